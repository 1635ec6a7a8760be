"""The PDFs of briefing and annex: for print and for the archive, with bookmarks, and readable aloud."""

import datetime as dt
import re

import pandas as pd
import pytest
from outloud import check
from pypdf import PdfReader

SKIPPED = "TAG-002"  # words that no reader is told


@pytest.fixture(scope="module", params=["briefing.pdf", "annex.pdf"])
def file(request, edition):
    return edition / request.param


@pytest.fixture(scope="module")
def part(file):
    return PdfReader(file)


@pytest.fixture(scope="module")
def metadata(part):
    return part.xmp_metadata.stream.get_data().decode("utf-8")


def bookmarks(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from bookmarks(entry)
        else:
            yield entry.title


def test_a_pdf_has_the_title_of_the_page(part, file, soup):
    assert part.metadata.title == {"briefing": "", "annex": "Annex: "}[file.stem] + soup.title.text
    assert part.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_pdf_says_its_language(part):
    assert part.trailer["/Root"]["/Lang"].startswith("en")


def test_a_pdf_is_tagged(part):
    assert part.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in part.trailer["/Root"]


def test_a_pdf_is_dated_by_its_edition(part, soup):
    as_of = dt.date.fromisoformat(soup.find("meta", attrs={"name": "date"})["content"])
    assert part.metadata.creation_date.date() == as_of


def test_a_pdf_declares_the_standards_it_keeps(metadata):
    assert re.search(r"pdfuaid:part(?:>|=\")1\b", metadata)
    assert re.search(r"pdfaid:part(?:>|=\")3\b", metadata)


def test_the_page_count_stays_in_proportion_to_the_claims(pages, edition):
    claims = len(pd.read_csv(edition / "claims.csv"))
    assert 5 < len(pages) < 20 + claims / 4


def test_every_page_says_which_of_how_many_it_is(part, same):
    for place, page in enumerate(part.pages, start=1):
        assert f"page {place} of {len(part.pages)}" in same(page.extract_text())


def test_every_page_carries_the_marking(pages, soup):
    marking = soup.select_one(".marking").text.lower()
    assert [place for place, text in enumerate(pages, start=1) if marking not in text.lower()] == []


def test_every_heading_is_a_bookmark(pdfs, soup, same):
    headings = [same(heading.text) for heading in soup.main.find_all(["h2", "h3", "h4"])]
    assert headings
    assert [same(title) for pdf in pdfs for title in bookmarks(pdf.outline)] == headings


def test_every_caption_is_printed(pages, soup, same):
    text = " ".join(pages)
    captions = [same(caption.get_text()) for caption in soup.find_all("figcaption")]
    assert [caption for caption in captions if caption not in text] == []


def test_every_figure_is_printed_with_its_alt_text(pdfs, soup, same):
    told = {same(element["/Alt"]) for pdf in pdfs for element in figures(pdf.trailer["/Root"]["/StructTreeRoot"])}
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


def notes(pdf):
    return (note.get_object() for page in pdf.pages for note in page.get("/Annots", []))


def test_links_are_kept(pdfs):
    assert all(len([note for note in notes(pdf) if note["/Subtype"] == "/Link"]) > 30 for pdf in pdfs)


def test_every_link_to_a_file_leads_to_a_place_in_it(pdfs, edition):
    uris = {str(note["/A"]["/URI"]) for pdf in pdfs for note in notes(pdf) if "/URI" in note.get("/A", {})}
    files = {uri.partition("#")[::2] for uri in uris if "://" not in uri}
    assert {file for file, _ in files} == {"briefing.pdf", "annex.pdf"}
    there = {file: {f"nameddest={name}" for name in PdfReader(edition / file).named_destinations} for file, _ in files}
    assert [(file, place) for file, place in files if place and place not in there[file]] == []


def test_a_pdf_can_be_read_aloud(file, soup, same):
    """A table's head is read once, and not again where it is repeated on the next page."""
    heads = [same(" ".join(cell.get_text() for cell in row.find_all("th"))) for row in soup.select("main thead tr")]
    aloud = check(str(file))
    assert aloud.error is None
    assert [
        f"{found.rule} page {found.page}: {found.evidence}"
        for found in aloud.findings
        if found.severity == "error"
        and not (found.rule == SKIPPED and any(head.startswith(found.evidence.rstrip("…")) for head in heads))
    ] == []
