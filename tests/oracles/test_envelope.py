"""Slow oracle of sections 3 and 4: the envelope of what stands, and how far another choice moves it."""

import math
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.analysis.assertions import assertions as folded
from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors
from briefing.analysis.envelope import ends, sensitivity
from briefing.analysis.envelope import standing as standing_claims
from oracles import chosen
from oracles.examples import tried
from oracles.factors import Factor, implied, used_for
from oracles.plain import middle, number
from oracles.standing import in_order, standing
from oracles.test_factors import conversions
from oracles.tiny import Tiny, built, tinies
from oracles.told import NEVER, assertions, independent, mentions

CENTRE_POOLS = 3
SEASON = timedelta(days=90)
CELLS = ("low", "best", "high")


def envelopes(rows: list[dict]) -> dict:
    """By group and unit: lowest and highest printed number, how many figures and independent origins, the centre."""
    found = {}
    for key in dict.fromkeys((one["group"], one["unit_id"]) for one in rows):
        own = [one for one in rows if (one["group"], one["unit_id"]) == key]
        told = [value for one in own for value in printed_cells(one)]
        pools = independent([one["pools"] for one in own])
        found[key] = (min(told), max(told), len(own), pools, centre(own) if pools >= CENTRE_POOLS else None)
    return found


def printed_cells(one: dict) -> list[Fraction]:
    return [number(one[cell]) * one.get("scale", 1) for cell in CELLS if one[cell]]


def centre(rows: list[dict]) -> Fraction:
    """The median of the medians that each set of pools has."""
    by_pools = {}
    for one in rows:
        by_pools.setdefault(one["pools"], []).append(one["number"] * one.get("scale", 1))
    return middle([middle(values) for values in by_pools.values()])


def choices(told: list[dict], links: list[dict]) -> dict[str, list[dict]]:
    """Other sets of figures: claims are left out first, and what then stands is taken anew."""
    base = standing(told, told, links)
    origins = assertions(base)
    factors = implied(told, links)
    last = max((one["to"] for one in told if one["to"]), default=NEVER)

    def anew(keep) -> list[dict]:
        return assertions(standing([one for one in told if keep(one)], told, links))

    return {
        "every retelling too": base,
        "reviewed only": anew(lambda one: one["coding"] == "reviewed"),
        "ratings D and E left out": anew(lambda one: one["rating"] not in ("D", "E")),
        "one figure an origin, its last": last_of_each_pool(origins),
        **{
            f"without {pool}": anew(lambda one, pool=pool: pool not in one["pools"])
            for pool in {pool for one in origins for pool in one["pools"]}
        },
        "conversions at the lowest factor": [rescaled(one, factors, min) for one in origins],
        "conversions at the highest factor": [rescaled(one, factors, max) for one in origins],
        "90 days earlier": anew(lambda one: one["to"] is not None and one["to"] <= last - SEASON),
    }


def last_of_each_pool(origins: list[dict]) -> list[dict]:
    last = {}
    for one in sorted(origins, key=lambda one: (one["from"] or NEVER, one["claim_id"])):
        last[one["group"], one["unit_id"], one["pools"]] = one
    return list(last.values())


def rescaled(one: dict, factors: list[Factor], choose) -> dict:
    own = used_for(one, factors)
    if own is None:
        return one
    units = own.from_unit, own.converted["unit_id"]
    of_units = [factor.factor for factor in factors if (factor.from_unit, factor.converted["unit_id"]) == units]
    return one | {"scale": choose(of_units) / own.factor}


def moved(now: Fraction, before: Fraction) -> float:
    if now == before:
        return 1.0
    return float(now / before) if before else math.nan


def expected(tiny: Tiny) -> dict:
    """By group, unit and choice: the envelope, and how far its ends moved."""
    told = mentions(tiny)
    first = envelopes(assertions(standing(told, told, tiny.links)))
    found = {(*key, "as chosen"): (*row, 1.0, 1.0) for key, row in first.items()}
    for choice, rows in choices(told, tiny.links).items():
        for key, row in envelopes(rows).items():
            if key in first and row[:3] != first[key][:3]:
                found[*key, choice] = (*row, *(moved(row[end], first[key][end]) for end in (0, 1)))
    return found


def floats(row: tuple) -> list[float]:
    return [math.nan if value is None else float(value) for value in row]


@tried
@example(chosen.NOT_REVIEWED_YET)
@example(chosen.NONE_OF_THEM)
@given(st.one_of(conversions("shells", "rounds"), conversions("shells", cast=2, calm=False)))
def test_another_choice_is_taken_anew_and_has_a_row_only_where_it_changes_something(tiny):
    register = built(tiny)
    claims = comparable(register)
    table = sensitivity(claims, implied_factors(claims, register.links))
    found = {(row.group, row.unit_id, row.choice): row for row in table.itertuples()}
    right = expected(tiny)
    assert found.keys() == right.keys()
    for key, row in found.items():
        given_row = [row.low, row.high, row.claims, row.pools, row.centre, row.low_moved, row.high_moved]
        assert given_row == pytest.approx(floats(right[key]), nan_ok=True), key


@tried
@given(tinies())
def test_an_envelope_spans_what_stands_in_one_unit_and_names_who_prints_its_ends(tiny):
    told = mentions(tiny)
    stands = in_order(assertions(standing(told, told, tiny.links)))
    right, by_id = envelopes(stands), {one["claim_id"]: one for one in stands}
    table = ends(folded(standing_claims(comparable(built(tiny)))))
    found = {(row.group, row.unit_id): row for row in table.itertuples()}
    assert found.keys() == right.keys()
    for key, row in found.items():
        assert [row.low, row.high, row.claims, row.pools, row.centre] == pytest.approx(floats(right[key]), nan_ok=True)
        assert min(printed_cells(by_id[row.lowest])) == right[key][0]
        assert max(printed_cells(by_id[row.highest])) == right[key][1]
