"""A notebook's cells as records, each thing that the document cannot hold told by its cell."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing.document.alt_texts import with_alts
from briefing.document.cell_options import is_printed, shows, tags
from briefing.document.exhibited import shown_by
from briefing.document.footnotes import definitions, keys, with_notes
from briefing.document.html_runs import unclosed
from briefing.document.local_pictures import with_pictures
from briefing.document.markdown import records_of
from briefing.document.numbering import addressed, section_address
from briefing.document.records import Figure, Foreign, Heading, Record, Statement, Table
from briefing.document.remarks import DEEP, Place, Remark, left_out
from briefing.document.sanitize import sanitized_records
from briefing.document.text import has_words
from briefing.document.traversal import found as found_in
from briefing.errors import Fault
from briefing.run.nbformat import NotebookNode
from briefing.run.notebooks import beginning
from briefing.run.received import INJECTED, PARAMETERS

NEW_PAGE = "new_page"
WORDLESS = Remark(
    "a heading has no words, by which readers find it", "Write them after its #, or take the # out", stops=True
)


@dataclass
class Told:
    """What is found out while sections are read: addresses and names in use, where cells are, what is to be said.

    `level` is that of the last heading, `notes` how many footnotes there are.
    """

    addresses: set[str] = field(default_factory=set)
    names: dict[str, set[str]] = field(default_factory=lambda: {"exhibit": set(), "finding": set()})
    places: dict[str, Place] = field(default_factory=dict)
    level: int = 0
    notes: int = 0
    stopping: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)

    def say(self, place: Place, remarks: Iterable[Remark]) -> None:
        """Note what is to be said of a cell."""
        for remark in dict.fromkeys(remarks):
            (self.stopping if remark.stops else self.remarks).extend(place.faults([remark]))


def is_mute(notebook: NotebookNode) -> bool:
    """Whether a notebook has code, and none of it shows anything; what sets its parameters is no such code."""
    setting = {PARAMETERS, INJECTED}
    code = [cell for cell in notebook.cells if cell.cell_type == "code" and not setting & set(tags(cell))]
    return bool(code) and not any(shows(cell) and _outputs(cell) for cell in code)


def section_of(name: str, notebook: NotebookNode, pictures: Path | None, told: Told) -> dict[str, tuple[Record, ...]]:
    """The records of each cell of a notebook, by the cell's id in the document."""
    heading, counts = "the top", {"figure": 0, "table": 0}
    cells: dict[str, list[Record]] = {}
    for number, cell in enumerate(notebook.cells):
        place = Place(name, heading, beginning(cell.source))
        try:
            records = _harmless(cell, pictures, place, told)
        except RecursionError:
            records = []
            told.say(place, [DEEP])
        for at, record in enumerate(records):
            if isinstance(record, Heading):
                told.say(place, [] if has_words(record.text) else [WORDLESS])
                if record.level > told.level + 1:
                    told.say(place, [_skipped(record, told.level)])
                told.level = record.level
                records[at] = record = addressed(record, section_address(name), told.addresses)
                told.addresses.add(record.address)
                if cell.cell_type == "markdown":  # what an output says stands nowhere in the notebook
                    heading = beginning(str(record.text)) or heading
            if isinstance(record, Figure | Table) and not record.name:
                counts[record.kind] += 1
                records[at] = replace(record, name=f"{section_address(name)}-{record.kind}-{counts[record.kind]}")
        _check_names(records, place, told)
        cells[f"{name}-{number}"] = records
        told.places[f"{name}-{number}"] = place
    return _with_footnotes(cells, told)


def _harmless(cell: NotebookNode, pictures: Path | None, place: Place, told: Told) -> list[Record]:
    """The records of a cell, less what runs or asks the network, with their pictures."""
    found, remarks = _shown(cell)
    if cell.cell_type == "markdown":
        told.say(place, (_open(name) for block in found_in(tuple(found), Foreign) for name in unclosed(block.html)))
    records, lost = sanitized_records(found)
    told.say(place, [*remarks, *left_out(lost)])
    for at, record in enumerate(records):
        pictured, unheld = with_pictures(record, pictures)
        records[at], unsaid = with_alts(pictured, cell.cell_type == "code")
        told.say(place, [*unheld, *unsaid])
    return records


def _shown(cell: NotebookNode) -> tuple[list[Record], list[Remark]]:
    if cell.cell_type == "markdown" and is_printed(cell):
        return list(records_of(cell.source, cell.get("attachments", {}), NEW_PAGE in tags(cell))), []
    return shown_by(cell) if cell.cell_type == "code" and shows(cell) else ([], [])


def _outputs(cell: NotebookNode) -> list[NotebookNode]:
    return [one for one in cell.get("outputs", []) if one.output_type != "stream" or one.name == "stdout"]


def _open(name: str) -> Remark:
    return Remark(
        f"<{name}> is not closed, and goes on to the end of the cell or the next heading",
        f"Write </{name}> where it ends",
    )


def _skipped(heading: Heading, level: int) -> Remark:
    below = f"below one of level {level}" if level else "and the first of all"
    problem = f'the heading "{heading.text}" is of level {heading.level}, {below}'
    return Remark(problem, f"Write it with {'#' * (level + 1)}", stops=True)


def _check_names(records: Iterable[Record], place: Place, told: Told) -> None:
    """Refuse a name that another thing has."""
    for record in records:
        if isinstance(record, Figure | Table | Statement):
            what = "finding" if isinstance(record, Statement) else "exhibit"
            if record.name in told.names[what]:
                problem = f"the {what} name {record.name} is used twice"
                told.say(place, [Remark(problem, f"Give each {what} its own name", stops=True)])
            told.names[what].add(record.name)


def _with_footnotes(cells: dict[str, list[Record]], told: Told) -> dict[str, tuple[Record, ...]]:
    """The records with their footnotes, numbered on from those of the sections before."""
    said = definitions(record for records in cells.values() for record in records)
    numbers: dict[str, int] = {}
    standing: set[str] = set()
    defined: set[str] = set()
    noted = {}
    for cell, records in cells.items():
        for record in records:
            here, words = keys(record)
            standing |= {*here}
            told.say(told.places[cell], map(_unsaid, (key for key in here if key not in said)))
            for key in words:
                told.say(told.places[cell], [_taken(key)] if key in defined else [])
                defined.add(key)
        noted[cell] = tuple(with_notes(record, said, numbers, told.notes + 1) for record in records)
    for cell, records in cells.items():
        unused = [key for record in records for key in keys(record)[1] if key not in standing]
        told.say(told.places[cell], map(_unused, unused))
    told.notes += len(numbers)
    return noted


def _unsaid(key: str) -> Remark:
    return Remark(f"the footnote [^{key}] says nothing", f"Write a line of its own: [^{key}]: what it says", stops=True)


def _taken(key: str) -> Remark:
    remedy = "Call one of them otherwise, where it stands and where it says its words"
    return Remark(f"the footnote [^{key}] says a second thing in this notebook", remedy, stops=True)


def _unused(key: str) -> Remark:
    return Remark(f"the words of the footnote [^{key}] stand nowhere", f"Write [^{key}] where it belongs", stops=True)
