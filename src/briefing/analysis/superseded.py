"""Which claims a later one by the same claimant has replaced, and how a claimant's figure moved.

A claim is superseded where the same claimant has a later as-of on the same measure (and so basis), unit and modality.
A share or a stock must have the same scope too; that of a total is only our words for the whole. A figure without a
number supersedes nothing. Nothing of this is typed in the register.
"""

import pandas as pd

from briefing.analysis.assertions import assertions

SERIES = ["claimant_id", "measure_id", "unit_id", "modality"]


def superseded(claims: pd.DataFrame) -> pd.Series:
    """The claim id by which each claim of `comparable` is superseded, empty where it stands.

    What nobody is named for supersedes nothing; period flows, events and dates are no running totals and stand.
    """
    running = claims.loc[
        claims["basis"].isin(["cumulative", "stock", "share", "rate"])
        & claims["number"].notna()
        & claims["claimant_id"].ne("unattributed")
    ]
    latest = running.sort_values(["dated_from", "published", "claim_id"])
    keys = [latest[field] for field in SERIES] + [latest["scope"].where(latest["basis"].ne("cumulative"), "")]
    last = latest.groupby(keys, sort=False)["claim_id"].transform("last")
    last_from = latest.groupby(keys, sort=False)["dated_from"].transform("max")
    later = last.where(latest["dated_to"].lt(last_from), "")
    return later.reindex(claims.index, fill_value="")


def latest(claims: pd.DataFrame, most: int = 16) -> pd.DataFrame:
    """The claims, without those that a later one supersedes in a group of more than so many."""
    long = claims.groupby("group")["group"].transform("size").gt(most)
    return claims.loc[~long | superseded(claims).eq("")]


def revisions(claims: pd.DataFrame) -> pd.DataFrame:
    """How each claimant's figure moved: one row an assertion that follows an earlier one by the same claimant.

    Columns: `claimant`, `measure`, `earlier`, `later` (claim ids), `days` between the dates they describe, and `ratio`
    of the later printed number to the earlier one.
    """
    origins = assertions(claims.loc[claims["claimant_id"].ne("unattributed") & claims["best"].notna()])
    ordered = origins.loc[origins["basis"].eq("cumulative")].sort_values(["dated_from", "claim_id"])
    before = ordered.groupby(SERIES, sort=False)[["claim_id", "best", "dated_from"]].shift()
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
    return table.loc[before["claim_id"].notna()].sort_values(["measure", "claimant", "later"]).reset_index(drop=True)
