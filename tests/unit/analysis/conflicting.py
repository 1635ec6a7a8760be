"""Conflicts of a few claims, as rows: what their tests share."""

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
    measure("supply", theme="weapons", basis="date", comparability_group="first_supply"),
    measure("missile", theme="weapons", basis="date", comparability_group="missile_use"),
    measure("first_missile", theme="weapons", basis="date", comparability_group="first_missile_use"),
    measure("killed_in_action", theme="casualties"),
    measure("share_of_fire", theme="share", basis="share"),
    measure("soldiers", theme="troops", basis="stock"),
    measure("arms_supplied", basis="event"),
    measure("troops_present", theme="troops", basis="event"),
]
UNITS = [unit("pieces"), unit("boxes"), unit("date", kind="date"), unit("occurrence")]
STAFF = {"claimant_id": "staff"}
DENIAL = figure("none") | {
    "claimant_id": "kremlin",
    "measure_id": "arms_supplied",
    "unit_id": "occurrence",
    "modality": "denied",
}


def listed(*rows, links=(), stated=()):
    """Every conflict as it is filed: type, one, other, detail."""
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", as_of="2024-10-01") | row for n, row in enumerate(rows, start=1)
    ]
    whole = register(
        claims=claims, actors=WITH_RUSSIANS, measures=MEASURES, units=UNITS, links=list(links), conversions=list(stated)
    )
    compared = comparable(whole)
    factors = beside_stated(implied_factors(compared, whole.links), whole.conversions)
    return conflicts(compared, whole.links, factors, whole.topic).values.tolist()


def found(*rows, **more):
    return {tuple(row[:3]) for row in listed(*rows, **more)}


def date(measure_id, day):
    return (
        {"measure_id": measure_id, "unit_id": "date", "period_start": day, "period_end": day}
        | figure("vague")
        | {"bound": "point"}
    )


MAY = {"as_of": "2024-05-01"}
BOXES = {"measure_id": "boxes_sent", "unit_id": "boxes"} | figure("point", 10)
ROUNDS = figure("point", 3050)
CASUALTIES, KILLED = {"measure_id": "casualties"}, {"measure_id": "killed"}
DENIED = [link(from_claim="c2", to_claim="c1", relation="denies")]
BASED = {
    "links": [link(from_claim="c2", to_claim="c1")],
    "stated": [conversion(from_unit="boxes", to_unit="pieces", low="15", best="20", high="25.4")],
}
