"""The notebooks of a folder, read in reading order, and the parameters they declare."""

import logging
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import Fault, FaultsError, suggestion
from briefing.run.nbformat import NotebookNode, nbformat


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
    import papermill

    logging.getLogger("papermill").setLevel(logging.ERROR)
    return set(papermill.inspect_notebook(notebook))


def own_parameters(notebook: NotebookNode, parameters: Mapping[str, object]) -> dict[str, object]:
    """Those of an edition's parameters that a notebook declares."""
    wanted = declared(notebook)
    return {name: value for name, value in parameters.items() if name in wanted}


def check_declared(notebooks: Mapping[str, NotebookNode], parameters: Mapping[str, object], file: str) -> None:
    """Refuse a parameter that no notebook declares: papermill would pass it over and publish defaults."""
    known = set().union(*map(declared, notebooks.values())) if notebooks else set()
    unknown = sorted(set(parameters) - known)
    if unknown:
        raise FaultsError(
            Fault(file, "", name, "is declared by no notebook", suggestion(name, known)) for name in unknown
        )


def place_of(name: str, notebook: NotebookNode, source: str) -> str:
    """Where in a notebook the cell of this source stands: notebook, heading and the cell's first line."""
    first_line = next(iter(source.strip().splitlines()), "")
    return f'notebooks/{name}.ipynb, under "{heading_over(notebook, source)}", cell that begins "{first_line}"'


def heading_over(notebook: NotebookNode, source: str) -> str:
    """The last heading above the cell of a notebook that has this source."""
    heading = "the top"
    for cell in notebook.cells:
        if cell.source == source:
            break
        if cell.cell_type == "markdown":
            headings = [line.lstrip("# ") for line in cell.source.splitlines() if line.startswith("#")]
            heading = headings[-1] if headings else heading
    return heading
