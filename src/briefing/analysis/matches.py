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

from collections.abc import Mapping

import numpy as np
import pandas as pd

from briefing.analysis.agreement import days_apart, exactness, meet
from briefing.analysis.assertions import FOLDED_BY, origins
from briefing.analysis.blocking import each_from_to, paired
from briefing.analysis.codes import codes, distinct, moments, ordered
from briefing.analysis.relations import Ground, grounds, related
from briefing.analysis.shared import shared
from briefing.analysis.superseded import superseded
from briefing.analysis.thresholds import ALIKE_DAYS, ALIKE_SHARE, EDGE, LOW_RATINGS, MONTH

ALIKE, ECHO, FLOOR, CEILING = "alike", "alike, may be an echo", "same floor", "same ceiling"
CLOSED_KINDS = (ALIKE, ECHO)
COLUMNS = [
    *("measure_id", "claim_a", "claim_b", "value_a", "value_b", "kind", "first_published", "days_between"),
    "unrelated_because",
]
KEY = ["measure_id", "unit_id", "covers"]
COMPARED = [
    *("basis", "public", "number", "from_value", "to_value", "open_below", "open_above", "dated_from", "dated_to"),
]
TOLD = ["claim_id", "measure_id", "claimant", "best_rating", "number", "public", "dated_from", "dated_to"]
LOOKED_AT = list(
    dict.fromkeys(
        [
            *(*FOLDED_BY, *KEY, *COMPARED[:1], *COMPARED[2:], "claim_id", "claimant", "pools", "role", "modality"),
            *("derivation", "best_rating", "value_text", "dated", "period_start", "period_end"),
        ]
    )
)
BAND = -np.log(1 - ALIKE_SHARE) * (1 + EDGE)


@shared
def matches(claims: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Every pair of assertions that unrelated origins print alike, or bound alike; see the module for one row.

    `claims` is the output of `comparable`, `links` the register's. `first_published` is the first day on which a
    document with the first of the two could be used, `days_between` lie between the nearest days that the two
    describe.
    """
    rows = _taking_part(claims)
    one, other = _near(rows)
    kind = _kind(_pairs(rows[COMPARED], one, other))
    alike = kind.ne("").to_numpy()
    one, other, kind = one[alike], other[alike], kind.loc[alike]
    ground = grounds(claims, links, set(rows["assertion_id"].to_numpy()[np.concatenate([one, other])]))
    apart = _unrelated(rows, one, other, ground)
    found = _pairs(rows[TOLD], one[apart], other[apart])
    table = pd.DataFrame(
        {
            "measure_id": found["measure_id_a"],
            "claim_a": found["claim_id_a"],
            "claim_b": found["claim_id_b"],
            "value_a": found["number_a"],
            "value_b": found["number_b"],
            "kind": kind.loc[apart].reset_index(drop=True),
            "first_published": found["public_a"].dt.strftime("%Y-%m-%d"),
            "days_between": days_apart(found),
            "unrelated_because": _because(found),
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
    """The assertions that take part, in the order in which they became public."""
    figures = origins(claims[LOOKED_AT], claims["status"].eq("active"))
    figures = figures.loc[figures["modality"].eq("happened") & figures["from_value"].notna() & figures["pools"].ne("")]
    examined = figures["role"].eq("body") | figures["derivation"].isin(["counted", "estimated"])
    part = figures.loc[
        ~figures["best_rating"].isin(LOW_RATINGS)
        & examined
        & figures["dated"].str.len().ge(MONTH)
        & (figures["basis"].ne("date") | exactness(figures).ge(MONTH))
    ]
    return part.iloc[ordered(moments(part["public"]), ids=part["claim_id"])]


def _near(rows: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The places of both rows of each pair of one measure, unit and scope, near in time, that may be near in value.

    Numbers are looked for in bands, so wide that two that are alike lie in one or in neighbours; dates all lie in one.
    """
    value = rows["number"].mask(rows["basis"].eq("date"), 1).clip(lower=EDGE).to_numpy()
    band = np.floor(np.log(value) / BAND).astype(int)
    band += codes(*(rows[name] for name in KEY)) * (band.max(initial=0) - band.min(initial=0) + 2)
    start, end = (rows[name].to_numpy().astype("datetime64[D]").astype(int) for name in ("dated_from", "dated_to"))
    days = end.max(initial=0) - start.min(initial=0) + ALIKE_DAYS + 1  # by which the bands lie apart on a line of time
    order = np.argsort(band * days + start, kind="stable")
    when, until = (band * days + start)[order], (band * days + end + ALIKE_DAYS)[order]
    later = {
        -days: np.searchsorted(when, when - days, "right"),
        0: np.arange(len(when)) + 1,
        days: np.searchsorted(when, when + days, "left"),
    }
    places = [each_from_to(first, np.searchsorted(when, until + away, "right")) for away, first in later.items()]
    one, other = np.sort(order[np.concatenate(places, axis=1)], axis=0)
    return one, other


def _pairs(rows: pd.DataFrame, one: np.ndarray, other: np.ndarray) -> pd.DataFrame:
    return paired(rows.iloc[one], rows.iloc[other])


def _unrelated(rows: pd.DataFrame, one: np.ndarray, other: np.ndarray, ground: Mapping[str, Ground]) -> np.ndarray:
    """Which pairs are of unrelated origins, and not one phrase of one page."""
    page, words = codes(rows["source_id"]), codes(rows["value_text"])
    own = [ground.get(assertion) for assertion in rows["assertion_id"]]
    unrelated = [not related(own[first], own[second]) for first, second in zip(one, other, strict=True)]
    return np.array(unrelated, bool) & ((page[one] != page[other]) | (words[one] != words[other]))


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


def _because(found: pd.DataFrame) -> np.ndarray:
    """Why the two of each pair are taken as unrelated, in words, with what is known of each."""
    numbers, sides = distinct(*(found[name] for name in ("claimant_a", "best_rating_a", "claimant_b", "best_rating_b")))
    return np.array([_words(*side) for side in sides], dtype=object)[numbers]


def _words(one: str, rating: str, other: str, rating_of_other: str) -> str:
    sides = [(one, rating), (other, rating_of_other)]
    unrated = [f"; no document with {claimant}'s figure can be rated" for claimant, rating in sides if rating == "F"]
    return f"{one} and {other} are not known to overlap: no origin, state, link or way in common" + "".join(unrated)
