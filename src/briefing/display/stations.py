"""The stations of figures in words: origins, carriers and outlets by their names, in the order they are drawn in."""

from collections.abc import Mapping

import pandas as pd
from babel import Locale

from briefing.analysis.comparison import actor_names
from briefing.analysis.provenance import (
    DISPUTED,
    NO_CARRIER,
    NOBODY,
    NOWHERE,
    OTHERS,
    OWN_PAGES,
    STATIONS,
    passed,
)
from briefing.register.register import Register

NOT_KNOWN = {
    NOBODY: "nobody named",
    DISPUTED: "disputed whose",
    NO_CARRIER: "no carrier named",
    OWN_PAGES: "on its own pages",
    NOWHERE: "media, country not known",
    OTHERS: "others",
}


def in_words(stations: pd.DataFrame, register: Register) -> pd.DataFrame:
    """The stations (of `provenance` or `folded`) as categories: names, those that most figures pass first."""
    names = actor_names(register).to_dict() | register.topic.names() | NOT_KNOWN
    return stations.assign(
        **{station: _named(stations[station], passed(stations, station), names) for station in STATIONS}
    )


def _named(station: pd.Series, counts: pd.Series, names: Mapping[str, str]) -> pd.Series:
    ordered = {one: names.get(one) or country(one) for one in counts.index}
    return pd.Series(pd.Categorical(station.map(ordered), [*dict.fromkeys(ordered.values())]), station.index)


def country(code: str) -> str:
    """Media of a country, by its ISO 3166 code."""
    return f"media, {Locale('en').territories.get(code, code)}"


def figures_by_way(stations: pd.DataFrame) -> pd.DataFrame:
    """One row a way from an origin through a carrier to an outlet, and its `figures`; the most used first."""
    counts = stations.astype(dict.fromkeys(STATIONS, object)).groupby(STATIONS).size().rename("figures").reset_index()
    return counts.sort_values(["figures", *STATIONS], ascending=[False, True, True, True], ignore_index=True)
