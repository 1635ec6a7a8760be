"""How records stand on paper: one below another, side by side or numbered; which charts may float to the next page."""

from collections.abc import Container, Iterable, Iterator, Sequence

from briefing.document.document import Cell
from briefing.document.paper import chart, prose, sentence, typst
from briefing.document.records import Figure, Heading, Prose, Record, Statement
from briefing.document.references import References
from briefing.document.typst_text import label, string


def typst_cells(cells: Sequence[Cell], known: References) -> list[str]:
    """Each cell in typst's language."""
    names = set(floats([record for cell in cells if not cell.layout for record in cell.records]))
    return [_typst_cell(cell, known, names) for cell in cells]


def floats(records: Sequence[Record]) -> Iterator[str]:
    """The charts that may leave their place, by name: all but the first thing under a heading and what leads in."""
    leading = False
    for record in records:
        if isinstance(record, Figure) and not leading:
            yield record.name
        leading = isinstance(record, Heading) or (leading and isinstance(record, Prose) and len(record.blocks) == 1)


def _typst_cell(cell: Cell, known: References, may_float: Container[str]) -> str:
    if cell.layout == "beside" and cell.records:
        chart_first = "true" if isinstance(cell.records[0], Figure) else "false"
        return f"#beside(chart: {chart_first}, {_listed(_narrow(record, known) for record in cell.records)})\n\n"
    if cell.layout == "numbered" and (said := [record for record in cell.records if isinstance(record, Statement)]):
        items = (f"#block[{sentence(record, known)}]{label(record.ref.address)}" for record in said)
        return f"#ordered({_listed(items)})\n\n"
    before = [None, *cell.records]
    return "".join(_placed(*pair, known, may_float) for pair in zip(before, cell.records, strict=False))


def _placed(before: Record | None, record: Record, known: References, may_float: Container[str]) -> str:
    """A record as it follows the one before it in its cell: a chart may float, prose under a heading leads in."""
    if isinstance(record, Figure) and record.name in may_float:
        return f"#may-float({string(record.name)}, [{chart(record, known)}])\n\n"
    if isinstance(record, Prose) and isinstance(before, Heading):
        return prose(record, known, leading=True)
    return typst(record, known)


def _narrow(record: Record, known: References) -> str:
    return chart(record, known, narrow=bool(record.narrow)) if isinstance(record, Figure) else typst(record, known)


def _listed(written: Iterable[str]) -> str:
    return ", ".join(f"[{one}]" for one in written)
