"""The workbooks hold to what spreadsheets open without repairing: names, lists and lengths, as they stand in the XML.

All of them were opened in LibreOffice 7.4, saved there, and gave the same rows when they were read.
"""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from briefing.sheets.blind_sheet import blind
from briefing.sheets.differences import Difference
from briefing.sheets.settle_sheet import settle_sheet
from briefing.sheets.sheet import sheet

LONG = "𝒜 word. " * 9_000  # 72,000 letters, of which some count twice
DIFFERENCES = [Difference("a-01", field, "a", "b", "1", "500 men") for field in ("figure", "unit_id", "published")]


@pytest.fixture(params=["sheet", "blind", "settle"])
def made(request, held):
    """The bytes of each workbook, of a document with a very long paragraph."""
    document = replace(held(), printed=(LONG,))
    write = {"sheet": lambda: sheet(document, {}), "blind": lambda: blind(document)}
    return write.get(request.param, lambda: settle_sheet(DIFFERENCES, document, {}))()


def test_names_lists_and_cells_are_within_what_spreadsheets_take(made):
    files = zipfile.ZipFile(BytesIO(made))
    parts = {name: files.read(name).decode() for name in files.namelist() if name.endswith(".xml")}
    names = re.findall('<sheet name="([^"]+)"', parts["xl/workbook.xml"])
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 for name in names)
    assert "<definedName" not in parts["xl/workbook.xml"]
    lists = [list_of for part in parts.values() for list_of in re.findall("<formula1>(.*?)</formula1>", part)]
    assert lists
    assert all(re.fullmatch(r"(\w+!)?\$[A-Z]+\$?\d+:\$[A-Z]+\$?\d+", list_of) for list_of in lists)
    cells = re.findall("<t[^>]*>(.*?)</t>", parts["xl/sharedStrings.xml"], re.DOTALL)
    assert max(len(cell.encode("utf-16-le")) // 2 for cell in cells) <= 32_767


def test_no_letter_of_a_long_paragraph_is_lost(made):
    rows = load_workbook(BytesIO(made))["text"].iter_rows(min_row=2, values_only=True)
    assert "".join(text for _, text in rows) == LONG
