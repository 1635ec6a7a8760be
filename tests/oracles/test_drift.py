"""Slow oracle of section 4: from which document the others tell, and which way a mention's number differs from it.

Without a root in the register differences have no direction; rounding is no drift; a range told by one end is "told by
its end".
"""

from hypothesis import example, given

from briefing.analysis.comparison import comparable
from briefing.analysis.drift import drift, mentions_told, rootless
from oracles import chosen
from oracles.examples import tried
from oracles.plain import number, printed_reach, step
from oracles.tiny import Tiny, built, tinies
from oracles.told import by_nearness, mentions

HEDGED = ("about", "at_least", "at_most", "range")


def repeated(tiny: Tiny) -> list[tuple[dict, dict]]:
    """Each mention outside the first document of its assertion, with the claim of that document that it repeats."""
    told, found = mentions(tiny), []
    for of_one in by_assertion(told):
        first = [one for one in of_one if one["source_id"] == of_one[0]["source_id"]]
        if len(first) == len(of_one):
            continue
        for mention in of_one:
            if mention["source_id"] != first[0]["source_id"]:
                same = [one for one in first if one["measure_id"] == mention["measure_id"]] or first * (len(first) == 1)
                found += [(one, mention) for one in same[:1]]
    return found


def by_assertion(told: list[dict]) -> list[list[dict]]:
    """The mentions of each assertion, those of its root first, then by nearness."""
    ids = dict.fromkeys(one["assertion_id"] for one in told)
    nearest = [by_nearness([one for one in told if one["assertion_id"] == assertion_id]) for assertion_id in ids]
    return [sorted(of_one, key=lambda one: one["source_id"] != one["root"]) for of_one in nearest]


def value_told(first: dict, mention: dict) -> str:
    """What a mention does to the printed number; blank where it keeps or only rounds it."""
    if "date" in (first["basis"], mention["basis"]) or None in (first["number"], mention["number"]):
        return ""
    if first["number"] == mention["number"]:
        return ""
    ends = (number(first["low"]), number(first["high"]))
    if first["bound"] == "range" and mention["bound"] != "range" and mention["number"] in ends:
        return "prints one end of the range"
    if is_rounded(first, mention):
        return ""
    return "higher" if mention["number"] > first["number"] else "lower"


def is_rounded(first: dict, mention: dict) -> bool:
    if "range" in (first["bound"], mention["bound"]) or step(mention["best"]) <= step(first["best"]):
        return False
    lowest, highest = printed_reach(mention, mention["kind"])
    return lowest <= first["number"] <= highest


def expected_values(tiny: Tiny) -> set:
    """Each mention whose number differs: what it is set against, and which way, where the root is known."""
    found = set()
    for first, mention in repeated(tiny):
        told = value_told(first, mention)
        if told:
            found.add((first["claim_id"], mention["claim_id"], told if first["root"] else "differs"))
    return found


def expected_unhedged(tiny: Tiny) -> set:
    """Each mention that prints a number plainly, where the root prints it with a hedge."""
    return {
        (first["claim_id"], mention["claim_id"])
        for first, mention in repeated(tiny)
        if first["root"]
        and first["bound"] in HEDGED
        and mention["bound"] == "point"
        and value_told(first, mention) != "prints one end of the range"
    }


@tried
@example(chosen.ROUNDED)
@example(chosen.ONE_END)
@example(chosen.NOBODY_NAMED)
@given(tinies())
def test_a_mention_is_set_against_the_root_and_has_a_direction_only_where_that_is_known(tiny):
    register = built(tiny)
    table = drift(comparable(register), register.links)
    told = {(first["claim_id"], mention["claim_id"]): first["root"] for first, mention in repeated(tiny)}
    for row in table.itertuples():
        assert (row.direction == "differs") == (told[row.origin, row.mention] == ""), row
    values = {(row.origin, row.mention, row.direction) for row in table.itertuples() if row.field == "value"}
    assert values == expected_values(tiny)
    unhedged = [row for row in table.itertuples() if row.direction.startswith("does not print the hedge")]
    assert {(row.origin, row.mention) for row in unhedged} == expected_unhedged(tiny)


@tried
@example(chosen.POOLS_IN_ANOTHER_ORDER)
@example(chosen.A_RETRACTED_MENTION)
@example(chosen.BY_TWO_HANDS)
@example(chosen.NOBODY_NAMED)
@given(tinies())
def test_the_root_is_an_editors_the_claimants_own_or_one_named_on_the_way(tiny):
    claims = comparable(built(tiny))
    told = mentions(tiny)
    assert dict(zip(claims["claim_id"], claims["root"], strict=True)) == {one["claim_id"]: one["root"] for one in told}
    assert mentions_told(claims) == len(repeated(tiny))
    several = [of_one for of_one in by_assertion(told) if len({one["source_id"] for one in of_one}) > 1]
    assert rootless(claims) == sum(not of_one[0]["root"] for of_one in several)
