"""A chart as SVG that answers: told in words, each mark a link, and the same from one build to the next.

What is drawn has its colours as attributes, and a class for each colour of the theme (`f-ink` where it fills, `s-ink`
where it strokes), so that one style sheet recolours every chart in the dark. A colour of no class has beside it, as the
property `--dark`, the one it takes there (`f-own`, `s-own`).
"""

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from lxml import etree
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from briefing.display.dollars import keep_money
from briefing.display.marks import is_mark, marked, read_mark
from briefing.display.theme import CLASSES, INK, on_dark

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
REFERRING = ("clip-path", "fill", "mask", "filter", "style")
TARGET = 18  # points: 24 px, as large as a mark that is hit by a finger must be
PAINTS = {"fill": "f", "stroke": "s"}
LINES = {"stroke-linejoin": "round", "stroke-linecap": "butt"}


def svg_of(figure: Figure, name: str, alt: str, **how: Any) -> str:
    """Inline SVG with its alt text and links; ids that nothing refers to are dropped, the others numbered within it.

    Matplotlib's own ids are digests of coordinates, and the layout's solver varies these in their last bit. `how` it is
    saved: see its `savefig`.
    """
    keep_money()
    file = io.BytesIO()
    figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None}, **how)
    drawing = etree.fromstring(file.getvalue(), etree.XMLParser(remove_blank_text=True))
    for element in [*drawing.iter(f"{SVG}metadata", f"{SVG}style")]:
        element.getparent().remove(element)
    drawing.attrib.update(LINES)
    for element in drawing.iter(f"{SVG}*"):
        _paint(element)
    _paint_by_use(drawing)
    _link_marks(drawing, figure)
    _number_ids(drawing, name)
    drawing.set("role", "graphics-document")
    drawing.set("aria-label", alt)
    return etree.tostring(drawing, encoding="unicode")


def _paint(element: etree._Element) -> None:
    """An element's style as attributes, its colours as classes too."""
    style = dict(_declarations(element.attrib.pop("style", "")))
    if element.tag == f"{SVG}text":
        style.setdefault("fill", INK)
    if element.get("transform", "").startswith("rotate(-0 "):
        del element.attrib["transform"]
    classes, own = [], ""
    for paint, letter in PAINTS.items():
        colour = style.get(paint, "none")
        if colour == "none":
            continue
        known = CLASSES.get(colour)
        classes.append(f"{letter}-{known or 'own'}")
        own = own or ("" if known else f"--dark: {on_dark(colour)}")
    element.attrib.update(style)
    if classes:
        element.set("class", " ".join(classes))
    if own:
        element.set("style", own)


def _paint_by_use(drawing: etree._Element) -> None:
    """Leave the colours of a shape drawn again and again to where it is drawn: there a style sheet reaches them."""
    for shape in drawing.iter(f"{SVG}path"):
        if shape.getparent().tag == f"{SVG}defs":
            for name in (*PAINTS, "class", "style"):
                shape.attrib.pop(name, None)


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in filter(None, map(str.strip, style.split(";"))):
        name, _, value = declaration.partition(":")
        yield name.strip(), value.strip()


def _link_marks(drawing: etree._Element, figure: Figure) -> None:
    """Join what is marked alike in a link of its own, on top of the drawing, in the order of reading."""
    drawn: dict[str, list[etree._Element]] = defaultdict(list)
    targets: dict[str, list[etree._Element]] = defaultdict(list)
    for element in drawing.iter(f"{SVG}g"):
        if is_mark(element.get("id")):
            drawn[element.get("id")].append(element)
    for artist in marked(figure):
        targets[str(artist.get_gid())].extend(_target(artist, figure))
    top = drawing.find(f"{SVG}g")
    for gid in targets:
        if drawn[gid]:
            link = etree.SubElement(top, f"{SVG}g")
            _tell(link, *read_mark(gid))
            link.extend([*targets[gid], *drawn[gid]])


def _tell(element: etree._Element, address: str, words: str) -> None:
    element.set("class", "mark")
    if address:
        element.tag = f"{SVG}a"
        element.set("href", f"#{address}")
    else:
        element.set("role", "graphics-symbol")
    element.set("aria-label", words)


def _target(artist: Artist, figure: Figure) -> Iterator[etree._Element]:
    """An unseen box around a mark, large enough to hit; a line without marks and words are hit themselves."""
    if isinstance(artist, Text) or (isinstance(artist, Line2D) and artist.get_marker() in ("None", "", " ", None)):
        return
    points = 72 / figure.dpi
    (left, low), (right, high) = artist.get_window_extent().get_points() * points
    width, height = max(right - left, TARGET), max(high - low, TARGET)
    x, y = (left + right - width) / 2, figure.bbox.height * points - (low + high + height) / 2
    sizes = {"x": x, "y": y, "width": width, "height": height}
    yield etree.Element(
        f"{SVG}rect",
        {"class": "target", "fill": "none", "pointer-events": "all"}
        | {side: f"{size:.1f}" for side, size in sizes.items()},
    )


def _number_ids(drawing: etree._Element, name: str) -> None:
    named = [element for element in drawing.iter() if element.get("id")]
    for element in named:
        if element.tag == f"{SVG}g":
            del element.attrib["id"]
    numbered = {
        element.get("id"): f"{name}-{place}"
        for place, element in enumerate((element for element in named if element.get("id")), start=1)
    }
    for element in drawing.iter():
        if element.get("id"):
            element.set("id", numbered[element.get("id")])
        if (element.get(HREF) or "").startswith("#"):
            element.set(HREF, f"#{numbered[element.get(HREF)[1:]]}")
        for attribute in REFERRING:
            if (value := element.get(attribute) or "").startswith("url(#"):
                element.set(attribute, f"url(#{numbered[value[5:-1]]})")
