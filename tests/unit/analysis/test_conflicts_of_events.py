import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.conflicts import conflicts
from briefing.analysis.conversions import beside_stated, implied_factors
from unit.analysis.conflicting import CASUALTIES, DENIAL, DENIED, KILLED, MEASURES, STAFF, UNITS, date, found
from unit.builders import claim, figure, link, measure, register


def test_rivals_of_one_time_beyond_the_tolerance_are_apart():
    assert found({}, STAFF | figure("point", 5000)) == {("values apart", "c1", "c2")}


@pytest.mark.parametrize(
    "other", [{"scope": "in one village"}, {"unit_id": "boxes"}, {"modality": "planned"}, {"as_of": "2024-10-02"}]
)
def test_rivals_of_another_scope_unit_modality_or_time_are_no_values_apart(other):
    assert found({}, STAFF | figure("point", 5000) | other) == set()


def test_rivals_of_times_that_overlap_are_apart():
    assert found({"as_of": "2024"}, STAFF | figure("point", 5000)) == {("values apart", "c1", "c2")}


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
    assert found(*rows) == {("said and denied by one party", "c1", "c2")}
    assert found(rows[0] | {"as_of": "2024-10-09"}, rows[1]) == set()


def test_a_figure_is_set_beside_the_first_denial_after_it():
    rows = [{"claimant_id": "tass"}, DENIAL | {"as_of": "2024-12-01"}, DENIAL | {"as_of": "2024-11-01"}]
    assert found(*rows) == {("said and denied by one party", "c1", "c3")}


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


@pytest.mark.parametrize("measure_id", ["missile", "first_missile", "combat"])
@pytest.mark.parametrize("day", ["2024-10-08", "2024-10-09"])
def test_what_comes_on_the_same_day_or_later_breaks_no_order(measure_id, day):
    first = "arrival" if measure_id == "combat" else "supply"
    assert found(date(first, "2024-10-08"), date(measure_id, day)) == set()


def test_the_dead_of_the_first_day_of_combat_or_of_a_time_that_reaches_to_it_break_no_order():
    dead = KILLED | figure("point", 6)
    assert found(dead, date("combat", "2024-10-01")) == set()
    assert found(dead | {"as_of": "2024"}, date("combat", "2024-11-05")) == set()


@pytest.mark.parametrize("planned", [0, 1])
def test_what_is_planned_breaks_no_order_and_is_no_rival_date(planned):
    rows = [date("arrival", "2024-10-08"), date("combat", "2024-10-07")]
    rows[planned] = rows[planned] | {"modality": "planned"}
    assert found(*rows) == set()
    dates = [date("arrival", "2024-10-08"), STAFF | date("arrival", "2024-10-20")]
    dates[planned] = dates[planned] | {"modality": "planned"}
    assert found(*dates) == set()


def test_a_date_that_is_open_before_or_after_breaks_no_order():
    since = {"period_start": "2024-10-08", "period_end": "", "bound": "at_least"}
    by = {"period_start": "", "period_end": "2024-10-07"}
    assert found(date("arrival", "2024-10-08") | by, date("combat", "2024-09-01")) == set()
    assert found(date("arrival", "2024-10-08"), date("combat", "2024-09-01") | since) == set()


def test_dates_of_two_measures_of_one_group_are_no_rival_dates():
    other = {"measure_id": "landing"}
    measures = [*MEASURES, measure("landing", theme="troops", basis="date", comparability_group="troops_arrival")]
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", as_of="2024-10-01") | row
        for n, row in enumerate([date("arrival", "2024-10-08"), STAFF | date("arrival", "2024-10-20") | other])
    ]
    whole = register(claims=claims, measures=measures, units=UNITS)
    compared = comparable(whole)
    factors = beside_stated(implied_factors(compared, whole.links), whole.conversions)
    assert conflicts(compared, whole.links, factors, whole.topic).empty


@pytest.mark.parametrize(
    ("denied", "figure_of", "conflict"),
    [
        ("arms_supplied", {}, True),
        ("arms_supplied", {"measure_id": "share_of_fire"}, True),
        ("arms_supplied", date("supply", "2024-09-01"), True),
        ("arms_supplied", {"measure_id": "soldiers"}, False),
        ("troops_present", {"measure_id": "soldiers"}, True),
        ("troops_present", CASUALTIES, True),
        ("troops_present", {}, False),
        ("shells", {}, False),
    ],
)
def test_a_denial_denies_the_themes_it_speaks_of(denied, figure_of, conflict):
    rows = [{"claimant_id": "tass"} | figure_of, DENIAL | {"measure_id": denied}]
    assert (("said and denied by one party", "c1", "c2") in found(*rows)) is conflict


def test_a_denial_in_the_name_of_another_party_or_of_none_denies_nothing():
    assert found({}, DENIAL) == set()
    assert found({"claimant_id": "gazette"}, DENIAL | {"claimant_id": "gazette"}) == set()


def test_a_denial_by_link_of_a_disputed_figure_is_no_conflict():
    disputed = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
    assert found(disputed, DENIAL, links=DENIED) == set()
    assert found({}, {"claimant_id": "agency"}, links=[link(from_claim="c2", to_claim="c1")]) == set()


def test_parts_and_wholes_of_nobody_or_without_a_number_are_no_conflict():
    nobody = {"claimant_id": "unattributed"}
    whole, part = CASUALTIES | figure("point", 300), KILLED | figure("point", 500)
    assert found(whole | nobody, part | nobody) == set()
    assert found(CASUALTIES | figure("vague"), part) == set()
    assert found(whole, KILLED | figure("vague")) == set()


def test_a_part_that_may_be_as_small_as_its_whole_is_no_conflict():
    # Casualties of 300 reach to 315; about 340 dead from 330, about 320 from 310.
    assert found(CASUALTIES | figure("point", 300), KILLED | figure("about", 320)) == set()
    assert found(CASUALTIES | figure("point", 300), KILLED | figure("about", 340)) == {
        ("part above its whole", "c2", "c1")
    }


def test_a_part_of_bodies_of_one_state_is_set_beside_the_states_whole():
    rows = [CASUALTIES | figure("point", 300), KILLED | figure("point", 500) | {"claimant_id": "agency"}]
    assert found(*rows) == {("part above its whole", "c2", "c1")}
