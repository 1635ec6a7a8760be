"""Figures printed alike by unrelated origins, and bounds that unrelated origins set at the same place.

One row of `matches` is a pair of assertions, the one public first before the other. Two closed figures are *alike*
where their intervals overlap and their printed numbers (of a range, its middle) lie within a tenth of the larger; two
bounds of one direction within a tenth are the *same floor* or the *same ceiling*, which says less. Both say that it
happened, of one measure, unit and scope, dated at least to the month and no more than a season apart; dates that are
themselves the figure are known to the month too. An equal number that was first printed after the other was public
*may be an echo*.

Who takes part: a claimant with a pool, whose figure is not disputed, in a document better than D; F, which cannot be
judged, takes part and is named. A medium, think tank or scholar is an origin only where it examined something itself:
where its figure is counted or estimated. One phrase of one page that lays a number to several is printed once and
matches nothing with itself. Unrelated is what `relations` says. Unlike rivals (`agreement`), every figure meets every
other here, however large the group. The thresholds and their reasons are in `thresholds`.
"""

import numpy as np
import pandas as pd

from briefing.analysis.agreement import days_apart, exactness, meet
from briefing.analysis.assertions import assertions
from briefing.analysis.blocking import paired
from briefing.analysis.relations import grounds, related
from briefing.analysis.shared import shared
from briefing.analysis.superseded import superseded
from briefing.analysis.thresholds import ALIKE_DAYS, ALIKE_SHARE, LOW_RATINGS, MONTH
from briefing.register.schemas import Row

ALIKE, ECHO, FLOOR, CEILING = "alike", "alike, may be an echo", "same floor", "same ceiling"
CLOSED_KINDS = (ALIKE, ECHO)
COLUMNS = [
    *("measure_id", "claim_a", "claim_b", "value_a", "value_b", "kind", "first_published", "days_between"),
    "unrelated_because",
]
KEY = ["measure_id", "unit_id", "covers"]
SIDE = [
    *("claim_id", "assertion_id", "source_id", "claimant", "best_rating", "value_text", "basis", "public", "number"),
    *("from_value", "to_value", "open_below", "open_above", "dated_from", "dated_to", *KEY),
]


@shared
def matches(claims: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Every pair of assertions that unrelated origins print alike, or bound alike; see the module for one row.

    `claims` is the output of `comparable`, `links` the register's. `first_published` is the first day on which a
    document with the first of the two could be used, `days_between` lie between the nearest days that the two
    describe.
    """
    pair = _beside(_taking_part(claims)[SIDE])
    kind = _kind(pair)
    one_phrase = pair["source_id_a"].eq(pair["source_id_b"]) & pair["value_text_a"].eq(pair["value_text_b"])
    found = pair.assign(kind=kind).loc[kind.ne("") & ~one_phrase]
    ground = grounds(claims, links)
    sides = zip(found["assertion_id_a"], found["assertion_id_b"], strict=True)
    found = found.loc[[not related(ground[one], ground[other]) for one, other in sides]]
    table = pd.DataFrame(
        {
            "measure_id": found["measure_id_a"],
            "claim_a": found["claim_id_a"],
            "claim_b": found["claim_id_b"],
            "value_a": found["number_a"],
            "value_b": found["number_b"],
            "kind": found["kind"],
            "first_published": found["public_a"].dt.strftime("%Y-%m-%d"),
            "days_between": days_apart(found),
            "unrelated_because": [_because(row) for row in found.itertuples()],
        },
        columns=COLUMNS,
    )
    return table.sort_values(["measure_id", "first_published", "claim_a", "claim_b"], ignore_index=True)


@shared
def still_standing(matched: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """The matches neither side of which a later figure has replaced; `claims` is the output of `comparable`."""
    stand = set(claims.loc[superseded(claims).eq(""), "claim_id"])
    return matched.loc[matched["claim_a"].isin(stand) & matched["claim_b"].isin(stand)]


def _taking_part(claims: pd.DataFrame) -> pd.DataFrame:
    origins = assertions(claims.loc[claims["status"].eq("active")])
    dates = origins["basis"].eq("date")
    examined = origins["role"].eq("body") | origins["derivation"].isin(["counted", "estimated"])
    return origins.loc[
        origins["modality"].eq("happened")
        & origins["pools"].ne("")
        & origins["from_value"].notna()
        & ~origins["best_rating"].isin(LOW_RATINGS)
        & examined
        & origins["dated"].str.len().ge(MONTH)
        & (~dates | exactness(origins).ge(MONTH))
    ].sort_values(["public", "claim_id"])


def _beside(rows: pd.DataFrame) -> pd.DataFrame:
    """Both rows of each pair of one measure, unit and scope that is near enough in time, the first public first."""
    places = [np.empty((0, 2), dtype=int)]
    for own in rows.groupby(KEY, sort=False).indices.values():
        start = rows["dated_from"].to_numpy()[own]
        end = rows["dated_to"].to_numpy()[own] + np.timedelta64(int(ALIKE_DAYS), "D")
        order = np.argsort(start, kind="stable")
        last = np.searchsorted(start[order], end[order], side="right")
        places += [
            np.column_stack([np.full(stop - place - 1, own[order[place]]), own[order[place + 1 : stop]]])
            for place, stop in enumerate(last)
            if stop > place + 1
        ]
    one, other = np.sort(np.concatenate(places), axis=1).T
    return paired(rows.iloc[one], rows.iloc[other])


def _kind(pair: pd.DataFrame) -> pd.Series:
    numbers = pair[["number_a", "number_b"]]
    larger = numbers.max(axis=1)
    near = (larger - numbers.min(axis=1)) <= ALIKE_SHARE * larger
    is_date = pair["basis_a"].eq("date")
    below, above = (pair[[f"open_{side}_a", f"open_{side}_b"]] for side in ("below", "above"))
    closed = ~(below.any(axis=1) | above.any(axis=1))
    alike = closed & meet(pair) & (near | is_date)
    equal = numbers["number_a"].eq(numbers["number_b"]) | (
        is_date & pair["from_value_a"].eq(pair["from_value_b"]) & pair["to_value_a"].eq(pair["to_value_b"])
    )
    echo = equal & pair["public_a"].lt(pair["public_b"])
    return (
        pd.Series("", pair.index, dtype=object)
        .mask(alike, ALIKE)
        .mask(alike & echo, ECHO)
        .mask(near & above.all(axis=1) & ~is_date, FLOOR)
        .mask(near & below.all(axis=1) & ~is_date, CEILING)
    )


def _because(row: Row) -> str:
    """Why two are taken as unrelated, in words, with what is known of each."""
    sides = [(row.claimant_a, row.best_rating_a), (row.claimant_b, row.best_rating_b)]
    unrated = [f"; no document with {claimant}'s figure can be rated" for claimant, rating in sides if rating == "F"]
    return (
        f"{row.claimant_a} and {row.claimant_b} are not known to overlap: no origin, state, link or way in common"
        + "".join(unrated)
    )
