"""Rows 4 to 6, 11, 12, 14, 14a and 14b of the cases: what unrelated origins print alike, and what they do not."""

import pytest

from briefing.analysis.agreement import pairs
from briefing.analysis.comparison import comparable
from briefing.analysis.matches import matches
from unit.builders import ACTORS, actor, claim, figure, link, measure, register, source, unit

A, B, C = ({"claimant_id": claimant_id} for claimant_id in ("ministry", "staff", "pentagon"))
PAGES = [
    source(source_id="d1", published="2024-10-13"),
    source(source_id="d2", published="2024-10-25"),
    source(source_id="d3", published="2024-10-25"),
]
MEASURES = [measure("shells"), measure("fighting", basis="stock"), measure("tonnes_sent"), measure("killed")]
UNITS = [unit("pieces"), unit("tonnes", kind="mass")]


def whole(*rows, links=(), sources=PAGES):
    """Each claim on a page of its own, in a phrase of its own, of one day."""
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"a{n}", source_id=f"d{n}", value_text=f"phrase {n}", as_of="2024-10-01")
        | row
        for n, row in enumerate(rows, start=1)
    ]
    actors = [*ACTORS, actor("headquarters", country="UA", party="ukraine", pool_ids="headquarters")]
    return register(claims=claims, links=list(links), sources=sources, measures=MEASURES, units=UNITS, actors=actors)


def matched(*rows, **tables):
    built = whole(*rows, **tables)
    return {(row.claim_a, row.claim_b): row.kind for row in matches(comparable(built), built.links).itertuples()}


KILLED = {"measure_id": "killed"}


def test_row_4_600_and_approximately_1000_a_hundred_days_apart_are_not_alike():
    one = A | KILLED | figure("point", 600) | {"as_of": "2025-04-30"}  # 570 to 630
    other = B | KILLED | figure("about", 1000) | {"as_of": "2025-01-20"}  # 900 to 1,100
    assert matched(one, other) == {}
    assert matched(one | {"as_of": "2025-01-20"}, other) == {}


@pytest.mark.parametrize(("days_later", "kinds"), [("2024-12-30", ["alike"]), ("2024-12-31", [])])
def test_equal_figures_are_alike_up_to_ninety_days_apart(days_later, kinds):
    # 1 October to 30 December are 30 + 30 + 30 days.
    found = matched(A | figure("about", 3000), B | {"as_of": days_later} | figure("point", 3100))
    assert list(found.values()) == kinds


def test_row_5_of_9400_about_10000_and_14000_the_first_two_are_alike():
    rows = [A | figure("point", 9400), B | figure("about", 10_000), C | figure("point", 14_000)]
    assert matched(*rows) == {("c1", "c2"): "alike"}  # 9,350 to 9,450; 9,000 to 11,000; 13,500 to 14,500


def test_of_two_alike_to_a_third_each_may_differ_from_the_other():
    rows = [A | figure("point", 9300), B | figure("about", 10_000), C | figure("point", 10_700)]
    assert matched(*rows) == {("c1", "c2"): "alike", ("c2", "c3"): "alike"}


def test_wide_intervals_that_overlap_are_not_alike_where_the_numbers_lie_more_than_a_tenth_apart():
    assert matched(A | figure("about", 2), B | figure("point", 3)) == {}
    assert matched(A | figure("range", 8000, 12_000), B | figure("point", 12_000)) == {}  # the middle is 10,000


@pytest.mark.parametrize(("high", "kinds"), [(10_000, ["alike"]), (9998, [])])
def test_printed_numbers_are_alike_up_to_a_tenth_of_the_larger(high, kinds):
    found = matched(A | figure("about", 10_000), B | figure("range", 8000, high))  # the middles are 9,000 and 8,999
    assert list(found.values()) == kinds


SAME_DAY = [page | {"published": "2024-10-13"} for page in PAGES]


def test_row_6_two_equal_figures_of_one_day_are_alike():
    rows = [A | figure("point", 28_000), B | figure("point", 28_000)]
    assert matched(*rows, sources=SAME_DAY) == {("c1", "c2"): "alike"}


def test_zero_and_zero_are_alike():
    assert matched(A | figure("point", 0), B | figure("point", 0), sources=SAME_DAY) == {("c1", "c2"): "alike"}


def test_three_equal_figures_of_unrelated_origins_are_three_pairs():
    rows = [who | figure("point", 28_000) for who in (A, B, C)]
    assert len(matched(*rows, sources=SAME_DAY)) == 3


FIGHTING = {"measure_id": "fighting"}


def test_row_11_stocks_of_two_scopes_are_not_compared():
    one = A | FIGHTING | figure("point", 3000) | {"scope": "already fighting"}
    other = B | FIGHTING | figure("point", 10_000) | {"scope": "in Russia"}
    built = whole(one, other)
    assert pairs(comparable(built)).empty
    assert matched(one, other) == {}


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("in Russia", "already fighting", 0),
        ("in Russia", "", 0),
        ("in Russia", "whole", 0),
        ("in Russia", "in Russia", 1),
        ("whole", "", 1),
        ("", "", 1),
    ],
)
def test_equal_figures_are_alike_only_of_one_scope_and_a_blank_agrees_only_with_the_whole(one, other, kinds):
    for measure_id in ("fighting", "shells"):
        of = {"measure_id": measure_id} | figure("point", 3000)
        built = whole(A | of | {"scope": one}, B | of | {"scope": other})
        assert len(pairs(comparable(built))) == kinds
        assert len(matches(comparable(built), built.links)) == kinds


@pytest.mark.parametrize(("as_of", "kinds"), [("2024", 0), ("2024-11", 1), ("2024-11-04", 1)])
def test_row_12_a_year_is_no_date_to_set_beside_a_day(as_of, kinds):
    found = matched(
        A | figure("point", 11_000) | {"as_of": as_of}, B | figure("point", 11_000) | {"as_of": "2024-11-04"}
    )
    assert len(found) == kinds


def test_two_figures_of_one_year_are_not_alike():
    year = figure("point", 11_000) | {"as_of": "2024"}
    assert matched(A | year, B | year) == {}


def test_row_14_a_figure_is_not_alike_to_one_of_the_claimant_whose_tonnes_it_is_reckoned_from():
    converted = A | figure("point", 1_600_000) | {"derivation": "converted"}
    tonnes = B | figure("point", 74_000) | {"measure_id": "tonnes_sent", "unit_id": "tonnes"}
    own = B | figure("point", 1_600_000)
    assert matched(converted, tonnes, own, links=[link(from_claim="c1", to_claim="c2")]) == {}
    assert matched(converted, tonnes, own) == {("c1", "c3"): "alike, may be an echo"}


def test_a_figure_that_rests_on_another_in_two_steps_is_not_alike_to_it():
    steps = [link(from_claim="c1", to_claim="c2"), link(from_claim="c2", to_claim="c3")]
    middle = C | figure("point", 500) | {"measure_id": "killed"}
    rows = [A | figure("point", 3000), middle, B | figure("point", 3000)]
    assert matched(*rows, links=steps) == {}
    assert len(matched(*rows, links=steps[:1])) == 1


def test_a_figure_heard_through_the_others_claimant_is_not_alike_to_it():
    assert matched(A | {"via": "staff"}, B) == {}
    assert matched(A, B | {"via": "gazette;ministry"}) == {}
    assert len(matched(A | {"via": "gazette"}, B)) == 1


def test_two_bodies_of_one_state_are_not_alike_though_they_share_no_pool():
    assert matched(B, {"claimant_id": "headquarters"}) == {}


def test_row_14a_two_equal_lower_bounds_are_the_same_floor_and_not_alike():
    rows = [A | figure("at_least", 1000), B | figure("at_least", 1000) | {"as_of": "2024-10-05"}]
    assert matched(*rows) == {("c1", "c2"): "same floor"}


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (("at_most", 1000), ("at_most", 1000), ["same ceiling"]),
        (("at_most", 1000), ("at_most", 900), ["same ceiling"]),
        (("at_least", 1000), ("at_least", 900), ["same floor"]),
        (("at_least", 1000), ("at_least", 899), []),
        (("at_least", 1000), ("at_most", 1000), []),
        (("at_least", 1000), ("point", 1000), []),
        (("just_over", 1000), ("just_over", 1000), ["alike, may be an echo"]),
    ],
)
def test_bounds_of_one_direction_within_a_tenth_are_a_floor_or_a_ceiling_only(one, other, kinds):
    assert list(matched(A | figure(*one), B | figure(*other)).values()) == kinds


def test_row_14b_an_equal_number_printed_after_the_other_was_public_may_be_an_echo():
    rows = [A | figure("point", 1000), B | figure("point", 1000)]  # public on the 13th and on the 25th
    assert matched(*rows) == {("c1", "c2"): "alike, may be an echo"}


def test_the_one_public_first_stands_first():
    rows = [A | figure("point", 1000) | {"source_id": "d2"}, B | figure("point", 1000) | {"source_id": "d1"}]
    assert matched(*rows) == {("c2", "c1"): "alike, may be an echo"}


def test_a_number_that_is_near_and_not_equal_is_no_echo():
    assert matched(A | figure("about", 1000), B | figure("point", 1050)) == {("c1", "c2"): "alike"}
