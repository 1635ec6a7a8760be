"""Claims made comparable: one row a claim, with its names, its date, and the interval that the printed words allow.

The reported fields are kept as they are; beside them stand the interval (see `intervals`), `number`, the printed number
or the middle of a printed range, the date (see `dating`) and the place among the mentions (see `origins`).
"""

from functools import partial

import pandas as pd

from briefing.analysis.dating import dated
from briefing.analysis.intervals import intervals
from briefing.analysis.origins import placed
from briefing.analysis.pools import in_order
from briefing.register.distinct import of_distinct
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


def comparable(register: Register, *themes: str) -> pd.DataFrame:
    """The claims that are not retracted, with names, dates and intervals, in reading order.

    Of the given themes only; without any, of all. `pools` and `party` are the claimant's, `voice` who speaks (the
    state, for a body with no other pool), `covers` the scope (blank: the whole), `rating` the document's,
    `best_rating` the best among the documents of the assertion, `corrected_by` the assertion by which its claimant
    corrects it.
    """
    live = register.claims.loc[register.claims["status"].ne("retracted")]
    claims = dated(placed(register.with_tables(claims=live)))
    actors = register.actors.set_index("actor_id")
    measures = register.measures.set_index("measure_id").rename(columns=MEASURE_FIELDS)[list(MEASURE_FIELDS.values())]
    units = register.units.set_index("unit_id")[["label", "kind"]].add_prefix("unit_")
    joined = claims.join(measures, on="measure_id").join(units, on="unit_id")
    named = (joined.loc[joined["theme"].isin(themes)] if themes else joined).assign(
        source=lambda table: table["source_id"].map(source_labels(register)),
        publisher=lambda table: table["publisher_id"].map(actors["name"]),
        party=lambda table: table["claimant_id"].map(actors["party"]),
        role=lambda table: table["claimant_id"].map(actors["role"]),
        country=lambda table: table["claimant_id"].map(actors["country"]),
        pools=lambda table: table["claimant_id"].map(actors["pool_ids"].map(in_order)),
        voice=lambda table: table["claimant_id"].map(_voices(actors)),
        corrected_by=lambda table: (
            table["assertion_id"].map(_corrections(joined, register.links)).astype(object).fillna("")
        ),
        covers=lambda table: table["scope"].mask(table["scope"].eq(WHOLE), ""),
        best_rating=lambda table: table["assertion_id"].map(table.groupby("assertion_id")["rating"].min()),
        claimant=lambda table: (
            table["claimant_id"].map(actors["name"]) + table["status"].map(DOUBT).astype(object).fillna("")
        ),
        via_names=lambda table: of_distinct(table["via"], partial(_via_names, names=actors["name"])),
        converted=lambda table: table["derivation"].eq("converted"),
        number=lambda table: table["best"].fillna(table[["low", "high"]].mean(axis=1)),
    )
    order = {measure: place for place, measure in enumerate(register.measures["measure_id"])}
    return (
        named.assign(**intervals(named))
        .sort_values(
            ["measure_id", "dated_from", "claim_id"],
            key=lambda column: column.map(order) if column.name == "measure_id" else column,
        )
        .reset_index(drop=True)
    )


def actor_names(register: Register) -> pd.Series:
    """Names by actor id."""
    return register.actors.set_index("actor_id")["name"]


def _voices(actors: pd.DataFrame) -> pd.Series:
    """Who speaks, by actor: the state where an actor's only pool is one, else the actor."""
    states = set(actors.loc[actors["kind"].isin(OF_A_STATE), "pool_ids"].loc[lambda pools: ~pools.str.contains(";")])
    return actors["pool_ids"].where(actors["pool_ids"].isin(states - {""}), actors.index)


def _corrections(claims: pd.DataFrame, links: pd.DataFrame) -> pd.Series:
    """The assertions that correct each assertion, by link, joined by `;`."""
    of_claim = claims.drop_duplicates("claim_id").set_index("claim_id")["assertion_id"]
    ends = links.loc[links["relation"].eq("corrects"), ["from_claim", "to_claim"]].apply(lambda ids: ids.map(of_claim))
    return ends.dropna().groupby("to_claim")["from_claim"].agg(lambda ids: ";".join(sorted(set(ids))))


def source_labels(register: Register) -> pd.Series:
    """A short name for each source, by its id: publisher and year, or as much more as tells it from the others."""
    sources = register.sources.set_index("source_id", drop=False)
    publisher = sources["publisher_id"].map(actor_names(register))
    label = publisher + " " + sources["published"].str[:4]
    label = label.mask(label.duplicated(keep=False), publisher + " " + sources["published"])
    label = label.mask(label.duplicated(keep=False), publisher + " " + sources["source_id"])
    mixed = sources["collection"].nunique() > 1
    return label.str.strip() + sources["collection"].map({"core": " (core)"} if mixed else {}).astype(object).fillna("")


def group_labels(claims: pd.DataFrame) -> pd.Series:
    """The measures of each comparability group, by its id."""
    return claims.groupby("group")["measure"].unique().str.join(" / ")


def _via_names(via: pd.Series, names: pd.Series) -> pd.Series:
    return via.map(lambda ids: ", ".join(names[actor] for actor in ids.split(";")) if ids else "")


def with_rivals(claims: pd.DataFrame) -> pd.Series:
    """Whether each claim has another claim in its comparability group to be compared with."""
    return claims.duplicated("group", keep=False)
