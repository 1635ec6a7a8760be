"""The claims of the register as a draft is set against them: what each says, and when it can have been said."""

import calendar
import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from briefing.phrases import english_numbers

DAYS_APART = 3  # between two days on which one claimant may be said to have made one statement
DENIED, VAGUE, PERIOD = "none", "vague", "period"
Key = tuple[str, ...]


class Mention(NamedTuple):
    """One claim of the register: its assertion, who asserts it, its words, and its days.

    `day` is near when it was asserted, `asserted` the first day on which it may have been, `printed` the last on which
    its source was published.
    """

    assertion: str
    claimant: str
    day: dt.date | None
    asserted: dt.date | None
    printed: dt.date | None
    bound: str
    words: str
    period: str


def is_within(one: str, other: str) -> bool:
    """Whether of two dates one is a part of the other, or there are not two."""
    return not one or not other or one.startswith(other) or other.startswith(one)


def is_apart(mention: Mention, asserted: str, published: str) -> bool:
    """Whether a mention cannot be of the same statement: made after the document, or printed before the statement.

    Two that were each made on a known day were made on one.
    """
    first, last, end = edge(asserted, 0), edge(asserted, -1), edge(published, -1)
    if mention.asserted and end and (mention.asserted - end).days > DAYS_APART:
        return True
    if first and mention.printed and (first - mention.printed).days > DAYS_APART:
        return True
    if not first or first != last or not mention.asserted or mention.asserted != mention.day:
        return False
    return abs((first - mention.asserted).days) > DAYS_APART


def is_before(mention: Mention, as_of: str) -> bool:
    """Whether a mention was printed before the day on which a figure is true."""
    true = edge(as_of, 0)
    return bool(true and mention.printed and (true - mention.printed).days > DAYS_APART)


@cache
def edge(prefix: str, end: int) -> dt.date | None:
    """The first (0) or last (-1) day of an ISO 8601 prefix; nothing of a blank one."""
    if not prefix:
        return None
    year, month, day = (*map(int, prefix.split("-")), *[0, 0])[:3]
    months = (month,) if month else (1, 12)
    days = (day,) if day else (1, calendar.monthrange(year, months[end])[1])
    return dt.date(year, months[end], days[end])


def keys_of(group: str, bound: str, numbers: Iterable, words: str, period: str) -> list[Key]:
    """What a claim says of a group of measures: its numbers, its days, that it is denied, or its vague words."""
    values = {float(number) for number in numbers if number not in ("", None) and number == number}
    if bound == DENIED or not group:
        return [(group, DENIED)] if group else []
    if values:
        return [(group, f"{value:.15g}") for value in values]
    if period and bound != VAGUE:
        return [(group, PERIOD, period[:7])]
    vague = [number.text.lower() for number in english_numbers.find(words)]
    return [(group, VAGUE, *vague[:1])]


@cache
def day_of(prefix: str) -> dt.date | None:
    """The middle of an ISO 8601 prefix."""
    if not prefix:
        return None
    parts = [int(part) for part in prefix.split("-")]
    return dt.date(*parts, *[6, 15][len(parts) - 1 :])
