"""Claims made comparable: one row a claim, with its names, its date, and the interval that the printed words allow.

The reported fields are kept as they are; beside them stand the interval (see `intervals`), `number`, the printed number
or the middle of a printed range, the date (see `dating`) and the place among the mentions (see `origins`).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable

import numpy as np
import pandas as pd

from briefing.analysis.codes import codes, distinct, least, moments, ordered
from briefing.analysis.dating import dated
from briefing.analysis.intervals import intervals
from briefing.analysis.origins import columns_of, placed
from briefing.analysis.pools import in_order, overlap
from briefing.analysis.shared import shared
from briefing.register.register import Register

WHOLE = "whole"
OF_A_STATE = ("government", "military", "intelligence")
DOUBT = {"disputed": " (as printed; disputed)"}
MEASURE_FIELDS = {
    "label": "measure",
    "theme": "theme",
    "basis": "basis",
    "comparability_group": "group",
    "parent_id": "parent_id",
}
UNIT_FIELDS = {"label": "unit_label", "kind": "unit_kind"}
ACTOR_FIELDS = {name: name for name in ("party", "role", "country", "pools", "voice")}


@shared
def comparable(register: Register, *themes: str) -> pd.DataFrame:
    """The claims that are not retracted, with names, dates and intervals, in reading order.

    Of the given themes only; without any, of all. `pools` and `party` are the claimant's, `voice` who speaks (the
    state, for a body with no other pool), `covers` the scope (blank: the whole), `rating` the document's,
    `best_rating` the best among the documents of the assertion, `corrected_by` the assertion by which its claimant
    corrects it, `told_by` the body of another pool through which it came from its claimant.
    """
    live = register.claims.loc[register.claims["status"].ne("retracted")]
    claims = _in_reading_order(dated(placed(register.with_tables(claims=live))), register.measures)
    corrected_by, names = _corrections(claims, register.links), actor_names(register).to_dict()
    labels, told_by = source_labels(register).to_dict(), _tellers(register.actors, names)
    claims = claims.assign(
        **columns_of(claims["measure_id"], register.measures, "measure_id", MEASURE_FIELDS),
        **columns_of(claims["unit_id"], register.units, "unit_id", UNIT_FIELDS),
        **columns_of(claims["claimant_id"], _voiced(register.actors), "actor_id", ACTOR_FIELDS),
    )
    named = claims.loc[claims["theme"].isin(themes)].reset_index(drop=True) if themes else claims
    return named.assign(
        source=_texts(lambda source: labels.get(source, math.nan), named["source_id"]),
        publisher=_texts(lambda actor: names.get(actor, math.nan), named["publisher_id"]),
        corrected_by=pd.array([corrected_by.get(one, "") for one in named["assertion_id"].tolist()], dtype="str"),
        covers=_texts(lambda scope: "" if scope == WHOLE else scope, named["scope"]),
        best_rating=_best(named["assertion_id"], named["rating"]),
        claimant=_texts(lambda who, status: names[who] + DOUBT.get(status, ""), named["claimant_id"], named["status"]),
        via_names=_texts(lambda via: ", ".join(names[actor] for actor in via.split(";") if actor), named["via"]),
        told_by=_texts(told_by, named["via"], named["pools"]),
        converted=named["derivation"].eq("converted"),
        number=named["best"].fillna((named["low"] + named["high"]) / 2),
        **intervals(named),
    )


def actor_names(register: Register) -> pd.Series:
    """Names by actor id."""
    return register.actors.set_index("actor_id")["name"]


def _texts(said: Callable[..., str | float], *columns: pd.Series) -> pd.api.extensions.ExtensionArray:
    """What is said of the cells of each row, as a column of texts; made once for all rows that are alike."""
    numbers, rows = distinct(*columns)
    return pd.array([said(*row) for row in rows], dtype="str").take(numbers)  # texts also where there are none


def _voiced(actors: pd.DataFrame) -> pd.DataFrame:
    """The actors with their pools in order and who speaks: the state where an actor's only pool is one, else it."""
    pools = [in_order(ids) for ids in actors["pool_ids"]]
    states = {ids for ids, kind in zip(pools, actors["kind"], strict=True) if kind in OF_A_STATE and ";" not in ids}
    voices = [ids if ids and ids in states else actor for actor, ids in zip(actors["actor_id"], pools, strict=True)]
    return actors.assign(pools=pools, voice=voices)


def _corrections(claims: pd.DataFrame, links: pd.DataFrame) -> dict[str, str]:
    """The assertions that correct each assertion, by link, joined by `;`."""
    correct = links.loc[links["relation"].eq("corrects")]
    ends = claims.loc[claims["claim_id"].isin({*correct["from_claim"], *correct["to_claim"]})]
    assertion = dict(zip(ends["claim_id"], ends["assertion_id"], strict=True))
    found = defaultdict(set)
    for one, other in zip(correct["from_claim"], correct["to_claim"], strict=True):
        if one in assertion and other in assertion:
            found[assertion[other]].add(assertion[one])
    return {corrected: ";".join(sorted(by)) for corrected, by in found.items()}


def _best(assertions: pd.Series, ratings: pd.Series) -> pd.api.extensions.ExtensionArray:
    """The best rating among the documents of each claim's assertion."""
    statement, (rating, letters) = codes(assertions), pd.factorize(np.asarray(ratings), sort=True)
    return pd.array(letters, dtype="str").take(least(statement, rating)[statement])


def _in_reading_order(claims: pd.DataFrame, measures: pd.DataFrame) -> pd.DataFrame:
    """By measure, as the register lists them, then by the time described, then by claim id."""
    listed = pd.Index(measures["measure_id"]).get_indexer(claims["measure_id"])
    order = ordered(listed, moments(claims["dated_from"]), ids=claims["claim_id"])
    return claims.take(order).reset_index(drop=True)


def source_labels(register: Register) -> pd.Series:
    """A short name for each source, by its id: publisher and year, or as much more as sets it apart from the others."""
    sources, names = register.sources, actor_names(register).to_dict()
    publisher = [names[one] for one in sources["publisher_id"]]
    by_year, by_date, by_id = (
        [f"{who} {more}".strip() for who, more in zip(publisher, column, strict=True)]
        for column in (sources["published"].str[:4], sources["published"], sources["source_id"])
    )
    label = _unless_repeated(_unless_repeated(by_year, by_date), by_id)
    mixed = sources["collection"].nunique() > 1
    core = [" (core)" if mixed and collection == "core" else "" for collection in sources["collection"]]
    return pd.Series([*map(str.__add__, label, core)], pd.Index(sources["source_id"]), dtype=object)


def _unless_repeated(labels: list[str], longer: list[str]) -> list[str]:
    """The labels, those that several share in their longer form."""
    counts = Counter(labels)
    return [label if counts[label] == 1 else long for label, long in zip(labels, longer, strict=True)]


def group_labels(claims: pd.DataFrame) -> pd.Series:
    """The measures of each comparability group, by its id."""
    return claims.groupby("group")["measure"].unique().str.join(" / ")


def _tellers(actors: pd.DataFrame, names: dict[str, str]) -> Callable[[str, str], str]:
    """Who told of a claim, by its way and its claimant's pools: the body nearest the claimant that shares no pool."""
    pools = dict(zip(actors["actor_id"], actors["pool_ids"], strict=True))
    bodies = set(actors.loc[actors["role"].eq("body") & actors["pool_ids"].ne(""), "actor_id"])

    def told_by(via: str, own: str) -> str:
        nearest = via.rpartition(";")[2]
        return names[nearest] if nearest in bodies and own and not overlap(own, pools[nearest]) else ""

    return told_by
