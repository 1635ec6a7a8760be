"""The pictures of charts, for slides: drawn once for each vector drawing, however many editions show it.

What a picture depends on is in its vector drawing, but for the type, the settings it is drawn with, and what draws it.
"""

import base64
import io
from functools import cache
from importlib.metadata import version
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from briefing.display.fonts import font_files
from briefing.run.cache import IN_USE, find, keep, key

PICTURE = {"format": "png", "dpi": 200, "metadata": {"Software": None}}
DRAWN_BY = ("matplotlib", "pillow", "kiwisolver", "numpy")


def png_of(figure: Figure, svg: str) -> str:
    """The picture of a figure whose vector drawing is `svg`, in base 64."""
    store = IN_USE.get()
    if store is None:
        return _drawn(figure).decode()
    name = key(svg, _look())
    picture = find(store, name)
    if picture is None:
        picture = _drawn(figure)
        keep(store, name, picture)
    return picture.decode()


def _drawn(figure: Figure) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, **PICTURE)
    return base64.b64encode(file.getvalue())


def _look() -> str:
    """All that decides a picture and is not in the vector drawing."""
    return repr((PICTURE, sorted(mpl.rcParams.items()), [version(name) for name in DRAWN_BY], _faces()))


@cache
def _faces() -> tuple[str, ...]:
    return tuple(key(Path(file).read_bytes()) for file in font_files())
