"""What a figure phrase says by the coding rules: its bound and its numbers, read from the printed words alone."""

import re
from dataclasses import dataclass

from briefing.register import numbers

HEDGES = {
    "at_least": r"more than|over|at least|no less than|not less than|no fewer than|exceed\w*|upwards of|in excess of|"
    r"above|surpass\w*|a minimum of",
    "at_most": r"up to|as much as|as many as|almost|nearly|no more than|at most|less than|fewer than|under|below",
    "about": r"about|approximately|around|roughly|some|circa|an estimated|close to|or so",
}
CALIBRE = re.compile(rf"{numbers.DIGITS}\s?-?(?:mm|millimet(?:er|re)s?|inch)\b", re.IGNORECASE)
TO_ONE = re.compile(r"\bto (?:one|1)\b", re.IGNORECASE)
RANGE = re.compile(r"^\s*(?:or|to|and|–|-)\s*$", re.IGNORECASE)
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


def read_phrase(value_text: str, unit_kind: str) -> Reading:
    """Read a figure phrase: "more than 28,000 containers" is at_least 28000.

    Calibres are not quantities, "eight to one" is 8, and a part of a whole is in percent where `unit_kind` is share.
    """
    text = TO_ONE.sub("", CALIBRE.sub("", value_text))
    found = numbers.find(text)
    values = [_in_unit(number, unit_kind) for number in found]
    if not values or VAGUE.search(text) or None in values:
        return Reading("vague", None, None, None)
    if len(found) > 1 and RANGE.match(text[found[0].end : found[1].start]):
        return Reading("range", min(values[:2]), None, max(values[:2]))
    return _bounded(text, values[0])


def _in_unit(number: numbers.Number, unit_kind: str) -> float | None:
    return number.value * 100 if number.kind == "part" and unit_kind == "share" else number.value


def _bounded(text: str, value: float) -> Reading:
    for bound, words in HEDGES.items():
        if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE):
            return {
                "at_least": Reading(bound, value, value, None),
                "at_most": Reading(bound, None, value, value),
                "about": Reading(bound, None, value, None),
            }[bound]
    return Reading("point", value, value, value)
