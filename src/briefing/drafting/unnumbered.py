"""A claim without a number: a denial, an admission, or the date of what happened first."""

from typing import NamedTuple

from briefing.drafting.days import Date
from briefing.drafting.draft import MEDIUM, Cell
from briefing.drafting.sentences import Span

DENIED, HAPPENED = "denied", "happened"
BY = ("by", "before", "until", "till", "by the end of")


class Unnumbered(NamedTuple):
    """A claim without a number: its phrase, its measure, who says it (blank: asked of its sentence), of what kind.

    `candidates`: whom a pronoun may stand for that says it.
    """

    phrase: Span
    sentence: Span
    measure: str
    claimant: str
    modality: str
    cue: str
    date: Date | None = None
    candidates: tuple[str, ...] = ()

    @property
    def bound(self) -> str:
        """A date is a point, a denial has no bound, an admission is vague."""
        return "point" if self.date else "none" if self.modality == DENIED else "vague"

    def period(self) -> dict[str, Cell]:
        """The cells of a date's value: "by X" has no beginning."""
        if not self.date:
            return {}
        first_day = "" if self.date.lead in BY else self.date.first
        return {
            "period_start": Cell(first_day, MEDIUM, self.date.words),
            "period_end": Cell(self.date.last, MEDIUM, self.date.words),
        }
