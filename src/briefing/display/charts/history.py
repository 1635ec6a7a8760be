"""The history of a figure: every assertion of a comparability group at the date it describes, by who asserts it.

A line spans a date that is no more than a quarter or a year. A triangle points to the open side of an at least or an
at most; a hollow mark is a converted value, a diamond what is planned, possible or a capacity.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, NullFormatter

from briefing.display.charts.ranges import is_wide
from briefing.display.theme import MUTED
from briefing.display.titles import highest
from briefing.display.words import amount, brief, number
from briefing.errors import at_row

MARKERS = {"at_least": "^", "at_most": "v"}
LABELLED = 12
LONG = pd.Timedelta(days=45)
NEAR_X, NEAR_Y = 0.12, 0.12
LONGEST = 40
NO_COLOURS: Mapping[str, str] = {}


def plot_history(claims: pd.DataFrame, ax: Axes, colours: Mapping[str, str] = NO_COLOURS) -> Axes:
    """Draw the numbered claims of one group (rows of `comparable`); the ends and the latest carry their value.

    `colours` are those of the parties; a party without one is grey.
    """
    numbered = claims.loc[claims["best"].notna()].sort_values(["dated_from", "claim_id"])
    for party, rows in numbered.groupby("party", sort=False):
        for _, claim in rows.iterrows():
            with at_row(claim["claim_id"]):
                _draw(claim, colours.get(party, MUTED), ax)
    for _, claim in _legible(_labelled(numbered), is_wide(numbered)).iterrows():
        ax.annotate(
            amount(claim), (_middle(claim), claim["best"]), xytext=(5, 4), textcoords="offset points", fontsize=8
        )
    ax.set_yscale("log" if is_wide(numbered) else "linear")
    if not is_wide(numbered):
        ax.set_ylim(0, numbered["best"].max() * 1.25)
        ax.yaxis.set_major_locator(MaxNLocator(4))
    ax.yaxis.set_major_formatter(lambda value, _: number(value))
    ax.yaxis.set_minor_formatter(NullFormatter())
    ax.grid(axis="both")
    locator = mdates.AutoDateLocator(minticks=3, maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator, show_offset=False))
    ax.set_title(highest(numbered))
    ax.set_xlabel("as of: the date each figure describes")
    ax.set_ylabel(brief(", ".join(numbered["unit_label"].unique()[:2]), LONGEST))
    return ax


def _draw(claim: pd.Series, colour: str, ax: Axes) -> None:
    marker = "D" if claim["modality"] != "happened" else MARKERS.get(claim["bound"], "o")
    face = "white" if claim["converted"] else colour
    if claim["dated_to"] - claim["dated_from"] > LONG:
        ax.plot([claim["dated_from"], claim["dated_to"]], [claim["best"]] * 2, color=colour, linewidth=1, alpha=0.5)
    ax.plot(
        _middle(claim),
        claim["best"],
        marker=marker,
        markersize=6,
        markerfacecolor=face,
        markeredgecolor=colour,
        markeredgewidth=1.3,
        linestyle="none",
    )


def _labelled(numbered: pd.DataFrame) -> pd.DataFrame:
    if len(numbered) <= LABELLED:
        return numbered
    ends = [numbered["best"].idxmin(), numbered["best"].idxmax(), numbered.index[-1]]
    return numbered.loc[list(dict.fromkeys(ends))]


def _legible(labelled: pd.DataFrame, wide: bool) -> pd.DataFrame:
    """Those whose labels do not lie over one another, the first first; a share of the panel keeps them apart."""
    x = labelled.apply(_middle, axis=1).astype("int64") if len(labelled) else pd.Series(dtype=float)
    y = np.log(labelled["best"]) if wide else labelled["best"]
    places = pd.DataFrame({"x": x, "y": y}).pipe(lambda at: (at - at.min()) / (at.max() - at.min()).replace(0, 1))
    kept: list = []
    for label, place in places.iterrows():
        if all(abs(place.x - places.x[other]) > NEAR_X or abs(place.y - places.y[other]) > NEAR_Y for other in kept):
            kept.append(label)
    return labelled.loc[kept]


def _middle(claim: pd.Series) -> pd.Timestamp:
    return claim["dated_from"] + (claim["dated_to"] - claim["dated_from"]) / 2
