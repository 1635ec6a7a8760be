"""What two codings of a document say differently, field by field, and how a person settled it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.phrases.text import normalise
from briefing.register.coding import NUMBERS
from briefing.sheets.filled_book import Filled
from briefing.sheets.held import Held
from briefing.sheets.ids import shown
from briefing.sheets.layout import CLAIM, EXCLUSION, FIGURE, FILED_IN, SCOPE, WHOLE
from briefing.sheets.pairing import overlap

ALL = "figure"  # the field of a figure that one coder alone has
REASON, LINK = "reason", "link"  # the fields of an exclusion, and of how two figures are related
NOTHING = "(blank)"
NEAR = 1e-6
PRINTED = ("bound", *NUMBERS)
Row = Mapping[str, str]


@dataclass(frozen=True)
class Figure:
    """One figure as the two coders have it; `at` is where the second has it."""

    name: str
    first: Row | None
    second: Row | None
    at: Filled | None = None


@dataclass(frozen=True)
class Difference:
    """One field of one figure on which the coders differ, as a person reads it."""

    figure: str
    field: str
    first: str
    second: str
    paragraph: str
    phrase: str

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells it from all others."""
        return self.figure, self.field, self.first, self.second


def differences(figures: Sequence[Figure], held: Held, excluded: Sequence[Row]) -> list[Difference]:
    """Every difference, in the order of the figures; `excluded` are the exclusions of the second coder."""
    return [difference for figure in figures for difference in _of(figure, held, excluded)]


def _of(figure: Figure, held: Held, excluded: Sequence[Row]) -> Iterator[Difference]:
    one, other = figure.first, figure.second
    told = one or other or {}
    place = told["paragraph"], told["value_text"]
    if one is None or other is None:
        each = ((one, held.exclusions), (other, excluded))
        first, second = (row["value_text"] if row else _excluded(told, without, held) for row, without in each)
        yield Difference(figure.name, ALL, first, second, *place)
        return
    for field in differing(one, other):
        labels = held.labels[FILED_IN[field]] if field in FILED_IN else {}
        first, second = (shown(row[field], labels) or NOTHING for row in (one, other))
        yield Difference(figure.name, field, first, second, *place)


def differing(one: Row, other: Row) -> list[str]:
    """The fields on which two codings of a figure differ; the phrase only where it is read differently."""
    fields = [field for field in FIGURE if not _same(field, one[field], other[field])]
    reads = any(field in PRINTED for field in fields)
    phrase = reads and normalise(one["value_text"]) != normalise(other["value_text"])
    return ["value_text", *fields] if phrase else fields


def _same(field: str, one: str, other: str) -> bool:
    if field == SCOPE:  # a blank agrees with the whole
        return (one or WHOLE) == (other or WHOLE)
    if field in NUMBERS and one and other:
        return abs(float(one) - float(other)) <= NEAR * max(abs(float(one)), 1)
    return one == other


def _excluded(row: Row, exclusions: Sequence[Row], held: Held) -> str:
    """How a coder excluded a figure that the other has; blank in words where that was not done."""
    reasons = [EXCLUSION + exclusion["reason"] for exclusion in covered(row, exclusions, held)]
    return "; ".join(reasons) or NOTHING


def covered(row: Row, others: Sequence[Row], held: Held) -> list[Row]:
    """The exclusions, or figures, whose phrase a row's overlaps."""
    same = [one for one in others if one["paragraph"] == row["paragraph"]]
    return [one for one in same if overlap(one, row, held.paragraphs)]


@dataclass(frozen=True)
class Settled:
    """How a difference was settled: what is taken, why, and in which row of the sheet that stands."""

    difference: Difference
    taken: str
    reason: str
    at: Filled


@dataclass(frozen=True)
class Outcome:
    """What came of a figure: a claim, or an exclusion, or neither; and the decisions it rests on."""

    figure: Figure
    take: str
    row: dict[str, str]
    settled: tuple[Settled, ...]


def outcomes(figures: Sequence[Figure], settled: Sequence[Settled]) -> list[Outcome]:
    """Each figure with what was decided on it."""
    by_figure: dict[str, list[Settled]] = {}
    for decision in settled:
        by_figure.setdefault(decision.difference.figure, []).append(decision)
    return [_outcome(figure, tuple(by_figure.get(figure.name, ()))) for figure in figures]


def _outcome(figure: Figure, settled: tuple[Settled, ...]) -> Outcome:
    row = dict(figure.first or figure.second or {})
    takes = [decision.taken for decision in settled if decision.difference.field == ALL]
    fields = {decision.difference.field: decision.taken for decision in settled if decision.difference.field != ALL}
    note = noted(row.get("note", ""), settled)
    return Outcome(figure, takes[0] if takes else CLAIM, row | fields | {"note": note}, settled)


def noted(note: str, settled: Sequence[Settled]) -> str:
    """A note with the reasons of what was settled."""
    reasons = list(dict.fromkeys(decision.reason.rstrip(".; ") for decision in settled))
    begun = f"{note.rstrip('. ')}. " if note and reasons else note
    return f"{begun}Settled: {'; '.join(reasons)}" if reasons else note
