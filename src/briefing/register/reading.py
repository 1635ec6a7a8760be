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
    text, faults = _text(path.read_bytes().removeprefix(codecs.BOM_UTF8), name)
    if faults:
        return empty, faults
    rows, lines, broken = _rows(text)
    if broken:
        problem = "A double quote is opened here and never closed"
        return empty, [Fault(name, f"line {broken}", "", problem, "Close it, or write two for one")]
    header = [cell.strip() for cell in rows.pop(0)]
    faults = _header_faults(header, columns, name)
    if faults:
        return empty, faults
    ragged = [place for place, row in enumerate(rows) if len(row) != len(header)]
    faults = [_ragged(name, lines[place], rows[place], header) for place in ragged if not _is_blank(rows[place])]
    for place in reversed(ragged):
        del rows[place], lines[place]
    cells = {name: list(map(str.strip, column)) for name, *column in zip(header, *rows, strict=True)}
    table = pd.DataFrame(cells, index=pd.Index(lines, name="line"), columns=columns, dtype=object)
    return table.loc[~table.eq("").all(axis=1)], faults


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


def _rows(text: str) -> tuple[list[list[str]], list[int], int | None]:
    """Each row, the line that each but the first starts on (a quoted cell may span lines), and the line at fault."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    same: dict[str, str] = {}
    rows, starts = [], [1]
    try:
        for row in reader:
            rows.append(list(map(same.setdefault, row, row)))  # equal cells are one text in memory
            starts.append(reader.line_num + 1)
    except csv.Error:
        return [], [], starts[-1]
    return rows, starts[1:-1], None


def _is_blank(row: list[str]) -> bool:
    return not any(cell.strip() for cell in row)


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
