"""Records as pandoc's document tree: https://hackage.haskell.org/package/pandoc-types, as JSON."""

import json
from collections.abc import Iterable, Sequence
from functools import singledispatch
from itertools import repeat
from typing import Any

from briefing.document.notes import footnote, in_line
from briefing.document.pandoc_process import converted
from briefing.document.picture_files import picture_file, picture_name, raster_name
from briefing.document.records import (
    Block,
    Cell,
    Defined,
    Figure,
    Foreign,
    Grid,
    Heading,
    Items,
    Paragraph,
    Prose,
    Quote,
    Record,
    Rule,
    Statement,
    Table,
    Verbatim,
    ref_of,
    spans,
)
from briefing.document.references import References
from briefing.document.text import Break, Formula, Link, Marked, Note, Part, Picture, Place, Styled, Text
from briefing.document.typst_foreign import foreign_markup
from briefing.document.wide_tables import Wide, pieces, wide

Node = dict[str, object]
Nodes = list[Node]
STYLES = {"strong": "Strong", "emphasis": "Emph", "struck": "Strikeout"}
NO_ATTRIBUTES: list[object] = ["", [], []]
LEFT: Node = {"t": "AlignLeft"}
WIDE = ("width", "100%")


@singledispatch
def blocks(record: Record, known: References) -> Nodes:
    """A record as blocks."""
    raise TypeError(f"Pandoc is told of no {type(record).__name__}")


def inlines(said: Text | str, known: References) -> Nodes:
    """A text as inlines."""
    return _parts([said] if isinstance(said, str) else said.parts, known)


def of_frame(words: str, known: References) -> Nodes:
    """Words of the frame, marked where its language is not that of the content."""
    return (
        [_node("Span", [["", [], [["lang", known.frame.language]]], [_string(words)]])]
        if known.frame.differs
        else [_string(words)]
    )


def ordered(items: Iterable[Nodes], start: int = 1) -> Node:
    """A numbered list."""
    return _node("OrderedList", [[start, {"t": "Decimal"}, {"t": "Period"}], list(items)])


def paragraph(said: Nodes, style: str = "") -> Node:
    """A paragraph, if need be of a style of its own."""
    block = _node("Para", said)
    return _node("Div", [["", [], [["custom-style", style]]], [block]]) if style else block


@blocks.register
def _heading(record: Heading, known: References) -> Nodes:
    return [_node("Header", [record.level, [record.address, [], []], inlines(record.text, known)])]


@blocks.register
def _prose(record: Prose, known: References) -> Nodes:
    return _blocks(record.blocks, known)


@blocks.register
def _statement(record: Statement, known: References) -> Nodes:
    said, evidence = inlines(record.text, known), _evidence(record, known)
    place = [record.ref.address, [], []]
    if not record.details:
        return [_node("Div", [place, [paragraph([*said, *evidence])]])]
    *others, last = (inlines(detail, known) for detail in record.details)
    shown = [paragraph([_node("Strong", said)]), *map(paragraph, others), paragraph([*last, *evidence])]
    return [_node("Div", [place, [_node("BlockQuote", shown)]])]


@blocks.register
def _table(record: Table, known: References) -> Nodes:
    parted, name, caption = wide(record, known.frame), ref_of(record).address, _caption(record, known)
    shown = _wide(parted, known, name, caption) if parted else [_columns(record, known, name, caption)]
    return [*shown, *_note(record, known)]


def _columns(record: Table, known: References, name: str, caption: Nodes) -> Node:
    widths = record.widths or (0,) * len(record.columns)
    rows = [[inlines(_text(cell), known) for cell in row] for row in record.rows]
    head = [inlines(column, known) for column in record.columns]
    over = [(inlines(said, known), count) for said, count in spans(record.over)]
    return _grid(head, rows, widths, name, caption, over)


def _wide(parted: Wide, known: References, name: str = "", caption: Sequence[Node] = ()) -> Nodes:
    """The parts of a wide table below one another; the first has its name and caption."""
    first, *others = parted.parts
    shown = [_columns(first, known, name, [*caption])]
    for part, said in zip(others, parted.said[1:], strict=True):
        shown += [paragraph(of_frame(said, known), "Note"), _columns(part, known, "", [])]
    return shown


@blocks.register
def _figure(record: Figure, known: References) -> Nodes:
    picture = _image(f"figures/{record.name}.png", record.alt)
    caption = [None, [_node("Plain", _caption(record, known))]]
    framed = _node("Figure", [[ref_of(record).address, [], []], caption, [_node("Plain", [picture])]])
    return [framed, *_note(record, known)]


def _caption(record: Table | Figure, known: References) -> Nodes:
    number = f"{known.numbers[ref_of(record).address]}. "
    return (
        [*of_frame(number, known), *inlines(record.caption, known)]
        if known.frame.differs
        else inlines(number + record.caption, known)
    )


def _note(record: Table | Figure, known: References) -> Nodes:
    return [paragraph(inlines(record.note, known), "Note")] if record.note else []


def _text(cell: Cell) -> Text | str:
    return str(cell) if isinstance(cell, int | float) else cell


def _grid(
    head: Nodes | list[Nodes],
    rows: list[list[Nodes]],
    widths: Sequence[float],
    name: str,
    caption: Nodes,
    over: Sequence[tuple[Nodes, int]] = (),
) -> Node:
    """A table: its caption, how wide its columns are, its head, its one body, and a foot of nothing."""
    columns = [[LEFT, _node("ColWidth", width / 100) if width else {"t": "ColWidthDefault"}] for width in widths]
    said = [_node("Plain", caption)] if caption else []
    body = [NO_ATTRIBUTES, 0, [], [_row(row) for row in rows]]
    heads = [_row([cell for cell, _ in over], [count for _, count in over])] if over else []
    return _node(
        "Table",
        [[name, [], []], [None, said], columns, [NO_ATTRIBUTES, [*heads, _row(head)]], [body], [NO_ATTRIBUTES, []]],
    )


def _row(cells: Iterable[object], spans: Iterable[int] = repeat(1)) -> list[object]:
    plain = {"t": "AlignDefault"}
    return [
        NO_ATTRIBUTES,
        [[NO_ATTRIBUTES, plain, 1, span, [_node("Plain", cell)]] for cell, span in zip(cells, spans, strict=False)],
    ]


def _evidence(statement: Statement, known: References) -> Nodes:
    counted, noted = in_line(statement, known), footnote(statement, known)
    after = [_string(" "), *inlines(counted, known)] if counted else []
    return [*after, _node("Note", [paragraph(inlines(noted, known))])] if noted else after


def _blocks(said: Iterable[Block], known: References) -> Nodes:
    return [node for block in said for node in _block(block, known)]


def _block(block: Block, known: References) -> Nodes:
    match block:
        case Paragraph():
            return [paragraph(inlines(block.text, known))]
        case Items():
            items = [_blocks(item, known) for item in block.items]
            return [_node("BulletList", items) if block.start is None else ordered(items, block.start)]
        case Quote():
            return [_node("BlockQuote", _blocks(block.blocks, known))]
        case Verbatim():
            return [_node("CodeBlock", [NO_ATTRIBUTES, block.lines])]
        case Rule():
            return [{"t": "HorizontalRule"}]
        case Grid():
            head, *rows = ([inlines(cell, known) for cell in row] for row in (block.head, *block.rows))
            return [_grid(head, rows, (0,) * len(head), "", [])]
        case Foreign():
            return [node for piece in pieces(block.html, known.frame) for node in _foreign(piece, known)]
        case Defined():
            return []


def _foreign(html: str | Wide, known: References) -> Nodes:
    """HTML that others wrote, as pandoc reads it."""
    if isinstance(html, Wide):
        return _wide(html, known)
    tree = json.loads(converted(foreign_markup(html, known), "html", "json", "--sandbox"))
    return _rastered(tree["blocks"])


def _rastered(tree: Any) -> Any:
    """The tree with drawings as the pictures that are made of them."""
    if isinstance(tree, list):
        return [_rastered(one) for one in tree]
    if isinstance(tree, dict):
        if tree.get("t") == "Image":
            attributes, alt, (source, title) = tree["c"]
            return _node("Image", [attributes, alt, [raster_name(source), title]])
        return {key: _rastered(value) for key, value in tree.items()}
    return tree


def _parts(parts: Iterable[Part], known: References) -> Nodes:
    return [_string(part) if isinstance(part, str) else _part(part, known) for part in parts]


def _part(part: Marked, known: References) -> Node:
    if isinstance(part, Break):
        return {"t": "LineBreak"}
    if isinstance(part, Picture):
        return image(part)
    if isinstance(part, Formula) and not part.typst:
        return _node("Code", [NO_ATTRIBUTES, part.tex])
    if isinstance(part, Formula):
        return _node("Math", [{"t": "DisplayMath" if part.apart else "InlineMath"}, part.tex])
    within = _parts(part.parts, known)
    if isinstance(part, Note):
        return _node("Note", [paragraph(within)])
    if isinstance(part, Link):
        target = known.target(part.to)
        return _node("Link", [NO_ATTRIBUTES, within, [target, ""]]) if target and within else _span(within)
    if isinstance(part, Place):
        return _node("Span", [[part.ref.address, [], []], within])
    return _styled(part, within)


def _styled(part: Styled, within: Nodes) -> Node:
    if part.style == "screen":
        return _span([])
    if part.style == "code":
        return _node("Code", [NO_ATTRIBUTES, str(Text(part.parts))])
    return _node(STYLES[part.style], within) if part.style in STYLES else _span(within)


def _span(within: Nodes) -> Node:
    return _node("Span", [NO_ATTRIBUTES, within])


def image(picture: Picture, size: Sequence[str] = WIDE) -> Node:
    """A picture that stands in a text."""
    return _image(raster_name(picture_name(*picture_file(picture.source))), picture.alt, size)


def _image(file: str, alt: str, size: Sequence[str] = WIDE) -> Node:
    return _node("Image", [["", [], [list(size)]], [_string(alt)], [file, ""]])


def _string(words: str) -> Node:
    return _node("Str", words)


def _node(kind: str, content: object) -> Node:
    return {"t": kind, "c": content}
