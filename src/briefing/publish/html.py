"""The HTML document: one file, nothing fetched, no script needed; through nbconvert and a template of our own."""

import base64
import io
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from nbconvert import HTMLExporter
from nbconvert.exporters import TemplateExporter

from briefing.paths import cache_folder, project_root
from briefing.publish import kept
from briefing.publish.assemble import Document
from briefing.publish.edition import Edition

TEMPLATES = files("briefing.publish") / "templates"
FACES = {
    ("Source Sans Pro", 400, "normal"): "font_source_sans_pro/SourceSansPro-Regular.ttf",
    ("Source Sans Pro", 600, "normal"): "font_source_sans_pro/SourceSansPro-Semibold.ttf",
    ("Source Sans Pro", 400, "italic"): "font_source_sans_pro/SourceSansPro-It.ttf",
    ("Source Serif Pro", 400, "normal"): "font_source_serif_pro/SourceSerifPro-Regular.ttf",
    ("Source Serif Pro", 600, "normal"): "font_source_serif_pro/SourceSerifPro-Semibold.ttf",
}
FEATURES = ["kern", "liga", "tnum", "lnum"]
MOST_EMBEDDED = 500_000  # letters of a table's data that travel inside the page; longer ones are filed beside it
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x202F, 0x20AC, 0x2212, 0x2264, 0x2265]


def render_html(document: Document, edition: Edition) -> str:
    """The whole HTML file."""
    exporter = _Exporter(
        template_name="briefing",
        extra_template_basedirs=[str(TEMPLATES)],
        exclude_input=True,
        exclude_anchor_links=True,
    )
    resources = {
        "edition": edition,
        "contents": document.contents,
        "most_embedded": MOST_EMBEDDED,
        **page_style(),
        "script": (TEMPLATES / "briefing" / "script.js").read_text(encoding="utf-8"),
    }
    html, _ = exporter.from_notebook_node(document.notebook, resources=resources)
    return html


def page_style() -> dict:
    """What every page of ours looks like: `faces`, the type cut down to stand in the file, and `style`."""
    style = (TEMPLATES / "briefing" / "style.css").read_text(encoding="utf-8")
    return {"faces": _faces(), "style": style}


class _Exporter(HTMLExporter):
    """nbconvert's, less its repairs to pages of its own templates, for which it reads and writes every page again."""

    def from_notebook_node(self, nb, resources=None, **options):
        """The page as the template has it."""
        return TemplateExporter.from_notebook_node(self, nb, self._init_resources(resources), **options)


@cache
def _faces() -> str:
    return "\n".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};font-style:{style};font-display:swap;"
        f"src:url(data:font/woff;base64,{base64.b64encode(_woff(file)).decode()}) format('woff')}}"
        for (family, weight, style), file in FACES.items()
    )


def _woff(file: str) -> bytes:
    """A font cut down to Latin letters, small enough to stand in the file; kept, for the next build."""
    package, name = file.split("/")
    font = (files(package) / "files" / name).read_bytes()
    store = cache_folder(project_root()) / "faces"
    entry = kept.key(font, version("fonttools"), repr((FEATURES, LATIN)))
    woff = kept.find(store, entry)
    if woff is None:
        woff = _subset(font)
        kept.keep(store, entry, woff)
    return woff


def _subset(content: bytes) -> bytes:
    """The bytes depend on nothing but the font, its features and letters, and fonttools."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    subsetter = subset.Subsetter(subset.Options(flavor="woff", layout_features=FEATURES, notdef_outline=True))
    subsetter.populate(unicodes=LATIN)
    subsetter.subset(font)
    font.flavor = "woff"
    target = io.BytesIO()
    font.save(target, reorderTables=False)
    return target.getvalue()
