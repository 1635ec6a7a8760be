"""Who asserts a figure, and through whom it came: by the attributions around it.

A figure takes that of its sentence that stands nearest, in its own clause if there is one; a sentence without one
goes on with that of the sentence before it in its paragraph, or is its document's own. A medium that reports what
another says is whom it came through, as is one that passes a claimant's words on elsewhere in the text, or that signs
the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.drafting.attributions import Attributions
from briefing.drafting.cues import Cues
from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.drafting.followed import Attribution
from briefing.drafting.memory import MEDIUM as MEDIUM_ROLE
from briefing.drafting.memory import RESEARCHER, Memory, Roles
from briefing.drafting.place import Place
from briefing.drafting.sentences import Span, before
from briefing.drafting.subjects import QUOTED
from briefing.drafting.through import Through, passed_on
from briefing.drafting.voices import Voice
from briefing.drafting.wordings import Found, compiled, first
from briefing.register.coding import UNATTRIBUTED

AFTERWARDS = 40  # letters that count more where a verb of saying follows its figure
SEVERAL = 3  # actors who say something in a text that tells what others say
OUTSIDE = 60  # and where it stands in another clause
CLEARLY = 25  # letters by which the nearest must be nearer than the next to be sure
BACK = 2  # paragraphs before a figure's own whose speaker may still be speaking
ASIDE = re.compile(r"\s[—–-]+\s|—")
OPEN, CLOSING = re.compile(r"“[^”]*$|^(?:[^\"]*\"[^\"]*\")*[^\"]*\"[^\"]*$"), re.compile(r"[”\"]")
DENIED, TURN = "denied", "whose turn it is"


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
        self.memory = Memory(cues, roles, nameless)
        self.found: dict[tuple[int, int], list[Attribution]] = {}
        finder = Attributions(cues, self.memory)
        for number, (paragraph, spans, names) in enumerate(zip(paragraphs, sentences, named, strict=True), start=1):
            for span in spans:
                inside = [name for name in names if span.start <= name.start < span.end]
                found = passed_on(finder.of(paragraph, span, inside), {name.key for name in inside}, cues)
                self.found[number, span.start] = found
                self.memory.remember(inside, [actor for one in found for actor in one.actors if actor])
        self.spoke = tuple(dict.fromkeys(name.key for name in self.memory.spoken))
        by_itself = any(roles.get(one, ("", MEDIUM_ROLE))[1] != MEDIUM_ROLE for one in voice.publishers)
        self.tells_what_others_say = len(self.spoke) >= SEVERAL and not by_itself
        self.through = Through(paragraphs, sentences, self.found, cues, self.memory, voice)

    def of(self, place: Place) -> Said:
        """Who asserts the figure at a place: by its own sentence, else those around it; nobody, where it says so."""
        own = self._own(place)
        beside = [one for one in self._beside(place, -1) if not self._is_denial(one) and not self._is_count(one)]
        if own and self._is_aside(place, own):
            return self._open(place)
        if own:
            nearest = min(own, key=lambda one: self._distance(place, one))
            shared = {*self.through.media(beside)} & {*self.through.media([nearest])}
            linked = [one for one in beside if shared and self.through.is_body(one)]
            return self._said(place, [nearest, *linked], MEDIUM) if linked else self._said(place, own, HIGH)
        beside = [one for one in beside if len(one.actors) == 1]  # what several said together ends with its sentence
        if nobody := first(self.cues.nobody, place.sentence):
            if bodies := [one for one in beside if self.through.is_body(one)]:
                return self._said(place, bodies, MEDIUM)
            return Said((Cell(UNATTRIBUTED, MEDIUM, nobody.words),), self.through.via(place, (UNATTRIBUTED,)))
        if taken_up := self._taken_up(place):
            return self._said(place, taken_up, MEDIUM)
        if self._is_inserted(place):
            return self._open(place)
        if earlier := first(self.cues.earlier, place.words(Span(place.figure.sentence.start, place.figure.start))):
            return Said((Cell(UNATTRIBUTED, MEDIUM, earlier.words),), self.through.via(place, (UNATTRIBUTED,)))
        for found in (self._closing(place), beside, self._beside(place, 1) if self._is_quoted(place) else []):
            if found and (bodies := [one for one in found if self.through.is_body(one)]):
                return self._said(place, bodies, MEDIUM)
        if (teller := self._teller(place)) and not (place.is_heading and self.sentences[place.number :]):
            return Said((Cell(teller, MEDIUM, self.voice.cue or TURN),), self.through.via(place, (teller,)))
        return self._open(place)

    def _open(self, place: Place) -> Said:
        """Nobody surely, and whom it may be."""
        own = [*self._at(place, place.figure.sentence), *self._beside(place, -1), *self._paragraphs_before(place)]
        others = [actor for one in own for actor in one.actors]
        own_voice = sorted(self.voice.publishers)
        candidates = tuple(filter(None, dict.fromkeys([*others, UNATTRIBUTED, *self.spoke, *own_voice])))
        return Said((Cell("", LOW, "", candidates),), self.through.via(place, ("",)))

    def _at(self, place: Place, span: Span) -> list[Attribution]:
        return self.found[place.number, span.start]

    def _own(self, place: Place) -> list[Attribution]:
        """The attributions of a figure's sentence, but those of another figure of it.

        That is of a part set against it (but, according to A), of what stands in brackets, or whose count another is.
        """
        opens = re.compile(compiled(self.cues.grammar.against).pattern + r",?\s+$")
        return [
            one
            for one in self._at(place, place.figure.sentence)
            if (one.start < place.figure.end or not opens.search(before(place.paragraph, one.start)))
            and not place.is_parted(one.start)
            and not self._is_count_of_another(place, one)
        ]

    def _is_count_of_another(self, place: Place, one: Attribution) -> bool:
        """Whether it says whose count another figure is, that stands between."""
        return self._is_count(one) and any(place.figure.end <= other.start < one.start for other in place.counts)

    def _is_count(self, one: Attribution) -> bool:
        """Whether it says whose count a figure is, which holds for no other."""
        return bool(compiled(self.cues.grammar.of_its_count).match(one.words))

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
        """Whether who speaks before a figure is heard only beside what the paragraph began to tell by itself."""
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
        return next((one.actors[0] for one in self._taken_up(place) if self.through.is_body(one)), "")

    def _taken_up(self, place: Place) -> list[Attribution]:
        """The attributions of the next sentence, where it points back: "Про це повідомив …", "This, as told by"."""
        at = place.sentences.index(place.figure.sentence)
        words = place.words(place.sentences[at + 1]) if at + 1 < len(place.sentences) else ""
        grammar = self.cues.grammar
        last = all(one.start < place.figure.start or one.start >= place.figure.sentence.end for one in place.others)
        goes_on = last and compiled(grammar.determiners).match(words) and first(grammar.told_as, words)
        return self._beside(place, 1) if goes_on or compiled(grammar.points_back).match(words) else []

    def _beside(self, place: Place, step: int) -> list[Attribution]:
        """The attributions of the nearest of the two sentences before (or the one after) it in its paragraph."""
        at = place.sentences.index(place.figure.sentence)
        spans = place.sentences[max(0, at - 2) : at][::-1] if step < 0 else place.sentences[at + 1 : at + 2]
        return next((found for span in spans if (found := self._at(place, span))), [])

    def _paragraphs_before(self, place: Place) -> list[Attribution]:
        """The last attribution to a body in the paragraphs right before its own."""
        for number in range(place.number - 1, max(0, place.number - 1 - BACK), -1):
            for key in sorted((key for key in self.found if key[0] == number), reverse=True):
                if bodies := [one for one in self.found[key] if self.through.is_body(one)]:
                    return bodies[-1:]
        return []

    def _said(self, place: Place, found: Sequence[Attribution], sure: str) -> Said:
        near = sorted(found, key=lambda one: self._distance(place, one))
        bodies = [one for one in near if self.through.is_body(one)]
        media = self.through.media(near)
        if not bodies:
            researchers = [one for one in media if self.roles.get(one, ("", ""))[1] == RESEARCHER]
            claimant = (*researchers, UNATTRIBUTED)[0]
            candidates = tuple(dict.fromkeys([claimant, *media]))
            return Said(
                (Cell(claimant, MEDIUM, near[0].words, candidates),), self.through.via(place, (claimant,), media, near)
            )
        nearest = bodies[0]
        others = tuple(filter(None, dict.fromkeys(actor for one in bodies for actor in one.actors)))
        if len(bodies) > 1 and self._distance(place, bodies[1]) - self._distance(place, nearest) < CLEARLY:
            sure = MEDIUM
        claimants = tuple(Cell(one, sure if one else LOW, nearest.words, others) for one in nearest.actors)
        return Said(claimants, self.through.via(place, nearest.actors, [*media, *self.through.beside(place)], near))

    def _distance(self, place: Place, one: Attribution) -> int:
        """Letters between; what stands in another clause is farther, and what follows a figure without a quotation."""
        span = place.clause
        outside = 0 if span.start <= one.start < span.end or one.start < span.start <= one.end else OUTSIDE
        closed = before(place.paragraph, one.start).rstrip().endswith((",", "”", '"'))
        its = one.start - place.figure.phrase.end <= 1 and self._is_count(one)
        after = one.start >= place.figure.end and not closed and not its
        return place.away(one.start, one.end) + outside + AFTERWARDS * after
