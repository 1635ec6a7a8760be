"""How records stand on paper: one below another, side by side or numbered; which charts may float to the next page."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.document.document import Cell
from briefing.document.paper import chart, prose, typst
from briefing.document.records import Figure, Heading, Prose, Record, Statement
from briefing.document.references import References
from briefing.document.typst_text import string


def typst_cells(cells: Sequence[Cell], known: References) -> list[str]:
    """Each cell in typst's language."""
    names = list(floats([record for cell in cells if not cell.layout for record in cell.records]))
    earlier = dict(zip(names, ["", *names], strict=False))
    return [_typst_cell(cell, known, earlier) for cell in cells]


def floats(records: Sequence[Record]) -> Iterator[str]:
    """The names of the charts that may leave their place: those that do not leave a heading alone."""
    for before, record in itertools.pairwise(records):
        if isinstance(record, Figure) and not isinstance(before, Heading):
            yield record.name


def _typst_cell(cell: Cell, known: References, earlier: Mapping[str, str]) -> str:
    if cell.layout == "beside" and cell.records:
        chart_first = "true" if isinstance(cell.records[0], Figure) else "false"
        return f"#beside(chart: {chart_first}, {_listed(_narrow(record, known) for record in cell.records)})\n\n"
    if cell.layout == "numbered" and (said := [record for record in cell.records if isinstance(record, Statement)]):
        return f"#ordered({_listed(typst(record, known) for record in said)})\n\n"
    before = [None, *cell.records]
    return "".join(_placed(one, other, known, earlier) for one, other in zip(before, cell.records, strict=False))


def _placed(before: Record | None, record: Record, known: References, earlier: Mapping[str, str]) -> str:
    """A record as it follows the one before it in its cell: a chart may float, prose under a heading leads in."""
    if isinstance(record, Figure) and record.name in earlier:
        return (
            f"#may-float({string(record.name)}, earlier: {string(earlier[record.name])}, [{chart(record, known)}])\n\n"
        )
    if isinstance(record, Prose) and isinstance(before, Heading):
        return prose(record, known, leading=True)
    return typst(record, known)


def _narrow(record: Record, known: References) -> str:
    return chart(record, known, narrow=bool(record.narrow)) if isinstance(record, Figure) else typst(record, known)


def _listed(written: Iterable[str]) -> str:
    return ", ".join(f"[{one}]" for one in written)
