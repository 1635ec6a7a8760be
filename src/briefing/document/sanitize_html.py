"""What a notebook shows, made harmless: nothing in the document runs, and nothing asks the network.

One parser, that of browsers, reads what is shown and keeps what `allowed` lists; whatever it leaves out is told.
"""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from string import ascii_lowercase

import nh3
from lxml import etree

from briefing.document.addresses import leads_elsewhere, scheme
from briefing.document.allowed_html import DRAWN, FORMULA, INERT, TAGS, TEXT_ATTRIBUTES, WITH_CONTENT
from briefing.document.style_sheets import asks_network, leaves_its_place, of_its_own
from briefing.document.unseen import seen

LINKS = {"", "http", "https", "mailto", "tel"}
SEEN = {*LINKS, "about", "attachment", "blob", "data", "file", "ftp", "javascript", "vbscript"} - {""}  # else unsaid
PICTURES, LINKED = {"img", "image"}, {"a", *FORMULA}
STYLE_OR_IMG = re.compile(r'(<style[^>]*>)(.*?)</style>|<img((?: [^ =>]+="[^"]*")*)>', re.DOTALL)
ID = re.compile(r' id="([^"]*)"')
ALT = re.compile(r' alt="([^"]*)"')
SCOPED = ' scoped=""'
LESS = "\\3c "  # "<" to CSS, and nothing to HTML
FRAME = {"html", "head", "body"}
UNENDED, COMMENT = "<!--", re.compile(r"<!--(?:>|->|.*?--!?>)", re.DOTALL)
TITLE = re.compile(r"(<svg\b.*?</svg>)|<title\b[^>]*>(.*?)</title>", re.DOTALL)
LONGEST = 60


def sanitized(shown: str) -> tuple[str, list[str]]:
    """What is shown, less what would run or ask the network, and what was left out, in words."""
    faults: list[str] = []
    shown = seen(shown)
    cleaned = seen(_cleaned(shown, partial(_kept, faults)))
    left_out = [*_lost(shown, cleaned), *faults]
    if UNENDED in COMMENT.sub("", shown):
        left_out.append(f"what stands after {UNENDED}, which no --> ends,")
    cleaned = _with_titles(left_out, cleaned)
    cleaned = STYLE_OR_IMG.sub(partial(_style_or_img, left_out, set(ID.findall(cleaned))), cleaned)
    return cleaned.replace("&nbsp;", "\N{NO-BREAK SPACE}"), list(dict.fromkeys(left_out))


def link_fault(address: str) -> str:
    """Why a link may not lead to an address, in words; blank if it may."""
    return _address_fault("a", "href", address)


def picture_fault(address: str) -> str:
    """Why a picture at an address may not be shown, in words; blank if it may."""
    return _address_fault("img", "src", address)


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


def _with_titles(left_out: list[str], cleaned: str) -> str:
    """The words of titles, which are a drawing's own; elsewhere no page shows them."""

    def words(found: re.Match) -> str:
        if found[1]:
            return found[1]
        left_out.append("<title>")
        return found[2]

    return TITLE.sub(words, cleaned)


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
        if leaves_its_place(value):
            return f"a style of <{tag}> that takes it out of its place"
        return f"a style of <{tag}> that asks the network" if asks_network(value) else ""
    if name in ("href", "src"):
        return _address_fault(tag, name, value)
    if tag in DRAWN:
        return attribute if ("//" in value and leads_elsewhere(value)) or asks_network(value) else ""
    return "" if name in TEXT_ATTRIBUTES or (tag, name) == ("a", "name") else attribute


def _address_fault(tag: str, name: str, value: str) -> str:
    if tag in PICTURES:
        return f"the picture {_short(value)}" if leads_elsewhere(value) else ""
    if tag in LINKED and name == "href":
        return "" if scheme(value) in LINKS else f"the link to {_short(value)}"
    return "" if value.startswith("#") else f"{_short(value)} in <{tag}>"


def _style_or_img(left_out: list[str], ids: set[str], found: re.Match) -> str:
    """A style sheet, as it stands in HTML or, escaped, in SVG; or a picture."""
    begins, css, attributes = found.groups()
    if begins is None:
        return found[0] if ' src="' in attributes else _alt(attributes)
    if asks_network(css) or asks_network(html.unescape(css)):
        left_out.append("a style that asks the network")
        return ""
    kept, others = of_its_own(html.unescape(css), ids, SCOPED in begins)
    if others:
        left_out.append(f"the style of {_short(', '.join(others))} (none may reach beyond its own output)")
    return f"{begins.replace(SCOPED, '')}{kept.replace('<', LESS)}</style>" if kept else ""


def _alt(attributes: str) -> str:
    """The words for a picture that was left out."""
    alt = ALT.search(attributes)
    return alt[1] if alt else ""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
