"""The coverage matrix: which source reports which measure, as dots with the number of claims."""

import pandas as pd
from matplotlib.axes import Axes

from briefing.display.theme import ACCENT
from briefing.display.words import brief

UPRIGHT = 9
LONGEST = 48


def plot_coverage(counts: pd.DataFrame, ax: Axes) -> Axes:
    """Draw a table of counts (one row a measure, one column a source; from `claims_per_source_and_measure`)."""
    cells = counts.stack().rename("claims").rename_axis(["measure", "source"]).reset_index().query("claims > 0")
    columns = {source: place for place, source in enumerate(counts.columns)}
    rows = {measure: place for place, measure in enumerate(counts.index)}
    x, y = cells["source"].map(columns), cells["measure"].map(rows)
    ax.scatter(x, y, s=150, color=ACCENT, zorder=2)
    for column, row, count in zip(x, y, cells["claims"], strict=True):
        ax.annotate(str(count), (column, row), ha="center", va="center", color="white", fontsize=8, weight="semibold")
    many = len(columns) > UPRIGHT
    short = [brief(source, LONGEST) for source in columns]
    labels = short if many else [source.replace(" ", "\n") for source in short]
    ax.set_xticks(range(len(columns)), labels=labels, fontsize=8, rotation=90 if many else 0)
    ax.xaxis.tick_top()
    ax.set_yticks(range(len(rows)), labels=[brief(measure, LONGEST) for measure in rows])
    ax.set_xlim(-0.5, len(columns) - 0.5)
    ax.set_ylim(len(rows) - 0.5, -0.5)
    ax.grid(axis="y")
    ax.spines["bottom"].set_visible(False)
    return ax
