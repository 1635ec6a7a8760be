"""Two totals of one origin over time, one converted from the other, and the factor between them as a strip.

Both are drawn on one panel, its scales set so that one of the base stands level with the middle factor: where the
factor does not move, the lines lie on one another. A line runs through the highest so far. A hollow mark is converted
from the base; a grey one is not said to be.
"""

from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Bbox

from briefing.display.charts.look import Look, axes_at, draw_key, key_height
from briefing.display.charts.measured import POINTS, height_of, room_beside, width_of
from briefing.display.charts.time_axis import moments_of, name_months, set_time
from briefing.display.marks import mark
from briefing.display.theme import ACCENT, CONTRAST, MUTED, PAPER
from briefing.display.words import amount, hedged, number, rounded
from briefing.errors import at_row

HIGH, STRIP = {True: 165.0, False: 122.0}, 40.0
TITLE, TICKS, GAP, HEADROOM = 15.0, 15.0, 6.0, 1.14
BESIDE = 6.5
DASHED = (0, (4, 2))
COLOURS = {"base": ACCENT, "converted": CONTRAST, "other": MUTED}


class Sides(NamedTuple):
    """What stands on either side: the unit of the base, and what is made of it, in words; the middle factor.

    `unit` is that of most of what is said to be made.
    """

    base: str
    made: str
    factor: float
    unit: str

    def at(self, claim: pd.Series) -> float:
        """Where a total stands on the scale of the base."""
        return float(claim["number"] / (1 if claim["role"] == "base" else self.factor))


def plot_arithmetic(totals: pd.DataFrame, sides: Sides, look: Look) -> Figure:
    """Draw rows of `totals` (of `analysis.arithmetic`) with their factors."""
    keys = _keys(totals, sides)
    height = TITLE + HIGH[look.is_wide] + GAP + TITLE + STRIP + TICKS + key_height(keys, look)
    figure = plt.figure(figsize=(look.width, height / POINTS), layout="none")
    at = totals.apply(sides.at, axis=1)
    top, moments = float(at.max()) * HEADROOM, moments_of(totals["dated_from"])
    left, right = (_widest(top * scale, look) for scale in (1, sides.factor))
    width, y = look.points - left - right, height - TITLE - HIGH[look.is_wide]
    ax = axes_at(figure, left, y, width, HIGH[look.is_wide])
    strip = axes_at(figure, left, y - GAP - TITLE - STRIP, width, STRIP)
    for axes in (ax, strip):
        set_time(axes, moments, width, look)
        axes.grid(axis="both")
    _draw_scales(ax, top, sides, look)
    _draw_totals(totals, ax, sides, look)
    _draw_factors(totals, strip, sides, look)
    name_months(strip)
    draw_key(figure, keys, look)
    return figure


def _keys(totals: pd.DataFrame, sides: Sides) -> list:
    roles = set(totals["role"])
    converted, other = f"{sides.made}, converted from {sides.base}", f"{sides.made}, not said to be converted"
    return [
        (True, {"color": ACCENT}, sides.base),
        (True, {"color": CONTRAST, "markerfacecolor": PAPER}, converted),
        ("other" in roles, {"color": MUTED, "marker": "s", "markersize": 4}, other),
    ]


def _widest(top: float, look: Look) -> float:
    return max(width_of(number(tick), look.size) for tick in _ticks(top)) + 6


def _ticks(top: float) -> list[float]:
    return [float(tick) for tick in MaxNLocator(4).tick_values(0, top) if 0 <= tick <= top]


def _draw_scales(ax: Axes, top: float, sides: Sides, look: Look) -> None:
    """The scale of the base on the left, that of what is made of it on the right."""
    ax.set_ylim(0, top)
    ax.set_yticks(_ticks(top), labels=[number(tick) for tick in _ticks(top)], fontsize=look.size, color=ACCENT)
    ax.spines["bottom"].set_visible(False)
    how: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "fontsize": look.size}
    ax.annotate(sides.base, (0, 1), (0, 5), color=ACCENT, weight="semibold", **how)
    ax.annotate(sides.made, (1, 1), (0, 5), color=CONTRAST, weight="semibold", ha="right", **how)
    for tick in _ticks(top * sides.factor):
        ax.annotate(number(tick), (1, tick / sides.factor / top), (3, 0), color=CONTRAST, va="center", **how)


def _draw_totals(totals: pd.DataFrame, ax: Axes, sides: Sides, look: Look) -> None:
    taken: list[Bbox] = []
    for role, style in (("base", "solid"), ("converted", DASHED)):
        rows = totals.loc[totals["role"].eq(role)]
        days, tops = list(rows["dated_from"]), list(rows.apply(sides.at, axis=1).cummax()) if len(rows) else []
        ax.step(days, tops, where="post", color=COLOURS[role], linewidth=1.6, linestyle=style, zorder=2)
        taken += _along(days, tops, ax)
    taken += [_around(claim, ax, sides) for _, claim in totals.iterrows()]
    marks: dict[str, list[Artist]] = {}
    for _, claim in totals.iterrows():
        with at_row(claim["claim_id"]):
            marks[claim["claim_id"]] = list(ax.plot(claim["dated_from"], sides.at(claim), **_dot(claim)))
    last = _last(totals)
    for _, claim in _labelled(totals).iterrows():
        marks[claim["claim_id"]] += _label(claim, ax, sides, look, taken, last)
    for _, claim in totals.iterrows():
        _answer(marks[claim["claim_id"]], claim, sides)


def _dot(claim: pd.Series) -> dict[str, Any]:
    colour, is_other = COLOURS[claim["role"]], claim["role"] == "other"
    return {
        "marker": "s" if is_other else "o",
        "markersize": 4 if is_other else 5,
        "color": colour,
        "markerfacecolor": PAPER if claim["role"] == "converted" else colour,
        "markeredgewidth": 1.2,
        "linestyle": "none",
        "zorder": 3,
    }


def _answer(artists: list[Artist], claim: pd.Series, sides: Sides) -> None:
    """Let marks say whose they are, and the factor of what stands with its base in one statement."""
    factor = (
        "" if pd.isna(claim["factor"]) else f"{rounded(claim['factor'], 3)} {sides.made} for each of the {sides.base}"
    )
    mark(artists, claim, factor)


def _last(totals: pd.DataFrame) -> set[str]:
    """The last total of each role: its label says what it is."""
    return set(totals.drop_duplicates("role", keep="last")["claim_id"])


def _labelled(totals: pd.DataFrame) -> pd.DataFrame:
    """Those that have a label where there is room: the last ones, then what raised the base, the latest first."""
    base = totals.loc[totals["role"].eq("base")]
    raised = base.loc[base["number"].gt(base["number"].cummax().shift(fill_value=0))]
    last = totals.loc[totals["claim_id"].isin(_last(totals))].sort_values("role")
    return pd.concat([last, raised.iloc[::-1]]).drop_duplicates("claim_id")


def _label(claim: pd.Series, ax: Axes, sides: Sides, look: Look, taken: list[Bbox], last: set[str]) -> list[Artist]:
    """A label beside a mark, where there is room for it; its place is taken from then on."""
    is_last = claim["claim_id"] in last
    unit = sides.base if claim["role"] == "base" else sides.made
    words = f"{hedged(claim)} {unit}" if is_last else amount(claim)
    weight = "semibold" if is_last else "normal"
    point, size = _point(claim, ax, sides), (width_of(words, look.size, weight), height_of(words, look.size))
    box = room_beside(point, size, taken, Bbox.from_bounds(0, 0, ax.bbox.width, ax.bbox.height), BESIDE)
    if box is None:
        return []
    taken.append(box.padded(-1))  # the letters do not fill it
    label = ax.annotate(
        words, (0, 0), (box.x0, box.y0 + 2), "axes fraction", textcoords="offset points", fontsize=look.size,
        weight=weight, color=COLOURS[claim["role"]],
    )  # fmt: skip
    return [label]


def _point(claim: pd.Series, ax: Axes, sides: Sides) -> tuple[float, float]:
    """Where a mark stands, in points from the panel's lower left corner."""
    x, y = ax.transData.transform((date2num(claim["dated_from"]), sides.at(claim)))
    return float(x - ax.bbox.x0), float(y - ax.bbox.y0)


def _around(claim: pd.Series, ax: Axes, sides: Sides) -> Bbox:
    x, y = _point(claim, ax, sides)
    return Bbox.from_bounds(x - 3, y - 3, 6, 6)


def _along(days: list, tops: list, ax: Axes) -> list[Bbox]:
    """The room that a line of steps takes."""
    points = (
        ax.transData.transform([*zip(date2num(days), tops, strict=True)]) - (ax.bbox.x0, ax.bbox.y0) if days else []
    )
    boxes = []
    for (x, y), (later, higher) in pairwise(points):
        boxes += [Bbox.from_extents(x, y - 1, later, y + 1), Bbox.from_extents(later - 1, y, later + 1, higher)]
    return boxes


def _draw_factors(totals: pd.DataFrame, ax: Axes, sides: Sides, look: Look) -> None:
    """The factor of each statement that gives both, at its date; the lowest, the highest and the last in figures."""
    rows = totals.loc[totals["factor"].notna()]
    top = float(rows["factor"].max()) * 1.5
    ticks = [tick for tick in MaxNLocator(2).tick_values(0, top) if tick <= top]
    ax.set_ylim(0, top)
    zero, *_ = ax.set_yticks(ticks, labels=[number(tick) for tick in ticks], fontsize=look.size, color=MUTED)
    zero.label1.set_verticalalignment("bottom")  # the months stand beneath
    ax.annotate(
        f"{sides.made} for each of the {sides.base}, by statement", (0, 1), (0, 4), "axes fraction",
        textcoords="offset points", fontsize=look.size, color=MUTED,
    )  # fmt: skip
    labelled = {rows["factor"].idxmin(), rows["factor"].idxmax(), rows.index[-1]}
    for place, claim in rows.iterrows():
        (dot,) = ax.plot(claim["dated_from"], claim["factor"], **_dot(claim))
        other = "" if claim["unit_label"] == sides.unit else f" ({claim['unit_label']})"
        words = rounded(claim["factor"], 3) + other if place in labelled else ""
        above = ax.annotate(
            words, (claim["dated_from"], claim["factor"]), (0, 5), textcoords="offset points", ha="center",
            fontsize=look.size, color=COLOURS[claim["role"]],
        )  # fmt: skip
        _answer([dot, above], claim, sides)
