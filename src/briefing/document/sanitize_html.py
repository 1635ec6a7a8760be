"""What a notebook shows, made harmless: nothing in the document runs, and nothing asks the network.

One parser, that of browsers, reads what is shown and keeps what `allowed` lists; whatever it leaves out is told.
"""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from string import ascii_lowercase

import nh3
import tinycss2
from lxml import etree
from tinycss2.ast import Node

from briefing.document.allowed_html import DRAWN, FORMULA, INERT, TAGS, TEXT_ATTRIBUTES, WITH_CONTENT
from briefing.document.unseen import seen

LINKS = {"", "http", "https", "mailto", "tel"}
SEEN = {*LINKS, "about", "attachment", "blob", "data", "file", "ftp", "javascript", "vbscript"} - {""}  # else unsaid
PICTURE = "data:image/"
PICTURES, LINKED = {"img", "image"}, {"a", *FORMULA}
STYLE_OR_IMG = re.compile(r'(<style[^>]*>)(.*?)</style>|<img((?: [^ =>]+="[^"]*")*)>', re.DOTALL)
ALT = re.compile(r' alt="([^"]*)"')
MAY_FETCH = re.compile(r"url|src|image|cross-fade|import|\\", re.IGNORECASE)
FETCHING = {"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"}
NO_END = "<\\/"  # the same to CSS, and nothing that is cut out later can make an end tag of it
FRAME = {"html", "head", "body"}
LONGEST = 60


def sanitized(shown: str) -> tuple[str, list[str]]:
    """What is shown, less what would run or ask the network, and what was left out, in words."""
    faults: list[str] = []
    shown = seen(shown)
    cleaned = seen(_cleaned(shown, partial(_kept, faults)))
    left_out = [*_lost(shown, cleaned), *faults]
    cleaned = STYLE_OR_IMG.sub(partial(_style_or_img, left_out), cleaned)
    return cleaned.replace("&nbsp;", "\N{NO-BREAK SPACE}"), list(dict.fromkeys(left_out))


def link_fault(address: str) -> str:
    """Why a link may not lead to an address, in words; blank if it may."""
    return _address_fault("a", "href", address)


def picture_fault(address: str) -> str:
    """Why a picture at an address may not be shown, in words; blank if it may."""
    return _address_fault("img", "src", address)


def asks_network(css: str) -> bool:
    """Whether a style would have a page fetch something from elsewhere."""
    return bool(MAY_FETCH.search(css)) and any(map(_fetches, _nodes(tinycss2.parse_component_value_list(css))))


def inside_links(shown: str) -> set[str]:
    """The addresses inside the document that harmless HTML links to."""
    if 'href="#' not in shown:
        return set()
    found = etree.HTML(f"<div>{shown}</div>").iter("a")
    return {link.get("href")[1:] for link in found if (link.get("href") or "").startswith("#")}


def _cleaned(shown: str, keep: Callable[[str, str, str], str | None]) -> str:
    """What is shown, of the elements allowed; every attribute is put to `keep`, which alone decides."""
    return nh3.clean(
        shown,
        tags=set(TAGS),
        clean_content_tags=set(WITH_CONTENT),
        attributes={},
        generic_attribute_prefixes=set(ascii_lowercase),
        attribute_filter=keep,
        link_rel=None,
        url_schemes=SEEN,
    )


def _lost(shown: str, cleaned: str) -> Iterator[str]:
    """The elements that are fewer than they were, by name."""
    return (f"<{name}>" for name in _counted(shown) - _counted(cleaned) if name not in FRAME)


def _counted(shown: str) -> Counter[str]:
    """How many elements of each name there are, less those whose content goes with them."""
    page = etree.HTML(f"<div>{shown}</div>", etree.HTMLParser(huge_tree=True))
    for element in page.iter(*WITH_CONTENT):
        element.clear(keep_tail=True)
    return Counter(element.tag for element in page.iter(etree.Element))


def _kept(left_out: list[str], tag: str, name: str, value: str) -> str | None:
    """An attribute's value, or None where it is left out."""
    why = _fault(tag, name, value)
    if why and tag in TAGS:
        left_out.append(why)
    return None if why else value


def _fault(tag: str, name: str, value: str) -> str:
    """Why an attribute may not stand, in words; blank if it may."""
    attribute = f"the attribute {name}"
    if name.startswith(INERT):
        return ""
    if name.startswith("on"):
        return attribute
    if name == "style":
        return f"a style of <{tag}> that asks the network" if asks_network(value) else ""
    if name in ("href", "src"):
        return _address_fault(tag, name, value)
    if tag in DRAWN:
        return attribute if ("//" in value and _elsewhere(value)) or asks_network(value) else ""
    return "" if name in TEXT_ATTRIBUTES or (tag, name) == ("a", "name") else attribute


def _address_fault(tag: str, name: str, value: str) -> str:
    if tag in PICTURES:
        return f"the picture {_short(value)}" if _elsewhere(value) else ""
    if tag in LINKED and name == "href":
        return "" if _scheme(value) in LINKS else f"the link to {_short(value)}"
    return "" if value.startswith("#") else f"{_short(value)} in <{tag}>"


def _scheme(address: str) -> str:
    """Its scheme as browsers find it, who pass over spaces and control signs; blank for an address of this place."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address).lower())
    return found[1] if found else ""


def _elsewhere(address: str) -> bool:
    """Whether an address leads out of the document and its folder; a picture that stands in it does not."""
    plain = re.sub(r"[\x00-\x20]", "", address).lower().replace("\\", "/")
    return not plain.startswith(PICTURE) and (plain.startswith("//") or bool(_scheme(plain)))


def _style_or_img(left_out: list[str], found: re.Match) -> str:
    """A style sheet, as it stands in HTML or, escaped, in SVG; or a picture."""
    begins, css, attributes = found.groups()
    if begins is None:
        return found[0] if ' src="' in attributes else _alt(attributes)
    if asks_network(css) or asks_network(html.unescape(css)):
        left_out.append("a style that asks the network")
        return ""
    return f"{begins}{css.replace('</', NO_END)}</style>"


def _alt(attributes: str) -> str:
    """The words for a picture that was left out."""
    alt = ALT.search(attributes)
    return alt[1] if alt else ""


def _nodes(values: Iterable[Node]) -> Iterator[Node]:
    for node in values:
        yield node
        yield from _nodes([*(getattr(node, "content", None) or ()), *(getattr(node, "arguments", None) or ())])


def _fetches(node: Node) -> bool:
    if node.type == "at-keyword":
        return node.lower_value == "import"
    if node.type == "url":
        return _style_elsewhere(node.value)
    if node.type == "error":
        return node.kind == "bad-url"
    if node.type != "function" or node.lower_name not in FETCHING:
        return False
    return any(
        _style_elsewhere(part.value) if part.type == "string" else part.type == "function" and part.lower_name != "type"
        for part in node.arguments
    )


def _style_elsewhere(address: str) -> bool:
    return _scheme(address) != "data" and _elsewhere(address)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
