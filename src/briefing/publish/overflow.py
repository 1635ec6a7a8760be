"""Text too long for paper: a row of a table stays on one page, so a long cell is cut; a long word may break."""

import re

from lxml.html import HtmlElement

from briefing.publish.markup import change_texts

LONGEST = 600
CUT = "… (whole in the attached data)"
LONG_WORD = re.compile(r"(\S{18}-|\S{40})(?=\S{6})")
MAY_BREAK = "\N{ZERO WIDTH SPACE}"


def fit_on_paper(page: HtmlElement) -> None:
    """Cut what no cell can hold, saying so, and let long words go on over lines."""
    for cell in page.iter("td"):
        change_texts(cell, lambda text, _: text if len(text) <= LONGEST else text[:LONGEST] + CUT)
    change_texts(page, lambda text, _: LONG_WORD.sub(rf"\1{MAY_BREAK}", text))
