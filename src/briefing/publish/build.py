"""Building an edition: execute, assemble, write documents and everything beside them, put the folder in place."""

import base64
import csv
import importlib
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.display.records import EXHIBIT
from briefing.editions.edition import Edition
from briefing.editions.notebook import EDITION, being_built
from briefing.errors import Fault, FaultsError
from briefing.paths import archive_folder, cache_folder
from briefing.publish.assemble import Document, assemble
from briefing.publish.folder import building
from briefing.publish.inputs import decide_notebooks, edited, inputs
from briefing.publish.manifest import write_json, write_manifest
from briefing.run import cache
from briefing.run.execute import SECONDS_A_CELL, finished, run
from briefing.run.nbformat import NotebookNode, nbformat
from briefing.run.notebooks import read_notebooks


@dataclass(frozen=True)
class Options:
    """How to build, whatever the edition: use nothing kept (`force`); how many seconds a cell may take."""

    force: bool = False
    seconds: float = SECONDS_A_CELL


USUAL = Options()


def build(
    root: Path,
    edition: Edition,
    built_from: dict,
    write_data: Callable[[Path], None],
    say: Callable[[str], None],
    options: Options = USUAL,
) -> Path:
    """Build an edition into reports/<edition>/; `write_data` adds what the subject files beside the documents."""
    notebooks = read_notebooks(root / "notebooks")
    target = edition.folder
    with building(target) as folder:
        runs = cache.KeptRuns(cache_folder(root) / "notebooks", decide_notebooks(root, edition, built_from))
        found = {} if options.force else runs.found(notebooks)
        missing = {name: notebook for name, notebook in notebooks.items() if name not in found}
        say(f"running {len(missing)} of {len(notebooks)} notebooks")
        with nullcontext() if options.force else cache.used(cache_folder(root) / "drawings"):
            ran = _run(missing, edition, root, options.seconds, partial(_prepare, folder, write_data))
        _refuse_changes(root, edition, built_from)
        runs.keep(notebooks, ran)
        write_json(folder / "inputs.json", built_from)
        write_documents(edition, {name: finished(name, (found | ran)[name]) for name in notebooks}, folder, say)
        _refuse_changes(root, edition, built_from)
        write_manifest(folder, built_from, root)
    return target


def _run(
    notebooks: dict[str, NotebookNode], edition: Edition, root: Path, seconds: float, meanwhile: Callable[[], None]
) -> dict[str, str]:
    """Run notebooks on an edition: it is theirs by its address, and by each parameter that they declare."""
    parameters = {EDITION: edition.address, **asdict(edition.selection)}
    with being_built(edition.address):
        return run(notebooks, parameters, root / "notebooks", seconds, meanwhile)


def _refuse_changes(root: Path, edition: Edition, built_from: dict) -> None:
    """Stop if what the edition is built from is no longer what it was when the build began."""
    now = inputs(root, edition, archive_folder(root))
    if changed := [part for part in now if now[part] != built_from[part]] + edited():
        raise FaultsError(
            [Fault(edition.place, "", part, "changed during the build", "Run it again") for part in changed]
        )


def _prepare(folder: Path, write_data: Callable[[Path], None]) -> None:
    """What can be done while notebooks run: the subject's own files, and loading what documents are made with."""
    write_data(folder)
    load_writers()


def load_writers() -> None:
    """Load what documents are made with."""
    importlib.import_module("briefing.publish.pdf")
    importlib.import_module("briefing.publish.html").load()


def write_documents(
    edition: Edition, executed: dict[str, NotebookNode], folder: Path, say: Callable[[str], None] = lambda step: None
) -> None:
    """Write all that is made of the executed notebooks into a folder."""
    from briefing.publish.html import render_html
    from briefing.publish.pdf import write_pdf

    document = assemble(executed)
    say("writing HTML, tables and figures")
    _write_notebooks(executed, folder / "notebooks")
    _write_exhibits(document, folder)
    write_json(folder / "findings.json", list(document.findings))
    html = render_html(document, edition)
    (folder / "briefing.html").write_text(html, encoding="utf-8")
    say("writing PDF")
    with TemporaryDirectory() as work:
        write_pdf(html, edition, folder, Path(work))


def _write_notebooks(executed: dict, folder: Path) -> None:
    folder.mkdir()
    for name, notebook in executed.items():
        nbformat.write(notebook, folder / f"{name}.ipynb")


def _write_exhibits(document: Document, folder: Path) -> None:
    (folder / "tables").mkdir()
    (folder / "figures").mkdir()
    images = {
        output.data[EXHIBIT]["name"]: output.data["image/png"]
        for cell in document.notebook.cells
        for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {}) and EXHIBIT in output.data
    }
    for exhibit in document.exhibits:
        _write_csv(folder / "tables" / f"{exhibit['name']}.csv", exhibit["data"])
        if exhibit["kind"] == "figure":
            (folder / "figures" / f"{exhibit['name']}.svg").write_text(exhibit["svg"], encoding="utf-8")
            (folder / "figures" / f"{exhibit['name']}.png").write_bytes(base64.b64decode(images[exhibit["name"]]))


def _write_csv(path: Path, data: dict) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(data["columns"])
        writer.writerows(data["rows"])
