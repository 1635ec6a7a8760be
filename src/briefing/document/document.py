"""One document from the executed notebooks: the records of their cells in order, made harmless, numbered and linked.

Here, and nowhere else, what notebooks show enters the document; what it cannot hold is told by its cell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from briefing.document.about import About
from briefing.document.cell_options import tags
from briefing.document.formulae import formulae, with_formulae
from briefing.document.glyphs import unprintable
from briefing.document.links import Places, named_in_html, with_targets
from briefing.document.long_tables import cut
from briefing.document.look import USUAL, Look, recoloured
from briefing.document.records import Exhibit, Figure, Heading, Layout, Record, Statement, Table
from briefing.document.references import References, references
from briefing.document.remarks import Place, Remark
from briefing.document.sections import Told, is_mute, section_of
from briefing.errors import Fault, FaultsError
from briefing.run.nbformat import NotebookNode

ANNEX = "annex"
NOWHERE = Place("", "", "")
LAYOUTS: tuple[Layout, ...] = ("beside", "numbered")


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
    """A notebook's cell by its id, with the records it shows, whether they stand in the annex, how, and its place."""

    id: str
    records: tuple[Record, ...]
    annex: bool = False
    layout: Layout = ""
    place: Place = NOWHERE

    @property
    def columns(self) -> tuple[tuple[Record, ...], ...]:
        """How its records stand side by side: each in a column; after a chart, the others below one another."""
        first, others = self.records[:1], self.records[1:]
        if others and isinstance(first[0], Figure):
            return (first, others)
        return tuple((record,) for record in self.records)


@dataclass(frozen=True)
class Document:
    """The cells of all notebooks in reading order, the annex last, and what leads where among their records.

    `remarks` are what it cannot hold, each with its cell; `mute` the notebooks that have nothing to say; `look` is what
    an organisation has otherwise than usual.
    """

    cells: tuple[Cell, ...]
    references: References
    remarks: tuple[Fault, ...] = ()
    mute: tuple[str, ...] = ()
    look: Look = USUAL

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


def document_of(executed: Mapping[str, NotebookNode], pictures: Path | None = None, look: Look = USUAL) -> Document:
    """Join executed notebooks; the first heading of each is a section, named in its address after the file.

    Notebooks whose first cell is tagged `annex` come last; one whose code shows nothing has nothing to say, and is left
    out. `pictures` is the folder in which their pictures lie. Raises at what stops the document, with all faults.
    """
    told = Told()
    cells: list[Cell] = []
    mute = tuple(name for name, notebook in executed.items() if is_mute(notebook))
    telling = [(name, notebook) for name, notebook in executed.items() if name not in mute]
    for name, notebook in sorted(telling, key=lambda item: _is_annex(item[1])):
        annex = _is_annex(notebook)
        shown = section_of(name, notebook, pictures, told)
        for (id_, records), cell in zip(shown.items(), notebook.cells, strict=True):
            kept = tuple(recoloured(_in_annex(record, annex), look) for record in records)
            cells.append(Cell(id_, kept, annex, _layout(cell), told.places[id_]))
    document = _joined(cells, mute, told, look)
    if told.stopping:
        raise FaultsError(told.stopping)
    return replace(document, remarks=tuple(told.remarks), mute=mute)


def _joined(cells: list[Cell], mute: tuple[str, ...], told: Told, look: Look) -> Document:
    """The document of the cells, its long tables cut, its formulae set, its links leading somewhere."""
    every, unread = with_formulae(cut([record for cell in cells for record in cell.records]))
    kept = iter(every)
    whole = [replace(cell, records=tuple(next(kept) for _ in cell.records)) for cell in cells]
    unlinked = Document(tuple(whole), References())
    known = references(unlinked.body, unlinked.annex, look.frame)
    places = Places(known.addresses | named_in_html(unlinked.records), _headings(whole, mute, told))
    linked = tuple(replace(cell, records=tuple(_linked(cell, places, told))) for cell in whole)
    for cell in linked:
        for record in cell.records:
            told.say(cell.place, [*_unread(record, unread), *unprintable(record)])
    return Document(linked, known, look=look)


def _headings(cells: list[Cell], mute: tuple[str, ...], told: Told) -> dict[str, tuple[Heading, ...]]:
    """The headings of each notebook."""
    headings: dict[str, tuple[Heading, ...]] = dict.fromkeys(mute, ())
    for cell in cells:
        name = cell.place.notebook
        headings[name] = headings.get(name, ()) + tuple(one for one in cell.records if isinstance(one, Heading))
    return headings


def _linked(cell: Cell, places: Places, told: Told) -> Iterator[Record]:
    for record in cell.records:
        linked, remarks = with_targets(record, cell.place.notebook, places)
        told.say(cell.place, remarks)
        yield linked


def _unread(record: Record, unread: list[str]) -> Iterator[Remark]:
    """A remark for each formula of a record that could not be read."""
    for formula in formulae(record):
        if formula.tex in unread:
            remedy = "Write it in plain TeX, as MathJax takes it too; money is written \\$5"
            yield Remark(f"the formula {formula.tex} cannot be read, and is shown as it is written", remedy)


def _in_annex(record: Record, annex: bool) -> Record:
    return replace(record, annex=annex) if isinstance(record, Heading) else record


def _is_annex(notebook: NotebookNode) -> bool:
    return any(ANNEX in tags(cell) for cell in notebook.cells[:1])


def _layout(cell: NotebookNode) -> Layout:
    return next((layout for layout in LAYOUTS if layout in tags(cell)), "")
