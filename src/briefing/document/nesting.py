"""Markdown within Markdown: as deep as it is read, and as deep as paper can set it."""

from collections.abc import Iterable, Iterator

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from briefing.document.html_trees import MOST_FRAMES

FRAMES = ("blockquote", "bullet_list", "ordered_list")
MOST_READ = 100  # levels: of what is deeper the parser says nothing


def refuse_deeper(tokens: Iterable[Token]) -> None:
    """Refuse what is nested deeper than it is read, which would be lost."""
    if any(token.level >= MOST_READ - 1 for token in tokens):
        raise RecursionError(f"Markdown of more than {MOST_READ} levels")


def framed(nodes: Iterable[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    """Blocks; those in a frame deeper than paper can set stand there without it."""
    for node in nodes:
        is_deep = node.type in FRAMES and sum(one.type in FRAMES for one in _around(node)) >= MOST_FRAMES
        if is_deep or node.type == "list_item":
            yield from framed(node.children)
        else:
            yield node


def is_within(node: SyntaxTreeNode, kind: str) -> bool:
    """Whether a node stands in another of a kind."""
    return any(one.type == kind for one in _around(node))


def _around(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    while node.parent:
        node = node.parent
        yield node
