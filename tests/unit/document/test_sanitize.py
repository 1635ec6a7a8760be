"""Records made harmless; what is left out is told."""

import pytest

from briefing.document.records import Foreign, Items, Paragraph, Prose
from briefing.document.sanitize import sanitized_records
from briefing.document.text import Picture, link, styled, text

SCRIPT = "<script>run()</script>"
FAR = "https://example.org/a.png"


def said(*parts):
    (record,), left_out = sanitized_records([Prose((Paragraph(text(*parts)),))])
    return record.blocks[0].text, left_out


def test_a_link_that_runs_something_is_left_as_its_words():
    assert said("a ", link("javascript:run()", styled("strong", "six"))) == (
        text("a ", styled("strong", "six")),
        ["the link to javascript:run()"],
    )


def test_a_picture_from_elsewhere_is_left_as_its_words():
    assert said(Picture(FAR, "five")) == (text("five"), [f"the picture {FAR}"])


def test_a_link_within_others_is_seen():
    assert said(styled("small", link("javascript:run()", "six")))[0] == text(styled("small", "six"))


@pytest.mark.parametrize(
    "part", [link("https://example.org", "a"), link("#b", "c"), Picture("data:image/png;base64,AA==", "d")]
)
def test_what_harms_nobody_stays(part):
    assert said(part) == (text(part), [])


def test_the_html_of_others_is_made_harmless_wherever_it_stands():
    inner = Prose((Items(((Foreign(f"<p>five</p>{SCRIPT}"),),)),))
    (record,), left_out = sanitized_records([inner])
    assert record.blocks[0].items == ((Foreign("<p>five</p>"),),)
    assert left_out == ["<script>"]


def test_an_output_of_others_is_made_harmless():
    (record,), left_out = sanitized_records([Prose((Foreign(f"<p>five</p>{SCRIPT}"),))])
    assert record.blocks == (Foreign("<p>five</p>"),) and left_out == ["<script>"]


def test_a_drawing_is_made_harmless(figure):
    (record,), left_out = sanitized_records([figure("camps", svg=f"<svg>{SCRIPT}</svg>")])
    assert (record.svg, left_out) == ("<svg></svg>", ["<script>"])
