"""The PDF of a small page: what is for screens stays out, what no font has is replaced and named."""

import pymupdf
import pytest
from pypdf import PdfReader

from briefing.editions.edition import Edition
from briefing.errors import NotebookError
from briefing.publish.glyphs import MISSING
from briefing.publish.overflow import CUT, MAY_BREAK
from briefing.publish.pdf import write_pdf

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20" role="img" aria-label="{alt}" data-figure="camps">'
    """<text x="1" y="10" style="font: 9px 'Source Sans Pro'">{text}</text></svg>"""
)
KANJI = "図弾発"
EDGE = 14  # points


def page(body, title="Camps"):
    return f"<html><head><title>{title}</title></head><body><main><h2 id='a'>Seen</h2>{body}</main></body></html>"


@pytest.fixture
def printed(tmp_path):
    """The text of the PDF made of a page."""

    def make(body, title="Camps", svg="", marking="Open sources"):
        (tmp_path / "figures").mkdir()
        (tmp_path / "work").mkdir()
        (tmp_path / "figures" / "camps.svg").write_text(svg, encoding="utf-8")
        edition = Edition("core", title.strip(), marking.strip(), {"as_of": "2026-01-31"}, tmp_path / "core.yml")
        write_pdf(page(body), edition, tmp_path, tmp_path / "work")
        return " ".join(leaf.extract_text() for leaf in PdfReader(tmp_path / "briefing.pdf").pages)

    return make


def table(cell):
    return (
        f"<table><thead><tr><th>Claim</th><th>Name</th></tr></thead><tr><td>paper-01</td><td>{cell}</td></tr></table>"
    )


def test_a_page_is_printed_with_title_marking_and_date(printed):
    text = printed("<p>Five camps.</p>")
    assert all(words in text for words in ("Camps", "OPEN SOURCES", "2026-01-31", "Five camps.", "page 1 of"))


def test_what_is_for_screens_is_not_printed(printed):
    text = printed("<p>Five.</p><details class='screen'><summary>Data</summary>Hidden</details>")
    assert "Five." in text and "Hidden" not in text


def test_a_glyph_that_no_font_has_is_replaced(printed):
    assert f"{MISSING * 3} five" in printed(table(f"{KANJI} five"))


def test_the_warning_of_a_replaced_glyph_names_its_row(printed, capsys):
    printed(table(f"{KANJI} five"))
    assert "paper-01" in capsys.readouterr().err


def test_a_glyph_outside_a_table_is_warned_of_with_its_text(printed, capsys):
    printed("<p>Five \N{BEAR FACE} camps</p>")
    assert "\N{BEAR FACE}" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["EL PAÍS", "Łódź", "≥ 28,000 – “five”", "Київ", "½ × 3 → 4", "약 1만 2000명"])
def test_a_glyph_that_a_font_has_is_kept(printed, capsys, text):
    assert text in printed(f"<p>{text}</p>")
    assert capsys.readouterr().err == ""


def test_signs_of_the_typesetter_are_printed_as_they_are(printed):
    assert r"$2000 #5 *five* _six_ @seven \eight" in printed(r"<p>$2000 #5 *five* _six_ @seven \eight</p>")


def test_a_title_with_a_glyph_that_no_font_has_is_printed(printed):
    assert MISSING in printed("<p>Five.</p>", title=f"Camps {KANJI}")


ANY_TITLE = [
    "2023/24",
    "= five",
    "+ 5",
    "- five",
    "/ a: b",
    "1. Five",
    "true",
    "false",
    "// five /* six */",
    r"# $x$ @a *b* _c_ `d` ~e \f \\ [g] {h} #let ${i} $title$",
    "<b>five</b> & &amp; <label>",
    "\"five\" 'six' “seven” --- ...",
    "약 1만 2000명: Łódź, Київ, ½ × 3 → 4",
]
LONG_TITLES = ["five camps " * 27, "x" * 300, "W" * 300, "약" * 300]


@pytest.mark.parametrize("title", [*ANY_TITLE, *LONG_TITLES])
def test_a_title_and_a_marking_are_printed_as_they_are(printed, tmp_path, title):
    text = letters(printed("<p>Five.</p>", title, marking=title))
    assert letters(title) in text
    assert text.count(letters(title.upper())) >= 2
    assert PdfReader(tmp_path / "briefing.pdf").metadata.title == title.strip()


@pytest.mark.parametrize("title", LONG_TITLES)
def test_a_title_and_a_marking_of_300_letters_stay_on_the_page(printed, tmp_path, title):
    printed("<p>Five.</p>" * 60, title, marking=title)
    for leaf in pymupdf.open(tmp_path / "briefing.pdf"):
        inner = leaf.rect + (EDGE, EDGE, -EDGE, -EDGE)
        assert [word[:5] for word in leaf.get_text("words") if not inner.contains(pymupdf.Rect(word[:4]))] == []
        assert not leaf.get_text(clip=inner).isspace()


def test_the_head_of_a_page_reminds_of_a_long_title_in_few_words(printed, tmp_path):
    printed("<p>Five.</p>" * 60, "five camps " * 27)
    head = PdfReader(tmp_path / "briefing.pdf").pages[1].extract_text().split("Five.")[0]
    assert "five camps f… As of" in head.replace("\n", " ") and len(head) < 150


def letters(text):
    """A text without what breaks lines."""
    return "".join(text.replace(MAY_BREAK, "").split())


def test_a_chart_with_a_glyph_that_no_font_has_is_printed(printed):
    svg = SVG.format(text=f"five {KANJI}", alt="five")
    assert "five" in printed(svg, svg=svg)


def test_a_chart_is_printed(printed):
    svg = SVG.format(text="five camps", alt="five")
    assert "five camps" in printed(svg, svg=svg)


def test_an_alt_text_may_hold_any_sign(printed, tmp_path):
    svg = SVG.format(text="five camps", alt=r"&quot;five&quot; \nine #seven")
    assert "five camps" in printed(svg, svg=svg)
    root = PdfReader(tmp_path / "briefing.pdf").trailer["/Root"]["/StructTreeRoot"]
    assert r'"five" \nine #seven' in alt_texts(root)


def alt_texts(element):
    """The alternative texts in a tag tree."""
    element = element.get_object()
    below = element if isinstance(element, list) else [element[key] for key in ("/K",) if key in element]
    children = [child for child in below if not isinstance(child, int)]
    own = [element["/Alt"]] if isinstance(element, dict) and "/Alt" in element else []
    return own + [text for child in children for text in alt_texts(child)]


def test_a_chart_without_alt_text_stops_the_build(printed):
    svg = SVG.format(text="five", alt="")
    with pytest.raises(NotebookError, match="alt"):
        printed(svg, svg=svg)


def test_a_heading_that_skips_a_level_stops_the_build(printed):
    with pytest.raises(NotebookError, match="The PDF cannot be made"):
        printed("<h4>Deep</h4>")


def test_what_the_edition_was_built_from_and_its_tables_travel_inside(printed, tmp_path):
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "camps.csv").write_text("camps\n5\n")
    (tmp_path / "inputs.json").write_text("{}\n")
    printed("<p>Five.</p>")
    attached = PdfReader(tmp_path / "briefing.pdf").attachments
    assert attached == {"inputs.json": [b"{}\n"], "camps.csv": [b"camps\n5\n"]}


def test_evidence_is_a_footnote_that_says_where_the_figure_was_printed(printed):
    row = '<tr><td><span id="claim-a">a</span></td><td>five <span class="origin">paragraph 3, Gazette</span></td></tr>'
    rows = f"<table><thead><tr><th>Claim</th><th>As printed</th></tr></thead>{row}</table>"
    text = printed(f'<p>Five. <span class="evidence">[<a href="#claim-a">a</a>]</span></p><div>{rows}</div>')
    assert "a: paragraph 3, Gazette" in text and "[a]" not in text


def test_evidence_that_leads_to_no_row_stays_in_its_sentence(printed):
    link = '<span class="evidence">[<a href="#a">14 claims</a>]</span>'
    assert "Five. [14 claims]" in printed(f"<p>Five. {link}</p>")


def test_a_cell_that_no_page_can_hold_is_cut_and_says_so(printed):
    text = printed(table("five " * 2000) + "<p>Six.</p>")
    assert CUT in text and "Six." in text


def test_a_word_longer_than_a_line_goes_on_over_lines(printed, tmp_path):
    printed(table("five" * 100))
    words = "".join(PdfReader(tmp_path / "briefing.pdf").pages[0].extract_text().split()).replace(MAY_BREAK, "")
    assert "five" * 100 in words
