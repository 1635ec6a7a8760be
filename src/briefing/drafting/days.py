"""Dates in running text: where they stand, and which days they mean, seen from the day the text was published.

One row of `find` is one date: its words, first and last day as ISO 8601 prefixes, and the word that leads to it (since,
by, in …). A weekday is the last such day up to publication, "last month" the one before it.
"""

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from babel.dates import get_month_names

from briefing.drafting.sentences import Span
from briefing.phrases.languages import LANGUAGES
from briefing.register.coding import ENGLISH

MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if n}
MONTHS |= {name.lower()[:3]: n for n, name in enumerate(calendar.month_name) if n} | {"sept": 9}
MONTH = r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
PART = r"(?:(?P<part>early|mid|late|(?:the )?(?:very )?(?:beginning|start|end|middle) of)[\s-]+)?"
SEASON = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
YEAR = r"(?P<year>(?:19|20)\d\d)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
FORMS = [
    rf"{MONTH}\s+{DAY}(?:\s*(?:-|–|to|and)\s*[0-3]?\d)?(?!\d|,\d{{3}})(?:,?\s+{YEAR})?",
    rf"(?<!\d)(?<!\d[.,]){DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?\b",
    rf"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b",
    rf"\b{PART}{MONTH}(?:\s+of)?(?:,?\s+(?:{YEAR}|(?P<said>of (?:this|last) year|this year|last year)))?\b",
    rf"\b(?P<quarter>first|second|third|fourth|last)\s+quarter\s+of\s+{YEAR}\b",
    rf"\b{PART}(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)(?:\s+of)?(?:\s+{YEAR}|\s+(?P<said>of last year|last year|this year))\b",
    rf"\b(?P<rel>last|this|next|past|previous|earlier this|later this|late last|early this|the end of the|the end of this|the end of last)\s+(?P<span>week|month|year|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
    rf"\b(?P<today>today|yesterday|the day before)\b",
    rf"\b{WEEKDAY}\b",
    rf"\b(?P<decade>(?:19|20)\d0)s\b",
    rf"\b{PART}{YEAR}\b(?![,.]\d|\s+(?:troops|soldiers|shells|rounds|containers|men|people|personnel))",
]
FORM = [re.compile(form, re.IGNORECASE if n not in (0, 1, 3) else 0) for n, form in enumerate(FORMS)]
PART_ALSO = re.compile(r"\b(?P<part>early|mid|late|(?:the )?(?:beginning|start|end|middle) of)[\s-]+$", re.IGNORECASE)
LEADS = re.compile(
    r"\b(?P<lead>since|by the end of|by|before|until|till|from|between|in|on|during|after|as of|up to|over|throughout|starting|of)\s+(?:about |around |the |at least |mid-|early |late )?$",
    re.IGNORECASE,
)
OPENING, BETWEEN = ("between", "from"), "between"
SPAN = re.compile(r"\s*(?:and|to|through|until|till|–|-)\s*")
LEADING = "may"


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
    within = Span(0, len(text))
    taken: list[Date] = []
    for form in FORM if language == ENGLISH else _forms(language):
        for match in form.finditer(text, within.start, within.end):
            if any(match.start() < other.end and match.end() > other.start for other in taken):
                continue
            if language == ENGLISH and match[0].lower().startswith(LEADING) and not _is_month(text, match):
                continue
            meant = _meant(match, published, _months(language), _year_before(taken, match.start()))
            if meant:
                lead = LEADS.search(text[within.start : match.start()])
                taken.append(Date(match.start(), match.end(), match[0], *meant, lead["lead"].lower() if lead else ""))
    return _spans(text, sorted(taken))


@cache
def _months(language: str) -> dict[str, int]:
    """The numbers of months by their names in a language, those of English by hand (Sept)."""
    if language == ENGLISH or language not in LANGUAGES:
        return MONTHS
    contexts: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
    return {
        name.lower().rstrip("."): n
        for context in contexts
        for n, name in get_month_names("wide", context, language).items()
    }


@cache
def _forms(language: str) -> tuple[re.Pattern, ...]:
    """Dates by day, month and year in a language's order, and years, of languages other than English."""
    month = rf"(?P<month>{'|'.join(map(re.escape, sorted(_months(language), key=len, reverse=True)))})"
    year = r"(?P<year>(?:19|20)\d\d)"
    forms = [
        r"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b",
        rf"(?:{year}년 ?)?{month} ?(?P<day>[0-3]?\d)일" if language == "ko" else rf"(?<![\d.,]){DAY}\.?\s+{month}(?:\s+{year})?",
        rf"{year}년 ?{month}" if language == "ko" else rf"\b{month}(?:\s+{year})?\b",
        rf"{year}년" if language == "ko" else rf"\b{year}\b(?![,.]\d)",
    ]
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _is_month(text: str, match: re.Match) -> bool:
    """Whether "May" is the month: a number or year with it, or a word that leads to a date before it."""
    groups = match.groupdict()
    return text[match.start()] == "M" and bool(groups.get("day") or groups.get("year") or LEADS.search(text[: match.start()]))


def _spans(text: str, dates: list[Date]) -> list[Date]:
    """The dates, those that are the two ends of one span made one: between March and May."""
    out: list[Date] = []
    for date in dates:
        before = out[-1] if out else None
        if before and before.lead in OPENING and SPAN.fullmatch(text[before.end : date.start]):
            out[-1] = Date(before.start, date.end, text[before.start : date.end], before.first, date.last, BETWEEN)
        else:
            out.append(date)
    return out


def _year_before(taken: list[Date], place: int) -> int:
    """The year of the last date with a printed year before a place; 0 where there is none."""
    printed = [date for date in sorted(taken) if date.end <= place and date.first[:4] in date.words]
    return int(printed[-1].first[:4]) if printed else 0


def _meant(
    match: re.Match, published: dt.date | None, months: Mapping[str, int], year_before: int
) -> tuple[str, str] | None:
    said = {name: value.lower() for name, value in match.groupdict().items() if value}
    if "iso" in said:
        return said["iso"], said["iso"]
    if "decade" in said:
        start = int(said["decade"])
        return str(start), str(start + 9)
    if "quarter" in said:
        n = {"first": 1, "second": 4, "third": 7, "fourth": 10, "last": 10}[said["quarter"]]
        return f"{said['year']}-{n:02}", f"{said['year']}-{n + 2:02}"
    if "month" in said:
        return _month(said, months[said["month"].rstrip(".")], published, year_before)
    if "season" in said:
        year = int(said["year"]) if "year" in said else (published.year - ("last" in said["said"]) if published else 0)
        return _season(said["season"], year) if year else None
    if "year" in said:
        return _part_of_year(int(said["year"]), said.get("part", ""))
    return _relative(said, published) if published else None


def _month(
    said: dict[str, str], month: int, published: dt.date | None, year_before: int
) -> tuple[str, str] | None:
    if "year" in said:
        year = int(said["year"])
    elif year_before and "said" not in said:
        year = year_before
    elif published:
        year = published.year - ("last year" in said.get("said", ""))
        year -= month > published.month + 1 and "said" not in said
    else:
        return None
    day = int(said["day"]) if "day" in said else 0
    if day > calendar.monthrange(year, month)[1]:
        return None
    if published and "year" not in said and not year_before and day and dt.date(year, month, day) > published + dt.timedelta(31):
        year -= 1
    date = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    thirds = {"early": (1, 10), "beginning": (1, 10), "start": (1, 10), "mid": (11, 20), "middle": (11, 20)}
    thirds |= {"late": (21, calendar.monthrange(year, month)[1]), "end": (21, calendar.monthrange(year, month)[1])}
    part = next((days for word, days in thirds.items() if word in said.get("part", "")), None)
    return (f"{date}-{part[0]:02}", f"{date}-{part[1]:02}") if part else (date, date)


def _season(season: str, year: int) -> tuple[str, str]:
    first, last = SEASON[season]
    return f"{year}-{first:02}", f"{year + (last < first)}-{last:02}"


def _part_of_year(year: int, part: str) -> tuple[str, str]:
    parts = {"early": (1, 3), "beginning": (1, 1), "start": (1, 1), "mid": (5, 8), "middle": (5, 8), "late": (10, 12)}
    parts |= {"end": (10, 12)}
    months = next((months for word, months in parts.items() if word in part), None)
    return (f"{year}-{months[0]:02}", f"{year}-{months[1]:02}") if months else (str(year), str(year))


def _relative(said: dict[str, str], published: dt.date) -> tuple[str, str] | None:
    if "today" in said:
        day = published - dt.timedelta(said["today"] != "today")
        return day.isoformat(), day.isoformat()
    if "weekday" in said:
        return _weekday(said["weekday"], published)
    rel, span = said["rel"], said["span"]
    if span in DAYS:
        return _weekday(span, published)
    if span in SEASON:
        year = published.year - (rel == "last" and SEASON[span][0] > published.month - 3)
        return _season(span, year)
    if span in MONTHS:
        year = published.year - (MONTHS[span] >= published.month)
        return f"{year}-{MONTHS[span]:02}", f"{year}-{MONTHS[span]:02}"
    step = -1 if "last" in rel or rel in ("past", "previous") else 1 if rel == "next" else 0
    if span == "year":
        return _part_of_year(published.year + step, "end" if "end" in rel else "late" if "late" in rel else "")
    if span == "month":
        month = published.year * 12 + published.month - 1 + step
        return (f"{month // 12}-{month % 12 + 1:02}",) * 2
    monday = published - dt.timedelta(published.weekday()) + dt.timedelta(7 * step)
    return monday.isoformat(), (monday + dt.timedelta(6)).isoformat()


def _weekday(name: str, published: dt.date) -> tuple[str, str]:
    back = (published.weekday() - DAYS.index(name)) % 7
    day = published - dt.timedelta(back)
    return day.isoformat(), day.isoformat()
