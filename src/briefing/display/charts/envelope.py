"""An envelope and how far it moves: a bar from the lowest to the highest standing figure for each choice."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, NullFormatter

from briefing.display.charts.ranges import LOG_FROM
from briefing.display.theme import ACCENT, CONTRAST, LABEL_SIZE, MUTED
from briefing.display.words import counted, rounded


def plot_envelope(choices: pd.DataFrame, ax: Axes, label: str = "") -> Axes:
    """Draw the choices of one group and unit (rows of `sensitivity`, `span` in words); the first is as chosen.

    `label` says what is counted, and as of when.
    """
    if choices.empty:
        return ax
    for place, row in enumerate(choices.itertuples()):
        colour = ACCENT if not place else MUTED
        ax.plot(
            [row.low, row.high], [place, place], color=colour, linewidth=6 if not place else 4, solid_capstyle="butt"
        )
        if row.low == row.high:
            ax.plot(row.low, place, marker="o", markersize=6, color=colour)
        ax.annotate(
            f"{row.span} · {counted(row.pools, 'pool')}",
            (row.high, place),
            xytext=(6, -3),
            textcoords="offset points",
            fontsize=LABEL_SIZE,
        )
        if pd.notna(row.centre):
            ax.plot(row.centre, place, marker="|", markersize=12, markeredgewidth=2, color=CONTRAST, zorder=3)
    low, high = choices["low"].min(), choices["high"].max()
    if low > 0 and high / low >= LOG_FROM:
        ax.set_xscale("log")
        ax.set_xlim(low / 1.5, high * 14)
    else:
        ax.set_xlim(0, high * 1.45)
        ax.xaxis.set_major_locator(MaxNLocator(5))
    ax.xaxis.set_major_formatter(lambda value, _: rounded(value, 3) if value > 0 else "0")
    ax.xaxis.set_minor_formatter(NullFormatter())
    ax.set_yticks(range(len(choices)), labels=list(choices["choice"]), fontsize=LABEL_SIZE)
    ax.set_ylim(len(choices) - 0.4, -0.7)
    ax.set_xlabel(label)
    return ax
