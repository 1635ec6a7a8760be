"""A claim that a text prints again: the later printing is a duplicate, and who asserts the one asserts both.

Two figures are one where number, bound and unit are the same and their claimants do not differ, and where an article
says that the later is the earlier; two dates of one measure where the days are; two denials where the theme is. The one
kept is the first outside headings, of those whose claimant their own sentence names. What is left of a heading has the
claimant and day of the same number in the text.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.drafting.draft import HIGH, MEDIUM, Cell
from briefing.drafting.mentions import is_within
from briefing.drafting.place import Place
from briefing.phrases.reading import UNREAD, read_phrase
from briefing.register.coding import NUMBERS, UNATTRIBUTED

NONE, VAGUE, ADMITTED = "none", "vague", "admitted"
PERIOD = ("period_start", "period_end")
WHO, WHEN, WHAT = ("claimant_id", "via"), ("asserted", "as_of", *PERIOD), ("measure_id", "derivation")
IsOne = Callable[[str, str], bool]


@dataclass(frozen=True)
class Claim:
    """A figure with its cells, on the way to a drafted row; `language` is that of its text."""

    place: Place
    cells: dict[str, Cell]
    language: str = ""

    @property
    def same(self) -> tuple[str, ...]:
        """What is the same where it is printed again; nothing where it is told apart from all others."""
        bound, unit, measure = (self.cells[name].value for name in ("bound", "unit_id", "measure_id"))
        if bound == NONE:
            return (NONE, measure)
        if bound == VAGUE and not self.place.figure.unit:
            return (ADMITTED, measure)
        if any(name in self.cells for name in PERIOD) and not self.place.figure.unit:
            return (measure, *(self.cells[name].value for name in PERIOD if name in self.cells))
        if not self.place.figure.unit:
            return ()
        return (*map(str, self.numbers), unit) if self.numbers else (self.place.words_of_number.lower(), unit, measure)

    @cached_property
    def numbers(self) -> tuple[float, ...]:
        """The numbers of its phrase, or, where that is unread, of the number in it."""
        if not self.place.figure.unit:
            return ()
        kind = self.place.figure.kind
        read = read_phrase(self.place.figure.text, kind, self.language)
        if read == UNREAD:
            read = read_phrase(self.place.words_of_number, kind, self.language)
        return tuple(sorted({getattr(read, name) for name in NUMBERS} - {None}))

    def after(self, other: "Claim") -> tuple[bool, int]:
        """How far below it another stands in the text; those above it come last."""
        return other.place.number < self.place.number, abs(other.place.number - self.place.number)

    @property
    def period(self) -> str:
        """The first day that is known of what it dates; nothing where it dates nothing."""
        return next((self.cells[name].value for name in PERIOD if name in self.cells and self.cells[name].value), "")

    @property
    def words(self) -> str:
        """Its phrase as printed."""
        return self.place.figure.text

    @property
    def claimant(self) -> Cell:
        """Who asserts it."""
        return self.cells["claimant_id"]

    @property
    def is_of_words(self) -> bool:
        """Whether it is a denial or an admission."""
        return self.same[:1] in ((NONE,), (ADMITTED,))

    @property
    def is_named(self) -> bool:
        """Whether somebody is named who asserts it."""
        return self.claimant.value not in ("", UNATTRIBUTED)


def once(
    claims: Sequence[Claim], is_one_origin: IsOne, nameless: frozenset[str], days: Sequence[str] = ()
) -> tuple[list[Claim], list[Claim]]:
    """The claims with each figure once, and those that repeat one of them; `nameless`: bodies that stand for others.

    `days`: the entry of each paragraph; what another entry tells is told anew.
    """
    kept: dict[tuple, list[Claim]] = {}
    again: dict[tuple, list[Claim]] = {}
    for claim in sorted(claims, key=lambda one: _rank(one, nameless)):
        others = [other for other in kept.get(claim.same, ()) if _is_again(claim, other, is_one_origin, days)]
        (again if others and claim.same else kept).setdefault(claim.same, []).append(claim)
    named = {
        id(claim): _named(claim, _of_others(again.get(claim.same, ()), claim, same), is_one_origin, nameless)
        for same in kept.values()
        for claim in same
    }
    repeated = [claim for same in again.values() for claim in same]
    return [_of_the_text(claim, kept[claim.same]) for claim in _with_neighbours(list(named.items()), kept)], repeated


def _of_the_text(claim: Claim, alike: Sequence[Claim]) -> Claim:
    """A claim with what it leaves open as the same number in another place of the text has it."""
    if not claim.same or not claim.place.figure.unit:
        return claim
    others = sorted((one for one in alike if one.place != claim.place and not one.place.is_heading), key=claim.after)
    cells = dict(claim.cells)
    told = next((one for one in others if one.is_named), None)
    if told and claim.place.is_heading and not claim.is_named:
        cells = {name: cell for name, cell in cells.items() if name not in WHEN}
        cells |= {name: told.cells[name] for name in (*WHO, *WHEN) if name in told.cells}
    measured = next((one for one in others if one.cells["measure_id"].value), None)
    if measured and not cells["measure_id"].value:
        cells |= {name: measured.cells[name] for name in WHAT}
    return replace(claim, cells=cells)


def _rank(claim: Claim, nameless: frozenset[str]) -> tuple:
    sure = claim.is_named and claim.claimant.cue in claim.place.sentence
    unnamed = claim.cells["bound"].value == NONE and claim.claimant.value in nameless
    return claim.place.is_heading, not sure, unnamed, claim.place.number, claim.place.figure.start


def _is_again(claim: Claim, other: Claim, is_one_origin: IsOne, days: Sequence[str]) -> bool:
    if (other.place.figure.start, other.place.number) == (claim.place.figure.start, claim.place.number):
        return False
    if days and days[claim.place.number - 1] != days[other.place.number - 1] and not claim.is_of_words:
        return False
    said = {claim.claimant.value, other.claimant.value} - {"", UNATTRIBUTED}
    unsure = HIGH not in (claim.claimant.sure, other.claimant.sure) and not claim.is_of_words
    if claim.same[:1] == (ADMITTED,) and not is_within(_asserted(claim), _asserted(other)):
        return False
    if claim.is_of_words and not (claim.is_named or claim.place.is_heading):
        return False
    one_origin = len(said) > 1 and is_one_origin(*said) and (not claim.is_of_words or claim.place.is_heading)
    same_claimant = len(said) < 2 or one_origin or unsure or claim.place.is_heading
    return same_claimant and (claim.place.is_definite or _bound(claim) == _bound(other))


def _asserted(claim: Claim) -> str:
    return claim.cells["asserted"].value if "asserted" in claim.cells else ""


def _bound(claim: Claim) -> str:
    return claim.cells["bound"].value


def _of_others(again: Sequence[Claim], claim: Claim, kept: Sequence[Claim]) -> list[Claim]:
    """The repetitions of a figure, without those of a claimant whom it has at the same place already."""
    beside = {other.claimant.value for other in kept if other.place == claim.place and other is not claim}
    return [other for other in again if other.claimant.value not in beside]


def _named(claim: Claim, again: Sequence[Claim], is_one_origin: IsOne, nameless: frozenset[str]) -> Claim:
    """The claim, by the claimant of its repetition where its own is nobody, or a body that the other names."""
    own = claim.claimant.value
    said = [other for other in again if other.is_named and other.claimant.value != own]
    said = [
        other
        for other in said
        if not claim.is_named
        or (own in nameless and other.claimant.value not in nameless and is_one_origin(own, other.claimant.value))
    ]
    if not said or claim.is_of_words:
        return claim
    claimant = replace(said[0].claimant, sure=MEDIUM)
    via = claim.cells["via"] if claim.cells["via"].value else said[0].cells["via"]
    return replace(claim, cells={**claim.cells, "claimant_id": claimant, "via": via})


def _with_neighbours(named: Sequence[tuple[int, Claim]], kept: dict[tuple, list[Claim]]) -> list[Claim]:
    """The claims, those by the same words of saying as one that got another claimant with that one too."""
    before = {id(claim): claim for same in kept.values() for claim in same}
    renamed = {
        (claim.place.number, before[key].claimant.value, before[key].claimant.cue): claim.claimant
        for key, claim in named
        if before[key].is_named and claim.claimant.value != before[key].claimant.value
    }
    dated = {
        claim.claimant.value: claim.cells["asserted"]
        for key, claim in named
        if "asserted" in claim.cells and claim.claimant.value != before[key].claimant.value
    }
    return [_also_dated(_renamed(claim, renamed), dated) for _, claim in named]


def _renamed(claim: Claim, renamed: Mapping[tuple, Cell]) -> Claim:
    said = (claim.place.number, claim.claimant.value, claim.claimant.cue)
    return replace(claim, cells={**claim.cells, "claimant_id": renamed[said]}) if said in renamed else claim


def _also_dated(claim: Claim, dated: Mapping[str, Cell]) -> Claim:
    """The claim, on the day of the statement whose body the text names only there."""
    if "asserted" in claim.cells or claim.claimant.value not in dated:
        return claim
    return replace(claim, cells={**claim.cells, "asserted": dated[claim.claimant.value]})
