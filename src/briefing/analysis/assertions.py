"""Mentions folded into assertions: what one claimant said once, however often it was repeated.

One row of `assertions` is one assertion on one measure, shown by its origin (see `origins`). A mention on
another measure than the origin's document has drifted and is no assertion.
"""

import numpy as np
import pandas as pd

KEY = ["assertion_id", "measure_id"]


def assertions(claims: pd.DataFrame) -> pd.DataFrame:
    """The origins among `claims` (from `comparable`), in their order, with the ids of their `mentions`.

    `public` is the first day on which a document with the assertion may be used.
    """
    nearest = _on_the_origins_measures(claims.sort_values(["rank", "claim_id"]))
    public = nearest.groupby(KEY)["known"].transform("min")
    origins = nearest.assign(public=public).drop_duplicates(KEY)
    return origins.assign(mentions=_mentions(nearest)).loc[claims.index.intersection(origins.index)]


def _mentions(nearest: pd.DataFrame) -> list[list[str]]:
    """The claim ids of each assertion on each measure, in order of its first row."""
    group = nearest.groupby(KEY, sort=False).ngroup().to_numpy()
    in_groups = nearest["claim_id"].to_numpy(dtype=object)[np.argsort(group, kind="stable")]
    return [ids.tolist() for ids in np.split(in_groups, np.cumsum(np.bincount(group)))[:-1]]


def mentioned(origins: pd.DataFrame) -> pd.Series:
    """How many mentions each assertion (of `assertions`) has."""
    return origins["mentions"].map(len).astype(int)


def _on_the_origins_measures(nearest: pd.DataFrame) -> pd.DataFrame:
    """The claims without mentions on another measure than their origin's document: these are drift."""
    first = nearest.groupby("assertion_id")["source_id"].transform("first")
    measured = nearest["assertion_id"] + " " + nearest["measure_id"]
    return nearest.loc[measured.isin(measured[nearest["source_id"].eq(first)])]
