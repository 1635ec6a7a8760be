"""What a figure phrase says by the coding rules: its bound and its numbers, read from the printed words alone.

A phrase is read in two steps. Its form says where its numbers stand, which words count and which bound they give; the
form is the same whatever the digits are and whatever words the rules do not know, so that phrases with one `outline`
are read together. Then the digits are put into the form.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.register import numbers
from briefing.register.languages import in_english
from briefing.register.outline import DIGIT, Outlines

NEGATED = r"(?<!\bno )(?<!\bnot )"
HEDGES = {
    "at_least": rf"{NEGATED}(?:more than|over|above)|(?:no|not) (?:less|fewer) than|at least|(?<!not )exceed\w*|"
    r"upwards? of|in excess of|surpass\w*|a minimum of|(?<=\d[- ])plus",
    "at_most": rf"{NEGATED}(?:less|fewer) than|(?:no|not) more than|not exceed\w*|up to|as much as|as many as|almost|"
    r"nearly|at most|under|below|a maximum of",
    "about": r"about|approximately|approximate|around|roughly|some|circa|an estimated|close to|or so",
}
HEDGED = {bound: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for bound, words in HEDGES.items()}
CALIBRE = re.compile(rf"{numbers.DIGITS}\s?-?(?:mm|millimet(?:er|re)s?|inch)\b", re.IGNORECASE)
DESIGNATOR = re.compile(r"\b[A-Z]{1,3}-\d+\w*")
RANGE = re.compile(r"^\s*(?:%|per ?cent)?\s*(?:or|to|and|–|-)\s*[$€]?$", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:several|many|a few|some)\s+(?:hundred|thousand|million|billion|dozen)s?\b|\btens of\b", re.IGNORECASE
)
PATTERNS = (*HEDGED.values(), CALIBRE, RANGE, VAGUE, *numbers.PATTERNS)
OUTLINES = Outlines(PATTERNS)
FORMS = 2**16
SHARE, COUNT = "share", "count"


class Reading(NamedTuple):
    """The bound and numbers of one figure phrase; an empty number is None."""

    bound: str
    low: float | None
    best: float | None
    high: float | None


class Part(NamedTuple):
    """A number of a form: its value, or the place of its digits among those of the phrase."""

    value: float | None
    scale: int
    digits: slice | None = None
    after_point: int = 0
    half: bool = False


class Form(NamedTuple):
    """The bound that the words give, the number they are said of, and the number that ends a range, if it is one.

    `ratio`: the second number is the base of a ratio where it is a 1.
    """

    bound: str
    first: Part | None = None
    second: Part | None = None
    ratio: bool = False


VAGUE_FORM = Form("vague")


def read_phrase(value_text: str, unit_kind: str, language: str = "en") -> Reading:
    """Read a figure phrase: "more than 28,000 containers" is at_least 28000.

    Calibres and designators are not quantities, "eight to one" is 8, "10 to 12 million" begins at ten million, and a
    part of a whole is in percent where `unit_kind` is share. `language` is the source's, by ISO 639-1.
    """
    outline, digits, language = OUTLINES.of(value_text, language)
    return _filled(_form(outline, unit_kind == SHARE, language), digits)


@lru_cache(maxsize=FORMS)
def _form(outline: str, is_share: bool, language: str) -> Form:
    text, places = _quantities(in_english(outline, language))
    found = numbers.find(text)
    between = text[found[0].end : found[1].start] if len(found) > 1 else ""
    to_one = len(found) == 2 and between == " to "
    if to_one and found[1].text.lower() == "one":
        found, between = found[:1], ""
    if not found or VAGUE.search(text) or any(number.value is None for number in found):
        return VAGUE_FORM
    bound = next((bound for bound, words in HEDGED.items() if words.search(text)), "point")
    first, *others = (_part(number, is_share, text, places) for number in found[:2])
    second = others[0] if others and RANGE.match(between) else None
    return Form(bound, first, second, to_one)


def _quantities(text: str) -> tuple[str, list[int]]:
    """The text without calibres and designators, and which of the phrase's digits are left in it."""
    places = list(range(text.count(DIGIT)))
    for pattern in (DESIGNATOR, CALIBRE):
        for found in reversed(list(pattern.finditer(text))):
            start = text.count(DIGIT, 0, found.start())
            del places[start : start + found.group().count(DIGIT)]
        text = pattern.sub("", text)
    return text, places


def _part(number: numbers.Number, is_share: bool, text: str, places: list[int]) -> Part:
    if DIGIT not in number.digits:
        return Part(number.value * 100 if number.kind == "share" and is_share else number.value, number.scale)
    start = text.count(DIGIT, 0, number.start)
    own = places[start : start + number.digits.count(DIGIT)]
    return Part(None, number.scale, slice(own[0], own[-1] + 1), numbers.decimals(number.digits), number.half)


def _filled(form: Form, digits: bytes) -> Reading:
    if form.first is None:
        return Reading(form.bound, None, None, None)
    value = _worth(form.first, digits)
    if form.second and not (form.ratio and _worth(form.second, digits) == 1):
        return _range(value, _worth(form.second, digits), form)
    low = None if form.bound in ("at_most", "about") else value
    high = None if form.bound in ("at_least", "about") else value
    return Reading(form.bound, low, value, high)


def _worth(part: Part, digits: bytes) -> float:
    if part.digits is None:
        return part.value
    return numbers.amount(digits[part.digits], part.after_point, part.half, part.scale)


def _range(low: float, high: float, form: Form) -> Reading:
    shared = form.first.scale == 1 and low * form.second.scale <= high
    ends = sorted([low * form.second.scale if shared else low, high])
    return Reading("range", ends[0], None, ends[1])
