"""What one printed cell says, read slowly: its days, its number as an exact fraction, and the values its words allow.

From section 1 of the rules: a plain number stands for half a step of its last printed digit on either side, never
more than 5 % of itself; an about for a whole step, never more than 10 %, of counted things one at least; a share in
words for 5 % of itself. The side that words close is closed.
"""

import calendar
import math
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

COUNTED = ("count", "equivalent")
MEDIAN_OF_TWO = 2


class Span(NamedTuple):
    """The values that a figure allows, and whether a side is open."""

    low: Fraction | float
    high: Fraction | float
    open_below: bool
    open_above: bool

    @property
    def closed(self) -> bool:
        """Whether the words leave neither side open."""
        return not (self.open_below or self.open_above)


def first_day(text: str) -> date | None:
    """The first day of 2024, 2024-10 or 2024-10-04."""
    if not text:
        return None
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(text: str) -> date | None:
    """The last day of 2024, 2024-10 or 2024-10-04."""
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) == 3 else calendar.monthrange(year, month)[1])


def earliest(days: list[date | None]) -> date | None:
    """The earliest of some days, those unknown left out."""
    known = [day for day in days if day is not None]
    return min(known) if known else None


def number(cell: str) -> Fraction | None:
    """A cell of numbers as an exact fraction."""
    return Fraction(cell) if cell else None


def printed(row: dict) -> Fraction | None:
    """The printed number; of a range its middle."""
    if row["best"]:
        return number(row["best"])
    return (number(row["low"]) + number(row["high"])) / 2 if row["bound"] == "range" else None


def step(cell: str) -> Fraction:
    """One step of the last digit that says something: 28000 gives 1,000, 66.67 a hundredth."""
    return Fraction(10) ** Decimal(cell).normalize().as_tuple().exponent


def allowed(row: dict, basis: str, kind: str) -> Span | None:
    """The values that the printed words allow; nothing where they print none. `kind` is the unit's."""
    if basis == "date":
        return _days_allowed(row)
    if row["bound"] in ("vague", "none"):
        return None
    low, high = _numbers_allowed(row, kind)
    low = max(low, Fraction(0))
    high = min(high, Fraction(100)) if kind == "share" else high
    return Span(low, high, row["bound"] == "at_most", row["bound"] == "at_least")


def _numbers_allowed(row: dict, kind: str) -> tuple:
    if row["bound"] == "range":
        return number(row["low"]), number(row["high"])
    value = number(row["best"])
    if row["bound"] == "at_least":
        return value, math.inf
    if row["bound"] == "at_most":
        return Fraction(0), value
    if row["bound"] == "point":
        reach = plain_reach(row, kind)
        return value - reach, value + reach
    reach = _about_reach(row, kind)
    low = value if row["low"] else value - reach
    high = value if row["high"] else value + reach
    return low, high


def plain_reach(row: dict, kind: str) -> Fraction:
    """How far a plain number reaches on either side."""
    value = number(row["best"])
    most = value * Fraction(5, 100)
    if _share_in_words(row, kind):
        return most
    return min(step(row["best"]) / 2, most)


def _about_reach(row: dict, kind: str) -> Fraction:
    value, whole_step = number(row["best"]), step(row["best"])
    if row["low"] and ("여" in row["value_text"] or "odd" in row["value_text"]):
        return whole_step - 1 if kind in COUNTED else whole_step
    most = value * Fraction(10, 100)
    reach = most if _share_in_words(row, kind) else min(whole_step, most)
    return max(reach, Fraction(1)) if kind in COUNTED else reach


def _share_in_words(row: dict, kind: str) -> bool:
    return kind == "share" and not any(letter.isdigit() for letter in row["value_text"])


def _days_allowed(row: dict) -> Span | None:
    start, end = row["period_start"], row["period_end"]
    if not start and not end:
        return None
    low = first_day(start).toordinal() if start else -math.inf
    if end:
        high = last_day(end).toordinal()
    elif row["bound"] == "at_least":
        high = math.inf
    else:  # since X, of a first event, is X
        high = last_day(start).toordinal()
    return Span(low, high, low == -math.inf, high == math.inf)


def printed_reach(row: dict, kind: str) -> tuple:
    """The lowest and highest value of the printed digits alone, as if *at least* and *at most* were not said."""
    if row["bound"] in ("at_least", "at_most"):
        reach = plain_reach(row, kind)
        return max(number(row["best"]) - reach, Fraction(0)), number(row["best"]) + reach
    low, high = _numbers_allowed(row, kind)
    return max(low, Fraction(0)), high


def overlap(one: Span, other: Span, basis: str) -> bool:
    """Whether two spans meet in more than an edge; days meet on a day, and a single value lies in a span or not."""
    start, end = max(one.low, other.low), min(one.high, other.high)
    if basis == "date" or one.low == one.high or other.low == other.high:
        return start <= end
    return start < end


def middle(values: list) -> Fraction:
    """The median of some numbers."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / MEDIAN_OF_TWO
