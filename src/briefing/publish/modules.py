"""The modules of the package that notebooks import: loaded before they run, so that each need not load them itself."""

import ast
import importlib
from collections.abc import Iterable, Iterator
from contextlib import suppress

from briefing.publish.light import NotebookNode

PACKAGE = "briefing"


def preload(notebooks: Iterable[NotebookNode]) -> None:
    """Import what the notebooks import of the package; what cannot be imported is left for the notebook to report."""
    for module in sorted({module for notebook in notebooks for module in imported(notebook)}):
        with suppress(Exception):
            importlib.import_module(module)


def imported(notebook: NotebookNode) -> Iterator[str]:
    """The modules of the package that a notebook's cells import."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            with suppress(SyntaxError):
                yield from imports(ast.parse(cell.source))


def imports(code: ast.AST) -> Iterator[str]:
    """The modules of the package that code imports, wherever in it."""
    for node in ast.walk(code):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == PACKAGE)
