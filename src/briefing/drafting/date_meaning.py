"""Which days a printed date means, seen from the day its text was published: first and last, as ISO prefixes."""

import calendar
import datetime as dt
import re
from collections.abc import Mapping

from briefing.drafting.date_forms import DAYS, MONTHS, SEASON


def meant(
    match: re.Match, published: dt.date | None, months: Mapping[str, int], year_before: int
) -> tuple[str, str] | None:
    """The first and last day of a date in one of the forms; nothing where they cannot be known."""
    said = {name: value.lower() for name, value in match.groupdict().items() if value}
    if "iso" in said:
        return said["iso"], said["iso"]
    if "dotted" in said:
        day, month, year = map(int, said["dotted"].split("."))
        return (f"{year}-{month:02}-{day:02}",) * 2 if month and day else None
    if said.keys() == {"day"}:
        return _last_such_day(int(said["day"]), published) if published else None
    if "decade" in said:
        return _part_of_decade(int(said["decade"]), said.get("part", ""))
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


def _month(said: dict[str, str], month: int, published: dt.date | None, year_before: int) -> tuple[str, str] | None:
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
    if (
        published
        and "year" not in said
        and not year_before
        and day
        and dt.date(year, month, day) > published + dt.timedelta(31)
    ):
        year -= 1
    date = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    thirds = {"early": (1, 10), "beginning": (1, 10), "start": (1, 10), "mid": (11, 20), "middle": (11, 20)}
    thirds |= {"late": (21, calendar.monthrange(year, month)[1]), "end": (21, calendar.monthrange(year, month)[1])}
    part = next((days for word, days in thirds.items() if word in said.get("part", "")), None)
    if part and "until" in said:
        part = (part[0], thirds[said["until"]][1])
    return (f"{date}-{part[0]:02}", f"{date}-{part[1]:02}") if part else (date, date)


def _last_such_day(day: int, published: dt.date) -> tuple[str, str] | None:
    """A day of the month alone: the last one up to the day of publication."""
    for back in range(62):
        if (past := published - dt.timedelta(back)).day == day:
            return past.isoformat(), past.isoformat()
    return None


def _season(season: str, year: int) -> tuple[str, str]:
    first, last = SEASON[season]
    return f"{year}-{first:02}", f"{year + (last < first)}-{last:02}"


def _part_of_year(year: int, part: str) -> tuple[str, str]:
    parts = {"early": (1, 3), "beginning": (1, 1), "start": (1, 1), "mid": (6, 7), "middle": (6, 7), "late": (10, 12)}
    parts |= {"end": (10, 12)}
    months = next((months for word, months in parts.items() if word in part), None)
    return (f"{year}-{months[0]:02}", f"{year}-{months[1]:02}") if months else (str(year), str(year))


def _part_of_decade(start: int, part: str) -> tuple[str, str]:
    """The first and last year of a decade, or of its first four, its middle three or its last three years."""
    parts = {"early": (0, 3), "beginning": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9), "end": (7, 9)}
    first, last = next((years for word, years in parts.items() if word in part), (0, 9))
    return str(start + first), str(start + last)


def _relative(said: dict[str, str], published: dt.date) -> tuple[str, str] | None:
    if "today" in said:
        day = published - dt.timedelta(said["today"] not in ("today", "overnight"))
        return day.isoformat(), day.isoformat()
    if "ordinal" in said:
        return _last_such_day(int(said["ordinal"][:-2]), published)
    if "weekday" in said:
        return _weekday(said["weekday"], published)
    rel, span = said["rel"], said["span"]
    if span in DAYS:
        return _weekday(span, published + dt.timedelta(len(DAYS) * (rel == "next")))
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
