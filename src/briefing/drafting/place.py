"""Where a figure stands: its phrase, clause and sentence, as regions in which cues are looked for."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from briefing.drafting.figures import Figure
from briefing.drafting.sentences import Span, before, clause

MOST_OF_HEADING = 24  # words
ENDED = re.compile(r"[.!…:;,][\"'”’)\]]*\s*$")
ITEM = re.compile(r"\s*[-–•*·▪]\s")  # what begins an item of a list
DEFINITE = re.compile(r"\b(?:the|these|those|its|their|his)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
BRACKETS = re.compile(r"\([^()]+\)")
JOINED = re.compile(r"\s*,?\s*and\s+")
WHOLE = re.compile(r"\d\s+of\s+(?:the|its|their|an?|those|some)?\s*$")


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph is a title or heading: short, no sentence that a mark ends, and no item of a list."""
    short = len(paragraph.split()) <= MOST_OF_HEADING
    return short and not ENDED.search(paragraph) and not ITEM.match(paragraph)


@dataclass(frozen=True)
class Place:
    """A figure in its paragraph (counted from 1), the paragraph's sentences, and the text of the paragraph before it.

    `others`: where the phrases of the other numbers stand; `counts`: of those that count something.
    """

    figure: Figure
    paragraph: str
    number: int
    sentences: tuple[Span, ...] = field(default=())
    paragraph_before: str = ""
    others: tuple[Span, ...] = ()
    counts: tuple[Span, ...] = ()

    @cached_property
    def clause(self) -> Span:
        """The clause of the figure, within the brackets that it shares with other figures."""
        found = clause(self.paragraph, self.figure.sentence, self.figure.phrase.start, self.figure.phrase.end)
        own = next((span for span in self.shared_brackets if span.start <= self.figure.start < span.end), found)
        return Span(max(found.start, own.start), min(found.end, own.end))

    @cached_property
    def shared_brackets(self) -> list[Span]:
        """The brackets of the sentence that hold another figure, alone or with this one."""
        found = [Span(*match.span()) for match in BRACKETS.finditer(self.paragraph, *self.figure.sentence)]
        return [one for one in found if any(one.start <= other.start < one.end for other in self.counts)]

    def regions(self) -> dict[str, Span]:
        """Its regions, the narrowest first."""
        return {"phrase": self.figure.phrase, "clause": self.clause, "sentence": self.figure.sentence}

    def words(self, span: Span) -> str:
        """The words of a region."""
        return self.paragraph[span.start : span.end]

    def is_parted(self, at: int) -> bool:
        """Whether brackets that hold another figure part a place from the figure."""
        start = self.figure.start
        return any((one.start <= start < one.end) != (one.start <= at < one.end) for one in self.shared_brackets)

    @cached_property
    def joined_end(self) -> int:
        """Where it ends with the figures after it that an "and" joins to it: two ships and nine boats."""
        end, after = self.figure.end, max(self.figure.end, self.figure.phrase.end)
        for other in sorted(self.counts):
            if other.start >= after and JOINED.fullmatch(self.paragraph[after : other.start]):
                end = after = other.end
        return end

    @property
    def words_of_number(self) -> str:
        """The number alone, as printed."""
        return self.paragraph[self.figure.start : self.figure.end]

    @property
    def is_whole(self) -> bool:
        """Whether another number is a part of this one: 600 of the 3,000."""
        return bool(WHOLE.search(before(self.paragraph, self.figure.phrase.start)))

    @property
    def is_definite(self) -> bool:
        """Whether an article or the like stands before the number, as where it was told before."""
        return bool(DEFINITE.search(before(self.paragraph, self.figure.start)))

    @property
    def is_heading(self) -> bool:
        """Whether its paragraph is a title or heading."""
        return is_heading(self.paragraph)

    @property
    def sentence(self) -> str:
        """The figure's sentence."""
        return self.words(self.figure.sentence)

    @cached_property
    def near(self) -> str:
        """The sentence of the figure, with the one before it in its paragraph."""
        at = self.sentences.index(self.figure.sentence)
        return self.paragraph[self.sentences[max(0, at - 1)].start : self.figure.sentence.end]

    def away(self, start: int, end: int) -> int:
        """How many letters stand between the figure and other words of the paragraph."""
        return max(start - self.figure.end, self.figure.start - end, 0)
