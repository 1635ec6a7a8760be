"""A coding sheet that a person filled in, read back as the rows of its document."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.errors import Fault, FaultsError, suggestion
from briefing.register.coding import DRAFTED
from briefing.sheets.filled_book import Filled, read_book
from briefing.sheets.held import Held, Rows
from briefing.sheets.ids import LISTS, meant
from briefing.sheets.layout import (
    CLAIM,
    CLAIMS,
    COLUMNS,
    DOCUMENT,
    DROP,
    EXCLUDED,
    EXCLUSION,
    EXCLUSIONS,
    FILED_IN,
    LOOK,
    SCOPE,
    SENTENCE,
    TAKE,
    kind,
    takes,
)
from briefing.sheets.numbering import numbered
from briefing.sheets.rules import Placed, document_faults, exclusion_faults, figure_faults
from briefing.sheets.scopes import unlisted

READ_ONLY = (SENTENCE, LOOK, "holds")
NEW = {"coding": DRAFTED, "status": "active"}


@dataclass(frozen=True)
class Coding:
    """What a person decided of a document: its row, its claims and exclusions; and what is remarked, but no fault."""

    source: dict[str, str]
    claims: Rows
    exclusions: Rows
    remarks: tuple[Fault, ...] = ()


def read_sheet(path: Path, name: str, held: Held, given: str = "") -> Coding:
    """What a filled-in sheet says; raise one error that lists every fault by sheet and cell.

    `given` is the last id that a claim of the document was given, if that claim is no more.
    """
    asked = {sheet: _asked(COLUMNS[sheet]) for sheet in (CLAIMS, EXCLUSIONS, DOCUMENT)}
    rows = read_book(path, name, asked, kind_of)
    faults = [fault for found in rows.values() for row in found for fault in row.faults]
    source, amiss = _document(rows[DOCUMENT], held)
    claims, wrong = _taken(rows[CLAIMS], takes(), held)
    exclusions, off = _taken(rows[EXCLUSIONS], (EXCLUDED, DROP), held)
    named = {row.cells["claim_id"] for row in rows[CLAIMS]}
    figures = numbered([(row, cells) for row, take, cells in claims if take == CLAIM], named, held, given)
    excluded = [(row, cells) for row, take, cells in exclusions if take == EXCLUDED]
    excluded += [(row, _excluded(cells, take)) for row, take, cells in claims if take.startswith(EXCLUSION)]
    faults += amiss + wrong + off + _strangers(figures, held)
    faults += figure_faults(figures, held, source) + exclusion_faults(excluded, held)
    faults += document_faults({row.cells["name"]: row for row in rows[DOCUMENT]}, source)
    faults += _pointing_nowhere(excluded, figures, held)
    if faults:
        raise FaultsError(faults)
    known = {row["claim_id"]: row for row in held.claims}
    return Coding(
        source,
        [NEW | known.get(cells["claim_id"], {}) | cells for _, cells in figures],
        [{"source_id": held.source_id} | cells for _, cells in excluded],
        _remarks(figures, held),
    )


def _remarks(figures: Placed, held: Held) -> tuple[Fault, ...]:
    said = [(row, unlisted(cells[SCOPE], cells["measure_id"], held.scopes)) for row, cells in figures]
    return tuple(row.fault(SCOPE, *why) for row, why in said if why)


def _asked(columns: Iterable[str]) -> list[str]:
    return [column for column in columns if column not in READ_ONLY]


def kind_of(values: dict[str, Any], column: str) -> str:
    """The kind of a cell: in the document's sheet that of the cell it names."""
    if "name" in values and column == "value":
        return kind(DOCUMENT, str(values["name"] or ""))
    return kind(CLAIMS, column)


def _document(rows: list[Filled], held: Held) -> tuple[dict[str, str], list[Fault]]:
    source, faults = dict(held.source), []
    for row in rows:
        column, value = row.cells["name"], row.cells["value"]
        if column not in source or column == "source_id":
            faults.append(row.fault("name", f'"{column}" is no column of sources.csv', suggestion(column, source)))
            continue
        cells, wrong = meant_cells(row, {column: value}, held, "value")
        source |= cells
        faults += wrong
    return source, faults


def _taken(
    rows: list[Filled], allowed: tuple[str, ...], held: Held
) -> tuple[list[tuple[Filled, str, dict[str, str]]], list[Fault]]:
    """Each row that says more than what becomes of it, with that and its cells."""
    found, faults = [], []
    for row in rows:
        cells = {column: text for column, text in row.cells.items() if column != TAKE}
        take = row.cells[TAKE] or allowed[0]
        if not any(cells.values()):
            continue
        if take not in allowed:
            faults.append(row.fault(TAKE, f'"{take}" is not allowed here', f"Use one of: {', '.join(allowed)}"))
        if take == DROP:
            continue
        read, wrong = meant_cells(row, cells, held) if not take.startswith(EXCLUSION) else (cells, [])
        found.append((row, take, {"source_id": held.source_id} | read))
        faults += wrong
    return found, faults


def meant_cells(row: Filled, cells: dict[str, str], held: Held, at: str = "") -> tuple[dict[str, str], list[Fault]]:
    """The cells with the ids that are meant, and a fault for each word that is no id."""
    read, faults = dict(cells), []
    for column in cells.keys() & FILED_IN.keys():
        labels, noun = held.labels[FILED_IN[column]], LISTS[FILED_IN[column]][2]
        read[column], unknown = meant(cells[column], labels)
        if not unknown and column != "via" and ";" in read[column]:
            faults.append(row.fault(at or column, f'"{read[column]}" is more than one {noun}', "Name one"))
        faults += [row.fault(at or column, *held.no_such(word, FILED_IN[column])) for word in unknown]
    return read, faults


def _excluded(cells: dict[str, str], take: str) -> dict[str, str]:
    kept = {column: cells.get(column, "") for column in ("source_id", "paragraph", "value_text", "note")}
    return kept | {"reason": take.removeprefix(EXCLUSION)}


def _pointing_nowhere(excluded: Placed, figures: Placed, held: Held) -> list[Fault]:
    """Exclusions that name a claim which there is not."""
    dropped = {row["claim_id"] for row in held.claims}
    known = (set(held.tables["claims.csv"]["claim_id"]) - dropped) | {cells["claim_id"] for _, cells in figures}
    return [
        row.fault("claim_id", f'"{cells["claim_id"]}" is no claim', suggestion(cells["claim_id"], known))
        for row, cells in excluded
        if cells.get("claim_id", "") not in known | {""}
    ]


def _strangers(figures: Placed, held: Held) -> list[Fault]:
    """Ids that are not of this document, or of a claim of it that is drafted no more."""
    others = {row["claim_id"] for row in held.others}
    remedy = "Leave it blank for a new figure: it gets the next number"
    return [
        row.fault("claim_id", f'"{cells["claim_id"]}" {why}', remedy)
        for row, cells in figures
        for why in [
            "is a claim that is no longer drafted"
            if cells["claim_id"] in others
            else ""
            if cells["claim_id"].startswith(f"{held.source_id}-")
            else "does not begin with the document's id"
        ]
        if why
    ]
