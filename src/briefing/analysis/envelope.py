"""The envelope of a comparability group: the lowest and the highest number that its standing claims print, in one unit.

Taken over assertions that are active, say that something happened, print a number, name a claimant, and are not
superseded by a later one of the same voice; each by its origin. `sensitivity` shows how far it moves when the choice is
another: claims are left out first, and what then stands is taken anew. A centre is given only with so many pools as
`thresholds` says: the median of the medians that each pool's figures have.
"""

import math
from collections import defaultdict
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

import pandas as pd

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import group_labels
from briefing.analysis.conversions import factor_of
from briefing.analysis.pools import independent, overlap, pools_of
from briefing.analysis.shared import shared
from briefing.analysis.superseded import superseded
from briefing.analysis.thresholds import CENTRE_POOLS, EARLIER_DAYS, LOW_RATINGS
from briefing.register.schemas import Row

AS_CHOSEN = "as chosen"
COUNTABLE = ("cumulative", "stock", "share", "rate", "ratio", "duration")
ENVELOPE = ["group", "unit_id"]

ENDS = ["low", "high", "lowest", "highest", "claims", "pools", "centre"]


class Figure(NamedTuple):
    """What an envelope looks at in one claim: its id, the numbers it prints, and its claimant's pools."""

    claim_id: str
    low: float
    best: float
    high: float
    number: float
    pools: str


@shared
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


@shared
def ends(origins: pd.DataFrame) -> pd.DataFrame:
    """The envelope of each comparability group in each unit: one row a `group` and `unit_id`.

    `low` and `high` are the lowest and highest printed number, `lowest` and `highest` the claims that print them,
    `claims` how many there are, `pools` how many of their origins are independent, `centre` (see the module).
    """
    rows = defaultdict(list)
    for group, unit, *row in zip(*(origins[name].tolist() for name in [*ENVELOPE, *Figure._fields]), strict=True):
        rows[group, unit].append(Figure(*row))
    return pd.DataFrame([(*keys, *_ends(own)) for keys, own in rows.items()], columns=[*ENVELOPE, *ENDS])


def _ends(figures: list[Figure]) -> tuple:
    lowest, highest = min(figures, key=_low), max(figures, key=_high)
    pools = independent({figure.pools for figure in figures})
    centre = _centre(figures) if pools >= CENTRE_POOLS else math.nan
    return _low(lowest), _high(highest), lowest.claim_id, highest.claim_id, len(figures), pools, centre


def _printed(figure: Figure) -> list[float]:
    return [number for number in (figure.low, figure.best, figure.high) if not math.isnan(number)]


def _low(figure: Figure) -> float:
    return min(_printed(figure))


def _high(figure: Figure) -> float:
    return max(_printed(figure))


def _centre(figures: list[Figure]) -> float:
    """The median of the pools' medians of the printed numbers."""
    of_pool = defaultdict(list)
    for figure in figures:
        of_pool[figure.pools].append(figure.number)
    return median(map(median, of_pool.values()))


def sensitivity(claims: pd.DataFrame, factors: pd.DataFrame) -> pd.DataFrame:
    """How the envelope of each group and unit moves under another choice: one row a group, unit and choice.

    `factors` is the output of `implied_factors`. Columns as `ends`, with `measure` in words, `choice`, `low_moved` and
    `high_moved`: the end over that of the first choice, empty where that is zero and this is not. A choice that leaves
    nothing, or the same claims, has no row.
    """
    chosen = ends(assertions(standing(claims)))
    known = {(row.group, row.unit_id): _ends_and_size(row) for row in chosen.itertuples()}
    rows = [chosen.assign(choice=AS_CHOSEN)]
    for choice, kept in choices(claims, factors):
        moved = ends(kept)
        other = [known.get((row.group, row.unit_id)) not in (None, _ends_and_size(row)) for row in moved.itertuples()]
        rows.append(moved.loc[other].assign(choice=choice))
    table = pd.concat(rows, ignore_index=True)
    before = chosen.set_index(ENVELOPE).reindex(pd.MultiIndex.from_frame(table[ENVELOPE])).reset_index(drop=True)
    return table.assign(
        low_moved=_moved(table["low"], before["low"]),
        high_moved=_moved(table["high"], before["high"]),
        measure=table["group"].map(group_labels(claims)),
    )


def _moved(now: pd.Series, before: pd.Series) -> pd.Series:
    ratio = now.astype(float) / before.astype(float).mask(before.eq(0))
    return ratio.mask(now.eq(before), 1.0)


def _ends_and_size(row: Row) -> tuple[float, float, int]:
    return row.low, row.high, row.claims


def moving(choices: pd.DataFrame) -> pd.DataFrame:
    """The rows of `sensitivity` in which an end is another than as chosen."""
    return choices.loc[choices["low_moved"].ne(1) | choices["high_moved"].ne(1)]


def choices(claims: pd.DataFrame, factors: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Other sets of assertions to take an envelope over, each with its name."""
    base = standing(claims)
    origins = assertions(base)
    earlier = claims.loc[claims["dated_to"] <= claims["dated_to"].max() - pd.Timedelta(days=EARLIER_DAYS)]
    pools = sorted({pool for ids in origins["pools"] for pool in pools_of(ids)})
    return [
        ("every retelling too", base),
        ("reviewed only", _taken_from(claims.loc[claims["coding"].eq("reviewed")])),
        ("ratings D and E left out", _taken_from(claims.loc[~claims["rating"].isin(LOW_RATINGS)])),
        ("one figure an origin, its last", last_of_each_pool(origins)),
        *((f"without {pool}", _taken_from(claims.loc[~_of_pool(claims, pool)])) for pool in pools),
        ("conversions at the lowest factor", rescaled(origins, factors, min)),
        ("conversions at the highest factor", rescaled(origins, factors, max)),
        (f"{EARLIER_DAYS} days earlier", _taken_from(earlier)),
    ]


def _taken_from(claims: pd.DataFrame) -> pd.DataFrame:
    return assertions(standing(claims))


def _of_pool(claims: pd.DataFrame, pool: str) -> pd.Series:
    return claims["pools"].map(lambda ids: overlap(ids, pool)).astype(bool)


def rescaled(origins: pd.DataFrame, factors: pd.DataFrame, choose: Callable) -> pd.DataFrame:
    """The assertions with each conversion recomputed with the lowest or highest factor implied for its units."""
    chosen = factors.groupby(["from_unit", "to_unit"])["factor"].agg(choose).rename("chosen")
    scaled = factors.join(chosen, on=["from_unit", "to_unit"])
    scale = factor_of(origins, scaled.assign(factor=scaled["chosen"] / scaled["factor"])).fillna(1.0)
    return origins.assign(**{field: origins[field] * scale for field in ("low", "best", "high", "number")})


def last_of_each_pool(origins: pd.DataFrame) -> pd.DataFrame:
    """The latest assertion of each pool in each comparability group and unit."""
    return origins.sort_values(["dated_from", "claim_id"]).drop_duplicates([*ENVELOPE, "pools"], keep="last")
