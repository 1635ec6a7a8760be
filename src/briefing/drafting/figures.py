"""The figures of a paragraph: each number or range of numbers once, with the phrase that a coder would take.

One row of `figures_in` is one figure: where its number stands, its phrase (hedge, number and counted noun; at most
eight words, once in its paragraph, within its sentence), its unit by that noun, and why it is no claim, if it is none.
"""

import re
from dataclasses import dataclass

from briefing.drafting.cues import Cues
from briefing.drafting.numerals import numbers_in
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import Found, every
from briefing.phrases import english_numbers
from briefing.phrases.hedges import KINDS as HEDGES
from briefing.phrases.languages import LANGUAGES
from briefing.phrases.text import normalise
from briefing.phrases.tokens import CALIBRE, DESIGNATOR, plain, tokens_of
from briefing.register.coding import MOST_WORDS

JOINS = re.compile(
    r"\s?(?:[-–—]|to|or|and|through|and as many as|to as many as|to about|and up to)\s?\$?(?:about |some |even )?$|\s?%?\s?(?:to|-|–|or|and)\s?$"
    r"|\s(?:percent|per cent)\s(?:to|and|or)\s$"
)
OUT_OF = re.compile(r"\s(?:out of|in|of)(?: every)?\s$")
RATIO = re.compile(r"(?:\s|-)?(?:to|:)(?:\s|-)?")
TO_ONE = re.compile(r"(?:\s|-)(?:to)(?:\s|-)one\b|:1\b", re.IGNORECASE)
SOME = re.compile(r"\b(?:several|many|(?:a )?few|a couple of|countless)\s+$", re.IGNORECASE)
MANY = {"tens", "dozens", "scores", "hundreds", "thousands"}
NO_HEDGE = {"the", "its", "their", "his", "our", "these", "those", "such as", "all", "a", "an", "or", "of", "than", "from", "to", "as of", "other", "the other"}
BESIDE = ("filler", "article", "currency", "between", "from_", *HEDGES)
PERCENT = re.compile(r"\s?(?:%|percent\b|per cent\b)(?!age point)")
MONEY_BEFORE = re.compile(r"(?:US|USD|A|C)?\s?[$€£₩]\s?$|USD\s?$")
MONEY_AFTER = re.compile(r"[\s-]?(?:US |U\.S\. )?(?:dollars?|USD)\b", re.IGNORECASE)
TIMES = re.compile(r"[\s-]?(?:times|fold)\b")
AFTER = re.compile(
    r"[\s-](?:or (?:more|so|fewer|less|over|above)|and (?:counting|more)|plus|odd|of (?:the|those|these|them|its|their))\b"
)
INSIDE_PHRASE = re.compile(
    r"^[\"”’']?(?:[\s-]+(?!(?:in|to|for|from|with|at|by|on|that|who|which|were|was|are|is|have|has|had|will|would|could|as|if"
    r"|when|than|but|or|while|since|during|been|being|be|after|before|into|against|may|might|can|also|not|said|says"
    r"|worth|inside)\b)[\w’'.\-/\"“”]+){0,6}[\s-]+$|^[\"”’']?[\s-]+$",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"[\s-]+(?:(?:[A-Z][\w’'-]*|construction|rocket|artillery|engineering|and|or)\s+){0,2}")
WORD = re.compile(r"(?:(?!--|—|–)\S)+")
ENDS_HERE = re.compile(r"\s*(?:[,.;:!?)”\"]|$|(?:of|were|was|are|have|had|by|in|as|since|that|which|and|from|to|between|at|South|Seoul)\b)")
PARTITIVE = re.compile(r"\s+of\s+(?:the|its|their|those|these|all|an?)\b[^.;:!?]{0,70}?$")
ANAPHORA = re.compile(r"\s+(?:of (?:them|those|these|whom)|others?|were|had been|have been|have|had|more|was|are)\b")
PEOPLE = re.compile(r"\b(?:killed|wounded|injured|died|dead|captured|casualties|deaths|missing)\b", re.IGNORECASE)
TRIM = ".,;:!?()[]\"'“”‘’"
BIG = re.compile(r"million|thousand|hundred|\d,\d{3}|\d{3,}", re.IGNORECASE)
HALVES = re.compile(r"\b(?:half|third|quarter|thirds|quarters|halved|doubled|tripled|twice|fold)\b", re.IGNORECASE)
MULTIPLES = set(english_numbers.MULTIPLES)


@dataclass(frozen=True)
class Figure:
    """A figure: its number (`start` to `end`), its phrase, the noun that it counts, and its unit, blank where unknown."""

    start: int
    end: int
    phrase: Span
    sentence: Span
    text: str
    unit: str = ""
    noun: Found | None = None
    kind: str = "count"


def figures_in(paragraph: str, sentences: list[Span], cues: Cues, language: str) -> list[Figure]:
    """Every figure of a paragraph, whether or not it is a claim."""
    nouns = cues.nouns.find(paragraph)
    found = []
    for start, end in _numbers(paragraph, language):
        sentence = next(one for one in sentences if one.start <= start < one.end)
        found.append(_figure(paragraph, Span(start, end), sentence, nouns, cues, language))
    return found


def _numbers(paragraph: str, language: str) -> list[tuple[int, int]]:
    """Each number, those that make one range or one part of a whole together."""
    joined: list[tuple[int, int]] = []
    for number in numbers_in(paragraph, language):
        if joined and _is_joined(paragraph, joined[-1], number):
            joined[-1] = (joined[-1][0], number.end)
        else:
            joined.append((number.start, number.end))
    return joined


def _is_joined(paragraph: str, before: tuple[int, int], number: english_numbers.Number) -> bool:
    between, first = paragraph[before[1] : number.start], paragraph[before[0] : before[1]]
    if any(match.start() < number.end and match.end() > before[0] for match in CALIBRE.finditer(paragraph)):
        return False
    led = re.search(r"\b(?:between|from|anywhere from|either)\s+(?:\S+\s){0,2}$", paragraph[: before[0]], re.IGNORECASE)
    if re.fullmatch(r"\s?(?:%|percent|per cent)?\s?and(?: \$| about| some| up to)?\s?", between):
        return bool(led and re.search("between", led[0], re.IGNORECASE))
    if RATIO.fullmatch(between) and number.text.lower() in ("one", "1"):
        return True
    if between == " of " and first.lower() in MANY:
        return True
    if OUT_OF.fullmatch(between):
        return len(first) < 6 and len(number.text) < 6 and "of" not in between.split()[:1]
    return bool(JOINS.fullmatch(between))


def _figure(
    paragraph: str, number: Span, sentence: Span, nouns: list[Found], cues: Cues, language: str
) -> Figure:
    end = number.end
    kind, unit = "count", ""
    if percent := PERCENT.match(paragraph, end):
        end, kind, unit = percent.end(), "share", "percent"
    elif MONEY_BEFORE.search(paragraph[: number.start]):
        kind, unit = "money", "usd"
    elif money := MONEY_AFTER.match(paragraph, end):
        end, kind, unit = money.end(), "money", "usd"
    elif times := TIMES.match(paragraph, end):
        end, kind, unit = times.end(), "ratio", "times"
    elif to_one := TO_ONE.match(paragraph, end):
        end, kind, unit = to_one.end(), "ratio", "times"
    elif paragraph[number.start : end].lower() in MULTIPLES:
        kind, unit = "ratio", "times"
    elif HALVES.search(paragraph[number.start : end]) and not re.search("million|thousand|dozen|hundred|and a half", paragraph[number.start : end]):
        kind, unit = "share", "percent"
    noun = _noun(paragraph, end, sentence, nouns)
    if kind == "count" and not unit and not noun and ANAPHORA.match(paragraph[end:]) and PEOPLE.search(paragraph[end : sentence.end]):
        unit = "persons"
    left = _hedged_from(paragraph, number.start, sentence, language)
    right = _led_to(paragraph, end, sentence, noun)
    if kind == "count" and noun is None and ENDS_HERE.match(paragraph[end:]) and BIG.search(paragraph[number.start : number.end]):
        noun = next((found for found in reversed(nouns) if sentence.start <= found.start and found.end <= number.start), None)
        unit = noun.key if noun and noun.key not in ("months", "years") else ""
    elif kind == "count" and noun:
        unit = noun.key
    elif kind == "count" and re.fullmatch(r"(?:decades?|centur(?:y|ies))", paragraph[number.start : number.end], re.IGNORECASE):
        unit = "years"
    phrase = _once(paragraph, Span(left, right), Span(number.start, number.end), sentence)
    return Figure(number.start, number.end, phrase, sentence, paragraph[phrase.start : phrase.end], unit, noun, kind)


def _noun(paragraph: str, end: int, sentence: Span, nouns: list[Found]) -> Found | None:
    """The counted noun: the first after the number with nothing but modifiers between, and those that go on with it."""
    after = [found for found in nouns if end <= found.start < sentence.end]
    if not after or not (INSIDE_PHRASE.match(paragraph[end : after[0].start]) or PARTITIVE.match(paragraph[end : after[0].start])):
        return None
    noun = after[0]
    for found in after[1:]:
        if GOES_ON.fullmatch(paragraph[noun.end : found.start]):
            noun = found
        else:
            break
    return noun


def _hedged_from(paragraph: str, start: int, sentence: Span, language: str) -> int:
    """Where the phrase begins: the longest run of hedges and small words right before the number."""
    table = LANGUAGES.get(language)
    if some := SOME.search(paragraph, sentence.start, start):
        return some.start()
    before = [match for match in WORD.finditer(paragraph, sentence.start, start)]
    glued = start if start == sentence.start or paragraph[start - 1].isspace() else before[-1].start()
    best = glued
    words = [match.start() for match in before if match.start() < glued]
    if glued < start and not re.fullmatch(r"[\"'“”‘’(\[]*(?:US|USD|A|C)?[$€£₩~≈>]?[\"'“”‘’(]*", paragraph[glued:start]):
        return glued
    for place in list(reversed(words))[:6]:
        window = paragraph[place:glued].strip().lstrip("\"'“‘(")
        if window.rstrip("(\"'“‘")[-1:] in tuple(",;:.!?)"):
            break
        tokens = tokens_of(plain(window), table) if table else []
        if tokens and all(token.plays(*BESIDE) or token.text in ("of", "or", "than") for token in tokens):
            if tokens[0].text not in NO_HEDGE or (tokens[0].plays("from_") and table.code == "en" and " to " in paragraph[start:start+20]):
                best = place
        elif len(tokens) > 8:
            break
    return best


def _led_to(paragraph: str, end: int, sentence: Span, noun: Found | None) -> int:
    """Where the phrase ends: after the counted noun, or a hedge that follows the number."""
    if noun and noun.start >= end and not PARTITIVE.match(paragraph[end : noun.start]):
        return noun.end
    if after := AFTER.match(paragraph, end, sentence.end):
        return after.end()
    return end


def _once(paragraph: str, phrase: Span, number: Span, sentence: Span) -> Span:
    """The phrase cut to eight words and made to stand once in its paragraph."""
    words = [Span(match.start(), match.end()) for match in WORD.finditer(paragraph, sentence.start, sentence.end)]
    inside = [n for n, word in enumerate(words) if word.start < phrase.end and word.end > phrase.start]
    core = [n for n in inside if words[n].start < number.end and words[n].end > number.start]
    first, last = inside[0], inside[-1]
    while last - first + 1 > MOST_WORDS and last > core[-1]:
        last -= 1
    while last - first + 1 > MOST_WORDS and first < core[0]:
        first += 1
    while True:
        span = _trimmed(paragraph, Span(words[first].start, words[last].end))
        text = normalise(paragraph[span.start : span.end])
        if normalise(paragraph).count(text) == 1 or last - first + 1 >= MOST_WORDS:
            return span
        if last + 1 < len(words):
            last += 1
        elif first:
            first -= 1
        else:
            return span


def _trimmed(paragraph: str, span: Span) -> Span:
    start, end = span
    while start < end and paragraph[start] in TRIM:
        start += 1
    while end > start and paragraph[end - 1] in TRIM:
        end -= 1
    return Span(start, end)


def designators(paragraph: str) -> list[Span]:
    """Where calibres and names of weapons stand."""
    return [Span(m.start(), m.end()) for form in (CALIBRE, DESIGNATOR) for m in form.finditer(paragraph)]


def stands_by(wordings: tuple[str, ...], text: str, figure: Figure, reach: int) -> Found | None:
    """The wording nearest a figure, at most so many letters away."""
    near = [
        (max(found.start - figure.end, figure.start - found.end), found)
        for found in every(wordings, text)
        if max(found.start - figure.end, figure.start - found.end) <= reach
    ]
    return min(near)[1] if near else None
