"""How a picture looks that is drawn at several widths: its words, its names and colours, the key to its marks.

Pictures are laid out in points from their lower left corner, without a solver: their words are measured first.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from briefing.display.charts.measured import POINTS, width_of
from briefing.display.theme import LABEL_SIZE, MUTED, PAPER, SMALLEST, WIDTH

SHAPES = {"at_least": "^", "at_most": "v"}
DOT, CROSS, DIAMOND = "o", "X", "D"
KEY_LINE, KEY_MARK = 1.5, 14.0
DOTTED = (0, (1, 2))
Key = tuple[bool, Mapping[str, Any], str]


class Look(NamedTuple):
    """How wide a picture is in inches, the names of voices, the colours of parties."""

    width: float
    names: Mapping[str, str] = {}
    colours: Mapping[str, str] = {}

    @property
    def is_wide(self) -> bool:
        """Whether it is as wide as a page's words."""
        return self.width >= WIDTH

    @property
    def size(self) -> float:
        """The size of its words, in points."""
        return LABEL_SIZE if self.is_wide else SMALLEST

    @property
    def points(self) -> float:
        """Its width in points."""
        return self.width * POINTS

    def colour(self, claim: pd.Series) -> str:
        """The colour of a claim's mark: its party's."""
        return self.colours.get(claim["party"], MUTED)

    def name(self, claim: pd.Series) -> str:
        """Who speaks, in a label: the state by its short name, else the claimant."""
        return self.names.get(claim["voice"], claim["speaker"]).removeprefix("the ")


def marker(claim: pd.Series, colour: str) -> dict:
    """How a mark looks: its shape by its bound, hollow where the value is converted."""
    return {
        "marker": SHAPES.get(claim["bound"], DOT),
        "markersize": 5,
        "markerfacecolor": PAPER if claim["converted"] else colour,
        "markeredgecolor": colour,
        "markeredgewidth": 1.1,
        "linestyle": "none",
        "clip_on": False,
    }


def keys_of(claims: pd.DataFrame) -> list[Key]:
    """What the shapes of marks mean: whether each occurs, how it is drawn, in words."""
    return [
        ("at_least" in set(claims["bound"]), {"marker": "^"}, "at least"),
        ("at_most" in set(claims["bound"]), {"marker": "v"}, "at most"),
        (bool(claims["converted"].any()), {"markerfacecolor": PAPER}, "converted"),
    ]


def key_height(keys: Iterable[Key], look: Look) -> float:
    """How high the key to the marks is."""
    return len(_key_lines(keys, look)) * look.size * KEY_LINE


def draw_key(figure: Figure, keys: Iterable[Key], look: Look) -> None:
    """The key to the marks, at the foot of a picture."""
    lines = _key_lines(keys, look)
    for place, line in enumerate(lines):
        x, y = 3.0, (len(lines) - place - 0.5) * look.size * KEY_LINE
        for style, words in line:
            ends = [x, x + 8] if "linestyle" in style else [x + 4]
            own: dict[str, Any] = {"marker": DOT, "markersize": 5, "color": MUTED, "linestyle": "none"} | dict(style)
            figure.add_artist(
                Line2D([end / figure.bbox.width for end in ends], [y / figure.bbox.height] * len(ends), **own)
            )
            at = ((x + KEY_MARK) / figure.bbox.width, y / figure.bbox.height)
            figure.text(*at, words, fontsize=look.size, color=MUTED, va="center")
            x += width_of(words, look.size) + KEY_MARK + 10


def _key_lines(keys: Iterable[Key], look: Look) -> list[list[tuple[Mapping[str, Any], str]]]:
    """The keys to what occurs, over as many lines as they need."""
    lines: list[list] = []
    room = 0.0
    for style, words in ((style, words) for occurs, style, words in keys if occurs):
        width = width_of(words, look.size) + KEY_MARK + 10
        if not lines or width > room:
            lines, room = [*lines, []], look.points
        lines[-1].append((style, words))
        room -= width
    return lines


def axes_at(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    """An axis at a place in points."""
    whole, high = figure.bbox.width, figure.bbox.height
    return figure.add_axes((left / whole, bottom / high, width / whole, height / high))
