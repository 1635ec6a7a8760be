"""Texts in typst's language: strings hold every word, so nothing is taken for markup."""

import pytest

from briefing.document.print_fonts import MISSING
from briefing.document.references import references
from briefing.document.text import Break, Picture, Ref, link, place, styled, text
from briefing.document.typst_text import MAY_BREAK, inline, string

A = Ref("camp", "a")


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("five", '"five"'),
        ('"six" \\n', '"\\"six\\" \\\\n"'),
        ("a\n\t b", '"a b"'),
        ("a\x00\x1b", '"a"'),
        ("#let $x$ *b* _c_ = [d]", '"#let $x$ *b* _c_ = [d]"'),
    ],
)
def test_a_string_holds_any_words(words, written):
    assert string(words) == written


@pytest.mark.parametrize(
    ("part", "written"),
    [
        ("a.len()", '#"a.len()";'),
        (styled("strong", "a"), '#strong[#"a";]'),
        (styled("emphasis", "a"), '#emph[#"a";]'),
        (styled("small", "a"), '#small[#"a";]'),
        (styled("code", "a#"), '#raw("a#")'),
        (styled("provenance", "a"), '#"a";'),
        (styled("screen", "a"), ""),
        (Break(), "#linebreak()"),
        (link("https://example.org", "a"), '#link("https://example.org")[#"a";]'),
        (link(A, "a"), '#to("camp-a")[#"a";]'),
        (link("#camp-a", "a"), '#to("camp-a")[#"a";]'),
        (link(Ref("camp", "b"), "gone"), '#"gone";'),
        (link(A), ""),
        (place(A, "a"), '#"a";#label("camp-a")'),
    ],
)
def test_a_part_of_a_text(part, written, table):
    assert inline(text(part), references([table("t", (text(place(A, "a")),))])) == written


def test_a_picture_is_a_file_named_by_what_it_shows():
    picture = Picture("data:image/svg+xml;base64,PHN2Zy8+", 'five "camps"')
    assert inline(text(picture), references([])) == ('#picture("pictures/d4dc56669143034f.svg", "five \\"camps\\"")')


def test_a_sign_that_no_font_has_is_replaced():
    assert inline("図 five", references([])) == f'#"{MISSING} five";'


def test_a_long_word_may_go_on_over_lines():
    assert inline("x" * 50, references([])) == f'#"{"x" * 40}{MAY_BREAK}{"x" * 10}";'
