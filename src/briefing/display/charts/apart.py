"""What is planned, possible, a capacity or disputed: rows beneath a picture over time, a hollow mark and words each."""

import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes

from briefing.analysis.thresholds import MOST_APART
from briefing.display.charts.look import CROSS, DIAMOND, Look, marker
from briefing.display.charts.measured import height_of, unbroken, wrapped
from briefing.display.marks import mark
from briefing.display.theme import INK, PAPER
from briefing.display.when import short_month
from briefing.display.words import amount
from briefing.errors import at_row

APART_TITLE = "Planned, possible, a capacity or disputed"
ROW_GAP, BESIDE, WIDEST = 2.5, 7.0, 0.55


def most_printed(apart: pd.DataFrame) -> pd.DataFrame:
    """The last words among the rows, those most often printed, as many as there is room for, in the order of time."""
    last = apart.loc[apart["last_word"]]
    printed = last["mentions"].map(len).sort_values(ascending=False, kind="stable")
    return last.loc[last.index.isin(printed.head(MOST_APART).index)].sort_values(["at", "claim_id"])


def remarks_height(apart: pd.DataFrame, look: Look) -> float:
    """How high the rows are, in points."""
    return sum(height_of(words, look.size) + ROW_GAP for words in _remarks(apart, look)) + ROW_GAP


def draw_apart(apart: pd.DataFrame, ax: Axes, look: Look) -> None:
    """A row each, top down: a hollow mark at its date, and words on the side with more room."""
    ax.set_ylim(0, ax.bbox.height)
    ax.set_yticks([])
    y, page = ax.bbox.height - ROW_GAP, look.points - ax.bbox.x0
    for (_, claim), words in zip(most_printed(apart).iterrows(), _remarks(apart, look), strict=True):
        with at_row(claim["claim_id"]):
            height = height_of(words, look.size)
            y -= height / 2
            x = ax.transData.transform((mdates.date2num(claim["at"]), 0))[0] - ax.bbox.x0
            is_right = page - x >= x + ax.bbox.x0
            shape = CROSS if claim["status"] == "disputed" else DIAMOND
            style = marker(claim, look.colour(claim)) | {"marker": shape, "markerfacecolor": PAPER}
            text = ax.annotate(
                words, (0, 0), (x + BESIDE if is_right else x - BESIDE, y), "axes fraction",
                textcoords="offset points", va="center", ha="left" if is_right else "right", fontsize=look.size,
                color=INK, linespacing=1.0,
            )  # fmt: skip
            mark([*ax.plot(claim["at"], y, **style), text], claim)
            y -= height / 2 + ROW_GAP


def _remarks(apart: pd.DataFrame, look: Look) -> list[str]:
    """What each row says, over as many lines as it needs."""
    rows = most_printed(apart)
    return [wrapped(remark(claim, look), look.points * WIDEST, look.size) for _, claim in rows.iterrows()]


def remark(claim: pd.Series, look: Look) -> str:
    """What stands apart, in words: "Camps: 5 planned, in the north (Gazette, Mar 2024)"."""
    kinds = (claim["modality"], claim["status"])
    kind = " and ".join(word for word in kinds if word not in ("happened", "active"))
    covers = f", {claim['covers']}" if claim["covers"] else ""
    when = unbroken(short_month(claim["dated"]))
    return f"{claim['measure']}: {unbroken(amount(claim))} {kind}{covers} ({look.name(claim)}, {when})"
