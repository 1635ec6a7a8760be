"""HTML that others wrote, for pandoc: its pictures and drawings become files; and in typst's language."""

from collections.abc import Callable
from html import escape
from importlib.resources import files

from lxml.html import HtmlElement, fragment_fromstring, tostring

from briefing.document.picture_files import is_held, picture_file, picture_name

FILTER = files("briefing.document") / "templates" / "foreign.lua"
OPTIONS = ["--sandbox", f"--lua-filter={FILTER}", "--shift-heading-level-by=-1", "--wrap=none"]
Pictures = dict[str, bytes]


def foreign_typst(html: str, change: Callable[[str], str]) -> str:
    """The HTML in typst's language, its words changed by `change`; it names the files of `foreign_pictures`."""
    import pypandoc

    markup = foreign_markup(html, change)
    return pypandoc.convert_text(markup, "typst", format="html", extra_args=OPTIONS, verify_format=False)


def foreign_markup(html: str, change: Callable[[str], str] = str) -> str:
    """The HTML less what is for screens only, its words changed by `change`, with files in place of pictures."""
    page, _ = _with_files(html)
    _change_texts(page, change)
    return escape(page.text or "") + "".join(tostring(element, encoding="unicode") for element in page)


def foreign_pictures(html: str) -> Pictures:
    """The pictures and drawings that stand in the HTML, by the names of their files."""
    return _with_files(html)[1]


def _with_files(html: str) -> tuple[HtmlElement, Pictures]:
    """The HTML less what is for screens only, with files where pictures and drawings stood in it."""
    page = fragment_fromstring(html, create_parent="div")
    pictures: Pictures = {}
    for element in [*page.find_class("screen"), *page.iter("style", "title")]:
        element.drop_tree()
    for drawing in list(page.iter("svg")):
        content = tostring(drawing, with_tail=False)
        _put_picture(drawing, content, "svg", drawing.get("aria-label") or "", pictures)
    for image in list(page.iter("img")):
        if is_held(source := image.get("src") or ""):
            _put_picture(image, *picture_file(source), image.get("alt") or "", pictures)
    return page, pictures


def _put_picture(element: HtmlElement, content: bytes, kind: str, alt: str, pictures: Pictures) -> None:
    """Make an element a picture of a file."""
    name = picture_name(content, kind)
    pictures[name] = content
    element.clear(keep_tail=True)
    element.tag = "img"
    element.attrib.update({"src": name, "alt": alt})


def _change_texts(within: HtmlElement, change: Callable[[str], str]) -> None:
    """Replace every text in an element; lxml keeps it as what an element begins with and what follows it."""
    for element in within.iter():
        if element.text:
            element.text = change(element.text)
        if element.tail and element is not within:
            element.tail = change(element.tail)
