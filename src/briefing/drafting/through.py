"""Through whom a figure came: the media beside it, who passes its claimant's words on, and who signs its text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.drafting.cues import Cues
from briefing.drafting.draft import HIGH, MEDIUM, Cell
from briefing.drafting.followed import Attribution
from briefing.drafting.memory import Memory
from briefing.drafting.place import Place
from briefing.drafting.sentences import Span
from briefing.drafting.voices import Voice
from briefing.drafting.wordings import compiled

TRAILING = 20  # letters from the end of a sentence within which who reports it stands
HEAD = 3  # paragraphs of a text that may say through whom all of it came
JOINT = ";"
Heard = Mapping[tuple[int, int], Sequence[Attribution]]  # by paragraph and where a sentence begins


def passed_on(found: Sequence[Attribution], named: set[str], cues: Cues) -> list[Attribution]:
    """The attributions, those whose actors only pass on what others say as what it came through.

    That is who cites another, and who is known to (`passes_on`), for whom then the other speaks.
    """
    cites = compiled(cues.cites)
    cited = [one for one in found if cites.match(one.words)]
    out: list[Attribution] = []
    for one in found:
        known = tuple(cues.passes_on[actor] for actor in one.actors if actor in cues.passes_on)
        if cited and one not in cited and len(found) <= 1 + len(cited):
            out.append(replace(one, through=True))
        elif known:
            assumed = named.isdisjoint(known)
            out += [replace(one, through=True), replace(one, actors=known, assumed=assumed)]
        else:
            out.append(one)
    return out


class Through:
    """Through whom the figures of a text came, by all that it attributes."""

    def __init__(
        self,
        paragraphs: Sequence[str],
        sentences: Sequence[Sequence[Span]],
        heard: Heard,
        cues: Cues,
        memory: Memory,
        voice: Voice,
    ):
        self.paragraphs, self.sentences, self.heard = paragraphs, sentences, heard
        self.memory, self.voice = memory, voice
        self.joint = re.compile(rf"[,;]\s+{compiled(cues.grammar.and_).pattern}\s")
        self.passed = self._passed()
        self.credited = self._credited()

    def via(
        self, place: Place, claimants: Sequence[str], media: Sequence[str] = (), near: Sequence[Attribution] = ()
    ) -> Cell:
        """Whom a figure came through: the media beside it, else who passes the claimant's words on; and who signs."""
        through = list(media) or [one for claimant in claimants for one in self.passed.get(claimant, ())]
        through += [*self.voice.signers(place.number), *self.credited]
        own = {*claimants, *self.voice.publishers, ""}
        value = JOINT.join(one for one in dict.fromkeys(through) if one not in own)
        cues = [one.words for one in near if set(one.actors) & set(through)]
        return Cell(value, MEDIUM, (*cues, self.voice.signature)[0]) if value else Cell("", HIGH)

    def is_body(self, one: Attribution) -> bool:
        """Whether somebody asserts by an attribution, and does not only report."""
        return not one.through and not all(self.memory.is_medium(actor) for actor in one.actors)

    def media(self, found: Sequence[Attribution]) -> list[str]:
        """Who only reports, by attributions."""
        return [actor for one in found for actor in one.actors if one.through or self.memory.is_medium(actor)]

    def beside(self, place: Place) -> list[str]:
        """The media to which another sentence of the paragraph is put at its end: that holds for it all."""
        beside = [span for span in place.sentences if span != place.figure.sentence]
        return [actor for span in beside for actor in self._trailing(place.number, span)]

    def _trailing(self, number: int, span: Span) -> list[str]:
        """The media to which a sentence is put at its end, and so what stands before it too."""
        last = [one for one in self.heard[number, span.start] if span.end - one.end <= TRAILING]
        return [actor for one in last if not one.through for actor in one.actors if self.memory.is_medium(actor)]

    def _credited(self) -> list[str]:
        """The media by which a sentence of the head, with no body that speaks, says that the text came."""
        head = [
            self.heard[number, span.start] for number, spans in enumerate(self.sentences[:HEAD], 1) for span in spans
        ]
        told = [found for found in head if any(one.through for one in found) and not any(map(self.is_body, found))]
        return [actor for found in told for one in sorted(found, key=lambda one: one.start) for actor in one.actors]

    def _passed(self) -> dict[str, tuple[str, ...]]:
        """Through whom each claimant's words came, where a text says so once."""
        out: dict[str, tuple[str, ...]] = {}
        for (number, _), found in self.heard.items():
            said = [one for one in found if self.is_body(one) and not one.assumed]
            through = [one for one in found if one.through]
            bodies = {actor for one in said for actor in one.actors}
            if through and len(bodies) == 1 and not any(self._is_apart(number, said[0], one) for one in through):
                out.setdefault(bodies.pop(), tuple(actor for one in through for actor in one.actors))
        for number, spans in enumerate(self.sentences, start=1):
            said = [one for span in spans for one in self.heard[number, span.start] if self.is_body(one)]
            for span in spans if said else ():
                if trailing := tuple(self._trailing(number, span)):
                    out.setdefault(said[0].actors[0], trailing)
        return out

    def _is_apart(self, number: int, said: Attribution, other: Attribution) -> bool:
        """Whether another speaks in a clause of its own: the staff denied it, and sources told the Courier."""
        one, then = sorted((said, other), key=lambda each: each.start)
        return bool(self.joint.search(self.paragraphs[number - 1], one.end, then.start))
