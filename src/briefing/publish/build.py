"""Building an edition: execute, assemble, write documents and everything beside them, put the folder in place."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from briefing.document.look import Look
from briefing.document.outputs import Manner, load_writers, write_outputs
from briefing.document.records import load as load_records
from briefing.editions.edition import Edition
from briefing.editions.notebook import EDITION, being_built
from briefing.errors import Fault, FaultsError
from briefing.paths import archive_folder, cache_folder, from_root
from briefing.publish.cover import cover_of
from briefing.publish.described import describe
from briefing.publish.folder import building
from briefing.publish.inputs import changes, edited, inputs
from briefing.publish.manifest import write_json, write_manifest
from briefing.publish.progress import counting
from briefing.run import cache
from briefing.run.execute import SECONDS_A_CELL, finished, run
from briefing.run.nbformat import NotebookNode
from briefing.run.processes import Ended, cores
from briefing.run.reading import read_notebooks

CHARTS = "briefing.display.plain_charts"  # which a notebook's kernel loads, and this process need not


@dataclass(frozen=True)
class Options:
    """How to build, whatever the edition.

    Use nothing kept (`force`); take what documents cannot hold as a fault (`strict`); how many seconds a cell may take.
    """

    force: bool = False
    strict: bool = False
    seconds: float = SECONDS_A_CELL


USUAL = Options()
AGAIN = "Run it again"
AGAIN_ELSEWHERE = "Run it again; if a notebook writes it, let it do so in a folder that is neither data/ nor notebooks/"


def build(
    root: Path,
    edition: Edition,
    built_from: dict,
    given: dict,
    write_data: Callable[[Path], None],
    look: Look,
    say: Callable[[str], None],
    options: Options = USUAL,
    prepare: Callable[[], None] = lambda: None,
) -> Path:
    """Build an edition into reports/<edition>/; `write_data` adds what the subject files beside the documents.

    `look` is that of the documents. `given` decides what its notebooks show (see `inputs.decide_notebooks`), beside the
    cells of each.
    `prepare` makes what notebooks have in common, before several of them run.
    """
    notebooks = read_notebooks(root / "notebooks")
    target = edition.folder
    with building(target) as folder:
        runs = cache.KeptRuns(cache_folder(root) / "notebooks", given)
        found = {} if options.force else runs.found(notebooks)
        missing = {name: notebook for name, notebook in notebooks.items() if name not in found}
        say(f"running {len(missing)} of {len(notebooks)} notebooks")
        ended = counting(len(missing), say)
        if len(missing) > cores():
            load_records()
            prepare()
        _refuse_changes(root, edition, built_from)  # before anything that is made of them is kept
        ran = _run(missing, edition, root, options.seconds, partial(_prepare, folder, write_data), ended)
        _refuse_changes(root, edition, built_from)
        runs.keep(notebooks, ran)
        write_json(folder / "inputs.json", built_from)
        executed = {name: finished(name, (found | ran)[name]) for name in notebooks}
        with nullcontext() if options.force else cache.used(cache_folder(root) / "drawings"):
            manner = Manner(root / "notebooks", options.strict, look)
            cover = cover_of(edition, root, look.frame)
            describe(folder, write_outputs(executed, cover, folder, say, manner))
        _refuse_changes(root, edition, built_from)
        write_manifest(folder, built_from, root)
    return target


def _run(
    notebooks: dict[str, NotebookNode],
    edition: Edition,
    root: Path,
    seconds: float,
    meanwhile: Callable[[], None],
    ended: Ended,
) -> dict[str, str]:
    """Run notebooks on an edition: it is theirs by its address, and by each parameter that they declare."""
    parameters = {EDITION: edition.address, **asdict(edition.selection)}
    with being_built(edition.address):
        return run(notebooks, parameters, root / "notebooks", seconds, meanwhile, ended, [CHARTS])


def _refuse_changes(root: Path, edition: Edition, built_from: dict) -> None:
    """Stop if what the edition is built from is no longer what it was when the build began."""
    archive = archive_folder(root)
    places = {"files": "", "archive": f"{from_root(archive, root)}/"}
    faults = [
        Fault(f"{places[part]}{name}", "", "", problem, AGAIN_ELSEWHERE)
        if part in places
        else Fault(edition.place, part, name, problem, AGAIN)
        for part, name, problem in changes(built_from, inputs(root, edition, archive))
    ]
    faults += [Fault(from_root(Path(file), root), "", "", "changed during the build", AGAIN) for file in edited()]
    if faults:
        raise FaultsError(faults)


def _prepare(folder: Path, write_data: Callable[[Path], None]) -> None:
    """What can be done while notebooks run: the subject's own files, and loading what documents are made with."""
    write_data(folder)
    load_writers()
