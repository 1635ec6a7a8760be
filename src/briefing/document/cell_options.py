"""What a cell says of what it shows, in lines `#| name: words` before its code; and what it says by its tags."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.run.nbformat import NotebookNode

OPTION = re.compile(r"#\|\s*([\w-]+)\s*:\s*(.*?)\s*$")
SAME = {"fig-cap": "caption", "tbl-cap": "caption", "fig-alt": "alt", "label": "name"}
NO = {"false", "no"}
NOT_PRINTED = {"remove-cell", "remove_cell"}
NOT_SHOWN = {"remove-output", "remove_output", "keep_output"}  # what is kept is for whoever tests the notebook


@dataclass(frozen=True)
class Options:
    """The words of each option in their order: the first caption is of the first picture or table, and so on."""

    captions: tuple[str, ...] = ()
    alts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def options_of(source: str) -> Options:
    """The options of a cell."""
    said = _said(source)
    return Options(*(tuple(words for name, words in said if name == wanted) for wanted in ("caption", "alt", "name")))


def is_printed(cell: NotebookNode) -> bool:
    """Whether a cell has a part in the document; a raw cell, and what is for other readers or none, has not."""
    notes = cell.metadata.get("slideshow", {}).get("slide_type") == "notes"
    included = ("include", "false") not in _said(cell.source) if cell.cell_type == "code" else True
    return cell.cell_type != "raw" and not notes and included and not NOT_PRINTED & set(tags(cell))


def shows(cell: NotebookNode) -> bool:
    """Whether the outputs of a code cell have a part in the document."""
    hidden = ("output", "false") in _said(cell.source)
    return is_printed(cell) and not hidden and not NOT_SHOWN & set(tags(cell))


def tags(cell: NotebookNode) -> Iterable[str]:
    """The tags of a cell."""
    return cell.metadata.get("tags", [])


def _said(source: str) -> list[tuple[str, str]]:
    said = []
    for line in source.lstrip().splitlines():
        if not line.startswith("#"):
            break
        if found := OPTION.match(line):
            name, words = found.groups()
            said.append((SAME.get(name, name), _unquoted(words)))
    return said


def _unquoted(words: str) -> str:
    quoted = len(words) > 1 and words[0] == words[-1] and words[0] in "\"'"
    words = words[1:-1] if quoted else words
    return "false" if words.lower() in NO else words
