"""A paragraph as pieces, each with the rows it is part of: where a figure begins and ends, and whose it is."""

from collections import Counter, defaultdict
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
    begun, ended = _by_place(rows, "start"), _by_place(rows, "end")
    edges = sorted({0, len(text), *begun, *ended})
    here: Counter[str] = Counter()
    found = []
    for start, end in zip(edges, edges[1:], strict=False):
        here.update(row.what for row in begun[start])
        here.subtract(row.what for row in ended[start])
        what = next((kind for kind in (CLAIMED, EXCLUDED, NEITHER) if here[kind]), "")
        found.append(Piece(text[start:end], what, tuple(row.name for row in ended[end])))
    return found


def _by_place(rows: Sequence[Row], side: str) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, side)].append(row)
    return found
