"""HTML that is written over several blocks of Markdown, `<details>` to `</details>`, as one run of blocks."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from briefing.document.allowed_html import TEXT

COMMENT = re.compile(r"<!--(?:>|->|.*?-->)", re.DOTALL)
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*?(/?)>")
VOID = {"br", "col", "hr", "img", "input", "wbr"}
UNENDED = VOID | {"li", "p", "td", "th", "tr", "dd", "dt", "tbody", "thead", "tfoot"}  # HTML lets ends be left out
HTML = ("html_block", "html_inline")


def is_comment(html: str) -> bool:
    """Whether HTML is comments alone."""
    return "<!--" in html and not COMMENT.sub("", html).strip()


def as_runs(nodes: Sequence[SyntaxTreeNode]) -> Iterator[list[SyntaxTreeNode]]:
    """The blocks less comments, one by one; from one that leaves HTML open to the one that ends it, together.

    What nothing ends goes on as in Jupyter to the end of the cell, but no further than to the next heading.
    """
    left = [node for node in nodes if not (node.type == "html_block" and is_comment(node.content))]
    while left:
        length = _length(left)
        yield left[:length]
        left = left[length:]


def unclosed(html: str) -> list[str]:
    """The elements that HTML leaves open, by name."""
    return list(dict.fromkeys(_still_open(html, [])))


def _length(nodes: Sequence[SyntaxTreeNode]) -> int:
    """How many blocks the run that begins here has."""
    opened: list[str] = []
    for place, node in enumerate(nodes):
        if node.type == "heading":
            return max(place, 1)
        opened = _still_open("".join(within.content for within in node.walk() if within.type in HTML), opened)
        if not opened:
            return place + 1
    return len(nodes)


def _still_open(html: str, opened: Sequence[str]) -> list[str]:
    still = list(opened)
    for closes, name, ends in TAG.findall(COMMENT.sub("", html)):
        name = name.lower()
        if name not in TEXT or ends or name in UNENDED:
            continue
        if not closes:
            still.append(name)
        elif name in still:
            del still[len(still) - 1 - still[::-1].index(name) :]
    return still
