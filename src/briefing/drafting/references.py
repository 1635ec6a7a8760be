"""What a sentence refers to: names in brackets, cells of a table row, keys of works, and whose count a figure is."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from briefing.drafting import days
from briefing.drafting.followed import Attribution
from briefing.drafting.memory import MEDIUM, RESEARCHER
from briefing.drafting.sentences import Span, before
from briefing.drafting.subjects import Subjects
from briefing.drafting.wordings import Found, compiled, every, first

BRACKETS, ONLY_NAMES = re.compile(r"\([^()]{2,90}\)"), re.compile(r"(?:[\s,;/]|the\b|per\b|via\b|[Ss]ources?:)*")
WORK = re.compile(r"\(([A-Z][\w’'-]+)(?:\s(?:et al\.|(?:and|&)\s[A-Z][\w’'-]+))?,?\s(?:19|20)\d\d[a-z]?\)")
CELL, KEY = re.compile(r"\|[^|]{2,90}(?=\||$)"), re.compile(r"(?<![\w-])([a-z]{3,})-(?:19|20)\d\d(?:-[a-z\d]+)+")
JOINT = re.compile(r"/\s*$")
PUBLISHING = (MEDIUM, RESEARCHER)


class References(Subjects):
    """Finds what a sentence refers to."""

    def references(self, paragraph: str, span: Span, names: Sequence[Found]) -> Iterator[Attribution]:
        """The attributions by what a sentence refers to."""
        yield from self._bracketed(paragraph, span, names)
        yield from self._counts(paragraph, span, names)
        yield from self._cells(paragraph, span, names)
        yield from self._keys(paragraph, span)

    def _bracketed(self, paragraph: str, span: Span, names: Sequence[Found]) -> Iterator[Attribution]:
        """Actors alone in brackets, or with a date, but for a short form of the name before: 900 (Avalon, May 2024)."""
        for match in BRACKETS.finditer(paragraph, span.start, span.end):
            place = Span(match.start() + 1, match.end() - 1)
            inside = [name for name in names if place.start <= name.start and name.end <= place.end]
            short = any(
                0 <= match.start() - name.end <= 1 and [name.key] == [one.key for one in inside] for name in names
            )
            dates = days.find(paragraph[place.start : place.end], None)
            work = WORK.fullmatch(match[0]) if not inside and dates and dates[0].start else None
            if work and not first(self.cues.no_names, work[1]):
                yield self.strange(Span(*match.span()), work[1])
            actors = tuple(dict.fromkeys(name.key for name in inside))
            is_place = dates and self.memory.nameless.issuperset(actors)  # (Avalon, May 2024)
            if inside and not short and not is_place and ONLY_NAMES.fullmatch(self._rest(paragraph, place, inside)):
                yield Attribution(*match.span(), actors, match[0])

    def _rest(self, paragraph: str, span: Span, inside: Sequence[Found]) -> str:
        """What stands in a place beside names, dates and what joins them."""
        text = paragraph[span.start : span.end]
        found = [(name.start - span.start, name.end - span.start) for name in inside]
        for start, end in [*found, *((date.start, date.end) for date in days.find(text, None))]:
            text = text[:start] + " " * (end - start) + text[end:]
        return re.sub(compiled(self.said.and_).pattern, " ", text)

    def _cells(self, paragraph: str, span: Span, names: Sequence[Found]) -> Iterator[Attribution]:
        """Bodies alone in a cell of a table row, or with what they published; of A / B the first."""
        work = compiled((*self.cues.mouths, *self.cues.documents)).pattern
        for match in CELL.finditer(paragraph, span.start, span.end):
            place = Span(match.start() + 1, match.end())
            inside = [name for name in names if place.start <= name.start and name.end <= place.end]
            bodies = [name for name in inside if name.key not in self.memory.nameless]
            own = [name.key for name in bodies if not JOINT.search(before(paragraph, name.start))]
            if own and ONLY_NAMES.fullmatch(
                re.sub(rf"(?:[a-z-]+\s+){{0,2}}{work}", " ", self._rest(paragraph, place, inside))
            ):
                yield Attribution(*match.span(), tuple(dict.fromkeys(own)), match[0])

    def _keys(self, paragraph: str, span: Span) -> Iterator[Attribution]:
        """The actor of the work that a sentence refers to by a key of name and year; of several it is open which."""
        keys = list(KEY.finditer(paragraph, span.start, span.end))
        for match in keys[:1]:
            if actor := self.squeezed.get(match[1]):
                yield Attribution(*match.span(), (actor if len(keys) == 1 else "",), match[0])

    @cached_property
    def squeezed(self) -> dict[str, str]:
        """Every actor that is a medium or researcher by its id without what parts its words."""
        known = ((actor, role) for actor, (_, role) in self.memory.roles.items())
        return {actor.removeprefix("the_").replace("_", ""): actor for actor, role in known if role in PUBLISHING}

    def _counts(self, paragraph: str, span: Span, names: Sequence[Found]) -> Iterator[Attribution]:
        """Whose count a figure is, and beside a known one a stranger's: by Avalon's count, per Avalon and Lyonesse."""
        for cue in every(self.said.of_its_count, paragraph[span.start : span.end]):
            start, end = span.start + cue.start, span.start + cue.end
            inside = [name for name in names if start < name.start and name.end <= end]
            joined = re.search(compiled(self.said.and_).pattern + r"\s+([A-Z]\w+)", cue.words)
            other = joined and not any(name.start < start + joined.end() <= name.end for name in inside)
            actors = tuple(dict.fromkeys([name.key for name in inside] + [""] * bool(other)))
            if inside:
                yield Attribution(start, end, actors, cue.words)
