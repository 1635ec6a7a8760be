import pytest

from unit.analysis.conflicting import (
    BASED,
    BOXES,
    CASUALTIES,
    DENIAL,
    DENIED,
    KILLED,
    MAY,
    ROUNDS,
    STAFF,
    date,
    found,
    listed,
)
from unit.builders import conversion, figure, link


@pytest.mark.parametrize(
    ("rows", "more", "filed"),
    [
        ([{}, STAFF | figure("point", 5000)], {}, ["values apart", "c1", "c2", "1.67 times"]),
        ([MAY | figure("point", 9000), {}], {}, ["lowered by the claimant", "c2", "c1", "153 days later, lower"]),
        (
            [STAFF | MAY | ROUNDS, {"as_of": "2024-05-03"} | figure("point", 900)],
            {},
            ["below another's earlier", "c2", "c1", "2 days later, lower"],
        ),
        (
            [date("arrival", "2024-10-08"), STAFF | date("arrival", "2024-10-20")],
            {},
            ["dates apart", "c1", "c2", "12 days"],
        ),
        (
            [date("arrival", "2024-10-08"), date("combat", "2024-10-07")],
            {},
            ["order of events", "c2", "c1", "first combat before the first arrival"],
        ),
        (
            [date("missile", "2024-01-02"), date("supply", "2024-01-03")],
            {},
            ["order of events", "c1", "c2", "a missile in use before the first supply"],
        ),
        (
            [date("supply", "2024-01-03"), date("first_missile", "2024-01-02")],
            {},
            ["order of events", "c2", "c1", "a missile in use before the first supply"],
        ),
        (
            [KILLED | figure("point", 6), date("combat", "2024-10-02")],
            {},
            ["order of events", "c1", "c2", "killed before the first combat that is reported"],
        ),
        (
            [{"measure_id": "killed_in_action"} | figure("point", 6), date("combat", "2024-10-02")],
            {},
            ["order of events", "c1", "c2", "killed before the first combat that is reported"],
        ),
        ([{"claimant_id": "tass"}, DENIAL], {}, ["said and denied by one party", "c1", "c2", "russia"]),
        ([{}, DENIAL], {"links": DENIED}, ["denied", "c1", "c2", "denied in the same document"]),
        (
            [CASUALTIES | figure("point", 300), KILLED | figure("point", 500)],
            {},
            ["part above its whole", "c2", "c1", "Killed above Casualties"],
        ),
        (
            [{}, {"unit_id": "boxes"}],
            {},
            ["one number, two meanings", "c1", "c2", "Shells, pieces / Shells, boxes"],
        ),
        # 3,050 over 10 is 305, from 3,045 / 10.5 = 290 to 3,055 / 9.5 = 321.6.
        ([BOXES, ROUNDS], BASED, ["factor out of range", "c2", "c1", "305 pieces each; stated 15 to 25"]),
    ],
)
def test_a_conflict_is_filed_with_its_type_its_claims_and_what_it_is(rows, more, filed):
    assert listed(*rows, **more) == [filed]


def test_conflicts_are_listed_in_the_order_of_the_rules_each_once():
    rows = [
        {},
        STAFF | figure("point", 5000),
        MAY | figure("point", 9000),
        date("arrival", "2024-10-08"),
        STAFF | date("arrival", "2024-10-20"),
        date("combat", "2024-10-07"),
        CASUALTIES | figure("point", 300),
        KILLED | {"as_of": "2024-12-01"} | figure("point", 500),
    ]
    assert [row[:3] for row in listed(*rows)] == [
        ["values apart", "c1", "c2"],
        ["lowered by the claimant", "c1", "c3"],
        ["below another's earlier", "c2", "c3"],
        ["dates apart", "c4", "c5"],
        ["order of events", "c6", "c4"],
        ["order of events", "c6", "c5"],
    ]


@pytest.mark.parametrize("rival", [("about", 3100), ("at_least", 2000), ("at_most", 3000), ("range", 2000, 4000)])
def test_rivals_whose_words_leave_common_room_are_no_conflict(rival):
    assert found({}, STAFF | figure(*rival)) == set()


def test_a_later_lower_total_by_the_same_claimant_is_lowered():
    assert found({"as_of": "2024-05-01"} | figure("point", 9000), {}) == {("lowered by the claimant", "c2", "c1")}


def test_a_later_lower_total_by_another_is_below_it():
    assert found(STAFF | {"as_of": "2024-05-01"} | figure("point", 9000), {}) == {
        ("below another's earlier", "c2", "c1")
    }


def test_a_later_lower_total_is_set_beside_the_latest_that_exceeds_it():
    earlier = [{"as_of": day} | figure("point", 9000) for day in ("2024-05-01", "2024-06-01")]
    assert found(*earlier, {}) == {("lowered by the claimant", "c3", "c2")}


def test_totals_of_nobody_are_not_revisions_of_one_another():
    nobody = {"claimant_id": "unattributed"}
    assert found(nobody | {"as_of": "2024-05-01"} | figure("point", 9000), nobody) == {
        ("below another's earlier", "c2", "c1")
    }


def test_bodies_of_one_state_are_one_claimant():
    earlier = {"as_of": "2024-05-01", "claimant_id": "agency"} | figure("point", 9000)
    assert found(earlier, {}) == {("lowered by the claimant", "c2", "c1")}


@pytest.mark.parametrize(
    ("earlier", "later", "lower"),
    [
        (("point", 10_000), ("point", 9500), False),  # from 9,500; to 9,550
        (("point", 10_000), ("point", 9000), True),
        (("about", 10_000), ("point", 9000), False),  # from 9,000; to 9,050
        (("at_most", 10_000), ("point", 2000), False),
    ],
)
def test_a_total_is_lower_only_beyond_the_precision_printed(earlier, later, lower):
    assert bool(found({"as_of": "2024-05-01"} | figure(*earlier), figure(*later))) is lower


@pytest.mark.parametrize("other", [{"scope": "in one village"}, {"unit_id": "boxes"}, {"measure_id": "casualties"}])
def test_a_later_lower_total_of_another_scope_unit_or_measure_is_no_conflict(other):
    assert found({"as_of": "2024-05-01"} | figure("point", 9000), other) == set()


def test_a_disputed_figure_conflicts_with_nothing():
    disputed = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
    assert found({}, STAFF | figure("point", 5000) | disputed) == set()


def test_a_mention_that_prints_another_number_conflicts_with_nothing():
    assert found({}, {"assertion_id": "s1", "value_text": "retold"} | figure("point", 5000)) == set()


def test_a_later_higher_total_is_no_conflict():
    assert found({"as_of": "2024-05-01"}, figure("point", 9000)) == set()


def test_one_number_by_one_claimant_for_two_measures_has_two_meanings():
    rows = [{"measure_id": "casualties"}, {"measure_id": "killed", "as_of": "2024-10-20"}]
    assert found(*rows) == {("one number, two meanings", "c1", "c2")}
    assert found(rows[0], rows[1] | {"as_of": "2024-12-20"}) == set()


@pytest.mark.parametrize(("day", "meanings"), [("2024-11-01", 1), ("2024-11-02", 0)])
def test_one_number_has_two_meanings_within_thirty_one_days(day, meanings):
    assert len(found({"measure_id": "casualties"}, {"measure_id": "killed", "as_of": day})) == meanings


@pytest.mark.parametrize(("number", "meanings"), [(100, 1), (99, 0)])
def test_a_number_below_a_hundred_recurs_by_chance(number, meanings):
    rows = [{"measure_id": "casualties"} | figure("point", number), {"measure_id": "killed"} | figure("point", number)]
    assert len(found(*rows)) == meanings


def test_one_number_in_two_units_has_two_meanings():
    assert found({}, {"unit_id": "boxes"}) == {("one number, two meanings", "c1", "c2")}


def test_a_range_is_not_the_same_number_as_a_value_inside_it():
    rows = [{"measure_id": "casualties"} | figure("range", 2000, 4000), {"measure_id": "killed"}]
    assert found(*rows) == set()


def test_one_number_of_two_claimants_or_of_nobody_has_one_meaning():
    nobody = {"claimant_id": "unattributed"}
    assert found({"measure_id": "casualties"}, STAFF | {"measure_id": "killed"}) == set()
    assert found(nobody | {"measure_id": "casualties"}, nobody | {"measure_id": "killed"}) == set()


def test_a_factor_outside_what_is_stated_is_a_conflict():
    boxes = {"measure_id": "boxes_sent", "unit_id": "boxes"} | figure("point", 10)
    said = [conversion(from_unit="boxes", to_unit="pieces", best="20")]
    assert found(boxes, {}, links=[link(from_claim="c2", to_claim="c1")], stated=said) == {
        ("factor out of range", "c2", "c1")
    }


def test_what_is_capacity_or_a_state_of_things_is_not_below_an_earlier_total():
    planned = {"modality": "planned"}
    assert found(MAY | figure("point", 9000) | planned, planned) == set()
    soldiers = {"measure_id": "soldiers"}
    assert found(MAY | figure("point", 9000) | soldiers, soldiers) == set()


def test_totals_of_times_that_touch_are_not_earlier_and_later():
    assert found({"as_of": "2024-10"} | figure("point", 9000), {}) == set()
    assert found({"as_of": "2024-09"} | figure("point", 9000), {}) == {("lowered by the claimant", "c2", "c1")}


def test_of_earlier_totals_by_oneself_and_another_the_latest_of_each_is_named():
    own = [{"as_of": day} | figure("point", 9000) for day in ("2024-06-01", "2024-05-01")]
    another = STAFF | {"as_of": "2024-07-01"} | figure("point", 9000)
    assert [row[:3] for row in listed(*own, another, {})] == [
        ["below another's earlier", "c4", "c3"],
        ["lowered by the claimant", "c4", "c1"],
    ]


def test_a_factor_within_what_is_stated_is_no_conflict():
    assert found(BOXES, figure("point", 200), **BASED) == set()
