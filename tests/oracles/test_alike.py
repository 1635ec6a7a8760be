"""Slow oracle of section 2: which figures unrelated origins print alike, and which bounds they set at one place."""

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.analysis.comparison import comparable
from briefing.analysis.matches import matches
from oracles import chosen
from oracles.examples import tried
from oracles.plain import overlap
from oracles.test_intervals import apart, exactness
from oracles.tiny import Tiny, built, tinies
from oracles.told import ACTOR, NEVER, assertions, mentions
from oracles.unrelated import unrelated

TENTH = Fraction(10, 100)
SEASON = 90
TO_THE_MONTH = len("2024-10")


def takes_part(one: dict) -> bool:
    """A named origin's figure that happened, dated to the month, in a document better than D, its own finding."""
    found_itself = ACTOR[one["claimant_id"]]["role"] == "body" or one["derivation"] in ("counted", "estimated")
    return (
        one["modality"] == "happened"
        and bool(one["pools"])
        and one["span"] is not None
        and one["best_rating"] not in ("D", "E")
        and found_itself
        and len(one["dated"]) >= TO_THE_MONTH
        and (one["basis"] != "date" or exactness(one) >= TO_THE_MONTH)
    )


def kind(first: dict, second: dict) -> str:
    """What a pair of unrelated figures of one measure, unit, scope and time is filed as; blank if as nothing."""
    spans = first["span"], second["span"]
    if first["basis"] == "date":
        alike = all(span.closed for span in spans) and overlap(*spans, "date")
        equal = spans[0][:2] == spans[1][:2]
    else:
        larger, smaller = max(first["number"], second["number"]), min(first["number"], second["number"])
        if larger - smaller > TENTH * larger:
            return ""
        if all(span.open_above for span in spans):
            return "same floor"
        if all(span.open_below for span in spans):
            return "same ceiling"
        alike = all(span.closed for span in spans) and overlap(*spans, first["basis"])
        equal = larger == smaller
    if not alike:
        return ""
    return "alike, may be an echo" if equal and first["public"] < second["public"] else "alike"


def expected(tiny: Tiny) -> dict:
    """By both claim ids, the one public first before: kind, first day public, days between."""
    told = mentions(tiny)
    origins = assertions(told)
    part = [one for one in assertions([one for one in told if one["status"] == "active"]) if takes_part(one)]
    part.sort(key=lambda one: (one["public"] or NEVER, one["claim_id"]))
    found = {}
    for place, first in enumerate(part):
        for second in part[place + 1 :]:
            of_one = all(first[name] == second[name] for name in ("measure_id", "unit_id", "covers"))
            one_phrase = first["source_id"] == second["source_id"] and first["value_text"] == second["value_text"]
            if of_one and not one_phrase and apart(first, second) <= SEASON:
                filed = kind(first, second)
                if filed and unrelated(first, second, told, tiny.links, origins):
                    ids = first["claim_id"], second["claim_id"]
                    found[ids] = (filed, first["public"].isoformat(), apart(first, second))
    return found


@tried
@example(chosen.ONE_PHRASE_OF_ONE_PAGE)
@example(chosen.A_SEASON_APART)
@example(chosen.A_DAY_MORE)
@example(chosen.A_TENTH_APART)
@example(chosen.MORE_THAN_A_TENTH)
@example(chosen.ONE_FLOOR)
@example(chosen.BY_TWO_STEPS)
@example(chosen.HEARD_BY_THE_OTHER)
@example(chosen.HEARD_BY_THE_FIRST)
@example(chosen.OFFICES_OF_ONE_STATE)
@example(chosen.SAID_THE_SAME_DAY)
@given(st.one_of(tinies(calm=True), tinies("shells", calm=True, relations=("based_on",)), tinies()))
def test_alike_are_close_figures_that_unrelated_origins_print_within_a_season(tiny):
    register = built(tiny)
    table = matches(comparable(register), register.links)
    rows = table.itertuples()
    found = {(row.claim_a, row.claim_b): (row.kind, row.first_published, row.days_between) for row in rows}
    assert found == expected(tiny)
