"""The PDF: the same HTML less its screen-only parts, through pandoc and typst, as PDF/UA-1 and PDF/A-3."""

import shutil
from importlib.resources import files
from pathlib import Path

import pypandoc
import typst
from bs4 import BeautifulSoup

from briefing.errors import NotebookError
from briefing.publish.edition import Edition
from briefing.publish.glyphs import make_printable, print_fonts, printable

TEMPLATES = files("briefing.publish") / "templates"
STANDARDS = ["ua-1", "a-3a"]


def write_pdf(html: str, edition: Edition, figures: Path, work: Path, target: Path) -> None:
    """Write the PDF of an HTML document whose charts also stand as SVG files in `figures`."""
    source = work / "briefing.typ"
    source.write_text(_typst_source(_for_print(html), edition), encoding="utf-8")
    _lay_out(figures, work)
    try:
        typst.compile(
            str(source),
            output=str(target),
            root=str(work),
            font_paths=[str(work / "fonts")],
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
        )
    except typst.TypstError as error:
        raise NotebookError(f"The PDF cannot be made: {error.message}. {' '.join(error.hints)}") from None


def _lay_out(figures: Path, work: Path) -> None:
    """Put charts and fonts where typst looks for them."""
    for folder in ("figures", "fonts"):
        (work / folder).mkdir()
    for file in sorted(figures.glob("*.svg")):
        (work / "figures" / file.name).write_text(
            printable(file.read_text(encoding="utf-8"), file.name), encoding="utf-8"
        )
    for file in print_fonts():
        shutil.copy(file, work / "fonts")


def _for_print(html: str) -> str:
    """The page's content without what is for screens only, its charts as files, its glyphs all printable."""
    page = BeautifulSoup(html, "html.parser")
    for element in page.select(".screen, style, title"):
        element.decompose()
    for frame in page.select(".page, main, .scroll"):
        frame.unwrap()
    for svg in page.find_all("svg"):
        source = f"figures/{svg['data-figure']}.svg"
        svg.replace_with(page.new_tag("img", src=source, alt=printable(svg["aria-label"], source)))
    make_printable(page)
    return str(page)


def _typst_source(html: str, edition: Edition) -> str:
    year, month, day = (int(part) for part in edition.as_of.split("-"))
    words = {"title": edition.title, "marking": edition.marking, "edition": edition.name, "as_of": edition.as_of}
    return pypandoc.convert_text(
        html,
        "typst",
        format="html",
        extra_args=[
            f"--template={TEMPLATES / 'briefing.typ'}",
            f"--lua-filter={TEMPLATES / 'print.lua'}",
            "--shift-heading-level-by=-1",
            "--wrap=none",
            f"--variable=date:datetime(year: {year}, month: {month}, day: {day})",
            *(f"--metadata={name}:{printable(text, name)}" for name, text in words.items()),
        ],
    )
