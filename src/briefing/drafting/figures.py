"""The figures of a paragraph: each number or range of numbers once, with what it counts and the phrase of a coder.

One row of `figures_in` is one figure: where its number stands, its phrase (hedge, number, counted noun) and its unit.
Two numbers are one figure where the reader reads them as one: a range, a ratio, so many of so many.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.drafting.counted import COUNT, RATIO, SHARE, counted, reads_as
from briefing.drafting.cues import Cues
from briefing.drafting.numerals import numbers_in
from briefing.drafting.phrased import Paragraph, phrased
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import Found, compiled
from briefing.phrases.hedges import KINDS as HEDGES
from briefing.phrases.language import Language
from briefing.phrases.languages import LANGUAGES
from briefing.phrases.ranges import WAVES
from briefing.phrases.reading import VAGUE, read_phrase
from briefing.phrases.tokens import CALIBRE, DESIGNATOR, Token, plain, tokens_of
from briefing.register.coding import MOST_WORDS

MOST_BETWEEN, MOST_DIGITS = 20, 3  # letters between the two numbers of a range; digits of the whole in "four of ten"
PASSED_OVER = (*HEDGES, "filler", "article", "counter", "currency", "percent")
JOINS = ("to", "or_", "dash")
OPENED = 20  # letters between "between" and its number
TOO_FAR = re.compile(r"[.;!?]\s")


@dataclass(frozen=True)
class Figure:
    """A figure: its number (`start` to `end`), its phrase, the noun that it counts, and its unit, if known."""

    start: int
    end: int
    phrase: Span
    sentence: Span
    text: str
    unit: str = ""
    noun: Found | None = None
    kind: str = COUNT


def figures_in(paragraph: str, sentences: Sequence[Span], cues: Cues, language: str) -> list[Figure]:
    """Every figure of a paragraph, whether or not it is a claim."""
    numbers = _numbers(paragraph, language)
    nouns = cues.nouns.find(paragraph) if numbers else []
    page = Paragraph(paragraph, language)
    found: list[Figure] = []
    for number in numbers:
        sentence = next(one for one in sentences if one.start <= number.start < one.end)
        earlier = _earlier(found, paragraph, number, sentence, cues)
        what = counted(paragraph, number, sentence, nouns, earlier, cues, language)
        phrase = phrased(page, number, what, sentence, cues.grammar)
        text = paragraph[phrase.start : phrase.end]
        found.append(Figure(*number, phrase, sentence, text, what.unit, what.noun, what.kind))
    return found


def _earlier(found: Sequence[Figure], paragraph: str, number: Span, sentence: Span, cues: Cues) -> list[Found]:
    """The nouns of the figures before a number in its sentence; of one that goes on with them, in its paragraph."""
    further = re.search(compiled(cues.grammar.further).pattern + r"\s+$", paragraph[: number.start])
    return [figure.noun for figure in found if figure.noun and (further or figure.sentence == sentence)]


@lru_cache(maxsize=1)  # each number of a paragraph asks
def designators(paragraph: str) -> tuple[Span, ...]:
    """Where calibres and names of arms stand."""
    return tuple(Span(*match.span()) for form in (CALIBRE, DESIGNATOR) for match in form.finditer(paragraph))


def _numbers(paragraph: str, language: str) -> list[Span]:
    """Each number, those that make one figure together."""
    joined: list[Span] = []
    names = designators(paragraph)
    for number in numbers_in(paragraph, language):
        both = Span(joined[-1].start, number.end) if joined else Span(0, 0)
        if (
            joined
            and _is_one(paragraph, joined[-1], Span(number.start, number.end), language)
            and not _overlap(both, names)
        ):
            joined[-1] = both
        else:
            joined.append(Span(number.start, number.end))
    return joined


def _overlap(span: Span, others: Sequence[Span]) -> bool:
    return any(other.start < span.end and other.end > span.start for other in others)


def _is_one(paragraph: str, first: Span, second: Span, language: str) -> bool:
    """Whether two numbers are one figure: by what stands between them, and because the reader reads them so."""
    table, between = LANGUAGES.get(language), paragraph[first.end : second.start]
    both = paragraph[first.start : second.end]
    if not table or not between or len(between) > MOST_BETWEEN or len(both.split()) > MOST_WORDS:
        return False
    tokens = [token for token in tokens_of(plain(between), table) if _joins(token) or not token.plays(*PASSED_OVER)]
    percent = "%" if reads_as(paragraph[first.start : second.start], SHARE, language) else ""
    if between.strip() == ":" or all(_joins(token) for token in tokens):
        readings = ((both, COUNT), (both + percent, SHARE), (both, RATIO))
        return bool(tokens) and any(reads_as(words, kind, language) for words, kind in readings)
    if all(token.plays("and_") for token in tokens) and (opened := _opener(paragraph, first.start, table)):
        return any(reads_as(opened + both + sign, kind, language) for kind, sign in ((COUNT, ""), (SHARE, percent)))
    if all(token.plays("among") for token in tokens):
        digits = sum(letter.isdigit() for letter in paragraph[second.start : second.end])
        return digits <= MOST_DIGITS and reads_as(both, SHARE, language)
    return all(token.plays("of") for token in tokens) and read_phrase(both, COUNT, language) == VAGUE


def _joins(token: Token) -> bool:
    """Whether a token makes a range of the numbers around it; some are hedges too (до, ~)."""
    return token.plays(*JOINS) or token.text in WAVES


def _opener(paragraph: str, start: int, table: Language) -> str:
    """The words from "between" up to a number that it leads to."""
    before = paragraph[max(0, start - OPENED) : start]
    words = re.search(rf"(?i)(?<!\w)(?:{table.between or '(?!)'})\s.*$", before)
    return words[0] if words and not TOO_FAR.search(words[0]) else ""
