"""HTML that others wrote, for pandoc: its pictures and drawings become files; and in typst's language."""

import re
from collections.abc import Callable
from html import escape, unescape
from importlib.resources import files

from lxml.html import HtmlElement, tostring

from briefing.document.drawings import is_blank, with_drawings
from briefing.document.html_trees import flattened, page_of
from briefing.document.pandoc_process import converted
from briefing.document.picture_files import is_held, picture_file, picture_name
from briefing.document.references import References

FILTER = files("briefing.document") / "templates" / "foreign.lua"
OPTIONS = ["--sandbox", f"--lua-filter={FILTER}", "--wrap=none"]
BEGINS = re.compile(r"<svg\b((?: [^ =>]+=\"[^\"]*\")*)>")
LABEL = re.compile(r' aria-label="([^"]*)"')
Pictures = dict[str, bytes]


def foreign_typst(html: str, change: Callable[[str], str], known: References) -> str:
    """The HTML in typst's language, its words changed by `change`; it names the files of `foreign_pictures`."""
    return converted(foreign_markup(html, known, change), "html", "typst", *OPTIONS)


def foreign_markup(html: str, known: References, change: Callable[[str], str] = str) -> str:
    """The HTML less what is for screens only, its words changed by `change`, with files in place of pictures.

    Its links lead where they lead in this file; nothing leads to the names it gives to places of its own.
    """
    page, _ = _with_files(html)
    for element in page.iter():
        element.attrib.pop("id", None)
        if element.tag == "a":
            _lead(element, known)
        for span in ("colspan", "rowspan"):
            if element.get(span) == "0":  # to pandoc a cell over no columns
                element.attrib.pop(span)
    _change_texts(page, change)
    return escape(page.text or "") + "".join(tostring(element, encoding="unicode") for element in page)


def foreign_pictures(html: str) -> Pictures:
    """The pictures and drawings that stand in the HTML, by the names of their files."""
    return _with_files(html)[1]


def _with_files(html: str) -> tuple[HtmlElement, Pictures]:
    """The HTML less what is for screens only, with files where pictures and drawings stood in it."""
    pictures: Pictures = {}
    page = flattened(page_of(with_drawings(html, lambda drawing: _drawn(drawing, pictures))))
    for element in [*page.find_class("screen"), *page.iter("style", "title")]:
        element.drop_tree()
    for image in list(page.iter("img")):
        if is_held(source := image.get("src") or ""):
            content, kind = picture_file(source)
            image.set("src", _put(content, kind, pictures))
    return page, pictures


def _drawn(drawing: str, pictures: Pictures) -> str:
    """A picture in place of a drawing, which a parser of HTML would write otherwise."""
    if is_blank(drawing):
        return ""
    found = BEGINS.match(drawing)
    attributes = found[1] if found else ""
    if "xmlns=" not in attributes:
        drawing = drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    alt = LABEL.search(attributes)
    return f'<img src="{_put(drawing.encode("utf-8"), "svg", pictures)}" alt="{alt[1] if alt else ""}">'


def _put(content: bytes, kind: str, pictures: Pictures) -> str:
    """Note a picture; return the name of its file."""
    name = picture_name(content, kind)
    pictures[name] = content
    return name


def _lead(link: HtmlElement, known: References) -> None:
    """Let a link lead where it does in this file, or be words alone."""
    target = known.target(unescape(link.attrib.pop("href", "")))
    if target and (link.text_content().strip() or len(link)):
        link.set("href", target)
    else:
        link.tag = "span"


def _change_texts(within: HtmlElement, change: Callable[[str], str]) -> None:
    """Replace every text in an element; lxml keeps it as what an element begins with and what follows it."""
    for element in within.iter():
        if element.text:
            element.text = change(element.text)
        if element.tail and element is not within:
            element.tail = change(element.tail)
