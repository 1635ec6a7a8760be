"""Running the notebooks: one process, kernels side by side, outputs the same from one build to the next."""

import logging
import os
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import papermill
from nbformat import NotebookNode
from papermill.exceptions import PapermillExecutionError
from traitlets.config import Config

from briefing.errors import Fault, FaultsError, NotebookError, suggestion

KERNEL = Config({"KernelManager": {"transport_encryption": "auto"}})
QUIET = ["--IPKernelApp.log_level=50"]  # else each kernel reports the interrupt that ends it
INJECTED = "injected-parameters"
STRIPPED_CELL_METADATA = ("papermill", "execution", "collapsed")


def read_notebooks(folder: Path) -> dict[str, NotebookNode]:
    """The notebooks of a folder by name, in reading order (file names sort)."""
    return {file.stem: _read_notebook(file) for file in sorted(folder.glob("*.ipynb"))}


def _read_notebook(file: Path) -> NotebookNode:
    try:
        return nbformat.read(file, as_version=4)
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, UnicodeDecodeError, AttributeError):
        raise FaultsError(
            [
                Fault(
                    f"notebooks/{file.name}",
                    "",
                    "",
                    "The file is not a notebook",
                    "Restore it, or save it again from JupyterLab",
                )
            ]
        ) from None


def declared(notebook: NotebookNode) -> set[str]:
    """The parameters that a notebook's `parameters` cell declares."""
    logging.getLogger("papermill").setLevel(logging.ERROR)
    return set(papermill.inspect_notebook(notebook))


def check_declared(notebooks: Mapping[str, NotebookNode], parameters: Mapping[str, object], file: str) -> None:
    """Refuse a parameter that no notebook declares: papermill would pass it over and publish defaults."""
    known = set().union(*map(declared, notebooks.values())) if notebooks else set()
    unknown = sorted(set(parameters) - known)
    if unknown:
        raise FaultsError(
            Fault(file, "", name, "is declared by no notebook", suggestion(name, known)) for name in unknown
        )


def execute(
    notebooks: Mapping[str, NotebookNode],
    parameters: Mapping[str, object],
    folder: Path,
) -> dict[str, NotebookNode]:
    """Run every notebook in `folder` with the parameters it declares, side by side; raise at the first that fails."""
    with ThreadPoolExecutor(max_workers=max(2, os.cpu_count() or 1)) as pool:
        running = {
            name: pool.submit(_execute_one, name, notebook, parameters, folder) for name, notebook in notebooks.items()
        }
        return {name: future.result() for name, future in running.items()}


def _execute_one(name: str, notebook: NotebookNode, parameters: Mapping[str, object], folder: Path) -> NotebookNode:
    wanted = declared(notebook)
    own = {key: value for key, value in parameters.items() if key in wanted}
    try:
        executed = papermill.execute_notebook(
            notebook,
            None,
            own,
            progress_bar=False,
            kernel_name="python3",
            config=KERNEL,
            record_timing=False,
            extra_arguments=QUIET,
            resources={"metadata": {"path": str(folder)}},
        )
    except PapermillExecutionError as error:
        raise _failure(name, notebook, error) from None
    return _repeatable(_checked(name, executed))


def _failure(name: str, notebook: NotebookNode, error: PapermillExecutionError) -> NotebookError:
    """Say notebook, cell and heading. A fault in the data or parameters keeps its own message."""
    first_line = next(iter(error.source.strip().splitlines()), "")
    place = f'notebooks/{name}.ipynb, under "{_heading(notebook, error.source)}", cell that begins "{first_line}"'
    failure = NotebookError(f"{place}: {error.ename}: {error.evalue}")
    failure.exit_code = FaultsError.exit_code if error.ename == FaultsError.__name__ else NotebookError.exit_code
    return failure


def _heading(notebook: NotebookNode, source: str) -> str:
    heading = "the top"
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            headings = [line.lstrip("# ") for line in cell.source.splitlines() if line.startswith("#")]
            heading = headings[-1] if headings else heading
        elif cell.source == source:
            break
    return heading


def _checked(name: str, notebook: NotebookNode) -> NotebookNode:
    """A representation that failed is an output of type error, not a failed run."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                raise NotebookError(
                    f'notebooks/{name}.ipynb, under "{_heading(notebook, cell.source)}": '
                    f"{output.ename}: {output.evalue}"
                )
            if output.output_type == "stream" and output.name == "stderr":
                print(f"notebooks/{name}.ipynb warns: {output.text.strip()}", file=sys.stderr)
    return notebook


def _repeatable(notebook: NotebookNode) -> NotebookNode:
    """Drop what differs from run to run: times, the injected cell's random id, warnings' temporary paths."""
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        if INJECTED in cell.metadata.get("tags", []):
            cell["id"] = INJECTED
        for key in STRIPPED_CELL_METADATA:
            cell.metadata.pop(key, None)
        if "outputs" in cell:
            cell["outputs"] = [
                output for output in cell.outputs if not (output.output_type == "stream" and output.name == "stderr")
            ]
    return notebook
