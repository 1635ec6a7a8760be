"""The figures of two coders side by side: in one paragraph, with overlapping phrases, the nearest numbers first."""

import math
from collections.abc import Mapping, Sequence

from briefing.phrases.text import normalise
from briefing.sheets.around import at

SHARED_WORDS = 0.5  # of the shorter phrase, where no text says where the phrases stand
Row = Mapping[str, str]


def paired(
    first: Sequence[Row], second: Sequence[Row], paragraphs: Sequence[str]
) -> list[tuple[int | None, int | None]]:
    """The places of figures that are one, then those that only the first has, then those that only the second has."""
    near = sorted(
        (*_likeness(one, other, shared), a, b)
        for a, one in enumerate(first)
        for b, other in enumerate(second)
        if one["paragraph"] == other["paragraph"]
        for shared in [overlap(one, other, paragraphs)]
        if shared > 0
    )
    partner: dict[int, int] = {}
    for *_, a, b in near:
        if a not in partner and b not in partner.values():
            partner[a] = b
    alone = [b for b in range(len(second)) if b not in partner.values()]
    return [(a, partner.get(a)) for a in range(len(first))] + [(None, b) for b in alone]


def overlapping(phrase: str, other: str, paragraph: str) -> float:
    """How much of the shorter of two phrases is in the other, by where they stand in a paragraph."""
    ends = [
        (start, start + len(words)) for words in map(normalise, (phrase, other)) for start in [paragraph.find(words)]
    ]
    if any(start < 0 or start == end for start, end in ends):
        return 0.0
    (start, end), (begin, stop) = ends
    return max(min(end, stop) - max(start, begin), 0) / min(end - start, stop - begin)


def overlap(one: Row, other: Row, paragraphs: Sequence[str]) -> float:
    """How much of the shorter of two phrases of a paragraph is in the other; in words where there is no text."""
    if paragraph := at(paragraphs, one["paragraph"]):
        return overlapping(one["value_text"], other["value_text"], paragraph)
    words, others = (set(normalise(row["value_text"]).casefold().split()) for row in (one, other))
    share = len(words & others) / (min(len(words), len(others)) or 1)
    return share if share >= SHARED_WORDS else 0.0


def _likeness(one: Row, other: Row, shared: float) -> tuple[float, float, int]:
    """What is less for figures that are more alike."""
    same = sum(one[name] == other[name] for name in ("claimant_id", "measure_id", "modality"))
    return _apart(_worth(one), _worth(other)), -shared, -same


def _apart(one: float | None, other: float | None) -> float:
    if one == other:
        return 0.0
    return abs(math.log(one / other)) if one and other else math.inf


def _worth(row: Row) -> float | None:
    """The number of a figure; of a range its middle."""
    said = []
    for name in ("best", "low", "high"):
        try:
            said.append(float(row[name]))
        except ValueError:
            continue
        if name == "best":
            break
    return sum(said) / len(said) if said else None
