"""Tables that are too long for the document: the rows that something links to stay, the rest is filed.

A table marked `linked_only` is such a table. A row that stays may itself link to a row of another such table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import compress

from briefing.document.records import Cell, Record, Table, filed
from briefing.document.references import addresses_linked_to
from briefing.document.traversal import places

Row = tuple[Cell, ...]


def cut(records: Sequence[Record]) -> list[Record]:
    """The records, each marked table cut down to the rows that the others, and the rows that stay, link to."""
    marked = [record for record in records if isinstance(record, Table) and record.linked_only]
    rows = {address: row for table in marked for row in table.rows for address in _addresses(row)}
    others = [record for record in records if not (isinstance(record, Table) and record.linked_only)]
    kept = _reached(addresses_linked_to(others), rows)
    return [_cut(record, kept) if isinstance(record, Table) and record.linked_only else record for record in records]


def _addresses(row: Row) -> set[str]:
    return {place.ref.address for place in places(row)}


def _reached(linked: Iterable[str], rows: dict[str, Row]) -> set[str]:
    """The addresses of rows that links lead to, and the links of these rows, and so on."""
    reached: set[str] = set()
    new = set(linked) & rows.keys()
    while new:
        reached |= new
        new = addresses_linked_to(rows[address] for address in new) & rows.keys() - reached
    return reached


def _cut(table: Table, kept: set[str]) -> Table:
    stays = [bool(_addresses(row) & kept) for row in table.rows]
    stay = tuple(compress(table.rows, stays))
    if all(stays):
        return table
    shown = f"{len(stay):,} of {len(table.rows):,} rows, those the document links to"
    note = f"{table.note} {shown}; all are filed in tables/{table.name}.csv".strip()
    index = table.index and replace(table.index, keys=tuple(compress(table.index.keys, stays)))
    return replace(table, rows=stay, note=note, data=filed(table), index=index)
