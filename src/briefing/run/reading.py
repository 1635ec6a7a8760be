"""The notebooks of a folder, read: what Jupyter can open is read as it is, whatever else is refused by its place.

Notebooks of older formats are brought up to date; a cell without an id, or with that of another, gets its number.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from briefing.errors import Fault, FaultsError, unwritable
from briefing.run.nbformat import NotebookNode, nbformat

FORMAT, WITH_IDS = 4, 5
ID = re.compile(r"[a-zA-Z0-9-_]{1,64}")
PYTHON = re.compile(r"i?python\d?", re.IGNORECASE)
SAVE_AGAIN = "Restore it, or open it in JupyterLab and save it again"


def read_notebooks(folder: Path) -> dict[str, NotebookNode]:
    """The notebooks of a folder by name, in reading order (file names sort); the faults of all are raised at once."""
    read, faults = {}, []
    for file in sorted(folder.glob("[!.]*.ipynb"), key=lambda file: file.name):  # paths sort otherwise on Windows
        try:
            read[file.stem] = read_notebook(file)
        except FaultsError as error:
            faults += error.faults
    if faults:
        raise FaultsError(faults)
    return read


def read_notebook(file: Path) -> NotebookNode:
    """A notebook, read; one that is none is a fault that names it."""
    try:
        return _current(_content(file))
    except _UnfitError as unfit:
        raise FaultsError([Fault(f"notebooks/{file.name}", *unfit.args)]) from None


class _UnfitError(Exception):
    """What is no notebook: row, column, problem and remedy."""


def _content(file: Path) -> dict:
    """What a file of JSON says, if it is a notebook of any format."""
    try:
        content = json.loads(file.read_bytes().decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise _UnfitError(f"line {error.lineno}", "", "The file is not JSON, as notebooks are", SAVE_AGAIN) from None
    except (UnicodeDecodeError, RecursionError, OSError):
        raise _UnfitError("", "", "The file is not a notebook", SAVE_AGAIN) from None
    if not isinstance(content, dict) or not isinstance(content.get("nbformat"), int):
        raise _UnfitError("", "", "The file is not a notebook", SAVE_AGAIN)
    return content


def _current(content: dict) -> NotebookNode:
    """A notebook of today's format, checked; its cells have ids that are the same each time."""
    if content["nbformat"] > FORMAT:
        raise _UnfitError("", "nbformat", f"is {content['nbformat']}, and {FORMAT} is read", "Save it in that format")
    try:
        notebook = nbformat.from_dict(nbformat.convert(nbformat.reader.reads(json.dumps(content)), FORMAT))
        _complete(notebook, own_ids=(content["nbformat"], content.get("nbformat_minor", 0)) >= (FORMAT, WITH_IDS))
        nbformat.validate(notebook, relax_add_props=True)
    except nbformat.ValidationError as error:
        place = [part + 1 if isinstance(part, int) else part for part in error.absolute_path]
        row = f"cell {place[1]}" if place[:1] == ["cells"] and len(place) > 1 else ""
        column = ".".join(map(str, place[2:] if row else place))
        raise _UnfitError(row, column, "is not as notebooks have it", SAVE_AGAIN) from None
    except (AttributeError, KeyError, TypeError, ValueError):
        raise _UnfitError("", "", "The file is not a notebook", SAVE_AGAIN) from None
    for unfit in _unfit(notebook):
        raise unfit
    return notebook


def _complete(notebook: NotebookNode, own_ids: bool) -> None:
    """Give each cell that has no id of its own its number as one, and the parts that it may not lack."""
    taken: set[str] = set()
    for place, cell in enumerate(notebook.cells, start=1):
        own = str(cell.get("id", "")) if own_ids else ""
        cell["id"] = own if ID.fullmatch(own) and own not in taken else f"cell-{place}"
        taken.add(cell["id"])
        if cell.get("cell_type") == "code":
            cell.setdefault("outputs", [])
            cell.setdefault("execution_count", None)
    notebook["nbformat_minor"] = max(notebook.nbformat_minor, WITH_IDS)


def _unfit(notebook: NotebookNode) -> Iterator[_UnfitError]:
    """What a valid notebook may hold and no briefing can."""
    spec, info = notebook.metadata.get("kernelspec", {}), notebook.metadata.get("language_info", {})
    language = spec.get("language") or info.get("name") or "python"
    if not PYTHON.fullmatch(language):
        yield _UnfitError("", "kernelspec", f"is for {language}; notebooks run as Python", "Choose a kernel of Python")
    for place, cell in enumerate(notebook.cells, start=1):
        if problem := unwritable(cell.source):
            yield _UnfitError(f"cell {place}", "", problem, "Take it out")
