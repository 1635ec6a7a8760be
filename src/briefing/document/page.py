"""The page: one HTML file, nothing fetched, no script needed; nbconvert puts the records of each cell in its place."""

import itertools
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from nbconvert import HTMLExporter
from nbconvert.exporters import TemplateExporter

from briefing.document.about import dataset
from briefing.document.document import Cell, Cover, Document
from briefing.document.frame import CONTENT, ENGLISH, Frame
from briefing.document.html import record_html
from briefing.document.html_text import each_in, inline
from briefing.document.look import USUAL, Look, css_of
from briefing.document.records import Index
from briefing.document.references import References
from briefing.document.text import text
from briefing.document.traversal import found
from briefing.document.web_fonts import web_fonts
from briefing.run.nbformat import NotebookNode

TEMPLATES = files("briefing.document") / "templates"
SCRIPTS = ("base", "contents", "tables", "cite", "exhibits", "card", "charts", "find")
IN_ANOTHER_LANGUAGE = ("languages",)
NO_FILES: Mapping[str, str] = {}


def render_html(document: Document, cover: Cover, beside: Mapping[str, str] = NO_FILES) -> str:
    """The whole HTML file; it links to the files `beside` it, which are given with their words."""
    shown = {cell.id: _laid_out(cell, document.references) for cell in document.cells}
    look, frame = document.look, document.look.frame
    told = dataset(cover.title, cover.name, cover.as_of, cover.about, beside)
    printed = [cover.title, cover.marking, look.organisation, *itertools.chain.from_iterable(shown.values())]
    resources = {
        "edition": cover,
        "frame": frame,
        "content": Markup(' lang="{}"').format(CONTENT) if frame.differs else "",
        "look": look,
        "logo": inline(text(look.logo), None) if look.logo else "",
        "beside": beside,
        "dataset": htmlsafe_json_dumps(told, ensure_ascii=False),
        "found": _found(document),
        "contents": [heading for heading in document.headings if heading.level == 1 and not heading.annex],
        "annex": [heading for heading in document.headings if heading.level == 1 and heading.annex],
        "shown": shown,
        "script": _script(frame),
        **page_style("".join(printed), look),
    }
    html, _ = _exporter().from_notebook_node(_notebook(document), resources=resources)
    return html


def _laid_out(cell: Cell, known: References) -> list[Markup]:
    """What a cell shows, as its layout has it: one below another, side by side or numbered."""
    if cell.layout == "beside" and cell.records:
        columns = (Markup("\n").join(record_html(record, known) for record in column) for column in cell.columns)
        return [Markup('<div class="beside">\n{}\n</div>').format(each_in("<div>{}</div>", columns, "\n"))]
    shown = [html for record in cell.records if (html := record_html(record, known))]
    if not shown or not cell.layout:
        return shown
    return [Markup('<ol class="numbered">\n{}\n</ol>').format(each_in("<li>{}</li>", shown, "\n"))]


def load() -> None:
    """Load what every page needs, which costs more than to write a small page."""
    page_style()
    _exporter().template  # noqa: B018  (read from its files when first asked for)


def page_style(said: str = "", look: Look = USUAL) -> Mapping[str, str]:
    """What every page of ours looks like: `faces`, the type that `said` needs, and `style`."""
    style = look.frame.translated(_template("style.css"))
    return {"faces": web_fonts(said), "style": style + css_of(look)}


def _found(document: Document) -> str:
    """What the rows that readers find things among are called; blank where there are none."""
    return next((index.called for index in found(document.records, Index)), "")


def _script(frame: Frame = ENGLISH) -> str:
    """The script's files in their order, in a scope of their own."""
    names = [*SCRIPTS, *(IN_ANOTHER_LANGUAGE if frame.differs else ())]
    parts = (frame.translated(_template(f"script/{name}.js")) for name in names)
    return "\n".join(['"use strict";', "(() => {", *parts, "})();"])


def _template(name: str) -> str:
    return (TEMPLATES / "page" / name).read_text(encoding="utf-8")


def _notebook(document: Document) -> NotebookNode:
    """A notebook of the document's cells, for nbconvert to go through."""
    cells = [
        NotebookNode(id=cell.id, cell_type="markdown", source="", metadata=NotebookNode()) for cell in document.cells
    ]
    return NotebookNode(cells=cells, metadata=NotebookNode(), nbformat=4, nbformat_minor=5)


class _Exporter(HTMLExporter):
    """nbconvert's, less its repairs to pages of its own templates, for which it reads and writes every page again."""

    def from_notebook_node(self, nb, resources=None, **options):
        """The page as the template has it."""
        return TemplateExporter.from_notebook_node(self, nb, self._init_resources(resources), **options)


@cache
def _exporter() -> HTMLExporter:
    return _Exporter(template_name="page", extra_template_basedirs=[str(TEMPLATES)], default_preprocessors=[])
