"""Claims made comparable: one row a claim, with its names, its date, and the interval that the printed words allow.

The reported fields are kept as they are; the interval stands beside them, and `number`, the printed number or the
middle of a printed range. A number stands for half a step of its last
printed digit on either side (28,000 is 27,500 to 28,500), an "about" for a whole step; "at least" and "at most" are
open on one side; a vague figure has no interval. A date is the interval of its days.
"""

from functools import partial

import numpy as np
import pandas as pd

from briefing.analysis.dating import dated
from briefing.register import dates
from briefing.register.distinct import of_distinct
from briefing.register.register import Register

LOW_RATINGS = ("D", "E")
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

    Of the given themes only; without any, of all.
    """
    claims = dated(register)
    measures = register.measures.set_index("measure_id").rename(columns=MEASURE_FIELDS)[list(MEASURE_FIELDS.values())]
    units = register.units.set_index("unit_id")[["label", "kind"]].add_prefix("unit_")
    joined = claims.join(measures, on="measure_id").join(units, on="unit_id")
    wanted = joined["status"].ne("retracted") & (joined["theme"].isin(themes) if themes else True)
    named = joined.loc[wanted].assign(
        source=lambda table: table["source_id"].map(source_labels(register)),
        rating=lambda table: table["source_id"].map(register.sources.set_index("source_id")["reliability"]),
        published=lambda table: table["source_id"].map(register.sources.set_index("source_id")["published"]),
        publisher=lambda table: table["source_id"].map(_publishers(register)),
        publisher_id=lambda table: table["source_id"].map(register.sources.set_index("source_id")["publisher_id"]),
        collection=lambda table: table["source_id"].map(register.sources.set_index("source_id")["collection"]),
        party=lambda table: table["claimant_id"].map(register.actors.set_index("actor_id")["party"]),
        pools=lambda table: (
            table["claimant_id"]
            .map(register.actors.set_index("actor_id")["pool_ids"])
            .where(table["status"].ne("disputed"), "")
        ),
        claimant=lambda table: table["claimant_id"].map(actor_names(register)) + table["status"].map(DOUBT).fillna(""),
        via_names=lambda table: of_distinct(table["via"], partial(_via_names, names=actor_names(register))),
        converted=lambda table: table["derivation"].eq("converted"),
        number=lambda table: table["best"].fillna(table[["low", "high"]].mean(axis=1)),
    )
    order = {measure: place for place, measure in enumerate(register.measures["measure_id"])}
    return (
        named.assign(**_intervals(named))
        .sort_values(
            ["measure_id", "dated_from", "claim_id"],
            key=lambda column: column.map(order) if column.name == "measure_id" else column,
        )
        .reset_index(drop=True)
    )


def actor_names(register: Register) -> pd.Series:
    """Names by actor id."""
    return register.actors.set_index("actor_id")["name"]


def _publishers(register: Register) -> pd.Series:
    return register.sources.set_index("source_id")["publisher_id"].map(actor_names(register))


def source_labels(register: Register) -> pd.Series:
    """A short name for each source, by its id: publisher and year, or as much more as tells it from the others."""
    sources = register.sources.set_index("source_id", drop=False)
    publisher = sources["publisher_id"].map(actor_names(register))
    label = publisher + " " + sources["published"].str[:4]
    label = label.mask(label.duplicated(keep=False), publisher + " " + sources["published"])
    label = label.mask(label.duplicated(keep=False), publisher + " " + sources["source_id"])
    mixed = sources["collection"].nunique() > 1
    return label.str.strip() + sources["collection"].map({"core": " (core)"} if mixed else {}).fillna("")


def group_labels(claims: pd.DataFrame) -> pd.Series:
    """The measures of each comparability group, by its id."""
    return claims.groupby("group")["measure"].unique().str.join(" / ")


def printed_step(values: pd.Series) -> pd.Series:
    """The place of the last non-zero digit of each number: 28,000 gives 1,000; 1.5 gives 0.1; 0 gives 1."""
    return of_distinct(values, lambda distinct: distinct.map(_step, na_action="ignore"))


def _step(value: float) -> float:
    digits = f"{value:.10f}".rstrip("0")
    whole, _, part = digits.partition(".")
    if part:
        return 10.0 ** -len(part)
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if whole.rstrip("0") else 1.0


def _intervals(claims: pd.DataFrame) -> dict[str, pd.Series]:
    bound, dated_value = claims["bound"], claims["basis"].eq("date")
    lowest, highest = claims["low"].fillna(claims["best"]), claims["high"].fillna(claims["best"])
    wide = bound.map({"about": 1.0, "range": 0.0}).fillna(0.5)
    low = (lowest - wide * printed_step(lowest)).clip(lower=0).mask(bound.eq("at_most"), 0.0)
    high = (highest + wide * printed_step(highest)).mask(bound.eq("at_least"), np.inf)
    return {
        "from_value": low.mask(dated_value, days(dates.first_day(claims["period_start"]), -np.inf)),
        "to_value": high.mask(dated_value, days(dates.last_day(claims["period_end"]), np.inf)),
    }


def days(moments: pd.Series, open_end: float) -> pd.Series:
    """Days since 1970, for intervals of dates."""
    return ((moments - pd.Timestamp(0)) / pd.Timedelta(days=1)).fillna(open_end)


def _via_names(via: pd.Series, names: pd.Series) -> pd.Series:
    return via.map(lambda ids: ", ".join(names[actor] for actor in ids.split(";")) if ids else "")


def with_rivals(claims: pd.DataFrame) -> pd.Series:
    """Whether each claim has another claim in its comparability group to be compared with."""
    return claims.duplicated("group", keep=False)
