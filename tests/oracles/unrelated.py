"""Whether two assertions are unrelated, by walking every link and way: section 2 of the rules, beneath alike pairs."""

from oracles.told import ACTOR


def rests_on(assertion_id: str, told: list[dict], links: list[dict]) -> set[str]:
    """The assertions that one is based on through links, by any number of steps, itself left out."""
    assertion_of = {one["claim_id"]: one["assertion_id"] for one in told}
    steps = {
        (assertion_of[row["from_claim"]], assertion_of[row["to_claim"]])
        for row in links
        if row["relation"] == "based_on" and {row["from_claim"], row["to_claim"]} <= assertion_of.keys()
    }
    reached = {assertion_id}
    for _ in steps:
        reached |= {base for made, base in steps if made in reached}
    return reached - {assertion_id}


def unrelated(one: dict, other: dict, told: list[dict], links: list[dict], origins: list[dict]) -> bool:
    """Whether two share no pool or state, neither rests on or came by the other, and they rest on nothing in common."""
    if one["pools"] & other["pools"] or one["claimant_id"] == other["claimant_id"]:
        return False
    grounds = [rests_on(side["assertion_id"], told, links) for side in (one, other)]
    beneath = [[row for row in origins if row["assertion_id"] in ground] for ground in grounds]
    for side, under in ((one, beneath[1]), (other, beneath[0])):
        if any(_one_origin(side, row) for row in under):
            return False
    if any(_one_origin(row, base) for row in beneath[0] for base in beneath[1]):
        return False
    for side, against in ((one, other), (other, one)):
        if against["claimant_id"] in _heard_by(side["assertion_id"], told):
            return False
    actors = [ACTOR[side["claimant_id"]] for side in (one, other)]
    both_bodies = all(actor["role"] == "body" for actor in actors)
    return not (both_bodies and actors[0]["country"] and actors[0]["country"] == actors[1]["country"])


def _one_origin(one: dict, other: dict) -> bool:
    return one["claimant_id"] == other["claimant_id"] or bool(one["pools"] & other["pools"])


def _heard_by(assertion_id: str, told: list[dict]) -> set[str]:
    """Who stands in `via` of any mention."""
    return {hearer for one in told if one["assertion_id"] == assertion_id for hearer in one["hearers"]}
