"""Markdown cells as records, parsed once."""

import pytest

from briefing.document.markdown import records_of
from briefing.document.records import Foreign, Grid, Heading, Items, Paragraph, Prose, Quote, Rule, Verbatim
from briefing.document.text import Break, Picture, link, styled, text


def blocks(source, attachments=None):
    (prose,) = records_of(source, attachments or {})
    return prose.blocks


def said(source):
    (paragraph,) = blocks(source)
    return paragraph.text


def test_headings_and_the_prose_between_them_are_records():
    assert records_of("# Camps *seen*\n\nFive.\n\nSix.\n\n## When\n", {}) == [
        Heading(1, text("Camps ", styled("emphasis", "seen"))),
        Prose((Paragraph(text("Five.")), Paragraph(text("Six.")))),
        Heading(2, text("When")),
    ]


def test_a_heading_of_a_cell_that_begins_a_page_says_so():
    assert records_of("# Camps", {}, new_page=True) == [Heading(1, text("Camps"), new_page=True)]


@pytest.mark.parametrize("source", ["Issue #4 and\n#hashtag", "```\n# comment\n```"])
def test_a_number_sign_in_running_text_or_code_is_no_heading(source):
    assert [type(record) for record in records_of(source, {})] == [Prose]


def test_money_is_no_formula():
    assert said("from $10 million to $20 million") == text("from $10 million to $20 million")


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("**a** *b*", (styled("strong", "a"), " ", styled("emphasis", "b"))),
        ("~~c~~ `d<e`", (styled("struck", "c"), " ", styled("code", "d<e"))),
        ("[a *b*](#claim-a)", (link("#claim-a", "a ", styled("emphasis", "b")),)),
        ("[a](javascript:run())", (link("javascript:run()", "a"),)),
        ("a\nb\\\nc", ("a b", Break(), "c")),
        ("AT&amp;T &lt;b&gt;", ("AT&T <b>",)),
    ],
)  # fmt: skip
def test_a_line_has_links_styles_and_breaks(source, parts):
    assert said(source) == text(*parts)


def test_a_bare_address_is_a_link():
    assert said("see https://example.org/a") == text("see ", link("https://example.org/a", "https://example.org/a"))


def test_a_picture_has_its_words_and_one_that_is_attached_stands_in_the_text():
    attached = {"a.png": {"image/png": "iVBORw0KGgo="}}
    assert blocks("![five *camps*](attachment:a.png)", attached) == (
        Paragraph(text(Picture("data:image/png;base64,iVBORw0KGgo=", "five camps"))),
    )


def test_lists_quotations_lines_and_code_are_blocks():
    assert blocks("- a\n  - b\n\n> c\n\n---\n\n```\nd\n  e\n```\n\n3. f") == (
        Items(((Paragraph(text("a")), Items(((Paragraph(text("b")),),))),)),
        Quote((Paragraph(text("c")),)),
        Rule(),
        Verbatim("d\n  e"),
        Items(((Paragraph(text("f")),),), 3),
    )


def test_a_table_has_a_head_and_rows():
    assert blocks("| A | B |\n|---|---|\n| 1 | `2` |") == (
        Grid((text("A"), text("B")), ((text("1"), text(styled("code", "2"))),)),
    )


def test_a_table_may_have_no_rows():
    assert blocks("| A |\n|---|") == (Grid((text("A"),), ()),)


def test_a_block_with_html_of_its_own_is_kept_as_html():
    assert blocks("Five <b>camps</b> & *more*.\n\nSix.") == (
        Foreign("<p>Five <b>camps</b> &amp; <em>more</em>.</p>\n"),
        Paragraph(text("Six.")),
    )


def test_a_picture_attached_beside_html_stands_in_it():
    (block,) = blocks("<b>x</b> ![five](attachment:a.png)", {"a.png": {"image/png": "AA=="}})
    assert 'src="data:image/png;base64,AA=="' in block.html


def test_an_empty_cell_has_no_record():
    assert records_of("", {}) == []
