"""The prose of the notebooks: checked by the rules that the subject brings, and how hard it is to read."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace

from briefing.document.markdown import records_of
from briefing.document.readability import MOST_GRADE, MOST_WORDS, reading
from briefing.document.records import Foreign, Prose, Statement, read
from briefing.document.remarks import DEEP
from briefing.document.text import Formula, Link, Part, Styled, Text, Within
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
        for problem in _found(cell.source, problems)
    ]


def _found(source: str, problems: Callable[[str], list[str]]) -> list[str]:
    try:
        return [problem for said in _said(source) for problem in problems(said)]
    except RecursionError:
        return [DEEP.problem]


def hard_prose(
    notebooks: Mapping[str, NotebookNode], executed: Mapping[str, NotebookNode], names: Collection[str]
) -> list[str]:
    """A warning for each notebook whose sentences, prose and statements, are long or hard, with the longest.

    `executed` are the notebooks as an edition ran them, where it is built. What links say (figures, mostly), and
    `names`, do not count.
    """
    levels = {
        name: reading([*_told(notebook), *(_stated(executed[name]) if name in executed else [])], names)
        for name, notebook in notebooks.items()
    }
    return [
        f"notebooks/{name}.ipynb reads hard: {level.words:.1f} words a sentence ({MOST_WORDS} at most), "
        f'grade {level.grade:.1f} ({MOST_GRADE} at most). Split or shorten, first: "{level.longest}"'
        for name, level in levels.items()
        if level and level.hard
    ]


def _told(notebook: NotebookNode) -> Iterator[str]:
    """The sentences of markdown cells, headings left out."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            yield from _words(tuple(record for record in records_of(cell.source, {}) if isinstance(record, Prose)))


def _stated(notebook: NotebookNode) -> Iterator[str]:
    """The statements among the outputs of a notebook, without what their links say."""
    for cell in notebook.cells:
        shown = [read(output.get("data", {})) for output in cell.get("outputs", [])]
        yield from _words(tuple(record for record in shown if isinstance(record, Statement)), Link)


def _words(records: tuple, *leaving_out: type) -> Iterator[str]:
    """The words of records, text by text, without code."""
    return (str(Text(_without(text.parts, leaving_out))) for text in found(records, Text))


def _said(source: str) -> list[str]:
    """What a cell says, text by text; code, and the addresses of links, are not said."""
    records = tuple(records_of(source, {}))
    return [*_words(records), *(block.html for block in found(records, Foreign))]


def _without(parts: tuple[Part, ...], kinds: tuple[type, ...]) -> tuple[Part, ...]:
    """The parts without code and formulae, and without those of some kinds."""
    return tuple(
        replace(part, parts=_without(part.parts, kinds)) if isinstance(part, Within) else part
        for part in parts
        if not (isinstance(part, (Formula, *kinds)) or (isinstance(part, Styled) and part.style == "code"))
    )
