"""A parsed page's texts: lxml keeps them as what an element begins with (`text`) and what follows it (`tail`)."""

from collections.abc import Callable, Mapping

from lxml.html import HtmlElement


def change_texts(within: HtmlElement, change: Callable[[str, HtmlElement], str]) -> None:
    """Replace every text in an element by what `change` makes of it; `change` is told the element it stands in."""
    for element in within.iter():
        if element.text:
            element.text = change(element.text, element)
        if element.tail and element is not within:
            element.tail = change(element.tail, element.getparent())


def emptied(element: HtmlElement, tag: str, attributes: Mapping[str, str]) -> None:
    """Make an element another, with nothing in it; what follows it stays."""
    element.clear(keep_tail=True)
    element.tag = tag
    element.attrib.update(attributes)
