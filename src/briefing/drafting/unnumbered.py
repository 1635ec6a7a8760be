"""A claim without a number: a denial, an admission, or the date of what happened first."""

from typing import NamedTuple

from briefing.drafting.date_forms import AHEAD
from briefing.drafting.days import Date
from briefing.drafting.draft import MEDIUM, Cell
from briefing.drafting.sentences import Span

DENIED, HAPPENED, PLANNED = "denied", "happened", "planned"
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
        """A date is a point, but one to come no earlier than it; a denial has no bound, an admission is vague."""
        if self._is_earliest:
            return "at_least"
        return "point" if self.date else "none" if self.modality == DENIED else "vague"

    @property
    def _is_earliest(self) -> bool:
        return bool(self.date and self.date.lead in AHEAD and self.modality == PLANNED)

    def period(self) -> dict[str, Cell]:
        """The cells of a date's value: "by X" has no beginning, "no earlier than X" no end."""
        if not self.date:
            return {}
        first_day = "" if self.date.lead in BY else self.date.first
        return {
            "period_start": Cell(first_day, MEDIUM, self.date.words),
            "period_end": Cell("" if self._is_earliest else self.date.last, MEDIUM, self.date.words),
        }
