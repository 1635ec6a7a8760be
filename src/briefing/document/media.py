"""Every way in which a cell shows something, and what becomes of it: the one table of what documents hold.

The first way of the table that an output has is the one that is kept. What an output has beside it is the same thing
for other programs.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing.document.latex import blocks_of as latex_blocks
from briefing.document.markdown import records_of
from briefing.document.raster import held
from briefing.document.records import RECORD, Foreign, Heading, Prose, Record, Verbatim, read
from briefing.document.remarks import BROKEN, Remark
from briefing.document.terminal import as_shown, says_nothing
from briefing.document.unseen import seen
from briefing.document.vega import svg_of

PRINTED, WARNED, FAILED = "printed", "warned", "failed"  # what no media type tells of
END_IT = "End its line with a semicolon, or show what it says with print or display"
STATIC = "Show a picture of it beside it or instead, as PNG or SVG"


@dataclass(frozen=True)
class Drawn:
    """A picture as a data address, with the words for who does not see it, if they came with it."""

    source: str
    alt: str = ""


Shown = list[Heading | Prose] | Drawn | Remark | Record
ToShow = Callable[[str, object, Mapping], Shown]


@dataclass(frozen=True)
class Way:
    """A way of showing: the media types that begin so, what becomes of it, and what that is in each file."""

    media: tuple[str, ...]
    show: ToShow
    html: str
    pdf: str
    docx: str


def _record(media: str, content: object, said: Mapping) -> Shown:
    return read(content) or [] if isinstance(content, Mapping) else []


def _warning(media: str, content: object, said: Mapping) -> Shown:
    return []


def _lines(media: str, content: object, said: Mapping) -> Shown:
    words = as_shown(str(content))
    return [Prose((Verbatim(words),))] if words.strip() else []


def _drawing(media: str, content: object, said: Mapping) -> Shown:
    return _picture(str(content).encode("utf-8"), "svg", said)


def _dots(media: str, content: object, said: Mapping) -> Shown:
    from base64 import b64decode

    try:
        return _picture(b64decode(str(content)), "", said)
    except ValueError:
        return _picture(b"", "", said)


def _picture(content: bytes, kind: str, said: Mapping) -> Shown:
    source = held(content, kind)
    return Drawn(source, str(said.get("alt") or "")) if source else BROKEN


def _vega(media: str, content: object, said: Mapping) -> Shown:
    svg, why = svg_of(content)
    if not svg:
        return Remark(f"a Vega-Lite chart is left out: {why}", STATIC)
    return _picture(svg.encode("utf-8"), "svg", said)


def _html(media: str, content: object, said: Mapping) -> Shown:
    return [Prose((Foreign(seen(str(content))),))]


def _markdown(media: str, content: object, said: Mapping) -> Shown:
    return records_of(str(content), {})


def _latex(media: str, content: object, said: Mapping) -> Shown:
    return [Prose(latex_blocks(str(content)))]


def _json(media: str, content: object, said: Mapping) -> Shown:
    import json

    return [Prose((Verbatim(json.dumps(content, indent=1, ensure_ascii=False)),))]


def _plain(media: str, content: object, said: Mapping) -> Shown:
    words = as_shown(str(content))
    if says_nothing(words):
        return Remark(f"{words} is left out: it says nothing to readers", END_IT)
    return _lines(media, content, said)


def _live(media: str, content: object, said: Mapping) -> Shown:
    return Remark(f"what only a running program shows ({media}) is left out", STATIC)


WAYS = (
    Way((RECORD,), _record, "what our functions show", "the same", "the same"),
    Way((PRINTED,), _lines, "its lines", "its lines", "its lines"),
    Way((WARNED,), _warning, *("said by the build, with its notebook",) * 3),
    Way((FAILED,), _lines, *("a failure that its cell says may be, in a line",) * 3),
    Way(("image/svg+xml",), _drawing, "the drawing", "the drawing", "a picture of dots"),
    Way(("image/",), _dots, "the picture", "the picture", "the picture"),
    Way(("application/vnd.vegalite.", "application/vnd.vega."), _vega, "a drawing", "a drawing", "a picture of dots"),
    Way(
        (
            "application/vnd.plotly.",
            "application/vnd.jupyter.widget-",
            "application/vnd.bokehjs_",
            "application/vnd.holoviews_",
            "application/javascript",
        ),
        _live,
        *("named",) * 3,
    ),
    Way(("text/html",), _html, "HTML, less what runs or fetches", "as pandoc reads it", "as pandoc reads it"),
    Way(("text/markdown",), _markdown, "headings and prose", "headings and prose", "headings and prose"),
    Way(("text/latex",), _latex, "MathML, and text", "typst's mathematics, and text", "Word's mathematics, and text"),
    Way(("application/json",), _json, "its lines", "its lines", "its lines"),
    Way(("text/plain",), _plain, "its lines", "its lines", "its lines"),
)  # fmt: skip


def shown(data: Mapping[str, object], metadata: Mapping) -> Shown:
    """What becomes of an output's data, by their media types."""
    for way in WAYS:
        for media, content in data.items():
            if media.startswith(way.media):
                said = metadata.get(media)
                content = data if media == RECORD else _joined(content)  # a record has its drawing beside it
                return way.show(media, content, said if isinstance(said, Mapping) else {})
    return Remark(f"{', '.join(sorted(data))} is left out: no document holds it", STATIC) if data else []


def _joined(content: object) -> object:
    """Content as one text, where the notebook's format keeps it line by line."""
    lines = isinstance(content, list) and all(isinstance(line, str) for line in content)
    return "".join(content) if lines else content  # type: ignore[arg-type]
