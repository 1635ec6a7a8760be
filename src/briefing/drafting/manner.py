"""How a figure was got and what is said of the world: its derivation and modality, by cue words of its clause."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.drafting.draft import HIGH, MEDIUM, Cell
from briefing.drafting.place import Place
from briefing.drafting.repeated import Claim
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import compiled, every, first

PLANNED = "planned"
NEAR = 60
RIGHT_AFTER = 30  # letters after a figure within which a cue may still be its


def carried(own: Cell, place: Place, earlier: Sequence[Claim], parts_of: tuple[str, ...]) -> Cell:
    """The modality of a figure; of a part of the one before that is told without any of its own, as that one's."""
    lead = place.words(Span(place.figure.sentence.start, place.figure.start))
    if own.cue or not earlier or not first(parts_of, lead) or earlier[-1].place.figure.unit != place.figure.unit:
        return own
    whole = earlier[-1].cells["modality"]
    return replace(whole, sure=MEDIUM)


def to_come(place: Place, words: tuple[str, ...]) -> Cell | None:
    """The modality of a figure that begins its sentence as headlines do, with what is to come right after it."""
    figure = place.figure
    lead = place.paragraph[figure.sentence.start : figure.phrase.start]
    after = compiled(words).match(place.paragraph[figure.phrase.end : figure.sentence.end].lstrip())
    return None if any(map(str.isalnum, lead)) or not after else Cell(PLANNED, HIGH, after[0])


def manner_of(place: Place, cues: Mapping[str, tuple[str, ...]], default: str, besides: tuple[str, ...] = ()) -> Cell:
    """The cell whose cue stands in the figure's clause, before it or right after; else the default.

    Of several near the figure the first listed counts, else the nearest. What is said of a part is not of its whole,
    nor what is said of one thing of another that it is `besides`.
    """
    span = place.figure.phrase if place.is_whole else place.clause
    found = [
        (place.away(span.start + one.start, span.start + one.end), order, one.words, value)
        for order, (value, words) in enumerate(cues.items())
        for one in every(words, place.words(span))
        if span.start + one.start <= place.joined_end + RIGHT_AFTER
        and not any(other.start <= span.start + one.start < other.end for other in place.others)
        and not first(besides, place.words(Span(span.start + one.end, place.figure.start)))
    ]
    near = [one for one in found if one[0] <= NEAR]
    if near:
        _, _, words, value = min(near, key=lambda one: (one[1], one[0]))
        return Cell(value, HIGH, words)
    if found:
        _, _, words, value = min(found)
        return Cell(value, MEDIUM, words)
    return Cell(default, HIGH)
