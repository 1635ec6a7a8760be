"""Who told what: the claims of a tiny register as mentions, folded into assertions with one origin, date and voice.

From section 3 of the rules. A mention is a claim that is not retracted, as a dictionary: its cells, and what its
document, measure, unit and claimant add. An assertion is the dictionary of its origin, and what all mentions add.
"""

from datetime import date

from oracles.plain import allowed, earliest, first_day, last_day, printed
from oracles.tiny import ACTORS, MEASURES, STATES, UNITS, Tiny

ACTOR = {row["actor_id"]: row for row in ACTORS}
MEASURE = {row["measure_id"]: row for row in MEASURES}
KIND = {row["unit_id"]: row["kind"] for row in UNITS}
NEVER = date.max
LOW = ("D", "E")


def known(document: dict) -> date | None:
    """From when a document may be used: the last day its date allows, or the day it was read if that is earlier."""
    return earliest([last_day(document["published"]), first_day(document["accessed"])])


def pools(actor_id: str) -> frozenset[str]:
    """The pools of an actor."""
    return frozenset(ACTOR[actor_id]["pool_ids"].split(";")) - {""}


def voice(actor_id: str) -> str:
    """Who speaks: the state, for claimants whose only pool is one."""
    own = pools(actor_id)
    return "state " + min(own) if len(own) == 1 and own <= STATES else actor_id


def mentions(tiny: Tiny) -> list[dict]:
    """Every claim that is not retracted, with what is known of it."""
    documents = {row["source_id"]: row for row in tiny.sources}
    found = [_mention(row, documents[row["source_id"]]) for row in tiny.claims if row["status"] != "retracted"]
    for one in found:
        one["root"] = root([other for other in found if other["assertion_id"] == one["assertion_id"]], tiny.links)
    for one in found:
        one["dated"] = dated(one, [other for other in found if other["assertion_id"] == one["assertion_id"]])
        one["dated_basis"] = dated_basis([other for other in found if other["assertion_id"] == one["assertion_id"]])
        one["from"], one["to"] = first_day(one["dated"]), last_day(one["dated"])
        one["best_rating"] = min(other["rating"] for other in found if other["assertion_id"] == one["assertion_id"])
    return found


def _mention(row: dict, document: dict) -> dict:
    measure = MEASURE[row["measure_id"]]
    kind = KIND[row["unit_id"]]
    return row | {
        "publisher": document["publisher_id"],
        "published": document["published"],
        "rating": document["reliability"],
        "known": known(document),
        "basis": measure["basis"],
        "group": measure["comparability_group"],
        "kind": kind,
        "span": allowed(row, measure["basis"], kind),
        "number": printed(row),
        "pools": pools(row["claimant_id"]),
        "voice": voice(row["claimant_id"]),
        "covers": "" if row["scope"] == "whole" else row["scope"],
        "hearers": row["via"].split(";") if row["via"] else [],
    }


def root(of_one: list[dict], links: list[dict]) -> str:
    """The document the others tell from: an editor's, the claimant's own, one named in `via`; else blank."""
    named = {row["to_claim"] for row in links if row["relation"] == "origin"}
    nearness = {}
    for one in of_one:
        hands = [
            len(other["hearers"]) - place
            for other in of_one
            for place, actor_id in enumerate(other["hearers"])
            if actor_id == one["publisher"]
        ]
        if one["claim_id"] in named:
            nearness[one["claim_id"]] = -1
        elif one["publisher"] == one["claimant_id"] or _speaks_for(one["publisher"], one["claimant_id"]):
            nearness[one["claim_id"]] = 0
        elif hands:
            nearness[one["claim_id"]] = min(hands)
    there = [one for one in of_one if one["claim_id"] in nearness]
    there.sort(key=lambda one: (nearness[one["claim_id"]], one["known"] or NEVER, one["claim_id"]))
    return there[0]["source_id"] if there else ""


def _speaks_for(publisher: str, claimant: str) -> bool:
    return ACTOR[publisher]["role"] == "body" and pools(publisher) == pools(claimant) != frozenset()


def by_nearness(of_one: list[dict]) -> list[dict]:
    """The mentions of one assertion, its origin first."""
    return sorted(
        of_one,
        key=lambda one: (
            one["bound"] in ("vague", "none") and not one["period_start"] and not one["period_end"],
            one["status"] != "active",
            one["source_id"] != one["root"],
            one["claimant_id"] == "unattributed",
            one["rating"] in LOW,
            one["known"] or NEVER,
            one["claim_id"],
        ),
    )


def dated(one: dict, of_one: list[dict]) -> str:
    """The date of an assertion: its origin's as-of, the most exact as-of, when it was asserted, when published."""
    on_measure = [other for other in by_nearness(of_one) if other["measure_id"] == one["measure_id"]]
    return (
        on_measure[0]["as_of"]
        or _most_exact([other["as_of"] for other in on_measure])
        or _most_exact([other["as_of"] for other in of_one])
        or _first_said([other["asserted"] for other in of_one])
        or _first_said([other["published"] for other in of_one])
    )


def dated_basis(of_one: list[dict]) -> str:
    """Whether some mention says of when the figure is or when it was said, or print alone dates it."""
    return "told" if any(other["as_of"] or other["asserted"] for other in of_one) else "published"


def _most_exact(texts: list[str]) -> str:
    given = [text for text in texts if text]
    return min(given, key=lambda text: (-len(text), -given.count(text), text), default="")


def _first_said(texts: list[str]) -> str:
    return min([text for text in texts if text], key=lambda text: (last_day(text), text), default="")


def assertions(told: list[dict]) -> list[dict]:
    """One dictionary an assertion and measure, its origin's, with its `mentions` and since when it is `public`.

    A mention on a measure that the origin's document does not print has drifted and is no assertion.
    """
    found = []
    for assertion_id in dict.fromkeys(one["assertion_id"] for one in told):
        nearest = by_nearness([one for one in told if one["assertion_id"] == assertion_id])
        printed_there = [one["measure_id"] for one in nearest if one["source_id"] == nearest[0]["source_id"]]
        for measure_id in dict.fromkeys(printed_there):
            same = [one for one in nearest if one["measure_id"] == measure_id]
            public = earliest([one["known"] for one in same])
            found.append(same[0] | {"mentions": [one["claim_id"] for one in same], "public": public})
    return found


def independent(sets: list[frozenset[str]]) -> int:
    """How many sets of pools can be chosen at most so that no two share a pool."""
    sets = [one for one in sets if one]
    if not sets:
        return 0
    first, rest = sets[0], sets[1:]
    return max(independent(rest), 1 + independent([one for one in rest if not one & first]))
