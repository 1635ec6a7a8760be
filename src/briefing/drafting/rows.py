"""Drafted rows in the order of their text: claims by their place, and each other number as an exclusion."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.drafting.draft import EXCLUSIONS, MEDIUM, Cell, Drafted
from briefing.drafting.place import Place
from briefing.drafting.repeated import Claim
from briefing.phrases.text import normalise


def order(claim: Claim) -> tuple:
    """Where a claim stands among others."""
    return claim.place.number, claim.place.figure.phrase.start, claim.cells["measure_id"].value


def exclusions(excluded: Iterable[tuple[Place, str]], claims: Sequence[Drafted]) -> Iterator[Drafted]:
    """The rows of numbers that are no claims, without those that stand within a claim's phrase."""
    covered = [(claim.paragraph, claim.start, claim.end) for claim in claims]
    ordered = sorted(excluded, key=lambda one: (one[0].number, one[0].figure.start))
    left = [
        (place, reason)
        for place, reason in ordered
        if not any(n == place.number and a <= place.figure.start and place.figure.end <= b for n, a, b in covered)
    ]
    for n, (place, reason) in enumerate(left, start=1):
        cells = {"reason": Cell(reason, MEDIUM)} | repeats(place)
        yield Drafted(EXCLUSIONS, str(n), place.number, place.figure.text, *place.figure.phrase, cells)


def repeats(place: Place) -> dict[str, Cell]:
    """The cell `value_text`, only where the phrase does not stand once in its paragraph: with how often it does."""
    phrase = place.words(place.figure.phrase)
    times = normalise(place.paragraph).count(normalise(phrase))
    return {} if times == 1 else {"value_text": Cell(phrase, MEDIUM, f"stands {times} times in its paragraph")}
