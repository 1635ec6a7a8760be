"""What happened to a figure on its way: each mention of an assertion against the assertion's origin, field by field.

One row of `drift` is one field in which one mention differs from its origin. `direction` says what the change does to
the figure, and `weight` how much it matters: 3 where the mention says another thing (a conversion told as a count, a
plan as a fact, one measure or claimant as another, *or* as *and*), 2 where it says more or less than the origin (a
bound dropped or turned, another value or period, a scope or claimant lost), 1 where it is only more or less exact (a
hedge gained, a scope added). Scopes are in our words, so that two wordings of a scope are not compared.
"""

from collections.abc import Callable, Iterator

import pandas as pd

from briefing.analysis.assertions import ranked
from briefing.analysis.meeting import paired
from briefing.analysis.pools import overlap

FIRMNESS = {"denied": 0, "possible": 1, "capacity": 1, "planned": 2, "happened": 3}
HEDGED = ("about", "at_least", "at_most", "range")
LOOKED_AT = [
    *("assertion_id", "claim_id", "source_id", "claimant_id", "pools", "measure_id", "unit_id", "modality"),
    *("derivation", "bound", "number", "basis", "scope", "period_start", "period_end"),
]
COMPARED = ["claimant_id", "measure_id", "unit_id", "modality", "derivation", "bound", "number", "period"]
Verdict = Callable[[object, object], tuple[str, int]]
COLUMNS = ["assertion_id", "origin", "mention", "field", "origin_value", "mention_value", "direction", "weight"]


def drift(claims: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Every field in which a mention differs from its assertion's origin; see the module for direction and weight.

    `claims` is the output of `comparable`, `links` the register's.
    """
    alternatives = links.loc[links["relation"].eq("alternative_to")]
    pairs = against_origin(_told_again(claims))
    changes = pd.concat(_changes(pairs, {*alternatives["from_claim"], *alternatives["to_claim"]}))
    return changes.sort_index(kind="stable").reset_index(drop=True)[COLUMNS].astype({"weight": int})


def journey(claims: pd.DataFrame, ledger: pd.DataFrame) -> pd.DataFrame:
    """The mentions of the assertion that drifted most (the output of `drift`): its origin, then the rest as published.

    Rows of `claims` with `changed`, what each mention changed in words.
    """
    if ledger.empty:
        return claims.iloc[:0].assign(changed="")
    weights = ledger.groupby("assertion_id")["weight"].sum().sort_values(ascending=False, kind="stable")
    worst = ledger.loc[ledger["assertion_id"].eq(weights.index[0])]
    chosen = ranked(claims.loc[claims["assertion_id"].eq(weights.index[0])])
    told = chosen.iloc[1:].sort_values(["published", "claim_id"])
    said = worst.groupby("mention")["direction"].agg(lambda words: ", ".join(dict.fromkeys(words)))
    whole = pd.concat([chosen.iloc[:1], told])
    return whole.assign(changed=whole["claim_id"].map(said).fillna("").astype(object))


def _told_again(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of assertions that more than one document mentions, ranked."""
    documents = claims.drop_duplicates(["assertion_id", "source_id"])["assertion_id"].value_counts()
    again = ranked(claims.loc[claims["assertion_id"].map(documents).gt(1)])[LOOKED_AT]
    return again.assign(
        period=again["period_start"] + " to " + again["period_end"],
        moment=again["period_start"].mask(again["period_start"].eq(""), again["period_end"]),
    )


def against_origin(claims: pd.DataFrame) -> pd.DataFrame:
    """Each mention (`_b`) with the claim of its origin's document that it repeats (`_a`), by assertion and rank.

    That is the claim on the same measure, or, where the origin's document prints one figure only, that one. `claims`
    are ranked.
    """
    told = claims.sort_values("assertion_id", kind="stable").reset_index(drop=True)
    first = told["source_id"].eq(told.groupby("assertion_id")["source_id"].transform("first"))
    origins, mentions = told.loc[first], told.loc[~first]
    measured = origins.drop_duplicates(["assertion_id", "measure_id"])
    same = pd.Series(measured.index, pd.MultiIndex.from_frame(measured[["assertion_id", "measure_id"]]))
    alone = origins.drop_duplicates("assertion_id", keep=False)
    repeated = same.reindex(pd.MultiIndex.from_frame(mentions[["assertion_id", "measure_id"]])).set_axis(mentions.index)
    repeated = repeated.fillna(mentions["assertion_id"].map(pd.Series(alone.index, alone["assertion_id"]))).dropna()
    return paired(told.loc[repeated], told.loc[repeated.index])


def _changes(pairs: pd.DataFrame, either: set[str]) -> Iterator[pd.DataFrame]:
    """The changes, field by field; `either` are the claims that are alternatives to others."""
    differ = {column: pairs[f"{column}_a"].ne(pairs[f"{column}_b"]) for column in COMPARED}
    dates = pairs["basis_a"].eq("date") | pairs["basis_b"].eq("date")
    split = pairs["claim_id_a"].isin(either) & ~pairs["claim_id_b"].isin(either)
    numbers = differ["number"] & pairs["number_a"].notna() & pairs["number_b"].notna()
    scoped = pairs["scope_a"].eq("") != pairs["scope_b"].eq("")
    periods = pairs[["period_start_a", "period_end_a", "period_start_b", "period_end_b"]].ne("").all(axis=1)
    yield _ledger(pairs.loc[differ["claimant_id"]], "claimant", "claimant_id", _claimant, "pools")
    yield _ledger(pairs.loc[differ["measure_id"]], "measure", "measure_id", _another("another thing", 3))
    yield _ledger(pairs.loc[differ["unit_id"]], "unit", "unit_id", _another("another thing", 3))
    alternative = pairs.loc[split].assign(alternative_a="or", alternative_b="")
    yield _ledger(alternative, "alternative", "alternative", _another("or becomes and", 3))
    yield _ledger(pairs.loc[differ["modality"]], "modality", "modality", _firmness)
    yield _ledger(pairs.loc[differ["derivation"]], "derivation", "derivation", _derivation)
    yield _ledger(pairs.loc[differ["bound"]], "bound", "bound", _bound)
    yield _ledger(pairs.loc[dates & differ["period"]], "date", "period", _dates, "moment")
    yield _ledger(pairs.loc[~dates & numbers], "value", "number", _value)
    yield _ledger(pairs.loc[scoped], "scope", "scope", _scope)
    yield _ledger(
        pairs.loc[pairs["basis_a"].ne("date") & differ["period"] & periods],
        "period",
        "period",
        _another("another period", 2),
    )


def _ledger(changed: pd.DataFrame, field: str, column: str, verdict: Verdict, judged_by: str = "") -> pd.DataFrame:
    """One row a pair, whose place it keeps: both values of a column, and what `verdict` says of each distinct change.

    The verdict looks at the values themselves or at those of another column.
    """
    judged = judged_by or column
    told = list(zip(changed[f"{judged}_a"], changed[f"{judged}_b"], strict=True))
    verdicts = {change: verdict(*change) for change in set(told)}
    values = changed[[f"{column}_a", f"{column}_b"]].set_axis(["origin_value", "mention_value"], axis=1)
    if column == "number":
        values = values.map("{:.15g}".format)
    return values.astype(object).assign(
        assertion_id=changed["assertion_id_a"],
        origin=changed["claim_id_a"],
        mention=changed["claim_id_b"],
        field=field,
        direction=[verdicts[change][0] for change in told],
        weight=[verdicts[change][1] for change in told],
    )


def _another(direction: str, weight: int) -> Verdict:
    """The same verdict on every change."""
    return lambda before, after: (direction, weight)


def _claimant(before: str, after: str) -> tuple[str, int]:
    """The verdict on a change of claimant, by the pools of both."""
    if not before:
        return "claimant gained", 2
    if not after:
        return "claimant lost", 2
    return ("another of its pool", 1) if overlap(before, after) else ("another claimant", 3)


def _firmness(before: str, after: str) -> tuple[str, int]:
    firmer = FIRMNESS[after] - FIRMNESS[before]
    return ("firmer" if firmer > 0 else "weaker" if firmer < 0 else "another kind", 3 if firmer > 0 else 2)


def _derivation(before: str, after: str) -> tuple[str, int]:
    if before == "converted":
        return "conversion lost", 3
    if after == "converted":
        return "conversion told", 1
    return ("estimate lost", 2) if before == "estimated" else ("basis changed", 1)


def _bound(before: str, after: str) -> tuple[str, int]:
    if before in HEDGED and after == "point":
        return "hedge lost", 2
    if before == "point" and after in HEDGED:
        return "hedge gained", 1
    if after == "vague":
        return "number lost", 1
    if before == "vague":
        return "number gained", 2
    return "hedge turned", 2


def _value(before: float, after: float) -> tuple[str, int]:
    return ("higher" if after > before else "lower"), 2


def _scope(before: str, after: str) -> tuple[str, int]:
    return ("scope lost", 2) if before else ("scope added", 1)


def _dates(before: str, after: str) -> tuple[str, int]:
    """The verdict on a change of date, by the first day that each tells."""
    finer = before.startswith(after) or after.startswith(before)
    return ("more or less exact", 1) if finer else ("another date", 2)
