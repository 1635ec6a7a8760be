"""HTML that is written over several blocks of Markdown, `<details>` to `</details>`, as one run of blocks."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

COMMENTS = re.compile(r"(?:\s*<!--(?:>|->|.*?-->))+\s*", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)(?:\"[^\"]*\"|'[^']*'|[^'\">])*?(/?)>")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNENDED = {"li", "p", "td", "th", "tr", "dd", "dt", "tbody", "thead", "option"}  # HTML lets their ends be left out


def is_comment(html: str) -> bool:
    """Whether HTML is comments alone."""
    return bool(COMMENTS.fullmatch(html))


def as_runs(nodes: Sequence[SyntaxTreeNode]) -> Iterator[list[SyntaxTreeNode]]:
    """The blocks less comments, one by one; from HTML that is left open to the block that ends it, together."""
    left = [node for node in nodes if not (node.type == "html_block" and is_comment(node.content))]
    while left:
        length = _length(left)
        yield left[:length]
        left = left[length:]


def _length(nodes: Sequence[SyntaxTreeNode]) -> int:
    """How many blocks the run that begins here has; one, if nothing ends it."""
    opened: list[str] = []
    for place, node in enumerate(nodes, start=1):
        if node.type == "html_block":
            opened = _still_open(node.content, opened)
        if not opened:
            return place
    return 1


def _still_open(html: str, opened: Sequence[str]) -> list[str]:
    still = list(opened)
    for closes, name, ends in TAG.findall(COMMENT.sub("", html)):
        name = name.lower()
        if ends or name in VOID | UNENDED:
            continue
        if not closes:
            still.append(name)
        elif name in still:
            del still[len(still) - 1 - still[::-1].index(name) :]
    return still
