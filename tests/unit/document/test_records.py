"""Records: JSON in an output, and the same record back."""

import json

import pytest
from pydantic import ValidationError

from briefing.document.records import (
    RECORD,
    SVG,
    Aside,
    Data,
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
    bundle,
    filed,
    read,
)
from briefing.document.text import Break, Picture, Ref, link, place, styled, text

CAMP = Ref("camp", "a-1")
SAID = text("a", link(CAMP, "b"), link("https://example.org", styled("code", "c")), Break(), place(CAMP, "d"), number=5)
ALL_BLOCKS = (
    Paragraph(text(Picture("data:image/png;base64,AA==", "five"))),
    Items(((Paragraph(SAID), Rule()),), 2),
    Quote((Verbatim("a\n b"),)),
    Grid((SAID,), ((text(),),)),
    Foreign("<b>five</b>"),
)


def back(record):
    return read(json.loads(json.dumps(bundle(record))))


@pytest.mark.parametrize(
    "record",
    [Heading(2, SAID, True, "a-b"), Prose(ALL_BLOCKS), Aside(SAID)],
)
def test_a_record_is_read_back_as_it_was(record):
    assert back(record) == record


def test_a_table_is_read_back_with_numbers_as_numbers_and_text_as_text(table):
    cells = (5, 5.0, "5", SAID, text())
    record = table("camps", cells, data=Data(("a", "b"), ((5, 5.0), ("5", None), (True, False))))
    assert back(record) == record
    assert [type(cell) for cell in back(record).rows[0]] == [type(cell) for cell in cells]
    assert [[type(cell) for cell in row] for row in back(record).data.rows] == [
        [int, float],
        [str, type(None)],
        [bool] * 2,
    ]


@pytest.mark.parametrize("value", [5, 5.5, "likely", (3.0, 4.5)])
def test_a_sentence_is_read_back_with_its_value(sentence, value):
    record = sentence("camps", value=value, evidence=Evidence((CAMP,), "camps"), details=(SAID,))
    assert back(record) == record and type(back(record).value) is type(value)


def test_a_figure_has_its_drawing_beside_its_record_once(figure):
    held = bundle(figure("camps"))
    assert held[SVG] == figure("camps").svg and "<svg" not in json.dumps(held[RECORD])
    assert back(figure("camps")) == figure("camps")


def test_an_output_may_have_no_record():
    assert read({"text/plain": "5"}) is None


def test_a_record_of_no_known_kind_is_refused():
    with pytest.raises(ValidationError):
        read({RECORD: {"kind": "song"}})


def test_what_is_filed_of_a_table_is_its_data_or_else_its_words(table):
    assert filed(table("camps", (text(link(CAMP, "five")), 5))).rows == (("five", 5),)
    assert filed(table("camps", (text("five", Break(), "six"),))).rows == (("five; six",),)
    assert filed(table("camps", (1, 2), over=("2024", ""))).columns == ("2024 Column 1", "Column 2")
    assert filed(table("camps", ("five",), data=Data(("best",), ((5,),)))) == Data(("best",), ((5,),))


def test_what_is_filed_of_a_figure_is_all_its_data_or_else_what_is_shown(figure):
    part, whole = Data(("a",), ((1,),)), Data(("a",), ((1,), (2,)))
    assert filed(figure("camps", shown=part)) == part
    assert filed(figure("camps", shown=part, data=whole)) == whole
