"""The PDF: the same HTML less its screen-only parts, through pandoc and typst, as PDF/UA-1 and PDF/A-3."""

import shutil
from pathlib import Path

import typst
from lxml.html import HtmlElement, document_fromstring

from briefing.editions.edition import Edition
from briefing.errors import NotebookError
from briefing.publish.footnotes import set_footnotes
from briefing.publish.glyphs import make_printable, print_fonts, printable
from briefing.publish.markup import emptied
from briefing.publish.overflow import fit_on_paper
from briefing.publish.typeset import typst_source

STANDARDS = ["ua-1", "a-3a"]


def write_pdf(html: str, edition: Edition, folder: Path, work: Path) -> None:
    """Write briefing.pdf into an edition's folder; its charts are taken from there, its data attached."""
    _lay_out(folder / "figures", work)
    attached = _attach(folder, work)
    source = work / "briefing.typ"
    source.write_text(typst_source(_for_print(html), edition, attached), encoding="utf-8")
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


def _for_print(html: str) -> HtmlElement:
    """The page's content without what is for screens only; evidence in footnotes, charts as files, glyphs printable."""
    page = document_fromstring(html)
    for element in [*page.find_class("screen"), *page.iter("style", "title")]:
        element.drop_tree()
    for finding in page.find_class("finding"):
        _keep_whole(finding)
    set_footnotes(page)
    for frame in [*page.find_class("page"), *page.iter("main"), *page.find_class("scroll")]:
        frame.drop_tag()
    for svg in list(page.iter("svg")):
        source = f"figures/{svg.get('data-figure')}.svg"
        emptied(svg, "img", {"src": source, "alt": printable(svg.get("aria-label"), source)})
    make_printable(page)
    fit_on_paper(page)
    return page


def _keep_whole(element: HtmlElement) -> None:
    """Put an element into a box that stays on one page."""
    box = element.makeelement("div", {"class": "whole"})
    element.addprevious(box)
    box.tail, element.tail = element.tail, None
    box.append(element)
