"""Records as pandoc's tree: what a small record becomes."""

import pytest

from briefing.document.pandoc import blocks, inlines
from briefing.document.records import (
    Evidence,
    Foreign,
    Grid,
    Heading,
    Items,
    Paragraph,
    Prose,
    Quote,
    Rule,
    Verbatim,
)
from briefing.document.references import references
from briefing.document.text import Break, Picture, Ref, link, place, styled, text

A = Ref("camp", "a")
ROW = (text(place(A, "a")), text("five ", styled("provenance", "page 3, Gazette")))
NONE = ["", [], []]
FIVE = {"t": "Str", "c": "five"}
SAID = {"t": "Para", "c": [FIVE]}
PNG = "iVBORw0KGgo="


def written(*records):
    """The last of some records, in a document of them all."""
    return blocks(records[-1], references(records))


@pytest.mark.parametrize(
    ("part", "node"),
    [
        ("five", FIVE),
        (Break(), {"t": "LineBreak"}),
        (styled("strong", "five"), {"t": "Strong", "c": [FIVE]}),
        (styled("emphasis", "five"), {"t": "Emph", "c": [FIVE]}),
        (styled("struck", "five"), {"t": "Strikeout", "c": [FIVE]}),
        (styled("code", "five"), {"t": "Code", "c": [NONE, "five"]}),
        (styled("small", "five"), {"t": "Span", "c": [NONE, [FIVE]]}),
        (styled("screen", "five"), {"t": "Span", "c": [NONE, []]}),
        (link("https://a.org", "five"), {"t": "Link", "c": [NONE, [FIVE], ["https://a.org", ""]]}),
        (link(Ref("camp", "gone"), "five"), {"t": "Span", "c": [NONE, [FIVE]]}),
        (place(A, "five"), {"t": "Span", "c": [["camp-a", [], []], [FIVE]]}),
        (
            Picture(f"data:image/png;base64,{PNG}", "five"),
            {
                "t": "Image",
                "c": [["", [], [["width", "100%"]]], [FIVE], ["pictures/4c4b6a3be1314ab8.png", ""]],
            },
        ),
    ],
)
def test_a_part_of_a_text(part, node):
    assert inlines(text(part), references([])) == [node]


@pytest.mark.parametrize(
    ("block", "node"),
    [
        (Paragraph(text("five")), SAID),
        (Items(((Paragraph(text("five")),),)), {"t": "BulletList", "c": [[SAID]]}),
        (
            Items(((Paragraph(text("five")),),), 3),
            {"t": "OrderedList", "c": [[3, {"t": "Decimal"}, {"t": "Period"}], [[SAID]]]},
        ),
        (Quote((Paragraph(text("five")),)), {"t": "BlockQuote", "c": [SAID]}),
        (Verbatim("five"), {"t": "CodeBlock", "c": [NONE, "five"]}),
        (Rule(), {"t": "HorizontalRule"}),
        (Foreign("<p>five</p>"), SAID),
    ],
)
def test_a_block_of_prose(block, node):
    assert written(Prose((block,))) == [node]


def test_a_table_of_prose_has_its_head_and_rows():
    (grid,) = written(Prose((Grid((text("a"),), ((text("five"),),)),)))
    head, (body,) = grid["c"][3], grid["c"][4]
    assert [cell[4][0]["c"][0]["c"] for cell in head[1][0][1]] == ["a"]
    assert [cell[4][0]["c"][0]["c"] for cell in body[3][0][1]] == ["five"]


def test_a_heading_keeps_its_level_and_address():
    heading = Heading(2, text("five"), address="camps-when")
    assert written(heading) == [{"t": "Header", "c": [2, ["camps-when", [], []], [FIVE]]}]


def test_what_a_sentence_rests_on_is_a_footnote(sentence, table):
    ((said,),) = (one["c"][1] for one in written(table("t", ROW), sentence("s", evidence=Evidence((A,)))))
    note = said["c"][-1]
    (leading,) = note["c"][0]["c"]
    assert note["t"] == "Note" and leading["t"] == "Link"
    assert leading["c"][1] == [{"t": "Str", "c": "page 3, Gazette"}]


def test_a_sentence_with_details_is_set_in(sentence):
    ((box,),) = (one["c"][1] for one in written(sentence("s", details=(text("five"),))))
    assert box["t"] == "BlockQuote" and box["c"][-1] == SAID
    assert box["c"][0]["c"][0]["t"] == "Strong"


def test_what_others_displayed_as_html_is_kept():
    assert written(Prose((Foreign("<p>five</p>"),))) == [SAID]
