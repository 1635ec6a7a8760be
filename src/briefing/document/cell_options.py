"""What a cell says of what it shows, in lines `#| name: words` before its code; and what it says by its tags."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import takewhile

from briefing.run.nbformat import NotebookNode

OPTION = re.compile(r"#\|\s*([\w-]+)\s*:\s*(.*)")
SAME = {"fig-cap": "caption", "tbl-cap": "caption", "fig-alt": "alt", "label": "name"}
KNOWN = {*SAME, *SAME.values(), "include", "output"}
NO = {"false", "no"}
BEGINS, BLOCKS, NEAR = "#|", {"", ">", "|", ">-", "|-"}, 0.75
FIRST = "Write it before all code of the cell, or leave it out"
RUN = "Every cell of code is run: make it a raw cell, or take it out"
WHOLE = "Write each option in a line of its own, as in #| caption: what it shows"
NOT_PRINTED = {"remove-cell", "remove_cell"}
NOT_SHOWN = {"remove-output", "remove_output", "keep_output"}  # what is kept is for whoever tests the notebook
NO_PRINT = {"remove-stdout", "remove_stdout"}  # what hides or collapses removes nothing, as in Jupyter Book


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
    left_out = ("output", "false") in _said(cell.source)
    return is_printed(cell) and not left_out and not NOT_SHOWN & set(tags(cell))


def prints(cell: NotebookNode) -> bool:
    """Whether what a code cell prints is shown with its outputs."""
    return not NO_PRINT & set(tags(cell))


def tags(cell: NotebookNode) -> Iterable[str]:
    """The tags of a cell."""
    return cell.metadata.get("tags", [])


def unread(source: str) -> list[tuple[str, str]]:
    """The lines of a cell that look like options and are not read as such, each with what to do."""
    head, rest = _parted(source)
    late = [(line.strip(), FIRST) for line in rest if line.lstrip().startswith(BEGINS)]
    return [(line.strip(), why) for line in head if line.startswith(BEGINS) and (why := _unread(line))] + late


def _unread(line: str) -> str:
    """What to do about a line that is no option as we read them; blank where it is one, or one of other programs."""
    found = OPTION.match(line.rstrip())
    if not found or found[2] in BLOCKS:
        return WHOLE
    if (found[1], _unquoted(found[2])) == ("eval", "false"):
        return RUN
    name = found[1].replace("_", "-")
    near = get_close_matches(name, KNOWN, 1, NEAR)
    return f"Write it as #| {near[0]}: {found[2]}" if near and found[1] not in KNOWN else ""


def _said(source: str) -> list[tuple[str, str]]:
    found = filter(None, map(OPTION.match, map(str.rstrip, _parted(source)[0])))
    return [(SAME.get(one[1], one[1]), _unquoted(one[2])) for one in found]


def _parted(source: str) -> tuple[list[str], list[str]]:
    """The lines of comments that a cell begins with, after a magic for all of it; and the others."""
    lines = source.lstrip().splitlines()
    code = lines[1:] if source.lstrip().startswith("%%") else lines
    head = [*takewhile(lambda line: line.startswith("#") or not line.strip(), code)]
    return head, code[len(head) :]


def _unquoted(words: str) -> str:
    quoted = len(words) > 1 and words[0] == words[-1] and words[0] in "\"'"
    words = words[1:-1] if quoted else words
    return "false" if words.lower() in NO else words
