"""The annex is a PDF of its own: what stands in it, and what leads there and back."""

import re

import pytest
from pypdf import PdfReader

from briefing.document.document import document_of
from briefing.document.pdf import printing
from briefing.document.records import Evidence
from briefing.document.text import Ref, link, place, styled, text

A = Ref("camp", "a")
ROW = (text(place(A, "a")), text("five ", styled("provenance", "page 3, Gazette")), text(link("#camps", "back")))


@pytest.fixture
def built(tmp_path, notebook, table, sentence, cover):
    """The folder of a document whose register stands in the annex, its tables filed."""
    (tmp_path / "tables").mkdir()
    for name in ("camps", "register"):
        (tmp_path / "tables" / f"{name}.csv").write_text("camps\n5\n")
    (tmp_path / "inputs.json").write_text("{}\n")
    shown = (sentence("s", evidence=Evidence((A,))), table("camps", (text(link(A, "five")),)))
    sections = {
        "10_camps": notebook("# Camps", shown, tags=["new_page"]),
        "20_seen": notebook("# Seen", "Six."),
        "90_register": notebook("# Register", (table("register", ROW),), tags=["annex"]),
    }
    with printing(document_of(sections), cover(), tmp_path):
        pass
    return tmp_path


def text_of(file):
    return " ".join(page.extract_text() for page in PdfReader(file).pages)


def targets(file):
    """Where the links of a PDF lead: to an address, or to a place in it."""
    notes = (note.get_object() for page in PdfReader(file).pages for note in page.get("/Annots", []))
    actions = [note["/A"] for note in notes if note["/Subtype"] == "/Link" and "/A" in note]
    return [str(action["/URI"]) for action in actions if "/URI" in action]


def test_each_part_has_its_sections_its_title_and_its_numbers(built):
    body, annex = (text_of(built / f"{name}.pdf") for name in ("briefing", "annex"))
    assert "Table 1. All of camps" in body and "All of register" not in body
    assert "Table A1. All of register" in annex and "Six." not in annex
    assert [PdfReader(built / f"{name}.pdf").metadata.title for name in ("briefing", "annex")] == [
        "Camps",
        "Annex: Camps",
    ]


def test_a_row_that_stands_in_the_annex_is_led_to_from_the_briefing_and_back(built):
    assert "page 3, Gazette" in text_of(built / "briefing.pdf")
    assert targets(built / "briefing.pdf").count("annex.pdf#nameddest=register") == 3  # note, table, contents list
    assert targets(built / "annex.pdf") == ["briefing.pdf", "briefing.pdf#nameddest=camps"]


def test_every_place_in_another_part_that_is_led_to_is_there(built):
    for file, other in (("briefing.pdf", "annex.pdf"), ("annex.pdf", "briefing.pdf")):
        led = {re.sub(r".*=", "", target) for target in targets(built / file) if "=" in target}
        assert led and led <= set(PdfReader(built / other).named_destinations)


def test_each_part_carries_the_data_of_its_own_tables(built):
    assert sorted(PdfReader(built / "briefing.pdf").attachments) == ["camps.csv", "inputs.json"]
    assert sorted(PdfReader(built / "annex.pdf").attachments) == ["register.csv"]


def test_sections_that_begin_pages_open_the_briefing_and_its_contents_list_follows(built):
    first, second = (page.extract_text() for page in PdfReader(built / "briefing.pdf").pages)
    assert "Five camps." in first and "Contents" not in first
    assert second.index("Contents") < second.index("Six.")


def test_without_an_annex_there_is_one_pdf(tmp_path, notebook, cover):
    with printing(document_of({"10_camps": notebook("# Camps")}), cover(), tmp_path):
        pass
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["briefing.pdf"]
