"""The fonts the PDF is set in, and what they can print: a glyph that no font has would stop PDF/A.

matplotlib's folder also holds a last-resort font that draws a box for every letter; it is left out.
"""

import sys
from functools import cache
from pathlib import Path

import matplotlib
from lxml.html import HtmlElement
from matplotlib.ft2font import FT2Font

from briefing.display.fonts import font_files
from briefing.publish.markup import change_texts

MISSING = "\N{LOZENGE}"
LONGEST_PLACE = 60


@cache
def print_fonts() -> tuple[Path, ...]:
    """The charts' text faces, and a face with many symbols to fall back on."""
    symbols = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    return (*map(Path, font_files()), symbols)


def printable(text: str, place: str) -> str:
    """The text with a mark for each glyph that no font has, and a warning that names the place."""
    lost = _lost(text)
    if lost:
        print(f"The PDF has no glyph for {' '.join(sorted(lost))} in: {place[:LONGEST_PLACE]}", file=sys.stderr)
    return text.translate(dict.fromkeys(map(ord, lost), MISSING))


def make_printable(page: HtmlElement) -> None:
    """Replace, in a page, what no font can print; the warning names the table row, or the text."""
    change_texts(page, lambda text, element: printable(text, _place(text, element)) if _lost(text) else text)


def _place(text: str, element: HtmlElement) -> str:
    row = next(element.iterancestors("tr"), None)
    return text.strip() if row is None else " ".join(words for words in map(str.strip, row.itertext()) if words)


def _lost(text: str) -> set[str]:
    return {letter for letter in set(text) - _glyphs() if not letter.isspace()}


@cache
def _glyphs() -> frozenset[str]:
    regular = [file for file in print_fonts() if file.stem.endswith(("-Regular", "NanumGothic", "DejaVuSans"))]
    return frozenset(chr(point) for file in regular for point in FT2Font(file).get_charmap())
