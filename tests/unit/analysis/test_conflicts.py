import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.conflicts import conflicts
from briefing.analysis.conversions import beside_stated, implied_factors
from unit.builders import ACTORS, actor, claim, conversion, figure, link, measure, register, unit

WITH_RUSSIANS = [
    *ACTORS,
    actor("kremlin", party="russia", pool_ids="russia"),
    actor("tass", party="russia", pool_ids="russia"),
    actor("poland", party="other", pool_ids="poland"),
    actor("iran", party="other", pool_ids="iran"),
]
MEASURES = [
    measure("shells"),
    measure("boxes_sent"),
    measure("casualties", theme="casualties"),
    measure("killed", theme="casualties", parent_id="casualties"),
    measure("arrival", theme="troops", basis="date", comparability_group="troops_arrival"),
    measure("combat", theme="troops", basis="date", comparability_group="first_combat"),
    measure("arms_supplied", basis="event"),
]
UNITS = [unit("pieces"), unit("boxes"), unit("date", kind="date"), unit("occurrence")]
STAFF = {"claimant_id": "staff"}
DENIAL = figure("none") | {
    "claimant_id": "kremlin",
    "measure_id": "arms_supplied",
    "unit_id": "occurrence",
    "modality": "denied",
}


def found(*rows, links=(), stated=()):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", as_of="2024-10-01") | row for n, row in enumerate(rows, start=1)
    ]
    whole = register(
        claims=claims, actors=WITH_RUSSIANS, measures=MEASURES, units=UNITS, links=list(links), conversions=list(stated)
    )
    compared = comparable(whole)
    factors = beside_stated(implied_factors(compared, whole.links), whole.conversions)
    table = conflicts(compared, whole.links, factors, whole.topic)
    return {(row.type, row.one, row.other) for row in table.itertuples()}


def date(measure_id, day):
    return (
        {"measure_id": measure_id, "unit_id": "date", "period_start": day, "period_end": day}
        | figure("vague")
        | {"bound": "point"}
    )


def test_rivals_of_one_time_beyond_the_tolerance_are_apart():
    assert found({}, STAFF | figure("point", 5000)) == {("values apart", "c1", "c2")}


@pytest.mark.parametrize("rival", [("about", 3100), ("at_least", 2000), ("at_most", 3000), ("range", 2000, 4000)])
def test_rivals_whose_words_leave_common_room_are_no_conflict(rival):
    assert found({}, STAFF | figure(*rival)) == set()


@pytest.mark.parametrize(
    "other", [{"scope": "in one village"}, {"unit_id": "boxes"}, {"modality": "planned"}, {"as_of": "2024-10-02"}]
)
def test_rivals_of_another_scope_unit_modality_or_time_are_no_values_apart(other):
    assert found({}, STAFF | figure("point", 5000) | other) == set()


def test_rivals_of_times_that_overlap_are_apart():
    assert found({"as_of": "2024"}, STAFF | figure("point", 5000)) == {("values apart", "c1", "c2")}


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


def test_rival_dates_of_one_event_are_apart():
    assert found(date("arrival", "2024-10-08"), STAFF | date("arrival", "2024-10-20")) == {("dates apart", "c1", "c2")}


def test_combat_before_arrival_breaks_the_order():
    broken = found(date("arrival", "2024-10-08"), date("combat", "2024-09-01"))
    assert broken == {("order of events", "c2", "c1")}


def test_two_dates_by_one_claimant_break_no_order():
    assert found(date("combat", "2024-09-01"), date("combat", "2024-11-01")) == set()


def test_the_dead_before_the_first_combat_break_the_order():
    dead = {"measure_id": "killed", "as_of": "2024-10-01"} | figure("point", 6)
    assert found(dead, date("combat", "2024-11-05")) == {("order of events", "c1", "c2")}


def test_a_figure_in_the_name_of_a_party_that_denies_it_is_a_conflict():
    rows = [{"claimant_id": "tass"}, DENIAL]
    assert found(*rows) == {("asserted and denied by one party", "c1", "c2")}
    assert found(rows[0] | {"as_of": "2024-10-09"}, rows[1]) == set()


def test_a_figure_is_set_beside_the_first_denial_after_it():
    rows = [{"claimant_id": "tass"}, DENIAL | {"as_of": "2024-12-01"}, DENIAL | {"as_of": "2024-11-01"}]
    assert found(*rows) == {("asserted and denied by one party", "c1", "c3")}


def test_a_denial_of_arms_denies_no_casualties():
    assert found({"claimant_id": "tass", "measure_id": "casualties"}, DENIAL) == set()


def test_claimants_of_no_party_do_not_deny_each_others_figures():
    assert found({"claimant_id": "poland"}, DENIAL | {"claimant_id": "iran"}) == set()


def test_a_denial_linked_to_a_figure_is_a_conflict():
    links = [link(from_claim="c2", to_claim="c1", relation="denies")]
    assert found({}, DENIAL, links=links) == {("denied", "c1", "c2")}


def test_a_part_above_its_whole_is_a_conflict():
    rows = [{"measure_id": "casualties"} | figure("point", 300), {"measure_id": "killed"} | figure("point", 500)]
    assert found(*rows) == {("part above its whole", "c2", "c1")}


@pytest.mark.parametrize(
    ("whole_of", "conflict"), [("2024-09-30", False), ("2024-10-01", True), ("2024-12", True), ("2024", True)]
)
def test_a_part_conflicts_only_with_a_whole_dated_no_earlier(whole_of, conflict):
    rows = [
        {"measure_id": "casualties", "as_of": whole_of} | figure("point", 300),
        {"measure_id": "killed"} | figure("point", 500),
    ]
    assert bool(found(*rows)) is conflict


@pytest.mark.parametrize(
    ("whole_covers", "part_covers", "conflict"),
    [
        ("", "in one village", True),
        ("whole", "", True),
        ("in one village", "in one village", True),
        ("in one village", "", False),
    ],
)
def test_a_part_of_any_scope_is_set_beside_the_whole_and_a_scoped_whole_beside_its_own(
    whole_covers, part_covers, conflict
):
    rows = [
        {"measure_id": "casualties", "scope": whole_covers} | figure("point", 300),
        {"measure_id": "killed", "scope": part_covers} | figure("point", 500),
    ]
    assert bool(found(*rows)) is conflict


def test_a_part_by_another_claimant_or_in_another_unit_is_no_conflict():
    rows = [{"measure_id": "casualties"} | figure("point", 300), {"measure_id": "killed"} | figure("point", 500)]
    assert found(rows[0], rows[1] | STAFF) == set()
    assert found(rows[0], rows[1] | {"unit_id": "boxes"}) == set()


def test_a_planned_part_is_no_conflict():
    rows = [
        {"measure_id": "casualties"} | figure("point", 300),
        {"measure_id": "killed", "modality": "planned"} | figure("point", 500),
    ]
    assert found(*rows) == set()


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
