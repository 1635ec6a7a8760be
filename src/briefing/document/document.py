"""One document from the executed notebooks: the records of their cells in order, made harmless, numbered and linked.

Here, and nowhere else, what notebooks show enters the document; what runs or asks the network is left out, with a
warning that names the cell.
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from briefing.document.about import About
from briefing.document.long_tables import cut
from briefing.document.markdown import records_of
from briefing.document.numbering import addressed, section_address
from briefing.document.records import Aside, Exhibit, Figure, Heading, Layout, Record, Statement, Table, read
from briefing.document.references import References, references
from briefing.document.sanitize import sanitized_records
from briefing.errors import NotebookError
from briefing.run.nbformat import NotebookNode

NEW_PAGE = "new_page"
ANNEX = "annex"
LAYOUTS: tuple[Layout, ...] = ("beside", "numbered")
INSTEAD = "the document runs and fetches nothing. Show text, a table, a chart, or a picture that is part of the output"


class Cover(Protocol):
    """What stands at the head of a document."""

    @property
    def name(self) -> str:
        """What its files are called by."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def marking(self) -> str:
        """What is printed on every page."""

    @property
    def as_of(self) -> str:
        """The document's date."""

    @property
    def dateline(self) -> str:
        """The date and the edition, in words."""

    @property
    def about(self) -> About:
        """What is said of it to who cites or finds it."""

    @property
    def beside(self) -> Mapping[str, str]:
        """The files that may stand beside it, with their words for readers."""


@dataclass(frozen=True)
class Cell:
    """A notebook's cell by its id, with the records it shows, whether they stand in the annex, and how."""

    id: str
    records: tuple[Record, ...]
    annex: bool = False
    layout: Layout = ""

    @property
    def columns(self) -> tuple[tuple[Record, ...], ...]:
        """How its records stand side by side: each in a column; after a chart, the others below one another."""
        first, others = self.records[:1], self.records[1:]
        if others and isinstance(first[0], Figure):
            return (first, others)
        return tuple((record,) for record in self.records)


@dataclass(frozen=True)
class Document:
    """The cells of all notebooks in reading order, the annex last, and what leads where among their records."""

    cells: tuple[Cell, ...]
    references: References

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Every record, in reading order."""
        return self.body + self.annex

    @cached_property
    def body(self) -> tuple[Record, ...]:
        """The records before the annex."""
        return tuple(record for cell in self.cells if not cell.annex for record in cell.records)

    @cached_property
    def annex(self) -> tuple[Record, ...]:
        """The records of the annex, if there is one."""
        return tuple(record for cell in self.cells if cell.annex for record in cell.records)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The lines of the contents list."""
        return tuple(record for record in self.records if isinstance(record, Heading))

    @cached_property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Tables and figures."""
        return tuple(record for record in self.records if isinstance(record, Table | Figure))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Sentences with a value."""
        return tuple(record for record in self.records if isinstance(record, Statement))


def document_of(executed: Mapping[str, NotebookNode]) -> Document:
    """Join executed notebooks; the first heading of each is a section, named in its address after the file.

    Notebooks whose first cell is tagged `annex` come last; one whose code shows nothing has nothing to say, and is left
    out.
    """
    cells: list[Cell] = []
    taken: set[str] = set()
    telling = [(name, notebook) for name, notebook in executed.items() if not _is_mute(notebook)]
    for name, notebook in sorted(telling, key=lambda item: _is_annex(item[1])):
        section, heading, annex = section_address(name), "the top", _is_annex(notebook)
        for place, cell in enumerate(notebook.cells):
            records, left_out = sanitized_records(_shown(cell))
            if left_out:
                _warn(name, heading, cell.source, left_out)
            for at, record in enumerate(records):
                if isinstance(record, Heading):
                    records[at] = record = replace(addressed(record, section, taken), annex=annex)
                    taken.add(record.address)
                    heading = str(record.text)
            cells.append(Cell(f"{name}-{place}", tuple(records), annex, _layout(cell)))
    document = _joined(cells)
    _refuse_twins((exhibit.name for exhibit in document.exhibits), "exhibit")
    _refuse_twins((statement.name for statement in document.statements), "finding")
    return document


def _joined(cells: list[Cell]) -> Document:
    """The document of the cells, its long tables cut."""
    kept = iter(cut([record for cell in cells for record in cell.records]))
    short = tuple(replace(cell, records=tuple(next(kept) for _ in cell.records)) for cell in cells)
    unlinked = Document(short, References())
    return replace(unlinked, references=references(unlinked.body, unlinked.annex))


def _is_mute(notebook: NotebookNode) -> bool:
    """Whether a notebook has code, and all of it shows at most printed lines, which are no part of the document."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return bool(code) and all(output.output_type == "stream" for cell in code for output in cell.get("outputs", []))


def _is_annex(notebook: NotebookNode) -> bool:
    return any(ANNEX in _tags(cell) for cell in notebook.cells[:1])


def _layout(cell: NotebookNode) -> Layout:
    return next((layout for layout in LAYOUTS if layout in _tags(cell)), "")


def _tags(cell: NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])


def _shown(cell: NotebookNode) -> list[Record]:
    """The records of a cell; a raw cell, which is for other tools, has none."""
    if cell.cell_type == "markdown":
        return list(records_of(cell.source, cell.get("attachments", {}), NEW_PAGE in _tags(cell)))
    found = [read(output.get("data", {}), output.output_type) for output in cell.get("outputs", [])]
    return [record for record in found if not isinstance(record, Aside)]


def _warn(name: str, heading: str, source: str, left_out: list[str]) -> None:
    first_line = next(iter(source.strip().splitlines()), "")
    place = f'notebooks/{name}.ipynb, under "{heading}", cell that begins "{first_line}"'
    print(f"{place}: {', '.join(dict.fromkeys(left_out))} left out: {INSTEAD}", file=sys.stderr)


def _refuse_twins(names: Iterable[str], what: str) -> None:
    found = list(names)
    twins = sorted({name for name in found if found.count(name) > 1})
    if twins:
        raise NotebookError(f"Two notebooks use the {what} name {', '.join(twins)}. Give each {what} its own name.")
