"""The gap between two rival figures decomposed: how much is due to date, conversion and bound, and what is left.

The gap is the larger printed number over the smaller. It is a product of four ratios, each taken from the data and in
this order, so that what two causes share falls to the first: `date`, by how much the earlier figure had grown when
the later one was given, in the words of its claimant's own pool; `conversion`, the factor used for the one over that
used for the other; `bound`, what the open or imprecise side of the words allows of the rest; `left`, what none of
these explains. A ratio of 1 means that nothing is known to be due to it. A gap is explained where next to nothing is
left; where less than nothing is, a cause overshoots it, and that is no explanation.
"""

from collections import defaultdict

import numpy as np
import pandas as pd

from briefing.analysis.agreement import DIFFER
from briefing.analysis.conversions import factor_of
from briefing.analysis.pools import overlap
from briefing.analysis.thresholds import EDGE, EXPLAINED_SHARE, GROWN_DAYS
from briefing.register.schemas import Row

EXPLAINED, IN_PART, NOT_EXPLAINED, OVERSHOOTS = "explained", "explained in part", "not explained", "overshoots"
CAUSES = ("date", "conversion", "bound")
SIDE = ("claim_id", "measure_id", "unit_id", "modality", "pools", "number", "from_value", "to_value", "dated_from")
SERIES = ("measure_id", "unit_id", "modality")
GROWN = ("claim_id", "pools", "number", "dated_from")
PAIR = [f"{field}{side}" for side in ("_a", "_b") for field in SIDE]


def reconcile(pairs: pd.DataFrame, claims: pd.DataFrame, factors: pd.DataFrame) -> pd.DataFrame:
    """The pairs that differ in value, with `date`, `conversion`, `bound` and `left`, whose product is the gap.

    `pairs` is the output of `agreement.pairs`, `claims` of `comparable`, `factors` of `implied_factors`. `grown_by` is
    the claim the date's part is taken from, empty where none is near; `outcome` says how far they explain the gap.
    """
    differ = pairs.loc[pairs["verdict"].eq(DIFFER) & pairs["basis_a"].ne("date") & np.isfinite(pairs["ratio"])]
    series = defaultdict(list)
    for row in claims[[*SERIES, *GROWN]].itertuples():
        series[row.measure_id, row.unit_id, row.modality].append(row)
    used = factor_of(claims, factors).set_axis(claims["claim_id"]).dropna().to_dict()
    rows = [_parts(pair, series, used) for pair in differ[PAIR].to_dict("records")]
    columns = ["date", "conversion", "bound", "left", "grown_by"]
    parts = pd.DataFrame(rows, columns=columns, index=differ.index)
    outcomes = [outcome(*row) for row in parts[[*CAUSES, "left"]].itertuples(index=False)]
    return pd.concat([differ, parts.assign(outcome=pd.Series(outcomes, parts.index, dtype=object))], axis=1)


def outcome(date: float, conversion: float, bound: float, left: float) -> str:
    """How far the parts explain a gap: explained, in part, not, or which of date and conversion overshoots it."""
    if left < 1 - EXPLAINED_SHARE:
        return f"not explained: {'date' if date > date * conversion * left else 'conversion'} {OVERSHOOTS}"
    if left <= 1 + EXPLAINED_SHARE:
        return EXPLAINED
    return IN_PART if max(date, conversion, bound) > 1 else NOT_EXPLAINED


def explained(gaps: pd.DataFrame) -> pd.Series:
    """How many of the known causes explain some of each gap; of equals, the widest gap comes first."""
    causes = gaps[list(CAUSES)].sub(1).abs().gt(EDGE).sum(axis=1).mask(gaps["outcome"].str.contains(OVERSHOOTS), 0)
    return causes + gaps["ratio"].rank(pct=True) / 2


def _parts(pair: dict, series: dict[tuple, list[Row]], used: dict[str, float]) -> tuple:
    large, small = sorted((_side(pair, "_a"), _side(pair, "_b")), key=lambda side: -side["number"])
    gap = large["number"] / small["number"]
    date, grown_by = _date_part(large, small, series)
    conversion = _conversion_part(large, small, used)
    rest = gap / date / conversion
    bound = _bound_part(large, small, rest)
    return date, conversion, bound, rest / bound, grown_by


def _side(pair: dict, side: str) -> dict:
    return {field: pair[f"{field}{side}"] for field in SIDE}


def _date_part(large: dict, small: dict, series: dict[tuple, list[Row]]) -> tuple[float, str]:
    """How much the earlier side's own pool had raised its figure by the later date, and the claim that says so."""
    earlier, later = sorted((large, small), key=lambda side: side["dated_from"])
    if (later["dated_from"] - earlier["dated_from"]).days <= GROWN_DAYS or later is not large:
        return 1.0, ""
    near = []
    for claim in series[tuple(earlier[field] for field in SERIES)]:
        days = abs((claim.dated_from - later["dated_from"]).days)
        if claim.number > earlier["number"] and days <= GROWN_DAYS and overlap(claim.pools, earlier["pools"]):
            near.append((days, claim))
    if not near:
        return 1.0, ""
    _, nearest = min(near, key=lambda one: one[0])
    return min(nearest.number, later["number"]) / earlier["number"], nearest.claim_id


def _conversion_part(large: dict, small: dict, used: dict[str, float]) -> float:
    if large["claim_id"] in used and small["claim_id"] in used:
        return used[large["claim_id"]] / used[small["claim_id"]]
    return 1.0


def _bound_part(large: dict, small: dict, rest: float) -> float:
    """What the words allow of the rest: the intervals' nearest edges bring the two numbers so much nearer."""
    if rest <= 1:
        return 1.0
    nearest = large["from_value"] / large["number"] * small["number"] / small["to_value"]
    return min(rest, 1 / nearest)
