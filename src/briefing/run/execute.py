"""Running the notebooks: side by side, apart from one another, outputs the same from one build to the next.

Each notebook runs in a process forked from this one, which has imported and read what notebooks need. Where a process
cannot be forked, each gets an ordinary kernel.
"""

import importlib
import json
import logging
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from briefing.errors import FaultsError, KilledError, NotebookError, PackageError, RowError
from briefing.run.kernels import Start, run_in_kernels
from briefing.run.nbformat import NotebookNode, nbformat
from briefing.run.notebooks import place_of, preload
from briefing.run.processes import TOO_LONG, Ended, Step, StoppedError, can_fork, cores, run_forked
from briefing.run.received import INJECTED, lost, own_parameters

SECONDS_A_CELL = 600.0
TEMPORARY = re.compile(r"\((?:[^()]*[\\/])?\d+\.py, (?=line)")  # where a syntax error is said to stand
ESCAPES = re.compile(r"\x1b\[[\d;]*m")
FRAME = re.compile(r"^(?:File (.+?):\d+|Cell )", re.MULTILINE)  # where a call of a traceback stands
PACKAGE = Path(__file__).parents[1]
STRIPPED_CELL_METADATA = ("papermill", "execution", "collapsed")


def execute(notebooks: Mapping[str, NotebookNode], parameters: Mapping[str, object], folder: Path) -> dict:
    """Every notebook, run in `folder` with the parameters it declares; raise at the first that fails."""
    return {name: finished(name, ran) for name, ran in run(notebooks, parameters, folder).items()}


def run(
    notebooks: Mapping[str, NotebookNode],
    parameters: Mapping[str, object],
    folder: Path,
    seconds: float = SECONDS_A_CELL,
    meanwhile: Callable[[], None] = lambda: None,
    ended: Ended = lambda name, seconds: None,
    extensions: Sequence[str] = (),
) -> dict[str, str]:
    """Run every notebook in `folder` with the parameters it declares, side by side; each as JSON, as it came back.

    Raises at the first that fails. A cell that takes more than `seconds` is stopped, and fails. `meanwhile` is called
    once they are running, `ended` whenever one is done. What notebooks import, and the kernel, is loaded before, once
    for all; where there is a core for each, they load it at the same time. `extensions` are loaded into each kernel.
    Raises before anything runs where a notebook would not receive what it is given.
    """
    if faults := [fault for name, notebook in notebooks.items() for fault in lost(name, notebook, parameters)]:
        raise FaultsError(faults)
    starts = {
        name: partial(_start, name, notebook, own_parameters(notebook, parameters), folder)
        for name, notebook in notebooks.items()
    }
    try:
        if can_fork():
            importlib.import_module("papermill")
            if len(notebooks) > cores():
                preload(notebooks.values())
                for module in ("briefing.run.kernel", *extensions):
                    importlib.import_module(module)
            here = {name: partial(_here, start, folder, extensions) for name, start in starts.items()}
            return run_forked(here, seconds, meanwhile, ended)
        return run_in_kernels(starts, seconds, meanwhile, ended, extensions)
    except StoppedError as stopped:
        kind = NotebookError if stopped.why == TOO_LONG.format(seconds) else KilledError
        raise kind(f"{place_of(stopped.name, notebooks[stopped.name], stopped.step)}: {stopped.why}") from None


def finished(name: str, ran: str) -> NotebookNode:
    """An executed notebook as documents are made of it: its warnings said, its errors raised, the same each time."""
    return _repeatable(_checked(name, nbformat.from_dict(json.loads(ran))))


def _here(start: Start, folder: Path, extensions: Sequence[str], begin: Step) -> str:
    """Run a notebook in this process, forked for it."""
    from briefing.run.kernel import NAME, with_outputs

    os.chdir(folder)
    sys.path.insert(0, "")
    return json.dumps(with_outputs(start(begin, engine_name=NAME, extensions=extensions)))


def _start(
    name: str, notebook: NotebookNode, parameters: Mapping[str, object], folder: Path, begin: Step, **options: object
) -> NotebookNode:
    """Run one notebook through papermill, saying which cell begins, and of papermill's warnings whose they are."""
    import papermill
    from papermill.exceptions import PapermillExecutionError

    try:
        with _papermill_heard(name):
            return papermill.execute_notebook(
                notebook,
                None,
                parameters,
                progress_bar=False,
                kernel_name="python3",
                language="python",
                record_timing=False,
                resources={"metadata": {"path": str(folder)}},
                on_cell_start=lambda cell, cell_index: begin(cell.source),
                **options,
            )
    except PapermillExecutionError as error:
        place = place_of(name, notebook, error.source)
        raise _failure(place, error.ename, error.evalue, "\n".join(error.traceback)) from None


def _failure(place: str, kind: str, said: str, traceback: str) -> NotebookError:
    """An error of a cell: faults as they are told, all else by its kind, without the names of temporary files.

    What this package itself raised otherwise than as a fault is an error of ours.
    """
    if kind == FaultsError.__name__:
        return NotebookError(f"{place}: {said.removeprefix('1 fault to mend').strip()}")
    *_, last = ["", *FRAME.findall(ESCAPES.sub("", traceback))]
    own = kind == RowError.__name__ or Path(last).expanduser().is_relative_to(PACKAGE)
    return (PackageError if own else NotebookError)(f"{place}: {kind}: {TEMPORARY.sub('(', said)}")


@contextmanager
def _papermill_heard(name: str) -> Iterator[None]:
    """Say what papermill warns of in the block with the name of the notebook."""
    said = logging.StreamHandler()
    said.setLevel(logging.WARNING)
    said.setFormatter(logging.Formatter(f"notebooks/{name}.ipynb: papermill warns: %(message)s"))
    here = threading.get_ident()
    said.addFilter(lambda record: record.thread == here)
    logger = logging.getLogger("papermill")
    logger.addHandler(said)
    try:
        yield
    finally:
        logger.removeHandler(said)


def _checked(name: str, notebook: NotebookNode) -> NotebookNode:
    """A representation that failed is an output of type error, not a failed run."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                raise NotebookError(f"{place_of(name, notebook, cell.source)}: {output.ename}: {output.evalue}")
            if output.output_type == "stream" and output.name == "stderr":
                print(f"notebooks/{name}.ipynb warns: {output.text.strip()}", file=sys.stderr)
    return notebook


def _repeatable(notebook: NotebookNode) -> NotebookNode:
    """Drop what differs from run to run: times, ids that are drawn by lot, warnings' temporary paths."""
    notebook.metadata.pop("papermill", None)
    for place, cell in enumerate(notebook.cells):
        cell["id"] = INJECTED if INJECTED in cell.metadata.get("tags", []) else f"cell-{place}"
        for key in STRIPPED_CELL_METADATA:
            cell.metadata.pop(key, None)
        if "outputs" in cell:
            cell["outputs"] = [
                output for output in cell.outputs if not (output.output_type == "stream" and output.name == "stderr")
            ]
    return notebook
