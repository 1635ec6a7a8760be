"""The PDF of a small document: what no font has is replaced and named, titles are text, pages hold what they show."""

import base64
import io
import re
from html import escape

import pymupdf
import pytest
from PIL import Image
from pypdf import PdfReader

from briefing.document import paper
from briefing.document.document import document_of
from briefing.document.pdf import printing
from briefing.document.print_fonts import MISSING
from briefing.document.remarks import RefusedError
from briefing.document.text import Break, Ref, link, place, text
from briefing.document.typst_process import Typst
from briefing.document.typst_text import MAY_BREAK
from briefing.errors import FaultsError
from briefing.run.cache import used

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20" role="img" aria-label="five">'
    """<text x="1" y="10" style="font: 9px 'Source Sans Pro'">{}</text></svg>"""
)
CAMP = Ref("camp", "last")
KANJI = "図弾発"
EDGE = 14  # points


@pytest.fixture
def printed(tmp_path, notebook, cover):
    """The text of the PDF of a section of such cells."""

    def make(*cells, title="Camps", marking="Open sources"):
        document = document_of({"10_seen": notebook("# Seen", *cells)})
        with printing(document, cover(title.strip(), marking.strip()), tmp_path):
            pass
        return " ".join(leaf.extract_text() for leaf in PdfReader(tmp_path / "briefing.pdf").pages)

    return make


def test_a_document_is_printed_with_title_marking_and_date(printed):
    text = printed("Five camps.")
    assert all(words in text for words in ("Camps", "OPEN SOURCES", "31 January 2026", "Five camps.", "page 1 of"))


def test_a_sign_that_no_font_has_is_replaced(printed, table):
    assert f"{MISSING * 3} five" in printed((table("t", ("paper-01", f"{KANJI} five")),))


@pytest.mark.parametrize("text", ["EL PAÍS", "Łódź", "≥ 28,000 – “five”", "Київ", "½ × 3 → 4", "약 1만 2000명"])
def test_a_sign_that_a_font_has_is_kept(printed, text):
    assert text in printed(text)


ANY_WORDS = [
    "2023/24",
    "= five",
    "+ 5",
    "- five",
    "/ a: b",
    "1. Five",
    "true",
    "// five /* six */",
    r"# $x$ @a *b* _c_ `d` ~e \f \\ [g] {h} #let ${i} $title$",
    "<b>five</b> & &amp; <label>",
    "\"five\" 'six' “seven” --- ...",
    "약 1만 2000명: Łódź, Київ, ½ × 3 → 4",
]
LONG_TITLES = ["five camps " * 27, "x" * 300, "W" * 300, "약" * 300]


@pytest.mark.parametrize("words", ANY_WORDS)
def test_whatever_a_cell_holds_is_printed_as_it_is(printed, table, words):
    assert letters(words) in letters(printed((table("t", (words,)),)))


@pytest.mark.parametrize("title", [*ANY_WORDS, *LONG_TITLES])
def test_a_title_and_a_marking_are_printed_as_they_are(printed, tmp_path, title):
    text = letters(printed("Five.", title=title, marking=title))
    assert letters(title) in text
    assert text.count(letters(title.upper())) >= 2
    assert PdfReader(tmp_path / "briefing.pdf").metadata.title == title.strip()


@pytest.mark.parametrize("title", LONG_TITLES)
def test_a_title_and_a_marking_of_300_letters_stay_on_the_page(printed, tmp_path, title):
    printed("Five.\n\n" * 60, title=title, marking=title)
    for leaf in pymupdf.open(tmp_path / "briefing.pdf"):
        inner = leaf.rect + (EDGE, EDGE, -EDGE, -EDGE)
        assert [word[:5] for word in leaf.get_text("words") if not inner.contains(pymupdf.Rect(word[:4]))] == []
        assert not leaf.get_text(clip=inner).isspace()


def test_the_head_of_a_page_reminds_of_a_long_title_in_few_words(printed, tmp_path):
    printed("Five.\n\n" * 60, title="five camps " * 27)
    head = PdfReader(tmp_path / "briefing.pdf").pages[1].extract_text().split("Five.")[0]
    assert "five camps f… As of" in head.replace("\n", " ") and len(head) < 150


def letters(text):
    """A text without what breaks lines."""
    return "".join(text.replace(MAY_BREAK, "").split())


@pytest.mark.parametrize("words", ["five camps", f"five {KANJI}"])
def test_a_chart_is_printed(printed, figure, words):
    assert "five" in printed((figure("camps", svg=SVG.format(words)),))


def test_an_alt_text_may_hold_any_sign(printed, figure, tmp_path):
    printed((figure("camps", alt=r'"five" \nine #seven', svg=SVG.format("five")),))
    root = PdfReader(tmp_path / "briefing.pdf").trailer["/Root"]["/StructTreeRoot"]
    assert r'"five" \nine #seven' in alt_texts(root)


def alt_texts(element):
    """The alternative texts in a tag tree."""
    element = element.get_object()
    below = element if isinstance(element, list) else [element[key] for key in ("/K",) if key in element]
    children = [child for child in below if not isinstance(child, int)]
    own = [element["/Alt"]] if isinstance(element, dict) and "/Alt" in element else []
    return own + [text for child in children for text in alt_texts(child)]


def test_what_the_edition_was_built_from_and_its_tables_travel_inside(printed, table, tmp_path):
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "camps.csv").write_text("camps\n5\n")
    (tmp_path / "inputs.json").write_text("{}\n")
    printed((table("camps", (5,)),))
    attached = PdfReader(tmp_path / "briefing.pdf").attachments
    assert attached == {"inputs.json": [b"{}\n"], "camps.csv": [b"camps\n5\n"]}


def test_a_word_longer_than_a_line_goes_on_over_lines(printed, table, tmp_path):
    printed((table("t", ("five" * 100, "six")),))
    assert "five" * 100 in letters(PdfReader(tmp_path / "briefing.pdf").pages[0].extract_text())


FORTY = "".join(f"<{{0}}>measure{number}</{{0}}>" for number in range(40))
TWO_HEADS = f"<table><thead><tr>{FORTY.format('th')}</tr></thead><tr>{FORTY.format('td')}</tr></table>"
SIX = "".join(f"<{{0}}>{'x' * 36}</{{0}}>" for _ in range(6))
LONG_WORDS = f"<table><tr>{SIX.format('th')}</tr><tr>{SIX.format('td')}</tr></table>"


@pytest.mark.parametrize("html", [TWO_HEADS, LONG_WORDS], ids=["forty columns", "long words"])
def test_no_word_of_a_table_is_printed_over_another_or_beside_the_page(printed, tmp_path, html):
    printed(({"text/html": html},))
    for leaf in pymupdf.open(tmp_path / "briefing.pdf"):
        words = [pymupdf.Rect(word[:4]) + (1, 3, -1, -3) for word in leaf.get_text("words")]
        assert not [one for at, one in enumerate(words) for other in words[at + 1 :] if one.intersects(other)]
        assert all(leaf.rect.contains(word) for word in words)


PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.mark.parametrize(
    "cell", [f"![five](data:image/png;base64,{PNG})", f'<img src="data:image/png;base64,{PNG}" alt="five">']
)
def test_a_picture_that_stands_in_a_cell_is_printed(printed, tmp_path, cell):
    printed(cell)
    assert len(PdfReader(tmp_path / "briefing.pdf").pages[0].images) == 1


def test_every_kind_of_prose_is_printed(printed):
    text = printed("- one\n- two\n\n> three\n\n```\nfour\n```\n\n| five |\n|---|\n| six |\n\n---\n\n3. seven")
    assert all(word in text for word in ("one", "two", "three", "four", "five", "six", "3. seven"))


def lines(text, letter="l"):
    return {int(number) for number in re.findall(rf"\b{letter}(\d+)\b", text)}


TALL = "<br>".join(f"l{number}" for number in range(300))


@pytest.mark.parametrize(
    "cell",
    [
        f"| a |\n|---|\n| {TALL} |",
        ({"text/html": f"<table><tr><td>{TALL}</td></tr></table>"},),
        ({"text/plain": TALL.replace("<br>", "\n")},),
        f"> {TALL}",
        "```\n" + TALL.replace("<br>", "\n") + "\n```",
    ],
)
def test_what_is_taller_than_a_page_goes_on_over_pages(printed, tmp_path, cell):
    assert lines(printed(cell)) == set(range(300))
    for leaf in pymupdf.open(tmp_path / "briefing.pdf"):
        seen = leaf.get_text(clip=leaf.rect + (EDGE, EDGE, -EDGE, -EDGE))
        assert lines(seen) == lines(leaf.get_text())


def test_a_row_of_a_table_may_be_taller_than_a_page(printed, table):
    tall = text(*(piece for number in range(300) for piece in (f"l{number}", Break())))
    assert lines(printed((table("t", (tall, "five")),))) == set(range(300))


@pytest.mark.parametrize("between", [" ", "-"])
def test_a_long_text_in_a_cell_of_a_table_is_whole(printed, table, between):
    long = between.join(f"l{number}" for number in range(2000))
    assert lines(printed((table("t", ("five", long)),)).replace("-\n", "-")) >= set(range(1990))


def test_a_long_sentence_is_whole(printed, sentence):
    long = text(" ".join(f"l{number}" for number in range(1500)))
    assert lines(printed((sentence("s", text=long),))) == set(range(1500))


def test_a_tall_drawing_with_a_long_caption_stays_on_its_page(printed, figure, tmp_path):
    high = SVG.format("five").replace('height="20"', 'height="700"')
    printed((figure("camps", svg=high, caption="Camps that go on " * 60, note="And on " * 60),))
    (drawn,) = [leaf for leaf in pymupdf.open(tmp_path / "briefing.pdf") if "five" in leaf.get_text()]
    foot = drawn.search_for("OPEN SOURCES")[0].y0
    assert max(word[3] for word in drawn.get_text("words") if word[4] == "on") < foot


HIGH = SVG.format("five").replace('height="20"', 'height="700"')


def png(width, height):
    made = io.BytesIO()
    Image.new("RGB", (width, height)).save(made, "PNG")
    return base64.b64encode(made.getvalue()).decode()


@pytest.mark.parametrize("shown", [{"image/png": png(400, 4000)}, {"image/svg+xml": HIGH}], ids=["dots", "drawn"])
def test_a_tall_picture_stands_on_the_page_of_its_heading(printed, tmp_path, shown):
    printed("## Below", (shown,), (shown,))
    leaves = pymupdf.open(tmp_path / "briefing.pdf")
    (under,) = [leaf for leaf in leaves if "Below" in leaf.get_text()]
    assert under.get_image_info() or "five" in under.get_text()
    assert len(leaves) <= 3


def test_a_chart_told_at_length_goes_on_over_pages_and_no_page_is_blank(printed, figure, tmp_path):
    said = {"caption": " ".join(f"l{number}" for number in range(900)), "note": "And on " * 600}
    assert lines(printed((figure("camps", svg=HIGH, **said),), "Then.")) == set(range(900))
    leaves = list(pymupdf.open(tmp_path / "briefing.pdf"))
    foot = leaves[-1].search_for("OPEN SOURCES")[0].y0
    assert all(word[3] < foot for leaf in leaves for word in leaf.get_text("words") if word[4] == "on")
    assert all(re.search(r"\bl\d|five|And|Contents", leaf.get_text()) for leaf in leaves)


@pytest.mark.parametrize("size", [(40, 4000), (4000, 40)])
def test_a_picture_is_no_larger_than_its_page(printed, tmp_path, size):
    printed(({"image/png": png(*size)},))
    (leaf,) = [leaf for leaf in pymupdf.open(tmp_path / "briefing.pdf") if leaf.get_image_info()]
    assert (leaf.rect + (EDGE, EDGE, -EDGE, -EDGE)).contains(pymupdf.Rect(leaf.get_image_info()[0]["bbox"]))


@pytest.mark.parametrize("words", ANY_WORDS)
def test_words_in_html_of_others_are_printed_as_they_are(printed, words):
    html = "<ul><li>{0}</ul><table><tr><td>{0}</td></tr></table><a href='https://example.org'>{0}</a>"
    assert letters(printed(({"text/html": html.format(escape(words))},))).count(letters(words)) == 3


def test_formulae_and_footnotes_are_printed(printed, tmp_path):
    said = printed("Five $x_1 < y$ and[^a]\n\n$$\\frac{a}{b}$$\n\n[^a]: Words of *it*.")
    assert "Words of it." in said and "$" not in said
    root = PdfReader(tmp_path / "briefing.pdf").trailer["/Root"]["/StructTreeRoot"]
    assert alt_texts(root) == ["x_1 < y", r"\frac{a}{b}"]


def test_a_picture_without_words_and_html_of_others_are_no_hindrance(printed):
    made = io.BytesIO()
    Image.new("RGB", (1, 1)).save(made, "PNG")
    dot = f"data:image/png;base64,{base64.b64encode(made.getvalue()).decode()}"
    assert "After" in printed(({"text/html": f'<h5 id="seen">Before</h5><img src="{dot}"><a href="#seen">After</a>'},))


def test_heads_in_levels_are_printed(printed, table):
    assert "2024" in printed((table("t", (1, 2), over=("2024", "2024")),))


DEEP = [
    "> " * 19,
    "> " * 40,
    "- " * 30,
    "1. > " * 12,
    "<blockquote>" * 30,
    "<table><tr><td>" * 12,
    "<ol><li>" * 30,
    "<div>" * 300,
    "<b>" * 80,
]


@pytest.mark.parametrize("deep", DEEP, ids=[deep[:9] for deep in DEEP])
def test_what_stands_deep_within_others_is_printed(printed, deep):
    assert "seven" in printed(f"{deep}seven")


@pytest.mark.parametrize(
    "odd",
    [
        "```",
        "<table><tr></tr></table>",
        "<figure></figure>",
        "<svg width='-5'></svg>",
        "<svg width='0' height='0'></svg>",
        "a\ufeffb",
        "$\U0010fffd$",
    ],
)
def test_what_is_blank_or_odd_stops_no_print(printed, odd):
    assert "seven" in printed(odd, "seven")


def test_a_link_leads_to_the_page_and_the_height_where_its_place_stands(printed, table, tmp_path):
    leads, rows = (text(link(CAMP, "see the last")),), [("a camp",)] * 120
    printed((table("t", leads, *rows, (text(place(CAMP, "the last")),), ("after it",)),))
    pages = pymupdf.open(tmp_path / "briefing.pdf")
    (found,) = (one for one in pages[0].get_links() if one["from"].intersects(pages[0].search_for("see the last")[0]))
    (stands,) = pages[found["page"]].search_for("the last")
    assert found["page"] > 0 and 0 <= stands.y0 - found["to"].y <= EDGE


def test_a_table_of_a_head_alone_is_printed(printed):
    html = "<table><thead><tr><th>five</th></tr></thead><tbody></tbody></table>"
    assert "five" in printed(({"text/html": f"{html[:7]}<caption>Camps</caption>{html[7:]}"},))


def test_what_typst_cannot_set_is_told_by_its_cell(printed, monkeypatch):
    monkeypatch.setattr(paper, "foreign_typst", lambda *given: "#nosuch")
    with pytest.raises(FaultsError) as error:
        printed("Five.", "## Six", "<p>seven</p>", "Eight.")
    assert str(error.value) == (
        "1 fault to mend\n"
        '  notebooks/10_seen.ipynb, under "Six", cell that begins "<p>seven</p>": cannot be put into briefing.pdf: '
        "typst says: unknown variable: nosuch. Show it more simply, or as a picture (PNG or SVG)"
    )


def test_what_pandoc_cannot_read_is_told_by_its_cell(printed, monkeypatch):
    def late(*given):
        raise RefusedError("pandoc took too long")

    monkeypatch.setattr(paper, "foreign_typst", late)
    with pytest.raises(FaultsError, match='cell that begins "<p>seven</p>": cannot be put into the PDF: pandoc took'):
        printed("Five.", "<p>seven</p>")


def test_a_pdf_is_set_once_for_the_same_source_and_again_for_another(printed, monkeypatch, tmp_path):
    asked = []
    own = Typst.compiled
    monkeypatch.setattr(Typst, "compiled", lambda self, *given, **how: asked.append(1) or own(self, *given, **how))
    with used(tmp_path / "store"):
        one, again = printed("Five camps."), printed("Five camps.")
        assert (len(asked), "Five camps." in one, one == again) == (1, True, True)
        assert "Six camps." in printed("Six camps.")
    assert len(asked) == 2
