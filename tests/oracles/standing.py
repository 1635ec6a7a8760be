"""Which figures stand: who replaced what, from section 3 of the rules, and the numbers that standing figures span."""

from oracles.plain import printed_reach
from oracles.told import NEVER, assertions

RUNNING = ("cumulative", "stock", "share", "rate")
COUNTABLE = (*RUNNING, "ratio", "duration")


def in_order(rows: list[dict]) -> list[dict]:
    """By the time they describe, then since when they are public."""
    return sorted(rows, key=lambda one: (one["from"] or NEVER, one["public"] or NEVER, one["claim_id"]))


def of_one_series(one: dict, other: dict) -> bool:
    """Whether two running figures are one voice's, of the same thing, with a printed number."""
    named = "unattributed" not in (one["claimant_id"], other["claimant_id"])
    numbered = None not in (one["number"], other["number"])
    same = all(one[name] == other[name] for name in ("voice", "measure_id", "unit_id", "covers", "modality"))
    return named and numbered and same and one["basis"] in RUNNING


def is_later(one: dict, other: dict) -> bool:
    """Whether one describes a time after all that the other may describe."""
    return bool(one["dated"] and other["dated"]) and one["from"] > other["to"]


def is_lower(later: dict, earlier: dict) -> bool:
    """Whether a later total is below an earlier one beyond the precision printed; nothing is below *at most*."""
    if later["basis"] != "cumulative" or earlier["bound"] == "at_most":
        return False
    return printed_reach(later, later["kind"])[1] < printed_reach(earlier, earlier["kind"])[0]


def is_printed_lower(later: dict, earlier: dict) -> bool:
    """Whether a later total of which only the print is dated is lower: it may have been said before."""
    return (
        later["basis"] == "cumulative" and later["dated_basis"] == "published" and later["number"] < earlier["number"]
    )


def corrects(later: dict, earlier: dict, told: list[dict], links: list[dict]) -> bool:
    """Whether some mention of the later assertion is linked as a correction of some mention of the earlier."""
    assertion_of = {one["claim_id"]: one["assertion_id"] for one in told}
    linked = [(row["from_claim"], row["to_claim"]) for row in links if row["relation"] == "corrects"]
    pairs = [tuple(assertion_of.get(claim) for claim in ends) for ends in linked]
    return (later["assertion_id"], earlier["assertion_id"]) in pairs


def replaces(later: dict, earlier: dict, told: list[dict], links: list[dict]) -> bool:
    """Whether a later figure of one voice replaces an earlier one."""
    return (
        later["status"] == "active"
        and of_one_series(later, earlier)
        and is_later(later, earlier)
        and (
            not (is_lower(later, earlier) or is_printed_lower(later, earlier)) or corrects(later, earlier, told, links)
        )
    )


def replaced(told: list[dict], everything: list[dict], links: list[dict]) -> dict[tuple[str, str], str]:
    """By assertion and measure, the claim that replaces it last; `everything` told says who corrects whom."""
    rows = in_order(assertions(told))
    found = {}
    for earlier in rows:
        for later in rows:
            if replaces(later, earlier, everything, links):
                found[earlier["assertion_id"], earlier["measure_id"]] = later["claim_id"]
    return found


def standing(told: list[dict], everything: list[dict], links: list[dict]) -> list[dict]:
    """The mentions an envelope is taken over: active, happened, named, numbered, and not replaced among these."""
    fit = [
        one
        for one in told
        if one["status"] == "active"
        and one["modality"] == "happened"
        and one["basis"] in COUNTABLE
        and one["pools"]
        and one["number"] is not None
    ]
    gone = replaced(fit, everything, links)
    return [one for one in fit if (one["assertion_id"], one["measure_id"]) not in gone]
