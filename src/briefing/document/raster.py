"""Pictures as the document holds them: of kinds that page, print and Word show, sound, in a data address."""

import base64
import io
import re
import warnings
from html import escape

from lxml import etree

from briefing.document.picture_files import is_held, picture_file
from briefing.document.typesetting import is_drawable

SHOWN = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}
SVG = "{http://www.w3.org/2000/svg}"
POINTS = 0.75  # a pixel of a page
LENGTH = re.compile(r"\s*(\d*\.?\d+)(px|pt|mm|cm|in|)\s*")
PIXELS = {"": 1, "px": 1, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}


def held(content: bytes, kind: str) -> str:
    """A data address of a picture; blank where nothing can show it. What few programs show becomes a PNG."""
    if kind in ("svg", "svg+xml"):
        return _held_drawing(content)
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content))
            picture.load()
    except Exception:  # whatever a broken picture makes of the library
        return ""
    if picture.format in SHOWN:
        return _drawable(content, SHOWN[picture.format])
    made = io.BytesIO()
    picture.convert("RGBA").save(made, "PNG")
    return _drawable(made.getvalue(), "png")


def _drawable(content: bytes, kind: str, media: str = "") -> str:
    """A data address of a picture that print can draw; blank for another."""
    return address(content, media or kind) if is_drawable(content, kind) else ""


def address(content: bytes, kind: str) -> str:
    """A picture as a data address."""
    return f"data:image/{kind};base64,{base64.b64encode(content).decode('ascii')}"


def sound(source: str) -> str:
    """A picture in a data address as the document holds it; blank where nothing can show it."""
    try:
        return held(*picture_file(source)) if is_held(source) else source
    except ValueError:
        return ""


def drawing_of(source: str, alt: str) -> str:
    """A picture in a data address as a drawing, which may stand where charts do; a style of its own is its alone."""
    content, kind = picture_file(source)
    if kind == "svg":
        drawing = etree.fromstring(content)
        size = _size(drawing)
        if size is None or (drawing.find(f".//{SVG}style") is None and "style" not in drawing.attrib):
            drawing.attrib.update({"role": "img", "aria-label": alt})
            return etree.tostring(drawing, encoding="unicode")
        return _around(source, alt, *size)
    from PIL import Image

    return _around(source, alt, *Image.open(io.BytesIO(content)).size)


def _around(source: str, alt: str, width: float, height: float) -> str:
    """A drawing that is a picture of so many pixels."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * POINTS:g}pt" height="{height * POINTS:g}pt" '
        f'viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(alt)}">'
        f'<image href="{source}" width="{width:g}" height="{height:g}"/></svg>'
    )


def _size(drawing: etree._Element) -> tuple[float, float] | None:
    """How wide and high a drawing is in pixels, where it says so."""
    wide, high = (LENGTH.fullmatch(drawing.get(side, "")) for side in ("width", "height"))
    if wide and high:
        return float(wide[1]) * PIXELS[wide[2]], float(high[1]) * PIXELS[high[2]]
    box = drawing.get("viewBox", "").replace(",", " ").split()
    return (float(box[2]), float(box[3])) if len(box) == 4 else None


def _held_drawing(content: bytes) -> str:
    try:
        drawing = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return ""
    if drawing.tag not in (f"{SVG}svg", "svg"):
        return ""
    if drawing.tag == "svg":
        return _held_drawing(content.replace(b"<svg", b'<svg xmlns="http://www.w3.org/2000/svg"', 1))
    for metadata in [*drawing.iter(f"{SVG}metadata")]:
        metadata.getparent().remove(metadata)
    return _drawable(etree.tostring(drawing), "svg", "svg+xml")
