import pandas as pd
import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import (
    MIXED,
    beside_stated,
    converted_from,
    factor_of,
    growth,
    implied_factors,
    largest,
    once,
    other_loads,
)
from unit.builders import claim, conversion, figure, link, measure, register, table, unit

MEASURES = [measure("boxes_sent"), measure("shells")]
UNITS = [
    unit("pieces"),
    unit("boxes"),
    unit("crates"),
    unit("tonnes", kind="mass"),
    unit("small_equivalent", kind="equivalent"),
    unit("large_equivalent", kind="equivalent"),
]


def pair(number, boxes, shells, load="large_equivalent", dated="2024-01", **shell_fields):
    base = claim(
        claim_id=f"b{number}", assertion_id=f"b{number}", measure_id="boxes_sent", unit_id="boxes", as_of=dated
    )
    made = claim(claim_id=f"s{number}", assertion_id=f"s{number}", unit_id=load, derivation="converted", as_of=dated)
    return [base | figure("point", boxes), made | figure("point", shells) | shell_fields]


def implied(*pairs):
    claims = [row for rows in pairs for row in rows]
    links = [link(from_claim=made["claim_id"], to_claim=base["claim_id"]) for base, made in pairs]
    whole = register(claims=claims, links=links, measures=MEASURES, units=UNITS)
    return comparable(whole), implied_factors(comparable(whole), whole.links)


def test_an_implied_factor_names_both_claims_their_units_its_date_and_its_interval():
    _, factors = implied(pair(1, 1000, 400_000))
    assert factors.to_dict("records") == [
        {
            "converted": "s1",
            "assertion_id": "s1",
            "base": "b1",
            "claimant": "Ministry",
            "pools": "rok",
            "dated": "2024-01",
            "dated_from": pd.Timestamp("2024-01-01"),
            "from_unit": "boxes",
            "to_unit": "large_equivalent",
            "base_number": 1000,
            "factor": 400,
            "low": 380_000 / 1050,
            "high": 420_000 / 950,
        }
    ]


def test_factors_are_listed_by_units_time_and_claim():
    base, made = pair(2, 1000, 400_000)
    _, factors = implied(
        pair(1, 1000, 400_000, load="small_equivalent"),
        [base | {"unit_id": "crates"}, made],
        pair(3, 1000, 400_000, dated="2024-06"),
        pair(5, 1000, 400_000),
        pair(4, 1000, 400_000),
    )
    assert list(zip(factors.index, factors["from_unit"], factors["converted"], strict=True)) == [
        (0, "boxes", "s4"),
        (1, "boxes", "s5"),
        (2, "boxes", "s3"),
        (3, "boxes", "s1"),
        (4, "crates", "s2"),
    ]


def test_growth_names_the_first_and_last_conversion_of_a_pool_and_how_each_part_grew():
    _, factors = implied(
        pair(1, 1000, 100_000),
        pair(2, 2000, 900_000, dated="2024-03"),
        pair(3, 4000, 1_600_000, dated="2024-06"),
        pair(4, 1000, 100_000, load="small_equivalent"),
        pair(5, 1000, 100_000, claimant_id="staff"),
    )
    # From 100,000 to 1,600,000 rounds: sixteenfold; boxes fourfold, the factor from 100 to 400.
    assert growth(factors).to_dict("records") == [
        {
            "from_unit": "boxes",
            "to_unit": "large_equivalent",
            "pools": "rok",
            "first": "s1",
            "last": "s3",
            "converted_growth": 16,
            "base_growth": 4,
            "factor_growth": 4,
            "base_share": 50,
        }
    ]


@pytest.mark.parametrize(
    ("boxes", "rounds", "dated"), [(4000, 1_600_000, "2024-01"), (4000, 100_000, "2024-06"), (500, 90_000, "2024-06")]
)
def test_rounds_of_one_time_or_that_did_not_grow_have_no_growth(boxes, rounds, dated):
    _, factors = implied(pair(1, 1000, 100_000), pair(2, boxes, rounds, dated=dated))
    assert growth(factors).empty


def test_the_implied_factor_is_one_printed_number_over_the_other():
    _, factors = implied(pair(1, 28000, 12000000))
    (row,) = factors.itertuples()
    assert (row.converted, row.base, row.factor) == ("s1", "b1", pytest.approx(428.571428))


def test_its_interval_follows_from_both_intervals():
    _, factors = implied(pair(1, 1000, 400000))
    # 380,000 to 420,000 of 950 to 1,050: a twentieth to either side.
    assert factors[["low", "high"]].iloc[0].tolist() == [380_000 / 1050, 420_000 / 950]


def test_an_open_bound_leaves_the_factor_open():
    _, factors = implied(pair(1, 1000, 400000, **figure("at_least", 400000)))
    assert factors["high"].iloc[0] == float("inf")


def test_a_pair_without_a_number_implies_no_factor():
    _, factors = implied(pair(1, 1000, 400000, **figure("vague")))
    assert factors.empty


def test_a_base_of_at_least_leaves_the_factor_open_below_only():
    base, made = pair(1, 1000, 400_000)
    _, factors = implied([base | figure("at_least", 1000), made])
    assert factors[["low", "high"]].iloc[0].tolist() == [0, 420_000 / 1000]


def test_mentions_of_one_conversion_have_a_row_each_and_count_once():
    first, second = pair(1, 1000, 400000), pair(2, 1000, 400000)
    _, factors = implied(first, [second[0], second[1] | {"assertion_id": "s1"}])
    assert factors["converted"].tolist() == ["s1", "s2"]
    assert once(factors)["converted"].tolist() == ["s1"]


def two_bases(first, second, **second_fields):
    """A conversion into 400,000 rounds that is linked to two counts of boxes."""
    base, made = pair(1, first, 400_000)
    other = base | {"claim_id": "b2", "assertion_id": "b2"} | figure("point", second) | second_fields
    links = [link(from_claim="s1", to_claim=name) for name in ("b1", "b2")]
    whole = register(claims=[base, other, made], links=links, measures=MEASURES, units=UNITS)
    return implied_factors(comparable(whole), whole.links)


def test_what_a_conversion_rests_on_by_two_links_adds_up():
    (row,) = two_bases(1000, 3000).itertuples()
    assert (row.base_number, row.factor) == (4000, 100)
    assert (row.low, row.high) == (380_000 / (1050 + 3150), 420_000 / (950 + 2850))


def test_two_mentions_of_one_base_do_not_add_up():
    assert two_bases(1000, 1000, assertion_id="b1")["base_number"].tolist() == [1000]


def test_two_bases_in_two_units_are_two_factors():
    found = two_bases(1000, 2000, unit_id="crates")
    assert dict(zip(found["from_unit"], found["factor"], strict=True)) == {"boxes": 400, "crates": 200}


def test_a_claim_is_not_converted_into_its_own_unit_or_into_what_is_not_counted():
    _, factors = implied(pair(1, 1000, 400_000, load="boxes"))
    assert factors.empty
    _, factors = implied(pair(1, 1000, 400_000, load="tonnes"))
    assert factors.empty


def test_the_factor_of_a_claim_is_its_own_or_that_of_its_assertion():
    first, second = pair(1, 1000, 400_000), pair(2, 1000, 100_000)
    retold = first[1] | {"claim_id": "s3", "value_text": "retold"}
    unlinked = register(
        claims=[*first, *second, retold, retold | {"claim_id": "s4", "derivation": "unstated"}],
        links=[link(from_claim=made["claim_id"], to_claim=base["claim_id"]) for base, made in (first, second)],
        measures=MEASURES,
        units=UNITS,
    )
    claims = comparable(unlinked)
    found = factor_of(claims, implied_factors(claims, unlinked.links)).set_axis(claims["claim_id"])
    assert found[["s1", "s2", "s3"]].tolist() == [400, 100, 400]
    assert found[["b1", "s4"]].isna().all()


def test_growth_of_shells_is_growth_of_boxes_times_that_of_the_factor():
    _, factors = implied(pair(1, 1000, 400000), pair(2, 4000, 1600000, dated="2024-06"))
    (row,) = growth(factors).itertuples()
    assert (row.converted_growth, row.base_growth, row.factor_growth, row.base_share) == (4, 4, 1, 100)


def test_where_the_factor_grew_too_the_boxes_share_is_less():
    _, factors = implied(pair(1, 1000, 100000), pair(2, 4000, 1600000, dated="2024-06"))
    assert growth(factors)["base_share"].iloc[0] == pytest.approx(50)


def test_what_nobody_is_named_for_has_no_growth():
    nobody = {"claimant_id": "unattributed"}
    _, factors = implied(pair(1, 1000, 400000, **nobody), pair(2, 4000, 1600000, dated="2024-06", **nobody))
    assert growth(factors).empty


def test_the_same_boxes_hold_other_numbers_under_other_loads():
    claims, factors = implied(
        pair(1, 1000, 500000), pair(2, 1000, 400000), pair(3, 1000, 100000, load="small_equivalent")
    )
    boxes = claims.query("claim_id == 'b1'")
    loads = other_loads(boxes, factors).set_index("load")
    assert loads.loc["large_equivalent"].tolist() == [400000, 500000]
    assert loads.loc["small_equivalent"].tolist() == [100000, 100000]
    assert loads.loc[MIXED].tolist() == [250000, 300000]


@pytest.mark.parametrize(("stated", "outside"), [("400", False), ("900", True)])
def test_a_factor_is_set_beside_what_is_stated(stated, outside):
    _, factors = implied(pair(1, 10100, 4040000))
    said = table("conversions.csv", conversion(from_unit="boxes", to_unit="large_equivalent", best=stated))
    assert beside_stated(factors, said)["outside"].tolist() == [outside]


def test_where_nothing_is_stated_no_factor_is_outside():
    _, factors = implied(pair(1, 1000, 400000))
    assert beside_stated(factors, table("conversions.csv"))["outside"].tolist() == [False]


def test_what_is_stated_as_a_range_or_several_times_reaches_from_its_lowest_to_its_highest():
    _, factors = implied(pair(1, 1000, 400_000), pair(2, 1000, 400_000, load="small_equivalent"))
    said = [
        conversion(from_unit="boxes", to_unit="large_equivalent", best="450"),
        conversion(from_unit="boxes", to_unit="large_equivalent", low="300", best="350", high="500"),
    ]
    beside = beside_stated(factors, table("conversions.csv", *said))
    assert beside["stated_low"].tolist()[:1] + beside["stated_high"].tolist()[:1] == [300, 500]
    assert beside[["stated_low", "stated_high"]].iloc[1].isna().all()
    assert beside["outside"].tolist() == [False, False]


@pytest.mark.parametrize(
    ("stated", "outside"),
    [(380_000 / 1050, False), (420_000 / 950, False), (380_000 / 1051, True), (420_000 / 949, True)],
)
def test_a_stated_factor_at_the_end_of_the_interval_is_not_outside(stated, outside):
    _, factors = implied(pair(1, 1000, 400_000))
    said = pd.DataFrame(
        [{"from_unit": "boxes", "to_unit": "large_equivalent", "low": stated, "best": stated, "high": stated}]
    )
    assert beside_stated(factors, said)["outside"].tolist() == [outside]


def test_one_box_of_one_round_implies_a_factor_of_one():
    assert implied(pair(1, 1, 1))[1]["factor"].tolist() == [1]


def test_a_load_of_half_of_each_is_called_mixed():
    assert MIXED == "mixed, half of each"


def test_a_number_of_zero_implies_no_factor():
    assert implied(pair(1, 0, 400_000))[1].empty
    assert implied(pair(1, 1000, 0))[1].empty


def test_a_link_of_another_kind_or_given_twice_adds_nothing():
    base, made = pair(1, 1000, 400_000)
    other = base | {"claim_id": "b2", "assertion_id": "b2"}
    links = [link(from_claim="s1", to_claim="b1")] * 2
    links += [link(from_claim="s1", to_claim="b2", relation="corrects")]
    whole = register(claims=[base, other, made], links=links, measures=MEASURES, units=UNITS)
    assert implied_factors(comparable(whole), whole.links)["base_number"].tolist() == [1000]


def test_two_measures_of_one_statement_add_up_and_two_of_its_units_do_not():
    assert two_bases(1000, 3000, assertion_id="b1", measure_id="shells")["base_number"].tolist() == [4000]
    found = two_bases(1000, 2000, assertion_id="b1", unit_id="crates")
    assert dict(zip(found["from_unit"], found["base_number"], strict=True)) == {"boxes": 1000, "crates": 2000}


def test_another_factor_load_or_unit_of_one_assertion_is_not_the_same_conversion():
    first, second = pair(1, 1000, 400_000), pair(2, 1000, 200_000)
    _, factors = implied(first, [second[0], second[1] | {"assertion_id": "s1"}])
    assert once(factors)["factor"].tolist() == [400, 200]
    load = pair(2, 1000, 400_000, load="small_equivalent")
    _, factors = implied(first, [load[0], load[1] | {"assertion_id": "s1"}])
    assert len(once(factors)) == 2
    assert len(once(two_bases(1000, 1000, unit_id="crates"))) == 2


def test_counted_once_the_rows_are_numbered_anew():
    first, second, third = pair(1, 1000, 400_000), pair(2, 1000, 400_000), pair(3, 1000, 200_000)
    _, factors = implied(first, [second[0], second[1] | {"assertion_id": "s1"}], third)
    assert once(factors).index.tolist() == [0, 1]


def test_of_several_factors_of_a_claim_or_its_assertion_the_first_listed_is_its_own():
    base, made = pair(1, 1000, 400_000)
    crates = base | {"claim_id": "b2", "assertion_id": "b2", "unit_id": "crates"} | figure("point", 2000)
    retold = made | {"claim_id": "s2", "value_text": "retold"}
    links = [link(from_claim="s1", to_claim=name) for name in ("b1", "b2")]
    whole = register(claims=[base, crates, made, retold], links=links, measures=MEASURES, units=UNITS)
    claims = comparable(whole)
    found = factor_of(claims, implied_factors(claims, whole.links)).set_axis(claims["claim_id"])
    assert found[["s1", "s2"]].tolist() == [400, 400]


def test_a_mention_in_another_unit_has_not_its_assertions_factor():
    base, made = pair(1, 1000, 400_000)
    retold = made | {"claim_id": "s2", "unit_id": "small_equivalent", "value_text": "retold"}
    whole = register(
        claims=[base, made, retold],
        links=[link(from_claim="s1", to_claim="b1")],
        measures=MEASURES,
        units=UNITS,
    )
    claims = comparable(whole)
    found = factor_of(claims, implied_factors(claims, whole.links)).set_axis(claims["claim_id"])
    assert found[["s2"]].isna().all()


def test_the_largest_claim_of_a_group_is_one_row_or_none():
    claims, _ = implied(pair(1, 1000, 400_000), pair(2, 3000, 400_000), pair(3, 3000, 100_000))
    assert largest(claims, "boxes_sent")["claim_id"].tolist() == ["b2"]
    assert largest(claims, "crates_sent").empty


def test_loads_are_those_implied_for_the_unit_and_a_mixed_one_is_of_equivalents_only():
    base, made = pair(3, 1000, 700_000)
    claims, factors = implied(
        pair(1, 10, 5000),
        pair(2, 10, 9000, load="pieces"),
        [base | {"unit_id": "crates"}, made],
    )
    boxes = claims.query("claim_id == 'b1'")
    assert other_loads(boxes, factors).to_dict("list") == {
        "load": ["large_equivalent", "pieces"],
        "low": [5000, 9000],
        "high": [5000, 9000],
    }
    assert other_loads(boxes.iloc[:0], factors).to_dict("list") == {"load": [], "low": [], "high": []}


def test_a_converted_figure_is_converted_from_what_it_is_linked_to():
    claims, factors = implied(pair(1, 1000, 400_000))
    assert converted_from(claims, factors) == {"s1": "boxes"}


def test_without_conversions_nothing_is_converted_from_anything():
    claims = comparable(register(claims=[]))
    assert converted_from(claims, implied_factors(claims, register().links)) == {}
