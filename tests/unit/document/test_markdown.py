"""Markdown cells as records, parsed once."""

import time

import pytest

from briefing.document.markdown import records_of
from briefing.document.records import Defined, Foreign, Grid, Heading, Items, Paragraph, Prose, Quote, Rule, Verbatim
from briefing.document.text import Break, Formula, Note, Picture, link, styled, text

ALIGNED = "\\begin{align}\na&=b\\\\\n\nc&=d\n\\end{align}"


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


def test_frames_deeper_than_paper_can_set_are_left_out():
    block = blocks("> " * 9 + "five")[0]
    frames = 0
    while isinstance(block, Quote):
        (block,), frames = block.blocks, frames + 1
    assert (frames, block) == (6, Paragraph(text("five")))


def test_items_of_a_list_that_stands_too_deep_are_kept():
    assert "five" in (told := repr(blocks("> " * 8 + "- five\n" + "> " * 8 + "- six"))) and "six" in told
    assert "Items" not in told


def test_what_is_strong_within_strong_is_strong():
    assert said("**a **b** c**") == text(styled("strong", "a b c"))


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


@pytest.mark.parametrize(
    "money",
    [
        "It cost $5 million, later $20 million",
        "US$5 or A$6",
        "$5-$10 and $7/$8",
        "a 5$ fee, or 10$",
        "$HOME and $PATH",
        "cheap $$ or dear $$$ here",
        "at most $5 (or 6 $)",
    ],
)
def test_amounts_of_money_are_words(money):
    assert said(money) == text(money)


def test_bold_and_links_between_amounts_stay_what_they_are():
    assert said("$1 million, **$2 million**, [$3](#a)") == text(
        "$1 million, ", styled("strong", "$2 million"), ", ", link("#a", "$3")
    )


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("of $5 to $x_1 < y$.", ("of $5 to ", Formula("x_1 < y"), ".")),
        ("a $$ x = 1 $$ b", ("a ", Formula("x = 1", True), " b")),
        (r"and \(z\)", ("and ", Formula("z"))),
        ("$$\n\\frac{a}{b}\n\n$$", (Formula(r"\frac{a}{b}", True),)),
        (r"\[ a^2 \]", (Formula("a^2", True),)),
        (ALIGNED, (Formula(ALIGNED, True),)),
        (r"\$x$ and `$y$`", ("$x$ and ", styled("code", "$y$"))),
        (r"\[sic\] and \(see above\)", ("[sic] and (see above)",)),
    ],
)  # fmt: skip
def test_a_formula_is_told_from_words(source, parts):
    assert said(source) == text(*parts)


def test_a_formula_ends_a_paragraph_and_another_follows():
    assert blocks("text\n$$\nx\n$$\nmore") == (
        Paragraph(text("text")),
        Paragraph(text(Formula("x", True))),
        Paragraph(text("more")),
    )


def test_a_formula_may_stand_in_a_table_and_a_list():
    assert blocks("| $x_1$ |\n|---|\n| $5 |")[0] == Grid((text(Formula("x_1")),), ((text("$5"),),))
    assert blocks("- $y$") == (Items(((Paragraph(text(Formula("y"))),),)),)


def test_footnotes_and_what_they_say():
    assert blocks("A[^1] and[^long].\n\n[^1]: One *two*.\n    three\n\n    four\n\n[^long]: Five.\n\nAfter.") == (
        Paragraph(text("A", Note("1"), " and", Note("long"), ".")),
        Defined("1", text("One ", styled("emphasis", "two"), ". three", Break(), "four")),
        Defined("long", text("Five.")),
        Paragraph(text("After.")),
    )


def test_what_looks_like_a_footnote_in_code_is_none():
    assert said("`a[^1]`") == text(styled("code", "a[^1]"))


def test_items_of_a_task_list_have_boxes():
    assert blocks("- [ ] a\n- [x] **b**\n- [c] d") == (
        Items(
            (
                (Paragraph(text("☐ a")),),
                (Paragraph(text("☑ ", styled("strong", "b"))),),
                (Paragraph(text("[c] d")),),
            )
        ),
    )


@pytest.mark.parametrize("source", ["<!-- a -->", "<!--\n# no heading\n\n-->", "<!-- a -->\n<!-- b -->"])
def test_a_comment_is_not_printed(source):
    assert records_of(source, {}) == []


def test_a_comment_within_words_leaves_them_words():
    assert said("Five <!-- no --> camps") == text("Five  camps")


def test_html_over_several_blocks_is_one_and_keeps_what_it_holds():
    assert blocks("<details><summary>More</summary>\n\n**a**\n\n- b\n\n</details>\n\nc") == (
        Foreign("<details><summary>More</summary>\n<p><strong>a</strong></p>\n<ul>\n<li>b</li>\n</ul>\n</details>\n"),
        Paragraph(text("c")),
    )


@pytest.mark.parametrize("opening", ["<details><summary>More</summary>", "<div>", "<center>"])
def test_html_that_is_not_ended_goes_on_to_the_end_of_the_cell(opening):
    assert blocks(f"{opening}\n\nHidden.\n\n- five") == (
        Foreign(f"{opening}\n<p>Hidden.</p>\n<ul>\n<li>five</li>\n</ul>\n"),
    )


def test_html_that_is_not_ended_ends_before_a_heading():
    found = records_of("<div>\n\nHidden.\n\n## Next\n\nShown.", {})
    assert found == [
        Prose((Foreign("<div>\n<p>Hidden.</p>\n"),)),
        Heading(2, text("Next")),
        Prose((Paragraph(text("Shown.")),)),
    ]


def test_words_that_are_bold_from_one_paragraph_to_another_are_one_block():
    assert blocks("a <b>five\n\nsix</b> b\n\nc") == (
        Foreign("<p>a <b>five</p>\n<p>six</b> b</p>\n"),
        Paragraph(text("c")),
    )


@pytest.mark.parametrize(
    "words", ["List<int> of", "a <br> b", "<wbr>a", "<li>a", "a <img src='five.png'> b", "<!-- <b> --> a"]
)
def test_what_has_no_end_takes_nothing_with_it(words):
    assert blocks(f"{words}\n\nSix.")[1:] == (Paragraph(text("Six.")),)


def test_what_a_footnote_says_beside_html_is_what_it_says():
    assert blocks("<div>\n\nFive[^a].\n\n[^a]: Words.\n\n</div>")[1:] == (Defined("a", text("Words.")),)


@pytest.mark.parametrize(
    ("source", "heading"),
    [
        ("## Closed ##", Heading(2, text("Closed"))),
        ("Under\n===", Heading(1, text("Under"))),
        ("Under\n---", Heading(2, text("Under"))),
        (
            "## The *two* `codes` & [figures](#a) &amp; x",
            Heading(
                2,
                text(
                    "The ",
                    styled("emphasis", "two"),
                    " ",
                    styled("code", "codes"),
                    " & ",
                    link("#a", "figures"),
                    " & x",
                ),
            ),
        ),
    ],
)
def test_headings_are_as_markdown_has_them(source, heading):
    assert records_of(source, {}) == [heading]


def test_a_heading_inside_a_list_begins_nothing():
    assert blocks("- # a") == (Items(((Paragraph(text(styled("strong", "a"))),),)),)


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("a <em>b</em> c", ("a ", styled("emphasis", "b"), " c")),
        ("<B>a <i>b</B> c", (styled("strong", "a ", styled("emphasis", "b")), " c")),
        ("a</b> <code>b", ("a ", styled("code", "b"))),
        ('a<br>b <a href="#c">d</a>', ("a", Break(), "b ", link("#c", "d"))),
        ('<img src="a.png" alt="five"> b', (Picture("a.png", "five"), " b")),
        ("<title>a</title> <textarea>b</textarea> <form>c</form> <a>d</a>", ("a b c d",)),
        ("a<!-- b -->c", ("ac",)),
    ],
)
def test_html_in_a_heading_and_a_footnote_is_what_it_says(source, parts):
    assert records_of(f"## {source}", {}) == [Heading(2, text(*parts))]
    assert blocks(f"[^1]: {source}") == (Defined("1", text(*parts)),)


def test_a_footnote_says_all_that_its_blocks_say():
    note = "[^1]: a\n\n    <div>b <b>c</b></div>\n\n    $$\n    x\n    $$\n\n    - d\n\n    ```\n    e\n    ```\n"
    said = text("a", Break(), "b c", Break(), Formula("x", True), Break(), "d", Break(), styled("code", "e"))
    assert blocks(note) == (Defined("1", said),)


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("$$\na\n$$ and five", (Formula("a", True), " and five")),
        ("five $$\na\n$$", ("five ", Formula("a", True))),
        ("$$ a\nb\nc$$ five", ("$$ a b c$$ five",)),
        ("dear $$ and\nmore $$ here", ("dear $$ and more $$ here",)),
    ],
)
def test_a_formula_in_lines_of_its_own_may_have_words_beside_its_dollars(source, parts):
    assert said(source) == text(*parts)


def test_words_after_many_comments_are_read_at_once():
    assert blocks("<!-- a -->" * 200 + "five") == (Foreign("<!-- a -->" * 200 + "five"),)


@pytest.mark.parametrize("source", ["\\begin{align}\n" * 400, "<div " * 1500], ids=["formulae", "tags"])
def test_what_is_opened_many_times_and_never_closed_is_read_soon(source):
    began = time.process_time()
    assert records_of(source, {})
    assert time.process_time() - began < 2
