"""What is planned, possible, a capacity or disputed: rows beneath a picture over time, a hollow mark and words each."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes

from briefing.display.charts.look import CROSS, DIAMOND, Key, Look, marker
from briefing.display.charts.measured import height_of, unbroken, width_of, wrapped
from briefing.display.charts.time_axis import Moments
from briefing.display.marks import mark
from briefing.display.theme import INK, PAPER
from briefing.display.when import short_month
from briefing.display.words import amount
from briefing.errors import at_row

KINDS = {"planned": "planned", "possible": "possible", "capacity": "a capacity", "disputed": "disputed"}
ROW_GAP, BESIDE, EDGE = 2.5, 7.0, 4.0


class Remark(NamedTuple):
    """A row: its claim, its words over as many lines as they need, and whether they stand to the right of its mark."""

    claim: pd.Series
    words: str
    is_right: bool


def placed_remarks(apart: pd.DataFrame, moments: Moments, left: float, width: float, look: Look) -> list[Remark]:
    """The rows that are told, top down; the axis of time begins at `left` and is so wide, in points.

    Words stand to the right of their mark, unless a line of them has room only on its left, or more there.
    """
    begin, end = moments
    rows, remarks = apart.loc[apart["named"]], []
    told = _kinds(rows)[0] if len(_kinds(rows)) == 1 else ""
    for _, claim in rows.iterrows():
        x = left + width * ((claim["at"] - begin) / (end - begin))
        words, right, other = remark(claim, look, told), look.points - x - BESIDE - EDGE, x - BESIDE - EDGE
        width_of_words = width_of(words, look.size)
        is_right = width_of_words <= right or other < min(width_of_words, right)
        remarks.append(Remark(claim, wrapped(words, right if is_right else other, look.size), is_right))
    return remarks


def remarks_height(remarks: Sequence[Remark], look: Look) -> float:
    """How high the rows are, in points; nothing without any."""
    return sum(height_of(row.words, look.size) + ROW_GAP for row in remarks) + (ROW_GAP if remarks else 0)


def draw_apart(remarks: Sequence[Remark], ax: Axes, look: Look) -> None:
    """A row each, top down: a hollow mark at its date, and words beside it."""
    ax.set_ylim(0, ax.bbox.height)
    ax.set_yticks([])
    y = ax.bbox.height - ROW_GAP
    for claim, words, is_right in remarks:
        with at_row(claim["claim_id"]):
            height = height_of(words, look.size)
            y -= height / 2
            shape = CROSS if claim["status"] == "disputed" else DIAMOND
            style = marker(claim, look.colour(claim)) | {"marker": shape, "markerfacecolor": PAPER}
            text = ax.annotate(
                words, (claim["at"], y), (BESIDE if is_right else -BESIDE, 0), textcoords="offset points",
                va="center", ha="left" if is_right else "right", fontsize=look.size, color=INK, linespacing=1.0,
            )  # fmt: skip
            mark([*ax.plot(claim["at"], y, **style), text], claim)
            y -= height / 2 + ROW_GAP


def keys_of_apart(apart: pd.DataFrame) -> list[Key]:
    """What the marks mean, where what is disputed stands beside what else is apart."""
    disputed = apart["status"].eq("disputed")
    several = bool(disputed.any() and not disputed.all())
    return [
        (several, {"marker": CROSS, "markerfacecolor": PAPER}, "disputed"),
        (several, {"marker": DIAMOND, "markerfacecolor": PAPER}, _listed(apart.loc[~disputed])),
    ]


def apart_title(apart: pd.DataFrame) -> str:
    """What stands apart, by the kinds that occur: "Planned, possible or disputed"."""
    title = _listed(apart)
    return title[:1].upper() + title[1:]


def _listed(apart: pd.DataFrame) -> str:
    *first, last = [KINDS[kind] for kind in _kinds(apart)] or [""]
    return f"{', '.join(first)} or {last}" if first else last


def remark(claim: pd.Series, look: Look, told: str = "") -> str:
    """What stands apart, in words: "Camps: 5 planned, in the north (Gazette, Mar 2024)"; the kind unless `told`."""
    kinds = [kind for kind in (claim["modality"], claim["status"]) if kind in KINDS and kind != told]
    kind = f" {' and '.join(kinds)}" if kinds else ""
    covers = f", {claim['covers']}" if claim["covers"] else ""
    when = unbroken(short_month(claim["dated"]))
    return f"{claim['measure']}: {unbroken(amount(claim))}{kind}{covers} ({look.name(claim)}, {when})"


def _kinds(apart: pd.DataFrame) -> list[str]:
    found = {*apart["modality"], *apart["status"]}
    return [kind for kind in KINDS if kind in found]
