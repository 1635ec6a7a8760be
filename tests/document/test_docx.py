"""The file of Word's: it holds what the body of the page holds, and its links lead somewhere."""

import io
import zipfile

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TARGETS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@pytest.fixture(scope="module")
def word(edition):
    return zipfile.ZipFile(io.BytesIO((edition / "briefing.docx").read_bytes()))


@pytest.fixture(scope="module")
def body(word):
    return etree.fromstring(word.read("word/document.xml"))


@pytest.fixture(scope="module")
def sections(soup):
    """The elements of the page that stand before the annex."""
    annex = {link["href"][1:] for link in soup.select("#contents ol ~ ol a")}
    first = next(heading for heading in soup.main.find_all("h2") if heading["id"] in annex)
    return lambda *names: [one for one in first.find_all_previous(list(names)) if one.find_parent("main")][::-1]


def said(element):
    return "".join(element.itertext(f"{W}t"))


def styled(body, *names):
    found = ((paragraph.find(f"{W}pPr/{W}pStyle"), paragraph) for paragraph in body.iter(f"{W}p"))
    return [said(paragraph) for style, paragraph in found if style is not None and style.get(f"{W}val") in names]


def test_its_headings_are_those_of_the_page(body, sections, same):
    headings = [same(heading.get_text()) for heading in sections("h2", "h3", "h4")]
    assert headings and [same(one) for one in styled(body, "Heading1", "Heading2", "Heading3")] == headings


def test_every_caption_of_the_page_is_a_caption(body, sections, same):
    captions = [same(caption.get_text()) for caption in sections("figcaption")]
    assert captions and [same(one) for one in styled(body, "TableCaption", "ImageCaption")] == captions


def test_every_chart_is_a_picture_with_its_alt_text(body, sections, same):
    drawn = {same(drawing["aria-label"]) for drawing in sections("svg") if drawing.get("aria-label")}
    told = {same(element.get("descr", "")) for element in body.iter("{*}docPr")}
    assert drawn and drawn <= told


def test_every_table_has_a_head_that_repeats(body):
    tables = list(body.iter(f"{W}tbl"))
    assert tables and all(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in tables if len(table) > 3)


def test_sentences_have_footnotes(word, body):
    notes = etree.fromstring(word.read("word/footnotes.xml"))
    used = [note.get(f"{W}id") for note in body.iter(f"{W}footnoteReference")]
    assert used and set(used) <= {note.get(f"{W}id") for note in notes.iter(f"{W}footnote") if said(note)}


def test_every_link_inside_leads_to_a_place(body):
    places = {place.get(f"{W}name") for place in body.iter(f"{W}bookmarkStart")}
    led = {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink") if link.get(f"{W}anchor")}
    assert led - places == set()


def test_every_file_it_links_to_is_there(word, edition):
    parts = [name for name in word.namelist() if name.endswith(".rels") and name.startswith("word/")]
    links = [link for part in parts for link in etree.fromstring(word.read(part)).iter(TARGETS)]
    files = {link.get("Target").partition("#")[0] for link in links if link.get("TargetMode") == "External"}
    assert "annex.pdf" in files
    assert [file for file in files if "://" not in file and not (edition / file).is_file()] == []
