"""What a figure phrase says by the coding rules: its bound and its numbers, read from the printed words alone."""

import re
from dataclasses import dataclass

from briefing.register import numbers
from briefing.register.languages import in_english
from briefing.register.text import normalise

NEGATED = r"(?<!\bno )(?<!\bnot )"
HEDGES = {
    "at_least": rf"{NEGATED}(?:more than|over|above)|(?:no|not) (?:less|fewer) than|at least|(?<!not )exceed\w*|"
    r"upwards? of|in excess of|surpass\w*|a minimum of|(?<=\d[- ])plus",
    "at_most": rf"{NEGATED}(?:less|fewer) than|(?:no|not) more than|not exceed\w*|up to|as much as|as many as|almost|"
    r"nearly|at most|under|below|a maximum of",
    "about": r"about|approximately|approximate|around|roughly|some|circa|an estimated|close to|or so",
}
CALIBRE = re.compile(rf"{numbers.DIGITS}\s?-?(?:mm|millimet(?:er|re)s?|inch)\b", re.IGNORECASE)
DESIGNATOR = re.compile(r"\b[A-Z]{1,3}-\d+\w*")
RANGE = re.compile(r"^\s*(?:%|per ?cent)?\s*(?:or|to|and|–|-)\s*[$€]?$", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:several|many|a few|some)\s+(?:hundred|thousand|million|billion|dozen)s?\b|\btens of\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Reading:
    """The bound and numbers of one figure phrase; an empty number is None."""

    bound: str
    low: float | None
    best: float | None
    high: float | None


def read_phrase(value_text: str, unit_kind: str, language: str = "en") -> Reading:
    """Read a figure phrase: "more than 28,000 containers" is at_least 28000.

    Calibres and designators are not quantities, "eight to one" is 8, "10 to 12 million" begins at ten million, and a
    part of a whole is in percent where `unit_kind` is share. `language` is the source's, by ISO 639-1.
    """
    text = CALIBRE.sub("", DESIGNATOR.sub("", in_english(normalise(value_text), language)))
    found = _without_base(numbers.find(text), text)
    if not found or VAGUE.search(text) or any(number.value is None for number in found):
        return Reading("vague", None, None, None)
    if len(found) > 1 and RANGE.match(text[found[0].end : found[1].start]):
        return _range(found[0], found[1], unit_kind)
    return _bounded(text, _in_unit(found[0], unit_kind))


def _without_base(found: list[numbers.Number], text: str) -> list[numbers.Number]:
    """Leave out the one of "eight to one"."""
    ratio = len(found) == 2 and found[1].text.lower() in ("1", "one") and text[found[0].end : found[1].start] == " to "
    return found[:1] if ratio else found


def _range(first: numbers.Number, second: numbers.Number, unit_kind: str) -> Reading:
    low, high = _in_unit(first, unit_kind), _in_unit(second, unit_kind)
    shared = first.scale == 1 and low * second.scale <= high
    ends = sorted([low * second.scale if shared else low, high])
    return Reading("range", ends[0], None, ends[1])


def _in_unit(number: numbers.Number, unit_kind: str) -> float:
    return number.value * 100 if number.kind == "share" and unit_kind == "share" else number.value


def _bounded(text: str, value: float) -> Reading:
    for bound, words in HEDGES.items():
        if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE):
            return {
                "at_least": Reading(bound, value, value, None),
                "at_most": Reading(bound, None, value, value),
                "about": Reading(bound, None, value, None),
            }[bound]
    return Reading("point", value, value, value)
