"""Accepting changed headlines: each notebook keeps the output of its one kept cell, and of no other.

nbval compares kept outputs only, and takes a kept output without an execution count for an unrun cell, so the count is
kept too: the cell's place among the code cells.
"""

import difflib
from collections.abc import Callable, Sequence
from pathlib import Path

from briefing.run.execute import execute
from briefing.run.nbformat import NotebookNode, nbformat
from briefing.run.reading import read_notebooks

KEPT = "keep_output"
Grounds = Callable[[Sequence[str], Sequence[str]], list[str]]


def accept(folder: Path, agree: Callable[[list[str]], bool], grounds: Grounds = lambda old, new: []) -> bool:
    """Run every notebook with its own defaults; keep the kept cells' outputs if nothing changed or `agree` says so.

    `agree` gets what changed as lines of a diff, then, once each, what `grounds` says of the lines that a notebook kept
    and prints now. Without its consent no file is touched, and the answer is False.
    """
    before = read_notebooks(folder)
    executed = execute(before, {}, folder)
    changes = [line for name, notebook in before.items() for line in changed(name, notebook, executed[name])]
    said = (line for name in before for line in grounds(kept_text(before[name]), kept_text(executed[name])))
    if changes and not agree([*changes, *dict.fromkeys(said)]):
        return False
    for name, notebook in before.items():
        text = nbformat.writes(stripped(notebook, executed[name]))
        (folder / f"{name}.ipynb").write_text(f"{text.rstrip()}\n", encoding="utf-8", newline="\n")
    return True


def changed(name: str, notebook: NotebookNode, executed: NotebookNode) -> list[str]:
    """The headlines that a notebook now prints otherwise, as lines of a diff."""
    old, new = kept_text(notebook), kept_text(executed)
    return list(difflib.unified_diff(old, new, f"{name} (accepted before)", f"{name} (now)", lineterm="", n=0))


def kept_text(notebook: NotebookNode) -> list[str]:
    """The lines that a notebook's kept cell printed."""
    return [
        line
        for cell in notebook.cells
        if KEPT in cell.metadata.get("tags", [])
        for output in cell.get("outputs", [])
        for line in output.get("text", "").splitlines()
    ]


def stripped(notebook: NotebookNode, executed: NotebookNode) -> NotebookNode:
    """The notebook with the executed kept cell's output and without any other."""
    copy = nbformat.from_dict(notebook)
    code = [cell for cell in copy.cells if cell.cell_type == "code"]
    run = [cell for cell in executed.cells if cell.cell_type == "code"]
    for place, (cell, ran) in enumerate(zip(code, run, strict=True), start=1):
        kept = KEPT in cell.metadata.get("tags", [])
        cell.outputs = ran.outputs if kept else []
        cell.execution_count = place if kept else None
    return copy
