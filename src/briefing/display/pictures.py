"""The pictures that a reader shall keep: each with its title computed, its marks that answer, its alt text and data."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
from matplotlib.figure import Figure

from briefing.analysis.over_time import over_time, undrawn
from briefing.analysis.provenance import LAST, folded, passed, provenance
from briefing.analysis.retelling import Case
from briefing.analysis.thresholds import LEAST_POINTS, MOST_MENTIONS, MOST_STATIONS
from briefing.display.charts.look import Look
from briefing.display.charts.over_time import plot_over_time
from briefing.display.charts.provenance_flow import plot_provenance
from briefing.display.charts.retelling import change_words, changed_by, plot_retelling
from briefing.display.exhibits import show_figure
from briefing.display.picture_alt import describe_over_time, describe_provenance, describe_retelling
from briefing.display.picture_titles import of_figures_over_time, of_provenance, of_retelling
from briefing.display.stations import figures_by_way, in_words
from briefing.display.tables import tidy
from briefing.display.theme import WIDTH
from briefing.display.top_rows import cut_words
from briefing.display.words import number
from briefing.register.register import Register
from briefing.register.topic import Topic


def show_over_time(name: str, claims: pd.DataFrame, topic: Topic) -> None:
    """Running totals, stocks and flows over time by who asserts them; `name` is that of its panels in the topic.

    Nothing is shown of fewer than three figures of what happened.
    """
    panels = topic.panels[name]
    rows = over_time(claims, panels)
    if (~rows["apart"]).sum() < LEAST_POINTS:
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
        tidy(rows).assign(apart=rows["apart"]),
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
    left = int((rows["apart"] & ~rows["named"]).sum())
    counts = [f"{number(count)} {lack}" for lack, count in lacks.items()]
    counts += [f"{number(left)} more that stand apart"] if left else []
    passed_by = (~(rows["apart"] | rows["part"] | rows["on_line"])).any()
    said = [f"Not drawn: {', '.join(counts)}"] if counts else []
    return ". ".join(said + (["Lines pass by floors under what was said before"] if passed_by else []))


def show_provenance(name: str, claims: pd.DataFrame, register: Register) -> None:
    """Who stands behind all figures, through whom they came, and where they were printed; nothing without figures."""
    stations = provenance(claims, register.actors)
    if stations.empty:
        return
    drawn = in_words(folded(stations, MOST_STATIONS), register)
    denials = len(claims) - len(stations)
    leader = str(drawn["origin"].cat.categories[0]) if passed(stations, "origin").index[0] not in LAST else ""
    show_figure(
        name,
        of_provenance(drawn),
        lambda width: plot_provenance(drawn, leader, Look(width)),
        describe_provenance(drawn),
        figures_by_way(in_words(stations, register)),
        "Each printing counts, not each statement" + (f". {number(denials)} denials are left out" if denials else ""),
    )


def show_retelling(name: str, cases: Sequence[Case]) -> None:
    """The figures that changed most in retelling (of `analysis.retelling.cases`), a figure each."""
    for case in cases:
        changes = [
            "; ".join(change_words(change, case.mentions) for _, change in changed_by(claim, case.changes).iterrows())
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
    return plot_retelling(case.mentions.head(MOST_MENTIONS), case.changes, Look(width))
