"""Figures that many sections share: what is drawn on one axis, and what is left out of it."""

import matplotlib as mpl
import pandas as pd
import pytest

from briefing.display.claim_figures import show_envelopes, show_history, show_timeline
from briefing.display.theme import use_theme

NAN = float("nan")
UNDATED = {"dated": "", "dated_basis": "", "dated_from": pd.NaT, "dated_to": pd.NaT}


@pytest.fixture(autouse=True)
def theme():
    with mpl.rc_context():
        use_theme()
        yield


def choices(*rows):
    """Rows of `sensitivity`: the choice, the unit, both ends and how far they moved; the first claims print them."""
    names = ["choice", "unit_id", "low", "high", "low_moved", "high_moved"]
    table = pd.DataFrame(rows, columns=names)
    ends = {"lowest": "paper-2024-01", "highest": "paper-2024-02"}
    return table.assign(group="camps", measure="Camps", pools=2, centre=NAN, claims=2, **ends)


NAMES = {"rok": "South Korea"}
SITES = ("as chosen", "sites", 5.0, 9.0, 1.0, 1.0), ("without rok", "sites", 5.0, 6.0, 1.0, 0.67)
HECTARES = ("as chosen", "hectares", 100.0, 300.0, 1.0, 1.0), ("reviewed only", "hectares", 100.0, 200.0, 1.0, 0.67)


def shown_as(shown):
    return {record.name: record for record in shown}


def test_an_envelope_and_its_choices_are_one_figure_with_the_pool_in_words(claims, shown):
    show_envelopes("envelope", choices(*SITES), claims({}, {}), "camps", "absent", names=NAMES)
    (record,) = shown_as(shown).values()
    assert record.name == "envelope_camps"
    assert record.caption == "Camps, sites: 5 to 9; “without South Korea” moves an end most"
    assert record.alt == "Camps, sites, as chosen: 5 to 9; Camps, sites, without South Korea: 5 to 6."


def test_an_end_of_an_envelope_that_is_a_bound_says_so_in_title_and_alt_text(claims, shown):
    show_envelopes("envelope", choices(*SITES), claims({}, {"bound": "at_least", "high": NAN}), "camps", names=NAMES)
    (record,) = shown_as(shown).values()
    assert record.caption.startswith("Camps, sites: 5 to ≥ 9;")
    assert record.alt.endswith("without South Korea: 5 to ≥ 6.")


def test_the_words_of_an_envelope_are_not_filed_as_data(claims, shown):
    show_envelopes("envelope", choices(*SITES), claims({}, {}), "camps")
    (record,) = shown_as(shown).values()
    assert {"low", "high", "unit_id"} <= set(record.shown.columns)
    assert not {"span", "unit"} & set(record.shown.columns)


def test_units_of_a_group_are_figures_of_their_own(claims, shown):
    rows = claims({}, {"unit_id": "hectares", "unit_label": "ha"})
    show_envelopes("envelope", choices(*SITES, *HECTARES), rows, "camps")
    records = shown_as(shown)
    assert list(records) == ["envelope_camps_sites", "envelope_camps_hectares"]
    assert "300" not in records["envelope_camps_sites"].alt
    assert records["envelope_camps_hectares"].caption.startswith("Camps, ha: 100 to 300;")


def test_a_unit_that_no_choice_moves_is_not_drawn(claims, shown):
    show_envelopes("envelope", choices(*SITES, HECTARES[0]), claims({}, {}), "camps")
    (record,) = shown_as(shown).values()
    assert "300" not in record.alt


def test_what_has_no_date_stands_in_no_history(claims, shown):
    show_history(
        "history", "Figures", claims({}, {}, {}, {"best": 70.0, "number": 70.0, "value_text": "seventy"} | UNDATED)
    )
    (record,) = shown_as(shown).values()
    assert record.caption == "Figures. Camps: up to 5 (2024-03)"
    assert "seventy" not in record.alt


def test_what_has_no_date_stands_on_no_timeline(claims, shown):
    show_timeline("timeline", "Dates", claims({}, {"value_text": "some day"} | UNDATED))
    (record,) = shown_as(shown).values()
    assert "five camps" in record.alt and "some day" not in record.alt
