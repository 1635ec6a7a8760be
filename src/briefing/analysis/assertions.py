"""Mentions folded into assertions: what one claimant said once, however often it was repeated.

One row of `assertions` is one assertion on one measure, shown by its origin (see `origins`). A mention on
another measure than the origin's document has drifted and is no assertion.
"""

from collections import defaultdict

import numpy as np
import pandas as pd

from briefing.analysis.shared import shared

KEY = ["assertion_id", "measure_id"]


@shared
def assertions(claims: pd.DataFrame) -> pd.DataFrame:
    """The origins among `claims` (from `comparable`), in their order, with the ids of their `mentions`.

    `public` is the first day on which a document with the assertion may be used.
    """
    mentions = _mentions(claims)
    ids, known = claims["claim_id"].tolist(), claims["known"].to_numpy()
    starts = np.cumsum([0, *map(len, mentions)])[:-1]
    return claims.iloc[[places[0] for places in mentions]].assign(
        public=np.fmin.reduceat(known[[place for places in mentions for place in places]], starts),
        mentions=[[ids[place] for place in places] for places in mentions],
    )


def _mentions(claims: pd.DataFrame) -> list[list[int]]:
    """The places of each assertion's mentions on each measure, nearest the claimant first, by the place of the first.

    Mentions on another measure than the origin's document are drift and left out.
    """
    ids, rank, source = (claims[name].tolist() for name in ("claim_id", "rank", "source_id"))
    figure = list(zip(*(claims[name].tolist() for name in KEY), strict=True))
    nearest = sorted(range(len(claims)), key=list(zip(rank, ids, strict=True)).__getitem__)
    of_origin: dict[str, str] = {}
    for place in nearest:
        of_origin.setdefault(figure[place][0], source[place])
    measured = {figure[place] for place in nearest if source[place] == of_origin[figure[place][0]]}
    mentions = defaultdict(list)
    for place in nearest:
        if figure[place] in measured:
            mentions[figure[place]].append(place)
    return sorted(mentions.values())


def mentioned(origins: pd.DataFrame) -> pd.Series:
    """How many mentions each assertion (of `assertions`) has."""
    return origins["mentions"].map(len).astype(int)
