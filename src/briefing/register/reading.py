"""Reading one CSV file as text cells: the index is the line in the file, every fault names file, line and remedy."""

import codecs
import csv
import io
from pathlib import Path

import pandas as pd

from briefing.errors import Fault, suggestion
from briefing.register.regular import regular_cells

SAVE_AS = "Save the file as CSV (UTF-8, comma-separated)"


def read_cells(path: Path, columns: list[str], name: str) -> tuple[pd.DataFrame, list[Fault]]:
    """The file's cells as stripped text and its faults; a file that cannot be read gives an empty table."""
    empty = pd.DataFrame(columns=columns, dtype=object)
    if not path.is_file():
        return empty, [Fault(name, "", "", "The file is missing", "Restore it, or add it with its header line")]
    data = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    table = regular_cells(path, data, columns)
    if table is not None:
        return table, []
    text, faults = _text(data, name)
    return (empty, faults) if faults else _read_irregular(text, columns, name)


def _text(data: bytes, name: str) -> tuple[str, list[Fault]]:
    if b"\0" in data:
        return "", [Fault(name, "", "", "The file is binary, not text", f"{SAVE_AS}, not as a workbook")]
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", [Fault(name, f"line {line}", "", "The text is not UTF-8", SAVE_AS)]
    if not text.strip():
        return "", [Fault(name, "", "", "The file is empty", "Restore it; a table without rows still has its header")]
    return text, []


def _read_irregular(text: str, columns: list[str], name: str) -> tuple[pd.DataFrame, list[Fault]]:
    """The cells row by row, with the line of each row that is at fault."""
    empty = pd.DataFrame(columns=columns, dtype=object)
    records, broken = _numbered(text)
    if broken:
        problem = "A double quote is opened here and never closed"
        return empty, [Fault(name, f"line {broken}", "", problem, "Close it, or write two for one")]
    (_, first), *records = records
    header = [cell.strip() for cell in first]
    faults = _header_faults(header, columns, name)
    if faults:
        return empty, faults
    body = {line: row for line, row in records if any(cell.strip() for cell in row)}
    faults = [_ragged(name, line, row, header) for line, row in body.items() if len(row) != len(header)]
    whole = {line: [cell.strip() for cell in row] for line, row in body.items() if len(row) == len(header)}
    table = pd.DataFrame.from_dict(whole, orient="index", columns=header, dtype=object)
    return table.reindex(columns=columns).rename_axis("line"), faults


def _numbered(text: str) -> tuple[list[tuple[int, list[str]]], int | None]:
    """Each record with the line it starts on (a quoted cell may span lines), and the line that cannot be read."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records, start = [], 1
    try:
        for row in reader:
            records.append((start, row))
            start = reader.line_num + 1
    except csv.Error:
        return [], start
    return records, None


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
