"""The prose of the notebooks, checked by the rules that the subject brings."""

from collections.abc import Callable, Mapping

from briefing.errors import Fault
from briefing.run.nbformat import NotebookNode


def prose_faults(notebooks: Mapping[str, NotebookNode], problems: Callable[[str], list[str]]) -> list[Fault]:
    """What `problems` finds in each markdown cell, with the notebook and the words the cell begins with."""
    return [
        Fault(f"notebooks/{name}.ipynb", f'cell "{cell.source.strip().splitlines()[0][:40]}"', "", problem, "")
        for name, notebook in notebooks.items()
        for cell in notebook.cells
        if cell.cell_type == "markdown" and cell.source.strip()
        for problem in problems(cell.source)
    ]
