"""The HTML document: one file, nothing fetched, no script needed; through nbconvert and a template of our own."""

import json
from functools import cache
from importlib.resources import files

from nbconvert import HTMLExporter
from nbconvert.exporters import TemplateExporter

from briefing.editions.edition import Edition
from briefing.publish.assemble import Document
from briefing.publish.faces import faces

TEMPLATES = files("briefing.publish") / "templates"
MOST_EMBEDDED = 500_000  # letters of a table's data that travel inside the page; longer ones are filed beside it


def render_html(document: Document, edition: Edition) -> str:
    """The whole HTML file."""
    resources = {
        "edition": edition,
        "contents": document.contents,
        "most_embedded": MOST_EMBEDDED,
        **page_style(json.dumps([edition.title, edition.marking, *document.exhibits], ensure_ascii=False)),
        "script": (TEMPLATES / "briefing" / "script.js").read_text(encoding="utf-8"),
    }
    html, _ = _exporter().from_notebook_node(document.notebook, resources=resources)
    return html


def load() -> None:
    """Load what every page needs, which costs more than to write a small page."""
    page_style()
    _exporter().template  # noqa: B018  (read from its files when first asked for)


def page_style(text: str = "") -> dict:
    """What every page of ours looks like: `faces`, the type that `text` needs, and `style`."""
    style = (TEMPLATES / "briefing" / "style.css").read_text(encoding="utf-8")
    return {"faces": faces(text), "style": style}


class _Exporter(HTMLExporter):
    """nbconvert's, less its repairs to pages of its own templates, for which it reads and writes every page again."""

    def from_notebook_node(self, nb, resources=None, **options):
        """The page as the template has it."""
        return TemplateExporter.from_notebook_node(self, nb, self._init_resources(resources), **options)


@cache
def _exporter() -> HTMLExporter:
    return _Exporter(
        template_name="briefing",
        extra_template_basedirs=[str(TEMPLATES)],
        exclude_input=True,
        exclude_anchor_links=True,
        default_preprocessors=[],
    )
