"""The phrase of a figure as a coder takes it: hedge, number, noun; at most eight words, once in its paragraph."""

import re
from functools import cached_property
from typing import NamedTuple
from unicodedata import category

from briefing.drafting.counted import ADJACENT, COUNT, Counted, is_part, reads_as
from briefing.drafting.cues import Grammar
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import compiled
from briefing.phrases.hedges import KINDS as HEDGES
from briefing.phrases.language import Language
from briefing.phrases.languages import LANGUAGES
from briefing.phrases.text import normalise
from briefing.phrases.tokens import Token, plain, tokens_of
from briefing.register.coding import MOST_WORDS

WORD = re.compile(r"[^\s—–-](?:(?!--|[—–])\S)*|-(?!-)(?<!--)(?:(?!--|[—–])\S)+")
SYMBOL = "So"  # a flag or another picture
TRIM = ".,;:!?()[]\"'“”‘’«»"
BESIDE = ("filler", "article", "currency", "between", "from_", "of", "or_", *HEDGES)
OPENING = ("before", "either", "after", "stuck", "between")
GLUE = re.compile(r"[\"'“”‘’(\[«]*(?:US|USD|A|C)?[$€£₩₽₴~≈>≥<≤]?[\"'“”‘’(]*")
CLOSED = (",", ";", ":", ".", "!", "?", ")")
ANY_NUMBER = "1"  # some hedges are such only before a number
MOST_HEDGES, AFTER_WITHIN = 6, 30  # words before a number that may be its hedges; letters after it


class _Page(NamedTuple):
    text: str
    language: str


class Paragraph(_Page):
    """A paragraph and its language, with its words and its text as phrases are compared."""

    @cached_property
    def words(self) -> list[Span]:
        """Where its words stand; a dash parts them."""
        return [Span(*match.span()) for match in WORD.finditer(self.text)]

    @cached_property
    def plain(self) -> str:
        """The text in which a phrase must stand once."""
        return normalise(self.text)

    @property
    def table(self) -> Language | None:
        """The words of its language."""
        return LANGUAGES.get(self.language)


def phrased(page: Paragraph, number: Span, what: Counted, sentence: Span, said: Grammar) -> Span:
    """The phrase around a number that counts something; the number alone, where what describes its noun is not read."""
    left, noun = _hedged_from(page, number, sentence), what.noun
    if noun and noun.end <= number.start and number.start - noun.end <= ADJACENT and said.counters:
        left = min(left, noun.start)
    whole = once(page, Span(left, _led_to(page, number, what, sentence, said)), number, sentence)
    alone = once(page, Span(left, what.end), number, sentence)
    return alone if what.unit and what.kind == COUNT and _reads(page, alone) and not _reads(page, whole) else whole


def _reads(page: Paragraph, span: Span) -> bool:
    """Whether the reader understands a phrase as a count."""
    return reads_as(page.text[span.start : span.end], COUNT, page.language)


def _hedged_from(page: Paragraph, number: Span, sentence: Span) -> int:
    """Where the phrase begins: the longest run of hedges and small words right before the number."""
    words = [word for word in page.words if sentence.start <= word.start < number.start]
    best = number.start
    if words and words[-1].end > number.start:  # what is written on to the number
        best = words.pop().start
        if not GLUE.fullmatch(page.text, best, number.start):
            if any(map(str.isalnum, page.text[best : number.start])):
                return best
            best = next(at for at in range(best, number.start + 1) if GLUE.fullmatch(page.text, at, number.start))
    glued = best
    for word in reversed(words[-MOST_HEDGES:]):
        window = page.text[word.start : glued].strip().lstrip("\"'“‘(«")
        if window.rstrip("(\"'“‘«").endswith(CLOSED) or page.table is None:
            break
        tokens = tokens_of(plain(f"{window} {ANY_NUMBER}"), page.table)[:-1]
        if _is_hedge(tokens) or _is_vague(page.text[word.start : number.end].lstrip(TRIM), page.table):
            best = word.start
    return best


def _is_hedge(tokens: list[Token]) -> bool:
    """Whether words before a number are hedges and small words alone, and begin with a hedge."""
    return bool(tokens) and all(token.plays(*BESIDE) for token in tokens) and tokens[0].plays(*OPENING)


def _is_vague(printed: str, table: Language) -> bool:
    """Whether words up to a number and it are one vague number: several hundred."""
    tokens = tokens_of(plain(printed), table)
    return len(tokens) == 1 and "vague" in tokens[0]


def _led_to(page: Paragraph, number: Span, what: Counted, sentence: Span, said: Grammar) -> int:
    """Where the phrase ends: after the counted noun, or a hedge that follows the number."""
    noun, rest = what.noun, page.text[what.end : sentence.end]
    if noun and noun.start >= what.end and not is_part(page.text, what.end, noun, said):
        return noun.end
    if whole := compiled(said.of_whole).match(rest.lstrip()):
        return what.end + len(rest) - len(rest.lstrip()) + whole.end()
    return _hedged_to(page, what.end, sentence)


def _hedged_to(page: Paragraph, end: int, sentence: Span) -> int:
    """The end of the hedges that follow a place, where any do."""
    if page.table is None:
        return end
    found = list(WORD.finditer(page.text, end, min(sentence.end, end + AFTER_WITHIN)))
    for word in reversed(found[:4]):
        tokens = tokens_of(plain(page.text[end : word.end()].rstrip(TRIM)), page.table)
        if any(token.plays("after", "either") for token in tokens) and all(
            token.plays("after", "either", "stuck", "harmless", "counter") for token in tokens
        ):
            return word.end()
    return end


def once(page: Paragraph, phrase: Span, number: Span, sentence: Span) -> Span:
    """The phrase cut to eight words that hold the number, then made longer until it stands once, where it can be."""
    words = [word for word in page.words if word.start < sentence.end and word.end > sentence.start]
    inside = [n for n, word in enumerate(words) if word.start < phrase.end and word.end > phrase.start]
    core = [n for n in inside if words[n].start < number.end and words[n].end > number.start]
    first, last = inside[0], inside[-1]
    last = max(core[-1], min(last, first + MOST_WORDS - 1))
    first = min(core[0], max(first, last - MOST_WORDS + 1))
    while last > core[-1] and _too_long(page, Span(words[first].start, words[last].end)):
        last -= 1
    opened = page.text.find("(", phrase.end, words[last].end)  # what stands in brackets right after it is another's
    ends = opened if opened > 0 else words[last].end
    cut = trimmed(page.text, Span(max(words[first].start, sentence.start), min(ends, sentence.end)))
    if _times(page, cut) == 1:
        return cut
    for size in range(last - first + 2, MOST_WORDS + 1):
        for begin in range(first, last - size, -1):
            if begin >= 0 and begin + size <= len(words):
                span = trimmed(page.text, Span(words[begin].start, min(words[begin + size - 1].end, sentence.end)))
                if _times(page, span) == 1 and not _too_long(page, span):
                    return span
    return cut


def _too_long(page: Paragraph, span: Span) -> bool:
    """Whether a phrase has more words than it may, a lone dash being one."""
    return len(page.text[span.start : span.end].split()) > MOST_WORDS


def _times(page: Paragraph, span: Span) -> int:
    """How often a phrase stands in its paragraph."""
    return page.plain.count(normalise(page.text[span.start : span.end]))


def trimmed(paragraph: str, span: Span) -> Span:
    """The span without the marks at its ends."""
    start, end = span
    while start < end and (paragraph[start] in TRIM or category(paragraph[start]) == SYMBOL):
        start += 1
    while end > start and paragraph[end - 1] in TRIM:
        end -= 1
    return Span(start, end)
