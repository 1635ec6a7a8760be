"""Slow oracle of section 4: the factor that each conversion implies, and by which factor each figure was converted."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from unit.builders import link

from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import factor_of, implied_factors
from oracles import chosen
from oracles.examples import tried
from oracles.factors import implied, used_for
from oracles.tiny import Tiny, built, tinies
from oracles.told import mentions


@st.composite
def conversions(draw: st.DrawFn, *focus: str, **how: object) -> Tiny:
    """A tiny register of boxes and of shells that rest on them."""
    tiny = draw(tinies("boxes_sent", *(focus or ("shells",)), relations=("based_on", "corrects"), **how))
    boxes = [row["claim_id"] for row in tiny.claims if row["unit_id"] == "boxes"]
    made = [row["claim_id"] for row in tiny.claims if row["unit_id"] != "boxes"]
    if not boxes or not made:
        return tiny
    bases = [draw(st.lists(st.sampled_from(boxes), max_size=3)) for _ in made]
    more = [link(from_claim=one, to_claim=base) for one, on in zip(made, bases, strict=True) for base in on]
    rests = {row["from_claim"] for row in more}
    converted = [row["claim_id"] in rests and draw(st.booleans()) for row in tiny.claims]
    told_so = zip(tiny.claims, converted, strict=True)
    claims = [row | ({"derivation": "converted"} if says_so else {}) for row, says_so in told_so]
    return tiny._replace(links=tiny.links + more, claims=claims)


@tried
@example(chosen.MENTIONS_ADDED_UP)
@example(chosen.A_VAGUE_MENTION_FIRST)
@example(chosen.OF_TWO_MEASURES)
@example(chosen.A_BASE_OPEN_BELOW)
@given(conversions())
def test_a_factor_is_the_printed_number_over_the_sum_of_what_it_rests_on_and_reaches_each_mention(tiny):
    register = built(tiny)
    claims, told = comparable(register), mentions(tiny)
    table, right = implied_factors(claims, register.links), implied(told, tiny.links)
    found = {(row.converted, row.from_unit): row for row in table.itertuples()}
    assert list(found) == [(one.converted["claim_id"], one.from_unit) for one in right]
    for one in right:
        row = found[one.converted["claim_id"], one.from_unit]
        assert row.base == one.base
        expected = [float(number) for number in (one.base_number, one.factor, one.low, one.high)]
        assert [row.base_number, row.factor, row.low, row.high] == pytest.approx(expected), one
    used = dict(zip(claims["claim_id"], factor_of(claims, table), strict=True))
    for one in told:
        factor = used_for(one, right)
        expected = math.nan if factor is None else float(factor.factor)
        assert used[one["claim_id"]] == pytest.approx(expected, nan_ok=True), one
