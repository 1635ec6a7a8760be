"""Footnotes for print: where a screen follows links to table rows, paper says where the figures were printed."""

from textwrap import shorten

from lxml.html import HtmlElement

from briefing.publish.markup import emptied

EVIDENCE, ORIGIN, FOOTNOTE = "evidence", "origin", "footnote"
LONGEST = 90


def set_footnotes(page: HtmlElement) -> None:
    """Make a footnote of each piece of evidence whose links lead to rows that tell an origin; the links stay in it."""
    origins = dict(map(_told, page.find_class(ORIGIN)))
    for evidence in page.find_class(EVIDENCE):
        links = [link for link in evidence.iter("a") if _address(link) in origins]
        if links:
            _make_footnote(evidence, links, origins)


def _told(origin: HtmlElement) -> tuple[str, str]:
    """The address of an origin's row, and its words."""
    row = next(origin.iterancestors("tr"))
    return row.xpath(".//@id")[0], shorten(origin.text_content(), LONGEST, placeholder="…")


def _make_footnote(evidence: HtmlElement, links: list[HtmlElement], origins: dict[str, str]) -> None:
    emptied(evidence, "span", {"class": FOOTNOTE})
    for place, link in enumerate(links):
        link.tail = f": {origins[_address(link)]}" + "; " * (place + 1 < len(links))
        evidence.append(link)


def _address(link: HtmlElement) -> str:
    return link.get("href").removeprefix("#")
