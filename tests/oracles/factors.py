"""By which factor a figure was converted, added up link by link, from section 4 of the rules."""

import math
from fractions import Fraction
from typing import NamedTuple

from oracles.plain import COUNTED
from oracles.told import NEVER


class Factor(NamedTuple):
    """What one claim of one unit was reckoned from: the first base, the sum of all, the factor and its ends."""

    converted: dict
    from_unit: str
    base: str
    base_number: Fraction
    factor: Fraction
    low: Fraction | float
    high: Fraction | float


def implied(told: list[dict], links: list[dict]) -> list[Factor]:
    """Every factor that some claim implies, in order of units, then of time."""
    by_id = {one["claim_id"]: one for one in told}
    found = []
    for made in told:
        if made["kind"] not in COUNTED or not made["number"]:
            continue
        bases = [
            by_id[row["to_claim"]]
            for row in links
            if row["relation"] == "based_on" and row["from_claim"] == made["claim_id"] and row["to_claim"] in by_id
        ]
        bases = [base for base in bases if base["number"] and base["unit_id"] != made["unit_id"]]
        for unit in dict.fromkeys(base["unit_id"] for base in bases):
            found.append(_factor(made, unit, _once([base for base in bases if base["unit_id"] == unit])))
    return sorted(
        found,
        key=lambda one: (
            one.from_unit,
            one.converted["unit_id"],
            one.converted["from"] or NEVER,
            one.converted["claim_id"],
        ),
    )


def _once(bases: list[dict]) -> list[dict]:
    """Each statement once, by the first of its mentions that is linked."""
    first = {}
    for base in bases:
        first.setdefault((base["assertion_id"], base["measure_id"]), base)
    return list(first.values())


def _factor(made: dict, unit: str, bases: list[dict]) -> Factor:
    total = sum(base["number"] for base in bases)
    least, most = sum(base["span"].low for base in bases), sum(base["span"].high for base in bases)
    return Factor(
        made,
        unit,
        bases[0]["claim_id"],
        total,
        made["number"] / total,
        0 if math.isinf(most) else made["span"].low / most,
        math.inf if least == 0 else made["span"].high / least,
    )


def used_for(one: dict, factors: list[Factor]) -> Factor | None:
    """The factor of a claim: its own, else, where it is told as converted, its assertion's in its unit."""
    for factor in factors:
        if factor.converted["claim_id"] == one["claim_id"]:
            return factor
    for factor in factors:
        same = all(factor.converted[name] == one[name] for name in ("assertion_id", "unit_id"))
        if same and one["derivation"] == "converted":
            return factor
    return None
