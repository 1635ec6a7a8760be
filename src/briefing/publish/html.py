"""The HTML document: one file, nothing fetched, no script needed; through nbconvert and a template of our own."""

import base64
import io
from functools import cache
from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from nbconvert import HTMLExporter

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
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x202F, 0x20AC, 0x2212, 0x2264, 0x2265]


def render_html(document: Document, edition: Edition) -> str:
    """The whole HTML file."""
    exporter = HTMLExporter(
        template_name="briefing",
        extra_template_basedirs=[str(TEMPLATES)],
        exclude_input=True,
        exclude_anchor_links=True,
    )
    resources = {
        "edition": edition,
        "contents": document.contents,
        **page_style(),
        "script": (TEMPLATES / "briefing" / "script.js").read_text(encoding="utf-8"),
    }
    html, _ = exporter.from_notebook_node(document.notebook, resources=resources)
    return html


def page_style() -> dict:
    """What every page of ours looks like: `faces`, the type cut down to stand in the file, and `style`."""
    style = (TEMPLATES / "briefing" / "style.css").read_text(encoding="utf-8")
    return {"faces": _faces(), "style": style}


@cache
def _faces() -> str:
    return "\n".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};font-style:{style};font-display:swap;"
        f"src:url(data:font/woff;base64,{_woff(file)}) format('woff')}}"
        for (family, weight, style), file in FACES.items()
    )


def _woff(file: str) -> str:
    """A font cut down to Latin letters, small enough to stand in the file; the bytes depend on nothing else."""
    package, name = file.split("/")
    font = TTFont(Path(str(files(package) / "files" / name)), recalcTimestamp=False)
    options = subset.Options(flavor="woff", layout_features=["kern", "liga", "tnum", "lnum"], notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LATIN)
    subsetter.subset(font)
    font.flavor = "woff"
    target = io.BytesIO()
    font.save(target, reorderTables=False)
    return base64.b64encode(target.getvalue()).decode()
