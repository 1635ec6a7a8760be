"""The selection as a workbook: every cell is text, so that a spreadsheet neither rewrites dates nor runs formulas.

People may edit it and save a sheet as CSV: `2024-10` stays so, and what begins with `=`, `+`, `-` or `@` stays text.
The same tables give the same bytes: no cell or file in it knows the time.
"""

import datetime as dt
import io
from pathlib import Path

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from briefing.errors import Fault, FaultsError
from briefing.register.register import Register

SHEETS = ("claims", "sources", "actors", "measures", "units", "conversions", "links")
AS_TEXT = {"num_format": "@", "quote_prefix": True, "valign": "top", "text_wrap": True}
WIDEST = 60
MOST_LETTERS = 32_767  # that a cell of a workbook holds
SOME_DAY = dt.datetime(2000, 1, 1)


def write_workbook(register: Register, path: Path) -> None:
    """Write the selected tables to an XLSX file, one sheet a table, one row a thing, every cell as text."""
    tables = {name: getattr(register, name).map(_as_text) for name in SHEETS}
    if faults := [fault for name, table in tables.items() for fault in _too_long(name, table)]:
        raise FaultsError(faults)
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"created": SOME_DAY})
        text, head = book.add_format(AS_TEXT), book.add_format(AS_TEXT | {"bold": True})
        for name, table in tables.items():
            _fill(book.add_worksheet(name), table, text, head)
    path.write_bytes(file.getvalue())


def _fill(sheet: Worksheet, table: pd.DataFrame, text: object, head: object) -> None:
    for column, name in enumerate(table):
        cells = [name, *table[name]]
        for row, cell in enumerate(cells):
            write = sheet.write_string if cell else sheet.write_blank
            write(row, column, cell, text if row else head)
        sheet.set_column(column, column, min(WIDEST, 2 + max(map(len, cells))))
    sheet.freeze_panes(1, 1)


def _too_long(name: str, table: pd.DataFrame) -> list[Fault]:
    return [
        Fault(
            f"data/{name}.csv",
            table.iloc[row, 0],
            column,
            f"has {len(cell):,} letters, of which a cell of the workbook holds {MOST_LETTERS:,}",
            "Shorten it",
        )
        for column in table
        for row, cell in enumerate(table[column])
        if len(cell) > MOST_LETTERS
    ]


def _as_text(value: object) -> str:
    """A cell as the CSV has it: blank for missing, whole numbers without a point."""
    if pd.isna(value):
        return ""
    return f"{value:.15g}" if isinstance(value, float) else str(value)
