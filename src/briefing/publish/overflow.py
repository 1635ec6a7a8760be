"""Text too long for paper: a row of a table stays on one page, so a long cell is cut; a long word may break."""

import re

from bs4 import BeautifulSoup

LONGEST = 600
CUT = "… (whole in the attached data)"
LONG_WORD = re.compile(r"(\S{18}-|\S{40})(?=\S{6})")
MAY_BREAK = "\N{ZERO WIDTH SPACE}"


def fit_on_paper(page: BeautifulSoup) -> None:
    """Cut what no cell can hold, saying so, and let long words go on over lines."""
    for cell in page.find_all("td"):
        for text in cell.find_all(string=lambda found: len(found) > LONGEST):
            text.replace_with(text[:LONGEST] + CUT)
    for text in page.find_all(string=LONG_WORD):
        text.replace_with(LONG_WORD.sub(rf"\1{MAY_BREAK}", text))
