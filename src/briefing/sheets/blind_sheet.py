"""The sheet of a second coder: the text, rows to fill in and nothing of the first coding; and what it says then."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import Fault, FaultsError, suggestion
from briefing.sheets.book import SPARE, Grid, book
from briefing.sheets.filled_book import Filled, read_book
from briefing.sheets.held import Held
from briefing.sheets.layout import (
    CLAIMS,
    CODED,
    COLUMNS,
    DATED,
    DOCUMENT,
    ENDS,
    EXCLUDED_BY,
    EXCLUSIONS,
    IDS,
    LINKED,
    LINKS,
    choices,
    told,
)
from briefing.sheets.read_sheet import kind_of, meant_cells
from briefing.sheets.rules import document_faults, exclusion_faults
from briefing.sheets.sheet import choices_of, lists_of, text_grid

PHRASES = f"={CLAIMS}!$B$2:$B${SPARE + 1}"
END = "The phrase of a figure of the sheet claims, or the number of its row; or the id of another document's claim"
ASKED = {
    CLAIMS: CODED,
    EXCLUSIONS: EXCLUDED_BY,
    LINKS: LINKED,
    DOCUMENT: ("name", "value"),
}
Rowed = list[tuple[Filled, dict[str, str]]]


@dataclass(frozen=True)
class Second:
    """What a second coder says: figures, exclusions and cells of the document, each with the row it stands in; links.

    An end of a link is the number of a figure's row, or the id of another document's claim.
    """

    figures: Rowed
    exclusions: Rowed
    links: list[dict[str, str]]
    document: dict[str, str]


def blind(held: Held) -> bytes:
    """The workbook for a second coder."""
    grids = [_empty(name, columns) for name, columns in ASKED.items() if name != DOCUMENT]
    rows = [{"name": name, "holds": told(DOCUMENT, name)} for name in DATED]
    drops = {(row, "value"): f"{DOCUMENT} {name}" for row, name in enumerate(DATED) if choices(DOCUMENT, name)}
    document = Grid(DOCUMENT, COLUMNS[DOCUMENT][:-1], rows, {}, drops)
    return book([text_grid(held), *grids, document], lists_of(held), IDS)


def _empty(name: str, columns: tuple[str, ...]) -> Grid:
    ends = dict.fromkeys(ENDS, PHRASES) if name == LINKS else {}
    meanings = {column: END if column in ends else told(name, column) for column in columns}
    return Grid(name, columns, choices=choices_of(name, columns) | ends, meanings=meanings, spare=SPARE)


def read_blind(path: Path, name: str, held: Held) -> Second:
    """What a second coder filled in; raise one error that lists every fault by sheet and cell but those of figures."""
    rows = read_book(path, name, ASKED, kind_of)
    faults = [fault for found in rows.values() for row in found for fault in row.faults]
    figures = []
    for row in rows[CLAIMS]:
        cells, wrong = meant_cells(row, row.cells, held)
        figures.append((row, {"source_id": held.source_id} | cells))
        faults += wrong
    excluded = [(row, {"source_id": held.source_id} | row.cells) for row in rows[EXCLUSIONS]]
    links, wrong = _links(rows[LINKS], figures, held)
    said = {row.cells["name"]: row for row in rows[DOCUMENT] if row.cells["name"] in DATED and row.cells["value"]}
    document = {column: row.cells["value"] for column, row in said.items()}
    faults += wrong + exclusion_faults(excluded, held, whole=True)
    faults += document_faults(said, held.source | document)
    if faults:
        raise FaultsError(faults)
    return Second(figures, excluded, links, document)


def _links(rows: list[Filled], figures: Rowed, held: Held) -> tuple[list[dict[str, str]], list[Fault]]:
    """The links, their ends found, and a fault for each cell that names nothing."""
    claims = held.tables["claims.csv"]
    known = set(claims.loc[claims["source_id"].ne(held.source_id), "claim_id"])
    places = {str(row.number) for row, _ in figures}
    phrases: dict[str, list[str]] = {}
    for row, cells in figures:
        phrases.setdefault(cells["value_text"], []).append(str(row.number))
    read, faults = [], []
    for row in rows:
        others = dict(zip(ENDS, (places, places | known), strict=True))
        ends = {end: _end(row.cells[end], phrases, others[end]) for end in ENDS}
        faults += [row.fault(end, *why) for end, (_, why) in ends.items() if why]
        if (relation := row.cells["relation"]) not in (allowed := choices(LINKS, "relation")):
            problem = f'"{relation}" is not allowed here'
            faults.append(row.fault("relation", problem, f"Use one of: {', '.join(allowed)}"))
        read.append(row.cells | {end: place for end, (place, _) in ends.items()})
    return read, faults


def _end(said: str, phrases: Mapping[str, list[str]], others: set[str]) -> tuple[str, tuple[str, str] | None]:
    """The figure or claim that an end of a link names, and what is wrong if it names none, or several."""
    places = phrases.get(said, [])
    if len(places) > 1:
        return "", (f'"{said}" stands in rows {", ".join(places)} of {CLAIMS}', "Give the number of the row")
    if places or said in others:
        return places[0] if places else said, None
    return "", (f'"{said}" is no phrase of the sheet {CLAIMS}', suggestion(said, phrases))
