import pandas as pd
import pytest

from briefing.analysis.agreement import pairs
from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors
from briefing.analysis.reconciliation import explained, outcome, reconcile
from unit.builders import claim, figure, link, register

STAFF = {"claimant_id": "staff"}


def gaps(*rows, links=()):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", as_of="2024-10-01") | row for n, row in enumerate(rows, start=1)
    ]
    whole = register(claims=claims, links=list(links))
    compared = comparable(whole)
    table = reconcile(pairs(compared), compared, implied_factors(compared, whole.links))
    return {(row.claim_id_a, row.claim_id_b): row for row in table.itertuples()}


DECEMBER = STAFF | {"as_of": "2024-12-01"}
GROWN = {"claimant_id": "agency", "as_of": "2024-12-10"}


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        # 1,000 reaches to 1,050 and 4,000 down to 3,800: 20/19 times 21/20 is due to the digits.
        ([{}, DECEMBER | figure("point", 4000), GROWN | figure("point", 2000)], (2, 1, 21 / 19, 38 / 21, "c3")),
        ([{}, DECEMBER | figure("point", 4000), GROWN | figure("point", 1000)], (1, 1, 21 / 19, 76 / 21, "")),
        ([{}, DECEMBER | figure("point", 4000), GROWN | figure("point", 3900)], (3.9, 1, 40 / 39, 1, "c3")),
        # The later figure is the smaller: nothing has grown.
        ([figure("point", 4000), DECEMBER, GROWN | figure("point", 9000)], (1, 1, 21 / 19, 76 / 21, "")),
        # At least 4,000 may be no less; about 1,000 may be 1,100.
        ([figure("about", 1000), STAFF | figure("at_least", 4000)], (1, 1, 1.1, 4 / 1.1, "")),
        ([{}, STAFF | figure("range", 3000, 5000)], (1, 1, 1.4, 4 / 1.4, "")),
    ],
)
def test_a_gap_is_taken_apart_into_date_conversion_bound_and_what_is_left(rows, parts):
    rows = [figure("point", 1000) | row for row in rows]
    row = gaps(*rows)[("c1", "c2")]
    assert (row.date, row.conversion, pytest.approx(row.bound), pytest.approx(row.left), row.grown_by) == parts


def test_the_nearest_figure_of_the_pool_tells_how_much_it_had_grown():
    nearer, farther = {"as_of": "2024-12-03"}, {"as_of": "2024-11-28"}
    rows = [
        figure("point", 1000),
        DECEMBER | figure("point", 4000),
        GROWN | farther | figure("point", 3000),
        GROWN | nearer | figure("point", 2000),
    ]
    assert gaps(*rows)[("c1", "c2")].grown_by == "c4"
    rows[2]["as_of"] = "2024-11-30"
    assert gaps(*rows)[("c1", "c2")].grown_by == "c3"


@pytest.mark.parametrize("other", [{"measure_id": "killed"}, {"unit_id": "boxes"}, {"modality": "planned"}])
def test_growth_of_another_measure_unit_or_modality_explains_nothing(other):
    rows = [figure("point", 1000), DECEMBER | figure("point", 4000), GROWN | figure("point", 4000) | other]
    assert gaps(*rows)[("c1", "c2")].grown_by == ""


def test_the_outcome_of_each_gap_stands_beside_it():
    rows = [figure("point", 1000), DECEMBER | figure("point", 4000), GROWN | figure("point", 4000)]
    found = gaps(*rows)
    assert {pair: row.outcome for pair, row in found.items()} == {
        ("c1", "c2"): "explained",
    }
    assert gaps(figure("point", 1000), STAFF | figure("point", 4000))[("c1", "c2")].outcome == "explained in part"


def test_only_pairs_that_differ_are_taken_apart():
    assert gaps({}, STAFF) == {}
    assert gaps(figure("at_least", 10), STAFF) == {}


def test_the_parts_multiply_to_the_gap():
    row = gaps({}, STAFF | {"as_of": "2024-12-01"} | figure("at_least", 9000))[("c1", "c2")]
    assert row.date * row.conversion * row.bound * row.left == pytest.approx(3)


def test_where_the_earlier_pool_has_grown_as_much_all_of_the_gap_is_date():
    row = gaps(
        figure("point", 1000),
        STAFF | {"as_of": "2024-12-01"} | figure("point", 4000),
        {"claimant_id": "agency", "as_of": "2024-12-10"} | figure("point", 4000),
    )[("c1", "c2")]
    assert (row.date, row.left, row.grown_by) == (4, 1, "c3")


def test_the_date_explains_no_more_than_the_gap():
    row = gaps(
        figure("point", 1000),
        STAFF | {"as_of": "2024-12-01"} | figure("point", 2000),
        {"claimant_id": "agency", "as_of": "2024-12-10"} | figure("point", 8000),
    )[("c1", "c2")]
    assert (row.date, row.left) == (2, 1)


def test_figures_of_one_time_are_not_apart_in_date():
    row = gaps({}, STAFF | figure("point", 9000))[("c1", "c2")]
    assert (row.date, row.grown_by) == (1, "")


def test_two_conversions_are_apart_by_their_factors():
    boxes = {"unit_id": "boxes", "measure_id": "killed"} | figure("point", 10)
    rows = gaps(
        boxes,
        figure("point", 4000),
        boxes | STAFF,
        STAFF | figure("point", 8000),
        links=[link(from_claim="c2", to_claim="c1"), link(from_claim="c4", to_claim="c3")],
    )
    row = rows[("c2", "c4")]
    assert (row.conversion, row.left) == (2, 1)


def test_the_precision_printed_explains_what_it_allows():
    row = gaps(figure("point", 1000), STAFF | figure("point", 3000))[("c1", "c2")]
    # The nearest edges are 2,850 and 1,050: 2.71 of the gap of 3 is left, and 1.105 is due to what the digits allow.
    assert row.bound == pytest.approx(3 / (2850 / 1050))
    assert row.left == pytest.approx(2850 / 1050)


def test_growth_that_another_pool_tells_explains_nothing():
    row = gaps(
        figure("point", 1000),
        STAFF | {"as_of": "2024-12-01"} | figure("point", 4000),
        {"claimant_id": "pentagon", "as_of": "2024-12-10"} | figure("point", 4000),
    )[("c1", "c2")]
    assert (row.date, row.grown_by) == (1, "")


@pytest.mark.parametrize(
    ("grown_on", "date"), [("2025-01-15", 4), ("2025-01-16", 1), ("2024-10-17", 4), ("2024-10-16", 1)]
)
def test_growth_is_looked_for_within_forty_five_days_of_the_later_figure(grown_on, date):
    # 17 October to 1 December are 45 days, 1 December to 15 January too.
    row = gaps(
        figure("point", 1000),
        STAFF | {"as_of": "2024-12-01"} | figure("point", 4000),
        {"claimant_id": "agency", "as_of": grown_on} | figure("point", 4000),
    )[("c1", "c2")]
    assert row.date == date


@pytest.mark.parametrize(("later_on", "date"), [("2024-11-15", 1), ("2024-11-16", 4)])
def test_figures_no_more_than_forty_five_days_apart_are_not_apart_in_date(later_on, date):
    row = gaps(
        figure("point", 1000),
        STAFF | {"as_of": later_on} | figure("point", 4000),
        {"claimant_id": "agency", "as_of": "2024-11-20"} | figure("point", 4000),
    )[("c1", "c2")]
    assert row.date == date


def test_what_two_causes_share_falls_to_the_first():
    boxes = {"unit_id": "boxes", "measure_id": "killed"} | figure("point", 10)
    rows = gaps(
        boxes,
        figure("point", 4000) | {"derivation": "converted"},
        boxes | STAFF,
        STAFF | {"as_of": "2024-12-01", "derivation": "converted"} | figure("point", 8000),
        {"claimant_id": "agency", "as_of": "2024-12-10"} | figure("point", 8000),
        links=[link(from_claim="c2", to_claim="c1"), link(from_claim="c4", to_claim="c3")],
    )
    row = rows[("c2", "c4")]
    assert (row.date, row.conversion, row.left) == (2, 2, 0.5)
    assert row.outcome == "not explained: conversion overshoots"


def test_a_conversion_beside_a_figure_that_is_none_has_no_part():
    boxes = {"unit_id": "boxes", "measure_id": "killed"} | figure("point", 10)
    rows = gaps(
        boxes, figure("point", 4000), STAFF | figure("point", 8000), links=[link(from_claim="c2", to_claim="c1")]
    )
    assert rows[("c2", "c3")].conversion == 1


def test_a_mention_of_a_conversion_without_a_link_of_its_own_is_converted_by_the_same_factor():
    boxes = {"unit_id": "boxes", "measure_id": "killed"} | figure("point", 10)
    converted = {"derivation": "converted"}
    rows = gaps(
        boxes,
        converted | figure("point", 4000),
        converted | figure("point", 4000) | {"assertion_id": "s2", "value_text": "retold"},
        boxes | STAFF,
        converted | STAFF | figure("point", 8000),
        links=[link(from_claim="c2", to_claim="c1"), link(from_claim="c5", to_claim="c4")],
    )
    assert (rows[("c2", "c5")].conversion, rows[("c3", "c5")].conversion) == (2, 2)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((1, 1, 1, 1.05), "explained"),
        ((1, 1, 1, 1.051), "not explained"),
        ((2, 1, 1, 1.051), "explained in part"),
        ((1, 0.5, 3, 2), "explained in part"),
        ((1, 0.5, 1, 4), "not explained"),  # the factor makes the gap wider
        ((1, 2, 1, 0.949), "not explained: conversion overshoots"),
    ],
)
def test_what_the_parts_come_to_is_said_in_words(parts, said):
    assert outcome(*parts) == said


def test_a_gap_from_zero_and_dates_have_no_parts():
    assert gaps(figure("point", 0), STAFF) == {}


def test_a_gap_that_is_overshot_counts_as_explained_by_nothing():
    table = pd.DataFrame(
        {
            "date": [2.0, 2.0, 1.0],
            "conversion": [1.0, 3.0, 1.0],
            "bound": [1.5, 1.0, 1.0],
            "ratio": [3.0, 4.0, 2.0],
            "outcome": ["explained", "not explained: conversion overshoots", "not explained"],
        }
    )
    # Two causes, none that counts, none; of equals the widest gap first, by its place among three.
    assert explained(table).tolist() == pytest.approx([2 + 1 / 3, 0.5, 1 / 6])


def test_the_parts_of_a_gap_stand_beside_their_own_pair():
    # 9,000 reaches down to 8,550, 3,000 up to 3,150.
    found = gaps({}, STAFF, {"claimant_id": "pentagon"} | figure("point", 9000))
    assert {pair: row.left for pair, row in found.items()} == {
        ("c1", "c3"): pytest.approx(8550 / 3150),
        ("c2", "c3"): pytest.approx(8550 / 3150),
    }
