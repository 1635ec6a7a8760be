"""The range chart: every claim of a comparability group on one axis, with what its words allow.

A dot is the printed number, a bar the printed range, an arrowhead an open side (at least, at most); a hollow dot is a
converted value, a diamond one that is planned, possible or a capacity. A claim without a number keeps its row, empty.
"""

from textwrap import fill

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator, NullFormatter

from briefing.display.charts.labels import unit_and_date
from briefing.display.theme import ACCENT, CONTRAST, LABEL_SIZE, MUTED, set_scripts
from briefing.display.titles import spread
from briefing.display.words import amount, brief, glossed, number
from briefing.errors import at_row

LOG_FROM = 15
ARROW = 0.13
LONGEST_NAME = 58
LONGEST_PHRASE = 52
LONGEST_LINE = 52


def plot_ranges(claims: pd.DataFrame, ax: Axes) -> Axes:
    """Draw the claims of one group (rows of `comparable`), top to bottom in their order."""
    rows = range(len(claims))
    ax.set_ylim(len(claims) - 0.4, -0.7)
    _scale(claims, ax)
    for row, (_, claim) in zip(rows, claims.iterrows(), strict=True):
        with at_row(claim["claim_id"]):
            _draw(claim, row, ax)
    ax.set_yticks(list(rows), labels=[_label(claim) for _, claim in claims.iterrows()], fontsize=LABEL_SIZE)
    set_scripts(ax)
    ax.set_title(_lines(spread(claims)))
    ax.set_xlabel(_lines(unit_and_date(claims) + (", log scale" if is_wide(claims) else "")))
    return ax


def _lines(words: str) -> str:
    """Words over as many lines as they need beside the longest labels."""
    return fill(words, LONGEST_LINE, break_on_hyphens=False)


def _printed(claims: pd.DataFrame) -> pd.Series:
    return claims[["low", "best", "high"]].stack().dropna()


def is_wide(claims: pd.DataFrame) -> bool:
    """Whether the printed numbers span so much that a log axis serves better."""
    printed = _printed(claims)
    return bool(len(printed) and printed.min() > 0 and printed.max() / printed.min() >= LOG_FROM)


def _scale(claims: pd.DataFrame, ax: Axes) -> None:
    printed = _printed(claims)
    if printed.empty:
        ax.set_xticks([])
        return
    reach = claims["to_value"].replace(np.inf, np.nan).max()
    ax.set_xlim(0, max(printed.max() * 1.3, reach * 1.05))
    if is_wide(claims):
        ax.set_xscale("log")
        ax.set_xlim(printed.min() / 2, printed.max() * 2.5)
    else:
        ax.xaxis.set_major_locator(MaxNLocator(5, integer=_counted(claims)))
    ax.xaxis.set_major_formatter(lambda value, _: number(value))
    ax.xaxis.set_minor_formatter(NullFormatter())


def _counted(claims: pd.DataFrame) -> bool:
    return bool(claims["unit_kind"].isin(["count", "equivalent", "money", "share"]).all())


def _draw(claim: pd.Series, row: int, ax: Axes) -> None:
    if claim[["low", "best", "high"]].isna().all():
        ax.annotate(
            amount(claim), (0.01, row), xycoords=("axes fraction", "data"), va="center", color=MUTED, style="italic"
        )
        return
    colour = CONTRAST if claim["converted"] else ACCENT
    if claim["bound"] == "range":
        ax.plot([claim["low"], claim["high"]], [row, row], color=colour, linewidth=3, solid_capstyle="butt")
    anchor = claim["best"] if pd.notna(claim["best"]) else claim["high"]
    if claim["bound"] != "range":
        marker = "D" if claim["modality"] != "happened" else "o"
        face = "white" if claim["converted"] else colour
        ax.plot(
            anchor,
            row,
            marker=marker,
            markersize=7,
            markerfacecolor=face,
            markeredgecolor=colour,
            markeredgewidth=1.6,
            zorder=3,
        )
    if claim["bound"] == "about":
        ax.plot([claim["from_value"], claim["to_value"]], [row, row], color=colour, linewidth=1.2)
    if claim["bound"] in ("at_least", "at_most"):
        _arrow(anchor, row, 1 if claim["bound"] == "at_least" else -1, colour, ax)
    ax.annotate(amount(claim), (anchor, row), xytext=(0, 7), textcoords="offset points", ha="center", fontsize=8.5)


def _arrow(value: float, row: int, direction: int, colour: str, ax: Axes) -> None:
    """An arrow of fixed length on the page, whatever the scale."""
    start = ax.transAxes.inverted().transform(ax.transData.transform((value, row)))[0]
    end = np.clip(start + direction * ARROW, 0.0, 1.0)
    ax.annotate(
        "",
        (end, row),
        xytext=(start, row),
        xycoords=("axes fraction", "data"),
        textcoords=("axes fraction", "data"),
        arrowprops={"arrowstyle": "-|>", "color": colour, "linewidth": 1.4, "shrinkA": 3, "shrinkB": 0},
    )


def _label(claim: pd.Series) -> str:
    """The phrase, who asserts it, and where; for an assertion with several mentions, how many."""
    words = brief(glossed(claim), LONGEST_PHRASE)
    mentions = len(claim.get("mentions", []))
    times = f" (+{mentions - 1})" if mentions > 1 else ""
    who = brief(f"{claim['claimant']} · {claim['source']}", LONGEST_NAME)
    return f"{words}\n{who}{times}"
