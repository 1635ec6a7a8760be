"""The PDF: the same HTML less its screen-only parts, through pandoc and typst, as PDF/UA-1 and PDF/A-3."""

import shutil
from importlib.resources import files
from pathlib import Path

import pypandoc
import typst
from bs4 import BeautifulSoup

from briefing.errors import NotebookError
from briefing.publish.edition import Edition
from briefing.publish.footnotes import set_footnotes
from briefing.publish.glyphs import make_printable, print_fonts, printable
from briefing.publish.overflow import fit_on_paper

TEMPLATES = files("briefing.publish") / "templates"
STANDARDS = ["ua-1", "a-3a"]


def write_pdf(html: str, edition: Edition, folder: Path, work: Path) -> None:
    """Write briefing.pdf into an edition's folder; its charts are taken from there, its data attached."""
    _lay_out(folder / "figures", work)
    attached = _attach(folder, work)
    source = work / "briefing.typ"
    source.write_text(_typst_source(_for_print(html), edition, attached), encoding="utf-8")
    try:
        typst.compile(
            str(source),
            output=str(folder / "briefing.pdf"),
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


def _attach(folder: Path, work: Path) -> list[str]:
    """Put what travels inside the PDF where typst looks for it; return the names, the inputs first."""
    files = [*folder.glob("inputs.json"), *sorted((folder / "tables").glob("*.csv"))]
    for file in files:
        shutil.copy(file, work)
    return [file.name for file in files]


def _for_print(html: str) -> str:
    """The page's content without what is for screens only; evidence in footnotes, charts as files, glyphs printable."""
    page = BeautifulSoup(html, "html.parser")
    for element in page.select(".screen, style, title"):
        element.decompose()
    for finding in page.select("p.finding"):
        finding.wrap(page.new_tag("div", attrs={"class": "whole"}))
    set_footnotes(page)
    for frame in page.select(".page, main, .scroll"):
        frame.unwrap()
    for svg in page.find_all("svg"):
        source = f"figures/{svg['data-figure']}.svg"
        svg.replace_with(page.new_tag("img", src=source, alt=printable(svg["aria-label"], source)))
    make_printable(page)
    fit_on_paper(page)
    return str(page)


def _typst_source(html: str, edition: Edition, attached: list[str]) -> str:
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
            *(f"--variable=attached:{name}" for name in attached),
            *(f"--metadata={name}:{printable(text, name)}" for name, text in words.items()),
        ],
    )
