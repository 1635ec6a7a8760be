import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.comparison import comparable, printed_step, source_labels, with_rivals
from unit.builders import claim, figure, measure, register, source

PRINTED_NUMBERS = st.one_of(st.integers(0, 10**9), st.decimals(0, 1000, places=1).map(float))
BOUNDS = st.sampled_from(["point", "about", "at_least", "at_most"])


def interval(**overrides):
    row = comparable(register(claims=[claim(**overrides)])).iloc[0]
    return [row["from_value"], row["to_value"]]


def ids(table):
    return table["claim_id"].tolist()


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
    ("value", "low", "high"), [(28_000, 27_500, 28_500), (6, 5.5, 6.5), (40, 35, 45), (1.5, 1.45, 1.55)]
)
def test_a_point_stands_for_half_a_step_on_either_side(value, low, high):
    assert interval(**figure("point", value)) == pytest.approx([low, high])


def test_about_stands_for_a_whole_step_on_either_side():
    assert interval(**figure("about", 12_000)) == [11_000, 13_000]


def test_at_least_is_open_above():
    assert interval(**figure("at_least", 28_000)) == [27_500, math.inf]


def test_at_most_begins_at_nothing():
    assert interval(**figure("at_most", 40)) == [0, 45]


def test_a_range_ends_where_it_is_said_to_end():
    assert interval(**figure("range", 2, 3)) == [2, 3]


def test_no_interval_falls_below_zero():
    assert interval(**figure("about", 0)) == [0, 1]


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
        ("1970-02", "", [31, math.inf]),
    ],
)
def test_a_date_is_the_interval_of_its_days(start, end, days):
    date = figure("vague") | {"measure_id": "arrival", "unit_id": "date", "period_start": start, "period_end": end}
    assert interval(**date) == days


def test_the_reported_numbers_stay_beside_the_interval():
    row = comparable(register(claims=[claim(**figure("about", 12_000))])).iloc[0]
    assert (math.isnan(row["low"]), row["best"], math.isnan(row["high"])) == (True, 12_000, True)


def test_a_retracted_claim_is_not_compared():
    claims = [claim(claim_id=status, status=status) for status in ("active", "disputed", "retracted")]
    assert ids(comparable(register(claims=claims))) == ["active", "disputed"]


def test_without_a_theme_all_themes_are_given():
    claims = [claim(), claim(claim_id="gazette-2024-02", measure_id="killed")]
    assert ids(comparable(register(claims=claims))) == ["gazette-2024-01", "gazette-2024-02"]


def test_the_themes_given_are_kept():
    claims = [claim(), claim(claim_id="gazette-2024-02", measure_id="killed")]
    assert ids(comparable(register(claims=claims), "casualties", "share")) == ["gazette-2024-02"]


def test_claims_are_in_the_order_of_measures_then_dates_then_ids():
    rows = {"d": ("killed", "2020"), "c": ("shells", "2024-05"), "b": ("shells", "2024-05"), "a": ("shells", "2024-06")}
    claims = [claim(claim_id=id, measure_id=measure_id, as_of=as_of) for id, (measure_id, as_of) in rows.items()]
    assert ids(comparable(register(claims=claims))) == ["b", "c", "a", "d"]


def test_a_claim_has_the_names_that_readers_know():
    row = comparable(register(claims=[claim(via="gazette;unattributed")])).iloc[0]
    assert [row[name] for name in ("measure", "theme", "group", "unit_label", "unit_kind", "claimant", "rating")] == [
        *("Shells", "munitions", "shells", "pieces", "count", "Ministry", "B")
    ]


def test_the_chain_is_named_nearest_the_source_first():
    rows = comparable(register(claims=[claim(via="gazette;unattributed"), claim(claim_id="gazette-2024-02")]))
    assert rows["via_names"].tolist() == ["Gazette, Unattributed", ""]


def test_a_conversion_is_marked():
    claims = [claim(derivation="converted"), claim(claim_id="gazette-2024-02", derivation="estimated")]
    assert comparable(register(claims=claims))["converted"].tolist() == [True, False]


def test_a_source_is_called_by_publisher_and_year():
    assert source_labels(register()).to_dict() == {"gazette-2024": "Gazette 2024"}


def test_a_source_without_a_date_is_called_by_its_publisher():
    assert source_labels(register(sources=[source(published="")])).tolist() == ["Gazette"]


def test_two_documents_of_one_publisher_and_year_have_two_names():
    labels = source_labels(register(sources=[source(), source(source_id="gazette-2024b", published="2024-12")]))
    assert labels.tolist() == ["Gazette 2024-10-16", "Gazette 2024-12"]


def test_two_documents_of_one_publisher_and_day_are_called_by_their_ids():
    labels = source_labels(register(sources=[source(), source(source_id="gazette-2024b")]))
    assert labels.tolist() == ["Gazette gazette-2024", "Gazette gazette-2024b"]


def test_a_claim_has_rivals_where_another_has_its_group():
    claims = [claim(), claim(claim_id="gazette-2024-02"), claim(claim_id="gazette-2024-03", measure_id="killed")]
    assert with_rivals(comparable(register(claims=claims))).tolist() == [True, True, False]


def test_measures_of_one_group_are_rivals():
    measures = [measure("shells", comparability_group="arms"), measure("boxes", comparability_group="arms")]
    claims = [claim(), claim(claim_id="gazette-2024-02", measure_id="boxes")]
    assert with_rivals(comparable(register(claims=claims, measures=measures))).all()


def test_no_claims_are_compared_with_nothing():
    assert comparable(register(claims=[])).empty


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(BOUNDS, PRINTED_NUMBERS), min_size=1, max_size=20))
def test_an_interval_holds_the_number_printed(figures):
    rows = comparable(register(claims=[claim(**figure(bound, value)) for bound, value in figures]))
    assert (rows["from_value"] <= rows["best"]).all()
    assert (rows["best"] <= rows["to_value"]).all()


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(BOUNDS, PRINTED_NUMBERS), min_size=1, max_size=20))
def test_about_is_never_narrower_than_a_plain_number(figures):
    plain, about = (
        comparable(register(claims=[claim(**figure(bound, value)) for _, value in figures]))
        for bound in ("point", "about")
    )
    assert (about["from_value"] <= plain["from_value"]).all()
    assert (plain["to_value"] <= about["to_value"]).all()


@pytest.mark.parametrize(
    ("said", "number"), [(figure("about", 3000), 3000), (figure("at_most", 40), 40), (figure("range", 2, 3), 2.5)]
)
def test_the_number_is_the_printed_one_or_the_middle_of_a_range(said, number):
    assert comparable(register(claims=[claim(**said)]))["number"].tolist() == [number]


def test_a_vague_figure_has_no_number():
    assert comparable(register(claims=[claim(**figure("vague"))]))["number"].isna().all()


def test_a_disputed_figure_has_no_pool():
    disputed = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
    rows = [claim(), claim(claim_id="gazette-2024-02", **disputed)]
    assert comparable(register(claims=rows))["pools"].tolist() == ["rok", ""]
