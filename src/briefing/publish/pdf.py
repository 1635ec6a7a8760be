"""The PDF: the same HTML less its screen-only parts, through pandoc and typst, as PDF/UA-1 and PDF/A-3."""

import shutil
import sys
from functools import cache
from importlib.resources import files
from pathlib import Path

import matplotlib
import pypandoc
import typst
from bs4 import BeautifulSoup, NavigableString
from fontTools.ttLib import TTFont

from briefing.errors import NotebookError
from briefing.publish.edition import Edition

TEMPLATES = files("briefing.publish") / "templates"
STANDARDS = ["ua-1", "a-3a"]
MISSING = "\N{REPLACEMENT CHARACTER}"
FONT_FOLDERS = [
    str(files("font_source_sans_pro") / "files"),
    str(files("font_source_serif_pro") / "files"),
    str(Path(matplotlib.get_data_path()) / "fonts" / "ttf"),
]


def write_pdf(html: str, edition: Edition, figures: Path, work: Path, target: Path) -> None:
    """Write the PDF of an HTML document whose charts also stand as SVG files in `figures`."""
    source = work / "briefing.typ"
    shutil.copytree(figures, work / figures.name, ignore=shutil.ignore_patterns("*.png"))
    source.write_text(_typst_source(_printable(html, figures), edition), encoding="utf-8")
    try:
        typst.compile(
            str(source),
            output=str(target),
            root=str(work),
            font_paths=FONT_FOLDERS,
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
        )
    except typst.TypstError as error:
        raise NotebookError(f"The PDF cannot be made: {error.message}. {' '.join(error.hints)}") from None


def _printable(html: str, figures: Path) -> str:
    """The page's content without what is for screens only, its charts as files, its glyphs all printable."""
    page = BeautifulSoup(html, "html.parser")
    for element in page.select(".screen, style, title"):
        element.decompose()
    for frame in page.select("main, .scroll"):
        frame.unwrap()
    for svg in page.find_all("svg"):
        name = svg["data-figure"]
        svg.replace_with(page.new_tag("img", src=f"{figures.name}/{name}.svg", alt=svg["aria-label"]))
    for text in page.find_all(string=_unprintable):
        text.replace_with(_replaced(text))
    return str(page)


def _typst_source(html: str, edition: Edition) -> str:
    year, month, day = (int(part) for part in edition.as_of.split("-"))
    variables = {
        "title": edition.title,
        "marking": edition.marking,
        "edition": edition.name,
        "as_of": edition.as_of,
        "date": f"datetime(year: {year}, month: {month}, day: {day})",
    }
    arguments = [f"--metadata={name}:{value}" for name, value in variables.items() if name != "date"]
    return pypandoc.convert_text(
        html,
        "typst",
        format="html",
        extra_args=[
            f"--template={TEMPLATES / 'briefing.typ'}",
            f"--lua-filter={TEMPLATES / 'print.lua'}",
            "--shift-heading-level-by=-1",
            "--wrap=none",
            f"--variable=date:{variables['date']}",
            *arguments,
        ],
    )


@cache
def _glyphs() -> frozenset[int]:
    """What the fonts given to typst can print."""
    fonts = [file for folder in FONT_FOLDERS for file in Path(folder).glob("*-Regular.ttf")]
    fonts.append(Path(FONT_FOLDERS[-1]) / "DejaVuSans.ttf")
    return frozenset(point for file in fonts for point in TTFont(file).getBestCmap())


def _unprintable(text: str) -> bool:
    return any(ord(character) not in _glyphs() and not character.isspace() for character in text or "")


def _replaced(text: NavigableString) -> str:
    """The text with a mark for each glyph that no font has, and a warning that names its row."""
    row = text.find_parent("tr")
    place = row.get_text(" ", strip=True)[:60] if row else text.strip()[:60]
    lost = sorted({character for character in text if _unprintable(character)})
    print(f"The PDF has no glyph for {' '.join(lost)} in: {place}", file=sys.stderr)
    return "".join(MISSING if character in lost else character for character in text)
