"""A paragraph as pieces, each with the rows it is part of: where a figure begins and ends, and whose it is."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.phrases.text import normalise

CLAIMED, EXCLUDED, NEITHER = "claim", "exclusion", "neither"


class Row(NamedTuple):
    """A row that stands in the text: what it is called on the page, what it is, where it begins and ends."""

    name: str
    what: str
    start: int
    end: int


class Piece(NamedTuple):
    """A piece of a paragraph: its words, what they are (blank: none of ours), and the rows that end with it."""

    text: str
    what: str
    ended: tuple[str, ...]


def spans(text: str, rows: Sequence[tuple[str, str, Mapping[str, str]]]) -> list[Row]:
    """Where rows (their name on the page, what they are, their cells) stand in a paragraph; others are left out."""
    found = []
    for name, what, cells in rows:
        phrase = normalise(cells["value_text"])
        start = text.find(phrase) if phrase else -1
        if start >= 0:
            found.append(Row(name, what, start, start + len(phrase)))
    return found


def pieces(text: str, rows: Sequence[Row]) -> list[Piece]:
    """The paragraph cut where a row begins or ends; what is in a claim and an exclusion is the claim's."""
    edges = sorted({0, len(text), *(edge for row in rows for edge in (row.start, row.end))})
    found = []
    for start, end in zip(edges, edges[1:], strict=False):
        here = {row.what for row in rows if row.start <= start and end <= row.end}
        what = next((kind for kind in (CLAIMED, EXCLUDED, NEITHER) if kind in here), "")
        found.append(Piece(text[start:end], what, tuple(row.name for row in rows if row.end == end)))
    return found
