"""The range chart: what each origin says last, one dated row each, ranked, on one axis for each measure.

A dot is the printed number, a bar the printed range, an arrow the open side of an at least, an at most, or an about
that its words close on the other. A hollow dot is converted from something else; a diamond below the rule is
planned, possible, disputed or a capacity. A figure that stands alone has no axis. All is laid out in points, from the
upper left corner.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from briefing.display.charts.apart import apart_title
from briefing.display.charts.measured import LEADING, POINTS, height_of, width_of, wrapped
from briefing.display.charts.rows import (
    ARROW,
    BOLD,
    DOT,
    EDGE,
    ROW_GAP,
    Row,
    RowLook,
    rows_of,
    scale_of,
)
from briefing.display.marks import mark
from briefing.display.theme import INK, LINE_SPACING, MUTED, PAPER, RULE, face_of
from briefing.display.words import NO_BASES, number

BEHIND = {"facecolor": PAPER, "edgecolor": "none", "pad": 1.0}  # lines of the axis do not run through words
MARGIN, PANEL_GAP, TICK_GAP, TICKS = 3.0, 12.0, 3.0, 4


class Panel(NamedTuple):
    """The rows of one measure, its title, blank where it is the only one, its unit, and the points for one of it."""

    rows: list[Row]
    title: str
    unit: str
    scale: float
    whole: bool

    @property
    def is_alone(self) -> bool:
        """Whether there is nothing to compare, and so no axis."""
        return len(self.rows) == 1


def plot_last_words(words: pd.DataFrame, width: float, bases: Mapping[str, str] = NO_BASES) -> Figure:
    """Draw claims with a number (rows of `comparable`, such as `last_words` gives), a panel a comparability group.

    `bases` says, by assertion, what a converted figure is converted from.
    """
    look = RowLook(width)
    groups = [rows for _, rows in words.loc[words["number"].notna()].groupby("group", sort=False)]
    panels = [_panel(rows, look, bases, len(groups) > 1) for rows in groups]
    heights = [_height(panel, look) for panel in panels]
    height = 2 * MARGIN + sum(heights) + PANEL_GAP * max(len(panels) - 1, 0)
    figure = plt.figure(figsize=(width, height / POINTS), layout="none")
    ax = figure.add_axes((0, 0, 1, 1))
    ax.set(xlim=(0, look.points), ylim=(height, 0))
    ax.set_axis_off()
    top = MARGIN
    for panel, high in zip(panels, heights, strict=True):
        _draw(panel, ax, look, top)
        top += high + PANEL_GAP
    return figure


def _panel(words: pd.DataFrame, look: RowLook, bases: Mapping[str, str], titled: bool) -> Panel:
    rows = rows_of(words, look, bases)
    title = " / ".join(words["measure"].unique()) if titled else ""
    unit = wrapped(", ".join(words["unit_label"].unique()), look.right - look.left, look.small)
    whole = bool(words["unit_kind"].isin(["count", "equivalent"]).all())
    return Panel(rows, wrapped(title, look.points - 2 * EDGE, look.size, BOLD), unit, scale_of(rows, look), whole)


def _height(panel: Panel, look: RowLook) -> float:
    title = height_of(panel.title, look.size) + ROW_GAP / 2 if panel.title else 0
    heading = look.small * LEADING + ROW_GAP if any(row.is_apart for row in panel.rows) else 0
    axis = 0 if panel.is_alone else TICK_GAP + look.small * LEADING + height_of(panel.unit, look.small)
    return title + heading + sum(row.height for row in panel.rows) + axis


def _draw(panel: Panel, ax: Axes, look: RowLook, top: float) -> None:
    if panel.title:
        _words(ax, EDGE, top, panel.title, look.size, INK, weight=BOLD)
        top += height_of(panel.title, look.size) + ROW_GAP / 2
    begin, headed = top, False
    for row in panel.rows:
        if row.is_apart and not headed:
            ax.plot([EDGE, look.right], [top, top], color=RULE, linewidth=0.8)
            title = apart_title(pd.DataFrame([row.claim for row in panel.rows if row.is_apart]))
            _words(ax, EDGE, top + ROW_GAP / 2, title, look.small, MUTED, style="italic")
            top, headed = top + look.small * LEADING + ROW_GAP, True
        _draw_row(row, panel, ax, look, top)
        top += row.height
    if not panel.is_alone:
        _draw_axis(panel, ax, look, begin, top)


def _draw_row(row: Row, panel: Panel, ax: Axes, look: RowLook, top: float) -> None:
    x, side = (look.label_width, "right") if look.is_wide else (EDGE, "left")
    below, bottom = top + height_of(row.name, look.size), top + row.height - ROW_GAP
    labels = [
        _words(ax, x, top, row.name, look.size, INK, weight=BOLD, ha=side),
        _words(ax, x, below, row.how, look.small, MUTED, ha=side),
    ]
    y = (top + bottom) / 2 if look.is_wide else bottom - look.size * LEADING / 2
    at = look.left if panel.is_alone else look.left + row.reach * panel.scale + row.shift
    said = f"{row.value} {panel.unit}" if panel.is_alone else row.value
    value = ax.text(at, y, said, fontsize=look.size, weight=BOLD, color=row.colour, va="center_baseline", bbox=BEHIND)
    shapes = [] if panel.is_alone else _shapes(row, ax, look.left, y, panel.scale)
    mark([*labels, *shapes, value], row.claim)


def _words(ax: Axes, x: float, y: float, words: str, size: float, colour: str, **how: Any) -> Artist:
    how |= {"va": "top", "linespacing": LINE_SPACING, "fontfamily": face_of(words)}
    return ax.text(x, y, words, fontsize=size, color=colour, **how)


def _shapes(row: Row, ax: Axes, left: float, y: float, scale: float) -> Iterator[Artist]:
    """The mark of a claim: its bar, its arrow, its dot."""
    bound, colour = row.claim["bound"], row.colour
    x = left + row.claim["number"] * scale
    if bound == "range":
        bar = [left + row.claim[end] * scale for end in ("low", "high")]
        yield from ax.plot(bar, [y, y], color=colour, linewidth=DOT, solid_capstyle="butt")
        return
    if row.opens:
        end = x + ARROW if row.opens == "up" else max(x - ARROW, left)
        arrow = {"arrowstyle": "-|>,head_length=0.3,head_width=0.18", "color": colour, "linewidth": 1.4}
        yield ax.annotate("", (end, y), xytext=(x, y), arrowprops=arrow | {"shrinkA": 0, "shrinkB": 0})
    face = PAPER if row.claim["converted"] or row.is_apart else colour
    yield from ax.plot(
        x, y, marker="D" if row.is_apart else "o", markersize=DOT, markeredgewidth=1.5, color=colour,
        markerfacecolor=face, linestyle="none", zorder=3,
    )  # fmt: skip


def _draw_axis(panel: Panel, ax: Axes, look: RowLook, top: float, bottom: float) -> None:
    """The axis from nought, its lines behind the rows, its numbers and its unit beneath.

    In a narrow chart, where labels stand over the marks, each line is only as high as these.
    """
    most, ticks = (look.right - look.left) / panel.scale, TICKS if look.is_wide else TICKS - 1
    lines = [(top, bottom)] if look.is_wide else [*_beside_marks(panel, look, top)]
    for tick in MaxNLocator(ticks, integer=panel.whole).tick_values(0, most):
        x, said = look.left + tick * panel.scale, number(tick)
        half = width_of(said, look.small) / 2
        if tick > most or x + half > look.points:
            continue
        for ends in lines:
            ax.plot([x, x], ends, color=RULE, linewidth=0.6, zorder=0)
        _words(ax, max(x, half), bottom + TICK_GAP, said, look.small, MUTED, ha="center")
    ax.plot([look.left, look.right], [bottom, bottom], color=MUTED, linewidth=0.8)
    _words(ax, look.left, bottom + TICK_GAP + look.small * LEADING, panel.unit, look.small, MUTED)


def _beside_marks(panel: Panel, look: RowLook, top: float) -> Iterator[tuple[float, float]]:
    headed = False
    for row in panel.rows:
        if row.is_apart and not headed:
            top, headed = top + look.small * LEADING + ROW_GAP, True
        top += row.height
        yield top - ROW_GAP - look.size * LEADING, top - ROW_GAP
