"""The envelope of a comparability group: the lowest and the highest number that its standing claims print.

Taken over claims that are active, say that something happened, print a number, name a claimant, and are not superseded
by a later one of the same claimant; each assertion by its origin. `sensitivity` shows how far it moves when the choice
is another. A centre is given only with three pools or more: the median of the medians that each pool's figures have.
"""

from collections.abc import Callable

import pandas as pd

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import LOW_RATINGS, group_labels
from briefing.analysis.pools import independent, overlap, pools_of
from briefing.analysis.superseded import superseded

AS_CHOSEN = "as chosen"
LEAST_POOLS = 3
EARLIER_DAYS = 90
COUNTABLE = ("cumulative", "stock", "share", "rate", "ratio", "duration")


def standing(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims an envelope is taken over: see the module's rule. `claims` is the output of `comparable`."""
    fit = (
        claims["status"].eq("active")
        & claims["modality"].eq("happened")
        & claims["basis"].isin(COUNTABLE)
        & claims["pools"].ne("")
        & claims["number"].notna()
    )
    kept = claims.loc[fit]
    return kept.loc[superseded(kept).eq("")]


def ends(claims: pd.DataFrame) -> pd.DataFrame:
    """The envelope of each comparability group: one row a group.

    `low` and `high` are the lowest and highest printed number, `lowest` and `highest` the claims that print them,
    `claims` how many there are, `pools` how many of their origins are independent, `centre` (see the module).
    """
    return pd.DataFrame(
        [(group, *_ends(rows)) for group, rows in claims.groupby("group", sort=False)],
        columns=["group", "low", "high", "lowest", "highest", "claims", "pools", "centre"],
    )


def _ends(rows: pd.DataFrame) -> tuple:
    printed = rows[["low", "best", "high"]]
    low, high = printed.min(axis=1), printed.max(axis=1)
    return (
        low.min(),
        high.max(),
        rows.loc[low.idxmin(), "claim_id"],
        rows.loc[high.idxmax(), "claim_id"],
        len(rows),
        independent(rows["pools"]),
        centre(rows),
    )


def centre(rows: pd.DataFrame) -> float:
    """The median of the pools' medians of the printed numbers, empty with fewer than three independent pools."""
    if independent(rows["pools"]) < LEAST_POOLS:
        return float("nan")
    return rows.groupby("pools")["number"].median().median()


def sensitivity(claims: pd.DataFrame, factors: pd.DataFrame) -> pd.DataFrame:
    """How the envelope of each group moves under another choice: one row a group and choice.

    `factors` is the output of `implied_factors`. Columns as `ends`, with `measure` in words, `choice`, `low_moved` and
    `high_moved`: the end over that of the first choice. A choice that leaves nothing, or the same claims, has no row.
    """
    base = standing(claims)
    first = ends(assertions(base)).set_index("group")
    rows = [first.reset_index().assign(choice=AS_CHOSEN)]
    for choice, kept in choices(claims, base, factors):
        moved = ends(kept)
        same = [_same(row, first.loc[row.group]) for row in moved.itertuples()]
        rows.append(moved.loc[[not is_same for is_same in same]].assign(choice=choice))
    table = pd.concat(rows, ignore_index=True)
    return table.assign(
        low_moved=table["low"] / table["group"].map(first["low"]),
        high_moved=table["high"] / table["group"].map(first["high"]),
        measure=table["group"].map(group_labels(claims)),
    )


def moving(choices: pd.DataFrame) -> pd.DataFrame:
    """The rows of `sensitivity` in which an end is another than as chosen."""
    return choices.loc[choices["low_moved"].ne(1) | choices["high_moved"].ne(1)]


def choices(claims: pd.DataFrame, base: pd.DataFrame, factors: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Other sets of claims to take an envelope over, each with its name."""
    origins = assertions(base)
    earlier = claims.loc[claims["dated_to"] <= claims["dated_to"].max() - pd.Timedelta(days=EARLIER_DAYS)]
    pools = sorted({pool for ids in origins["pools"] for pool in pools_of(ids)})
    return [
        ("every mention", base),
        ("reviewed only", assertions(base.loc[base["coding"].eq("reviewed")])),
        ("ratings D and E left out", assertions(base.loc[~base["rating"].isin(LOW_RATINGS)])),
        ("one claim a pool, its last", last_of_each_pool(origins)),
        *((f"without {pool}", origins.loc[[not overlap(ids, pool) for ids in origins["pools"]]]) for pool in pools),
        ("conversions at the lowest factor", rescaled(origins, factors, min)),
        ("conversions at the highest factor", rescaled(origins, factors, max)),
        (f"{EARLIER_DAYS} days earlier", assertions(standing(earlier))),
    ]


def rescaled(claims: pd.DataFrame, factors: pd.DataFrame, choose: Callable) -> pd.DataFrame:
    """The claims with each linked conversion reckoned anew with the lowest or highest factor implied for its units."""
    chosen = factors.groupby(["from_unit", "to_unit"])["factor"].agg(choose).rename("chosen")
    by_claim = factors.join(chosen, on=["from_unit", "to_unit"]).drop_duplicates("converted").set_index("converted")
    scale = claims["claim_id"].map(by_claim["chosen"] / by_claim["factor"]).fillna(1.0)
    return claims.assign(**{field: claims[field] * scale for field in ("low", "best", "high", "number")})


def last_of_each_pool(origins: pd.DataFrame) -> pd.DataFrame:
    """The latest assertion of each pool in each comparability group."""
    return origins.sort_values(["dated_from", "claim_id"]).drop_duplicates(["group", "pools"], keep="last")


def _same(row: tuple, first: pd.Series) -> bool:
    return (row.low, row.high, row.claims) == (first["low"], first["high"], first["claims"])
