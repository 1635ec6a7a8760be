"""HTML as a tree, however deep; and as flat as paper can set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whoever only reads Markdown without HTML need not load it
    from lxml.html import HtmlElement

FRAMES = frozenset({"blockquote", "dl", "figure", "ol", "table", "ul"})
MOST_FRAMES = 6  # typst stops at the tenth table in a table, and pandoc takes twice as long over each
MOST_NESTED = 25  # typst stops at the fortieth block in a block
KEPT = frozenset({"img", "br", "hr"})


def page_of(html: str) -> HtmlElement:
    """Some HTML in an element that is its parent."""
    from lxml.html import HTMLParser, fragment_fromstring

    return fragment_fromstring(html, create_parent="div", parser=HTMLParser(huge_tree=True))


def flattened(page: HtmlElement) -> HtmlElement:
    """The tree, in which what is nested deeper than paper can set has lost its frames, and no words."""
    left = [(page, 0, 0)]
    deep = []
    while left:
        element, frames, nested = left.pop()
        if (frames > MOST_FRAMES or nested > MOST_NESTED) and element.tag not in KEPT:
            deep.append(element)
        left += [(child, frames + (child.tag in FRAMES), nested + 1) for child in element]
    for element in deep:
        element.text = f" {element.text or ''}"
        element.drop_tag()
    return page
