"""The sheet of differences between two coders: a row each, both values, what is taken and why."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing.errors import Fault
from briefing.sheets.around import sentence
from briefing.sheets.book import Grid, book
from briefing.sheets.differences import ALL, LINK, NOTHING, REASON, Difference, Settled
from briefing.sheets.filled_book import Filled, read_book
from briefing.sheets.held import Held
from briefing.sheets.ids import meant
from briefing.sheets.layout import (
    CLAIMS,
    DATED,
    DIFFERENCES,
    DOCUMENT,
    EXCLUSIONS,
    FILED_IN,
    IDS,
    SENTENCE,
    TAKE,
    choices,
    kind,
    takes,
)
from briefing.sheets.sheet import lists_of, text_grid

KEY = ("figure", "field", "first", "second")
COLUMNS = ("figure", "paragraph", SENTENCE, "phrase", "field", "first", "second", "taken", "reason")
EITHER = "=$F{row}:$G{row}"
MEANINGS = {
    "taken": f"One of the two, or a value of your own; {NOTHING} for none. Of a figure: what becomes of it",
    "reason": "Why, in our words: it stands in the note of the claim",
}
Decisions = Mapping[tuple[str, ...], Filled]


def settle_sheet(found: Sequence[Difference], held: Held, decided: Decisions) -> bytes:
    """The workbook of the differences, with what was decided of them before."""
    rows = [
        {
            "figure": difference.figure,
            "paragraph": difference.paragraph,
            SENTENCE: sentence(held.paragraphs, difference.paragraph, difference.phrase),
            "phrase": difference.phrase,
            "field": difference.field,
            "first": difference.first,
            "second": difference.second,
            **{name: decided[difference.key].cells[name] for name in MEANINGS if difference.key in decided},
        }
        for difference in found
    ]
    drops = {(row, "taken"): TAKE if difference.field == ALL else EITHER for row, difference in enumerate(found)}
    grid = Grid(DIFFERENCES, COLUMNS, rows, {}, drops, {}, MEANINGS)
    return book([grid, text_grid(held)], lists_of(held), IDS)


def read_decisions(path: Path, name: str) -> Decisions:
    """The rows of a sheet of differences, by what they are about; none where there is no sheet."""
    if not path.is_file():
        return {}
    asked = [column for column in COLUMNS if column != SENTENCE]
    rows = read_book(path, name, {DIFFERENCES: asked}, _kind)[DIFFERENCES]
    return {tuple(row.cells[column] for column in KEY): row for row in rows}


def settled(found: Sequence[Difference], decided: Decisions, held: Held) -> tuple[list[Settled], list[Fault]]:
    """The differences that are settled, and what is wrong with how."""
    decisions: list[Settled] = []
    faults: list[Fault] = []
    for difference in found:
        row = decided.get(difference.key)
        if row is None or not (row.cells["taken"] or row.faults):
            continue
        faults += row.faults
        if not row.cells["reason"]:
            faults.append(row.fault("reason", "is blank", "Say why this one is taken"))
        taken, wrong = _taken(difference, row, held)
        faults += wrong
        decisions.append(Settled(difference, taken, row.cells["reason"], row))
    return decisions, faults


def _kind(values: dict[str, Any], column: str) -> str:
    field = str(values["field"]) if column == "taken" else ""
    return kind(DOCUMENT if field in DATED else CLAIMS, field)


def _taken(difference: Difference, row: Filled, held: Held) -> tuple[str, list[Fault]]:
    said, field = row.cells["taken"], difference.field
    allowed = {
        ALL: takes(),
        REASON: choices(EXCLUSIONS, REASON),
        LINK: (difference.first, difference.second, NOTHING),
    }.get(field, ())
    if allowed and said not in allowed:
        problem = f'"{said}" is not allowed here'
        return said, [row.fault("taken", problem, f"Use one of: {', '.join(dict.fromkeys(allowed))}")]
    if said == NOTHING:
        return "", []
    if field not in FILED_IN:
        return said, []
    read, unknown = meant(said, held.labels[FILED_IN[field]])
    return read, [row.fault("taken", *held.no_such(word, FILED_IN[field])) for word in unknown]
