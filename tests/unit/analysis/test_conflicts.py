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
    return {(row.type, row.one, row.other) for row in conflicts(compared, whole.links, factors).itertuples()}


def date(measure_id, day):
    return (
        {"measure_id": measure_id, "unit_id": "date", "period_start": day, "period_end": day}
        | figure("vague")
        | {"bound": "point"}
    )


def test_rivals_of_one_time_beyond_the_tolerance_are_apart():
    assert found({}, STAFF | figure("point", 5000)) == {("values apart", "c1", "c2")}


def test_rivals_within_the_tolerance_are_no_conflict():
    assert found({}, STAFF | figure("about", 3500)) == set()


def test_a_later_lower_total_by_the_same_claimant_is_a_revision_downwards():
    assert found({"as_of": "2024-05-01"} | figure("point", 9000), {}) == {("revised downwards", "c2", "c1")}


def test_a_later_lower_total_by_another_is_stale():
    assert found(STAFF | {"as_of": "2024-05-01"} | figure("point", 9000), {}) == {
        ("stale beside another's", "c2", "c1")
    }


def test_a_later_lower_total_is_set_beside_the_latest_that_exceeds_it():
    earlier = [{"as_of": day} | figure("point", 9000) for day in ("2024-05-01", "2024-06-01")]
    assert found(*earlier, {}) == {("revised downwards", "c3", "c2")}


def test_totals_of_nobody_are_not_revisions_of_one_another():
    nobody = {"claimant_id": "unattributed"}
    assert found(nobody | {"as_of": "2024-05-01"} | figure("point", 9000), nobody) == {
        ("stale beside another's", "c2", "c1")
    }


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


def test_one_number_by_one_claimant_for_two_measures_has_two_meanings():
    rows = [{"measure_id": "casualties"}, {"measure_id": "killed", "as_of": "2024-10-20"}]
    assert found(*rows) == {("one number, two meanings", "c1", "c2")}
    assert found(rows[0], rows[1] | {"as_of": "2024-12-20"}) == set()


def test_a_factor_outside_what_is_stated_is_a_conflict():
    boxes = {"measure_id": "boxes_sent", "unit_id": "boxes"} | figure("point", 10)
    said = [conversion(from_unit="boxes", to_unit="pieces", best="20")]
    assert found(boxes, {}, links=[link(from_claim="c2", to_claim="c1")], stated=said) == {
        ("factor out of range", "c2", "c1")
    }
