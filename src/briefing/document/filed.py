"""Tables as they are filed beside a document: CSV that a spreadsheet may open, since no cell is a formula there.

A text that a spreadsheet would reckon with stands behind an apostrophe, as in what the page saves (`exhibits.js`), and
`as_written` takes it away again.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from briefing.document.records import Data, Datum

RECKONED = re.compile(r"'*[=+\-@\t\r]")
NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|inf)", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True)
class Filed:
    """A table that was filed: its name among tables/, what it shows, its heads as they stand there, and its rows."""

    name: str
    caption: str
    data: Data


def guarded(text: str) -> str:
    """A text as a spreadsheet leaves it alone; a number stays a number."""
    return f"'{text}" if RECKONED.match(text) and not NUMBER.fullmatch(text) else text


def as_written(cell: str) -> str:
    """What such a cell says."""
    return cell[1:] if cell.startswith("'") and RECKONED.match(cell) else cell


def heads(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Heads that name their columns: each guarded, none blank, none twice."""
    named: list[str] = []
    for place, column in enumerate(columns, start=1):
        head = guarded(column) or f"column {place}"
        named.append(f"{head} ({place})" if head in named else head)
    return tuple(named)


def write_csv(path: Path, data: Data) -> Data:
    """Write a table as CSV; the table with the heads that it has there."""
    written = Data(heads(data.columns), data.rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(written.columns)
        writer.writerows([_cell(cell) for cell in row] for row in written.rows)
    return written


def _cell(cell: Datum) -> Datum:
    return guarded(cell) if isinstance(cell, str) else cell
