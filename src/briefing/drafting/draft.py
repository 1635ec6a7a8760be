"""A draft: what the machine proposes for a new document, cell by cell, each with the words it rests on.

A draft is filed as `drafts/ID.csv`. There one row is one cell of one drafted row of `data/`: in what table and row it
stands, its value (blank where the cell is left to a person), how sure it is, the words it rests on, and the values to
choose from, the likeliest first.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

HIGH, MEDIUM, LOW = ("high", "medium", "low")
SOURCES, CLAIMS, EXCLUSIONS = ("sources.csv", "claims.csv", "exclusions.csv")
COLUMNS = ("table", "row", "paragraph", "value_text", "column", "value", "sure", "cue", "candidates")
JOINT = ";"


@dataclass(frozen=True)
class Cell:
    """One drafted cell: its value, how sure it is, the words it rests on, and what else it might be.

    A cell of which the machine is not sure (`low`) has no value, and its candidates, the likeliest first.
    """

    value: str = ""
    sure: str = HIGH
    cue: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drafted:
    """One drafted row of a table: its id (of an exclusion its number in the draft), its place in the text, its cells.

    `start` and `end` are where `value_text` stands in the paragraph (counted from 1; 0 for the document's own row).
    `known` says of a claim which assertion of the register it may be another mention of, and what differs.
    """

    table: str
    row: str
    paragraph: int
    value_text: str
    start: int
    end: int
    cells: Mapping[str, Cell] = field(default_factory=dict)
    known: str = ""


@dataclass(frozen=True)
class Draft:
    """All rows drafted for one document, in the order of its text, and the text itself, paragraph by paragraph.

    `note` says what could not be drafted, and why; blank where all could.
    """

    source_id: str
    paragraphs: tuple[str, ...]
    rows: tuple[Drafted, ...]
    note: str = ""

    def of(self, table: str) -> list[Drafted]:
        """The rows drafted for one table."""
        return [row for row in self.rows if row.table == table]


def as_rows(drafted: Sequence[Drafted]) -> list[dict[str, str]]:
    """The drafted rows as rows of their table: column to value, `value_text` and `paragraph` among them."""
    placed = [
        {"paragraph": str(row.paragraph), "value_text": row.value_text} if row.paragraph else {} for row in drafted
    ]
    return [
        place | {name: cell.value for name, cell in row.cells.items()}
        for place, row in zip(placed, drafted, strict=True)
    ]


def filed(draft: Draft) -> str:
    """The text of `drafts/ID.csv`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in draft.rows:
        for name, cell in row.cells.items():
            place = (row.table, row.row, row.paragraph or "", row.value_text)
            writer.writerow([*place, name, cell.value, cell.sure, cell.cue, JOINT.join(cell.candidates)])
    return out.getvalue()
