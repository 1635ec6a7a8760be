"""Who relies on whom: publishers on the left, whom the figures came through in the middle, claimants on the right."""

import pandas as pd
from matplotlib.axes import Axes

from briefing.display.theme import ACCENT, LABEL_SIZE, MUTED
from briefing.display.words import brief

SIDES = ("publisher", "through", "claimant")
LONGEST = 40
DIRECT = ""


def plot_reliance(flows: pd.DataFrame, ax: Axes) -> Axes:
    """Draw flows (one row a publisher, the actor it came through or none, and claimant, with `claims`) as lines."""
    if flows.empty:
        return ax
    places = {side: _places(flows, side) for side in SIDES}
    for row in flows.itertuples():
        points = [(0, places["publisher"][row.publisher]), (2, places["claimant"][row.claimant])]
        if row.through != DIRECT:
            points.insert(1, (1, places["through"][row.through]))
        xs, ys = zip(*points, strict=True)
        ax.plot(xs, ys, color=ACCENT, alpha=0.35, linewidth=0.6 + 0.5 * row.claims, solid_capstyle="round")
    for x, side, align in ((0, "publisher", "right"), (1, "through", "center"), (2, "claimant", "left")):
        for name, y in places[side].items():
            if name == DIRECT:
                continue
            ax.plot(x, y, marker="o", color=MUTED, markersize=4, zorder=3)
            shift = {"right": (-6, -3), "center": (0, 5), "left": (6, -3)}[align]
            ax.annotate(
                brief(name, LONGEST), (x, y), xytext=shift, textcoords="offset points", ha=align, fontsize=LABEL_SIZE
            )
    ax.set_xlim(-1.1, 3.5)
    ax.set_ylim(1.06, -0.06)
    ax.set_xticks([0, 1, 2], labels=["published by", "came through", "asserted by"])
    ax.xaxis.tick_top()
    ax.set_yticks([])
    ax.grid(visible=False)
    ax.spines["bottom"].set_visible(False)
    return ax


def _places(flows: pd.DataFrame, side: str) -> dict[str, float]:
    names = list(dict.fromkeys(flows.sort_values(["claimant", "through", "publisher"])[side]))
    return {name: (place + 0.5) / len(names) for place, name in enumerate(names)}
