"""The PDF: the document's records set by typst, as PDF/UA-1 and PDF/A-3; charts are files beside it, data attached."""

import shutil
import sys
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

import typst as typesetter

from briefing.document.document import Cover, Document
from briefing.document.paper import typst
from briefing.document.picture_files import is_held, picture_file, picture_name
from briefing.document.print_fonts import copy_fonts, lost_signs, printable
from briefing.document.records import Bundle, Figure, Foreign, Record, Table
from briefing.document.text import Picture
from briefing.document.traversal import found, marked, words
from briefing.document.typst_foreign import foreign_pictures
from briefing.document.typst_text import string
from briefing.errors import NotebookError

TEMPLATE = files("briefing.document") / "templates" / "briefing.typ"
LONGEST_PLACE = 60


def write_pdf(document: Document, cover: Cover, folder: Path, work: Path) -> None:
    """Write briefing.pdf into an edition's folder, with its tables attached; `work` is a folder to set it in."""
    _lay_out(document, work)
    attached = _attach(folder, work)
    for place in _unprintable(document.records):
        print(place, file=sys.stderr)
    source = work / "main.typ"
    source.write_text(typst_source(document, cover, attached), encoding="utf-8")
    try:
        typesetter.compile(
            str(source),
            output=str(folder / "briefing.pdf"),
            root=str(work),
            font_paths=[copy_fonts(work)],
            ignore_system_fonts=True,
            pdf_standards=["ua-1", "a-3a"],
        )
    except typesetter.TypstError as error:
        raise NotebookError(f"The PDF cannot be made: {error.message}. {' '.join(error.hints)}") from None


def typst_source(document: Document, cover: Cover, attached: Iterable[str]) -> str:
    """The whole source: the template with the document's head, then every record."""
    year, month, day = (int(part) for part in cover.as_of.split("-"))
    names = "".join(f"{string(name)}, " for name in attached)
    head = [
        '#import "briefing.typ": *',
        "#show: briefing.with(",
        f"  title: {string(printable(cover.title))},",
        f"  marking: {string(printable(cover.marking))},",
        f"  as-of: {string(printable(f'As of {cover.as_of} · edition {cover.name}'))},",
        f"  date: datetime(year: {year}, month: {month}, day: {day}),",
        f"  attached: ({names}),",
        ")",
        "",
    ]
    return "\n".join([*head, *(typst(record, document.references) for record in document.records)])


def _lay_out(document: Document, work: Path) -> None:
    """Put template, charts and pictures where typst looks for them."""
    for name in ("figures", "pictures"):
        (work / name).mkdir()
    shutil.copy(str(TEMPLATE), work / "briefing.typ")
    for record in document.records:
        if isinstance(record, Figure):
            (work / "figures" / f"{record.name}.svg").write_text(printable(record.svg), encoding="utf-8")
        for name, content in _pictures(record):
            (work / name).write_bytes(content)


def _pictures(record: Record) -> Iterator[tuple[str, bytes]]:
    for part in marked(record):
        if isinstance(part, Picture) and is_held(part.source):
            content, kind = picture_file(part.source)
            yield picture_name(content, kind), content
    foreign = [record.html] if isinstance(record, Bundle) else [block.html for block in found(record, Foreign)]
    for html in filter(None, foreign):
        yield from foreign_pictures(html).items()


def _attach(folder: Path, work: Path) -> list[str]:
    """Put what travels inside the PDF where typst looks for it; return the names, the inputs first."""
    attached = [*folder.glob("inputs.json"), *sorted((folder / "tables").glob("*.csv"))]
    for file in attached:
        shutil.copy(file, work)
    return [file.name for file in attached]


def _unprintable(records: Iterable[Record]) -> Iterator[str]:
    """A warning for each row, or else text, with signs that no font has."""
    for record in records:
        parts = record.rows if isinstance(record, Table) else [record]
        for said in map(words, parts):
            if lost := lost_signs(said):
                yield f"The PDF has no glyph for {' '.join(sorted(lost))} in: {said[:LONGEST_PLACE]}"
