"""The pictures that a reader shall keep: each with its title computed, its marks that answer, its alt text and data."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
from babel import Locale
from matplotlib.figure import Figure

from briefing.analysis.comparison import actor_names
from briefing.analysis.over_time import APART, over_time, undrawn
from briefing.analysis.provenance import (
    DISPUTED,
    NO_CARRIER,
    NOBODY,
    NOWHERE,
    OTHERS,
    OWN_PAGES,
    STATIONS,
    folded,
    provenance,
)
from briefing.analysis.retelling import Case
from briefing.analysis.thresholds import LEAST_POINTS, MOST_MENTIONS, MOST_STATIONS
from briefing.display.charts.apart import most_printed
from briefing.display.charts.look import Look
from briefing.display.charts.over_time import plot_over_time
from briefing.display.charts.provenance_flow import Name, plot_provenance
from briefing.display.charts.retelling import change_words, changed_by, plot_retelling
from briefing.display.exhibits import show_figure
from briefing.display.picture_alt import describe_over_time, describe_provenance, describe_retelling
from briefing.display.picture_titles import of_figures_over_time, of_provenance, of_retelling
from briefing.display.tables import tidy
from briefing.display.theme import WIDTH
from briefing.display.top_rows import cut_words
from briefing.display.words import number
from briefing.register.register import Register
from briefing.register.topic import Topic

UNKNOWN = {
    NOBODY: "nobody named",
    DISPUTED: "disputed whose",
    NO_CARRIER: "no carrier named",
    OWN_PAGES: "on its own pages",
    NOWHERE: "media, country not known",
    OTHERS: "others",
}


def show_over_time(name: str, claims: pd.DataFrame, topic: Topic) -> None:
    """Running totals, stocks and flows over time by who asserts them; `name` is that of its panels in the topic.

    Nothing is shown of fewer than three figures of what happened.
    """
    panels = topic.panels[name]
    rows = over_time(claims, panels)
    if rows["drawn"].ne(APART).sum() < LEAST_POINTS:
        return
    titles, look = (
        [_panel_title(claims.loc[claims["group"].isin(groups)]) for groups in panels],
        Look(WIDTH, topic.names()),
    )
    show_figure(
        name,
        of_figures_over_time(rows, look),
        lambda width: plot_over_time(rows, titles, Look(width, topic.names(), topic.colours())),
        describe_over_time(rows, titles, look),
        tidy(rows).assign(drawn=rows["drawn"]),
        _not_drawn(rows, undrawn(claims, panels)),
    )


def _panel_title(claims: pd.DataFrame) -> str:
    """The measures of a panel; what came in periods is told as its bars."""
    in_periods = claims["basis"].eq("period_flow")
    totals, parts = claims.loc[~in_periods, "measure"].unique(), claims.loc[in_periods, "measure"].unique()
    bars = " / ".join(parts)
    return (
        f"{' / '.join(totals)} (bars: {bars[:1].lower() + bars[1:]})"
        if len(totals) and bars
        else " / ".join([*totals, *parts])
    )


def _not_drawn(rows: pd.DataFrame, lacks: dict[str, int]) -> str:
    """What a note says of figures that are not drawn."""
    apart = rows.loc[rows["drawn"].eq(APART)]
    left = len(apart) - len(most_printed(apart))
    counts = [f"{number(count)} {lack}" for lack, count in lacks.items()]
    counts += [f"{number(left)} more that stand apart"] if left else []
    return f"Not drawn: {', '.join(counts)}." if counts else ""


def show_provenance(name: str, claims: pd.DataFrame, register: Register) -> None:
    """Who stands behind all figures, through whom they came, and where they were printed; nothing without figures."""
    stations = provenance(claims, register.actors)
    if stations.empty:
        return
    drawn, named = folded(stations, MOST_STATIONS), partial(_station_name, names=_names(register))
    show_figure(
        name,
        of_provenance(drawn, named),
        lambda width: plot_provenance(drawn, named, Look(width)),
        describe_provenance(drawn, named),
        _counted(stations, named),
    )


def show_retelling(name: str, cases: Sequence[Case]) -> None:
    """The figures that changed most in retelling (of `analysis.retelling.cases`), a figure each."""
    for case in cases:
        changes = [
            "; ".join(change_words(change, case) for _, change in changed_by(claim, case).iterrows())
            for _, claim in case.mentions.iterrows()
        ]
        show_figure(
            f"{name}_{case.mentions['assertion_id'].iloc[0]}",
            of_retelling(case),
            partial(_draw_retelling, case),
            describe_retelling(case),
            tidy(case.mentions).assign(changed=changes),
            cut_words(name, case.mentions.head(MOST_MENTIONS), case.mentions),
        )


def _draw_retelling(case: Case, width: float) -> Figure:
    return plot_retelling(case, Look(width))


def _counted(stations: pd.DataFrame, name: Name) -> pd.DataFrame:
    """One row a way from an origin through a carrier to an outlet, in words, and its `figures`; the most used first."""
    counts = stations.groupby(STATIONS).size().rename("figures").reset_index()
    ordered = counts.sort_values(["figures", *STATIONS], ascending=[False, True, True, True])
    return ordered.assign(**{station: ordered[station].map(partial(name, station)) for station in STATIONS})


def _names(register: Register) -> dict[str, str]:
    """Names by id: of actors, of parties and pools, of countries by their code."""
    return actor_names(register).to_dict() | register.topic.names() | UNKNOWN


def _station_name(station: str, one: str, names: dict[str, str]) -> str:
    if station == "outlet" and one not in names:
        return f"media, {Locale('en').territories.get(one, one)}"
    return names.get(one, one)
