"""The file of Word's: headings, tables, footnotes and pictures are real, and its bytes are the same every time."""

import io
import zipfile

import pytest
from lxml import etree

from briefing.document import docx, pandoc
from briefing.document.document import document_of
from briefing.document.docx import ART, DRAWN, MIDNIGHT, W, _set_pages, write_docx
from briefing.document.look import A4
from briefing.document.png import png_pictures
from briefing.document.records import Evidence
from briefing.document.remarks import RefusedError
from briefing.document.text import Ref, link, place, styled, text
from briefing.errors import FaultsError, UnmadeError

A = Ref("camp", "a")
ROW = (text(place(A, "a")), text("five ", styled("provenance", "page 3, Gazette")))
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20" aria-label="seven"></svg>'


@pytest.fixture
def document(notebook, table, figure, sentence):
    """A document of every kind of record; its register stands in the annex."""
    shown = (
        sentence("s", evidence=Evidence((A,))),
        table("camps", (text(link(A, "six")), "eight"), note="Only those seen"),
        figure("map", alt="Five camps"),
        {"text/html": f"<p>nine {DRAWING}</p>"},
    )
    sections = {
        "10_camps": notebook("# Camps", shown),
        "90_register": notebook("# Register", (table("register", ROW),), tags=["annex"]),
    }
    return document_of(sections)


@pytest.fixture
def opened(document, cover, figure, tmp_path):
    """Its file of Word's."""
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "map.png").write_bytes(png_pictures({"map": figure("map").svg})["map"])
    write_docx(document, cover(), tmp_path)
    return zipfile.ZipFile(io.BytesIO((tmp_path / "briefing.docx").read_bytes()))


@pytest.fixture
def body(opened):
    return etree.fromstring(opened.read("word/document.xml"))


def words(element):
    return "".join(element.itertext(f"{W}t"))


def styles(body):
    """The style and the words of each paragraph that has a style."""
    found = ((paragraph.find(f"{W}pPr/{W}pStyle"), paragraph) for paragraph in body.iter(f"{W}p"))
    return [(style.get(f"{W}val"), words(paragraph)) for style, paragraph in found if style is not None]


def test_title_and_headings_are_such(body):
    assert [said for style, said in styles(body) if style == "Title"] == ["Camps"]
    assert [said for style, said in styles(body) if style == "Heading1"] == ["Camps"]


def test_a_table_has_its_caption_its_head_and_its_cells(body):
    (table,) = body.iter(f"{W}tbl")
    rows = [[words(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [["Column 1", "Column 2"], ["six", "eight"]]
    assert [bool(row.findall(f"{W}trPr/{W}tblHeader")) for row in table.iter(f"{W}tr")] == [True, False]
    assert ("TableCaption", "Table 1. All of camps") in styles(body)
    assert ("Note", "Only those seen") in styles(body)


def test_what_a_sentence_rests_on_is_a_footnote(opened, body):
    assert len(list(body.iter(f"{W}footnoteReference"))) == 1
    assert "page 3, Gazette" in words(etree.fromstring(opened.read("word/footnotes.xml")))


def test_charts_and_drawings_are_pictures_with_alt_texts(opened, body):
    told = [element.get("descr") for element in body.iter("{*}docPr") if element.get("descr")]
    assert told == ["Five camps", "seven"]
    assert [name.rpartition(".")[2] for name in opened.namelist() if name.startswith("word/media/")] == ["png", "png"]
    assert ("ImageCaption", "Figure 1. Chart of map") in styles(body)


def test_the_annex_stays_out_and_is_led_to(opened, body):
    assert "All of register" not in words(body)
    assert "The tables and figures of the annex stand in annex.pdf, their data in tables/." in words(body)
    assert b'Target="annex.pdf#nameddest=register"' in opened.read("word/_rels/document.xml.rels")


def test_the_file_says_its_title_its_language_and_its_editions_date(opened):
    core = etree.fromstring(opened.read("docProps/core.xml"))
    said = {etree.QName(element).localname: element.text for element in core}
    assert (said["title"], said["language"]) == ("Camps", "en-GB")
    assert said["created"] == said["modified"] == "2026-01-31T00:00:00Z"


def test_no_clock_stands_in_the_file(opened, document, cover, tmp_path):
    assert {one.date_time for one in opened.infolist()} == {MIDNIGHT}
    before = (tmp_path / "briefing.docx").read_bytes()
    write_docx(document, cover(), tmp_path)
    assert (tmp_path / "briefing.docx").read_bytes() == before


def test_a_page_is_a4(body):
    (size,) = body.iter(f"{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")  # twentieths of a point


def test_sentences_of_a_numbered_cell_are_a_numbered_list(notebook, sentence, cover, tmp_path):
    section = notebook((sentence("s"), sentence("t")), tags=["numbered"])
    write_docx(document_of({"10_camps": section}), cover(), tmp_path)
    body = etree.fromstring(zipfile.ZipFile(tmp_path / "briefing.docx").read("word/document.xml"))
    assert len(list(body.iter(f"{W}numPr"))) == 2
    assert "annex" not in words(body)


def test_what_pandoc_cannot_read_is_told_by_its_cell(notebook, cover, monkeypatch, tmp_path):
    def late(*given):
        raise RefusedError("pandoc took too long")

    monkeypatch.setattr(pandoc, "converted", late)
    with pytest.raises(FaultsError) as error:
        write_docx(document_of({"1_a": notebook("# A", "<p>five</p>")}), cover(), tmp_path)
    assert str(error.value) == (
        '1 fault to mend\n  notebooks/1_a.ipynb, under "A", cell that begins "<p>five</p>": cannot be put into '
        "briefing.docx: pandoc took too long. Show it more simply, or as a picture (PNG or SVG)"
    )


def test_a_file_that_pandoc_cannot_write_is_named(notebook, cover, monkeypatch, tmp_path):
    def late(*given, **how):
        raise RefusedError("pandoc took too long")

    monkeypatch.setattr(docx, "converted", late)
    with pytest.raises(UnmadeError, match=r"^briefing.docx cannot be made: pandoc took too long\. Show"):
        write_docx(document_of({"1_a": notebook("# A")}), cover(), tmp_path)


def test_a_picture_taller_than_its_page_is_made_smaller_with_its_width():
    inline = etree.fromstring(
        f'<x xmlns:wp="{DRAWN[1:-1]}" xmlns:a="{ART[1:-1]}"><wp:inline><wp:extent cx="3600000" cy="15840000"/>'
        '<a:ext cx="3600000" cy="15840000"/></wp:inline>'
        '<wp:inline><wp:extent cx="36" cy="72"/></wp:inline></x>'
    )
    _set_pages(inline, A4)
    sizes = [(size.get("cx"), size.get("cy")) for size in inline.iter(f"{DRAWN}extent", f"{ART}ext")]
    assert sizes == [("1800000", "7920000"), ("1800000", "7920000"), ("36", "72")]
