"""Figures of claims: as many as the claims need, of very many the top; each with alt text and data."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

import pandas as pd
from matplotlib.figure import Figure

from briefing.analysis.assertions import top_groups
from briefing.analysis.envelope import AS_CHOSEN, moving
from briefing.analysis.thresholds import LEAST_POINTS, MOST_DRAWN, MOST_PAGES
from briefing.display.alt import describe_envelope, describe_ranges, describe_timeline
from briefing.display.charts import pages, panels, plot_envelope, plot_history, plot_ranges, plot_timeline, single
from briefing.display.charts.history import NO_COLOURS
from briefing.display.charts.labels import unit_and_date
from briefing.display.charts.panels import Plot
from briefing.display.exhibits import show_figure
from briefing.display.tables import tidy
from briefing.display.tables.cited import by_id, ends_in_words
from briefing.display.titles import dates_from_to, heights, moves_most, spreads
from briefing.display.words import NO_NAMES, choice_words, pool_names, unit_labels

HISTORY_HEIGHT = 2.2
TIMELINE_ROWS = 34
ENVELOPE_ROW = 0.3
TOP = "those most often repeated, in the fullest groups"
Cut = Callable[[pd.DataFrame], Iterable[pd.DataFrame]]
Draw = Callable[[pd.DataFrame, float], Figure]
Words = Callable[[pd.DataFrame], str]


def enough(rows: pd.DataFrame, least: int = 2) -> pd.DataFrame:
    """The rows, or none of them where they are too few to compare."""
    return rows if len(rows) >= least else rows.iloc[:0]


def show_ranges(name: str, subject: str, claims: pd.DataFrame) -> None:
    """Range charts of `claims`, one panel a comparability group, a page a figure; `subject` begins its title."""
    _show(name, partial(spreads, subject), claims, pages, drawing(panels, plot_ranges), describe_ranges)


def show_history(name: str, subject: str, claims: pd.DataFrame, colours: Mapping[str, str] = NO_COLOURS) -> None:
    """The printed numbers over time, one panel for each comparability group with at least three of them.

    `colours` are those of the parties.
    """
    numbered = claims.loc[claims["best"].notna() & claims["dated_from"].notna()]
    told = numbered.loc[numbered.groupby("group")["group"].transform("size").ge(LEAST_POINTS)]
    size = {"row_height": 0, "least": HISTORY_HEIGHT}
    cut, draw = partial(pages, **size), drawing(panels, partial(plot_history, colours=colours), **size)
    _show(name, partial(heights, subject), told, cut, draw, describe_timeline)


def show_timeline(name: str, subject: str, claims: pd.DataFrame, earliest: str = "") -> None:
    """Each claim at the date it describes, so many rows a figure; `earliest` is the day the axis begins with."""
    ordered = claims.loc[claims["dated_from"].notna()].sort_values(["dated_from", "claim_id"])
    draw = drawing(single, partial(plot_timeline, earliest=earliest))
    _show(name, partial(dates_from_to, subject), ordered, _in_rows, draw, describe_timeline)


def drawing(frame: Callable[..., Figure], plot: Plot, **size: float) -> Draw:
    """How a table is drawn at a width: its plot in a frame."""
    return lambda table, width: frame(table, plot, width, **size)


def _in_rows(ordered: pd.DataFrame) -> list[pd.DataFrame]:
    return [ordered.iloc[start : start + TIMELINE_ROWS] for start in range(0, len(ordered), TIMELINE_ROWS)]


def show_envelopes(
    name: str, choices: pd.DataFrame, claims: pd.DataFrame, *groups: str, names: Mapping[str, str] = NO_NAMES
) -> None:
    """The envelope of each group and unit and how far other choices move it (of `sensitivity`), where some do.

    `names` are those of the parties and pools.
    """
    shown = pd.concat([choices.loc[choices["choice"].eq(AS_CHOSEN)], moving(choices)])
    pools, rows_of = pool_names(claims, names), by_id(claims)
    told = shown.assign(
        choice=[choice_words(choice, pools) for choice in shown["choice"]],
        span=[ends_in_words(row, rows_of) for row in shown.itertuples()],
        unit=shown["unit_id"].map(unit_labels(claims)),
    )
    for group in groups:
        units = told.loc[told["group"].eq(group)].groupby("unit_id", sort=False)
        for unit, rows in units:
            if len(rows) < 2:
                continue
            own = claims.loc[claims["group"].eq(group) & claims["unit_id"].eq(unit)]
            draw = drawing(single, partial(plot_envelope, label=unit_and_date(own)), row_height=ENVELOPE_ROW)
            place = f"{name}_{group}" if len(units) == 1 else f"{name}_{group}_{unit}"
            show_figure(
                place,
                moves_most(rows),
                partial(draw, rows),
                alt=describe_envelope(rows),
                data=rows.drop(columns=["span", "unit"]),
            )


def _show(name: str, title: Words, claims: pd.DataFrame, cut: Cut, draw: Draw, describe: Words) -> None:
    """A figure for each part that `cut` makes of the claims; where they are too many, of the top groups only."""
    parts, note = list(cut(claims)), ""
    if len(parts) > MOST_PAGES or len(claims) > MOST_DRAWN:
        top = top_groups(claims)
        parts, note = list(cut(top)), f"{len(top):,} of {len(claims):,} figures: {TOP}; all are filed in claims.csv"
    for number, part in enumerate(parts, start=1):
        place = f" ({number} of {len(parts)})" if len(parts) > 1 else ""
        suffix = f"_{number}" if number > 1 else ""
        show_figure(
            name + suffix, title(part) + place, partial(draw, part), alt=describe(part), data=tidy(part), note=note
        )
