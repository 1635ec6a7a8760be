"""The workbook: text in, text out, the same bytes twice."""

import re
import zipfile

import pytest
from openpyxl import load_workbook

from briefing.display.workbook import write_workbook
from briefing.errors import FaultsError
from unit.builders import claim, register


@pytest.fixture
def sheet(tmp_path):
    def write(**fields):
        write_workbook(register(claims=[claim(**fields)]), tmp_path / "register.xlsx")
        rows = load_workbook(tmp_path / "register.xlsx")["claims"].iter_rows()
        names = [cell.value for cell in next(rows)]
        return dict(zip(names, next(rows), strict=True))

    return write


@pytest.mark.parametrize("text", ["=1+1", "+3", "-3", "@sum", "2024-10", "0012", "'quoted'"])
def test_a_cell_stays_text_whatever_it_begins_with(sheet, text):
    cell = sheet(note=text)["note"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert cell.quotePrefix


def test_a_number_is_written_as_the_register_has_it(sheet):
    cells = sheet(low="0.5", best="12000000", high="")
    assert [cells[name].value for name in ("low", "best", "high")] == ["0.5", "12000000", None]


def test_a_cell_holds_as_many_letters_as_a_spreadsheet_allows(sheet):
    assert len(sheet(note="x" * 32_767)["note"].value) == 32_767


def test_a_cell_of_more_letters_is_named_instead_of_cut(sheet):
    with pytest.raises(FaultsError, match=r"data/claims.csv, gazette-2024-01, note: has 32,768 letters"):
        sheet(note="x" * 32_768)


def test_every_sheet_keeps_its_head_and_its_ids_in_sight(tmp_path):
    write_workbook(register(), tmp_path / "register.xlsx")
    book = load_workbook(tmp_path / "register.xlsx")
    assert {sheet.freeze_panes for sheet in book} == {"B2"}
    assert book.sheetnames == ["claims", "sources", "actors", "measures", "units", "conversions", "links"]
    assert [cell.font.bold for cell in (book["units"]["A1"], book["units"]["A2"])] == [True, False]


def test_the_same_tables_give_the_same_bytes(tmp_path):
    for name in ("one.xlsx", "two.xlsx"):
        write_workbook(register(), tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_no_file_in_it_knows_the_time(tmp_path):
    write_workbook(register(), tmp_path / "one.xlsx")
    with zipfile.ZipFile(tmp_path / "one.xlsx") as book:
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert set(re.findall(rb"20\d\d-\d\d-\d\d", book.read("docProps/core.xml"))) == {b"2000-01-01"}
