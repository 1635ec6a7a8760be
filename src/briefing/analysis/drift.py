"""What happened to a figure on its way: each mention of an assertion against its root, field by field.

The root is the document that the others repeat (see `origins`). Where it is not in the register, mentions are set
against the assertion's origin, and what differs has no direction. One row of `drift` is one field in which one
mention differs. `direction` says what its text does to the figure, and `weight` how much it matters: 3 where the
mention says another thing (a conversion given as a count, a plan as a fact, one measure or claimant as another, *or*
as *and*), 2 where it says more or less (a bound not printed or turned, another value, date or period, a range given by
one end), 1 where it is only more or less exact (a hedge more, a scope). It speaks of texts as they were read, not of
faults: a hedge may stand in what was not. A rounded number (11,986 given as about 12,000) has not drifted. Scopes are
in our words, so that two wordings of a scope are not compared.
"""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from briefing.analysis.blocking import paired
from briefing.analysis.codes import codes, firsts
from briefing.analysis.intervals import printed_precision, printed_step
from briefing.analysis.pools import overlap
from briefing.analysis.shared import shared
from briefing.register import dates
from briefing.register.coding import NUMBERS

NEARLY, JUST_OVER = "nearly", "just over"
FIRMNESS = {"denied": 0, "possible": 1, "capacity": 1, "planned": 2, "happened": 3}
HEDGED = ("about", NEARLY, JUST_OVER, "at_least", "at_most", "range")
LOOKED_AT = [
    *("assertion_id", "claim_id", "source_id", "claimant_id", "pools", "measure_id", "unit_id", "modality"),
    *("derivation", "bound", "number", "basis", "covers", "period_start", "period_end", "as_of", "dated", "dated_from"),
    *("dated_to", "root", "rank", "low", "best", "high", "value_text", "unit_kind", "open_below", "open_above"),
]
WORDS = [
    "claimant_id",
    "measure_id",
    "unit_id",
    "modality",
    "derivation",
    "bound",
    "covers",
    "period_start",
    "period_end",
]
UNDIRECTED, IN_WHAT_WAS_READ = "differs", "in what was read"
COMPARED = ["claimant_id", "measure_id", "unit_id", "modality", "derivation", "hedge", "number", "period"]
Verdict = Callable[[Any, Any], tuple[str, int]]
Change = tuple[int, tuple]
COLUMNS = ["assertion_id", "origin", "mention", "field", "origin_value", "mention_value", "direction", "weight"]


@shared
def drift(claims: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Every field in which a mention differs from its assertion's root; see the module for direction and weight.

    `claims` is the output of `comparable`, `links` the register's. `origin` is the claim of the root, or, where that is
    not in the register, of the assertion's origin: then `direction` is "differs".
    """
    alternatives = links.loc[links["relation"].eq("alternative_to")]
    either = {*alternatives["from_claim"], *alternatives["to_claim"]}
    again = _repeated(claims)
    changes = _changes(_unlike(again, *against_root(again), either), either)
    rows = [row for _, row in sorted(changes, key=lambda change: change[0])]
    return pd.DataFrame(rows, columns=COLUMNS, dtype=object).astype({"weight": int})


def mentions_told(claims: pd.DataFrame) -> int:
    """How many claims repeat one that is printed in their assertion's root, or its origin where there is no root."""
    _, mentions = against_root(_repeated(claims))
    return len(mentions)


def rootless(claims: pd.DataFrame) -> int:
    """How many assertions that several documents print have no root in the register."""
    again = _repeated(claims)
    return again.loc[again["root"].eq(""), "assertion_id"].nunique()


def _repeated(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of assertions that more than one document mentions, by assertion, the root's first, then by rank."""
    statement, source = codes(claims["assertion_id"]), codes(claims["source_id"])
    elsewhere = source != source[firsts(statement)][statement]
    again = np.flatnonzero(np.isin(statement, statement[elsewhere]))
    outside, rank = claims["source_id"].ne(claims["root"]).to_numpy(), claims["rank"].to_numpy()
    return claims[LOOKED_AT].iloc[again[np.lexsort((rank[again], outside[again], statement[again]))]]


def against_root(rows: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The places of the claim of the first document that each mention repeats, and of the mention.

    That is the claim on the same measure, or, where the first document prints one figure only, that one. `rows` are
    those of `_repeated`.
    """
    statement, source = codes(rows["assertion_id"]), codes(rows["source_id"])
    figure = codes(statement, rows["measure_id"])
    in_first = source == source[firsts(statement)][statement]
    first = np.flatnonzero(in_first)
    of_figure, of_statement = np.full(len(rows), -1), np.full(len(rows), -1)
    measured = first[firsts(figure[first])]
    of_figure[figure[measured]] = measured
    alone = first[np.bincount(statement[first])[statement[first]] == 1]
    of_statement[statement[alone]] = alone
    repeated = np.where(of_figure[figure] >= 0, of_figure[figure], of_statement[statement])
    mentions = np.flatnonzero(~in_first & (repeated >= 0))
    return repeated[mentions], mentions


def _unlike(rows: pd.DataFrame, one: np.ndarray, other: np.ndarray, either: set[str]) -> pd.DataFrame:
    """The pairs whose mention may say anything else, as columns that end in `_a` and `_b`, by assertion and rank."""
    cells = [rows[name].to_numpy() for name in WORDS] + [rows[name].fillna(-1).to_numpy() for name in NUMBERS]
    words = np.logical_or.reduce([column[one] != column[other] for column in cells])
    as_of, dated = rows["as_of"].to_numpy()[other], rows["dated"].to_numpy()[one]
    split = rows["claim_id"].isin(either).to_numpy()[one]
    unlike = words | split | ((as_of != "") & (as_of != dated))
    pairs = paired(_worded(rows.iloc[one[unlike]]), _worded(rows.iloc[other[unlike]]))
    return pairs.sort_values("assertion_id_a", kind="stable", ignore_index=True)


def _worded(claims: pd.DataFrame) -> pd.DataFrame:
    return claims.assign(
        period=claims["period_start"] + " to " + claims["period_end"],
        moment=claims["period_start"].mask(claims["period_start"].eq(""), claims["period_end"]),
        printed=_printed(claims),
        hedge=_hedges(claims),
    )


def _hedges(claims: pd.DataFrame) -> pd.Series:
    """The bound; an about that its words close on a side is another hedge."""
    about = claims["bound"].eq("about")
    nearly, over = about & claims["high"].notna(), about & claims["low"].notna()
    return claims["bound"].mask(nearly, NEARLY).mask(over, JUST_OVER).astype(object)


def _printed(claims: pd.DataFrame) -> pd.Series:
    """The printed number as text, of a range both ends."""
    low, best, high = (claims[name].map("{:.15g}".format).astype(object) for name in ("low", "number", "high"))
    return best.mask(claims["bound"].eq("range"), low + "–" + high)


def _changes(pairs: pd.DataFrame, either: set[str]) -> Iterator[Change]:
    """The changes, field by field; `either` are the claims that are alternatives to others."""
    differ = {column: pairs[f"{column}_a"].ne(pairs[f"{column}_b"]) for column in COMPARED}
    by_date = pairs["basis_a"].eq("date") | pairs["basis_b"].eq("date")
    split = pairs["claim_id_a"].isin(either) & ~pairs["claim_id_b"].isin(either)
    scoped = pairs["covers_a"].eq("") != pairs["covers_b"].eq("")
    periods = pairs[["period_start_a", "period_end_a", "period_start_b", "period_end_b"]].ne("").all(axis=1)
    renumbered = ~by_date & differ["number"] & pairs["number_a"].notna() & pairs["number_b"].notna()
    rounding, end = renumbered & _rounded(pairs), renumbered & _one_end(pairs)
    moved = pairs["as_of_b"].ne("") & (
        dates.last_day(pairs["as_of_b"]).lt(pairs["dated_from_a"])
        | dates.first_day(pairs["as_of_b"]).gt(pairs["dated_to_a"])
    )
    quiet = end | (rounding & pairs["hedge_b"].eq("about") & pairs["hedge_a"].isin(["point", "about"]))
    yield from _ledger(pairs.loc[differ["claimant_id"]], "claimant", "claimant_id", _claimant, "pools")
    yield from _ledger(pairs.loc[differ["measure_id"]], "measure", "measure_id", _another("another thing", 3))
    yield from _ledger(pairs.loc[differ["unit_id"]], "unit", "unit_id", _another("another thing", 3))
    alternative = pairs.loc[split].assign(alternative_a="or", alternative_b="")
    yield from _ledger(alternative, "alternative", "alternative", _another("prints one of two", 3))
    yield from _ledger(pairs.loc[differ["modality"]], "modality", "modality", _firmness)
    yield from _ledger(pairs.loc[differ["derivation"]], "derivation", "derivation", _derivation)
    yield from _ledger(pairs.loc[differ["hedge"] & ~quiet], "bound", "hedge", _bound)
    yield from _ledger(pairs.loc[by_date & differ["period"]], "date", "period", _dates, "moment")
    yield from _ledger(pairs.loc[end], "value", "printed", _another("prints one end of the range", 2))
    yield from _ledger(pairs.loc[renumbered & ~rounding & ~end], "value", "printed", _value, "number")
    yield from _ledger(pairs.loc[scoped], "scope", "covers", _scope)
    redated = pairs.assign(as_of_a=pairs["dated_a"]).loc[moved]
    yield from _ledger(redated, "as of", "as_of", _another("another date", 2))
    periodic = pairs.loc[~by_date & differ["period"] & periods]
    yield from _ledger(periodic, "period", "period", _another("another period", 2))


def _rounded(pairs: pd.DataFrame) -> pd.Series:
    """Whether the mention prints the root's number to fewer digits: it lies within what the rounder one allows."""
    root, mention = (_side(pairs, side) for side in ("_a", "_b"))
    lowest, highest = printed_precision(mention)
    coarser = printed_step(mention["number"]).gt(printed_step(root["number"]))
    return coarser & root["number"].between(lowest, highest) & root["bound"].ne("range") & mention["bound"].ne("range")


def _one_end(pairs: pd.DataFrame) -> pd.Series:
    """Whether the mention prints one end of a range that the root prints."""
    ends = pairs["number_b"].eq(pairs["low_a"]) | pairs["number_b"].eq(pairs["high_a"])
    return pairs["bound_a"].eq("range") & pairs["bound_b"].ne("range") & ends


def _side(pairs: pd.DataFrame, side: str) -> pd.DataFrame:
    """One side of the pairs, without its suffix."""
    own = [name for name in pairs if name.endswith(side)]
    return pairs[own].rename(columns=lambda name: name.removesuffix(side))


def _ledger(changed: pd.DataFrame, field: str, column: str, verdict: Verdict, judged_by: str = "") -> Iterator[Change]:
    """The place of each pair, and its row: both values of a column, and what `verdict` says of the change.

    The verdict looks at the values themselves or at those of another column.
    """
    judged = judged_by or column
    names = ["assertion_id_a", "claim_id_a", "claim_id_b", f"{column}_a", f"{column}_b", "root_a"]
    rows = zip(changed.index, *(changed[name].tolist() for name in names), strict=True)
    judgeds = zip(changed[f"{judged}_a"].tolist(), changed[f"{judged}_b"].tolist(), strict=True)
    for (place, assertion, origin, mention, was, now, root), change in zip(rows, judgeds, strict=True):
        direction, weight = verdict(*change)
        if not root:
            direction, weight = UNDIRECTED, max(weight, verdict(*reversed(change))[1])
        yield place, (assertion, origin, mention, field, was, now, direction, weight)


def _another(direction: str, weight: int) -> Verdict:
    """The same verdict on every change."""
    return lambda before, after: (direction, weight)


def _claimant(before: str, after: str) -> tuple[str, int]:
    """The verdict on a change of claimant, by the pools of both."""
    if not before:
        return "names a claimant", 2
    if not after:
        return f"names no claimant {IN_WHAT_WAS_READ}", 2
    return ("another of the same origin", 1) if overlap(before, after) else ("another claimant", 3)


def _firmness(before: str, after: str) -> tuple[str, int]:
    firmer = FIRMNESS[after] - FIRMNESS[before]
    return (
        "prints it firmer" if firmer > 0 else "prints it weaker" if firmer < 0 else "another kind",
        3 if firmer > 0 else 2,
    )


def _derivation(before: str, after: str) -> tuple[str, int]:
    if before == "converted":
        return f"does not say that it is converted {IN_WHAT_WAS_READ}", 3
    if after == "converted":
        return "says that it is converted", 1
    return (
        (f"does not say that it is estimated {IN_WHAT_WAS_READ}", 2) if before == "estimated" else ("another basis", 1)
    )


def _bound(before: str, after: str) -> tuple[str, int]:
    if before in HEDGED and after == "point":
        return f"does not print the hedge {IN_WHAT_WAS_READ}", 2
    if before == "point" and after in HEDGED:
        return "prints a hedge", 1
    if after == "vague":
        return "prints no number", 1
    if before == "vague":
        return "prints a number", 2
    return "another hedge", 2


def _value(before: float, after: float) -> tuple[str, int]:
    return ("higher" if after > before else "lower"), 2


def _scope(before: str, after: str) -> tuple[str, int]:
    return (f"prints no scope {IN_WHAT_WAS_READ}", 2) if before else ("prints a scope", 1)


def _dates(before: str, after: str) -> tuple[str, int]:
    """The verdict on a change of date, by the first day of each."""
    finer = before.startswith(after) or after.startswith(before)
    return ("more or less exact", 1) if finer else ("another date", 2)
