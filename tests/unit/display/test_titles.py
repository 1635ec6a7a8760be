"""Titles say what the figures say: their ends, with the hedge printed."""

import pandas as pd
import pytest

from briefing.display.charts.labels import unit_and_date
from briefing.display.titles import (
    changed_on_the_way,
    dates_from_to,
    factors_from_to,
    heights,
    highest,
    most_of_one,
    most_reported,
    most_used_way,
    moves_most,
    spread,
    spreads,
)

NAN = float("nan")
VAGUE = {"bound": "vague", "low": NAN, "best": NAN, "high": NAN, "number": NAN}
SEVEN_OR_MORE = {
    "bound": "at_least",
    "low": 7.0,
    "best": 7.0,
    "high": NAN,
    "number": 7.0,
    "to_value": float("inf"),
    "open_above": True,
    "claim_id": "paper-2024-02",
}
NINE = {"low": 9.0, "best": 9.0, "high": 9.0, "number": 9.0}
SUPPOSED = [{"modality": modality} for modality in ("denied", "possible", "capacity", "planned")]
NOT_TOLD = [*SUPPOSED, {"status": "disputed"}]
FROM_2025 = {"dated": "2025-01", "dated_from": pd.Timestamp("2025-01-01"), "dated_to": pd.Timestamp("2025-01-31")}
DEPOTS = {"measure": "Depots", "group": "depots"}


def test_a_panel_is_titled_with_its_lowest_and_highest_figure_hedge_included(claims):
    assert spread(claims(SEVEN_OR_MORE, {}, VAGUE)) == "Camps: 5 to ≥ 7"


def test_a_single_amount_is_said_once(claims):
    assert spread(claims({}, {})) == "Camps: 5"


def test_a_panel_without_a_number_says_so(claims):
    assert spread(claims(VAGUE)) == "Camps: no number of what happened"


@pytest.mark.parametrize("supposed", NOT_TOLD)
def test_a_title_speaks_only_of_what_happened_and_is_undisputed(claims, supposed):
    rows = claims({}, NINE | supposed)
    assert (spread(rows), highest(rows)) == ("Camps: 5", "Camps: up to 5 (2024-03)")


@pytest.mark.parametrize("supposed", NOT_TOLD)
def test_a_panel_of_nothing_that_happened_says_so(claims, supposed):
    rows = claims(NINE | supposed)
    assert spread(rows) == highest(rows) == "Camps: no number of what happened"


def test_a_history_is_titled_with_its_highest_figure_and_its_date(claims):
    assert highest(claims({**NINE, **FROM_2025}, {})) == "Camps: up to 9 (2025-01)"


def test_a_highest_figure_that_is_a_lower_bound_is_so_much_or_more(claims):
    assert highest(claims({**SEVEN_OR_MORE, **FROM_2025}, {})) == "Camps: 7 or more (2025-01)"


def test_a_highest_figure_that_is_an_upper_bound_says_up_to_once(claims):
    most = {"bound": "at_most", "low": NAN, "best": 7.0, "high": 7.0, "number": 7.0}
    assert highest(claims(most, {})) == "Camps: up to 7 (2024-03)"


ABOUT_SEVEN = {"bound": "about", "low": NAN, "best": 7.0, "high": NAN, "number": 7.0}


@pytest.mark.parametrize(
    ("side", "said"),
    [({}, "up to about 7"), ({"high": 7.0}, "nearly 7"), ({"low": 7.0}, "just over 7")],
)
def test_a_highest_figure_keeps_its_about(claims, side, said):
    assert highest(claims(ABOUT_SEVEN | side, {})) == f"Camps: {said} (2024-03)"


def test_a_highest_figure_that_is_a_range_goes_up_to_its_end(claims):
    six_to_nine = {"bound": "range", "low": 6.0, "best": NAN, "high": 9.0, "number": 7.5}
    assert highest(claims(six_to_nine, {})) == "Camps: up to 9 (2024-03)"


def test_the_highest_figure_is_dated_by_who_described_it_first(claims):
    assert highest(claims({**FROM_2025, "claim_id": "paper-2025-01"}, {})) == "Camps: up to 5 (2024-03)"


def test_a_figure_of_panels_is_titled_with_its_fullest_and_counts_the_others(claims):
    rows = claims({}, SEVEN_OR_MORE, {**DEPOTS, "best": 2.0, "number": 2.0})
    assert spreads("Figures", rows) == "Figures. Camps: 5 to ≥ 7; 1 further measure"
    assert heights("Figures", rows) == "Figures. Camps: 7 or more (2024-03); 1 further measure"


def in_month(month, first_day, last_day, **fields):
    """A date that is itself the figure; days since 1970."""
    period = {"basis": "date", "period_start": month, "period_end": month, "low": NAN, "best": NAN, "high": NAN}
    return period | {"number": NAN, "from_value": first_day, "to_value": last_day} | fields


MARCH_2024, OCTOBER_2024 = in_month("2024-03", 19783.0, 19813.0), in_month("2024-10", 19997.0, 20027.0)
UNTIL_1999 = in_month("1999", -float("inf"), 10956.0, period_start="", open_below=True)
FROM_2025_ON = in_month("2025", 20089.0, float("inf"), period_end="", bound="at_least", open_above=True)


def test_dates_run_from_the_earliest_to_the_latest(claims):
    assert dates_from_to("Dates", claims(OCTOBER_2024, MARCH_2024)) == "Dates: 2024-03 … 2024-10"


def test_dates_begin_and_end_on_the_closed_ones(claims):
    rows = claims(FROM_2025_ON, OCTOBER_2024, MARCH_2024, UNTIL_1999)
    assert dates_from_to("Dates", rows) == "Dates: 2024-03 … 2024-10"


@pytest.mark.parametrize("supposed", NOT_TOLD)
def test_dates_end_on_what_happened_and_is_undisputed(claims, supposed):
    assert dates_from_to("Dates", claims(MARCH_2024, OCTOBER_2024 | supposed)) == "Dates: 2024-03"


def test_dates_that_are_all_open_are_no_ends(claims):
    assert dates_from_to("Dates", claims(UNTIL_1999, FROM_2025_ON)) == "Dates: no closed date of what happened"


def test_an_envelope_names_the_choice_that_moves_an_end_most():
    choices = pd.DataFrame(
        [
            ("Camps", "as chosen", 2, 8, 1.0, 1.0),
            ("Camps", "reviewed only", 2, 6, 1.0, 0.75),
            ("Camps", "without South Korea", 4, 8, 2.0, 1.0),
        ],
        columns=["measure", "choice", "low", "high", "low_moved", "high_moved"],
    ).assign(unit="sites", span=["2 to ≥ 8", "2 to 6", "4 to ≥ 8"])
    assert moves_most(choices) == "Camps, sites: 2 to ≥ 8; “without South Korea” moves an end most"


def test_factors_lie_between_the_lowest_and_the_highest():
    factors = pd.DataFrame({"from_unit": "boxes", "factor": [20.0, 35.0]})
    assert factors_from_to(factors, counted_in="rounds") == "2 conversions of boxes imply 20 to 35 rounds each"


def test_a_journey_counts_the_mentions_that_changed_the_figure(claims):
    mentions = claims({}, {}, {}).assign(changed=["", "unit", ""])
    assert (
        changed_on_the_way(mentions)
        == "1 of 2 mentions of one figure changed it on the way; first the text it is set against"
    )


def test_the_most_used_way_names_publisher_and_claimant():
    flows = pd.DataFrame({"publisher": ["Post", "Paper"], "claimant": ["Kyiv", "Seoul"], "claims": [1, 4]})
    assert most_used_way(flows) == "Of those who print others' figures, Paper prints most of one: 4 figures of Seoul"


COUNTS = pd.DataFrame({"Paper": [2, 0], "Agency": [7, 1]}, index=["Camps", "Depots"])


def test_a_coverage_names_the_measure_that_most_report():
    assert most_reported(COUNTS) == "Camps is reported most widely, in 2 of 2 columns"


def test_the_largest_share_of_one_origin_is_named():
    assert most_of_one(COUNTS) == "Camps prints 7 figures of Agency, the most of one origin"


@pytest.mark.parametrize("title", [factors_from_to, changed_on_the_way, most_used_way, most_reported, most_of_one])
def test_nothing_drawn_has_no_title(title):
    assert title(pd.DataFrame()) == ""


def test_an_axis_says_what_is_counted_and_as_of_when(claims):
    assert unit_and_date(claims({}, FROM_2025)) == "sites, as of 2024-03 to 2025-01"
    assert unit_and_date(claims({})) == "sites, as of 2024-03"
