"""A figure's journey: one assertion and its mentions by the day they were published, with what changed on the way."""

import pandas as pd
from matplotlib.axes import Axes

from briefing.display.theme import ACCENT, CONTRAST, LABEL_SIZE, MUTED
from briefing.display.words import amount, brief, quoted

LONGEST = 84
LONGEST_NAME = 40


def plot_journey(mentions: pd.DataFrame, ax: Axes) -> Axes:
    """Draw the mentions of one assertion (rows of `comparable` with `changed` in words), the origin first."""
    if mentions.empty:
        return ax
    for place, claim in enumerate(mentions.itertuples()):
        colour = ACCENT if not claim.changed else CONTRAST
        ax.plot(0, place, marker="o", markersize=8 if not place else 6, color=colour, zorder=3)
        ax.annotate(_value(mentions.iloc[place]), (0, place), xytext=(12, 2), textcoords="offset points", fontsize=9)
        words = ("root" if claim.root else "set against") if not place else claim.changed or "as told there"
        ax.annotate(
            brief(words, LONGEST),
            (0, place),
            xytext=(12, -10),
            textcoords="offset points",
            fontsize=LABEL_SIZE,
            color=MUTED if not claim.changed else CONTRAST,
        )
    ax.plot([0, 0], [0, len(mentions) - 1], color=MUTED, linewidth=1, zorder=1)
    ax.set_ylim(len(mentions) - 0.3, -0.6)
    ax.set_xlim(-0.05, 1)
    ax.set_xticks([])
    ax.spines["bottom"].set_visible(False)
    ax.set_yticks(
        range(len(mentions)),
        labels=[f"{brief(row.source, LONGEST_NAME)}\n{row.published}" for row in mentions.itertuples()],
        fontsize=LABEL_SIZE,
    )
    return ax


def _value(claim: pd.Series) -> str:
    return brief(f"{amount(claim)} {claim['unit_label']}: {quoted(claim['value_text'])}", LONGEST)
