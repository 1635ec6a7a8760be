import math

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors
from briefing.analysis.envelope import centre, ends, moving, sensitivity, standing
from unit.builders import claim, figure, link, register


def compared(*rows, **tables):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", as_of="2024-10-01") | row for n, row in enumerate(rows, start=1)
    ]
    return comparable(register(claims=claims, **tables))


STAFF, PENTAGON = {"claimant_id": "staff"}, {"claimant_id": "pentagon"}


def envelope(*rows):
    (row,) = ends(standing(compared(*rows))).itertuples()
    return row


def test_an_envelope_is_the_lowest_and_highest_printed_number():
    row = envelope({}, STAFF | figure("range", 2000, 5000))
    assert (row.low, row.high, row.lowest, row.highest, row.pools) == (2000, 5000, "c2", "c2", 2)


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


def test_a_centre_needs_three_pools():
    assert math.isnan(centre(standing(compared({}, STAFF))))
    assert centre(standing(compared({}, STAFF | figure("point", 6000), PENTAGON | figure("point", 5000)))) == 5000


def test_each_pool_has_one_voice_in_the_centre():
    rows = [
        {},
        {"unit_id": "boxes"} | figure("point", 1000),
        STAFF | figure("point", 6000),
        PENTAGON | figure("point", 5000),
    ]
    assert centre(standing(compared(*rows))) == 5000


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


def test_ninety_days_earlier_knows_less():
    claims = compared({"as_of": "2024-05-01"} | figure("point", 1000), {})
    assert moved(claims)["90 days earlier"] == (1000, 1000)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=6), st.data())
def test_taking_a_claim_out_of_the_set_never_widens_its_envelope(numbers, data):
    claims = standing(
        compared(*(STAFF | {"scope": f"{n}"} | figure("point", number) for n, number in enumerate(numbers)))
    )
    gone = data.draw(st.sampled_from(list(claims.index)))
    (whole,), (rest,) = ends(claims).itertuples(index=False), ends(claims.drop(index=gone)).itertuples(index=False)
    assert whole.low <= rest.low and rest.high <= whole.high
