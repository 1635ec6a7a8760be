"""Markdown cells as records: parsed once, by CommonMark with tables, struck words and bare addresses.

HTML that somebody wrote among the words is theirs: the block it stands in is kept as HTML, to be made harmless.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from briefing.document.records import (
    Block,
    Foreign,
    Grid,
    Heading,
    Items,
    Paragraph,
    Prose,
    Quote,
    Rule,
    Verbatim,
)
from briefing.document.text import Break, Link, Part, Picture, Style, Styled, Text, text

STYLES: dict[str, Style] = {"strong": "strong", "em": "emphasis", "s": "struck"}
ATTACHED = "attachment:"
Attachments = Mapping[str, Mapping[str, str]]


def records_of(source: str, attachments: Attachments, new_page: bool = False) -> list[Heading | Prose]:
    """The headings of a markdown cell and the prose between them; `new_page`: its headings begin pages in print."""
    records: list[Heading | Prose] = []
    for node in _parser().children_of(source):
        if node.type == "heading":
            level = int(node.tag.removeprefix("h"))
            records.append(Heading(level, Text(_parts(node, attachments)), new_page))
            continue
        block = _block(node, attachments)
        if records and isinstance(records[-1], Prose):
            records[-1] = Prose((*records[-1].blocks, block))
        else:
            records.append(Prose((block,)))
    return records


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        return True  # what may be linked to is decided once, for all HTML


class _Parser:
    """One parser, made once."""

    def __init__(self):
        self._markdown = _Markdown("commonmark", {"linkify": True}).enable(["table", "strikethrough", "linkify"])

    def children_of(self, source: str) -> list[SyntaxTreeNode]:
        """The blocks of a source."""
        return SyntaxTreeNode(self._markdown.parse(source)).children

    def html(self, node: SyntaxTreeNode) -> str:
        """A block as HTML."""
        return self._markdown.renderer.render(node.to_tokens(), self._markdown.options, {})


@cache
def _parser() -> _Parser:
    return _Parser()


def _block(node: SyntaxTreeNode, attachments: Attachments) -> Block:
    if any(within.type in ("html_block", "html_inline") for within in node.walk()):
        return Foreign(_parser().html(_with_pictures(node, attachments)))
    return BLOCKS[node.type](node, attachments)


def _blocks(nodes: Iterable[SyntaxTreeNode], attachments: Attachments) -> tuple[Block, ...]:
    return tuple(_block(node, attachments) for node in nodes)


def _paragraph(node: SyntaxTreeNode, attachments: Attachments) -> Paragraph:
    return Paragraph(Text(_parts(node, attachments)))


def _items(node: SyntaxTreeNode, attachments: Attachments) -> Items:
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    return Items(tuple(_blocks(item.children, attachments) for item in node.children), start)


def _grid(node: SyntaxTreeNode, attachments: Attachments) -> Grid:
    head, *bodies = node.children
    rows = [row for body in bodies for row in body.children]
    (first,), cells = head.children, partial(_cells, attachments=attachments)
    return Grid(cells(first), tuple(map(cells, rows)))


def _cells(row: SyntaxTreeNode, attachments: Attachments) -> tuple[Text, ...]:
    return tuple(Text(_parts(cell, attachments)) for cell in row.children)


def _verbatim(node: SyntaxTreeNode, attachments: Attachments) -> Verbatim:
    return Verbatim(node.content.rstrip("\n"))


BLOCKS: dict[str, Callable[[SyntaxTreeNode, Attachments], Block]] = {
    "paragraph": _paragraph,
    "bullet_list": _items,
    "ordered_list": _items,
    "blockquote": lambda node, attachments: Quote(_blocks(node.children, attachments)),
    "table": _grid,
    "fence": _verbatim,
    "code_block": _verbatim,
    "hr": lambda node, attachments: Rule(),
}


def _parts(node: SyntaxTreeNode, attachments: Attachments) -> tuple[Part, ...]:
    return text(*(piece for child in node.children for piece in _inline(child, attachments))).parts


def _inline(node: SyntaxTreeNode, attachments: Attachments) -> Iterable[object]:
    if node.type == "inline":
        return _parts(node, attachments)
    if node.type == "image":
        return [Picture(_attached(str(node.attrs["src"]), attachments), str(Text(_parts(node, attachments))))]
    if node.type == "link":
        return [Link(str(node.attrs["href"]), _parts(node, attachments))]
    if node.type in STYLES:
        return [Styled(STYLES[node.type], _parts(node, attachments))]
    if node.type == "code_inline":
        return [Styled("code", (node.content,))]
    return [Break()] if node.type == "hardbreak" else [node.content if node.type == "text" else " "]


def _attached(source: str, attachments: Attachments) -> str:
    """The address of a picture; one that is attached to its cell stands in it."""
    held = attachments.get(source.removeprefix(ATTACHED)) if source.startswith(ATTACHED) else None
    return next((f"data:{kind};base64,{content}" for kind, content in held.items()), source) if held else source


def _with_pictures(node: SyntaxTreeNode, attachments: Attachments) -> SyntaxTreeNode:
    """A block whose pictures stand in it."""
    for within in node.walk():
        if within.type == "image" and within.token:
            within.token.attrs["src"] = _attached(str(within.attrs["src"]), attachments)
    return node
