"""Reading one CSV file as text cells: the index is the line in the file, every fault names file, line and remedy."""

import codecs
import csv
import io
from pathlib import Path

import pandas as pd

from briefing.errors import Fault, suggestion

SAVE_AS = "Save the file as CSV (UTF-8, comma-separated)"


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
        problem = "A double quote is opened here and never closed"
        return empty, [Fault(name, f"line {broken}", "", problem, "Close it, or write two for one")]
    header = rows.pop(0)
    if faults := _header_faults(header, columns, name):
        return empty, faults
    filled = [(line, row) for line, row in zip(lines, rows, strict=True) if any(row)]
    faults = [_ragged(name, line, row, header) for line, row in filled if len(row) != len(header)]
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


def _rows(data: bytes) -> tuple[list[list[str]], list[int], int | None]:
    """Each row, its cells stripped, the line that each but the first starts on (a quoted cell may span lines), and the
    line at fault.
    """
    reader = csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8", newline=""), strict=True)
    same: dict[str, str] = {}
    rows, starts = [], [1]
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            rows.append(list(map(same.setdefault, cells, cells)))  # equal cells are one text in memory
            starts.append(reader.line_num + 1)
    except csv.Error:
        return [], [], starts[-1]
    return rows, starts[1:-1], None


def _header_faults(header: list[str], columns: list[str], name: str) -> list[Fault]:
    if len(header) == 1 and ";" in header[0]:
        return [Fault(name, "line 1", "", "A spreadsheet wrote ';' between the columns", f"{SAVE_AS}")]
    missing = [column for column in columns if column not in header]
    extra = [column for column in header if column not in columns]
    twice = sorted({column for column in header if header.count(column) > 1})
    return (
        [
            Fault(name, "line 1", column, "The column is missing", f"Add the column {column} to the header")
            for column in missing
        ]
        + [
            Fault(
                name,
                "line 1",
                column,
                "The column is not one of the register's",
                f"Remove it. {suggestion(column, columns)}",
            )
            for column in extra
        ]
        + [Fault(name, "line 1", column, "The column stands twice", "Keep one of the two") for column in twice]
    )


def _ragged(name: str, line: int, row: list[str], header: list[str]) -> Fault:
    return Fault(
        name,
        f"line {line}",
        "",
        f"The row has {len(row)} cells, the header {len(header)}",
        "Check its commas; a cell with a comma needs double quotes around it",
    )
