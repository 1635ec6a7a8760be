"""The register's table: what its rows are found and sorted by, and where each leads on the web."""

import pandas as pd
import pytest

from briefing.display.tables import per_register_row, show_register
from briefing.document.records import Index, Key
from briefing.document.traversal import links

COPY = "https://web.archive.org/web/20240402/https://paper.example/camps"
UNDATED = {"dated": "", "dated_from": pd.NaT, "dated_to": pd.NaT}


def outside(cell):
    return [link.to for link in links(cell) if isinstance(link.to, str)]


def test_a_row_leads_to_its_words_and_to_a_copy_near_the_day_of_reading(claims):
    cell = per_register_row(claims({}))["As printed"][0]
    assert outside(cell) == ["https://paper.example/camps#:~:text=five%20camps", COPY]


def test_links_to_the_web_are_no_part_of_what_a_row_says(claims):
    assert str(per_register_row(claims({}))["As printed"][0]) == "“five camps” paragraph 3, Paper 2024, rated B"


def test_a_document_without_an_address_leads_nowhere(claims):
    assert outside(per_register_row(claims({"url": ""}))["As printed"][0]) == []


@pytest.mark.parametrize(("column", "number"), [("As printed", 5.0), ("Read as", 5.0), ("Date", 738946.0)])
def test_a_column_is_sorted_by_its_value_or_day(claims, column, number):
    assert per_register_row(claims({}))[column][0].number == number


def test_what_has_no_date_has_none_to_be_sorted_by(claims):
    assert per_register_row(claims(UNDATED))["Date"][0].number is None


def test_rows_are_found_by_measure_claimant_source_date_and_value(claims, shown):
    show_register(claims({}, UNDATED | {"best": float("nan"), "low": float("nan"), "high": float("nan")}))
    facets = ("Camps", "The Paper", "Paper 2024")
    assert shown[0].index == Index(
        ("Measure", "Claimant", "Source"),
        (
            Key("“five camps”", facets, "2024-03", "2024-03-01", "2024-03-31", 5.0),
            Key("“five camps”", facets, "no date"),
        ),
        "figures",
    )


def test_it_says_that_the_words_of_a_page_may_have_changed(claims, shown):
    show_register(claims({}))
    assert "may have changed" in shown[0].note
