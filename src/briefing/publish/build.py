"""Building an edition: execute, assemble, write documents and everything beside them, put the folder in place."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefing import kept
from briefing.document.outputs import load_writers, write_outputs
from briefing.errors import Fault, FaultsError
from briefing.paths import archive_folder, cache_folder
from briefing.publish.edition import Edition
from briefing.publish.execute import SECONDS_A_CELL, finished, run
from briefing.publish.folder import building
from briefing.publish.manifest import inputs, write_json, write_manifest
from briefing.publish.modules import edited
from briefing.publish.notebooks import check_declared, read_notebooks
from briefing.publish.reuse import Reuse


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
    check_declared(notebooks, edition.parameters, edition.place)
    target = edition.folder
    with building(target) as folder:
        reuse = Reuse(cache_folder(root) / "notebooks", edition.parameters, built_from)
        found = {} if options.force else reuse.found(notebooks)
        missing = {name: notebook for name, notebook in notebooks.items() if name not in found}
        say(f"running {len(missing)} of {len(notebooks)} notebooks")
        ran = run(
            missing, edition.parameters, root / "notebooks", options.seconds, partial(_prepare, folder, write_data)
        )
        _refuse_changes(root, edition, built_from)
        reuse.keep(notebooks, ran)
        write_json(folder / "inputs.json", built_from)
        executed = {name: finished(name, (found | ran)[name]) for name in notebooks}
        with nullcontext() if options.force else kept.used(cache_folder(root) / "drawings"):
            write_outputs(executed, edition, folder, say)
        _refuse_changes(root, edition, built_from)
        write_manifest(folder, built_from, root)
    return target


def _refuse_changes(root: Path, edition: Edition, built_from: dict) -> None:
    """Stop if what the edition is built from is no longer what it was when the build began."""
    now = inputs(root, edition.file, built_from["parameters"], archive_folder(root))
    if changed := [part for part in now if now[part] != built_from[part]] + edited():
        raise FaultsError(
            [Fault(edition.place, "", part, "changed during the build", "Run it again") for part in changed]
        )


def _prepare(folder: Path, write_data: Callable[[Path], None]) -> None:
    """What can be done while notebooks run: the subject's own files, and loading what documents are made with."""
    write_data(folder)
    load_writers()
