"""The fonts the PDF is set in, and what they can print: a glyph that no font has would stop PDF/A.

matplotlib's folder also holds a last-resort font that draws a box for every letter; it is left out.
"""

import sys
from functools import cache
from pathlib import Path

import matplotlib
from bs4 import BeautifulSoup
from matplotlib.ft2font import FT2Font

from briefing.display.fonts import font_files

MISSING = "\N{LOZENGE}"
LONGEST_PLACE = 60


@cache
def print_fonts() -> tuple[Path, ...]:
    """The charts' text faces, and a face with many symbols to fall back on."""
    symbols = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    return (*map(Path, font_files()), symbols)


def printable(text: str, place: str) -> str:
    """The text with a mark for each glyph that no font has, and a warning that names the place."""
    lost = sorted(letter for letter in set(text) - _glyphs() if not letter.isspace())
    if lost:
        print(f"The PDF has no glyph for {' '.join(lost)} in: {place[:LONGEST_PLACE]}", file=sys.stderr)
    return "".join(MISSING if letter in lost else letter for letter in text)


def make_printable(page: BeautifulSoup) -> None:
    """Replace, in a page, what no font can print; the warning names the table row, or the text."""
    for text in page.find_all(string=True):
        row = text.find_parent("tr")
        replaced = printable(text, row.get_text(" ", strip=True) if row else text.strip())
        if replaced != text:
            text.replace_with(replaced)


@cache
def _glyphs() -> frozenset[str]:
    regular = [file for file in print_fonts() if file.stem.endswith(("-Regular", "NanumGothic", "DejaVuSans"))]
    return frozenset(chr(point) for file in regular for point in FT2Font(file).get_charmap())
