"""The modules of the package that notebooks import, directly or through others, and the files these are made of."""

import ast
import importlib
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path

from briefing.run.nbformat import NotebookNode

PACKAGE = "briefing"
HERE = Path(str(files(PACKAGE)))
RUNNER = "briefing.run.execute"
LOADED = time.time()
DOCUMENTS = HERE / "publish"


def preload(notebooks: Iterable[NotebookNode]) -> None:
    """Import what the notebooks import of the package; what cannot be imported is left for the notebook to report."""
    for module in sorted({module for notebook in notebooks for module in _imported(notebook)}):
        with suppress(Exception):
            importlib.import_module(module)


def edited() -> list[str]:
    """The package's files that were edited since this process loaded it: what runs is not what they say."""
    return [str(file) for file in sorted(HERE.rglob("*.py")) if file.stat().st_mtime > LOADED]


def needed_files(notebook: NotebookNode) -> list[Path]:
    """The package's files that decide what a notebook shows: of the modules it imports, and of what runs it."""
    found: set[Path] = set()
    waiting = {*_imported(notebook), RUNNER}
    while waiting:
        name = waiting.pop()
        new = [file for file in _files_of(name) if file not in found]
        found.update(new)
        for file in new:
            if file.suffix == ".py":
                waiting.update(_imports(file))
    return sorted(found)


def _imported(notebook: NotebookNode) -> Iterator[str]:
    """The modules of the package that a notebook's cells import; all of them, where a cell is not plain Python."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            try:
                yield from _named(ast.parse(cell.source))
            except SyntaxError:
                yield from _all()


def _all() -> Iterator[str]:
    for file in HERE.rglob("*.py"):
        yield ".".join([PACKAGE, *file.relative_to(HERE).with_suffix("").parts]).removesuffix(".__init__")


@cache
def _imports(file: Path) -> frozenset[str]:
    return frozenset(_named(ast.parse(file.read_bytes())))


def _named(code: ast.AST) -> Iterator[str]:
    """What code imports of the package, wherever in it: modules, and names that may be modules."""
    for node in ast.walk(code):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == PACKAGE)


@cache
def _files_of(name: str) -> tuple[Path, ...]:
    """A module's own file and those of the packages it lies in, templates included that notebooks may fill in."""
    parts = name.split(".")[1:]
    around = [HERE.joinpath(*parts[:depth]) for depth in range(len(parts) + 1)]
    packages = [folder for folder in around if folder.is_dir()]
    module = HERE.joinpath(*parts).with_suffix(".py")
    return (
        *(folder / "__init__.py" for folder in packages),
        *(file for folder in packages if folder != DOCUMENTS for file in _data(folder)),
        *([module] if module.is_file() else []),
    )


@cache
def _data(folder: Path) -> tuple[Path, ...]:
    """What lies in a package and is no module, nor in a package below it."""
    inside = (path for path in folder.iterdir() if path.name != "__pycache__" and not (path / "__init__.py").is_file())
    found = [file for path in inside for file in ([path] if path.is_file() else path.rglob("*"))]
    return tuple(file for file in found if file.is_file() and file.suffix not in (".py", ".pyc"))
