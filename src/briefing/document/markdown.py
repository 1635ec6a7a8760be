"""Markdown cells as records: parsed once, by CommonMark with tables, struck words, bare addresses, task lists, formulae
and footnotes.

HTML that somebody wrote among the words is theirs: the block it stands in, or all blocks up to the one that ends it,
are kept as HTML, to be made harmless. Comments are nobody's but the author's, and are left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from briefing.document.footnotes import note_mark
from briefing.document.formulae import mathml
from briefing.document.html_runs import HTML, as_runs, is_comment
from briefing.document.html_trees import page_of
from briefing.document.markdown_inline import Attachments, attached, parts_of
from briefing.document.markdown_rules import with_formulae_and_notes
from briefing.document.nesting import MOST_READ, framed, refuse_deeper
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
from briefing.document.text import Break, Formula, Styled, Text, joined, text
from briefing.document.unseen import seen

TASK = re.compile(r"\[([ xX])\] ")
BOXES = {" ": "\N{BALLOT BOX} ", "x": "\N{BALLOT BOX WITH CHECK} "}


def records_of(source: str, attachments: Attachments, new_page: bool = False) -> list[Heading | Prose]:
    """The headings of a markdown cell and the prose between them; `new_page`: its headings begin pages in print."""
    records: list[Heading | Prose] = []
    for run in as_runs(_parser().children_of(source)):
        if len(run) == 1 and run[0].type == "heading":
            level = int(run[0].tag.removeprefix("h"))
            records.append(Heading(level, Text(parts_of(run[0], attachments)), new_page))
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
        markdown = _Markdown("commonmark", {"linkify": True, "maxNesting": MOST_READ}).enable(
            ["table", "strikethrough", "linkify"]
        )
        self._markdown = with_formulae_and_notes(markdown)
        rules = self._markdown.renderer.rules  # type: ignore[attr-defined]  # of the renderer that there is
        rules["formula"] = lambda tokens, at, *others: mathml(tokens[at].meta["tex"], tokens[at].meta["apart"])
        rules["note"] = lambda tokens, at, *others: note_mark(tokens[at].meta["key"])

    def children_of(self, source: str) -> list[SyntaxTreeNode]:
        """The blocks of a source."""
        tokens = self._markdown.parse(seen(source))
        refuse_deeper(tokens)
        return SyntaxTreeNode(tokens).children

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
    if node.type != "footnote" and any(
        within.type in HTML and not is_comment(within.content) for within in node.walk()
    ):
        return _foreign([node], attachments)
    return BLOCKS[node.type](node, attachments)


def _foreign(nodes: Iterable[SyntaxTreeNode], attachments: Attachments) -> Foreign:
    return Foreign("".join(_parser().html(_with_pictures(node, attachments)) for node in nodes))


def _blocks(nodes: Iterable[SyntaxTreeNode], attachments: Attachments) -> tuple[Block, ...]:
    return tuple(_block(node, attachments) for node in framed(nodes) if not is_comment(node.content))


def _paragraph(node: SyntaxTreeNode, attachments: Attachments) -> Paragraph:
    return Paragraph(Text(parts_of(node, attachments)))


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
    return tuple(Text(parts_of(cell, attachments)) for cell in row.children)


def _verbatim(node: SyntaxTreeNode, attachments: Attachments) -> Verbatim:
    return Verbatim(node.content.rstrip("\n"))


def _heading_within(node: SyntaxTreeNode, attachments: Attachments) -> Paragraph:
    """A heading inside a list or a quotation, which begins nothing."""
    return Paragraph(text(Styled("strong", parts_of(node, attachments))))


def _defined(node: SyntaxTreeNode, attachments: Attachments) -> Defined:
    return Defined(node.meta["key"], joined(_lines(node, attachments), Break()))


def _lines(node: SyntaxTreeNode, attachments: Attachments) -> Iterator[Text]:
    """What the blocks within one say, as lines of text; of HTML the words."""
    if node.type == "inline":
        yield Text(parts_of(node, attachments))
    elif node.type == "formula":
        yield text(Formula(node.meta["tex"], True))
    elif node.type in ("fence", "code_block"):
        yield text(Styled("code", (node.content.strip(),)))
    elif node.type == "html_block" and not is_comment(node.content):
        yield text(page_of(node.content).text_content().strip())
    for child in node.children if node.type != "inline" else ():
        yield from _lines(child, attachments)


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


def _with_pictures(node: SyntaxTreeNode, attachments: Attachments) -> SyntaxTreeNode:
    """A block whose pictures stand in it."""
    for within in node.walk():
        if within.type == "image" and within.token:
            within.token.attrs["src"] = attached(str(within.attrs["src"]), attachments)
    return node
