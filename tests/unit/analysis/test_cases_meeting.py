"""Rows 1 to 3, 7 to 10, 13, 13a, 15 to 15c and 16 of the cases: what two printed figures say to one another."""

import pytest

from briefing.analysis.agreement import pairs
from briefing.analysis.comparison import comparable
from briefing.analysis.matches import matches
from unit.builders import claim, figure, register

CLAIMANTS = ["ministry", "staff"]
SHARE = {"measure_id": "share_of_fire", "unit_id": "percent"}
ARRIVAL = figure("vague") | {"bound": "point", "measure_id": "arrival", "unit_id": "date"}


def compared(*rows):
    """Two claimants without a common pool, who speak on one day, each in a phrase of its own."""
    claims = [
        claim(
            claim_id=f"c{n}",
            assertion_id=f"a{n}",
            claimant_id=CLAIMANTS[n],
            value_text=f"phrase {n}",
            as_of="2024-10-01",
        )
        | row
        for n, row in enumerate(rows)
    ]
    whole = register(claims=claims)
    return comparable(whole), whole.links


def verdict(*rows):
    claims, _ = compared(*rows)
    (pair,) = pairs(claims).to_dict("records")
    return pair["verdict"]


def kinds(*rows):
    return matches(*compared(*rows))["kind"].tolist()


def in_words(words, *printed):
    return figure(*printed) | {"value_text": words}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("point", 10_000), ("point", 14_000)),  # row 1: 9,500 to 10,500 and 13,500 to 14,500
        (("point", 20_000), ("point", 23_000)),  # 19,000 to 21,000 and 22,500 to 23,500
        (("point", 6), ("point", 7)),  # 5.7 to 6.3 and 6.65 to 7.35
        (("about", 10_000), ("point", 1000)),  # row 2: 9,000 to 11,000 and 950 to 1,050
        (("about", 200_000), ("point", 300_000)),  # 180,000 to 220,000 and 285,000 to 315,000
        (("about", 1_000_000), ("about", 100_000)),  # row 3: 900,000 to 1,100,000 and 90,000 to 110,000
        (("about", 50), ("about", 70)),  # 45 to 55 and 63 to 77
    ],
)
def test_figures_whose_digits_leave_no_common_room_differ_and_are_not_alike(one, other):
    assert verdict(figure(*one), figure(*other)) == "differ"
    assert kinds(figure(*one), figure(*other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("at_least", 1000), ("point", 28_000)),  # row 7
        (("at_most", 28_000), ("point", 1000)),
        (("at_least", 1000), ("at_most", 28_000)),
        (("at_least", 28_000), ("point", 28_000)),
    ],
)
def test_a_figure_within_what_a_bound_leaves_open_is_compatible_with_it_and_not_alike(one, other):
    assert verdict(figure(*one), figure(*other)) == "compatible"
    assert kinds(figure(*one), figure(*other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("at_least", 10_000), ("about", 5000)),  # row 8: from 10,000; 4,500 to 5,500
        (("at_most", 3000), ("about", 5000)),
        (("at_least", 11_000), ("point", 10_000)),  # from 11,000; to 10,500
        (("at_least", 100), ("at_most", 50)),  # row 9
        (("at_least", 5001), ("at_most", 5000)),
        (("at_most", 50), ("at_least", 100)),  # row 10: fewer than 50; well over 100
        (("at_most", 3), ("at_least", 4)),
    ],
)
def test_the_side_that_words_close_is_closed(one, other):
    assert verdict(figure(*one), figure(*other)) == "differ"
    assert kinds(figure(*one), figure(*other)) == []


@pytest.mark.parametrize(
    ("by", "day"),
    [
        ({"period_end": "2023-09"}, {"period_start": "2023-08", "period_end": "2023-08"}),  # row 13
        ({"period_end": "2024-11-05"}, {"period_start": "2024-11-04", "period_end": "2024-11-04"}),
        ({"period_end": "2023-09"}, {"period_end": "2023-09"}),
        ({"period_start": "2023-08", "bound": "at_least"}, {"period_start": "2023-09", "period_end": "2023-09"}),
    ],
)
def test_a_date_that_is_open_on_a_side_is_compatible_with_one_within_it_and_not_alike(by, day):
    assert verdict(ARRIVAL | by, ARRIVAL | day) == "compatible"
    assert kinds(ARRIVAL | by, ARRIVAL | day) == []


@pytest.mark.parametrize(
    ("since", "later"),
    [
        ({"period_start": "2022-06", "period_end": ""}, {"period_start": "2023-08", "period_end": ""}),  # row 13a
        ({"period_start": "2022-06", "period_end": "2022-06"}, {"period_start": "2023-08", "period_end": "2023-08"}),
        ({"period_start": "2023-08", "period_end": ""}, {"period_start": "2023-09-01", "period_end": "2023-09-01"}),
    ],
)
def test_since_a_day_said_of_a_first_event_is_that_day(since, later):
    assert verdict(ARRIVAL | since, ARRIVAL | later) == "differ"
    assert kinds(ARRIVAL | since, ARRIVAL | later) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            in_words("two-thirds", "point", 66.67),
            in_words("66 percent", "point", 66),
        ),  # row 15: 63.3 to 70; 65.5 to 66.5
        (in_words("three quarters", "point", 75), in_words("78 percent", "point", 78)),  # 71.25 to 78.75; 77.5 to 78.5
        (in_words("about half", "about", 50), in_words("46 percent", "point", 46)),  # 45 to 55; 45.5 to 46.5
    ],
)
def test_a_share_in_words_agrees_with_the_percent_it_stands_for(one, other):
    assert verdict(SHARE | one, SHARE | other) == "agree"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (in_words("two-thirds", "point", 66.67), in_words("71 percent", "point", 71)),  # to 70; from 70.5
        (in_words("half", "point", 50), in_words("53 percent", "point", 53)),  # 47.5 to 52.5; 52.5 to 53.5: an edge
        (
            in_words("75 percent", "point", 75),
            in_words("78 percent", "point", 78),
        ),  # in digits: 74.5 to 75.5; from 77.5
    ],
)
def test_a_share_in_words_reaches_no_further_than_a_twentieth_of_itself(one, other):
    assert verdict(SHARE | one, SHARE | other) == "differ"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (in_words("more than half", "at_least", 50), in_words("nearly half", "nearly", 50)),  # row 15a
        (in_words("just over half", "just_over", 50), in_words("nearly half", "nearly", 50)),
        (in_words("more than half", "at_least", 50), in_words("less than half", "at_most", 50)),
    ],
)
def test_above_a_share_and_below_or_nearly_it_differ(above, below):
    assert verdict(SHARE | above, SHARE | below) == "differ"
    assert kinds(SHARE | above, SHARE | below) == []


@pytest.mark.parametrize(
    ("above", "below"), [("at_least", "nearly"), ("just_over", "nearly"), ("just_over", "at_most")]
)
def test_above_a_number_and_below_or_nearly_it_differ(above, below):
    assert verdict(figure(above, 10_000), figure(below, 10_000)) == "differ"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("about", 2), ("point", 3)),  # row 15b: 1 to 3; 2.85 to 3.15
        (("about", 3), ("point", 2)),  # 2 to 4; 1.9 to 2.1
        (("nearly", 3), ("point", 2)),  # 2 to 3; 1.9 to 2.1
        (("just_over", 3), ("point", 4)),  # 3 to 4; 3.8 to 4.2
    ],
)
def test_an_about_of_counted_things_spans_at_least_one(one, other):
    assert verdict(figure(*one), figure(*other)) == "agree"


def test_an_about_of_what_is_not_counted_spans_no_more_than_a_tenth_of_it():
    assert verdict(SHARE | figure("about", 2), SHARE | figure("point", 3)) == "differ"  # 1.8 to 2.2; 2.85 to 3.15


@pytest.mark.parametrize(
    ("odd", "other", "outcome"),
    [
        (
            in_words("10여", "just_over", 10),
            in_words("a dozen", "point", 12),
            "agree",
        ),  # row 15c: 10 to 19; 11.5 to 12.5
        (in_words("10여", "just_over", 10), in_words("20", "point", 20), "differ"),  # to 19; from 19
        (in_words("10여", "just_over", 10), in_words("9", "point", 9), "differ"),  # from 10; to 9.45
        (in_words("30-odd", "just_over", 30), in_words("38", "point", 38), "agree"),  # 30 to 39; 37.5 to 38.5
        (
            in_words("2만8000여", "just_over", 28_000),
            in_words("28,900", "point", 28_900),
            "agree",
        ),  # to 28,999; from 28,850
        (in_words("just over 10", "just_over", 10), in_words("a dozen", "point", 12), "differ"),  # 10 to 11; from 11.5
    ],
)
def test_odd_and_its_korean_word_reach_to_the_next_step_and_not_below(odd, other, outcome):
    assert verdict(odd, other) == outcome


@pytest.mark.parametrize(
    ("nearly", "other"),
    [
        (("nearly", 16_000), ("point", 500)),  # row 16: 15,000 to 16,000; 475 to 525
        (("nearly", 16_000), ("point", 17_000)),  # to 16,000; from 16,500
        (("nearly", 5_000_000), ("point", 4_000_000)),  # from 4,500,000; to 4,200,000
        (("just_over", 16_000), ("point", 15_000)),  # from 16,000; to 15,500
    ],
)
def test_nearly_is_an_about_and_not_an_open_bound(nearly, other):
    assert verdict(figure(*nearly), figure(*other)) == "differ"


@pytest.mark.parametrize("other", [("point", 15_800), ("about", 15_000), ("nearly", 16_000)])
def test_nearly_agrees_with_what_lies_within_a_step_below_it(other):
    assert verdict(figure("nearly", 16_000), figure(*other)) == "agree"
