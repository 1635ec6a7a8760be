import math

import numpy as np
import pandas as pd
import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.intervals import days, printed_precision, printed_step
from unit.builders import claim, figure, measure, register, unit

MEASURES = [
    measure("shells"),
    measure("share_of_fire", basis="share"),
    measure("tonnes_sent"),
    measure("arrival", basis="date"),
]
UNITS = [
    unit("pieces"),
    unit("large_equivalent", kind="equivalent"),
    unit("percent", kind="share"),
    unit("tonnes", kind="mass"),
    unit("date", kind="date"),
]
SHARE = {"measure_id": "share_of_fire", "unit_id": "percent"}
TONNES = {"measure_id": "tonnes_sent", "unit_id": "tonnes"}
ARRIVAL = figure("vague") | {"bound": "point", "measure_id": "arrival", "unit_id": "date"}


def compared(*rows):
    return comparable(register(claims=[claim(**row) for row in rows], measures=MEASURES, units=UNITS))


def interval(**overrides):
    row = compared(overrides).iloc[0]
    return [row["from_value"], row["to_value"]]


def open_sides(**overrides):
    row = compared(overrides).iloc[0]
    return [bool(row["open_below"]), bool(row["open_above"])]


@pytest.mark.parametrize(
    ("value", "step"),
    [
        (28_000, 1000),
        (12_000_000, 1_000_000),
        (6_700, 100),
        (40, 10),
        (50, 10),
        (6, 1),
        (11, 1),
        (1.5, 0.1),
        (0.25, 0.01),
        (0, 1),
    ],
)
def test_the_step_is_the_place_of_the_last_digit_printed(value, step):
    assert printed_step(pd.Series([float(value)])).tolist() == [step]


def test_an_empty_number_has_no_step():
    assert printed_step(pd.Series([np.nan])).isna().all()


@pytest.mark.parametrize(
    ("value", "low", "high"), [(28_000, 27_500, 28_500), (11_986, 11_985.5, 11_986.5), (1.5, 1.45, 1.55)]
)
def test_a_point_stands_for_half_a_step_on_either_side(value, low, high):
    assert interval(**figure("point", value)) == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("value", "low", "high"), [(10_000, 9500, 10_500), (40, 38, 42), (6, 5.7, 6.3), (1000, 950, 1050)]
)
def test_a_point_reaches_no_further_than_a_twentieth_of_itself(value, low, high):
    assert interval(**figure("point", value)) == pytest.approx([low, high])


def test_about_stands_for_a_whole_step_on_either_side():
    assert interval(**figure("about", 12_000)) == [11_000, 13_000]


@pytest.mark.parametrize(
    ("value", "low", "high"), [(10_000, 9000, 11_000), (1_000_000, 900_000, 1_100_000), (50, 45, 55)]
)
def test_about_reaches_no_further_than_a_tenth_of_itself(value, low, high):
    assert interval(**figure("about", value)) == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("of", "low", "high"),
    [
        ({}, 3, 5),
        ({"unit_id": "large_equivalent"}, 3, 5),
        (TONNES, 3.6, 4.4),
        (SHARE | {"value_text": "4 percent"}, 3.6, 4.4),
    ],
)
def test_an_about_of_counted_things_reaches_at_least_one(of, low, high):
    assert interval(**figure("about", 4) | of) == pytest.approx([low, high])


def test_nearly_ends_at_its_number():
    assert interval(**figure("nearly", 16_000)) == [15_000, 16_000]


def test_just_over_begins_at_its_number():
    assert interval(**figure("just_over", 16_000)) == [16_000, 17_000]
    assert interval(**figure("just_over", 10_000)) == [10_000, 11_000]


@pytest.mark.parametrize(
    ("words", "value", "of", "high"),
    [
        ("10여 명", 10, {}, 19),
        ("2만8000여", 28_000, {}, 28_999),
        ("1만여", 10_000, {}, 19_999),
        ("30-odd", 30, {}, 39),
        ("thirty odd", 30, {}, 39),
        ("100-odd tonnes", 100, TONNES, 200),
        ("an oddly exact 30", 30, {}, 33),  # no -odd: a tenth
    ],
)
def test_odd_and_its_korean_word_reach_to_the_next_step_uncapped(words, value, of, high):
    assert interval(**figure("just_over", value) | of | {"value_text": words}) == [value, high]


def test_nearly_and_just_over_are_closed_on_both_sides():
    assert open_sides(**figure("nearly", 16_000)) == [False, False]
    assert open_sides(**figure("just_over", 16_000)) == [False, False]


def test_at_least_begins_at_its_number_and_is_open_above():
    assert interval(**figure("at_least", 28_000)) == [28_000, math.inf]
    assert open_sides(**figure("at_least", 28_000)) == [False, True]


def test_at_most_ends_at_its_number_and_is_open_below():
    assert interval(**figure("at_most", 40)) == [0, 40]
    assert open_sides(**figure("at_most", 40)) == [True, False]


def test_a_range_ends_where_it_is_said_to_end():
    assert interval(**figure("range", 2, 3)) == [2, 3]
    assert open_sides(**figure("range", 2, 3)) == [False, False]


@pytest.mark.parametrize(
    ("words", "printed", "low", "high"),
    [
        ("two-thirds", ("point", 66.67), 63.3365, 70.0035),  # 3.3335 to either side
        ("half", ("point", 50), 47.5, 52.5),
        ("about half", ("about", 50), 45, 55),
        ("nearly half", ("nearly", 50), 45, 50),
        ("66 percent", ("point", 66), 65.5, 66.5),
        ("50 percent", ("point", 50), 47.5, 52.5),
    ],
)
def test_a_share_in_words_reaches_as_far_as_a_share_of_itself_allows(words, printed, low, high):
    assert interval(**SHARE | figure(*printed) | {"value_text": words}) == pytest.approx([low, high])


def test_a_number_in_words_that_is_no_share_has_its_own_steps():
    assert interval(**figure("point", 28_000) | {"value_text": "twenty-eight thousand"}) == [27_500, 28_500]


@pytest.mark.parametrize(
    ("printed", "ends"), [(("point", 98), [97.5, 98.5]), (("about", 95), [94, 96]), (("about", 99.8), [99.7, 99.9])]
)
def test_a_share_below_the_whole_is_not_cut(printed, ends):
    assert interval(**SHARE | figure(*printed) | {"value_text": "9 of 10"}) == pytest.approx(ends)


@pytest.mark.parametrize(
    ("printed", "ends"), [(("about", 100), [90, 100]), (("point", 100), [95, 100]), (("at_least", 70), [70, 100])]
)
def test_no_share_is_above_the_whole(printed, ends):
    assert interval(**SHARE | figure(*printed) | {"value_text": "100 percent"}) == pytest.approx(ends)


def test_no_interval_falls_below_zero():
    assert interval(**figure("about", 0)) == [0, 1]
    assert interval(**figure("point", 0)) == [0, 0]


@pytest.mark.parametrize("row", [figure("vague"), figure("none") | {"modality": "denied"}])
def test_a_vague_figure_and_a_denial_have_no_interval(row):
    assert np.isnan(interval(**row)).all()


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("1970-01-03", "1970-01-10", [2, 9]),
        ("1970-02", "1970-02", [31, 58]),
        ("1970", "1970", [0, 364]),
        ("", "1970-01", [-math.inf, 30]),
        ("1970-02", "", [31, 58]),
    ],
)
def test_a_date_is_the_interval_of_its_days(start, end, days):
    assert interval(**ARRIVAL | {"period_start": start, "period_end": end}) == days


@pytest.mark.parametrize(
    ("date", "sides"),
    [
        ({"period_end": "1970-01"}, [True, False]),  # by January
        ({"period_start": "1970-02"}, [False, False]),  # since February
        ({"period_start": "1970-02", "bound": "at_least"}, [False, True]),  # no earlier than February
        ({"period_start": "1970-02", "period_end": "1970-02"}, [False, False]),
    ],
)
def test_a_date_printed_as_by_is_open_before_and_since_is_closed(date, sides):
    assert open_sides(**ARRIVAL | date) == sides


def test_a_date_no_earlier_than_a_day_is_open_after():
    assert interval(**ARRIVAL | {"period_start": "1970-02", "bound": "at_least"}) == [31, math.inf]


def test_a_date_that_is_not_told_has_no_interval_and_no_open_side():
    assert np.isnan(interval(**ARRIVAL)).all()
    assert open_sides(**ARRIVAL) == [False, False]


def test_days_are_counted_from_1970_and_an_open_end_is_what_is_given():
    moments = pd.Series(pd.to_datetime(["1970-01-02", None]))
    assert days(moments, math.inf).tolist() == [1, math.inf]


@pytest.mark.parametrize(
    ("printed", "ends"),
    [
        (("at_least", 28_000), [27_500, 28_500]),
        (("at_most", 40), [38, 42]),
        (("point", 28_000), [27_500, 28_500]),
        (("nearly", 16_000), [15_000, 16_000]),
        (("range", 2, 3), [2, 3]),
    ],
)
def test_the_printed_precision_is_that_of_the_digits_as_if_no_word_opened_a_side(printed, ends):
    low, high = printed_precision(compared(figure(*printed)))
    assert [low.iloc[0], high.iloc[0]] == ends
