"""What a spreadsheet made of a cell, read back or named."""

import datetime as dt

import pytest
from openpyxl import load_workbook
from xlsxwriter import Workbook

from briefing.sheets.layout import DATE, NUMBER, WORDS
from briefing.sheets.typed_cell import said

DAY = dt.datetime(2024, 10, 4)


@pytest.mark.parametrize(
    ("value", "kind", "number_format", "read"),
    [
        (None, WORDS, "", ""),
        (" about 5 ", WORDS, "", "about 5"),
        (1200.0, NUMBER, "", "1200"),
        (0.5, NUMBER, "", "0.5"),
        (0.5, NUMBER, "0%", "50"),
        (12000000, NUMBER, "#,##0", "12000000"),
        (2024, DATE, "", "2024"),
        (DAY, DATE, "yyyy-mm-dd", "2024-10-04"),
        (dt.datetime(2024, 10, 1), DATE, "mmm-yy", "2024-10"),
        (dt.datetime(2024, 1, 1), DATE, "yyyy", "2024"),
        ("2024-10", DATE, "@", "2024-10"),
    ],
)
def test_what_a_spreadsheet_retyped_is_read(value, kind, number_format, read):
    assert said(value, kind, number_format=number_format) == (read, None)


@pytest.mark.parametrize(
    ("value", "kind", "data_type", "named"),
    [
        (True, NUMBER, "b", "a spreadsheet made TRUE of it"),
        (45569, DATE, "n", "45569 is the number that a spreadsheet has for a date"),
        (DAY, NUMBER, "d", "a spreadsheet made the date 2024-10-04 of it"),
        (dt.datetime(2024, 10, 4, 12), DATE, "d", "a spreadsheet made the time 2024-10-04 12:00:00 of it"),
        (dt.time(12, 30), WORDS, "d", 'a spreadsheet made the time "12:30:00" of it'),
        ("=5*3", NUMBER, "f", "holds a formula"),
        ("#N/A", NUMBER, "e", "holds the error #N/A"),
        ("a\x07b", WORDS, "s", "holds the sign U+0007, which no document can hold"),
    ],
)
def test_what_cannot_be_meant_is_named(value, kind, data_type, named):
    text, (problem, _) = said(value, kind, data_type)
    assert (text, problem) == ("", named)


def test_a_line_end_in_a_cell_is_read_as_one(tmp_path):
    with Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet().write_string(0, 0, "one\r\ntwo")
    value = load_workbook(tmp_path / "a.xlsx").active["A1"].value
    assert said(value, WORDS) == ("one\ntwo", None)


def test_a_serial_date_is_told_as_the_day_it_is():
    assert said(45569, DATE, "n")[1][1] == "Type it as 2024-10-04"
