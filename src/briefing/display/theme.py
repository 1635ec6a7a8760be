"""One look for every chart: colours, type and lines, set in one place.

The colours are from the Okabe-Ito set, which stays apart under the common kinds of colour blindness (Okabe and Ito
2008, Color Universal Design); each contrasts with white by at least 4.5 to 1, as text must.
"""

from typing import Any

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib import pyplot as plt
from matplotlib.colors import to_hex, to_rgb

from briefing.display.dollars import keep_money
from briefing.document.fonts import HANGUL, font_files

INK = "#1b1f24"
MUTED = "#5f6770"
RULE = "#d5d9de"
ACCENT = "#0072b2"
CONTRAST = "#b34700"
GREEN = "#007a5a"
PAPER = "#ffffff"
CLASSES = {
    INK: "ink",
    MUTED: "muted",
    RULE: "rule",
    ACCENT: "accent",
    CONTRAST: "contrast",
    GREEN: "green",
    PAPER: "paper",
}
WIDTH = 6.61  # inches: 168 mm, as wide as the words of a printed page
NARROW = 3.54  # inches: 90 mm, a column or a phone
LABEL_SIZE = 8.5  # points, in a wide chart
SMALL_SIZE = 8.0  # points, of the small words in a wide chart: as small as paper bears
SMALLEST = 8.0  # points, in a narrow chart, which may stand on paper too
LINE_SPACING = 1.32  # of Matplotlib's, so that lines are as far apart as `measured` says
FONT = "Source Sans Pro"
HANGUL_FONT = "NanumGothic"

TYPE: dict[Any, Any] = {"font.family": [FONT, HANGUL_FONT], "svg.fonttype": "none"}
STYLE: dict[Any, Any] = {
    **TYPE,
    "font.size": 9.5,
    "text.color": INK,
    "axes.facecolor": "none",
    "axes.labelcolor": MUTED,
    "axes.edgecolor": RULE,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.spines.left": False,
    "axes.grid": True,
    "axes.grid.axis": "x",
    "axes.axisbelow": True,
    "axes.titlesize": 10.5,
    "axes.titleweight": "semibold",
    "axes.titlelocation": "left",
    "axes.labelsize": 9,
    "grid.color": RULE,
    "grid.linewidth": 0.6,
    "xtick.color": MUTED,
    "ytick.color": INK,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "figure.dpi": 72,
    "figure.constrained_layout.use": True,
}


def on_dark(colour: str) -> str:
    """A colour of none of ours as it is drawn on a dark page: halfway to white."""
    red, green, blue = ((1 + channel) / 2 for channel in to_rgb(colour))
    return to_hex((red, green, blue))


def face_of(words: str) -> list[str]:
    """The face that words are set in: words with Hangul wholly in the one that has it, as pages and prints do."""
    return [HANGUL_FONT] if HANGUL.search(words) else [FONT]


def use_theme() -> None:
    """Give every chart drawn from here on the briefing's look."""
    load_type()
    mpl.rcParams.update(STYLE)
    keep_money()
    plt.ioff()


def load_type() -> None:
    """Let charts be drawn in the briefing's type."""
    for file in font_files():
        font_manager.fontManager.addfont(file)
