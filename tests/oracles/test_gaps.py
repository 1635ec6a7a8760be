"""Slow oracle of section 4: the gap between two rival figures, taken apart in order.

The gap is the larger printed number over the smaller, and the product of its parts: date, conversion, bound, and what
is left. It is explained where at most 5 % is left, and not explained where a cause overshoots it.
"""

import math
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.analysis.agreement import pairs
from briefing.analysis.assertions import assertions as folded
from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors
from briefing.analysis.reconciliation import reconcile
from oracles import chosen
from oracles.examples import tried
from oracles.factors import Factor, implied, used_for
from oracles.test_factors import conversions
from oracles.test_intervals import are_rivals, verdict
from oracles.tiny import Tiny, built
from oracles.told import assertions, mentions

NEAR = 45
LEFT = Fraction(5, 100)
Parts = tuple[Fraction, Fraction, Fraction, Fraction]


def gaps(tiny: Tiny) -> dict:
    """By both claims of a pair that differs: the four parts, who says that it had grown, and the outcome."""
    told = mentions(tiny)
    rows, factors, found = assertions(told), implied(told, tiny.links), {}
    for place, one in enumerate(rows):
        for other in rows[place + 1 :]:
            if not are_rivals(one, other) or one["basis"] == "date" or verdict(one, other)[0] != "differ":
                continue
            small, large = sorted((one, other), key=lambda side: side["number"])
            if small["number"] > 0:
                parts, grown_by = taken_apart(large, small, told, factors)
                found[frozenset([one["claim_id"], other["claim_id"]])] = (parts, grown_by, outcome(*parts))
    return found


def taken_apart(large: dict, small: dict, told: list[dict], factors: list[Factor]) -> tuple[Parts, set[str]]:
    gap = large["number"] / small["number"]
    date, grown_by = grown(large, small, told)
    conversion = Fraction(1)
    used = used_for(large, factors), used_for(small, factors)
    if None not in used:
        conversion = used[0].factor / used[1].factor
    rest = gap / date / conversion
    bound = allowed_by_words(large, small, rest)
    return (date, conversion, bound, rest / bound), grown_by


def grown(large: dict, small: dict, told: list[dict]) -> tuple[Fraction, set[str]]:
    """By how much the earlier, smaller figure had grown by the later date in its own pools' words; and who says so."""
    if None in (large["from"], small["from"]) or (large["from"] - small["from"]).days <= NEAR:
        return Fraction(1), set()
    own = [
        one
        for one in told
        if all(one[name] == small[name] for name in ("measure_id", "unit_id", "modality"))
        and one["pools"] & small["pools"]
        and one["number"] is not None
        and one["number"] > small["number"]
        and one["from"] is not None
        and abs((one["from"] - large["from"]).days) <= NEAR
    ]
    if not own:
        return Fraction(1), set()
    nearest = min(abs((one["from"] - large["from"]).days) for one in own)
    told_then = [one for one in own if abs((one["from"] - large["from"]).days) == nearest]
    first = min(told_then, key=lambda one: (one["from"], one["claim_id"]))
    return min(first["number"], large["number"]) / small["number"], {first["claim_id"]}


def allowed_by_words(large: dict, small: dict, rest: Fraction) -> Fraction:
    """How much of the rest the words allow: the larger may be as low, the smaller as high, as its interval ends."""
    if rest <= 1:
        return Fraction(1)
    lowest, highest = large["span"].low, small["span"].high
    if lowest == 0 or math.isinf(highest):
        return rest
    return min(rest, (large["number"] / lowest) * (highest / small["number"]))


def outcome(date: Fraction, conversion: Fraction, bound: Fraction, left: Fraction) -> str:
    if left < 1 - LEFT:
        return "not explained"
    if left <= 1 + LEFT:
        return "explained"
    return "explained in part" if max(date, conversion, bound) > 1 else "not explained"


@tried
@example(chosen.GROWN_SINCE)
@example(chosen.OVERSHOT)
@given(st.one_of(conversions("shells", calm=True), conversions("shells", "rounds")))
def test_a_gap_is_what_date_conversion_and_words_explain_and_what_is_left(tiny):
    register = built(tiny)
    claims = comparable(register)
    table = reconcile(pairs(folded(claims)), claims, implied_factors(claims, register.links))
    found = {frozenset([row.claim_id_a, row.claim_id_b]): row for row in table.itertuples()}
    right = gaps(tiny)
    assert found.keys() == right.keys()
    for key, row in found.items():
        parts, grown_by, came_to = right[key]
        assert [row.date, row.conversion, row.bound, row.left] == pytest.approx([*map(float, parts)]), key
        assert {row.grown_by} - {""} == grown_by
        assert row.outcome.split(":")[0] == came_to
        assert row.date * row.conversion * row.bound * row.left == pytest.approx(row.ratio)
