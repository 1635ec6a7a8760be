"""When a figure is true and when it was said: the dates of its sentence, told apart by what they stand beside."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from briefing.drafting.days import BETWEEN, Date
from briefing.drafting.draft import HIGH, MEDIUM, Cell
from briefing.drafting.place import Place
from briefing.drafting.speakers import Attribution
from briefing.drafting.wordings import first

NOW = ("now", "currently", "at present", "to date", "so far", "until recently", "presently", "at the moment")
STARTS, ENDS = ("since", "from", "starting", "after"), ("by", "as of", "until", "till", "up to", "before", "by the end of")
RECENT = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday", re.IGNORECASE)
LEADING = 25  # letters from a sentence's beginning within which a date is of all of it
SPAN = ("period_start", "period_end", "as_of")
SAYING = 60  # letters within which a date belongs to a verb of saying
FLOWS = ("period_flow", "rate")


def dates_of(
    place: Place, dates: Sequence[Date], said: Sequence[Attribution], basis: str, modality: str, published: dt.date | None
) -> dict[str, Cell]:
    """The cells `as_of`, `asserted`, `period_start` and `period_end` of a figure; a cell without a date is left out."""
    cells: dict[str, Cell] = {}
    own = [date for date in dates if _is_near(place, date)]
    for date in own:
        if place.figure.phrase.start <= date.start < place.figure.phrase.end:
            continue
        if date.lead not in STARTS + ENDS and _belongs_to_saying(place, date, said):
            cells.setdefault("asserted", Cell(_one(date), HIGH, date.words))
        elif date.first != date.last and date.lead == BETWEEN:
            cells |= {name: Cell(day, MEDIUM, date.words) for name, day in zip(SPAN, (date.first, date.last, date.last), strict=True) if name not in cells}
        elif date.lead in STARTS:
            cells.setdefault("period_start", Cell(date.first, MEDIUM, f"{date.lead} {date.words}"))
        elif modality in ("planned", "possible") and (published is None or date.last >= published.isoformat()[: len(date.last)]):
            cells.setdefault("period_end", Cell(date.last, MEDIUM, date.words))
            if date.lead not in ENDS:
                cells.setdefault("period_start", Cell(date.first, MEDIUM, date.words))
        elif basis in FLOWS:
            cells.setdefault("period_start", Cell(date.first, MEDIUM, date.words))
            cells.setdefault("period_end", Cell(date.last, MEDIUM, date.words))
            cells.setdefault("as_of", Cell(_one(date), MEDIUM, date.words))
        else:
            cells.setdefault("as_of", Cell(_one(date), MEDIUM, date.words))
    if "as_of" not in cells and (now := first(NOW, place.words(place.clause))):
        day = cells["asserted"].value if "asserted" in cells else published.isoformat() if published else ""
        if day:
            cells["as_of"] = Cell(day, MEDIUM, now.words)
    return cells


def _is_near(place: Place, date: Date) -> bool:
    """Whether a date stands in the figure's clause, leads its sentence, or is the sentence's end after a verb of saying."""
    sentence, clause = place.figure.sentence, place.clause
    if not sentence.start <= date.start < sentence.end:
        return False
    return clause.start <= date.start < clause.end or date.start - sentence.start < LEADING or bool(RECENT.fullmatch(date.words))


def statement_dates(
    found: Mapping[tuple[int, int], Sequence[Attribution]], dates: Sequence[Sequence[Date]]
) -> dict[str, Cell]:
    """When each actor of a text said what it says there: the first date right beside its verb of saying."""
    out: dict[str, Cell] = {}
    for (number, _), said in found.items():
        for one in said:
            near = [date for date in dates[number - 1] if len(date.first) > 6 and date.first[:7] == date.last[:7] and date.lead not in STARTS + ENDS and _gap(one, date) <= SAYING]
            for actor in one.actors if near else ():
                date = min(near, key=lambda each: _gap(one, each))
                out.setdefault(actor, Cell(_one(date), MEDIUM, date.words))
    return out


def _gap(one: Attribution, date: Date) -> int:
    return max(one.start - date.end, date.start - one.end, 0)


def _one(date: Date) -> str:
    """A date as one prefix: a span within one month is that month, another its last end."""
    if date.first == date.last:
        return date.first
    same = date.first[:7] == date.last[:7] and len(date.first) > 7
    return date.last[:7] if same or len(date.last) == 7 else date.last


def _belongs_to_saying(place: Place, date: Date, said: Sequence[Attribution]) -> bool:
    """Whether a date stands nearer to a verb of saying of its sentence than to the figure, or leads the sentence."""
    if len(date.first) < 7 or date.first[:7] != date.last[:7]:
        return False
    if not said:
        return bool(RECENT.fullmatch(date.words))
    gap = min(_gap(one, date) for one in said)
    to_figure = place.away(date.start, date.end)
    return gap <= SAYING and gap <= to_figure
