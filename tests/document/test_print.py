"""The PDF: for print and for the archive, with bookmarks, and readable aloud."""

import datetime as dt
import re

import pandas as pd
import pytest
from outloud import check


@pytest.fixture(scope="module")
def metadata(pdf):
    return pdf.xmp_metadata.stream.get_data().decode("utf-8")


@pytest.fixture(scope="module")
def aloud(edition):
    return check(str(edition / "briefing.pdf"))


def bookmarks(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield entry.title


def test_the_pdf_has_the_title_of_the_page(pdf, soup):
    assert pdf.metadata.title == soup.title.text
    assert pdf.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_pdf_says_its_language(pdf):
    assert pdf.trailer["/Root"]["/Lang"].startswith("en")


def test_the_pdf_is_tagged(pdf):
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in pdf.trailer["/Root"]


def test_the_pdf_is_dated_by_its_edition(pdf, soup):
    as_of = dt.date.fromisoformat(soup.find("meta", attrs={"name": "date"})["content"])
    assert pdf.metadata.creation_date.date() == as_of


def test_the_pdf_declares_the_standards_it_keeps(metadata):
    assert re.search(r"pdfuaid:part(?:>|=\")1\b", metadata)
    assert re.search(r"pdfaid:part(?:>|=\")3\b", metadata)


def test_the_page_count_stays_in_proportion_to_the_claims(pages, edition):
    claims = len(pd.read_csv(edition / "claims.csv"))
    assert 5 < len(pages) < 20 + claims / 4


def test_every_page_says_which_of_how_many_it_is(pages):
    for place, text in enumerate(pages, start=1):
        assert f"page {place} of {len(pages)}" in text


def test_every_page_carries_the_marking(pages, soup):
    marking = soup.select_one(".marking").text.lower()
    assert [place for place, text in enumerate(pages, start=1) if marking not in text.lower()] == []


def test_every_heading_is_a_bookmark(pdf, soup, same):
    headings = [same(heading.text) for heading in soup.main.find_all(["h2", "h3", "h4"])]
    assert headings
    assert [same(title) for title in bookmarks(pdf.outline)] == headings


def test_every_caption_is_printed(pages, soup, same):
    text = " ".join(pages)
    captions = [same(caption.get_text()) for caption in soup.find_all("figcaption")]
    assert [caption for caption in captions if caption not in text] == []


def test_every_figure_is_printed_with_its_alt_text(pdf, soup, same):
    told = {same(element["/Alt"]) for element in figures(pdf.trailer["/Root"]["/StructTreeRoot"])}
    assert {same(drawing["aria-label"]) for drawing in soup.find_all("svg")} <= told


def figures(element):
    """The elements of the tag tree that have an alternative text."""
    element = element.get_object()
    if isinstance(element, list):
        for child in element:
            yield from figures(child)
    elif isinstance(element, dict):
        if "/Alt" in element:
            yield element
        if "/K" in element:
            yield from figures(element["/K"])


def test_what_is_for_screens_is_not_printed(pages):
    text = " ".join(pages)
    assert "Skip to the content" not in text and "Data behind" not in text


def test_links_inside_the_pdf_are_kept(pdf):
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.get_object()["/Subtype"] == "/Link"]
    assert len(links) > 100


def test_the_pdf_can_be_read_aloud(aloud):
    assert aloud.error is None
    assert [
        f"{found.rule} page {found.page}: {found.evidence}" for found in aloud.findings if found.severity == "error"
    ] == []
