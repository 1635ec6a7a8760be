"""Titles say what the figures say: their ends, with the hedge printed."""

import pandas as pd
import pytest

from briefing.display.charts.labels import unit_and_date
from briefing.display.titles import (
    changed_on_the_way,
    dates_from_to,
    factors_from_to,
    fullest,
    heights,
    highest,
    most_of_one,
    most_used_way,
    moves_most,
    spread,
    spreads,
)

NAN = float("nan")
VAGUE = {"bound": "vague", "low": NAN, "best": NAN, "high": NAN, "number": NAN}
SEVEN_OR_MORE = {"bound": "at_least", "best": 7.0, "number": 7.0, "claim_id": "paper-2024-02"}
FROM_2025 = {"dated": "2025-01", "dated_from": pd.Timestamp("2025-01-01"), "dated_to": pd.Timestamp("2025-01-31")}
DEPOTS = {"measure": "Depots", "group": "depots"}


def test_a_panel_is_titled_with_its_lowest_and_highest_figure_hedge_included(claims):
    assert spread(claims(SEVEN_OR_MORE, {}, VAGUE)) == "Camps: 5 to ≥ 7"


def test_a_single_amount_is_said_once(claims):
    assert spread(claims({}, {})) == "Camps: 5"


def test_a_panel_without_a_number_says_so(claims):
    assert spread(claims(VAGUE)) == "Camps: no number printed"


def test_a_history_is_titled_with_its_highest_figure_and_its_date(claims):
    assert highest(claims({**SEVEN_OR_MORE, **FROM_2025}, {})) == "Camps: up to ≥ 7 (2025-01)"


def test_the_highest_figure_is_dated_by_who_described_it_first(claims):
    assert highest(claims({**FROM_2025, "claim_id": "paper-2025-01"}, {})) == "Camps: up to 5 (2024-03)"


def test_a_figure_of_panels_is_titled_with_its_fullest_and_counts_the_others(claims):
    rows = claims({}, SEVEN_OR_MORE, {**DEPOTS, "best": 2.0, "number": 2.0})
    assert spreads("Figures", rows) == "Figures. Camps: 5 to ≥ 7; 1 further measure"
    assert heights("Figures", rows) == "Figures. Camps: up to ≥ 7 (2024-03); 1 further measure"


def test_dates_run_from_the_earliest_to_the_latest(claims):
    first = {
        "basis": "date",
        "period_start": "",
        "period_end": "1999",
        "from_value": -float("inf"),
        "to_value": 10956.0,
    }
    last = {
        "basis": "date",
        "period_start": "2024-10",
        "period_end": "2024-10",
        "from_value": 19997.0,
        "to_value": 20027.0,
    }
    assert dates_from_to("Dates", claims(last, first)) == "Dates: until 1999 … 2024-10"


def test_an_envelope_names_the_choice_that_moves_an_end_most():
    choices = pd.DataFrame(
        [
            ("Camps", "as chosen", 2, 8, 1.0, 1.0),
            ("Camps", "reviewed only", 2, 6, 1.0, 0.75),
            ("Camps", "without rok", 4, 8, 2.0, 1.0),
        ],
        columns=["measure", "choice", "low", "high", "low_moved", "high_moved"],
    )
    assert moves_most(choices) == "Camps: 2 to 8; “without South Korea” moves an end most"


def test_factors_lie_between_the_lowest_and_the_highest():
    factors = pd.DataFrame({"from_unit": "boxes", "factor": [20.0, 35.0]})
    assert factors_from_to(factors) == "2 conversions of boxes imply 20 to 35 rounds each"


def test_a_journey_counts_the_mentions_that_changed_the_figure(claims):
    mentions = claims({}, {}, {}).assign(changed=["", "unit", ""])
    assert changed_on_the_way(mentions) == "1 of 2 mentions of one figure changed it on the way; its origin first"


def test_the_most_used_way_names_publisher_and_claimant():
    flows = pd.DataFrame({"publisher": ["Post", "Paper"], "claimant": ["Kyiv", "Seoul"], "claims": [1, 4]})
    assert most_used_way(flows) == "Of those who print others' figures, Paper prints most of one: 4 figures of Seoul"


COUNTS = pd.DataFrame({"Paper": [2, 0], "Agency": [7, 1]}, index=["Camps", "Depots"])


def test_a_coverage_names_the_measure_that_most_report():
    assert fullest(COUNTS) == "Camps is reported most widely, in 2 of 2 columns"


def test_the_largest_share_of_one_origin_is_named():
    assert most_of_one(COUNTS) == "Camps prints 7 figures of Agency, the most of one origin"


@pytest.mark.parametrize("title", [factors_from_to, changed_on_the_way, most_used_way, fullest, most_of_one])
def test_nothing_drawn_has_no_title(title):
    assert title(pd.DataFrame()) == ""


def test_an_axis_says_what_is_counted_and_as_of_when(claims):
    assert unit_and_date(claims({}, FROM_2025)) == "sites, as of 2024-03 to 2025-01"
    assert unit_and_date(claims({})) == "sites, as of 2024-03"
