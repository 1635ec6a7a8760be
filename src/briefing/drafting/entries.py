"""The entries of a timeline or digest: a line that is a date, or begins with one, dates what follows up to the next."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.drafting.days import Date

FEWEST, DAY = 2, len("2024-10-23")  # dated heads that make a text one of entries; of a date that is a day
DAY_ALONE = re.compile(r"\W*$")
AFTER_ISO, AFTER_WORDS = re.compile(r"[\s:|–—-]"), re.compile(r"\s*[:|–—]|\s-\s")


class Entry(NamedTuple):
    """The day of the entry that a paragraph stands in (blank: none), and where its date ends if it begins with one.

    `alone`: the date is a line of its own, and so the day of what the entry tells, not of a report.
    """

    day: str = ""
    ends: int = 0
    alone: bool = False


def entries(paragraphs: Sequence[str], dates: Sequence[Sequence[Date]]) -> list[Entry]:
    """The entry of each paragraph; all blank where the text has none."""
    heads = [_head(paragraph, found) for paragraph, found in zip(paragraphs, dates, strict=True)]
    if len({head.first for head in heads if head}) < FEWEST:
        return [Entry()] * len(paragraphs)
    out: list[Entry] = []
    for head, paragraph in zip(heads, paragraphs, strict=True):
        if head:
            out.append(Entry(head.first, head.end, bool(DAY_ALONE.match(paragraph, head.end))))
        else:
            out.append(out[-1]._replace(ends=0) if out else Entry())
    return out


def _head(paragraph: str, dates: Sequence[Date]) -> Date | None:
    """The day that a paragraph begins with, if that dates its entry."""
    if not dates or dates[0].start or len(dates[0].first) != DAY or dates[0].first != dates[0].last:
        return None
    rest = paragraph[dates[0].end :]
    marked = AFTER_ISO if dates[0].words == dates[0].first else AFTER_WORDS
    return dates[0] if DAY_ALONE.match(rest) or marked.match(rest) else None
