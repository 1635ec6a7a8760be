import math

import pytest

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors
from briefing.analysis.envelope import ends, last_of_each_pool, moving, rescaled, sensitivity, standing
from unit.builders import ACTORS, actor, claim, figure, link, measure, register, source, unit

WITH_ALLIES = [*ACTORS, actor("one_ally", pool_ids="us;uk"), actor("other_ally", pool_ids="uk;us")]


def compared(*rows, **tables):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", as_of="2024-10-01") | row for n, row in enumerate(rows, start=1)
    ]
    return comparable(register(**{"claims": claims, "actors": WITH_ALLIES} | tables))


STAFF, PENTAGON = {"claimant_id": "staff"}, {"claimant_id": "pentagon"}


def envelope(*rows):
    (row,) = ends(standing(compared(*rows))).itertuples()
    return row


def test_an_envelope_is_the_lowest_and_highest_printed_number():
    row = envelope({}, STAFF | figure("range", 2000, 5000))
    assert (row.low, row.high, row.lowest, row.highest, row.pools) == (2000, 5000, "c2", "c2", 2)


BOXES = {"unit_id": "boxes", "measure_id": "killed"}
LINKED = [link(from_claim="c2", to_claim="c1"), link(from_claim="c4", to_claim="c3")]
CONVERTED = [
    BOXES | figure("point", 10),
    figure("point", 4000),
    BOXES | STAFF | figure("point", 10),
    STAFF | figure("point", 5000),
]


def test_the_ends_name_the_claims_that_print_them_how_many_there_are_of_how_many_pools_and_the_centre():
    rows = [figure("point", 3000), STAFF | figure("range", 2000, 5000), PENTAGON | figure("at_most", 9000)]
    agency = {"claimant_id": "agency", "scope": "in one village"} | figure("about", 4000)
    # Of the medians 3,500 (3,000 and 4,000), 3,500 (the middle of the range) and 9,000.
    assert ends(standing(compared(*rows, agency))).to_dict("records") == [
        {
            "group": "shells",
            "unit_id": "pieces",
            "low": 2000,
            "high": 9000,
            "lowest": "c2",
            "highest": "c3",
            "claims": 4,
            "pools": 3,
            "centre": 3500,
        }
    ]


def test_every_choice_that_moves_something_has_its_row_in_this_order():
    earlier = {"claimant_id": "monitor", "as_of": "2024-05-01"} | figure("point", 1000)
    rows = [*CONVERTED, PENTAGON | {"coding": "provisional"} | figure("point", 20_000), earlier]
    claims = compared(*rows, actors=[*WITH_ALLIES, actor("monitor", pool_ids="monitors")])
    factors = implied_factors(claims, register(links=LINKED).links)
    table = sensitivity(claims, factors).query("group == 'shells'")
    assert list(table) == [
        *("group", "unit_id", "low", "high", "lowest", "highest", "claims", "pools", "centre"),
        *("choice", "low_moved", "high_moved", "measure"),
    ]
    told = ["choice", "low", "high", "lowest", "highest", "claims", "low_moved", "high_moved", "measure"]
    assert table[told].values.tolist() == [
        ["as chosen", 1000, 20_000, "c6", "c5", 4, 1, 1, "Shells"],
        ["reviewed only", 1000, 5000, "c6", "c4", 3, 1, 0.25, "Shells"],
        ["without monitors", 4000, 20_000, "c2", "c5", 3, 4, 1, "Shells"],
        ["without rok", 1000, 20_000, "c6", "c5", 3, 1, 1, "Shells"],
        ["without ukraine", 1000, 20_000, "c6", "c5", 3, 1, 1, "Shells"],
        ["without us", 1000, 5000, "c6", "c4", 3, 1, 0.25, "Shells"],
        ["90 days earlier", 1000, 1000, "c6", "c6", 1, 1, 0.05, "Shells"],
    ]
    assert moving(table)["choice"].tolist() == ["reviewed only", "without monitors", "without us", "90 days earlier"]


def test_converted_figures_are_taken_anew_by_the_lowest_and_highest_factor_and_others_stay():
    claims = compared(*CONVERTED, PENTAGON | figure("range", 4200, 4800))
    factors = implied_factors(claims, register(links=LINKED).links)
    table = rescaled(assertions(standing(claims)), factors, max).set_index("claim_id")
    # 400 and 500 a box: 4,000 becomes 5,000, the boxes and the range stay.
    assert table["number"].to_dict() == {"c1": 10, "c2": 5000, "c3": 10, "c4": 5000, "c5": 4500}
    assert table.loc["c2", ["low", "best", "high"]].tolist() == [5000, 5000, 5000]
    assert table.loc["c5", ["low", "high"]].tolist() == [4200, 4800]


def test_factors_of_other_units_choose_no_factor():
    crates = {"unit_id": "crates", "measure_id": "killed"}
    claims = compared(
        BOXES | figure("point", 10),
        figure("point", 4000),
        crates | STAFF | figure("point", 10),
        STAFF | figure("point", 5000),
        units=[unit("pieces"), unit("boxes"), unit("crates")],
    )
    factors = implied_factors(claims, register(links=LINKED).links)
    table = rescaled(assertions(standing(claims)), factors, max).set_index("claim_id")
    assert table["number"].to_dict() == {"c1": 10, "c2": 4000, "c3": 10, "c4": 5000}


@pytest.mark.parametrize(
    ("later", "last"),
    [
        ({"as_of": "2024-11"}, ["c2"]),
        ({"as_of": "2024-09"}, ["c1"]),
        ({}, ["c2"]),
        ({"as_of": "2024-11", "measure_id": "killed"}, ["c1", "c2"]),
        ({"as_of": "2024-11", "unit_id": "boxes"}, ["c1", "c2"]),
        ({"as_of": "2024-11", "claimant_id": "staff"}, ["c1", "c2"]),
    ],
)
def test_the_last_of_a_pool_is_that_of_the_latest_time_in_its_group_and_unit(later, last):
    claims = compared({"scope": "here"}, {"scope": "there"} | later)
    assert sorted(last_of_each_pool(claims)["claim_id"]) == last


def test_one_claim_a_pool_leaves_out_its_earlier_ones():
    shown = moved(compared({"scope": "here"} | figure("point", 10), {"as_of": "2024-11", "scope": "there"}, STAFF))
    assert (shown["as chosen"], shown["one figure an origin, its last"]) == ((10, 3000), (3000, 3000))


@pytest.mark.parametrize("basis", ["cumulative", "stock", "share", "rate", "ratio", "duration"])
def test_what_is_a_total_or_a_state_of_things_has_an_envelope(basis):
    assert len(standing(compared({}, measures=[measure("shells", basis=basis)]))) == 1


def test_a_vague_figure_and_one_of_the_same_ends_but_another_number_of_claims():
    assert envelope({}, STAFF | figure("vague")).claims == 1
    shown = moved(compared({}, STAFF, PENTAGON | {"coding": "provisional"}))
    assert shown["reviewed only"] == shown["as chosen"] == (3000, 3000)


def test_nothing_is_said_of_a_centre_of_three_figures_of_two_pools():
    rows = [{}, STAFF, STAFF | {"scope": "in one village"}]
    assert math.isnan(ends(standing(compared(*rows)))["centre"].item())


def test_what_is_planned_denied_disputed_or_anonymous_is_not_in_it():
    disputed = {"status": "disputed", "status_since": "2024-11", "status_reason": "Invented"}
    others = [
        {"modality": "planned"} | figure("point", 9000),
        {"modality": "denied"} | figure("none"),
        disputed | figure("point", 9000),
        {"claimant_id": "unattributed"} | figure("point", 9000),
    ]
    assert envelope({}, *others).claims == 1


def test_a_superseded_figure_is_not_in_it():
    row = envelope({"as_of": "2024-01"} | figure("point", 10), {})
    assert (row.low, row.high) == (3000, 3000)


def test_each_unit_of_a_group_has_an_envelope_of_its_own():
    rows = ends(standing(compared(figure("point", 10), {"unit_id": "boxes"} | figure("point", 9000))))
    assert rows[["unit_id", "low", "high"]].values.tolist() == [["pieces", 10, 10], ["boxes", 9000, 9000]]


@pytest.mark.parametrize("basis", ["period_flow", "event", "date"])
def test_what_is_no_total_or_state_of_things_has_no_envelope(basis):
    assert standing(compared({}, measures=[measure("shells", basis=basis)])).empty


def test_an_end_may_be_an_open_bound():
    row = envelope(figure("at_least", 10), STAFF | figure("at_most", 90))
    assert (row.low, row.high) == (10, 90)


def test_two_pools_in_either_order_are_one():
    claims = compared(
        {"claimant_id": "one_ally"}, {"claimant_id": "other_ally", "as_of": "2024-11-01"} | figure("point", 9000)
    )
    assert last_of_each_pool(claims)["claim_id"].tolist() == ["c2"]
    assert {choice for choice in moved(claims) if choice.startswith("without")} == set()  # both share both pools


def test_a_centre_needs_three_pools():
    assert math.isnan(envelope({}, STAFF).centre)
    assert envelope({}, STAFF | figure("point", 6000), PENTAGON | figure("point", 5000)).centre == 5000


def test_each_pool_has_one_voice_in_the_centre():
    rows = [
        figure("point", 1000),
        {"claimant_id": "agency", "scope": "in one village"} | figure("point", 2000),
        STAFF | figure("point", 6000),
        PENTAGON | figure("point", 5000),
    ]
    assert envelope(*rows).centre == 5000  # of 1,500, 5,000 and 6,000


def moved(claims, links=None):
    factors = implied_factors(claims, register(links=links or []).links)
    table = sensitivity(claims, factors)
    return {row.choice: (row.low, row.high) for row in table.itertuples()}


def test_leaving_out_a_pool_moves_the_end_it_held():
    shown = moved(compared({}, STAFF | figure("point", 6000)))
    assert shown["as chosen"] == (3000, 6000)
    assert shown["without ukraine"] == (3000, 3000)


def test_a_choice_that_moves_no_end_is_not_among_the_moving():
    claims = compared({}, STAFF | figure("point", 6000), PENTAGON | figure("point", 5000))
    table = sensitivity(claims, implied_factors(claims, register().links))
    shifted = set(moving(table)["choice"])
    assert "without us" in set(table["choice"]) - shifted
    assert "without ukraine" in shifted and "as chosen" not in shifted


def test_provisional_claims_are_left_out_of_reviewed_only():
    assert moved(compared({}, STAFF | {"coding": "provisional"} | figure("point", 6000)))["reviewed only"] == (
        3000,
        3000,
    )


def test_a_choice_that_changes_nothing_has_no_row():
    assert "reviewed only" not in moved(compared({}))


def test_what_stands_is_taken_anew_once_claims_are_left_out():
    earlier, later = {"as_of": "2024-05-01"} | figure("point", 1000), {"coding": "provisional"} | figure("point", 9000)
    shown = moved(compared(earlier, later))
    assert shown["as chosen"] == (9000, 9000)
    assert shown["reviewed only"] == (1000, 1000)


def test_ratings_d_and_e_are_left_out_and_f_is_not():
    pages = [source(source_id=f"d{n}", reliability=rating) for n, rating in enumerate("BDEF", start=1)]
    rows = [
        {"source_id": "d1"},
        STAFF | {"source_id": "d2"} | figure("point", 1),
        PENTAGON | {"source_id": "d3"} | figure("point", 9000),
        {"source_id": "d4", "claimant_id": "gazette"} | figure("point", 5000),
    ]
    shown = moved(compared(*rows, sources=pages))
    assert (shown["as chosen"], shown["ratings D and E left out"]) == ((1, 9000), (3000, 5000))


def test_every_mention_is_taken_by_the_number_it_prints():
    claims = compared({}, {"assertion_id": "s1", "value_text": "retold"} | figure("point", 4000))
    assert (moved(claims)["as chosen"], moved(claims)["every retelling too"]) == ((3000, 3000), (3000, 4000))


def test_a_choice_that_leaves_a_group_nothing_has_no_row_for_it():
    shown = moved(compared({"coding": "provisional"}))
    assert list(shown) == ["as chosen"]


def test_an_end_is_told_in_its_ratio_to_the_end_as_chosen():
    claims = compared({}, STAFF | figure("point", 6000))
    table = sensitivity(claims, implied_factors(claims, register().links)).set_index("choice")
    assert table.loc["without ukraine", ["low_moved", "high_moved"]].tolist() == [1, 0.5]
    assert table.loc["as chosen", ["low_moved", "high_moved"]].tolist() == [1, 1]


def test_an_end_that_was_zero_moves_without_a_ratio_and_is_among_the_moving():
    claims = compared(figure("point", 0), STAFF | figure("point", 6000))
    table = sensitivity(claims, implied_factors(claims, register().links))
    row = table.set_index("choice").loc["without rok"]
    assert (row["low"], math.isnan(row["low_moved"]), row["high_moved"]) == (6000, True, 1)
    assert "without rok" in set(moving(table)["choice"])


def test_conversions_are_reckoned_anew_with_the_highest_factor():
    boxes = {"unit_id": "boxes", "measure_id": "killed"}
    claims = compared(
        boxes | figure("point", 10),
        figure("point", 4000),
        boxes | STAFF | figure("point", 10),
        STAFF | figure("point", 5000),
    )
    links = [link(from_claim="c2", to_claim="c1"), link(from_claim="c4", to_claim="c3")]
    factors = implied_factors(claims, register(links=links).links)
    table = sensitivity(claims, factors).query("group == 'shells'").set_index("choice")
    assert table.loc["conversions at the highest factor", ["low", "high"]].tolist() == [5000, 5000]
    assert table.loc["conversions at the lowest factor", ["low", "high"]].tolist() == [4000, 4000]


def test_the_lowest_factor_reaches_a_conversion_whose_link_stands_on_another_mention():
    boxes = {"unit_id": "boxes", "measure_id": "killed"}
    converted = {"derivation": "converted"}
    claims = compared(
        boxes | figure("point", 10),
        converted | figure("point", 4000),
        boxes | STAFF | figure("point", 10),
        converted | STAFF | figure("point", 5000) | {"value_text": "retold"},
        converted | STAFF | figure("point", 5000) | {"assertion_id": "s4"},
    )
    links = [link(from_claim="c2", to_claim="c1"), link(from_claim="c5", to_claim="c3")]
    assert claims.query("claim_id == 'c4'")["rank"].tolist() == [0]
    factors = implied_factors(claims, register(links=links).links)
    table = sensitivity(claims, factors).query("group == 'shells'").set_index("choice")
    assert table.loc["conversions at the lowest factor", ["low", "high"]].tolist() == [4000, 4000]


def test_ninety_days_earlier_knows_less():
    claims = compared({"as_of": "2024-05-01"} | figure("point", 1000), {})
    assert moved(claims)["90 days earlier"] == (1000, 1000)


@pytest.mark.parametrize(("earlier", "known"), [("2024-07-03", True), ("2024-07-04", False)])
def test_ninety_days_are_counted_from_the_last_day_described(earlier, known):
    # 3 July to 1 October are 28 + 31 + 30 + 1 = 90 days.
    claims = compared({"as_of": earlier} | figure("point", 1000), {})
    assert ("90 days earlier" in moved(claims)) is known
