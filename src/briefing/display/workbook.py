"""The selection as a workbook: every cell is text, so that a spreadsheet neither rewrites dates nor runs formulas.

People may edit it and save a sheet as CSV: `2024-10` stays so, and what begins with `=`, `+`, `-` or `@` stays text.
The same tables give the same bytes: no cell or file in it knows the time.
"""

import errno
import io
import os
import re
import tempfile
import zipfile
from pathlib import Path

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter

from briefing.register.register import Register

SHEETS = ("claims", "sources", "actors", "measures", "units", "conversions", "links")
TEXT = "@"
WIDEST = 60
NO_TIME = (1980, 1, 1, 0, 0, 0)
STAMPS = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms)")
SOME_DAY = rb"\g<1>2000-01-01T00:00:00Z\g<2>"


def write_workbook(register: Register, path: Path) -> None:
    """Write the selected tables to an XLSX file, one sheet a table, one row a thing, every cell as text."""
    book = Workbook()
    book.remove(book.active)
    for name in SHEETS:
        _fill(book.create_sheet(name), getattr(register, name))
    path.write_bytes(_without_times(_saved(book)))


def _saved(book: Workbook) -> io.BytesIO:
    """The workbook's bytes; its sheets go through temporary files, and lxml has its own word for a full disk."""
    file = io.BytesIO()
    try:
        book.save(file)
    except Exception as error:
        code = getattr(errno, str(error).removeprefix("IO_"), None)
        if code is None:
            raise
        raise OSError(code, os.strerror(code), tempfile.gettempdir()) from None
    return file


def _fill(sheet, table: pd.DataFrame) -> None:
    rows = [list(table.columns), *table.map(_as_text).itertuples(index=False, name=None)]
    text_style, head_style = _style(sheet), _style(sheet, Font(bold=True))
    for place, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(place, column)
            cell.value, cell.data_type = text, "s"
            cell._style = head_style if place == 1 else text_style
    for column, texts in enumerate(zip(*rows, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = min(WIDEST, 2 + max(map(len, texts)))
    sheet.freeze_panes = "B2"


def _style(sheet, font: Font | None = None) -> StyleArray:
    """The style that many cells share: made for each cell, it took most of the time."""
    cell = Cell(sheet)
    cell.number_format, cell.quotePrefix = TEXT, True
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if font:
        cell.font = font
    return cell._style


def _as_text(value: object) -> str:
    """A cell as the CSV has it: blank for missing, whole numbers without a point."""
    if pd.isna(value):
        return ""
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _without_times(file: io.BytesIO) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in sorted(old.namelist()):
            new.writestr(zipfile.ZipInfo(entry, NO_TIME), STAMPS.sub(SOME_DAY, old.read(entry)), zipfile.ZIP_DEFLATED)
    return target.getvalue()
