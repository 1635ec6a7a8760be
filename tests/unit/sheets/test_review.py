"""The review page: the text with its figures marked, the rows beside it, what is in no row."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from briefing.drafting.draft import CLAIMS, Cell
from briefing.sheets.review import numbers_of, review_page

CUES = {
    (CLAIMS, "gazette-2024-01"): {
        "claimant_id": Cell("", "low", "The ministry", ("ministry", "agency")),
        "measure_id": Cell("shells", "medium", "shells"),
    }
}


@pytest.fixture
def page(held):
    """The page of the document."""
    return BeautifulSoup(review_page(held(), CUES, numbers_of(held())), "html.parser")


def field(page, card, name):
    term = next(term for term in page.find(id=card).find_all("dt") if term.text == name)
    return " ".join(term.find_next("dd").text.split())


def test_each_figure_of_the_text_is_marked_as_what_it_is(page):
    marks = page.select("section p mark")
    assert [(mark.text, mark["class"]) for mark in marks] == [
        ("about 3,000 shells", ["claim"]),
        ("500 men", ["claim"]),
        ("in 2024", ["exclusion"]),
        ("20", ["neither"]),
    ]


def test_the_top_says_what_is_accounted_for_and_leads_to_what_is_not(page):
    assert "Of 4 numbers in the text, 2 are in claims, 1 in exclusions, and\n1 in neither." in page.text
    link = page.find(id="accounted").find_next("li").a
    assert (link.text, page.find(id=link["href"][1:]).text) == ("20", "20")


def test_a_field_says_in_words_how_sure_it_is_and_what_it_rests_on(page):
    asked = "choose one of: ministry — Ministry, agency — Agency from “The ministry”"
    assert field(page, "c1", "claimant_id") == asked
    assert field(page, "c1", "measure_id") == "shells — Shells look at it from “shells”"
    assert field(page, "c2", "claimant_id") == "ministry — Ministry"


def test_what_is_to_be_decided_is_listed_by_row_and_leads_to_it(page):
    (item,) = page.find(id="decide").find_next("ul").find_all("li")
    assert " ".join(item.text.split()) == (
        "gazette-2024-01 “about 3,000 shells”: to choose: claimant_id; to look at: measure_id"
    )
    assert page.find(id=item.a["href"][1:]).h4.text == "Claim c1: gazette-2024-01"


def test_it_needs_neither_network_nor_script(page):
    assert page.find_all(["script", "link", "img"]) == []
    assert all(link["href"].startswith("#") for link in page.find_all("a"))


def test_what_a_text_holds_is_no_markup(held):
    document = held()
    document.claims[0]["note"] = "<script>alert(1)</script>"
    assert "<script>" not in review_page(document, {}, numbers_of(document))


def test_without_the_text_the_rows_are_shown_alone(project, held):
    (project / "archive" / "gazette.txt").unlink()
    page = BeautifulSoup(review_page(held(), {}, numbers_of(held())), "html.parser")
    assert "The text is not in the archive folder" in page.text
    assert [card["id"] for card in page.find_all("article")] == ["c1", "c2", "e1"]


def test_of_very_many_numbers_the_first_are_listed_and_the_rest_counted(held, monkeypatch):
    monkeypatch.setattr("briefing.sheets.review.MOST_LISTED", 1)
    document = replace(held(), exclusions=[])
    page = BeautifulSoup(review_page(document, {}, numbers_of(document)), "html.parser")
    assert [link.text for link in page.find(id="accounted").find_next("ul").find_all("a")] == ["2024"]
    assert "1 more are marked in the text." in page.text
