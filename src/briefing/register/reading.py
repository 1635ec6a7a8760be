"""Reading one CSV file as text cells: the index is the line in the file, every fault names file, line and remedy."""

import codecs
import csv
import io
from pathlib import Path

import pandas as pd

from briefing.errors import Fault, suggestion, unwritable

SAVE_AS = "Save the file as CSV (UTF-8, comma-separated)"
SEPARATORS = {";": "';'", "\t": "tabs", "|": "'|'"}
MOST_LETTERS = 32_767  # that a cell of a workbook holds
LONGEST = 60
NEVER_CLOSED = ("A double quote is opened here and never closed", "Close it, or write two for one")
NOT_DOUBLED = ("A double quote is opened here, and more stands where it is closed", "Write two for one within a cell")
Numbered = list[tuple[int, list[str]]]
Broken = tuple[str, str, str, str]

csv.field_size_limit(2**31 - 1)  # how long a cell may be is said below


def read_cells(path: Path, columns: list[str], name: str) -> tuple[pd.DataFrame, list[Fault]]:
    """The file's cells as stripped text and its faults; a file that cannot be read gives an empty table."""
    empty = pd.DataFrame(columns=columns, dtype=object)
    if not path.is_file():
        return empty, [Fault(name, "", "", "The file is missing", "Restore it, or add it with its header line")]
    data = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    if faults := _text_faults(data, name):
        return empty, faults
    rows, lines, broken = _rows(data)
    if broken:
        return empty, [Fault(name, *broken)]
    header = rows.pop(0)
    if faults := _header_faults(header, columns, name):
        return empty, faults
    filled = [(line, row) for line, row in zip(lines, rows, strict=True) if any(row)]
    faults = _ragged(name, filled, header) + _unfit(name, filled, header)
    whole = [(line, row) for line, row in filled if len(row) == len(header)]
    index = pd.Index([line for line, _ in whole], name="line")
    cells = dict(zip(header, zip(*(row for _, row in whole), strict=True), strict=True)) if whole else {}
    del rows, filled, whole  # a table needs no more than its columns
    return pd.DataFrame(cells, index=index, columns=columns, dtype=object), faults


def _text_faults(data: bytes, name: str) -> list[Fault]:
    if b"\0" in data:
        return [Fault(name, "", "", "The file is binary, not text", f"{SAVE_AS}, not as a workbook")]
    try:
        blank = not data.decode().strip()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return [Fault(name, f"line {line}", "", "The text is not UTF-8", SAVE_AS)]
    if blank:
        return [Fault(name, "", "", "The file is empty", "Restore it; a table without rows still has its header")]
    return []


def _rows(data: bytes) -> tuple[list[list[str]], list[int], Broken | None]:
    """Each row, its cells stripped, the line that each but the first starts on (a quoted cell may span lines), and what
    is wrong where a row cannot be read.
    """
    reader = csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8", newline=""), strict=True)
    same: dict[str, str] = {}
    rows, starts = [], [1]
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            rows.append(list(map(same.setdefault, cells, cells)))  # equal cells are one text in memory
            starts.append(reader.line_num + 1)
    except csv.Error as error:
        return [], [], (f"line {starts[-1]}", "", *(NOT_DOUBLED if "expected after" in str(error) else NEVER_CLOSED))
    return rows, starts[1:-1], None


def _separator(row: list[str]) -> str:
    """What stands between the cells of a row in place of commas, if it is one cell."""
    return next((called for sign, called in SEPARATORS.items() if len(row) == 1 and sign in row[0]), "")


def _header_faults(header: list[str], columns: list[str], name: str) -> list[Fault]:
    if wrote := _separator(header):
        return [Fault(name, "line 1", "", f"A spreadsheet wrote {wrote} between the columns", f"{SAVE_AS}")]
    named = [column for column in header if column]
    found = {column: ("The column is missing", f"Add the column {column} to the header") for column in columns}
    found = {column: why for column, why in found.items() if column not in named}
    for place, column in enumerate(header, start=1):
        if not column:
            found[f"column {place}"] = ("The column is blank", "Take it out, down to the last row")
        elif column not in columns:
            remedy = f"Remove it. {suggestion(column, columns)}"
            found[column] = ("The column is not one of the register's", remedy)
        elif named.count(column) > 1:
            found[column] = ("The column stands twice", "Keep one of the two")
    return [Fault(name, "line 1", column, *why) for column, why in found.items()]


def _ragged(name: str, rows: Numbered, header: list[str]) -> list[Fault]:
    """A fault for each row that has more or fewer cells than the header; one for all that end with commas too many."""
    ragged = [(line, row) for line, row in rows if len(row) != len(header)]
    ended = [line for line, row in ragged if len(row) > len(header) and not any(row[len(header) :])]
    rest = [(line, row) for line, row in ragged if line not in set(ended)]
    faults = [Fault(name, f"line {line}", "", *_why_ragged(row, header)) for line, row in rest]
    if ended:
        others = f", as {len(ended) - 1} more do" if len(ended) > 1 else ""
        problem = f"The row ends with a comma too many{others}"
        faults.append(Fault(name, f"line {ended[0]}", "", problem, "Take it out"))
    return faults


def _why_ragged(row: list[str], header: list[str]) -> tuple[str, str]:
    counted = f"The row has {len(row)} cells, the header {len(header)}"
    if wrote := _separator(row):
        return f"{counted}; {wrote} stand where commas should", "Write commas"
    return counted, "Check its commas; a cell with a comma needs double quotes around it"


def _unfit(name: str, rows: Numbered, header: list[str]) -> list[Fault]:
    """A fault for each cell that no document or no workbook can hold."""
    broken = {cell: why for cell in {cell for _, row in rows for cell in row} if (why := _why_unfit(cell))}
    return [
        Fault(name, f"line {line} ({row[0][:LONGEST]})", column, *broken[cell])
        for line, row in (rows if broken else [])
        for column, cell in zip(header, row, strict=False)
        if cell in broken
    ]


def _why_unfit(cell: str) -> tuple[str, str] | None:
    if problem := unwritable(cell):
        return problem, "Take it out"
    if len(cell) > MOST_LETTERS:
        return f"has {len(cell):,} letters, of which a cell of a workbook holds {MOST_LETTERS:,}", "Shorten it"
    return None
