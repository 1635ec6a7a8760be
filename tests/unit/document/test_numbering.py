"""Addresses of headings, numbers of tables and figures."""

import pytest

from briefing.document.numbering import addressed, numbers, section_address
from briefing.document.records import Heading
from briefing.document.text import text


@pytest.mark.parametrize(("name", "address"), [("10_key_camps", "key-camps"), ("camps", "camps")])
def test_a_section_is_addressed_by_its_notebook(name, address):
    assert section_address(name) == address


@pytest.mark.parametrize(
    ("level", "words", "taken", "address"),
    [
        (1, "Camps of note", (), "key-camps"),
        (2, "Seen from above?", (), "key-camps-seen-from-above"),
        (2, "When", ("key-camps-when",), "key-camps-when-2"),
        (2, "When", ("key-camps-when", "key-camps-when-2"), "key-camps-when-3"),
        (1, "Again", ("key-camps",), "key-camps-2"),
    ],
)
def test_a_heading_is_addressed_by_its_section_and_words_and_numbered_if_that_is_taken(level, words, taken, address):
    assert addressed(Heading(level, text(words)), "key-camps", taken).address == address


def test_what_stands_in_the_annex_has_its_letter_before_its_number(table):
    assert numbers([table("a"), table("b")], "A") == {"table-a": "Table A1", "table-b": "Table A2"}


def test_tables_and_figures_are_numbered_apart(table, figure):
    assert numbers([table("a"), figure("b"), figure("c"), table("d")]) == {
        "table-a": "Table 1",
        "figure-b": "Figure 1",
        "figure-c": "Figure 2",
        "table-d": "Table 2",
    }
