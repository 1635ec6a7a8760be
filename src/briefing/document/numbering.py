"""Headings get their addresses, tables and figures their numbers, each in reading order."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.document.frame import ENGLISH, Frame
from briefing.document.records import Exhibit, Figure, Heading, Table, ref_of


def section_address(notebook: str) -> str:
    """The address of a notebook's section: its name without its place, `71_independence` as `independence`."""
    return re.sub(r"^\d+_", "", notebook).replace("_", "-")


def slug(words: str) -> str:
    """Words as they stand in an address."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def addressed(heading: Heading, section: str, taken: Iterable[str]) -> Heading:
    """A heading with its address: the section's own, or below it by its words, numbered if that is taken."""
    wanted = section if heading.level == 1 else f"{section}-{slug(str(heading.text))}"
    numbered = (f"{wanted}-{number}" for number in itertools.count(2))
    return replace(heading, address=next(free for free in itertools.chain([wanted], numbered) if free not in taken))


def numbers(exhibits: Sequence[Exhibit], before: str = "", frame: Frame = ENGLISH) -> dict[str, str]:
    """What each exhibit is called, by its address: "Table 1", "Figure 2", and with `before` A "Table A1"."""
    words = {Table: frame("Table"), Figure: frame("Figure")}
    counts = {kind: itertools.count(1) for kind in words}
    return {ref_of(one).address: f"{words[type(one)]} {before}{next(counts[type(one)])}" for one in exhibits}
