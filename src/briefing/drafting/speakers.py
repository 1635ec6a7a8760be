"""Who asserts a figure, and through whom it came: by the attributions around it.

A figure takes that of its sentence that stands nearest, in its own clause if there is one; a sentence without one
goes on with that of the sentence before it in its paragraph, or is its document's own. A medium that reports what
another says is whom it came through, as is one that passes a claimant's words on elsewhere in the text, or that signs
the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.drafting.attributions import Attributions
from briefing.drafting.cues import Cues
from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.drafting.followed import Attribution
from briefing.drafting.memory import RESEARCHER, Memory, Roles
from briefing.drafting.place import Place
from briefing.drafting.sentences import Span, before
from briefing.drafting.subjects import QUOTED
from briefing.drafting.voices import Voice
from briefing.drafting.wordings import Found, compiled, first
from briefing.register.coding import UNATTRIBUTED

AFTERWARDS = 40  # letters that count more where a verb of saying follows its figure
SEVERAL = 3  # actors who say something in a text that tells what others say
OUTSIDE = 60  # and where it stands in another clause
CLEARLY = 25  # letters by which the nearest must be nearer than the next to be sure
TRAILING = 20  # letters from the end of a sentence within which who reports it stands
HEAD = 3  # paragraphs of a text that may say through whom all of it came
BACK = 2  # paragraphs before a figure's own whose speaker may still be speaking
ASIDE = re.compile(r"\s[—–-]+\s|—")
OPEN, CLOSING = re.compile(r"“[^”]*$|^(?:[^\"]*\"[^\"]*\")*[^\"]*\"[^\"]*$"), re.compile(r"[”\"]")
JOINT, DENIED, TURN = ";", "denied", "whose turn it is"


@dataclass(frozen=True)
class Said:
    """Who asserts a figure (each a row of its own), and the cell of whom it came through, with the words."""

    claimants: tuple[Cell, ...]
    via: Cell


class Speakers:
    """The attributions of a text, sentence by sentence, found once."""

    def __init__(
        self,
        paragraphs: Sequence[str],
        sentences: Sequence[Sequence[Span]],
        named: Sequence[Sequence[Found]],
        cues: Cues,
        roles: Roles,
        nameless: frozenset[str],
        voice: Voice,
    ):
        self.cues, self.roles, self.voice, self.sentences = cues, roles, voice, sentences
        self.paragraphs = paragraphs
        self.memory = Memory(cues, roles, nameless)
        self.found: dict[tuple[int, int], list[Attribution]] = {}
        finder = Attributions(cues, self.memory)
        for number, (paragraph, spans, names) in enumerate(zip(paragraphs, sentences, named, strict=True), start=1):
            for span in spans:
                inside = [name for name in names if span.start <= name.start < span.end]
                found = self._passed_on(finder.of(paragraph, span, inside), {name.key for name in inside})
                self.found[number, span.start] = found
                self.memory.remember(inside, [actor for one in found for actor in one.actors if actor])
        self.spoke = tuple(dict.fromkeys(name.key for name in self.memory.spoken))
        self.tells_what_others_say = len(set(self.spoke)) >= SEVERAL
        self.passed = self._passed()
        self.credited = self._credited()

    def of(self, place: Place) -> Said:
        """Who asserts the figure at a place: by its own sentence, else those around it; nobody, where it says so."""
        own = self._at(place, place.figure.sentence)
        beside = [one for one in self._beside(place, -1) if not self._is_denial(one)]
        if own and self._is_aside(place, own):
            return self._open(place)
        if own:
            nearest = min(own, key=lambda one: self._distance(place, one))
            shared = self._media(beside) & self._media([nearest])
            linked = [one for one in beside if shared and self._bodies(one)]
            return self._said(place, [nearest, *linked], MEDIUM) if linked else self._said(place, own, HIGH)
        beside = [one for one in beside if len(one.actors) == 1]  # what several said together ends with its sentence
        if nobody := first(self.cues.nobody, place.sentence):
            if bodies := [one for one in beside if self._bodies(one)]:
                return self._said(place, bodies, MEDIUM)
            return Said((Cell(UNATTRIBUTED, MEDIUM, nobody.words),), self._via(place, (UNATTRIBUTED,), ()))
        if taken_up := self._taken_up(place):
            return self._said(place, taken_up, MEDIUM)
        if self._is_inserted(place):
            return self._open(place)
        if earlier := first(self.cues.earlier, place.words(Span(place.figure.sentence.start, place.figure.start))):
            return Said((Cell(UNATTRIBUTED, MEDIUM, earlier.words),), self._via(place, (UNATTRIBUTED,), ()))
        for found in (self._closing(place), beside, self._beside(place, 1) if self._is_quoted(place) else []):
            if found and (bodies := [one for one in found if self._bodies(one)]):
                return self._said(place, bodies, MEDIUM)
        if (teller := self._teller(place)) and not (place.is_heading and self.sentences[place.number :]):
            return Said((Cell(teller, MEDIUM, self.voice.cue or TURN),), self._via(place, (teller,), ()))
        return self._open(place)

    def _open(self, place: Place) -> Said:
        """Nobody surely, and whom it may be."""
        own = [*self._at(place, place.figure.sentence), *self._beside(place, -1), *self._paragraphs_before(place)]
        others = [actor for one in own for actor in one.actors]
        own_voice = sorted(self.voice.publishers)
        candidates = tuple(filter(None, dict.fromkeys([*others, UNATTRIBUTED, *self.spoke, *own_voice])))
        return Said((Cell("", LOW, "", candidates),), self._via(place, ("",), ()))

    def _at(self, place: Place, span: Span) -> list[Attribution]:
        return self.found[place.number, span.start]

    def _is_denial(self, one: Attribution) -> bool:
        """Whether an attribution is of a denial, which goes on in no other sentence."""
        return bool(first(self.cues.modalities.get(DENIED, ()), one.words))

    def _is_aside(self, place: Place, own: Sequence[Attribution]) -> bool:
        """Whether a figure is the writer's own reckoning: behind a dash, after another that somebody is said to say."""
        said = max(one.end for one in own)
        last = max((span.end for span in place.others if said <= span.start < place.figure.start), default=0)
        return bool(last and ASIDE.search(place.paragraph[last : place.figure.start]))

    def _teller(self, place: Place) -> str:
        """Who asserts what a paragraph says by itself; blank where nobody known does."""
        return self.voice.turns.get(place.number, "") or self.voice.actor

    def _is_inserted(self, place: Place) -> bool:
        """Whether who speaks before a figure is heard only beside what the text tells by itself, as in its beginning."""
        start = place.sentences[0]
        told = any(span.start < start.end for span in place.others) and not self._teller(place)
        return told and place.figure.sentence != start and not self._at(place, start)

    def _closing(self, place: Place) -> list[Attribution]:
        """The attributions of the sentence in which the quotation closes that a figure stands in."""
        opened = place.paragraph[: place.figure.start]
        closes = CLOSING.search(place.paragraph, place.figure.end)
        if not closes or not OPEN.search(opened):
            return []
        return next((self._at(place, span) for span in place.sentences if span.start < closes.end() <= span.end), [])

    def _is_quoted(self, place: Place) -> bool:
        """Whether a sentence begins or ends with a quotation mark, so that its speaker may follow."""
        return place.sentence[:1] in "\"“‘'" or bool(QUOTED.search(place.sentence))

    def named_after(self, place: Place) -> str:
        """The body that the next sentence names, where it points back; blank where none does."""
        return next((one.actors[0] for one in self._taken_up(place) if self._bodies(one)), "")

    def _taken_up(self, place: Place) -> list[Attribution]:
        """The attributions of the next sentence, where it begins by pointing back: "Про це повідомив …"."""
        at = place.sentences.index(place.figure.sentence)
        words = place.words(place.sentences[at + 1]) if at + 1 < len(place.sentences) else ""
        return self._beside(place, 1) if compiled(self.cues.grammar.points_back).match(words) else []

    def _beside(self, place: Place, step: int) -> list[Attribution]:
        """The attributions of the nearest of the two sentences before (or the one after) it in its paragraph."""
        at = place.sentences.index(place.figure.sentence)
        spans = place.sentences[max(0, at - 2) : at][::-1] if step < 0 else place.sentences[at + 1 : at + 2]
        return next((found for span in spans if (found := self._at(place, span))), [])

    def _paragraphs_before(self, place: Place) -> list[Attribution]:
        """The last attribution to a body in the paragraphs right before its own."""
        for number in range(place.number - 1, max(0, place.number - 1 - BACK), -1):
            for key in sorted((key for key in self.found if key[0] == number), reverse=True):
                if bodies := [one for one in self.found[key] if self._bodies(one)]:
                    return bodies[-1:]
        return []

    def _bodies(self, one: Attribution) -> bool:
        return not one.through and not all(self.memory.is_medium(actor) for actor in one.actors)

    def _media(self, found: Sequence[Attribution]) -> set[str]:
        return {actor for one in found for actor in one.actors if one.through or self.memory.is_medium(actor)}

    def _said(self, place: Place, found: Sequence[Attribution], sure: str) -> Said:
        near = sorted(found, key=lambda one: self._distance(place, one))
        bodies = [one for one in near if self._bodies(one)]
        media = [actor for one in near for actor in one.actors if one.through or self.memory.is_medium(actor)]
        if not bodies:
            researchers = [one for one in media if self.roles.get(one, ("", ""))[1] == RESEARCHER]
            claimant = (*researchers, UNATTRIBUTED)[0]
            candidates = tuple(dict.fromkeys([claimant, *media]))
            return Said(
                (Cell(claimant, MEDIUM, near[0].words, candidates),), self._via(place, (claimant,), media, near)
            )
        nearest = bodies[0]
        others = tuple(filter(None, dict.fromkeys(actor for one in bodies for actor in one.actors)))
        if len(bodies) > 1 and self._distance(place, bodies[1]) - self._distance(place, nearest) < CLEARLY:
            sure = MEDIUM
        claimants = tuple(Cell(one, sure if one else LOW, nearest.words, others) for one in nearest.actors)
        return Said(claimants, self._via(place, nearest.actors, [*media, *self._beside_media(place)], near))

    def _beside_media(self, place: Place) -> list[str]:
        """The media to which another sentence of the paragraph is put at its end: that holds for it all."""
        beside = [span for span in place.sentences if span != place.figure.sentence]
        return [actor for span in beside for actor in self._trailing(place.number, span)]

    def _trailing(self, number: int, span: Span) -> list[str]:
        """The media to which a sentence is put at its end, and so what stands before it too."""
        last = [one for one in self.found[number, span.start] if span.end - one.end <= TRAILING]
        return [actor for one in last if not one.through for actor in one.actors if self.memory.is_medium(actor)]

    def _via(
        self, place: Place, claimants: Sequence[str], media: Sequence[str], near: Sequence[Attribution] = ()
    ) -> Cell:
        """Whom a figure came through: the media beside it, else who passes the claimant's words on; and who signs."""
        through = list(media) or [one for claimant in claimants for one in self.passed.get(claimant, ())]
        through += [*self.voice.signers(place.number), *self.credited]
        own = {*claimants, *self.voice.publishers, ""}
        value = JOINT.join(one for one in dict.fromkeys(through) if one not in own)
        cues = [one.words for one in near if set(one.actors) & set(through)]
        return Cell(value, MEDIUM, (*cues, self.voice.signature)[0]) if value else Cell("", HIGH)

    def _credited(self) -> list[str]:
        """The media by which a sentence of the head, with no body that speaks, says that the text came."""
        head = [
            self.found[number, span.start] for number, spans in enumerate(self.sentences[:HEAD], 1) for span in spans
        ]
        told = [found for found in head if any(one.through for one in found) and not any(map(self._bodies, found))]
        return [actor for found in told for one in sorted(found, key=lambda one: one.start) for actor in one.actors]

    def _passed(self) -> dict[str, tuple[str, ...]]:
        """Through whom each claimant's words came, where a text says so once."""
        out: dict[str, tuple[str, ...]] = {}
        for (number, _), found in self.found.items():
            through = tuple(actor for one in found if one.through for actor in one.actors)
            said = [one for one in found if self._bodies(one) and not one.assumed]
            bodies = {actor for one in said for actor in one.actors}
            if through and len(bodies) == 1 and not any(self._is_apart(number, said[0], one) for one in found):
                out.setdefault(bodies.pop(), through)
        for number, spans in enumerate(self.sentences, start=1):
            said = [one for span in spans for one in self.found[number, span.start] if self._bodies(one)]
            for span in spans if said else ():
                if through := tuple(self._trailing(number, span)):
                    out.setdefault(said[0].actors[0], through)
        return out

    def _is_apart(self, number: int, said: Attribution, other: Attribution) -> bool:
        """Whether another speaks in a clause of its own: the staff denied it, and sources told the Courier."""
        first_end, then = sorted([(said.end, said.start), (other.end, other.start)])[0][0], max(said.start, other.start)
        joint = re.compile(rf"[,;]\s+{compiled(self.cues.grammar.and_).pattern}\s")
        return other.through and bool(joint.search(self.paragraphs[number - 1], first_end, then))

    def _passed_on(self, found: Sequence[Attribution], named: set[str]) -> list[Attribution]:
        """The attributions, those whose actors only pass on what others say as what it came through.

        That is who cites another, and who is known to (`passes_on`), for whom then the other speaks.
        """
        cites = compiled(self.cues.cites)
        cited = [one for one in found if cites.match(one.words)]
        out: list[Attribution] = []
        for one in found:
            known = tuple(self.cues.passes_on[actor] for actor in one.actors if actor in self.cues.passes_on)
            if cited and one not in cited and len(found) <= 1 + len(cited):
                out.append(replace(one, through=True))
            elif known:
                assumed = named.isdisjoint(known)
                out += [replace(one, through=True), replace(one, actors=known, assumed=assumed)]
            else:
                out.append(one)
        return out

    def _distance(self, place: Place, one: Attribution) -> int:
        """Letters between; what stands in another clause is farther, and what follows a figure without a quotation."""
        span = place.clause
        outside = 0 if span.start <= one.start < span.end or one.start < span.start <= one.end else OUTSIDE
        after = one.start >= place.figure.end and not before(place.paragraph, one.start).rstrip().endswith(
            (",", "”", '"')
        )
        return place.away(one.start, one.end) + outside + AFTERWARDS * after
