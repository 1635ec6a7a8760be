"""What notebooks import of this package, and where their cells stand."""

import ast
import importlib
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from briefing.run.nbformat import NotebookNode, nbformat

PACKAGE = __name__.split(".")[0]
LONGEST = 80
FENCED = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?\S)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)


def preload(notebooks: Iterable[NotebookNode]) -> None:
    """Load what notebooks are run with: what they import of this package, and what holds them to their format.

    What cannot be imported is left for the notebook to report.
    """
    nbformat.validate(nbformat.v4.new_notebook())
    for module in sorted({module for notebook in notebooks for module in _imported(notebook)}):
        with suppress(Exception):
            importlib.import_module(module)


def _imported(notebook: NotebookNode) -> Iterator[str]:
    """The modules of this package that a notebook's cells name, where they are plain Python."""
    for cell in notebook.cells:
        with suppress(SyntaxError):
            for node in ast.walk(ast.parse(cell.source if cell.cell_type == "code" else "")):
                if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == PACKAGE:
                    yield node.module


def place_of(name: str, notebook: NotebookNode, source: str) -> str:
    """Where in a notebook the cell of this source stands: notebook, heading and the cell's first line."""
    return f'notebooks/{name}.ipynb, under "{heading_over(notebook, source)}", cell that begins "{beginning(source)}"'


def beginning(words: str) -> str:
    """What a person knows a cell or a heading by: its first line, cut where it is long, at a blank if one is near."""
    line = " ".join(next(iter(words.strip().splitlines()), "").split())
    if len(line) <= LONGEST:
        return line
    cut = line[:LONGEST]
    return f"{cut[: cut.rindex(' ')] if ' ' in cut[LONGEST // 2 :] else cut}…"


def heading_over(notebook: NotebookNode, source: str) -> str:
    """The last heading above the cell of a notebook that has this source."""
    heading = "the top"
    for cell in notebook.cells:
        if cell.source == source:
            break
        if cell.cell_type == "markdown":
            headings = HEADING.findall(FENCED.sub("", cell.source))
            heading = beginning(headings[-1]) if headings else heading
    return heading
