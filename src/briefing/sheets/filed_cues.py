"""The cues of a draft, read back from `drafts/ID.csv`: what each drafted cell rests on, and how sure it is."""

import csv
from collections.abc import Mapping
from pathlib import Path

from briefing.drafting.draft import CLAIMS, COLUMNS, HIGH, JOINT, LOW, MEDIUM, SOURCES, Cell
from briefing.errors import Fault, FaultsError
from briefing.sheets.layout import NEEDED

Place = tuple[str, ...]
Cues = Mapping[Place, Mapping[str, Cell]]


def place(table: str, row: Mapping[str, str]) -> Place:
    """What tells a drafted row from the others of its table: a claim's id, else its place in the text."""
    if table == CLAIMS:
        return table, row["claim_id"]
    return (table,) if table == SOURCES else (table, row["paragraph"], row["value_text"])


def read_cues(path: Path, name: str) -> Cues:
    """The cells of each drafted row, by column; none where no draft was filed."""
    if not path.is_file():
        return {}
    try:
        rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    except (UnicodeDecodeError, csv.Error) as error:
        why = "It is not the draft that was filed", "Delete it: the sheet is then made without cues"
        raise FaultsError([Fault(name, "", "", *why)]) from error
    found: dict[Place, dict[str, Cell]] = {}
    for row in rows:
        if None in row or None in row.values() or not row.keys() >= set(COLUMNS):
            continue
        candidates = tuple(filter(None, row["candidates"].split(JOINT)))
        cell = Cell(row["value"], row["sure"], row["cue"], candidates)
        found.setdefault(place(row["table"], row | {"claim_id": row["row"]}), {})[row["column"]] = cell
    return found


def cells_of(cues: Cues, table: str, row: Mapping[str, str]) -> dict[str, Cell]:
    """The drafted cells of a row, and those that a claim needs and nobody has filled in."""
    blank = {name: Cell(sure=LOW) for name in NEEDED if table == CLAIMS and not row[name]}
    return {**blank, **cues.get(place(table, row), {})}


def still(cell: Cell, value: str) -> str:
    """How sure a cell is as it stands: what a person has changed or filled in is no longer the machine's guess."""
    return cell.sure if value == cell.value else HIGH


def to_do(cells: Mapping[str, Cell], row: Mapping[str, str]) -> str:
    """Which cells of a row a person is to choose, and which to look at."""
    sure = {name: still(cell, row.get(name, "")) for name, cell in cells.items()}
    said = [
        f"{what}: {', '.join(names)}"
        for what, level in (("to choose", LOW), ("to look at", MEDIUM))
        if (names := [name for name, how in sure.items() if how == level])
    ]
    return "; ".join(said)
