"""Records as the source of the PDF, in typst's language; where a screen follows links, paper has footnotes."""

import re
from collections.abc import Iterable, Sequence
from functools import singledispatch
from itertools import zip_longest

from briefing.document.notes import footnote, in_line
from briefing.document.print_fonts import printable
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
from briefing.document.text import Break, Part, Text, text
from briefing.document.traversal import words
from briefing.document.typst_foreign import foreign_typst
from briefing.document.typst_text import content, inline, label, paper_words, string
from briefing.document.wide_tables import Wide, pieces, wide

MOST_ON_A_PAGE = 2500  # letters of a sentence and its details
LETTERS_OF_A_LINE = 100  # of a caption or a note
FEW_LINES, MANY_LINES = 6, 36  # beside few a tall drawing has room, beside many not even a low one
LONG_TEXT = re.compile(r".{0,599}(?:\s|\Z)|.{600}", re.DOTALL)  # letters of one row: typst does not tag each with more
MOST_IN_A_ROW = 600  # letters, with those of lines that end early, of a cell whose row stays on one page
LINE_OF_A_CELL = 20  # letters that a line that ends early counts for
FITTING = 15  # rows of a table that may fit in a third of a page


@singledispatch
def typst(record: Record, known: References) -> str:
    """A record in typst's language."""
    raise TypeError(f"No print is known for a {type(record).__name__}")


@typst.register
def _heading(record: Heading, known: References) -> str:
    page = "#newpage\n" if record.new_page else f"#section({string(record.address)})\n" if record.level == 1 else ""
    return f"{page}#heading(level: {record.level})[{inline(record.text, known)}]{label(record.address)}\n\n"


@typst.register
def prose(record: Prose, known: References, leading: bool = False) -> str:
    """Prose; where it is `leading`, a paragraph of it stays on the page of what it leads in to."""
    how = "leading-in" if leading else "measured"
    return f"#{how}[{_blocks(record.blocks, known)}]\n\n"


@typst.register
def _statement(record: Statement, known: References) -> str:
    is_tall = len(words(record)) > MOST_ON_A_PAGE
    if not record.details:
        return f"#{'measured' if is_tall else 'whole'}[{sentence(record, known)}]{label(record.ref.address)}\n\n"
    said, evidence = inline(record.text, known), _evidence(record, known)
    *others, last = (inline(detail, known) for detail in record.details)
    paragraphs = "\n\n".join([f"#strong[{said}]", *others, last + evidence])
    return f"#boxed{'(breakable: true)' if is_tall else ''}[{paragraphs}]{label(record.ref.address)}\n\n"


def sentence(record: Statement, known: References) -> str:
    """The sentence of a statement with its footnote."""
    return inline(record.text, known) + _evidence(record, known)


@typst.register
def _table(record: Table, known: References) -> str:
    parted = wide(record, known.frame)
    content = _wide(parted, known) if parted else f"align(left, {_columns(record, known)})"
    framed = _framed(record, content, known, ", kind: table")
    return f"#{'fitting' if len(record.rows) <= FITTING else 'long'}[{framed}]\n\n"


def _columns(record: Table, known: References) -> str:
    shares = ", ".join(f"{width}%" for width in record.widths)
    widths = f"({shares},)" if shares else len(record.columns)
    over, columns = _over(record.over, known), [content(column, known) for column in record.columns]
    head = ", ".join([*over, *(columns if over else map(_head, columns))])
    goes_on = [not str(row[0]) for row in record.rows[1:]]
    rows = "".join(_row(row, on, known) for row, on in zip(record.rows, [*goes_on, False], strict=False))
    return f"table(columns: {widths}, table.header({head}), table.hline(),\n{rows})"


def _wide(parted: Wide, known: References) -> str:
    """The parts of a wide table below one another."""
    parts = (f"({string(said)}, {_columns(part, known)})" for part, said in zip(parted.parts, parted.said, strict=True))
    return f"in-parts({', '.join(parts)})"


@typst.register
def _figure(record: Figure, known: References) -> str:
    over = "(breakable: true)" if is_told_at_length(record) else ""
    return f"#flushed\n#exhibit{over}[{chart(record, known)}]\n\n"


def chart(record: Figure, known: References, narrow: bool = False) -> str:
    """A chart with its caption and note, as its wide drawing or the narrow one."""
    drawing = f"drawing({string(drawing_file(record, narrow))}, {string(printable(record.alt))}{_less(record)})"
    return _framed(record, drawing, known, ", kind: image")


def _less(record: Figure) -> str:
    """How much lower than others a drawing must be, for the many lines of its caption and note."""
    lines = _lines(record)
    return f", less: {5 * (lines - FEW_LINES)}mm" if lines > FEW_LINES else ""


def is_told_at_length(record: Figure) -> bool:
    """Whether a page holds a chart's caption and note, but not the least of drawings beside them."""
    return _lines(record) > MANY_LINES


def _lines(record: Figure) -> int:
    return len(record.caption + record.note) // LETTERS_OF_A_LINE


def drawing_file(record: Figure, narrow: bool = False) -> str:
    """The name of the file of a chart's drawing."""
    return f"figures/{record.name}{'-narrow' if narrow else ''}.svg"


def _framed(record: Table | Figure, content: str, known: References, kind: str = "") -> str:
    address = ref_of(record).address
    caption = f"#numbered-as[{inline(f'{known.numbers[address]}. ', known)}]{inline(record.caption, known)}"
    note = f"\n#note[{inline(record.note, known)}]" if record.note else ""
    return f"#figure({content}, caption: [{caption}]{kind}){label(address)}{note}"


def _row(row: Sequence[Cell], goes_on: bool, known: References) -> str:
    """A row; what its first cell says goes on in the next where that is blank, and no rule parts them.

    One with a long text is several on paper, below one another with no rule between.
    """
    *begun, last = zip_longest(*map(_pieces, row), fillvalue=Text(()))
    return "".join([*(_line(line, len(line), known) for line in begun), _line(last, int(goes_on), known)])


def _line(line: Sequence[Text], without_rule: int, known: References) -> str:
    """A row as typst's; under the first cells `without_rule` is no rule."""
    breakable = any(map(_is_tall, line))
    cells = []
    for at, cell in enumerate(line):
        how = {"stroke: (bottom: none)": at < without_rule, "breakable: true": breakable and at == 0}
        said = ", ".join(one for one, has in how.items() if has)
        cells.append(f"table.cell({said}, {content(cell, known)})" if said else content(cell, known))
    return f"  {', '.join(cells)},\n"


def _over(over: Sequence[str], known: References) -> list[str]:
    """The heads over those of the columns; a line is under each."""
    under = "stroke: (bottom: 0.4pt + rule)"
    heads = ((_head(content(head, known)), count) for head, count in spans(over))
    return [f"table.cell(colspan: {count}, {under}, {head})" for head, count in heads]


def _head(content: str) -> str:
    """A cell of a table's first row."""
    return f"head({content})"


def _pieces(cell: Cell) -> list[Text]:
    """A cell in pieces, none of which has a text too long for a row."""
    pieces: list[list[Part]] = [[]]
    for part in text(cell).parts:
        first, *others = [*filter(None, LONG_TEXT.findall(part))] or [part] if isinstance(part, str) else [part]
        pieces[-1].append(first)
        pieces += [[other] for other in others]
    return [Text(tuple(piece)) for piece in pieces]


def _is_tall(cell: Text) -> bool:
    """Whether a cell may be taller than a page."""
    lines = sum(isinstance(part, Break) for part in cell.parts)
    return len(str(cell)) + lines * LINE_OF_A_CELL > MOST_IN_A_ROW


def _evidence(statement: Statement, known: References) -> str:
    counted, noted = in_line(statement, known), footnote(statement, known)
    after = f'#" ";#evidence[{inline(counted, known)}]' if counted else ""
    return after + (f"#footnote[{inline(noted, known)}]" if noted else "")


def _blocks(blocks: Iterable[Block], known: References) -> str:
    return "".join(f"{_block(block, known)}\n\n" for block in blocks)


def _block(block: Block, known: References) -> str:
    match block:
        case Paragraph():
            return inline(block.text, known)
        case Items():
            return _items(block, known)
        case Quote():
            return f"#quote(block: true)[{_blocks(block.blocks, known)}]"
        case Verbatim():
            return _verbatim(block)
        case Rule():
            return "#horizontalrule"
        case Grid():
            return _grid(block, known)
        case Foreign():
            return "\n\n".join(_foreign(piece, known) for piece in pieces(block.html, known.frame))
        case Defined():
            return ""


def _foreign(piece: str | Wide, known: References) -> str:
    if isinstance(piece, Wide):
        return f"#{_wide(piece, known)}"
    return f"#foreign[{foreign_typst(piece, paper_words, known)}]"


def _items(block: Items, known: References) -> str:
    items = ", ".join(f"[{_blocks(item, known)}]" for item in block.items)
    return f"#list({items})" if block.start is None else f"#enum(start: {block.start}, {items})"


def _grid(block: Grid, known: References) -> str:
    head = ", ".join(_head(content(cell, known)) for cell in block.head)
    cells = ", ".join(content(cell, known) for row in block.rows for cell in row)
    return f"#table(columns: {len(block.head)}, table.header({head}), table.hline(), {cells})"


def _verbatim(block: Verbatim) -> str:
    lines = (string(paper_words(line)) for line in block.lines.splitlines() or [""])
    return f'#raw(block: true, ({", ".join(lines)},).join("\\n"))'
