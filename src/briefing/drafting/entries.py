"""The entries of a timeline or digest: a line that is a date, or begins with one, dates what follows up to the next."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.drafting.days import Date
from briefing.drafting.place import is_heading

FEWEST, DAY, MONTH = 2, len("2024-10-23"), len("2024-10")  # dated heads of a text of entries; of a day; of a month
DAY_ALONE = re.compile(r"\W*$")
AFTER_ISO, AFTER_WORDS = re.compile(r"[\s:|–—-]"), re.compile(r"\s*[:|–—]|\s-\s")

LABEL = re.compile(r"(?i)(?:date\s+)?(?:published|posted|updated|date)(?:\s+on)?\s*:\s*$")
STAMP = re.compile(r"[A-Za-z ]+:\s*\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]+)?\s*")


class Entry(NamedTuple):
    """The day of the entry that a paragraph stands in (blank: none), and where its date ends if it begins with one.

    `labelled`: its line says when what stands before and after it was published.
    `alone`: the date is a line of its own, and so the day of what the entry tells, not of a report.
    """

    day: str = ""
    ends: int = 0
    alone: bool = False
    labelled: bool = False


def entries(paragraphs: Sequence[str], dates: Sequence[Sequence[Date]]) -> list[Entry]:
    """The entry of each paragraph; all blank where the text has none."""
    heads = [_head(paragraph, found) for paragraph, found in zip(paragraphs, dates, strict=True)]
    own = [head for head in heads if head]
    if len({head.day for head in own}) < FEWEST and sum(head.labelled for head in own) < FEWEST:
        return [Entry()] * len(paragraphs)
    out: list[Entry] = []
    for number, head in enumerate(heads):
        labelled = heads[number + 1] if number + 1 < len(heads) else None
        if labelled and labelled.labelled and not head and is_heading(paragraphs[number]):
            head = labelled._replace(ends=0)
        out.append(head or (out[-1]._replace(ends=0) if out else Entry()))
    return out


def _head(paragraph: str, dates: Sequence[Date]) -> Entry | None:
    """The entry that a paragraph begins with a date: a month too, where the line is the date alone."""
    if dates and STAMP.fullmatch(paragraph) and LABEL.match(paragraph, 0, dates[0].start):
        return Entry(dates[0].first, len(paragraph), labelled=True)
    if not dates or dates[0].start:
        return None
    date = dates[0]
    rest = paragraph[date.end :]
    if DAY_ALONE.match(rest):
        same = date.first[:MONTH] == date.last[:MONTH] and len(date.first) >= MONTH
        day = date.first if date.first == date.last and same else date.first[:MONTH] if same else ""
        return Entry(day, date.end, True)
    marked = AFTER_ISO if date.words == date.first else AFTER_WORDS
    is_day = len(date.first) == DAY and date.first == date.last
    return Entry(date.first, date.end) if is_day and marked.match(rest) else None
