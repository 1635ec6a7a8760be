"""Which assertions a later one by the same voice has replaced, and how a voice's figure moved.

A voice is a claimant; bodies whose only pool is one state speak with one voice. An assertion is replaced where the same
voice has a later as-of on the same measure (and so basis), unit, scope and modality. A later total that is lower than
the earlier one beyond the precision printed replaces it only where the voice says that it corrects it (`corrects` in
links.csv): else both stand, and the conflict is filed. So it is with any lower total that is dated by its print alone:
it may have been said before. What is disputed, or has no number, replaces nothing. Nothing of this is typed in the
register.
"""

from collections import defaultdict
from itertools import combinations

import pandas as pd

from briefing.analysis.assertions import KEY, assertions
from briefing.analysis.codes import moments, ordered
from briefing.analysis.intervals import printed_precision
from briefing.analysis.shared import shared
from briefing.analysis.thresholds import EDGE
from briefing.register.coding import UNATTRIBUTED
from briefing.register.schemas import Row

SERIES = ["voice", "measure_id", "unit_id", "modality", "covers"]
LOOKED_AT = [
    *("assertion_id", "claim_id", "basis", "status", "corrected_by", "dated_basis", "dated_from", "dated_to", "number"),
    *("floor", "top"),
    *SERIES,
]
PRINTED = "published"
RUNNING = ["cumulative", "stock", "share", "rate"]


@shared
def superseded(claims: pd.DataFrame) -> pd.Series:
    """The claim id by which each claim of `comparable` is superseded, empty where it stands.

    A mention is superseded with its assertion. What nobody is named for supersedes nothing; period flows, events and
    dates are no running totals and stand.
    """
    by_key = replaced(assertions(claims))
    keys = zip(*(claims[name] for name in KEY), strict=True)
    return pd.Series([by_key.get(key, "") for key in keys], claims.index, dtype=object)


@shared
def replaced(origins: pd.DataFrame) -> dict[tuple[str, str], str]:
    """By assertion and measure (of `assertions`) the claim id of the last assertion that replaces it."""
    by_series = defaultdict(list)
    for row in series(origins)[LOOKED_AT].itertuples():
        by_series[tuple(getattr(row, name) for name in SERIES)].append(row)
    found = {}
    for rows in by_series.values():
        for earlier, later in combinations(rows, 2):
            if _replaces(later, earlier):
                found[earlier.assertion_id, earlier.measure_id] = later.claim_id
    return found


@shared
def series(origins: pd.DataFrame) -> pd.DataFrame:
    """The assertions of running quantities by a named claimant that print a number, by the time they describe."""
    return running(origins.loc[origins["claimant_id"].ne(UNATTRIBUTED)])


def running(origins: pd.DataFrame) -> pd.DataFrame:
    """The assertions of running quantities that print a number; `floor` and `top`: how low and high it may be meant."""
    numbered = origins.loc[origins["basis"].isin(RUNNING) & origins["number"].notna()]
    lowest, highest = printed_precision(numbered)
    floor = numbered["from_value"].where(numbered["open_below"], lowest)
    order = ordered(moments(numbered["dated_from"]), moments(numbered["public"]), ids=numbered["claim_id"])
    return numbered.assign(floor=floor, top=highest).iloc[order]


def _replaces(later: Row, earlier: Row) -> bool:
    if later.status != "active" or not later.dated_from > earlier.dated_to:
        return False
    older = later.dated_basis == PRINTED and later.number < earlier.number
    lower = later.basis == "cumulative" and (older or is_lower(later.top, earlier.floor))
    return not lower or later.assertion_id in earlier.corrected_by.split(";")


def is_lower(top: float | pd.Series, floor: float | pd.Series) -> bool | pd.Series:
    """Whether a figure that reaches to `top` is lower than one from `floor` on, beyond the precision printed."""
    return top < floor * (1 - EDGE)


def silent(ordered: pd.DataFrame, line: list[str]) -> pd.Series:
    """Whether each figure says nothing new of a running total: a floor under, or a ceiling over, what stands already.

    So does a lower number that is dated by its print alone: totals grow, and it may have been said long before.
    `ordered` are assertions in the order in which they count; what stands is the last before it on its `line` (columns)
    that was not silent itself. A lower or higher number that is no bound stands from then on.
    """
    level: dict[tuple, float] = {}
    said = []
    for row in ordered.itertuples():
        own = tuple(getattr(row, name) for name in line)
        stands = level.get(own, float("nan"))
        under = row.bound == "at_least" and row.number < stands
        over = row.bound == "at_most" and row.number > stands
        older = row.dated_basis == PRINTED and row.number < stands
        said.append(row.basis == "cumulative" and (under or over or older))
        if not said[-1]:
            level[own] = row.number
    return pd.Series(said, ordered.index, dtype=bool)


@shared
def revisions(claims: pd.DataFrame) -> pd.DataFrame:
    """How each voice's figure moved: one row an assertion of a later time than the one before it of the same voice.

    Columns: `claimant`, `measure`, `earlier`, `later` (claim ids), `days` between the dates they describe, and `ratio`
    of the later printed number to the earlier one.
    """
    ordered = series(assertions(claims.loc[claims["best"].notna()])).query(
        "basis == 'cumulative' and status == 'active'"
    )
    before = ordered.groupby(SERIES, sort=False)[["claim_id", "best", "dated_from", "dated_to"]].shift()
    table = pd.DataFrame(
        {
            "claimant": ordered["claimant"],
            "measure": ordered["measure"],
            "earlier": before["claim_id"],
            "later": ordered["claim_id"],
            "days": (ordered["dated_from"] - before["dated_from"]).dt.days,
            "ratio": ordered["best"] / before["best"],
        }
    )
    return (
        table.loc[before["dated_to"].lt(ordered["dated_from"])]
        .sort_values(["measure", "claimant", "later"])
        .reset_index(drop=True)
    )
