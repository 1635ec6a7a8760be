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

import pandas as pd

from briefing.analysis.blocking import paired
from briefing.analysis.intervals import printed_precision, printed_step
from briefing.analysis.pools import overlap
from briefing.analysis.shared import shared
from briefing.register import dates

NEARLY, JUST_OVER = "nearly", "just over"
FIRMNESS = {"denied": 0, "possible": 1, "capacity": 1, "planned": 2, "happened": 3}
HEDGED = ("about", NEARLY, JUST_OVER, "at_least", "at_most", "range")
LOOKED_AT = [
    *("assertion_id", "claim_id", "source_id", "claimant_id", "pools", "measure_id", "unit_id", "modality"),
    *("derivation", "bound", "number", "basis", "covers", "period_start", "period_end", "as_of", "dated", "dated_from"),
    *("dated_to", "root", "low", "best", "high", "value_text", "unit_kind", "open_below", "open_above"),
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
    pairs = against_root(_repeated(claims))
    changes = _changes(pairs, {*alternatives["from_claim"], *alternatives["to_claim"]})
    rows = [row for _, row in sorted(changes, key=lambda change: change[0])]
    return pd.DataFrame(rows, columns=COLUMNS, dtype=object).astype({"weight": int})


def mentions_told(claims: pd.DataFrame) -> int:
    """How many claims repeat one that is printed in their assertion's root, or its origin where there is no root."""
    return len(against_root(_repeated(claims)))


def rootless(claims: pd.DataFrame) -> int:
    """How many assertions that several documents print have no root in the register."""
    again = _repeated(claims)
    return again.loc[again["root"].eq(""), "assertion_id"].nunique()


def _repeated(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of assertions that more than one document mentions, the root's first, then by rank."""
    documents = claims.drop_duplicates(["assertion_id", "source_id"])["assertion_id"].value_counts()
    again = claims.loc[claims["assertion_id"].map(documents).gt(1)]
    again = again.assign(outside=again["source_id"].ne(again["root"])).sort_values(["outside", "rank", "claim_id"])
    return again[LOOKED_AT].assign(
        period=again["period_start"] + " to " + again["period_end"],
        moment=again["period_start"].mask(again["period_start"].eq(""), again["period_end"]),
        printed=_printed(again),
        hedge=_hedges(again),
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


def against_root(claims: pd.DataFrame) -> pd.DataFrame:
    """Each mention (`_b`) with the claim of the first document that it repeats (`_a`), by assertion and rank.

    That is the claim on the same measure, or, where the first document prints one figure only, that one. `claims` are
    those of `_repeated`.
    """
    ordered = claims.sort_values("assertion_id", kind="stable")
    first = ordered["source_id"].eq(ordered.groupby("assertion_id")["source_id"].transform("first"))
    origins, mentions = ordered.loc[first], ordered.loc[~first]
    measured = origins.drop_duplicates(["assertion_id", "measure_id"])
    same = pd.Series(measured.index, pd.MultiIndex.from_frame(measured[["assertion_id", "measure_id"]]))
    alone = origins.drop_duplicates("assertion_id", keep=False)
    repeated = same.reindex(pd.MultiIndex.from_frame(mentions[["assertion_id", "measure_id"]])).set_axis(mentions.index)
    repeated = repeated.fillna(mentions["assertion_id"].map(pd.Series(alone.index, alone["assertion_id"]))).dropna()
    return paired(ordered.loc[repeated], ordered.loc[repeated.index])


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
