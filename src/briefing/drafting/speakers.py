"""Who asserts a figure, and through whom it came: by the verbs and prepositions of saying around it.

An attribution is one such verb or preposition with the actors it belongs to. A figure takes that of its sentence that
stands nearest, in its own clause if there is one; a sentence without one goes on with that of the sentence before it in
its paragraph. A medium that reports what another says is whom it came through.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.drafting.cues import Cues
from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.drafting.place import Place
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import Found, every
from briefing.register.coding import UNATTRIBUTED

REACH = 110  # letters between an actor and its verb of saying
AFTER_BY = 60  # and between "according to" and the actor
CONJOINED = re.compile(r"^(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*,?\s+as well as\s+|\s*&\s*)(?:the\s+|of\s+)?(?:[\w’'-]+\s+){0,2}$")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being|to|not yet|also been)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
OBJECT = re.compile(r"\b(?:to|in|from|of|with|for|against|by|on|into|near|at|supply|support|helping)\s+(?:the\s+|Russia[’']s\s+)?$", re.IGNORECASE)
ANOTHER = re.compile(r"[.;:]\s|\bwho\b|\bthat\b")
INVERTED = re.compile(r"[,”\"’'?!]\s*$")
NEW_NAME = re.compile(r"(?<![.!?”\"]\s)\b(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+\b")
MEDIUM_ROLE, PERSON = "medium", "person"


@dataclass(frozen=True)
class Attribution:
    """Words that say who asserts: where they stand, whose they are, and through whom they came."""

    start: int
    end: int
    actors: tuple[str, ...]
    words: str
    through: bool = False


@dataclass(frozen=True)
class Said:
    """Who asserts a figure (each a row of its own), and the cells of whom it came through, with the words."""

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
        roles: dict[str, tuple[str, str]],
    ):
        self.cues, self.roles = cues, roles
        self.found: dict[tuple[int, int], list[Attribution]] = {}
        self.last_person = self.last_body = ""
        for number, (paragraph, spans, names) in enumerate(zip(paragraphs, sentences, named, strict=True), start=1):
            for span in spans:
                inside = [name for name in names if span.start <= name.start < span.end]
                self.found[number, span.start] = self._attributions(paragraph, span, inside)
                self._remember(inside)

    def of(self, place: Place) -> Said:
        """Who asserts the figure at a place."""
        own = self.found[place.number, place.figure.sentence.start]
        before = self._before(place)
        if own:
            return self._said(place, own, HIGH)
        if before:
            return self._said(place, before, MEDIUM)
        return Said((Cell(UNATTRIBUTED, MEDIUM),), Cell("", HIGH))

    def _before(self, place: Place) -> list[Attribution]:
        """The attributions of the nearest sentence before it in its paragraph that has any, one step back."""
        spans = [span for span in place.sentences if span.start < place.figure.sentence.start]
        for span in reversed(spans[-2:]):
            if found := self.found[place.number, span.start]:
                return found
        return []

    def _said(self, place: Place, found: list[Attribution], sure: str) -> Said:
        near = sorted(found, key=lambda one: self._distance(place, one))
        said = [one for one in near if not one.through]
        bodies = [one for one in said if not self._are_media(one.actors)]
        media = [actor for one in near for actor in one.actors if self._is_medium(actor) or one.through]
        if not bodies:
            via = ";".join(dict.fromkeys(media))
            words = near[0].words
            researcher = [a for one in said for a in one.actors if self.roles.get(a, ("", ""))[1] == "researcher"]
            claimant = researcher[0] if researcher else UNATTRIBUTED
            return Said((Cell(claimant, MEDIUM, words, tuple(dict.fromkeys([claimant, *media]))),), Cell(via, MEDIUM if via else HIGH, words if via else ""))
        first = bodies[0]
        others = tuple(dict.fromkeys(actor for one in bodies for actor in one.actors))
        if sure == HIGH and len(bodies) > 1 and self._distance(place, bodies[1]) - self._distance(place, first) < 25:
            sure = MEDIUM
        via = ";".join(actor for actor in dict.fromkeys(media) if actor not in first.actors)
        claimants = tuple(Cell(actor, sure, first.words, others) for actor in first.actors)
        return Said(claimants, Cell(via, sure if via else HIGH, next((one.words for one in near if one is not first), "") if via else ""))

    def _distance(self, place: Place, one: Attribution) -> int:
        """Letters between; what stands in another clause is farther."""
        span = place.clause
        outside = 0 if span.start <= one.start < span.end or one.start < span.start <= one.end else 60
        return place.away(one.start, one.end) + outside

    def _attributions(self, paragraph: str, span: Span, names: list[Found]) -> list[Attribution]:
        text = paragraph[span.start : span.end]
        out: list[Attribution] = []
        for cue in every(self.cues.by, text):
            start, end = span.start + cue.start, span.start + cue.end
            if actors := self._following(paragraph, end, span, names):
                last = max(name.end for name in names if name.key in actors and name.start >= end)
                out.append(Attribution(start, min(last, span.end), actors, paragraph[start:last]))
        for cue in every(self.cues.through, text):
            start, end = span.start + cue.start, span.start + cue.end
            actors = self._following(paragraph, end, span, names, 35)
            if actors and all(self._is_medium(actor) or actor == "rok_lawmakers" for actor in actors):
                last = max(name.end for name in names if name.key in actors and name.start >= end)
                out.append(Attribution(start, last, actors, paragraph[start:last], through=True))
        for cue in every(self.cues.says, text):
            start, end = span.start + cue.start, span.start + cue.end
            if any(one.start <= start < one.end for one in out) or any(n.start <= start < n.end for n in names):
                continue
            if PASSIVE.search(paragraph[span.start : start]):
                continue
            if found := self._speaker(paragraph, span, start, end, names, out):
                out.append(found)
        return out

    def _speaker(
        self, paragraph: str, span: Span, start: int, end: int, names: list[Found], out: list[Attribution]
    ) -> Attribution | None:
        """The actors whose verb it is: right after it where it follows a quotation, else the subject before it."""
        if INVERTED.search(paragraph[span.start : start]) and (actors := self._following(paragraph, end, span, names, 45)):
            last = max(name.end for name in names if name.key in actors and name.start >= end)
            return Attribution(start, last, actors, paragraph[start:last])
        before = [name for name in names if name.end <= start and start - name.end <= REACH]
        before = [name for name in before if not OBJECT.search(paragraph[span.start : name.start]) or name.start - span.start < 4]
        taken = {one.start for one in out}
        before = [name for name in before if name.start not in taken]
        pronoun = self._pronoun(paragraph, span, start)
        if pronoun and (not before or before[-1].end < pronoun[0]):
            return Attribution(pronoun[0], end, (pronoun[1],), paragraph[pronoun[0] : end])
        if not before:
            return None
        subject = self._head(paragraph, before, start)
        if re.search(r"[.!?;]\s", paragraph[subject.end : start]):
            return None
        first, actors = subject.start, [subject.key]
        for name in reversed([one for one in before if one.end <= subject.start]):
            if CONJOINED.match(paragraph[name.end : first]) and name.key not in actors:
                first, actors = name.start, [name.key, *actors]
            else:
                break
        return Attribution(first, end, tuple(actors), paragraph[first:end])

    def _head(self, paragraph: str, before: list[Found], verb: int) -> Found:
        """The subject among the names before a verb: the last that is not within another's apposition or clause."""
        last = before[-1]
        for name in reversed(before[:-1]):
            between = paragraph[name.end : last.start]
            if re.fullmatch(r"\s*,\s*(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}", between) and "," in paragraph[last.end : verb]:
                last = name
        return last

    def _pronoun(self, paragraph: str, span: Span, verb: int) -> tuple[int, str] | None:
        """A pronoun that is the verb's subject, and the actor it stands for."""
        window = paragraph[max(span.start, verb - 60) : verb]
        offset = max(span.start, verb - 60)
        for wordings, actor in ((self.cues.he, self.last_person), (self.cues.it, self.last_body)):
            found = every(wordings, window)
            if found and actor and len(window) - found[-1].end < 25:
                return offset + found[-1].start, actor
        return None

    def _following(self, paragraph: str, end: int, span: Span, names: list[Found], reach: int = AFTER_BY) -> tuple[str, ...]:
        """The actors named right after a place, those joined by "and" with them."""
        after = [name for name in names if name.start >= end and name.start < span.end]
        if not after or after[0].start - end > reach or ANOTHER.search(paragraph[end : after[0].start]):
            return ()
        first = after[0]
        person = next((n for n in after[1:] if n.start - first.end < 40 and self.roles.get(n.key, ("", ""))[0] == PERSON and re.fullmatch(r"[’'s]*\s+(?:[\w’'-]+\s+){0,5}", paragraph[first.end : n.start])), None)
        if person:
            first = person
        actors = [first.key]
        for name in [one for one in after if one.start > first.end]:
            if CONJOINED.match(paragraph[first.end : name.start]) and name.key not in actors:
                actors.append(name.key)
                first = name
            else:
                break
        return tuple(actors)

    def _remember(self, names: list[Found]) -> None:
        for name in names:
            kind, role = self.roles.get(name.key, ("", ""))
            if kind == PERSON:
                self.last_person = name.key
            elif role != MEDIUM_ROLE:
                self.last_body = name.key

    def _is_medium(self, actor: str) -> bool:
        return self.roles.get(actor, ("", ""))[1] == MEDIUM_ROLE

    def _are_media(self, actors: tuple[str, ...]) -> bool:
        return all(self._is_medium(actor) for actor in actors)
