"""Records as HTML: for the page, where every link leads somewhere, and for JupyterLab, where a record stands alone."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from functools import singledispatch
from itertools import zip_longest

from jinja2 import Environment, PackageLoader
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from briefing.document.html_text import css_string, each_in, frame_of, inline, language, notes
from briefing.document.records import (
    Block,
    Cell,
    Datum,
    Defined,
    Evidence,
    Figure,
    Foreign,
    Grid,
    Heading,
    Items,
    Key,
    Paragraph,
    Prose,
    Quote,
    Record,
    Rule,
    Statement,
    Table,
    Verbatim,
    filed,
    ref_of,
    spans,
)
from briefing.document.references import MOST_LINKS, References, evidence_target
from briefing.document.text import Note, Ref, joined, link, text
from briefing.document.traversal import marked, places, words

MOST_EMBEDDED = 500_000  # letters of a table's data that travel inside the page; longer ones are filed beside it
MOST_PREVIEWED = 60  # rows of a table that JupyterLab shows
MOST_ON_CARDS = 12  # columns of a table whose rows a phone shows as cards
LONG = 100  # rows of a table of which only those near what is seen are laid out
LINES_OF_A_CHART = 8
TEMPLATES = Environment(loader=PackageLoader("briefing.document"), autoescape=True)
TEMPLATES.filters["css_string"] = css_string
STYLED = Markup('<div class="own">{}</div>')  # reaches no further than its own place
WIDE = Markup('<div class="own wide" role="group" tabindex="0" aria-label="{}">{{}}</div>')  # than a screen
Known = References | None


@singledispatch
def record_html(record: Record, known: Known = None) -> Markup:
    """A record as HTML; without `known`, it stands alone: it has no number, and its links lead where they would."""
    raise TypeError(f"No HTML is known for a {type(record).__name__}")


def preview(record: Table | Figure | Statement) -> Markup:
    """What JupyterLab shows of a record: of a long table the first rows, of a figure the words over its drawing."""
    if isinstance(record, Statement):
        return record_html(record)
    rest = ""
    if isinstance(record, Table) and len(record.rows) > MOST_PREVIEWED:
        rest = f"{len(record.rows) - MOST_PREVIEWED:,} more rows stand in the document"
        record = replace(record, rows=record.rows[:MOST_PREVIEWED], index=None)
    small = text(record.note, ". " if record.note and rest else "", rest)
    caption = Markup("<figcaption><strong>{}</strong><br><small>{}</small></figcaption>").format(record.caption, small)
    return Markup("<figure>{}{}</figure>").format(caption, _table(record, None) if isinstance(record, Table) else "")


@record_html.register
def _heading(record: Heading, known: Known = None) -> Markup:
    look = Markup(' class="annex"') if record.annex and record.level == 1 else ""
    said = inline(record.text, known)
    heading = Markup('<h{0} id="{1}"{2}>{3}</h{0}>').format(record.level + 1, record.address, look, said)
    return heading + _notes(record, known)


@record_html.register
def _prose(record: Prose, known: Known = None) -> Markup:
    return _blocks(record.blocks, known) + _notes(record, known)


def _notes(record: Heading | Prose, known: Known) -> Markup:
    return notes((part for part in marked(record) if isinstance(part, Note)), known)


@record_html.register
def _statement(record: Statement, known: Known = None) -> Markup:
    said, evidence = inline(record.text, known), _evidence(record.evidence, known)
    opening = Markup('class="statement {}{}" id="{}" data-cite="{}"').format(
        record.ref.kind, " boxed" if record.details else "", record.ref.address, record.text
    )
    if not record.details:
        return Markup("<p {}>{} {}</p>").format(opening, said, evidence)
    *others, last = (inline(detail, known) for detail in record.details)
    paragraphs = [Markup("<strong>{}</strong>").format(said), *others, Markup("{} {}").format(last, evidence)]
    return Markup("<div {}>\n{}\n</div>").format(opening, each_in("<p>{}</p>", paragraphs, "\n"))


@record_html.register
def _table_in_frame(record: Table, known: Known = None) -> Markup:
    facets = _json(record.index.facets) if record.index else ""
    return _frame(record, known, table=_table(record, known), facets=facets, lines=len(record.rows))


@record_html.register
def _figure(record: Figure, known: Known = None) -> Markup:
    rows = [_data_row(row) for row in record.shown.rows]
    behind = _grid(record.shown.columns, rows) if record.shown.columns else ""
    return _frame(record, known, drawings=_drawings(record), behind=behind, lines=LINES_OF_A_CHART)


def _drawings(figure: Figure) -> list[tuple[str, Markup]]:
    """A chart's drawings, each with the look it is for: one for wide screens and one for narrow, if there are two."""
    if not figure.narrow:
        return [("", Markup(figure.svg))]
    return [(" wide", Markup(figure.svg)), (" narrow", Markup(figure.narrow))]


def _frame(record: Table | Figure, known: Known, **shown: object) -> Markup:
    """A table, or a chart with the data behind it, in its frame: number, caption, note, and the data to be saved.

    `lines` tell how tall it is about, before it is laid out.
    """
    address, data = ref_of(record).address, filed(record)
    known_data = bool(data.columns)
    number = known.numbers[address] if known else ""
    label = Markup('<span class="label"{}>{}.</span> ').format(language(known), number) if number else Markup("")
    embedded = _json({"columns": data.columns, "rows": data.rows})
    return Markup(
        TEMPLATES.get_template("exhibit.html.j2").render(
            kind=record.kind,
            name=record.name,
            address=address,
            number=number,
            frame=frame_of(known),
            language=language(known),
            cited=f"{number}. {record.caption}" if number else record.caption,
            caption=label + Markup("{}").format(record.caption),
            note=record.note,
            rows=len(data.rows),
            embedded=embedded if known_data and len(embedded) <= MOST_EMBEDDED else "",
            too_long=known_data and len(embedded) > MOST_EMBEDDED,
            **shown,
        )
    )


def _json(content: object) -> Markup:
    """JSON that may stand in a script's element or in an attribute."""
    return htmlsafe_json_dumps(content, ensure_ascii=False, separators=(",", ":"))


def _table(table: Table, known: Known) -> Markup:
    rows = [_row(row, known, key) for row, key in zip_longest(table.rows, table.index.keys if table.index else ())]
    looks = {
        "cards": len(table.columns) <= MOST_ON_CARDS,
        "fixed": bool(table.widths),
        "long": bool(table.widths) and len(rows) > LONG,
        "grouped": any(not words(row[0]) for row in table.rows),  # what is blank is what stands above it
    }
    return _grid(table.columns, rows, table.widths, [look for look, has in looks.items() if has], table.over)


def _grid(
    columns: Iterable[str],
    rows: Iterable[Markup],
    widths: Iterable[float] = (),
    looks: Iterable[str] = (),
    over: Iterable[str] = (),
) -> Markup:
    grid = TEMPLATES.get_template("grid.html.j2")
    return Markup(grid.render(columns=columns, rows=rows, widths=widths, looks=looks, over=spans(over)))


def _row(row: tuple[Cell, ...], known: Known, key: Key | None) -> Markup:
    """A row; one that links lead to tells the script what its cells hold and what it is found by."""
    cells = Markup("").join(_cell(cell, known) for cell in row)
    if not any(places(row)):
        return Markup("<tr>{}</tr>").format(cells)
    told = _json([words(cell) for cell in row])
    return Markup("<tr data-cells='{}'{}>{}</tr>").format(told, _found_by(key) if key else "", cells)


def _found_by(key: Key) -> Markup:
    return Markup(" data-key='{}'").format(_json(asdict(key)))


def _cell(cell: Cell, known: Known) -> Markup:
    if isinstance(cell, int | float):
        return Markup('<td class="number" data-sort="{0}">{0}</td>').format(cell)
    if isinstance(cell, str):
        return Markup("<td>{}</td>").format(cell)
    sort = "" if cell.number is None else Markup(' data-sort="{:.15g}"').format(cell.number)
    return Markup("<td{}>{}</td>").format(sort, inline(cell, known))


def _data_row(row: Iterable[Datum]) -> Markup:
    return Markup("<tr>{}</tr>").format(Markup("").join(_cell(_shown(cell), None) for cell in row))


def _shown(datum: Datum) -> Cell:
    """A datum as a cell; a missing one is blank."""
    if datum is None:
        return ""
    return str(datum) if isinstance(datum, bool) else datum


def _evidence(evidence: Evidence, known: Known) -> Markup:
    """Links to what a sentence rests on, or their number where there are more than a few."""
    if not evidence.refs:
        return Markup("")
    if len(evidence.refs) > MOST_LINKS:
        said = f"{len(evidence.refs)} {evidence.called}"
        target = evidence_target(evidence, known) if known else ""
        inner = inline(text(link(target, said, rows=evidence.refs)) if target else said, known)
    else:
        inner = Markup(", ").join(_cited(ref, place, known) for place, ref in enumerate(evidence.refs, start=1))
    return Markup('<span class="evidence">[{}]</span>').format(inner)


def _cited(ref: Ref, place: int, known: Known) -> Markup:
    """A link to a row: a number that tells what is known of it when asked; its name, if nothing is."""
    told = known.provenance.get(ref.address) if known and known.target(ref) else None
    if told is None:
        return inline(text(link(ref, ref.id)), known)
    return Markup('<a href="#{0}" title="{1}" aria-label="{2}: {1}">{2}</a>').format(ref.address, joined(told), place)


def _blocks(blocks: Iterable[Block], known: Known) -> Markup:
    return Markup("\n").join(_block(block, known) for block in blocks)


def _block(block: Block, known: Known) -> Markup:
    match block:
        case Paragraph():
            return Markup("<p>{}</p>").format(inline(block.text, known))
        case Items():
            return _items(block, known)
        case Quote():
            return Markup("<blockquote>\n{}\n</blockquote>").format(_blocks(block.blocks, known))
        case Verbatim():
            return Markup("<pre><code>{}</code></pre>").format(block.lines)
        case Rule():
            return Markup("<hr>")
        case Grid():
            return _prose_grid(block, known)
        case Foreign():
            frame = frame_of(known)
            table = WIDE.format(frame("Table"))
            around = table if "<table" in block.html else STYLED if "style" in block.html else Markup("{}")
            return around.format(Markup(block.html))
        case Defined():
            return Markup("")


def _items(block: Items, known: Known) -> Markup:
    items = each_in("<li>{}</li>", (_item(item, known) for item in block.items), "\n")
    if block.start is None:
        return Markup("<ul>\n{}\n</ul>").format(items)
    start = "" if block.start == 1 else Markup(' start="{}"').format(block.start)
    return Markup("<ol{}>\n{}\n</ol>").format(start, items)


def _item(blocks: tuple[Block, ...], known: Known) -> Markup:
    """What an item of a list holds; its first paragraph stands beside its mark."""
    if blocks and isinstance(blocks[0], Paragraph):
        return inline(blocks[0].text, known) + _blocks(blocks[1:], known)
    return _blocks(blocks, known)


def _prose_grid(block: Grid, known: Known) -> Markup:
    head = each_in('<th scope="col">{}</th>', (inline(cell, known) for cell in block.head))
    rows = (each_in("<td>{}</td>", (inline(cell, known) for cell in row)) for row in block.rows)
    return Markup("<table>\n<thead><tr>{}</tr></thead>\n<tbody>{}</tbody>\n</table>").format(
        head, each_in("<tr>{}</tr>", rows, "\n")
    )
