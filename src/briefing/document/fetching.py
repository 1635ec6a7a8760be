"""What a drawing shows that is not in it: pictures, shapes and styles from another file, or from the web."""

from lxml import etree

from briefing.document.style_sheets import asks_network

SVG = "{http://www.w3.org/2000/svg}"
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
WITHIN = ("#", "data:image/")


def fetches(drawing: bytes) -> bool:
    """Whether a drawing shows anything that is not in it; what cannot be read shows nothing."""
    try:
        root = etree.fromstring(drawing, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return False
    if root.xpath("//processing-instruction('xml-stylesheet')"):
        return True
    return any(map(_asks, root.iter(etree.Element)))


def _asks(element: etree._Element) -> bool:
    shown = [element.get(href) for href in HREFS if element.tag != f"{SVG}a"]
    if any(address and not address.strip().startswith(WITHIN) for address in shown):
        return True
    styles = [str(value) for name, value in element.attrib.items() if name not in HREFS]
    return any(map(asks_network, [*styles, element.text or "" if element.tag == f"{SVG}style" else ""]))
