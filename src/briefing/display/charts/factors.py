"""Implied conversion factors over time: what each converted claim makes of one unit, by load."""

import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes

from briefing.display.theme import ACCENT, CONTRAST, GREEN, LABEL_SIZE, MUTED
from briefing.display.words import rounded

COLOURS = (ACCENT, CONTRAST, GREEN)


def plot_factors(factors: pd.DataFrame, ax: Axes, counted_in: str = "pieces") -> Axes:
    """Draw the factors from one unit (rows of `implied_factors`), a colour and a label for each unit they lead to.

    `counted_in` is what these units count, in a word.
    """
    if factors.empty:
        return ax
    for colour, (unit, rows) in zip(COLOURS, factors.groupby("to_unit", sort=True), strict=False):
        ax.plot(rows["dated_from"], rows["factor"], marker="o", linestyle="none", color=colour, markersize=6)
        last = rows.sort_values("dated_from").iloc[-1]
        ax.annotate(
            unit.replace("_", " "),
            (last["dated_from"], last["factor"]),
            xytext=(7, -3),
            textcoords="offset points",
            color=colour,
            fontsize=LABEL_SIZE,
        )
    for end in ("stated_low", "stated_high"):
        for value in factors[end].dropna().unique():
            ax.axhline(value, color=MUTED, linewidth=0.9, linestyle="--")
            ax.annotate(
                f"stated: {rounded(value, 3)}",
                (0.005, value),
                xycoords=("axes fraction", "data"),
                xytext=(0, 2),
                textcoords="offset points",
                color=MUTED,
                fontsize=LABEL_SIZE,
            )
    ax.set_ylim(0, factors["factor"].max() * 1.15)
    ax.margins(x=0.18)
    ax.grid(axis="both")
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_xlabel("as of: the date that the converted figure describes")
    ax.set_ylabel(f"{counted_in} for each of the {factors['from_unit'].iloc[0]}")
    return ax
