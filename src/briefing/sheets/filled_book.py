"""A filled-in workbook as rows of cells, each with its address; what cannot be read is named by sheet and cell."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from briefing.errors import Fault, FaultsError
from briefing.sheets.typed_cell import said

SAVE_AS = "Save it as an Excel workbook (.xlsx), without a password"
FIRST = "Write it first: make sheet ID=…, for a second coder with BLIND=1"
AGAIN = "Write it anew (make sheet), and copy what you filled in"


@dataclass(frozen=True)
class Filled:
    """One row of a sheet: where it stands, what its cells say, and what is wrong with those that cannot be read."""

    file: str
    sheet: str
    number: int
    cells: dict[str, str]
    letters: dict[str, str]
    faults: tuple[Fault, ...] = ()

    def fault(self, column: str, problem: str, remedy: str) -> Fault:
        """A fault of one of its cells."""
        return Fault(self.file, f"{self.sheet}!{self.letters.get(column, 'A')}{self.number}", "", problem, remedy)


Kind = Callable[[dict[str, Any], str], str]


def read_book(path: Path, name: str, columns: Mapping[str, Sequence[str]], kind: Kind) -> dict[str, list[Filled]]:
    """The rows of the sheets asked for, those that say something; `kind` is told a row's values and a column."""
    try:
        opened = load_workbook(path, read_only=True)
    except FileNotFoundError:
        raise FaultsError([Fault(name, "", "", "is not there", FIRST)]) from None
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise FaultsError([Fault(name, "", "", "is no workbook that can be read", SAVE_AS)]) from error
    try:
        missing = [sheet for sheet in columns if sheet not in opened.sheetnames]
        if missing:
            raise FaultsError([Fault(name, sheet, "", "the sheet is missing", AGAIN) for sheet in missing])
        return {sheet: _rows(opened[sheet], name, needed, kind) for sheet, needed in columns.items()}
    finally:
        opened.close()


def _rows(sheet: Any, name: str, needed: Sequence[str], kind: Kind) -> list[Filled]:
    sheet.reset_dimensions()
    rows = sheet.iter_rows()
    header = [str(cell.value or "").strip() for cell in next(rows, ())]
    if lost := [column for column in needed if header.count(column) != 1]:
        raise FaultsError([Fault(name, f"{sheet.title}!1:1", column, *_lost(header.count(column))) for column in lost])
    letters = {column: get_column_letter(header.index(column) + 1) for column in needed}
    places = {column: header.index(column) for column in needed}
    found = (_filled(name, sheet.title, number, row, places, letters, kind) for number, row in enumerate(rows, start=2))
    return [row for row in found if any(row.cells.values()) or row.faults]


def _lost(times: int) -> tuple[str, str]:
    return ("the column stands twice", "Keep one of the two") if times else ("the column is missing", AGAIN)


def _filled(
    name: str, sheet: str, number: int, row: Sequence[Any], places: dict[str, int], letters: dict[str, str], kind: Kind
) -> Filled:
    cells = {column: row[place] if place < len(row) else None for column, place in places.items()}
    values = {column: getattr(cell, "value", None) for column, cell in cells.items()}
    read = {
        column: said(
            values[column],
            kind(values, column),
            getattr(cell, "data_type", "s"),
            getattr(cell, "number_format", "") or "",
        )
        for column, cell in cells.items()
    }
    found = Filled(name, sheet, number, {column: text for column, (text, _) in read.items()}, letters)
    faults = tuple(found.fault(column, *why) for column, (_, why) in read.items() if why)
    return Filled(name, sheet, number, found.cells, letters, faults)
