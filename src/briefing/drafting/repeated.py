"""A figure that a text prints again: the later printing is an exclusion (a duplicate), and who asserts the one asserts both.

Two figures are one where numbers and unit are the same and their claimants do not differ. The one kept is the first
outside the title, of those whose claimant its own sentence names.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.drafting.draft import HIGH, MEDIUM, Cell
from briefing.drafting.place import Place
from briefing.register.coding import NUMBERS, UNATTRIBUTED

TITLE = 1


@dataclass(frozen=True)
class Claim:
    """A figure with its cells, on the way to a drafted row."""

    place: Place
    cells: dict[str, Cell]

    @property
    def numbers(self) -> tuple[str, ...]:
        """What is the same where it is printed again; nothing where its words have no number."""
        values = sorted({self.cells[name].value for name in NUMBERS} - {""})
        return (*values, self.cells["unit_id"].value) if values else ()

    @property
    def claimant(self) -> Cell:
        """Who asserts it."""
        return self.cells["claimant_id"]


def once(claims: Sequence[Claim], is_one_origin: Callable[[str, str], bool]) -> tuple[list[Claim], list[Claim]]:
    """The claims with each figure once, and those that repeat one of them."""
    kept: list[Claim] = []
    again: list[Claim] = []
    for claim in sorted(claims, key=_rank):
        same = [other for other in kept if claim.numbers and other.numbers == claim.numbers and _one_claimant(claim, other, is_one_origin)]
        same = [other for other in same if other.place.figure.start != claim.place.figure.start or other.place.number != claim.place.number]
        if same:
            again.append(claim)
        else:
            kept.append(claim)
    return [_named(claim, again, is_one_origin) for claim in kept], again


def _rank(claim: Claim) -> tuple:
    named = claim.claimant.value not in ("", UNATTRIBUTED) and claim.claimant.sure == HIGH
    return claim.place.number == TITLE, not named, claim.place.number, claim.place.figure.start


def _one_claimant(claim: Claim, other: Claim, is_one_origin: Callable[[str, str], bool]) -> bool:
    said = {claim.claimant.value, other.claimant.value} - {"", UNATTRIBUTED}
    return len(said) < 2 or is_one_origin(*said) or HIGH not in (claim.claimant.sure, other.claimant.sure) or claim.place.number == TITLE


def _named(claim: Claim, again: Sequence[Claim], is_one_origin: Callable[[str, str], bool]) -> Claim:
    """The claim, by the claimant of its repetition where its own is nobody, or a body that the other names."""
    own = claim.claimant.value
    others = [other.claimant for other in again if other.numbers == claim.numbers and claim.numbers]
    said = [other for other in others if other.value not in ("", UNATTRIBUTED, own)]
    said = [other for other in said if own in ("", UNATTRIBUTED) or is_one_origin(own, other.value)]
    return replace(claim, cells={**claim.cells, "claimant_id": replace(said[0], sure=MEDIUM)}) if said else claim
