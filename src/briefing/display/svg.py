"""A chart as SVG, told in words to those who do not see it, and the same from one build to the next."""

import io

from lxml import etree
from matplotlib.figure import Figure

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
REFERRING = ("clip-path", "fill", "mask", "filter", "style")


def svg_of(figure: Figure, name: str, alt: str) -> str:
    """Inline SVG with its alt text; ids that nothing refers to are dropped, the others numbered within the figure.

    Matplotlib's own ids are digests of coordinates, and the layout's solver varies these in their last bit.
    """
    file = io.BytesIO()
    figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    drawing = etree.fromstring(file.getvalue())
    for element in [*drawing.iter(f"{SVG}metadata")]:
        element.getparent().remove(element)
    _number_ids(drawing, name)
    drawing.set("role", "img")
    drawing.set("aria-label", alt)
    return etree.tostring(drawing, encoding="unicode")


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
