import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import MIXED, beside_stated, factor_of, growth, implied_factors, once, other_loads
from unit.builders import claim, conversion, figure, link, measure, register, table, unit

MEASURES = [measure("boxes_sent"), measure("shells")]
UNITS = [
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
