"""What cells may show, of every media type, and cells of Markdown."""

import base64
import io
import json
from functools import cache

import pandas as pd
from hypothesis import strategies as st
from nbformat import from_dict, v4
from PIL import Image

from fuzz import words
from fuzz.markup import html, latex, markdown, said, short, svg, tex

CONTROLS = ["\x1b[31m", "\x1b[0m", "\x1b]8;;x\x07", "\r", "\b", "\r\n", "\x1b[", "\x1b[2K"]
SOURCES = [
    "show()",
    "#| caption: Five\nshow()",
    "#| caption: $x$ #let\n#| alt: = x\nshow()",
    "#| name: Bad Name\nshow()",
    "",
]

terminal = st.lists(said | st.sampled_from(CONTROLS), max_size=10).map("".join)
jsonable = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**30), 10**30), st.floats(), said),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(short, inner, max_size=3),
    max_leaves=8,
).map(lambda given: json.loads(json.dumps(given)))
values = st.one_of(
    said, st.integers(-(10**12), 10**12), st.floats(), st.none(), st.booleans(), st.datetimes(), st.just(pd.NA), tex
)


@st.composite
def frames(draw):
    """The HTML and the words of a DataFrame."""
    width, height = draw(st.integers(0, 4)), draw(st.integers(0, 4))

    def row(cells):
        return draw(st.lists(cells, min_size=width, max_size=width))

    heads = pd.Index(row(st.one_of(said, st.integers(), st.none())), dtype=object)
    frame = pd.DataFrame([row(values) for _ in range(height)], columns=heads, dtype=object)
    if width and height and draw(st.booleans()):
        names = draw(st.lists(st.none() | said, min_size=2, max_size=2))
        frame.columns = pd.MultiIndex.from_arrays([row(said), row(said)], names=names)
    if draw(st.booleans()):
        frame.index.name = draw(said)
    return {"text/html": frame._repr_html_(), "text/plain": repr(frame)}


@cache
def dots(kind, size):
    """A picture in grey, as a notebook holds it."""
    made = io.BytesIO()
    Image.new("L", size).save(made, kind)
    return base64.b64encode(made.getvalue()).decode()


def _pictures(*kinds):
    whole = st.builds(dots, st.sampled_from(kinds), st.sampled_from([(1, 1), (5, 900), (900, 5)]))
    return st.one_of(whole, st.builds(lambda given, at: given[:at], whole, st.integers(0, 60)), short)


def _as(media, strategy):
    return strategy.map(lambda given: {media: given})


outputs = st.one_of(
    html.map(lambda given: {"text/html": given, "text/plain": "<a>"}),
    _as("text/html", html),
    _as("text/html", svg),
    _as("text/markdown", markdown),
    _as("text/latex", latex),
    _as("image/svg+xml", svg),
    _as("image/png", _pictures("PNG")),
    _as("image/jpeg", _pictures("JPEG")),
    _as("image/gif", _pictures("GIF", "BMP", "TIFF", "WEBP", "PNG")),
    _as("text/plain", terminal),
    _as("application/json", jsonable),
    _as("application/vnd.vegalite.v5+json", jsonable),
    frames(),
    st.builds(lambda media, given: {media: given}, st.sampled_from(words.MEDIA), short),
)
printed = st.tuples(st.sampled_from(["stdout", "stderr"]), terminal)


def _output(shown):
    if isinstance(shown, dict):
        return v4.new_output("display_data", shown)
    if isinstance(shown, str):
        return v4.new_output("error", ename="E", evalue=shown, traceback=[])
    return v4.new_output("stream", name=shown[0], text=shown[1])


some = st.lists(st.one_of(outputs, outputs, outputs, outputs, printed, said), min_size=1, max_size=2)
code_cells = st.builds(
    lambda source, shown: v4.new_code_cell(source, outputs=[*map(_output, shown)]), st.sampled_from(SOURCES), some
)
markdown_cells = markdown.map(
    lambda source: v4.new_markdown_cell(source, attachments={"c.png": {"image/png": dots("PNG", (1, 1))}})
)


def notebook_of(cells):
    """A section of the cells, under a heading of its own."""
    return from_dict(v4.new_notebook(cells=[v4.new_markdown_cell("# Five"), *cells]))
