"""Slow oracle of section 1: which values a printed figure allows, and whether two figures agree or differ."""

import math

from hypothesis import example, given

from briefing.analysis.agreement import pairs
from briefing.analysis.assertions import assertions as folded
from briefing.analysis.comparison import comparable
from oracles import chosen
from oracles.examples import tried
from oracles.plain import COUNTED, overlap
from oracles.tiny import Tiny, built, tinies
from oracles.told import assertions, mentions

YEAR, DAY = 4, 10
PRECISION = 1e-9


def days_since_1970(ordinal: float) -> float:
    return ordinal if math.isinf(ordinal) else ordinal - 719163


def apart(one: dict, other: dict) -> int | None:
    """The days between the nearest days of two times described."""
    if not one["dated"] or not other["dated"]:
        return None
    return max(0, (max(one["from"], other["from"]) - min(one["to"], other["to"])).days)


def are_rivals(one: dict, other: dict) -> bool:
    """Two figures on one axis, of one scope, by different voices; nobody's figures are each a voice of their own."""
    return (
        one["group"] == other["group"]
        and one["assertion_id"] != other["assertion_id"]
        and None not in (one["span"], other["span"])
        and "denied" not in (one["modality"], other["modality"])
        and one["covers"] == other["covers"]
        and (one["unit_id"] == other["unit_id"] or (one["kind"] in COUNTED and other["kind"] in COUNTED))
        and (one["voice"] != other["voice"] or one["claimant_id"] == "unattributed")
    )


def verdict(one: dict, other: dict) -> tuple[str, str]:
    """Whether two figures agree, and why they are only compatible."""
    if not overlap(one["span"], other["span"], one["basis"]):
        return "differ", ""
    if not (one["span"].closed and other["span"].closed):
        return "compatible", "one is open"
    if one["basis"] == "date" and (exactness(one) == YEAR) != (exactness(other) == YEAR):
        return "compatible", "one is known to its year"
    return "agree", ""


def exactness(one: dict) -> int:
    return min(len(text) or DAY for text in (one["period_start"], one["period_end"]))


def expected(tiny: Tiny) -> dict:
    """By both claim ids: verdict, reason, days apart."""
    rows = assertions(mentions(tiny))
    return {
        frozenset([one["claim_id"], other["claim_id"]]): (*verdict(one, other), apart(one, other))
        for place, one in enumerate(rows)
        for other in rows[place + 1 :]
        if are_rivals(one, other)
    }


@tried
@given(tinies())
def test_a_printed_figure_allows_what_its_words_and_digits_say(tiny):
    compared = {row.claim_id: row for row in comparable(built(tiny)).itertuples()}
    for one in mentions(tiny):
        row, span = compared[one["claim_id"]], one["span"]
        if span is None:
            assert math.isnan(row.from_value)
            continue
        ends = map(days_since_1970, span[:2]) if one["basis"] == "date" else map(float, span[:2])
        for right, given_end in zip(ends, (row.from_value, row.to_value), strict=True):
            assert right == given_end or abs(right - given_end) <= PRECISION * max(1, abs(right)), one
        assert (span.open_below, span.open_above) == (row.open_below, row.open_above)


@tried
@example(chosen.NO_WAY_NAMED)
@example(chosen.A_RETRACTED_MENTION)
@given(tinies())
def test_two_figures_agree_differ_or_are_compatible_as_their_words_allow(tiny):
    table = pairs(folded(comparable(built(tiny))))
    found = {
        frozenset([row.claim_id_a, row.claim_id_b]): (
            row.verdict,
            row.because,
            None if math.isnan(row.days_apart) else row.days_apart,
        )
        for row in table.itertuples()
    }
    assert found == expected(tiny)
    assert len(found) == len(table)
