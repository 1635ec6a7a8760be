"""Who says so: figures as bands from their origins through carriers to where they were printed.

A bar, and a band, is as thick as it has figures; words that are higher have room about their bar. The bands of the
origin with most figures are coloured all the way.
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from briefing.display.charts.look import Look, axes_at
from briefing.display.charts.measured import POINTS, height_of, unbroken, wrapped
from briefing.display.marks import mark_words
from briefing.display.theme import ACCENT, INK, MUTED
from briefing.display.words import number

HEADINGS = {"origin": "Who says it", "carrier": "Carried by", "outlet": "Printed by"}
FIRST, *_, LAST = HEADINGS
THICKNESS, GAP, INSIDE, HEADING = 220.0, 4.0, 4.0, 18.0
BOX_SHARE = 0.25
FAINT = 0.28
BAR = 5.0


class Box(NamedTuple):
    """A station's box: its left lower corner and size in points, its words, and how many figures pass it."""

    left: float
    top: float
    width: float
    height: float
    words: str
    figures: int


def plot_provenance(stations: pd.DataFrame, leader: str, look: Look) -> Figure:
    """Draw the stations of figures, one row a figure: columns of names, categories in the order of their boxes.

    `leader` is the origin whose bands are coloured.
    """
    unit = THICKNESS / max(len(stations), 1)
    columns = {station: _column(stations[station], place, unit, look) for place, station in enumerate(HEADINGS)}
    high = max(max(box.top + box.height for box in boxes.values()) for boxes in columns.values()) + 1
    figure = plt.figure(figsize=(look.width, (high + HEADING) / POINTS), layout="none")
    ax = axes_at(figure, 0, 0, look.points, high + HEADING)
    ax.set(xlim=(0, look.points), ylim=(high, -HEADING), xticks=[], yticks=[])
    ax.grid(visible=False)
    ax.spines["bottom"].set_visible(False)
    coloured = stations.assign(coloured=stations["origin"].eq(leader))
    for left, right in pairwise(HEADINGS):
        _bands(
            coloured.groupby([left, right, "coloured"], observed=True).size(), columns[left], columns[right], unit, ax
        )
    for station, boxes in columns.items():
        first = next(iter(boxes.values()))
        ax.text(first.left, -6, HEADINGS[station], fontsize=look.size, weight="semibold", color=INK)
        for one, box in boxes.items():
            _draw_box(
                box, station, station == FIRST and one == leader, unit, box_words(stations, station, one), ax, look
            )
    return figure


def box_words(stations: pd.DataFrame, station: str, one: str) -> str:
    """What is said of a box: how many figures pass it, and whence or whither, in the order of the boxes there."""
    rows = stations.loc[stations[station].eq(one)]
    other = rows["origin" if station != "origin" else "carrier"].value_counts(sort=False)
    parts = [f"{number(count)} {there}" for there, count in other.items() if count]
    return f"{one}: {number(len(rows))} of {number(len(stations))} figures ({', '.join(parts)})"


def _column(station: pd.Series, place: int, unit: float, look: Look) -> dict[str, Box]:
    width = look.points * BOX_SHARE
    left, top, boxes = place * (look.points - width - 1) / 2 + 0.5, 0.0, {}
    for one, count in station.value_counts(sort=False).items():
        label = f"{str(one).removeprefix('the ')} {unbroken(number(count))}"
        words = wrapped(label, width - 2 * (INSIDE + BAR), look.size)
        height = max(count * unit, height_of(words, look.size) + 2)
        boxes[str(one)] = Box(left, top, width, height, words, count)
        top += height + GAP
    return boxes


def _bands(counts: pd.Series, left: Mapping[str, Box], right: Mapping[str, Box], unit: float, ax: Axes) -> None:
    """The bands between two columns: how many figures go from box to box, those that are coloured and the others."""
    starts, ends = ({one: _first(box, unit) for one, box in boxes.items()} for boxes in (left, right))
    for one, box in left.items():
        for other, end in right.items():
            for is_coloured in (True, False):
                if thick := counts.get((one, other, is_coloured), 0) * unit:
                    _band((box.left + box.width, starts[one]), (end.left, ends[other]), thick, is_coloured, ax)
                    starts[one] += thick
                    ends[other] += thick


def _first(box: Box, unit: float) -> float:
    """Where the first band leaves or enters a box: the bands stand in its middle."""
    return box.top + (box.height - box.figures * unit) / 2


def _band(start: tuple[float, float], end: tuple[float, float], thick: float, coloured: bool, ax: Axes) -> None:
    (x0, y0), (x1, y1) = start, end
    half = (x0 + x1) / 2
    points = [
        (x0, y0), (half, y0), (half, y1), (x1, y1), (x1, y1 + thick), (half, y1 + thick), (half, y0 + thick),
        (x0, y0 + thick), (x0, y0),
    ]  # fmt: skip
    codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
    colour = ACCENT if coloured else MUTED
    ax.add_patch(PathPatch(Path(points, codes), facecolor=colour, edgecolor="none", alpha=0.45 if coloured else FAINT))


def _draw_box(box: Box, station: str, is_leader: bool, unit: float, words: str, ax: Axes, look: Look) -> None:
    """A station's name, and on each side that bands leave or enter a bar as high as they are."""
    colour = ACCENT if is_leader else MUTED
    right = box.left + box.width - BAR
    places = {FIRST: [right], LAST: [box.left]}.get(station, [box.left, right])
    bars = [
        ax.add_patch(Rectangle((place, _first(box, unit)), BAR, box.figures * unit, facecolor=colour, linewidth=0))
        for place in places
    ]
    x, side = (right - INSIDE, "right") if station == FIRST else (box.left + BAR + INSIDE, "left")
    label = ax.text(
        x, box.top + box.height / 2, box.words, ha=side, va="center", fontsize=look.size, linespacing=1.0,
        color=INK, weight="semibold" if is_leader else "normal",
    )  # fmt: skip
    mark_words([*bars, label], words)
