"""The quick reader says what the careful one says, and leaves to it every file that breaks a rule."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.register.reading import _read_irregular
from briefing.register.regular import regular_cells

COLUMNS = ["claim_id", "note"]
HEADER = "claim_id,note\n"


def read(text):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "links.csv"
        path.write_bytes(text.encode())
        table = regular_cells(path, text.encode(), COLUMNS)
    return None if table is None else table.astype(object).to_dict("index")


def careful(text):
    return _read_irregular(text, COLUMNS, "data/links.csv")


@pytest.mark.parametrize(
    "rows",
    [
        "a,x\nb,y\n",
        "a,x\nb,y",
        '"a","x, y"\n',
        'a,"one\ntwo"\nb,y\n',
        "a,x\r\n\r\nb,y\r\n",
        'a,"say ""hi"""\n',
        " a , x \n",
    ],
)
def test_a_regular_file_is_read_quickly(rows):
    assert read(HEADER + rows) == careful(HEADER + rows)[0].to_dict("index")


@pytest.mark.parametrize(
    "rows", ["a\n", "a,x,y\n", "a\nb,x,y\n", 'a,"x\n', 'a,"x"y\n', 'a,5" gun\n', 'a,"x"""y\n', "a,x\rb,y\n", "a,\0\n"]
)
def test_a_file_that_breaks_a_rule_is_left_to_the_careful_reader(rows):
    assert read(HEADER + rows) is None


@given(st.text(alphabet='ab ,"\n\r', max_size=30))
@settings(max_examples=400, deadline=None)
def test_what_is_read_quickly_is_read_as_the_careful_reader_does(rows):
    quick = read(HEADER + rows)
    if quick is not None:
        table, faults = careful(HEADER + rows)
        assert (quick, faults) == (table.to_dict("index"), [])
