"""The PDFs: the records of body and annex set by typst, as PDF/UA-1 and PDF/A-3; charts are files, data attached."""

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass, replace
from functools import cached_property, partial
from importlib.metadata import version
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefing.document.document import Cell, Cover, Document
from briefing.document.floating import AT, NOTHING, Told, settled
from briefing.document.held_pictures import held_pictures
from briefing.document.look import USUAL, Look, usual_colours
from briefing.document.paper import drawing_file
from briefing.document.paper_layout import typst_cells
from briefing.document.picture_files import picture_file, picture_name
from briefing.document.print_fonts import copy_fonts, printable
from briefing.document.records import Figure, Heading, Record, Table
from briefing.document.references import References, with_apart
from briefing.document.remarks import SIMPLER, RefusedError, Remark
from briefing.document.text import text
from briefing.document.typesetting import SECONDS_A_DOCUMENT
from briefing.document.typst_process import Typst
from briefing.document.typst_text import string
from briefing.errors import BriefingError, FaultsError, UnmadeError
from briefing.run.cache import kept, key

STANDARDS = ["ua-1", "a-3a"]
PLACES = "<places>"
TEMPLATE = files("briefing.document") / "templates" / "briefing.typ"
BRIEFING, ANNEX, INPUTS = "briefing.pdf", "annex.pdf", ("inputs.json",)
Piece = tuple[Cell | None, str]


@dataclass(frozen=True)
class Part:
    """A PDF of its own: its file, title and cells; before which cell its contents list stands; what else it attaches;
    the other part's file and sections; how it looks.
    """

    file: str
    title: str
    cells: tuple[Cell, ...]
    known: References
    opening: int = 0
    attached: tuple[str, ...] = ()
    other: str = ""
    there: tuple[Heading, ...] = ()
    look: Look = USUAL

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Its records, in reading order."""
        return tuple(record for cell in self.cells for record in cell.records)

    @property
    def tables(self) -> list[str]:
        """The files of data of its tables and figures."""
        return [f"tables/{record.name}.csv" for record in self.records if isinstance(record, Table | Figure)]


@contextmanager
def printing(document: Document, cover: Cover, folder: Path) -> Iterator[None]:
    """Write briefing.pdf, and annex.pdf if there is one, into an edition's folder while the block runs.

    Each is set by a typst of its own. They are there when the block ends; where it raises, they are given up. What the
    edition was built from travels in the first, and in each the data of its tables and figures, which must be there.
    """
    every = parts(document, cover)
    with TemporaryDirectory() as place, ThreadPoolExecutor(len(every)) as pool:
        work, typsts = Path(place), [Typst() for _ in every]
        fonts = copy_fonts(work)
        written = [
            pool.submit(copy_context().run, _write, part, cover, folder, work / Path(part.file).stem, fonts, typst)
            for part, typst in zip(every, typsts, strict=True)
        ]
        try:
            yield
            for each in written:
                each.result()
        finally:
            for typst in typsts:
                typst.end()


def files_of(document: Document) -> list[str]:
    """The names of the PDFs of a document."""
    return [BRIEFING, *([ANNEX] if any(cell.annex for cell in document.cells) else [])]


def parts(document: Document, cover: Cover) -> list[Part]:
    """The PDFs of a document."""
    body, opening = _opened([cell for cell in document.cells if not cell.annex])
    annex, known = tuple(cell for cell in document.cells if cell.annex), document.references
    if not annex:
        return [Part(BRIEFING, cover.title, body, known, opening, INPUTS, look=document.look)]
    there, back = with_apart(known, document.annex, ANNEX), with_apart(known, document.body, BRIEFING)
    return [
        Part(BRIEFING, cover.title, body, there, opening, INPUTS, ANNEX, _sections(document.annex), document.look),
        Part(ANNEX, known.frame("Annex: {title}", title=cover.title), annex, back, 0, (), BRIEFING, (), document.look),
    ]


def _opened(cells: list[Cell]) -> tuple[tuple[Cell, ...], int]:
    """The cells of the body, the first of which share a page with the title, and how many open the document.

    Those are the sections that begin pages of their own before the first that does not: the contents list follows.
    """
    begins = [_sections(cell.records) for cell in cells]
    opening = next((at for at, found in enumerate(begins) if found and not found[0].new_page), 0)
    if opening:
        cells = [replace(cells[0], records=tuple(map(_flowing, cells[0].records))), *cells[1:]]
    return tuple(cells), opening


def _flowing(record: Record) -> Record:
    return replace(record, new_page=False) if isinstance(record, Heading) else record


def _sections(records: Iterable[Record]) -> tuple[Heading, ...]:
    return tuple(record for record in records if isinstance(record, Heading) and record.level == 1)


def _write(part: Part, cover: Cover, folder: Path, work: Path, fonts: str, typst: Typst) -> None:
    work.mkdir()
    _lay_out(part.records, work, part.look)
    attached = _attach([folder / name for name in (*part.attached, *part.tables)], work)
    source = work / "main.typ"
    pieces = _pieces(part, cover, attached)
    source.write_text("\n".join(written for _, written in pieces), encoding="utf-8", newline="\n")
    setting: dict[str, Any] = {"root": str(work), "font_paths": [fonts], "ignore_system_fonts": True}

    def found(what: str, told: Told) -> str:
        return typst.queried(str(source), what, "value", SECONDS_A_DOCUMENT, sys_inputs=dict(told), **setting)

    def printed() -> bytes:
        moving = settled(partial(found, AT)) if part.file == BRIEFING else NOTHING
        (places,) = json.loads(found(PLACES, moving))
        typst.rest()
        told = {**moving, "places": json.dumps(places)}
        return typst.compiled(str(source), SECONDS_A_DOCUMENT, pdf_standards=STANDARDS, sys_inputs=told, **setting)

    try:
        (folder / part.file).write_bytes(kept(_key(work, fonts), printed))
    except RefusedError as error:
        raise _told(part, error, pieces) from None
    finally:
        typst.rest()


def _key(work: Path, *fonts: str) -> str:
    """A name for what typst makes of the files that are laid out."""
    files = [file for folder in (work, *map(Path, fonts)) for file in sorted(folder.rglob("*")) if file.is_file()]
    parts = [part for file in files for part in (file.name, file.read_bytes())]
    return key(*parts, *STANDARDS, version("typst"))


def _told(part: Part, error: RefusedError, pieces: Sequence[Piece]) -> BriefingError:
    """Why a PDF cannot be made, told by the cell of the source's line, where that is known."""
    ends = accumulate(written.count("\n") + 1 for _, written in pieces)
    cell = next((cell for (cell, _), end in zip(pieces, ends, strict=True) if error.line <= end), None)
    if not cell:
        return UnmadeError(f"{part.file} cannot be made: {error.problem}")
    return FaultsError(cell.place.faults([Remark(f"cannot be put into {part.file}: {error.problem}", SIMPLER)]))


def _pieces(part: Part, cover: Cover, attached: Iterable[str]) -> list[Piece]:
    """The whole source: the template with the part's head, then its cells, each piece with the cell it is of."""
    year, month, day = (int(number) for number in cover.as_of.split("-"))
    names = "".join(f"{string(name)}, " for name in attached)
    there = "".join(
        f"(heading: {string(printable(str(one.text)))}, to: {string(part.known.target(f'#{one.address}'))}), "
        for one in part.there
    )
    head = [
        '#import "briefing.typ": *',
        "#show: briefing.with(",
        f"  title: {string(printable(part.title))},",
        f"  marking: {string(printable(cover.marking))},",
        f"  as-of: {string(printable(cover.dateline))},",
        f"  date: datetime(year: {year}, month: {month}, day: {day}),",
        f"  attached: ({names}),",
        f"  annex: {'true' if part.file == ANNEX else 'false'},",
        ")",
        "",
    ]
    cells: list[Piece] = list(zip(part.cells, typst_cells(part.cells, part.known), strict=True))
    before = "#newpage\n" if part.opening else ""
    contents = f"{before}#contents(other: {string(part.other)}, there: ({there}))\n"
    return [(None, "\n".join(head)), *cells[: part.opening], (None, contents), *cells[part.opening :]]


def _lay_out(records: Iterable[Record], work: Path, look: Look) -> None:
    """Put template, look, charts and pictures where typst looks for them."""
    for name in ("figures", "pictures"):
        (work / name).mkdir()
    template = look.frame.translated(TEMPLATE.read_text(encoding="utf-8"))
    (work / "briefing.typ").write_text(template, encoding="utf-8", newline="\n")
    (work / "look.json").write_text(json.dumps(_look(look)), encoding="utf-8", newline="\n")
    for name, content in held_pictures(text(look.logo or "")):
        (work / name).write_bytes(content)
    for record in records:
        if isinstance(record, Figure):
            for narrow, drawing in ((False, record.svg), (True, record.narrow)):
                (work / drawing_file(record, narrow)).write_text(printable(drawing), encoding="utf-8", newline="\n")
        for name, content in held_pictures(record):
            (work / name).write_bytes(content)


def _look(look: Look) -> dict[str, object]:
    """What the template is told of a look."""
    logo = look.logo and {"file": picture_name(*picture_file(look.logo.source)), "alt": printable(look.logo.alt)}
    return {
        "width": look.paper.width,
        "height": look.paper.height,
        "link": look.light.get("link", usual_colours()[0]["link"]),
        "language": look.frame.language,
        "region": None if look.frame.differs else "GB",
        "logo": logo,
        "organisation": printable(look.organisation),
    }


def _attach(files: Iterable[Path], work: Path) -> list[str]:
    """Put what travels inside the PDF, as far as it is there, where typst looks for it; return the names."""
    attached = [file for file in files if file.exists()]
    for file in attached:
        shutil.copy(file, work)
    return [file.name for file in attached]
