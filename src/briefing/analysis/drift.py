"""What happened to a figure on its way: each mention of an assertion against the assertion's origin, field by field.

One row of `drift` is one field in which one mention differs from its origin. `direction` says what the change does to
the figure, and `weight` how much it matters: 3 where the mention says another thing (a conversion told as a count, a
plan as a fact, one measure or claimant as another, *or* as *and*), 2 where it says more or less than the origin (a
bound dropped or turned, another value or period, a scope or claimant lost), 1 where it is only more or less exact (a
hedge gained, a scope added). Scopes are in our words, so that two wordings of a scope are not compared.
"""

from collections.abc import Iterator

import pandas as pd

from briefing.analysis.assertions import ranked
from briefing.analysis.pools import overlap

FIRMNESS = {"denied": 0, "possible": 1, "capacity": 1, "planned": 2, "happened": 3}
HEDGED = ("about", "at_least", "at_most", "range")
NAMES = {"measure_id": "measure", "unit_id": "unit"}
LOOKED_AT = [
    *("assertion_id", "claim_id", "source_id", "claimant_id", "pools", "measure_id", "unit_id", "modality"),
    *("derivation", "bound", "number", "basis", "scope", "period_start", "period_end"),
]
COLUMNS = ["assertion_id", "origin", "mention", "field", "origin_value", "mention_value", "direction", "weight"]


def drift(claims: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Every field in which a mention differs from its assertion's origin; see the module for direction and weight.

    `claims` is the output of `comparable`, `links` the register's.
    """
    alternatives = links.loc[links["relation"].eq("alternative_to")]
    either = {*alternatives["from_claim"], *alternatives["to_claim"]}
    rows = [
        (assertion, origin["claim_id"], mention["claim_id"], *change)
        for assertion, mentions in _told_again(claims).groupby("assertion_id", sort=True)
        for origin, mention in against_origin(mentions.to_dict("records"))
        for change in _changes(origin, mention, either)
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


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
    documents = claims.groupby("assertion_id")["source_id"].transform("nunique")
    return ranked(claims.loc[documents.gt(1)])[LOOKED_AT]


def against_origin(mentions: list[dict]) -> Iterator[tuple[dict, dict]]:
    """Each mention of one assertion, ranked, with the claim of the origin's document it repeats.

    That is the claim on the same measure, or, where the origin's document prints one figure only, that one.
    """
    document = mentions[0]["source_id"]
    origins = [mention for mention in mentions if mention["source_id"] == document]
    for mention in mentions:
        same = [origin for origin in origins if origin["measure_id"] == mention["measure_id"]]
        if mention["source_id"] != document and (same or len(origins) == 1):
            yield (same or origins)[0], mention


def _changes(origin: dict, mention: dict, either: set[str]) -> Iterator[tuple[str, str, str, str, int]]:
    yield from _claimant(origin, mention)
    for field in ("measure_id", "unit_id"):
        if origin[field] != mention[field]:
            yield NAMES.get(field, field), origin[field], mention[field], "another thing", 3
    if origin["claim_id"] in either and mention["claim_id"] not in either:
        yield "alternative", "or", "", "or becomes and", 3
    if origin["modality"] != mention["modality"]:
        yield "modality", origin["modality"], mention["modality"], *_firmness(origin, mention)
    if origin["derivation"] != mention["derivation"]:
        yield "derivation", origin["derivation"], mention["derivation"], *_derivation(origin, mention)
    if origin["bound"] != mention["bound"]:
        yield "bound", origin["bound"], mention["bound"], *_bound(origin["bound"], mention["bound"])
    yield from _value(origin, mention)
    if bool(origin["scope"]) != bool(mention["scope"]):
        yield (
            "scope",
            origin["scope"],
            mention["scope"],
            *(("scope lost", 2) if origin["scope"] else ("scope added", 1)),
        )
    if origin["basis"] != "date" and _period(origin) != _period(mention) and all((*_period(origin), *_period(mention))):
        yield "period", " to ".join(_period(origin)), " to ".join(_period(mention)), "another period", 2


def _claimant(origin: dict, mention: dict) -> Iterator[tuple[str, str, str, str, int]]:
    before, after = origin["claimant_id"], mention["claimant_id"]
    if before == after:
        return
    if not origin["pools"]:
        yield "claimant", before, after, "claimant gained", 2
    elif not mention["pools"]:
        yield "claimant", before, after, "claimant lost", 2
    elif overlap(origin["pools"], mention["pools"]):
        yield "claimant", before, after, "another of its pool", 1
    else:
        yield "claimant", before, after, "another claimant", 3


def _firmness(origin: dict, mention: dict) -> tuple[str, int]:
    before, after = FIRMNESS[origin["modality"]], FIRMNESS[mention["modality"]]
    return ("firmer" if after > before else "weaker" if after < before else "another kind", 3 if after > before else 2)


def _derivation(origin: dict, mention: dict) -> tuple[str, int]:
    if origin["derivation"] == "converted":
        return "conversion lost", 3
    if mention["derivation"] == "converted":
        return "conversion told", 1
    return ("estimate lost", 2) if origin["derivation"] == "estimated" else ("basis changed", 1)


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


def _value(origin: dict, mention: dict) -> Iterator[tuple[str, str, str, str, int]]:
    if origin["basis"] == "date" or mention["basis"] == "date":
        if _period(origin) != _period(mention):
            yield "date", " to ".join(_period(origin)), " to ".join(_period(mention)), *_dates(origin, mention)
        return
    before, after = origin["number"], mention["number"]
    if pd.notna(before) and pd.notna(after) and before != after:
        yield "value", f"{before:.15g}", f"{after:.15g}", "higher" if after > before else "lower", 2


def _dates(origin: dict, mention: dict) -> tuple[str, int]:
    finer = any(longer.startswith(shorter) for longer, shorter in (_ends(origin, mention), _ends(mention, origin)))
    return ("more or less exact", 1) if finer else ("another date", 2)


def _ends(one: dict, other: dict) -> tuple[str, str]:
    return one["period_start"] or one["period_end"], other["period_start"] or other["period_end"]


def _period(claim: dict) -> tuple[str, str]:
    return claim["period_start"], claim["period_end"]
