"""Who stands behind the figures, who carried them, and where they were printed: three stations of every figure.

One row of `provenance` is one claim. Its origin is the voice that asserts it (see `comparison`), its carrier the actor
that its document had it from, its outlet whoever printed it: where there are few publishers each, else their country.
"""

import pandas as pd

from briefing.analysis.pools import in_order
from briefing.analysis.thresholds import MOST_OUTLETS
from briefing.register.coding import UNATTRIBUTED

STATIONS = ["origin", "carrier", "outlet"]
NOBODY, NO_CARRIER, NOWHERE = "nobody", "no carrier", "nowhere"
OWN_PAGES, DISPUTED, OTHERS = "own pages", "disputed", "others"
LAST = (OTHERS, DISPUTED, OWN_PAGES, NO_CARRIER, NOWHERE, NOBODY)


def provenance(claims: pd.DataFrame, actors: pd.DataFrame) -> pd.DataFrame:
    """The stations of every figure of `claims` (from `comparable`) but denials, as ids: `claim_id` and `STATIONS`.

    `origin` is `NOBODY` where no claimant is named, `DISPUTED` where it is disputed who claims it; `carrier` is
    `OWN_PAGES` where the origin prints itself, `NO_CARRIER` where the document names none.
    """
    said = claims.loc[claims["modality"].ne("denied")]
    pools = dict(zip(actors["actor_id"], actors["pool_ids"].map(in_order), strict=True))
    country = dict(zip(actors["actor_id"], actors["country"], strict=True))
    one_pool = said["publisher_id"].map(pools).astype(object).eq(said["pools"]) & said["pools"].ne("")
    own = said["publisher_id"].eq(said["claimant_id"]) | one_pool
    via = said["via"].str.split(";").str[0].astype(object)
    few = said["publisher_id"].nunique() <= MOST_OUTLETS
    where = said["publisher_id"] if few else said["publisher_id"].map(country).replace("", NOWHERE)
    origin = said["voice"].astype(object).mask(said["claimant_id"].eq(UNATTRIBUTED), NOBODY)
    return pd.DataFrame(
        {
            "claim_id": said["claim_id"],
            "origin": origin.mask(said["status"].ne("active"), DISPUTED),
            "carrier": via.mask(via.eq(""), NO_CARRIER).mask(own, OWN_PAGES),
            "outlet": where.astype(object),
        }
    )


def folded(stations: pd.DataFrame, most: int) -> pd.DataFrame:
    """The same, at each station only the `most` that most figures pass; the rest are `OTHERS`."""
    kept = {name: set(_ranked(stations[name]).head(most).index) | {*LAST} for name in STATIONS}
    return stations.assign(**{name: stations[name].where(stations[name].isin(kept[name]), OTHERS) for name in STATIONS})


def passed(stations: pd.DataFrame, name: str) -> pd.Series:
    """How many figures pass each at a station: the most first, then the others and what is not known."""
    counts = stations[name].value_counts()
    known = _ranked(stations[name])
    return counts.reindex([*known.index, *(one for one in LAST if one in counts.index)])


def _ranked(station: pd.Series) -> pd.Series:
    counts = station.loc[~station.isin(LAST)].value_counts().rename("count").rename_axis("id").reset_index()
    return counts.sort_values(["count", "id"], ascending=[False, True]).set_index("id")["count"]
