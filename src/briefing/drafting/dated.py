"""When a figure is true and when it was said: the dates of its sentence, told apart by what they stand beside."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from briefing.drafting.date_forms import AHEAD
from briefing.drafting.days import BETWEEN, Date
from briefing.drafting.draft import HIGH, MEDIUM, Cell
from briefing.drafting.followed import Attribution
from briefing.drafting.place import Place
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import first

NOW = ("now", "currently", "at present", "to date", "so far", "until recently", "presently", "at the moment")
STARTS, ENDS = (
    ("since", "from", "starting", "after", *AHEAD),
    ("by", "as of", "until", "till", "up to", "before", "by the end of"),
)
RECENT = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday", re.IGNORECASE)
LEADING = 25  # letters from a sentence's beginning within which a date is of all of it
BEGINNING, MONTH = 6, len("2024-10")  # letters at a sentence's beginning; of a date that names a month
SPAN = ("period_start", "period_end", "as_of")
HAPPENED, AHEAD_OF = "happened", ("planned", "possible")
SAYING, FIRST = 40, 70  # letters within which a date belongs to a verb of saying; that a sentence begins with
OPENED = re.compile(r"(?:Since|After)\b[^,]*$")  # what leads to a date of the beginning
ANOTHERS = re.compile(r"\w[^,;]*(?:\s(?:who|whose|where)|,?\sfollowing)\s", re.IGNORECASE)  # clause, not of the figure
BRACKET, CLOSED = "(", re.compile(r"[^()]*\)")  # of brackets that words of saying stand in
FLOWS, SHARE, YEAR = ("period_flow", "rate"), "share", len("2024")


def dates_of(
    place: Place,
    dates: Sequence[Date],
    said: Sequence[Attribution],
    basis: str,
    modality: str,
    published: dt.date | None,
    stated: Cell | None,
    now: Sequence[str] = NOW,
    entry: str = "",
) -> dict[str, Cell]:
    """The cells `as_of`, `asserted`, `period_start` and `period_end` of a figure; a cell without a date is left out.

    `entry`: the day of its entry, on which happened what nobody is said to have told.
    """
    cells: dict[str, Cell] = {}
    own = [_to_come(date, published) if modality in AHEAD_OF else date for date in dates if _is_near(place, date)]
    for date in own:
        if place.figure.phrase.start <= date.start < place.figure.phrase.end:
            continue
        if _belongs_to_saying(place, date, said):
            cells.setdefault("asserted", Cell(_one(date), HIGH, date.words))
        elif date.first != date.last and date.lead == BETWEEN:
            cells |= {
                name: Cell(day, MEDIUM, date.words)
                for name, day in zip(SPAN, (date.first, date.last, date.last), strict=True)
                if name not in cells
            }
        elif date.lead in STARTS or OPENED.match(place.words(Span(place.figure.sentence.start, date.start))):
            cells.setdefault("period_start", Cell(date.first, MEDIUM, f"{date.lead} {date.words}"))
        elif modality in AHEAD_OF and (published is None or date.last >= published.isoformat()[: len(date.last)]):
            cells.setdefault("period_end", Cell(date.last, MEDIUM, date.words))
            if date.lead not in ENDS:
                cells.setdefault("period_start", Cell(date.first, MEDIUM, date.words))
        elif modality == AHEAD_OF[0] and date.lead not in ENDS and is_day_of_one(date):
            cells.setdefault("asserted", Cell(_one(date), MEDIUM, date.words))
        elif basis in FLOWS or (basis == SHARE and len(date.first) == YEAR):
            cells.setdefault("period_start", Cell(date.first, MEDIUM, date.words))
            cells.setdefault("period_end", Cell(date.last, MEDIUM, date.words))
            cells.setdefault("as_of", Cell(_one(date), MEDIUM, date.words))
        else:
            cells.setdefault("as_of", Cell(_one(date), MEDIUM, date.words))
    if stated:
        cells.setdefault("asserted", stated)
    if entry and not cells and basis == FLOWS[0] and modality == HAPPENED:
        cells = {name: Cell(entry, MEDIUM, "the day of its entry") for name in SPAN}
    if "as_of" not in cells and "asserted" in cells and (told := first(now, place.words(place.clause))):
        cells["as_of"] = Cell(cells["asserted"].value, MEDIUM, told.words)
    return cells


def _to_come(date: Date, published: dt.date | None) -> Date:
    """A month by whose end something is planned: without a printed year the next, not the last."""
    known = len(date.first) != MONTH or date.first[:YEAR] in date.words or date.lead not in ENDS
    if known or published is None or date.last >= published.isoformat()[:MONTH]:
        return date
    day = f"{int(date.first[:YEAR]) + 1}{date.first[YEAR:]}"
    return date._replace(first=day, last=day)


def _is_near(place: Place, date: Date) -> bool:
    """Whether a date stands in the figure's clause, leads its sentence, or is a recent day of it."""
    sentence, clause = place.figure.sentence, place.clause
    if not sentence.start <= date.start < sentence.end:
        return False
    if place.is_parted(date.start):
        return False
    if date.start > place.figure.phrase.end and ANOTHERS.match(
        place.paragraph[place.figure.phrase.end : date.start].lstrip()
    ):
        return False
    return (
        clause.start <= date.start < clause.end
        or date.start - sentence.start < LEADING
        or bool(RECENT.fullmatch(date.words))
    )


def statement_dates(
    found: Mapping[tuple[int, int], Sequence[Attribution]],
    dates: Sequence[Sequence[Date]],
    sentences: Sequence[Sequence[Span]],
    paragraphs: Sequence[str],
) -> dict[str, tuple[int, int, Cell]]:
    """When each actor of a text said what it says there: the first date right beside its verb of saying, and where."""
    out: dict[str, tuple[int, int, Cell]] = {}
    for number, spans in enumerate(sentences, start=1):
        for span in spans:
            inside = [date for date in dates[number - 1] if span.start <= date.start < span.end and is_day_of_one(date)]
            for one in found[number, span.start]:
                if one.words.startswith(BRACKET):  # a date beside a name there is its figure's
                    continue
                its = [date for date in inside if not _is_before(one, date, span, paragraphs[number - 1])]
                near = [(gap, date) for date in its if (gap := _gap(one, date)) <= _reach(date, span)]
                for actor in one.actors if near else ():
                    date = min(near)[1]
                    out.setdefault(actor, (number, span.start, Cell(_one(date), MEDIUM, date.words)))
    return out


def _is_before(one: Attribution, date: Date, sentence: Span, paragraph: str) -> bool:
    """Whether a comma parts a date from the words of saying after it, or the end of their brackets from those before.

    A date that begins the sentence no comma parts.
    """
    closed = CLOSED.match(paragraph, one.end, max(one.end, date.start))
    return bool(closed) or (
        date.start - sentence.start >= LEADING and "," in paragraph[date.end : max(date.end, one.start)]
    )


def stated_by(stated: Mapping[str, tuple[int, int, Cell]], actor: str, place: Place) -> Cell | None:
    """When an actor said the figure at a place: not a day that is named only later in its paragraph."""
    number, start, cell = stated.get(actor, (0, 0, None))
    return None if number == place.number and start > place.figure.sentence.start else cell


def is_day_of_one(date: Date) -> bool:
    """Whether a date is one on which something may be said: within a month, and no beginning or end of a span."""
    return len(date.first) >= MONTH and date.first[:MONTH] == date.last[:MONTH] and date.lead not in STARTS + ENDS


def _reach(date: Date, sentence: Span) -> int:
    """How many letters may stand between a date and its verb of saying; more where the date begins the sentence."""
    return FIRST if date.start - sentence.start < BEGINNING else SAYING


def _gap(one: Attribution, date: Date) -> int:
    return max(one.start - date.end, date.start - one.end, 0)


def _one(date: Date) -> str:
    """A date as one prefix: a span within one month is that month, another its last end."""
    if date.first == date.last:
        return date.first
    same = date.first[:MONTH] == date.last[:MONTH] and len(date.first) > MONTH
    return date.last[:MONTH] if same or len(date.last) == MONTH else date.last


def _belongs_to_saying(place: Place, date: Date, said: Sequence[Attribution]) -> bool:
    """Whether a date stands nearer to a verb of saying of its sentence than to the figure, or leads the sentence."""
    if not date.lead and any(one.start <= date.start < one.end for one in said):
        return True
    if not is_day_of_one(date):
        return False
    if not said:
        return bool(RECENT.fullmatch(date.words))
    reach, away = _reach(date, place.figure.sentence), place.away(date.start, date.end)
    return any(
        _gap(one, date) <= min(max(reach, one.near), away)
        and not _is_before(one, date, place.figure.sentence, place.paragraph)
        for one in said
    )
