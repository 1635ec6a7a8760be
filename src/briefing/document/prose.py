"""The prose of the notebooks, checked by the rules that the subject brings."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from briefing.document.markdown import records_of
from briefing.document.records import Foreign
from briefing.document.text import Break, Part, Picture, Styled, Text
from briefing.document.traversal import found
from briefing.errors import Fault
from briefing.run.nbformat import NotebookNode


def prose_faults(notebooks: Mapping[str, NotebookNode], problems: Callable[[str], list[str]]) -> list[Fault]:
    """What `problems` finds in each text of a markdown cell, with the notebook and the words the cell begins with."""
    return [
        Fault(f"notebooks/{name}.ipynb", f'cell "{cell.source.strip().splitlines()[0][:40]}"', "", problem, "")
        for name, notebook in notebooks.items()
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for said in _said(cell.source)
        for problem in problems(said)
    ]


def _said(source: str) -> list[str]:
    """What a cell says, text by text; code, and the addresses of links, are not said."""
    records = tuple(records_of(source, {}))
    texts = [str(Text(_without_code(text.parts))) for text in found(records, Text)]
    return [*texts, *(block.html for block in found(records, Foreign))]


def _without_code(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(
        part if isinstance(part, str | Break | Picture) else replace(part, parts=_without_code(part.parts))
        for part in parts
        if not (isinstance(part, Styled) and part.style == "code")
    )
