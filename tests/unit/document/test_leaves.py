"""What stays together on printed pages, and that they fill."""

import re
import subprocess

import pymupdf
import pytest
from leaves import begin_chapters, fill, headings_alone, lines, smallest
from marks import needs_poppler

from briefing.document.document import document_of
from briefing.document.pdf import printing

BOX = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="518pt" height="300pt" viewBox="0 0 518 300" aria-label="Five">'
    '<rect width="518" height="300" fill="#000"/></svg>'
)


@pytest.fixture
def leaves(tmp_path, notebook, cover):
    """The pages of sections of such cells; `tags` are those of the last one's first cell."""

    def make(*sections, tags=()):
        last = len(sections)
        named = {
            f"{place}0_part{place}": notebook(*cells, tags=tags if place == last else ())
            for place, cells in enumerate(sections, start=1)
        }
        with printing(document_of(named), cover(), tmp_path):
            pass
        return pymupdf.open(tmp_path / "briefing.pdf")

    return make


def filler(count):
    return "\n\n".join(["Five camps."] * count)


def page_of(document, words):
    return next(leaf.number for leaf in document if any(words in said for _, _, said in lines(leaf)))


@pytest.mark.parametrize("count", [32, 33])
def test_a_long_table_begins_with_its_first_rows(leaves, table, count):
    rows = [(f"row {number}", "a") for number in range(1, 41)]
    document = leaves(("# Camps", filler(count), (table("camps", *rows),)))
    first = page_of(document, "All of camps")
    assert page_of(document, "row 1") == page_of(document, "row 3") == first


@pytest.mark.parametrize("count", [27, 30])
def test_a_short_table_stays_whole_with_its_note(leaves, table, count):
    rows = [(f"row {number}", "a") for number in range(1, 8)]
    document = leaves(("# Camps", filler(count), (table("camps", *rows, note="Only those seen"),)))
    assert page_of(document, "All of camps") == page_of(document, "row 7") == page_of(document, "Only those seen")


@pytest.mark.parametrize("count", [34, 35])
def test_a_heading_is_followed_on_its_page(leaves, count):
    assert headings_alone(leaves(("# Camps", filler(count), "## When", "Six."))) == []


def test_a_chart_stands_with_its_caption_and_note(leaves, figure):
    document = leaves(("# Camps", filler(20), (figure("map", svg=BOX, note="Only those seen"),)))
    assert page_of(document, "Chart of map") == page_of(document, "Only those seen") == 1


def test_a_chart_taller_than_a_page_is_made_to_fit(leaves, figure):
    tall = BOX.replace("300", "900").replace('"/></svg>', '"/><text x="9" y="890" fill="#fff">foot</text></svg>')
    document = leaves(("# Camps", (figure("map", svg=tall, note="Only those seen"),)))
    assert page_of(document, "Chart of map") == page_of(document, "foot") == page_of(document, "Only those seen")


def test_what_follows_a_chart_fills_the_page_it_has_no_room_on(leaves, figure):
    document = leaves(("# Camps", filler(20), (figure("map", svg=BOX),), filler(20)))
    assert page_of(document, "Chart of map") == 1
    assert fill(document[0]) > 0.9


def test_a_chart_that_has_room_stays_in_its_place(leaves, figure):
    document = leaves(("# Camps", "Five.", (figure("map", svg=BOX),), "Six."))
    said = [words for _, _, words in lines(document[0])]
    assert said.index("Five.") < said.index("Figure 1. Chart of map") < said.index("Six.")


def test_charts_keep_their_order(leaves, figure):
    small = BOX.replace("300", "30")
    document = leaves(("# Camps", filler(22), (figure("a", svg=BOX),), "Six."), ("# Shells", (figure("b", svg=small),)))
    assert [page_of(document, words) for words in ("Six.", "Chart of a", "Chart of b")] == [0, 1, 1]


@pytest.mark.parametrize(("count", "page"), [(22, 2), (6, 0)])
def test_a_section_has_its_charts_before_the_next_begins_unless_that_empties_a_page(leaves, figure, count, page):
    high = BOX.replace("300", "760")
    document = leaves(("# Camps", filler(count), (figure("a", svg=high),), "Six."), ("# Shells", "Seven.\n\nEight."))
    assert [page_of(document, words) for words in ("Six.", "Chart of a", "Seven.")] == [0, 1, page]


@pytest.mark.parametrize(("count", "page"), [(12, 0), (30, 1)])
def test_a_section_begins_where_a_good_part_of_a_page_is_left(leaves, count, page):
    document = leaves(("# Camps", filler(count)), ("# Shells", "Seven."))
    assert page_of(document, "Seven.") == page


def test_what_leads_in_to_a_chart_stays_with_it(leaves, figure):
    document = leaves(("# Camps", filler(30)), ("## Chart", "Eight.", (figure("a", svg=BOX),)))
    assert page_of(document, "Eight.") == page_of(document, "Chart of a") == 1


def test_a_chart_comes_before_a_section_that_begins_a_page(leaves, figure):
    document = leaves(
        ("# Camps", filler(22), (figure("a", svg=BOX),), "Six."), ("# Shells", "Seven."), tags=["new_page"]
    )
    assert [page_of(document, words) for words in ("Six.", "Chart of a", "Seven.")] == [0, 1, 2]


def test_a_table_of_many_columns_is_in_readable_type(leaves, table):
    assert smallest(leaves(("# Camps", (table("camps", tuple("abcdefgh")),)))) > 7.9


def test_the_fill_of_a_page_is_what_no_gap_takes(leaves):
    document = leaves(("# Camps", "Five."))
    assert fill(document[0]) < 0.3
    assert begin_chapters(document) == {2}


@needs_poppler
def test_what_is_copied_from_a_table_has_its_cells_apart(leaves, table, tmp_path):
    cells = ("Mar 2026", "not said", "about 33,000", "South Korea", "Open Source Centre", "at least 4")
    leaves(("# Camps", (table("camps", cells),)))
    copied = subprocess.run(["pdftotext", "-layout", tmp_path / "briefing.pdf", "-"], capture_output=True, text=True)
    (row,) = (line for line in copied.stdout.splitlines() if "not said" in line)
    assert tuple(re.split(" {2,}", row.strip())) == cells
