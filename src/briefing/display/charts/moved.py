"""How a headline moved from edition to edition: both ends of its envelope by as-of date, a band for each kind."""

import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, NullFormatter

from briefing.display.theme import ACCENT, CONTRAST, GREEN, LABEL_SIZE, MUTED
from briefing.display.words import brief, number

COLOURS = (ACCENT, CONTRAST, GREEN, MUTED)
LONGEST = 24
LOG_FROM = 15


def plot_moved(ends: pd.DataFrame, ax: Axes) -> Axes:
    """Draw one group's envelopes (one row an edition: `as_of`, `kind`, `low`, `high`), the latest labelled."""
    for place, (kind, rows) in enumerate(ends.groupby("kind", sort=False)):
        ordered, colour = rows.sort_values("as_of"), COLOURS[place % len(COLOURS)]
        ax.fill_between(ordered["as_of"], ordered["low"], ordered["high"], step="post", color=colour, alpha=0.18)
        for end in ("low", "high"):
            ax.step(ordered["as_of"], ordered[end], where="post", color=colour, linewidth=1.4)
        last = ordered.iloc[-1]
        ax.annotate(
            brief(kind, LONGEST), (last["as_of"], last["high"]), xytext=(3, 2), textcoords="offset points",
            color=colour, fontsize=LABEL_SIZE,
        )  # fmt: skip
    if ends["low"].min() > 0 and ends["high"].max() / ends["low"].min() >= LOG_FROM:
        ax.set_yscale("log")
    else:
        ax.set_ylim(0, ends["high"].max() * 1.2)
        ax.yaxis.set_major_locator(MaxNLocator(3))
    ax.yaxis.set_major_formatter(lambda value, _: number(value))
    ax.yaxis.set_minor_formatter(NullFormatter())
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.margins(x=0.12)
    ax.set_xlabel("as of")
    ax.grid(axis="both")
    return ax
