"""Pictures as the document holds them: of kinds that page, print and Word show, sound, in a data address."""

import base64
import io
import warnings
from html import escape

from lxml import etree

from briefing.document.picture_files import is_held, picture_file

SHOWN = {"PNG": "png", "JPEG": "jpeg", "GIF": "gif"}
SVG = "{http://www.w3.org/2000/svg}"
POINTS = 0.75  # a pixel of a page


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
        return address(content, SHOWN[picture.format])
    made = io.BytesIO()
    picture.convert("RGBA").save(made, "PNG")
    return address(made.getvalue(), "png")


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
    """A picture in a data address as a drawing, which may stand where charts do."""
    content, kind = picture_file(source)
    if kind == "svg":
        drawing = etree.fromstring(content)
        drawing.attrib.update({"role": "img", "aria-label": alt})
        return etree.tostring(drawing, encoding="unicode")
    from PIL import Image

    width, height = Image.open(io.BytesIO(content)).size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * POINTS:g}pt" height="{height * POINTS:g}pt" '
        f'viewBox="0 0 {width} {height}" role="img" aria-label="{escape(alt)}">'
        f'<image href="{source}" width="{width}" height="{height}"/></svg>'
    )


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
    return address(etree.tostring(drawing), "svg+xml")
