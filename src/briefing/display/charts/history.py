"""The history of a figure: every assertion of a comparability group at the date it describes, by who asserts it.

A triangle points to the open side of an at least or an at most; a hollow mark is a converted value, a diamond what is
planned, possible or a capacity.
"""

import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, NullFormatter

from briefing.display.charts.ranges import is_wide
from briefing.display.theme import PARTY_COLOURS
from briefing.display.titles import highest
from briefing.display.words import amount, brief, number
from briefing.errors import at_row

MARKERS = {"at_least": "^", "at_most": "v"}
LABELLED = 12
LONGEST = 40


def plot_history(claims: pd.DataFrame, ax: Axes) -> Axes:
    """Draw the numbered claims of one group (rows of `comparable`); the ends and the latest carry their value."""
    numbered = claims.loc[claims["best"].notna()].sort_values(["dated_from", "claim_id"])
    for party, rows in numbered.groupby("party", sort=False):
        for _, claim in rows.iterrows():
            with at_row(claim["claim_id"]):
                _draw(claim, PARTY_COLOURS.get(party, PARTY_COLOURS["other"]), ax)
    for _, claim in _labelled(numbered).iterrows():
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
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_title(highest(numbered))
    ax.set_xlabel("as of: the date each figure describes")
    ax.set_ylabel(brief(", ".join(numbered["unit_label"].unique()[:2]), LONGEST))
    return ax


def _draw(claim: pd.Series, colour: str, ax: Axes) -> None:
    marker = "D" if claim["modality"] != "happened" else MARKERS.get(claim["bound"], "o")
    face = "white" if claim["converted"] else colour
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


def _middle(claim: pd.Series) -> pd.Timestamp:
    return claim["dated_from"] + (claim["dated_to"] - claim["dated_from"]) / 2
