"""Drawings that stand in HTML: each whole, with those that stand within it."""

import re
from collections.abc import Callable

TAG = re.compile(r'<(/?)svg\b(?:"[^"]*"|[^">])*>')

BLANK = re.compile(r'<svg\b(?:"[^"]*"|[^">])*? (?:width|height)="0[a-z]*"')


def is_blank(drawing: str) -> bool:
    """Whether a drawing has no size: it holds what others on a screen are made of."""
    return bool(BLANK.match(drawing))


def with_drawings(html: str, change: Callable[[str], str]) -> str:
    """Harmless HTML with each of its outermost drawings as `change` has it."""
    written, end, begins, within = [], 0, 0, 0
    for tag in TAG.finditer(html):
        if not tag[1]:
            begins, within = (begins, within + 1) if within else (tag.start(), 1)
        elif within:
            within -= 1
            if not within:
                written += [html[end:begins], change(html[begins : tag.end()])]
                end = tag.end()
    return "".join([*written, html[end:]])
