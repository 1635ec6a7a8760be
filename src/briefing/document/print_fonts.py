"""The fonts the PDF is set in, and what they can print: a glyph that no font has would stop PDF/A.

matplotlib's folder also holds a last-resort font that draws a box for every letter; it is left out.
"""

import shutil
from functools import cache
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font

from briefing.document.fonts import font_files

MISSING = "\N{LOZENGE}"
REFUSED = "\N{ZERO WIDTH NO-BREAK SPACE}"  # by PDF/A; it is seen nowhere


@cache
def print_fonts() -> tuple[Path, ...]:
    """The charts' text faces, and a face with many symbols to fall back on."""
    symbols = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    return (*map(Path, font_files()), symbols)


def copy_fonts(work: Path) -> str:
    """Put the fonts, and no others, into a folder of their own; return it."""
    folder = work / "fonts"
    folder.mkdir()
    for file in print_fonts():
        shutil.copy(file, folder)
    return str(folder)


def printable(text: str) -> str:
    """The text with a mark for each sign that no font has, without those that no PDF may hold."""
    return text.translate(dict.fromkeys(map(ord, lost_signs(text)), MISSING) | dict.fromkeys(map(ord, REFUSED)))


def lost_signs(text: str) -> set[str]:
    """The signs of a text that no font has."""
    return {letter for letter in set(text) - _glyphs() if not letter.isspace() and letter != REFUSED}


@cache
def _glyphs() -> frozenset[str]:
    regular = [file for file in print_fonts() if file.stem.endswith(("-Regular", "NanumGothic", "DejaVuSans"))]
    return frozenset(chr(point) for file in regular for point in FT2Font(file).get_charmap())
