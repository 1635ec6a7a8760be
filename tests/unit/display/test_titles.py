"""Titles say what the figures say: their ends, with the hedge printed."""

import pandas as pd
import pytest

from briefing.display.charts.labels import unit_and_date
from briefing.display.titles import (
    changed_on_the_way,
    course,
    dates_from_to,
    factors_from_to,
    fullest,
    furthest_apart,
    grown_most,
    most_of_one,
    most_used_way,
    moves_most,
    spread,
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


def test_a_history_is_titled_with_its_first_and_latest_figure(claims):
    assert course(claims({**SEVEN_OR_MORE, **FROM_2025}, {})) == "Camps: 5 (2024-03), ≥ 7 (2025-01)"


def test_a_figure_of_panels_names_the_measure_whose_figures_lie_furthest_apart(claims):
    rows = claims({}, SEVEN_OR_MORE, {**DEPOTS, "best": 2.0, "number": 2.0}, {**DEPOTS, "best": 9.0, "number": 9.0})
    assert furthest_apart("Figures", rows) == "Figures lie furthest apart on Depots: 2 to 9"


def test_figures_that_do_not_lie_apart_are_counted(claims):
    assert furthest_apart("Figures", claims({}, VAGUE)) == "Figures: 1 of 2 on Camps print a number"


def test_a_figure_of_histories_names_the_measure_that_grew_most(claims):
    later = {**FROM_2025, **DEPOTS, "best": 10.0, "number": 10.0}
    rows = claims({}, {**SEVEN_OR_MORE, **FROM_2025}, DEPOTS, later)
    assert grown_most("Figures", rows) == "Figures: on Depots, the latest figure is 2 times the first"


def test_figures_that_fell_are_not_said_to_have_grown(claims):
    rows = claims(SEVEN_OR_MORE, FROM_2025)
    assert grown_most("Figures", rows) == "Figures: no latest figure is higher than the first"


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
    assert most_used_way(flows) == "The most used way: Paper prints 4 figures of Seoul"


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
