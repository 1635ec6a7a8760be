"""How a figure was got and what is said of the world: its derivation and modality, by cue words of its clause."""

from collections.abc import Mapping

from briefing.drafting.draft import HIGH, MEDIUM, Cell
from briefing.drafting.place import Place
from briefing.drafting.wordings import every

NEAR = 60
RIGHT_AFTER = 30  # letters after a figure within which a cue may still be its


def manner_of(place: Place, cues: Mapping[str, tuple[str, ...]], default: str) -> Cell:
    """The cell whose cue stands nearest before or after the figure in its clause; else the default, not surely."""
    span = place.clause
    near = [
        (place.away(span.start + found.start, span.start + found.end), order, found.words, value)
        for order, (value, words) in enumerate(cues.items())
        for found in every(words, place.words(span))
        if span.start + found.start <= place.figure.end + RIGHT_AFTER
    ]
    if not near:
        return Cell(default, HIGH)
    away, _, words, value = min(near)
    order = list(cues)
    strong = [one for one in near if one[0] <= NEAR]
    if strong:
        away, _, words, value = min(strong, key=lambda one: (order.index(one[3]), one[0]))
    return Cell(value, HIGH if away <= NEAR else MEDIUM, words)
