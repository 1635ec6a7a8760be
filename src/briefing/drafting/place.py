"""Where a figure stands: its phrase, clause and sentence, as regions in which cues are looked for."""

from dataclasses import dataclass, field

from briefing.drafting.figures import Figure
from briefing.drafting.sentences import Span, clause


@dataclass(frozen=True)
class Place:
    """A figure in its paragraph (counted from 1), and the paragraph's sentences."""

    figure: Figure
    paragraph: str
    number: int
    sentences: tuple[Span, ...] = field(default=())

    @property
    def clause(self) -> Span:
        """The clause of the figure."""
        return clause(self.paragraph, self.figure.sentence, self.figure.phrase.start, self.figure.phrase.end)

    def regions(self) -> dict[str, Span]:
        """Its regions, the narrowest first."""
        return {"phrase": self.figure.phrase, "clause": self.clause, "sentence": self.figure.sentence}

    def words(self, span: Span) -> str:
        """The words of a region."""
        return self.paragraph[span.start : span.end]

    @property
    def sentence(self) -> str:
        """The figure's sentence."""
        return self.words(self.figure.sentence)

    def away(self, start: int, end: int) -> int:
        """How many letters stand between the figure and other words of the paragraph."""
        return max(start - self.figure.end, self.figure.start - end, 0)
