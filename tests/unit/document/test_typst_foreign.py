"""HTML that others wrote, for paper."""

import re
from html import escape

import pytest

from briefing.document.references import References
from briefing.document.typst_foreign import foreign_pictures, foreign_typst

NOWHERE = References()
PNG = b"\x89PNG\r\n\x1a\n"
IMAGE = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="five &quot;camps&quot;">'


def as_it_is(words):
    return words


def test_what_is_for_screens_is_left_out():
    assert foreign_typst('<p>five</p><p class="screen">six</p><style>p {}</style>', as_it_is, NOWHERE).split() == [
        '#"five";'
    ]


def test_words_are_changed_and_tags_are_not():
    assert foreign_typst("<p>a<b>p</b>c</p>", str.upper, NOWHERE).strip() == '#"A";#strong[#"P";]#"C";'


def test_a_picture_becomes_a_file_with_its_words():
    ((name, content),) = foreign_pictures(f"<p>{IMAGE}</p>").items()
    assert (name[:9], name[-4:], content) == ("pictures/", ".png", PNG)
    assert f'#picture("{name}", "five \\"camps\\"")' in foreign_typst(f"<p>{IMAGE}</p>", as_it_is, NOWHERE)


def test_a_drawing_becomes_a_file_with_its_words():
    html = '<svg xmlns="http://www.w3.org/2000/svg" aria-label="five"><text>5</text></svg> seen'
    ((name, content),) = foreign_pictures(html).items()
    assert name.endswith(".svg") and b"<text>5</text>" in content
    assert f'#picture("{name}", "five")' in foreign_typst(html, as_it_is, NOWHERE)
    assert "seen" in foreign_typst(html, as_it_is, NOWHERE)


def test_nothing_from_elsewhere_is_taken_in():
    assert "Seven" not in foreign_typst(
        "<iframe src='data:text/html,%3Cp%3ESeven%3C/p%3E'></iframe><p>5</p>", as_it_is, NOWHERE
    )


@pytest.mark.parametrize("words", ["+ 5", "- x", "= y", "/ a: b", "1. five", "#let x", "$x$ *b* _c_", "// a", "@a <b>"])
@pytest.mark.parametrize("frame", ["<table><tr><td>{}</td></tr></table>", "<ul><li>{}</ul>", "<p>{}", "<h2>{}</h2>"])
def test_no_word_is_markup_wherever_it_stands(words, frame):
    written = foreign_typst(frame.format(escape(words)), as_it_is, NOWHERE)
    assert "".join(re.findall(r'#"([^"]*)";', written)) == words.replace(" ", "")


def test_a_link_leads_where_it_does_in_this_file_or_is_words():
    known = References(frozenset({"a"}), apart={})
    html = '<a href="#a">five</a> <a href="#b">six</a> <a href="https://example.org">seven</a> <a href="#a"></a>'
    assert foreign_typst(html, as_it_is, known).split() == [
        '#to("a")[#"five";]',
        '#"six";',
        '#link("https://example.org")[#"seven";]',
    ]


def test_a_link_into_the_other_file_leads_there():
    known = References(frozenset({"a"}), apart={"a": "annex.pdf#nameddest=a"})
    assert '#link("annex.pdf#nameddest=a")' in foreign_typst('<a href="#a">five</a>', as_it_is, known)


def test_names_of_others_are_no_labels():
    assert "<a>" not in foreign_typst(
        '<table id="a"><tr><td id="b">5</td></tr></table><span id="a">6</span>', as_it_is, NOWHERE
    )


def test_a_heading_of_others_is_none_of_the_document():
    assert foreign_typst("<h1>five</h1><h4>six</h4>", as_it_is, NOWHERE).split() == [
        '#strong[#"five";]',
        '#strong[#"six";]',
    ]


def test_a_formula_has_its_words():
    html = '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math>'
    assert foreign_typst(html, as_it_is, NOWHERE).strip() == '#math.equation(block: false, alt: "x^{2}", $x^2$)'


def test_a_drawing_keeps_its_words_of_two_cases():
    html = '<svg viewBox="0 0 9 9"><linearGradient id="a"></linearGradient></svg>'
    ((_, content),) = foreign_pictures(html).items()
    assert b'viewBox="0 0 9 9"' in content and b"linearGradient" in content and b"xmlns=" in content


def test_a_formula_of_nothing_is_nothing():
    assert foreign_typst("<p>a<math><mrow></mrow></math></p>", as_it_is, NOWHERE).strip() == '#"a";'


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<table><tr></tr></table>", ""),
        ("<table><caption>five</caption><tr></tr></table>", '#"five";'),
        ("<figure></figure>", ""),
        ("<figure><figcaption>five</figcaption></figure>", '#"five";'),
    ],
)
def test_of_a_table_or_a_figure_of_nothing_its_caption_is_left(html, left):
    assert foreign_typst(html, as_it_is, NOWHERE).strip() == left


def test_a_cell_over_no_columns_is_a_cell():
    assert "columns: 1" in (table := foreign_typst('<table><tr><td colspan="0">a</td></tr></table>', as_it_is, NOWHERE))
    assert '[#"a";]' in table
