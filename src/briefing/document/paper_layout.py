"""How records stand on paper: one below another, side by side or numbered; which charts may float to a page's foot."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.document.document import Cell
from briefing.document.paper import chart, typst
from briefing.document.records import Figure, Heading, Record, Statement
from briefing.document.references import References
from briefing.document.typst_text import string


def typst_cells(cells: Sequence[Cell], known: References) -> list[str]:
    """Each cell in typst's language."""
    floating = set(floats([record for cell in cells if not cell.layout for record in cell.records]))
    return [_typst_cell(cell, known, floating) for cell in cells]


def floats(records: Sequence[Record]) -> Iterator[str]:
    """The names of the charts that may leave their place: words stand between heading and chart, and more follows.

    So no heading stands alone, no chart comes before another that is to follow it, and what follows fills the page.
    """
    for before, record, after in zip(records, records[1:], records[2:], strict=False):
        if isinstance(record, Figure) and not isinstance(before, Heading) and not isinstance(after, Heading | Figure):
            yield record.name


def _typst_cell(cell: Cell, known: References, floating: Iterable[str]) -> str:
    if cell.layout == "beside" and cell.records:
        chart_first = "true" if isinstance(cell.records[0], Figure) else "false"
        return f"#beside(chart: {chart_first}, {_listed(_narrow(record, known) for record in cell.records)})\n\n"
    if cell.layout == "numbered" and (said := [record for record in cell.records if isinstance(record, Statement)]):
        return f"#ordered({_listed(typst(record, known) for record in said)})\n\n"
    return "".join(
        f"#flushed\n#may-float({string(record.name)}, [{chart(record, known)}])\n\n"
        if isinstance(record, Figure) and record.name in floating
        else typst(record, known)
        for record in cell.records
    )


def _narrow(record: Record, known: References) -> str:
    return chart(record, known, narrow=bool(record.narrow)) if isinstance(record, Figure) else typst(record, known)


def _listed(written: Iterable[str]) -> str:
    return ", ".join(f"[{one}]" for one in written)
