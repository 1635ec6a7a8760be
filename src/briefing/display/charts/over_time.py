"""Figures over time, panel over panel, on one axis of time and one scale for each unit.

Running totals and stocks are steps, a line for each voice, labelled at its end with its last word and dotted on from
there; what came in one period is a stem from zero. What is planned, possible, a capacity or disputed stands in rows
beneath, hollow. A triangle points to the open side of an at least or an at most; a hollow mark is a converted value.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pandas as pd
from matplotlib import dates as mdates
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Bbox

from briefing.display.charts.apart import apart_title, draw_apart, keys_of_apart, placed_remarks, remarks_height
from briefing.display.charts.look import DOTTED, Look, axes_at, draw_key, key_height, keys_of, marker
from briefing.display.charts.measured import POINTS, height_of, room_beside, spread, unbroken, width_of, wrapped
from briefing.display.charts.time_axis import Moments, moments_of, name_months, set_time
from briefing.display.marks import mark
from briefing.display.theme import MUTED
from briefing.display.when import short_month
from briefing.display.words import amount, number
from briefing.errors import at_row

TALLEST, LEAST = 1.4 * POINTS, 0.5 * POINTS
TITLE, TICKS, GAP, BESIDE, EDGE = 17.0, 15.0, 8.0, 10.0, 4.0
HEADROOM = 1.08
AIR = 3.0
LABEL_SHARES = (0.18, 0.09)


class Label(NamedTuple):
    """A last word: its row, and what is said of it."""

    row: pd.Series
    words: str


class Panel(NamedTuple):
    """A panel: its rows, title and labels, how high it is, and the number at its top."""

    rows: pd.DataFrame
    title: str
    labels: list[Label]
    height: float
    top: float


def plot_over_time(rows: pd.DataFrame, titles: Sequence[str], look: Look) -> Figure:
    """Draw rows of `analysis.over_time`; `titles` are those of all panels, in their order."""
    told, apart = rows.loc[~rows["apart"]], rows.loc[rows["apart"]].sort_values(["at", "claim_id"])
    panels = list(_panels(told, titles, look))
    keys = [
        *keys_of(told),
        *keys_of_apart(apart.loc[apart["named"]]),
        (bool(len(told)), {"linestyle": DOTTED, "marker": "", "linewidth": 0.8}, "no later figure"),
    ]
    left = max((width_of(number(panel.top / HEADROOM), look.size) for panel in panels), default=0) + 8
    column = max((_broad(label.words, look) for panel in panels for label in panel.labels), default=0)
    width, moments = look.points - column - BESIDE - EDGE - left, moments_of(rows["at"])
    remarks = placed_remarks(apart, moments, left, width, look)
    high = [height for height in [*(panel.height for panel in panels), remarks_height(remarks, look)] if height]
    total = y = sum(high) + len(high) * (TITLE + GAP) + TICKS + key_height(keys, look)
    figure = plt.figure(figsize=(look.width, total / POINTS), layout="none")
    for panel in panels:
        y -= TITLE + panel.height
        ax = _axes(figure, (left, y, width, panel.height), moments, panel.title, look)
        ax.set_ylim(0, panel.top)
        _draw_panel(panel, ax, look)
        y -= GAP
    if remarks:
        y -= TITLE + high[-1]
        draw_apart(
            remarks,
            _axes(figure, (left, y, width, high[-1]), moments, apart_title(apart.loc[apart["named"]]), look),
            look,
        )
    name_months(figure.axes[-1])
    draw_key(figure, keys, look)
    return figure


def _panels(told: pd.DataFrame, titles: Sequence[str], look: Look) -> Iterator[Panel]:
    """The panels: those of one unit are as high as their largest figures, and no lower than their labels."""
    tops = (told.groupby("unit_id")["number"].max() * HEADROOM).to_dict()
    for place, rows in told.groupby("panel"):
        labels, top = _labels(rows, look), tops[rows["unit_id"].iloc[0]] or 1.0
        own = rows["number"].max() * HEADROOM / top * TALLEST
        height = max(own, LEAST, sum(height_of(label.words, look.size) for label in labels))
        yield Panel(rows, titles[place], labels, height, top * height / TALLEST)


def _labels(rows: pd.DataFrame, look: Look) -> list[Label]:
    """The last words of a panel that are told, from the lowest up."""
    shown = rows.loc[rows["named"]].sort_values(["number", "claim_id"])
    return [Label(row, wrapped(_last_word(row, look), _column(look), look.size)) for _, row in shown.iterrows()]


def _last_word(row: pd.Series, look: Look) -> str:
    covers = f" {row['covers']}" if row["covers"] else ""
    return f"{look.name(row)}: {unbroken(amount(row))}{covers}, {unbroken(short_month(row['dated']))}"


def _column(look: Look) -> float:
    return look.points * (0.27 if look.is_wide else 0.34)


def _broad(words: str, look: Look) -> float:
    return max(width_of(line, look.size) for line in words.split("\n"))


def _axes(figure: Figure, place: tuple[float, float, float, float], moments: Moments, title: str, look: Look) -> Axes:
    ax = axes_at(figure, *place)
    set_time(ax, moments, place[2], look)
    ax.grid(axis="both")
    ax.annotate(
        wrapped(title, look.points, look.size, "semibold"), (0, 1), (-place[0], 6), "axes fraction",
        textcoords="offset points", fontsize=look.size, weight="semibold",
    )  # fmt: skip
    return ax


def _draw_panel(panel: Panel, ax: Axes, look: Look) -> None:
    ticks = MaxNLocator(4, integer=True).tick_values(0, panel.top * TALLEST / panel.height)
    shown = [tick for tick in ticks if 0 <= tick <= panel.top]
    ax.set_yticks(shown if len(shown) > 1 else [0, panel.rows["number"].max()])
    ax.yaxis.set_major_formatter(lambda value, _: number(value))
    ax.tick_params(axis="y", labelcolor=MUTED)
    for _, line in panel.rows.loc[panel.rows["on_line"]].groupby("line", sort=False):
        if len(line) > 1:
            ax.step(line["at"], line["number"], where="post", color=look.colour(line.iloc[0]), linewidth=1.4, zorder=2)
    for _, claim in panel.rows.iterrows():
        with at_row(claim["claim_id"]):
            _draw(claim, ax, look)
    heights = [height_of(label.words, look.size) for label in panel.labels]
    middles = spread([_point(ax, label.row)[1] for label in panel.labels], heights, 0, panel.height)
    for label, middle in zip(panel.labels, middles, strict=True):
        _lead_on(label, middle, ax, look)
    _draw_values(panel.rows, ax, look)


def _draw(claim: pd.Series, ax: Axes, look: Look) -> None:
    colour = look.colour(claim)
    stem: dict[str, Any] = {"color": colour, "solid_capstyle": "butt", "zorder": 3}
    drawn = ax.plot([claim["at"]] * 2, [0, claim["number"]], linewidth=2.2, **stem) if claim["part"] else []
    if claim["bound"] == "range":
        drawn += ax.plot([claim["at"]] * 2, [claim["low"], claim["high"]], linewidth=1, **stem)
    mark(drawn + ax.plot(claim["at"], claim["number"], zorder=4, **marker(claim, colour)), claim)


def _point(ax: Axes, claim: pd.Series) -> tuple[float, float]:
    """Where a row is drawn, in points from the lower left corner of its panel."""
    x, y = ax.transData.transform((mdates.date2num(claim["at"]), claim["number"]))
    return x - ax.bbox.x0, y - ax.bbox.y0


def _lead_on(label: Label, middle: float, ax: Axes, look: Look) -> None:
    """A last word goes on, dotted, to its label."""
    (x, y), width, height = _point(ax, label.row), ax.bbox.width, ax.bbox.height
    xs, ys = [x, width, width + BESIDE - 3], [y, y, middle]
    line = Line2D([one / width for one in xs], [one / height for one in ys], transform=ax.transAxes, clip_on=False)
    line.set(color=look.colour(label.row), linewidth=0.6, linestyle=DOTTED, zorder=1)
    ax.add_line(line)
    mark(_write(label.words, (width + BESIDE, middle), "left", label.row, ax, look), label.row)


def _write(words: str, at: tuple[float, float], align: str, claim: pd.Series, ax: Axes, look: Look) -> Text:
    return ax.annotate(
        words, (0, 0), at, "axes fraction", textcoords="offset points", ha=align, va="center", fontsize=look.size,
        color=look.colour(claim), linespacing=1.0,
    )  # fmt: skip


def _draw_values(rows: pd.DataFrame, ax: Axes, look: Look) -> None:
    """The values of the figures that tell most, where there is room."""
    within = Bbox.from_bounds(0, 0, ax.bbox.width, ax.bbox.height + 3)
    taken = [box for _, row in rows.iterrows() for box in _boxes(row, ax)]
    taken += [piece for _, line in rows.loc[rows["on_line"]].groupby("line") for piece in _pieces(line, ax)]
    taken += [_strip(*_point(ax, row), ax.bbox.width) for _, row in rows.loc[rows["last_word"]].iterrows()]
    for _, claim in _telling(rows).iterrows():
        covers = f" {claim['covers']}" if claim["part"] and claim["covers"] else ""
        said = unbroken(amount(claim)) + covers
        for words in dict.fromkeys(wrapped(said, look.points * share, look.size) for share in LABEL_SHARES):
            size = (_broad(words, look), height_of(words, look.size))
            if room := room_beside(_point(ax, claim), size, taken, within):
                taken.append(room.padded(AIR, 0))
                middle = ((room.x0 + room.x1) / 2, (room.y0 + room.y1) / 2)
                mark(_write(words, middle, "center", claim, ax, look), claim)
                break


def _telling(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows whose values are told beside them: what came in a period, then first words and jumps of long lines."""
    parts = rows.loc[rows["part"] & ~rows["last_word"]]
    line = rows.loc[rows["on_line"]]
    by_line = line.groupby("line")["number"]
    before, size = by_line.shift(), by_line.transform("size")
    moved = ((line["number"] - before).abs() / line["number"].max()).mask(before.isna(), 1.0)
    told = line.assign(moved=moved, size=size).loc[~line["last_word"] & moved.gt(0) & size.gt(1)]
    return pd.concat([parts, told.sort_values(["size", "moved"], ascending=False, kind="stable")])


def _boxes(claim: pd.Series, ax: Axes) -> Iterator[Bbox]:
    """A mark and its stem, as boxes that no label may lie on."""
    x, y = _point(ax, claim)
    yield Bbox([[x - 3, y - 3], [x + 3, y + 3]])
    if claim["part"]:
        yield Bbox([[x - 2, 0], [x + 2, y]])


def _pieces(line: pd.DataFrame, ax: Axes) -> Iterator[Bbox]:
    """The steps of a line, as boxes that no label may lie on."""
    points = [_point(ax, row) for _, row in line.iterrows()]
    for (x0, y0), (x1, y1) in zip(points, points[1:], strict=False):
        yield _strip(x0, y0, x1)
        yield Bbox([[x1 - 1, min(y0, y1)], [x1 + 1, max(y0, y1)]])


def _strip(x: float, y: float, end: float) -> Bbox:
    return Bbox([[x, y - 1], [end, y + 1]])
