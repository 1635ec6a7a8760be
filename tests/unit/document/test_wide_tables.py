"""A table that is wider than a page is printed in parts, and no word over another."""

import io
import zipfile

import pytest

from briefing.document.document import document_of
from briefing.document.docx import DOCX, write_docx
from briefing.document.records import Table
from briefing.document.text import Place, Ref, text
from briefing.document.wide_tables import LETTERS_ON_A_LINE, Wide, pieces, wide

WORD = "x" * 60
LETTERS = "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"


def table(*columns, **fields):
    """A table of one row, under heads of a letter."""
    return Table("t", "T", tuple(LETTERS[: len(columns)]), (columns,), **fields)


def of_others(*columns):
    heads = "".join("<th>a</th>" for _ in columns)
    cells = "".join(f"<td>{column}</td>" for column in columns)
    return f"<table><thead><tr>{heads}</tr></thead><tbody><tr>{cells}</tr></tbody></table>"


def test_a_table_that_fits_is_whole():
    assert wide(table("five", "six")) is None
    assert wide(table("many words " * 40, "six")) is None


def test_a_table_of_given_widths_is_left_to_them():
    assert wide(table(WORD, "six", widths=(10, 90))) is None


def test_forty_columns_are_parts_that_each_begin_with_the_first():
    parts = wide(table("camp", *["123456789"] * 39)).parts
    assert [len(part.columns) for part in parts] == [10, 10, 10, 10, 4]
    assert {str(part.rows[0][0]) for part in parts} == {"camp"}
    assert "".join(column for part in parts for column in part.columns[1:]) == LETTERS[1:]


def test_what_is_said_over_a_part_are_its_columns():
    assert wide(table("camp", *["123456789"] * 17)).said == ("", "Columns 11 to 18 of 18")


def test_a_long_word_has_no_more_room_than_others_leave():
    (part,) = wide(table(WORD, WORD, WORD, "six")).parts
    assert part.columns == ("a", "b", "c", "d") and sum(part.widths) == pytest.approx(100, abs=0.1)
    assert part.widths[0] == part.widths[1] == part.widths[2] > part.widths[3]


def test_prose_beside_long_words_has_what_is_left():
    (part,) = wide(table(WORD, "y" * 30, "words that go on " * 9)).parts
    assert min(part.widths) * LETTERS_ON_A_LINE / 100 > 20


def test_a_place_that_links_lead_to_stands_once():
    placed = text(Place(Ref("claim", "a"), ("camp",)))
    first, *others = wide(table(placed, *["123456789"] * 39)).parts
    assert first.rows[0][0] == placed and {part.rows[0][0] for part in others} == {text("camp")}


def test_heads_over_heads_go_with_their_columns():
    parted = wide(table("camp", *["123456789"] * 17, over=("", *["2023"] * 9, *["2024"] * 8)))
    assert [part.over for part in parted.parts] == [("", *["2023"] * 9), ("", *["2024"] * 8)]


def test_html_is_parted_at_a_wide_table_and_keeps_what_stands_beside_it():
    before, parted, after = pieces(f"<div><p>before</p>{of_others('five', *['123456789'] * 20)}<p>after</p></div>")
    assert ("before" in before, isinstance(parted, Wide), "after" in after) == (True, True, True)


@pytest.mark.parametrize(
    "html",
    ["<p>five</p>", of_others("five", "six"), of_others(of_others("five")), of_others(f"<pre>{WORD}</pre>", WORD)],
)
def test_other_html_is_whole(html):
    assert pieces(html) == [html]


def test_word_has_the_parts_one_below_another(notebook, cover, tmp_path):
    frame = of_others("camp", *[f"12345678{number}" for number in range(10, 30)])
    write_docx(document_of({"10_seen": notebook("# Seen", ({"text/html": frame},))}), cover("Camps", "Open"), tmp_path)
    written = zipfile.ZipFile(io.BytesIO((tmp_path / DOCX).read_bytes())).read("word/document.xml").decode()
    assert written.count("<w:tbl>") == 3 and "Columns 10 to 17 of 21" in written and "1234567829" in written
