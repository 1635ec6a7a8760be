"""How records stand on paper: one below another, side by side or numbered; which charts may float to the next page."""

from collections.abc import Iterable, Sequence

from briefing.document.document import Cell
from briefing.document.paper import chart, is_told_at_length, prose, sentence, typst
from briefing.document.records import Figure, Heading, Paragraph, Prose, Record, Statement
from briefing.document.references import References
from briefing.document.remarks import at
from briefing.document.text import Picture
from briefing.document.traversal import marked
from briefing.document.typst_text import label, string

MOST_LEADING_IN = 500  # letters: five lines, for which the tallest drawing leaves room


def typst_cells(cells: Sequence[Cell], known: References) -> list[str]:
    """Each cell in typst's language."""
    under = iter(under_headings([record for cell in cells for record in cell.records]))
    written = []
    for cell in cells:
        with at(cell.place, "the PDF"):
            written.append(_typst_cell(cell, [next(under) for _ in cell.records], known))
    return written


def leads_in(record: Record) -> bool:
    """Whether a record is a paragraph of words, and short enough to stand over the tallest drawing."""
    if not isinstance(record, Prose) or len(record.blocks) != 1 or not isinstance(record.blocks[0], Paragraph):
        return False
    said = record.blocks[0].text
    return len(str(said)) <= MOST_LEADING_IN and not any(isinstance(part, Picture) for part in marked(said))


def under_headings(records: Sequence[Record]) -> list[bool]:
    """Whether each record is the first under a heading, or comes after one paragraph of words that is.

    Such words lead in, and stay on the page of what follows; such a chart does not leave its place.
    """
    under = [False]
    for record in records:
        under.append(isinstance(record, Heading) or (under[-1] and leads_in(record)))
    return under[:-1]


def _typst_cell(cell: Cell, under: Sequence[bool], known: References) -> str:
    if cell.layout == "beside" and cell.records:
        chart_first = "true" if isinstance(cell.records[0], Figure) else "false"
        columns = ("".join(_narrow(record, known) for record in column) for column in cell.columns)
        return f"#beside(chart: {chart_first}, {_listed(columns)})\n\n"
    if cell.layout == "numbered" and (said := [record for record in cell.records if isinstance(record, Statement)]):
        items = (f"#block[{sentence(record, known)}]{label(record.ref.address)}" for record in said)
        return f"#ordered({_listed(items)})\n\n"
    return "".join(_placed(record, is_under, known) for record, is_under in zip(cell.records, under, strict=True))


def _placed(record: Record, is_under: bool, known: References) -> str:
    """A record as it stands: a chart may float, prose may lead in to what follows."""
    if isinstance(record, Figure) and not is_under and not is_told_at_length(record):
        return f"#may-float({string(record.name)}, [{chart(record, known)}])\n\n"
    return (
        prose(record, known, leading=is_under and leads_in(record))
        if isinstance(record, Prose)
        else typst(record, known)
    )


def _narrow(record: Record, known: References) -> str:
    return chart(record, known, narrow=bool(record.narrow)) if isinstance(record, Figure) else typst(record, known)


def _listed(written: Iterable[str]) -> str:
    return ", ".join(f"[{one}]" for one in written)
