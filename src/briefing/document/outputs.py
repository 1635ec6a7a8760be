"""Everything an edition's folder holds of its document: HTML, PDFs, DOCX, tables, charts, findings, notebooks."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.document.document import Cover, Document, document_of
from briefing.document.filed import Filed, write_csv
from briefing.document.look import USUAL, Look
from briefing.document.records import Figure, Statement, filed
from briefing.document.repeatable import repeatable
from briefing.errors import FaultsError, KilledError
from briefing.run.nbformat import NotebookNode
from briefing.run.processes import StoppedError, can_fork, run_forked

PAGE = "briefing.html"
SECONDS_A_PAGE = 300


def load_writers() -> None:
    """Load what documents are made with."""
    import briefing.document.pdf  # noqa: F401
    from briefing.document.page import load

    load()


@dataclass(frozen=True)
class Manner:
    """How documents are written.

    Where the pictures of notebooks lie, whether what is left out is a fault, how they look.
    """

    pictures: Path | None = None
    strict: bool = False
    look: Look = USUAL


def write_outputs(
    executed: Mapping[str, NotebookNode],
    cover: Cover,
    folder: Path,
    say: Callable[[str], None] = lambda step: None,
    manner: Manner = Manner(),  # noqa: B008  (frozen)
) -> list[Filed]:
    """Write all that is made of the executed notebooks into a folder; say what documents cannot hold.

    The tables that were filed.
    """
    from briefing.document.docx import DOCX, write_docx
    from briefing.document.page import render_html
    from briefing.document.pdf import files_of, printing

    executed = {name: repeatable(name, notebook) for name, notebook in executed.items()}
    document = document_of(executed, manner.pictures, manner.look)
    if document.mute:
        say(f"leaving out sections that show nothing in this edition: {', '.join(document.mute)}")
    _tell(document, manner.strict)
    say("writing documents, tables and figures")
    tables = _write_tables(document, folder / "tables")
    there = {DOCX, *files_of(document)}
    beside = {file: words for file, words in cover.beside.items() if file in there or (folder / file).is_file()}

    def write_page() -> None:
        (folder / PAGE).write_text(render_html(document, cover, beside), encoding="utf-8", newline="\n")

    def write_others() -> None:
        with printing(document, cover, folder):
            _write_notebooks(executed, folder / "notebooks")
            _write_figures(document, folder)
            _write_json(folder / "findings.json", [finding(statement) for statement in document.statements])
            write_docx(document, cover, folder)

    _side_by_side(write_page, write_others)
    return tables


def _side_by_side(page: Callable[[], None], others: Callable[[], None]) -> None:
    """Write the page in a process of its own, where one can be forked, and the others here."""
    if not can_fork():
        others()
        page()
        return
    try:
        run_forked({PAGE: lambda begin: page()}, SECONDS_A_PAGE, others)
    except StoppedError as stopped:
        raise KilledError(f"{PAGE} cannot be written: {stopped.why}") from None


def _tell(document: Document, strict: bool) -> None:
    """Say what the document leaves out; where that is a fault, stop."""
    if strict and document.remarks:
        raise FaultsError(document.remarks)
    for remark in document.remarks:
        print(remark, file=sys.stderr)


def finding(statement: Statement) -> dict[str, object]:
    """A statement as it is filed: its value as a number where it is one, its words, the ids of what it rests on."""
    ids = [ref.id for ref in statement.evidence.refs]
    return {
        "name": statement.name,
        "value": statement.value,
        "text": str(statement.text),
        statement.evidence.called: ids,
    }


def _write_notebooks(executed: Mapping[str, NotebookNode], folder: Path) -> None:
    """Write the notebooks without the blank space that nbformat puts into records, which doubles them."""
    folder.mkdir()
    for name, notebook in executed.items():
        text = json.dumps(notebook, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        (folder / f"{name}.ipynb").write_text(text + "\n", encoding="utf-8", newline="\n")


def _write_tables(document: Document, folder: Path) -> list[Filed]:
    folder.mkdir()
    found = [(exhibit, filed(exhibit)) for exhibit in document.exhibits]
    return [
        Filed(exhibit.name, exhibit.caption, write_csv(folder / f"{exhibit.name}.csv", data))
        for exhibit, data in found
        if data.columns
    ]


def _write_figures(document: Document, folder: Path) -> None:
    from briefing.document.png import png_pictures

    figures = folder / "figures"
    figures.mkdir()
    drawings = {exhibit.name: exhibit.svg for exhibit in document.exhibits if isinstance(exhibit, Figure)}
    for name, png in png_pictures(drawings).items():
        (figures / f"{name}.svg").write_text(drawings[name], encoding="utf-8", newline="\n")
        (figures / f"{name}.png").write_bytes(png)


def _write_json(path: Path, content: object) -> None:
    path.write_text(
        json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8", newline="\n"
    )
