"""The timeline: every claim at the date it describes, with how sure that date is.

What is older than the axis stands at its left edge with its date. A filled dot stands at a printed or implied as-of
date; a hollow one at the date of assertion or publication, where the source says nothing else. A bar spans a date that
is only a month or a year; an arrow a period open on one side.
"""

import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes

from briefing.display.theme import ACCENT, LABEL_SIZE, MUTED, set_scripts
from briefing.display.words import amount, brief, glossed
from briefing.errors import at_row

LONGEST = 58


def plot_timeline(claims: pd.DataFrame, ax: Axes, earliest: str = "") -> Axes:
    """Draw one row per claim (rows of `comparable`), earliest first; a date claim stands at the period it names.

    `earliest` is the day that the axis begins with; without one it begins with the first claim.
    """
    if claims.empty:
        return ax
    rows = claims.assign(at=_when(claims, "from"), until=_when(claims, "to")).sort_values(["at", "claim_id"])
    begin = pd.Timestamp(earliest) if earliest else rows["at"].min()
    ax.set_xlim(begin, rows["until"].max() + pd.Timedelta(days=45))
    for place, (_, claim) in enumerate(rows.iterrows()):
        with at_row(claim["claim_id"]):
            _draw(claim, place, ax, begin)
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.set_yticks(
        range(len(rows)),
        fontsize=LABEL_SIZE,
        labels=[brief(f"{glossed(claim)} · {claim['source']}", LONGEST) for _, claim in rows.iterrows()],
    )
    set_scripts(ax)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_xlabel("as of: the date described (hollow: date of assertion or publication)")
    return ax


def _when(claims: pd.DataFrame, end: str) -> pd.Series:
    """Where a claim stands in time: the period of a date claim (one open side closed on the other), else its date."""
    days = claims[f"{end}_value"].where(claims["basis"].eq("date"))
    other = claims[f"{'to' if end == 'from' else 'from'}_value"].where(claims["basis"].eq("date"))
    finite = days.where(days.abs().lt(float("inf")), other)
    return pd.to_datetime(finite, unit="D").fillna(claims[f"dated_{end}"])


def _draw(claim: pd.Series, place: int, ax: Axes, begin: pd.Timestamp) -> None:
    if claim["until"] < begin:
        ax.annotate(f"← {amount(claim)}", (0.01, place), xycoords=("axes fraction", "data"), va="center", color=ACCENT)
        return
    known = claim["basis"] == "date" or claim["dated_basis"] == "as_of"
    ax.plot(
        [claim["at"], claim["until"]],
        [place, place],
        color=ACCENT if known else MUTED,
        linewidth=2.5,
        solid_capstyle="round",
    )
    middle = claim["at"] + (claim["until"] - claim["at"]) / 2
    ax.plot(
        middle,
        place,
        marker="o",
        markersize=6,
        markeredgewidth=1.4,
        zorder=3,
        markerfacecolor=ACCENT if known else "white",
        markeredgecolor=ACCENT if known else MUTED,
    )
    if claim["from_value"] == -float("inf"):
        ax.annotate(
            "",
            (middle, place),
            xytext=(-26, 0),
            textcoords="offset points",
            arrowprops={"arrowstyle": "<|-", "color": ACCENT, "linewidth": 1.3},
        )
