"""The attributions of a sentence: verbs and prepositions of saying, each with the actors that it belongs to.

One row is one attribution: its words, whose they are, and whether these only pass on what others say. An actor without
an id (a stranger: a name that actors.csv does not have) is blank.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.drafting.followed import AFTER_BY, Attribution, until
from briefing.drafting.place import is_heading
from briefing.drafting.references import References
from briefing.drafting.sentences import Span
from briefing.drafting.strangers import stranger_after
from briefing.drafting.wordings import Found, compiled, every
from briefing.register.coding import UNATTRIBUTED

COLON = re.compile(r"((?:[’']s)?(?:\s+[\w’'-]+){0,5}):\s")  # after the name that a heading begins with
ENDS, SET_OFF = re.compile(r",\s"), re.compile(r"[’'s]*\s*(?:[,.;:)(]|$)")  # before a name; after one in apposition
TOLD_WITHIN = 12  # letters between a verb of saying and the subject of what is said
AT_STRANGER = 12  # letters after a word of saying that name a stranger
AFTER_THROUGH, AFTER_NAME = 35, 25  # letters between "told" and a medium; between a name and what belongs to it


class Attributions(References):
    """Finds the attributions of sentences."""

    def of(self, paragraph: str, span: Span, names: Sequence[Found]) -> list[Attribution]:
        """The attributions of a sentence with these names."""
        text = paragraph[span.start : span.end]
        out = [*self._by(paragraph, span, text, names), *self._documents(paragraph, span, names)]
        out += [*self._through(paragraph, span, text, names), *self.references(paragraph, span, names)]
        nobody = every(self.cues.nobody, text)
        for cue in every(self.cues.says, text):
            if any(one.start <= cue.start < one.end for one in nobody):
                continue
            verb = Span(span.start + cue.start, span.start + cue.end)
            if any(one.start <= verb.start < one.end for one in out if not one.through):
                continue
            if any(name.start <= verb.start < name.end for name in names) or self._is_passive(paragraph, span, verb):
                continue
            if found := self.speaker(paragraph, span, verb, names, out):
                out.append(found)
        out += [*self._headed(paragraph, span, names), *self._gapped(paragraph, names, out)]
        return [one for one in out if not self._is_told_of(one, out)]

    def _is_told_of(self, one: Attribution, others: Sequence[Attribution]) -> bool:
        """Whether what a body without a name knows is what another says: Arthur said Avalon tracked."""
        unnamed = all(actor in self.memory.nameless for actor in one.actors)
        return unnamed and any(0 < one.start - other.end <= TOLD_WITHIN for other in others if not other.through)

    def _headed(self, paragraph: str, span: Span, names: Sequence[Found]) -> Iterator[Attribution]:
        """The speaker that a heading begins with, before a colon; a country alone may be what it tells of."""
        for name in names[:1] if is_heading(paragraph) and not span.start else ():
            colon = COLON.match(paragraph, name.end)
            if colon and not paragraph[: name.start].strip():
                if body := self.of_strange_body(paragraph, name, colon.end()):
                    yield self.strange(Span(name.start, colon.end()), body)
                elif name.key not in self.memory.nameless and not colon[1]:
                    yield Attribution(name.start, colon.end(), (name.key,), paragraph[name.start : colon.end()])

    def _gapped(self, paragraph: str, names: Sequence[Found], out: Sequence[Attribution]) -> Iterator[Attribution]:
        """Who is set beside another by its figure alone: Avalon put it at 600, and Lyonesse at 700."""
        form = re.compile(rf"(?:[’']s)?\s+{compiled(self.said.gapped).pattern}\s+(?:[a-z]+\s+){{0,3}}\d")
        first_end = min((one.end for one in out if not one.through), default=len(paragraph))
        for name in names:
            beside = name.start > first_end and form.match(paragraph, name.end)
            if beside and not self.objects.search(paragraph[: name.start]):
                yield Attribution(name.start, name.end, (name.key,), paragraph[name.start : name.end])

    def _is_passive(self, paragraph: str, span: Span, verb: Span) -> bool:
        """Whether a verb of saying is passive, or no verb at all (the reports)."""
        lead = paragraph[span.start : verb.start]
        passive = re.search(compiled(self.said.passive).pattern + r"\s+(?:\w+ly\s+)?$", lead)
        return bool(passive or re.search(compiled(self.said.determiners).pattern + r"\s+$", lead))

    def _by(self, paragraph: str, span: Span, text: str, names: Sequence[Found]) -> Iterator[Attribution]:
        """According to …, and what stands after the name that it belongs to."""
        for cue in every(self.cues.by, text):
            start, end = span.start + cue.start, span.start + cue.end
            if self._is_told(paragraph, end, names):
                if self._is_of_speaker(paragraph, span, cue, names):
                    continue
                nobody = compiled(self.cues.nobody).match(paragraph, start)
                yield Attribution(start, end, (UNATTRIBUTED if nobody else "",), paragraph[start:end])
            elif actors := self.following(paragraph, end, span, names):
                found = until(paragraph, start, end, actors, names)
                yield replace(found, actors=("",)) if self._is_officer(paragraph, found) else found
            elif stranger := stranger_after(self.cues, paragraph, Span(end, min(end + AFTER_BY, span.end)), names):
                yield self.strange(Span(start, end), stranger)
            elif self.said.inverted:
                yield self.strange(Span(start, end), paragraph[start : end + AT_STRANGER])
        for cue in every(self.said.by_after, text):
            start, end = span.start + cue.start, span.start + cue.end
            before = [name for name in names if name.start < end and start - name.end <= AFTER_NAME]
            if before and not re.search(r"[.,;:]\s", paragraph[before[-1].end : end]):
                yield Attribution(before[-1].start, end, (before[-1].key,), paragraph[before[-1].start : end])

    def _is_told(self, paragraph: str, end: int, names: Sequence[Found]) -> bool:
        """Whether the name after a word of saying begins what is said: according to reports, Avalon sent."""
        name = next((one for one in names if one.start >= end), None)
        return bool(name and ENDS.search(paragraph, end, name.start) and not SET_OFF.match(paragraph, name.end))

    def _is_of_speaker(self, paragraph: str, span: Span, cue: Found, names: Sequence[Found]) -> bool:
        """Whether who cites nobody by name goes on to speak: Arthur, citing letters, warned that Avalon had sent."""
        cites = compiled(self.cues.cites).match(cue.words)
        apposed = paragraph[: span.start + cue.start].rstrip().endswith(",")
        return bool(cites and apposed and any(span.start <= name.start < span.start + cue.start for name in names))

    def _is_officer(self, paragraph: str, found: Attribution) -> bool:
        """Whether it is not the actor but somebody in its office who is meant: Avalon's security chief."""
        office = re.compile(r"[’']s\s+(?:[\w-]+\s+){0,2}?" + compiled(self.cues.offices).pattern)
        return bool(office.match(paragraph, found.end))

    def _documents(self, paragraph: str, span: Span, names: Sequence[Found]) -> Iterator[Attribution]:
        """What an actor published, as the subject of its sentence: "the institute's analysis used"."""
        for name in names:
            own = re.compile(r"(?:[’']s)?\s+" + compiled(self.cues.documents).pattern)
            found = own.match(paragraph, name.end, span.end)
            if found and not self.objects.search(paragraph[span.start : name.start]):
                yield Attribution(name.start, found.end(), (name.key,), paragraph[name.start : found.end()])

    def _through(self, paragraph: str, span: Span, text: str, names: Sequence[Found]) -> Iterator[Attribution]:
        """Told a medium, quoted by a medium."""
        for cue in every(self.cues.through, text):
            start, end = span.start + cue.start, span.start + cue.end
            actors = self.following(paragraph, end, span, names, AFTER_THROUGH)
            if actors and all(self.memory.is_medium(one) or one in self.cues.passes_on for one in actors):
                found = until(paragraph, start, end, actors, names)
                yield Attribution(found.start, found.end, actors, found.words, through=True)
