"""Markdown cells as records: parsed once, by CommonMark with tables, struck words, bare addresses, task lists, formulae
and footnotes.

HTML that somebody wrote among the words is theirs: the block it stands in, or all blocks up to the one that ends it,
are kept as HTML, to be made harmless. Comments are nobody's but the author's, and are left out.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from briefing.document.footnotes import note_mark
from briefing.document.formulae import mathml
from briefing.document.html_runs import HTML, as_runs, is_comment
from briefing.document.markdown_rules import with_formulae_and_notes
from briefing.document.records import (
    Block,
    Defined,
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
from briefing.document.text import Break, Formula, Link, Note, Part, Picture, Style, Styled, Text, joined, text
from briefing.document.traversal import found
from briefing.document.unseen import seen

STYLES: dict[str, Style] = {"strong": "strong", "em": "emphasis", "s": "struck"}
ATTACHED = "attachment:"
TASK = re.compile(r"\[([ xX])\] ")
BOXES = {" ": "\N{BALLOT BOX} ", "x": "\N{BALLOT BOX WITH CHECK} "}
Attachments = Mapping[str, Mapping[str, str]]


def records_of(source: str, attachments: Attachments, new_page: bool = False) -> list[Heading | Prose]:
    """The headings of a markdown cell and the prose between them; `new_page`: its headings begin pages in print."""
    records: list[Heading | Prose] = []
    for run in as_runs(_parser().children_of(source)):
        if len(run) == 1 and run[0].type == "heading":
            level = int(run[0].tag.removeprefix("h"))
            records.append(Heading(level, Text(_parts(run[0], attachments)), new_page))
            continue
        blocks = _run(run, attachments)
        if records and isinstance(records[-1], Prose):
            records[-1] = Prose((*records[-1].blocks, *blocks))
        else:
            records.append(Prose(blocks))
    return records


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:
        return True  # what may be linked to is decided once, for all HTML


class _Parser:
    """One parser, made once."""

    def __init__(self):
        markdown = _Markdown("commonmark", {"linkify": True}).enable(["table", "strikethrough", "linkify"])
        self._markdown = with_formulae_and_notes(markdown)
        rules = self._markdown.renderer.rules  # type: ignore[attr-defined]  # of the renderer that there is
        rules["formula"] = lambda tokens, at, *others: mathml(tokens[at].meta["tex"], tokens[at].meta["apart"])
        rules["note"] = lambda tokens, at, *others: note_mark(tokens[at].meta["key"])

    def children_of(self, source: str) -> list[SyntaxTreeNode]:
        """The blocks of a source."""
        return SyntaxTreeNode(self._markdown.parse(seen(source))).children

    def html(self, node: SyntaxTreeNode) -> str:
        """A block as HTML."""
        return self._markdown.renderer.render(node.to_tokens(), self._markdown.options, {})


@cache
def _parser() -> _Parser:
    return _Parser()


def _run(nodes: list[SyntaxTreeNode], attachments: Attachments) -> tuple[Block, ...]:
    """One block, or several that are one of HTML; what footnotes say stands beside that."""
    if len(nodes) == 1:
        return (_block(nodes[0], attachments),)
    notes = [node for node in nodes if node.type == "footnote"]
    return (
        _foreign([node for node in nodes if node not in notes], attachments),
        *(_block(node, attachments) for node in notes),
    )


def _block(node: SyntaxTreeNode, attachments: Attachments) -> Block:
    if any(within.type in HTML and not is_comment(within.content) for within in node.walk()):
        return _foreign([node], attachments)
    return BLOCKS[node.type](node, attachments)


def _foreign(nodes: Iterable[SyntaxTreeNode], attachments: Attachments) -> Foreign:
    return Foreign("".join(_parser().html(_with_pictures(node, attachments)) for node in nodes))


def _blocks(nodes: Iterable[SyntaxTreeNode], attachments: Attachments) -> tuple[Block, ...]:
    return tuple(_block(node, attachments) for node in nodes if not is_comment(node.content))


def _paragraph(node: SyntaxTreeNode, attachments: Attachments) -> Paragraph:
    return Paragraph(Text(_parts(node, attachments)))


def _items(node: SyntaxTreeNode, attachments: Attachments) -> Items:
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    return Items(tuple(_with_box(_blocks(item.children, attachments)) for item in node.children), start)


def _with_box(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """What an item holds; one of a task list begins with a box."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and first.text.parts and isinstance(words := first.text.parts[0], str):
        boxed = TASK.sub(lambda task: BOXES[task[1].lower()], words, count=1) if TASK.match(words) else words
        return (Paragraph(text(boxed, *first.text.parts[1:])), *blocks[1:])
    return blocks


def _grid(node: SyntaxTreeNode, attachments: Attachments) -> Grid:
    head, *bodies = node.children
    rows = [row for body in bodies for row in body.children]
    (first,), cells = head.children, partial(_cells, attachments=attachments)
    return Grid(cells(first), tuple(map(cells, rows)))


def _cells(row: SyntaxTreeNode, attachments: Attachments) -> tuple[Text, ...]:
    return tuple(Text(_parts(cell, attachments)) for cell in row.children)


def _verbatim(node: SyntaxTreeNode, attachments: Attachments) -> Verbatim:
    return Verbatim(node.content.rstrip("\n"))


def _heading_within(node: SyntaxTreeNode, attachments: Attachments) -> Paragraph:
    """A heading inside a list or a quotation, which begins nothing."""
    return Paragraph(text(Styled("strong", _parts(node, attachments))))


def _defined(node: SyntaxTreeNode, attachments: Attachments) -> Defined:
    said = found(_blocks(node.children, attachments), Text)
    return Defined(node.meta["key"], joined(said, Break()))


BLOCKS: dict[str, Callable[[SyntaxTreeNode, Attachments], Block]] = {
    "paragraph": _paragraph,
    "bullet_list": _items,
    "ordered_list": _items,
    "blockquote": lambda node, attachments: Quote(_blocks(node.children, attachments)),
    "table": _grid,
    "fence": _verbatim,
    "code_block": _verbatim,
    "hr": lambda node, attachments: Rule(),
    "heading": _heading_within,
    "formula": lambda node, attachments: Paragraph(text(Formula(node.meta["tex"], True))),
    "footnote": _defined,
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
    if node.type == "formula":
        return [Formula(node.meta["tex"], node.meta["apart"])]
    if node.type == "note":
        return [Note(node.meta["key"])]
    if node.type == "html_inline" and is_comment(node.content):
        return []
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
