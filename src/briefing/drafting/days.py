"""Dates in running text: where they stand, and which days they mean, seen from the day the text was published.

One row of `find` is one date: its words, first and last day as ISO 8601 prefixes, and the word that leads to it (since,
by, in …). A weekday is the last such day up to publication, "last month" the one before it.
"""

import calendar
import datetime as dt
import re
from itertools import pairwise
from typing import NamedTuple

from briefing.drafting.date_forms import (
    AHEAD,
    BETWEEN,
    DASH,
    DAYS,
    FORM,
    LATELY,
    LEADING,
    LEADS,
    LIST,
    LISTED,
    MONTHS,
    OPENING,
    SPAN,
    WEEK,
    YEAR_HOLDS,
    forms_of,
    months_of,
)
from briefing.drafting.date_meaning import meant
from briefing.drafting.sentences import before
from briefing.register.coding import ENGLISH

SINCE = "since"
SENTENCE_ENDS = '.!?:"“”‘’'
MONTH_PARTS = 2  # of an ISO 8601 prefix that names a month
__all__ = ["LIST", "MONTHS", "Date", "find", "last_day", "to_month"]


class Date(NamedTuple):
    """A date in a text: where, its words, its first and last day (ISO prefixes), and what leads to it."""

    start: int
    end: int
    words: str
    first: str
    last: str
    lead: str


def find(text: str, published: dt.date | None, language: str = ENGLISH) -> list[Date]:
    """Every date of a text, in order; where forms overlap the first listed counts."""
    matches: list[re.Match] = []
    for form in FORM if language == ENGLISH else forms_of(language):
        for match in form.finditer(text):
            if any(match.start() < other.end() and match.end() > other.start() for other in matches):
                continue
            if language != ENGLISH or not match[0].lower().startswith(LEADING) or _is_month(text, match):
                matches.append(match)
    matches.sort(key=re.Match.start)
    found: list[Date] = []
    for place, match in enumerate(matches):
        year = _year_of_list(text, matches[place:], language) or _year_before(found, match.start(), published)
        if days := meant(match, published, months_of(language), year):
            lead = LEADS.search(before(text, match.start()))
            found.append(_ahead(Date(*match.span(), match[0], *days, lead["lead"].lower() if lead else "")))
    return _spans(text, found)


def _ahead(date: Date) -> Date:
    """A date; of a weekday that is to come the next, not the last: as early as Sunday."""
    if date.lead not in AHEAD or date.words.lower() not in DAYS:
        return date
    day = (dt.date.fromisoformat(date.first) + dt.timedelta(len(DAYS))).isoformat()
    return date._replace(first=day, last=day)


def to_month(dates: list[Date]) -> list[Date]:
    """The dates of a text of whose publication only the month is known: a weekday says no day then, a week nothing."""
    return [
        date
        if any(letter.isdigit() for letter in date.words)
        else date._replace(first=date.first[:7], last=date.last[:7])
        for date in dates
        if not date.words.lower().endswith(WEEK)
    ]


def _is_month(text: str, match: re.Match) -> bool:
    """Whether "May" is the month: with a capital, and a number or year with it, or within its sentence."""
    groups, lead = match.groupdict(), before(text, match.start()).rstrip()
    return text[match.start()] == "M" and bool(
        groups.get("day") or groups.get("year") or (lead and lead[-1] not in SENTENCE_ENDS)
    )


def _spans(text: str, dates: list[Date]) -> list[Date]:
    """The dates, those that are the two ends of one span made one: between March and May."""
    out: list[Date] = []
    for date in dates:
        one = out[-1] if out else None
        between = text[one.end : date.start] if one else ""
        if one and (one.lead in OPENING and SPAN.fullmatch(between) or DASH.fullmatch(between)):
            out[-1] = Date(one.start, date.end, text[one.start : date.end], one.first, date.last, BETWEEN)
        else:
            out.append(date)
    return out


def _year_of_list(text: str, matches: list[re.Match], language: str) -> int:
    """The year of a date without one whose list ends with one: Dec. 30, Jan. 2 and Jan. 6, 2024; 0 where none does."""
    listed = matches[:1] if "month" in matches[0].groupdict() else []
    for match in matches[1:] if listed else ():
        if "month" not in match.groupdict() or not LISTED.fullmatch(text[listed[-1].end() : match.start()]):
            break
        listed.append(match)
        if match["year"]:
            months = [months_of(language)[one["month"].lower().rstrip(".")] for one in listed]
            return int(match["year"]) - sum(one > other for one, other in pairwise(months))
    return 0


def _year_before(found: list[Date], place: int, published: dt.date | None) -> int:
    """The year of the last date with a printed year shortly before a place; 0 where there is none.

    A date long before publication (the invasion of February 2022) gives no other its year, nor does what goes on since.
    """
    printed = [date for date in found if date.first[:4] in date.words and place - date.end <= YEAR_HOLDS]
    if not printed or printed[-1].lead == SINCE:
        return 0
    year = int(printed[-1].first[:4])
    return year if published is None or year >= published.year - LATELY else 0


def last_day(prefix: str) -> dt.date | None:
    """The last day of an ISO 8601 prefix; nothing of a year."""
    parts = [int(part) for part in prefix.split("-")] if prefix else []
    if len(parts) < MONTH_PARTS:
        return None
    year, month, *day = parts
    return dt.date(year, month, day[0] if day else calendar.monthrange(year, month)[1])
