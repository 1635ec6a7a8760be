"""One document from the executed notebooks: their cells in order, exhibits numbered, headings addressed.

Here, and nowhere else, what notebooks show enters the document: as HTML that runs nothing and asks nothing of the
network. Whatever that leaves out is warned of.
"""

import itertools
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from briefing.display.records import EXHIBIT, FINDING
from briefing.errors import NotebookError
from briefing.publish.backlinks import link_back
from briefing.publish.harmless import harmless
from briefing.publish.linked import keep_linked
from briefing.run.nbformat import NotebookNode, nbformat
from briefing.run.notebooks import place_of

HEADING = re.compile(r"^(#{1,4})\s+(.+?)\s*$", re.MULTILINE)
NEW_PAGE = "new_page"
RAW = "raw"  # for other tools: not shown
KINDS = {"table": "Table", "figure": "Figure"}
DRAWN_OR_SET = ("body", "svg")  # the parts of an exhibit's record that are HTML
INSTEAD = "the document runs and fetches nothing. Show text, a table, a chart, or a picture that is part of the output"


@dataclass(frozen=True)
class Heading:
    """A line of the contents list."""

    level: int
    address: str
    text: str


@dataclass(frozen=True)
class Document:
    """The assembled notebook, its contents list, its exhibits and findings in reading order."""

    notebook: NotebookNode
    contents: tuple[Heading, ...]
    exhibits: tuple[dict, ...]
    findings: tuple[dict, ...]


def assemble(executed: Mapping[str, NotebookNode]) -> Document:
    """Join executed notebooks; the first heading of each is a section, named in its address after the file."""
    contents: list[Heading] = []
    cells = []
    for name, notebook in executed.items():
        section = re.sub(r"^\d+_", "", name).replace("_", "-")
        for place, cell in enumerate(notebook.cells):
            if cell.cell_type == RAW:
                continue
            copy, left_out = _harmless(_cell(cell, f"{name}-{place}", section, contents))
            if left_out:
                what = ", ".join(dict.fromkeys(left_out))
                print(f"{place_of(name, notebook, cell.source)}: {what} left out: {INSTEAD}", file=sys.stderr)
            cells.append(copy)
    joined = nbformat.v4.new_notebook(cells=cells)
    exhibits = _numbered(joined)
    findings = [record for record in _records(joined, FINDING)]
    keep_linked(exhibits, _texts(joined))
    link_back(exhibits, findings)
    _refuse_twins([record["name"] for record in findings], "finding")
    return Document(joined, tuple(contents), tuple(exhibits), tuple(findings))


def _cell(cell: NotebookNode, cell_id: str, section: str, contents: list[Heading]) -> NotebookNode:
    copy = nbformat.from_dict({**cell, "id": cell_id, "metadata": {}})
    if cell.cell_type == "markdown":
        page = NEW_PAGE in cell.metadata.get("tags", [])
        copy.source = HEADING.sub(lambda match: _heading(match, section, contents, page), cell.source)
    return copy


def _harmless(cell: NotebookNode) -> tuple[NotebookNode, list[str]]:
    """The cell with what it shows made harmless, its markdown as HTML; and what was left out."""
    left_out: list[str] = []

    def clean(shown: str) -> str:
        kept, lost = harmless(shown)
        left_out.extend(lost)
        return kept

    if cell.cell_type == "markdown":
        cell.source = clean(_as_html(cell))
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        if EXHIBIT in data:
            data[EXHIBIT] |= {part: clean(data[EXHIBIT][part]) for part in DRAWN_OR_SET if part in data[EXHIBIT]}
        elif "text/html" in data:
            data["text/html"] = clean(data["text/html"])
    return cell, left_out


def _as_html(cell: NotebookNode) -> str:
    """A markdown cell, with the pictures attached to it."""
    from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

    pictures = cell.get("attachments", {})
    renderer = IPythonRenderer(escape=False, attachments=pictures, exclude_anchor_links=True)
    return MarkdownWithMath(renderer=renderer).render(cell.source)


def _heading(match: re.Match, section: str, contents: list[Heading], page: bool) -> str:
    """The heading as HTML, one level down (the title is the document's), with an address; on a new `page` in print."""
    level, text = len(match[1]) + 1, match[2]
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    address = section if level == 2 else f"{section}-{slug}"
    heading = Heading(level, _free(address, {heading.address for heading in contents}), text)
    contents.append(heading)
    begins = Markup(' class="newpage"') if page else ""
    return Markup('<h{0} id="{1}"{3}>{2}</h{0}>\n').format(heading.level, heading.address, heading.text, begins)


def _free(address: str, taken: set[str]) -> str:
    """The address, numbered if it is taken."""
    numbered = (f"{address}-{number}" for number in itertools.count(2))
    return next(free for free in itertools.chain([address], numbered) if free not in taken)


def _numbered(notebook: NotebookNode) -> list[dict]:
    exhibits = _records(notebook, EXHIBIT)
    _refuse_twins([record["name"] for record in exhibits], "exhibit")
    counts = dict.fromkeys(KINDS, 0)
    for record in exhibits:
        counts[record["kind"]] += 1
        record["number"] = f"{KINDS[record['kind']]} {counts[record['kind']]}"
    return exhibits


def _records(notebook: NotebookNode, mime: str) -> list[dict]:
    return [
        output.data[mime]
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if mime in output.get("data", {})
    ]


def _texts(notebook: NotebookNode) -> list[str]:
    """What stands in the document beside exhibits."""
    shown = [output.get("data", {}) for cell in notebook.cells for output in cell.get("outputs", [])]
    return [data.get("text/html", "") for data in shown if EXHIBIT not in data] + [
        cell.source for cell in notebook.cells if cell.cell_type == "markdown"
    ]


def _refuse_twins(names: list[str], what: str) -> None:
    twins = sorted({name for name in names if names.count(name) > 1})
    if twins:
        raise NotebookError(f"Two notebooks use the {what} name {', '.join(twins)}. Give each {what} its own name.")
