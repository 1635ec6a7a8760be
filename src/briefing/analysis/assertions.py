"""Mentions folded into assertions: what one claimant said once, however often it was repeated.

One row of `assertions` is one assertion on one measure, shown by its origin (see `origins`). A mention on
another measure than the origin's document has drifted and is no assertion.
"""

from itertools import pairwise

import numpy as np
import pandas as pd

from briefing.analysis.codes import begins, codes, firsts
from briefing.analysis.shared import shared

KEY = ["assertion_id", "measure_id"]
FOLDED_BY = [*KEY, "source_id", "rank", "known"]


@shared
def assertions(claims: pd.DataFrame) -> pd.DataFrame:
    """The origins among `claims` (from `comparable`), in their order, with the ids of their `mentions`.

    `public` is the first day on which a document with the assertion may be used.
    """
    mentions, starts = _mentions(claims)
    ids, ends = claims["claim_id"].to_numpy()[mentions].tolist(), [*starts.tolist(), len(mentions)]
    return _shown(claims, mentions, starts).assign(mentions=[ids[start:end] for start, end in pairwise(ends)])


def origins(claims: pd.DataFrame, among: pd.Series) -> pd.DataFrame:
    """The same of some claims only, without the mentions; of the columns of `comparable` it needs `FOLDED_BY`."""
    places = np.flatnonzero(among)
    mentions, starts = _mentions(claims[FOLDED_BY].iloc[places])
    return _shown(claims, places[mentions], starts)


def _shown(claims: pd.DataFrame, mentions: np.ndarray, starts: np.ndarray) -> pd.DataFrame:
    public = np.fmin.reduceat(claims["known"].to_numpy()[mentions], starts)
    return claims.iloc[mentions[starts]].assign(public=public)


def _mentions(claims: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The places of the mentions, those of one assertion together, its origin first; and where another one begins.

    Mentions on another measure than the origin's document are drift and left out.
    """
    statement, source, rank = codes(claims["assertion_id"]), codes(claims["source_id"]), claims["rank"].to_numpy()
    figure = codes(statement, claims["measure_id"])
    of_origin = source[firsts(statement, rank)]
    kept = np.flatnonzero(np.isin(figure, figure[source == of_origin[statement]]))
    nearest = kept[np.lexsort((rank[kept], figure[kept]))]
    starts = begins(figure[nearest])
    origin = np.repeat(nearest[starts], np.diff(starts, append=len(nearest)))
    order = np.argsort(origin, kind="stable")
    return nearest[order], begins(origin[order])


def mentioned(origins: pd.DataFrame) -> pd.Series:
    """How many mentions each assertion (of `assertions`) has."""
    return origins["mentions"].map(len).astype(int)
