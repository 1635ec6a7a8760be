"""Charts that matplotlib shows by itself, as sharp as those of the briefing: an extension of a notebook's kernel.

A build loads it into every kernel, `%load_ext briefing.display.plain_charts` into JupyterLab's. Beside the dots stands
a drawing; both are in the briefing's type, and money is money. All else is as matplotlib has it.
"""

from typing import Any

import numpy as np
from matplotlib import get_backend, pyplot, rcParams
from matplotlib.collections import Collection, QuadMesh
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from briefing.display.dollars import keep_money
from briefing.display.svg import svg_of
from briefing.display.theme import TYPE, load_type

MOST_MARKS = (
    5000  # each takes some hundred letters, so that a drawing of more is heavier than its dots, and slow to show
)


def load_ipython_extension(shell: Any) -> None:
    """Give the charts of a kernel a drawing beside their dots."""
    load_type()
    pyplot.switch_backend(get_backend())  # which sets how charts are shown, so that what follows is not undone
    rcParams.update(TYPE)
    keep_money()
    shell.display_formatter.formatters["image/svg+xml"].for_type(Figure, drawing)


def drawing(figure: Figure) -> str | None:
    """A chart as SVG, cut to what is drawn, as its dots are; None where it is empty, or has very many marks."""
    is_empty = not figure.axes and not figure.lines
    if is_empty or sum(map(_marks, figure.findobj())) > MOST_MARKS:
        return None
    return svg_of(figure, "chart", "", bbox_inches="tight")


def _marks(artist: Any) -> int:
    """How many marks, or corners of a line, are drawn for an artist."""
    match artist:
        case QuadMesh():
            return np.size(np.asarray(artist.get_array()))
        case Collection():
            return max(len(np.asarray(artist.get_offsets())), sum(map(len, artist.get_paths())))
        case Line2D():
            return np.size(artist.get_xdata())
        case Patch():
            return 1
    return 0
