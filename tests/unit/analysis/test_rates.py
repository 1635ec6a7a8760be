import pytest

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.rates import rates
from unit.builders import claim, figure, link, measure, register, unit

MEASURES = [
    measure("rounds_supplied"),
    measure("fire_sustained", basis="duration"),
    measure("share_of_fire", basis="share"),
    measure("rounds_rate", basis="rate"),
    measure("first_supply_date", basis="date"),
]
UNITS = [unit("pieces"), unit("months", kind="time"), unit("percent", kind="share"), unit("date", kind="date")]
TOTAL = {"measure_id": "rounds_supplied", "as_of": "2024-01-01"} | figure("point", 1000)
LASTS = {"measure_id": "fire_sustained", "unit_id": "months", "as_of": "2024-01-01"} | figure("point", 2)


def reckoned(*rows, links=()):
    claims = [claim(claim_id=f"c{n}", assertion_id=f"s{n}") | row for n, row in enumerate(rows, start=1)]
    whole = register(claims=claims, measures=MEASURES, units=UNITS, links=list(links))
    table = rates(assertions(comparable(whole)), whole.links)
    return {row.implied_by: (row.claims, row.rounds_a_month) for row in table.itertuples()}


def test_a_duration_implies_what_is_fired_a_month():
    found = reckoned(TOTAL, LASTS, links=[link(from_claim="c2", to_claim="c1")])
    assert found == {"a duration of fire": (["c2", "c1"], 500)}


def test_with_a_share_it_implies_what_is_north_korean_of_it():
    share = {"measure_id": "share_of_fire", "unit_id": "percent"} | figure("point", 50)
    found = reckoned(TOTAL, LASTS, share, links=[link(from_claim="c2", to_claim="c1")])
    assert found["that and a share of fire"] == (["c2", "c1", "c3"], 250)


def test_a_yearly_rate_is_divided_by_twelve():
    assert reckoned({"measure_id": "rounds_rate"} | figure("point", 1200)) == {"a yearly rate": (["c1"], 100)}


def test_a_total_is_divided_by_the_months_since_its_pools_first_supply():
    start = {
        "measure_id": "first_supply_date",
        "unit_id": "date",
        "period_start": "2023-01-01",
        "period_end": "2023-01-01",
    }
    found = reckoned(TOTAL, start | figure("vague") | {"bound": "point"})
    claims, rounds = found["a total since the first supply"]
    assert claims == ["c1", "c2"]
    assert rounds == pytest.approx(1000 / (365 / 30.44))
