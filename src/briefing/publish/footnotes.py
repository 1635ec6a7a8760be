"""Footnotes for print: where a screen follows links to table rows, paper says where the figures were printed."""

from textwrap import shorten

from bs4 import BeautifulSoup, Tag

EVIDENCE, ORIGIN = ".evidence", ".origin"
LONGEST = 90


def set_footnotes(page: BeautifulSoup) -> None:
    """Make a footnote of each piece of evidence whose links lead to rows that tell an origin; the links stay in it."""
    origins = {
        row.find(id=True)["id"]: shorten(row.select_one(ORIGIN).get_text(), LONGEST, placeholder="…")
        for row in page.select(f"tr:has({ORIGIN})")
    }
    for evidence in page.select(EVIDENCE):
        links = [link for link in evidence.find_all("a") if link["href"].removeprefix("#") in origins]
        if links:
            evidence.replace_with(_footnote(page, links, origins))


def _footnote(page: BeautifulSoup, links: list[Tag], origins: dict[str, str]) -> Tag:
    note = page.new_tag("span", attrs={"class": "footnote"})
    for place, link in enumerate(links):
        note.extend([link.extract(), f": {origins[link['href'].removeprefix('#')]}" + "; " * (place + 1 < len(links))])
    return note
