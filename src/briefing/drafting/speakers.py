"""Who asserts a figure, and through whom it came: by the verbs and prepositions of saying around it.

An attribution is one such verb or preposition with the actors it belongs to. A figure takes that of its sentence that
stands nearest, in its own clause if there is one; a sentence without one goes on with that of the sentence before it in
its paragraph. A medium that reports what another says is whom it came through.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.drafting.cues import Cues
from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.drafting.place import Place
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import Found, every, first
from briefing.register.coding import UNATTRIBUTED

AFTERWARDS = 40  # letters that count more where a verb of saying follows its figure
REACH = 110  # letters between an actor and its verb of saying
AFTER_BY = 60  # and between "according to" and the actor
CONJOINED = re.compile(r"^(?:\s*,?\s+and\s+|\s*,?\s+as well as\s+|\s*&\s*)(?:the\s+|of\s+)?(?:[\w’'-]+\s+){0,2}$")
LISTED = re.compile(r"^\s*,\s*(?:the\s+)?(?:[\w’'-]+\s+){0,2}$")  # in a list that "and" ends
APPOSED = re.compile(r"^[’'s]*\s+(?:[\w’'-]+\s+){0,6}$")
PASSIVE = re.compile(r"\b(?:is|are|was|were|been|be|being|to|not yet|also been)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
OBJECT = re.compile(r"\b(?:to|in|from|of|with|for|against|by|on|into|near|at|supply|support|helping)\s+(?:the\s+|Russia[’']s\s+)?$", re.IGNORECASE)
AND_THEN = re.compile(r",\s+(?:and|but|which|while|as)\s|\s(?:that|where|after|before|because|since|when)\s")
ANOTHER = re.compile(r"[.;:]\s|\bwho\b|\bthat\b")
CITES = re.compile(r"cit(?:ing|es|ed(?! by))|quoting", re.IGNORECASE)
INVERTED = re.compile(r"[,”\"’'?!]\s*$")
NEW_NAME = re.compile(r"\b(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+\b")
PLACES = re.compile(r"\b(?:North|South|Korean?s?|Russian?|Ukrain\w+|Kursk|United|States|Ministry|Minister|President|Mr|Security|Council|On|In|The|But|And|As|At|For|By|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
BACK = 2  # paragraphs before a figure's own whose speaker may still be speaking
MEDIUM_ROLE, PERSON, ANY = "medium", "person", "any"


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
        self.spoke: list[str] = []
        self.remembered: list[str] = []
        self.spoken: list[str] = []
        for number, (paragraph, spans, names) in enumerate(zip(paragraphs, sentences, named, strict=True), start=1):
            for span in spans:
                inside = [name for name in names if span.start <= name.start < span.end]
                self.found[number, span.start] = self._attributions(paragraph, span, inside)
                self.remembered += [name.key for name in inside]
                self.spoken += [actor for one in self.found[number, span.start] for actor in one.actors if actor]
        self.spoke = [actor for found in self.found.values() for one in found for actor in one.actors if actor]

    def of(self, place: Place) -> Said:
        """Who asserts the figure at a place: by its own sentence, else those around it; nobody, where it says so."""
        own, before = self._at(place, place.figure.sentence), self._beside(place, -1)
        media = own and all(self._are_media(one.actors) for one in own)
        if media and (bodies := [one for one in before if not self._are_media(one.actors)]):
            if {actor for one in own for actor in one.actors} & {actor for one in before for actor in one.actors}:
                return self._said(place, [*own, *bodies], MEDIUM)
        if own:
            return self._said(place, own, HIGH)
        if nobody := first(self.cues.nobody, place.sentence):
            return Said((Cell(UNATTRIBUTED, MEDIUM, nobody.words),), Cell("", HIGH))
        for found in (before, self._beside(place, 1), self._paragraphs_before(place)):
            if found:
                return self._said(place, found, MEDIUM)
        return Said((Cell("", LOW, "", (UNATTRIBUTED, *dict.fromkeys(self.spoke))),), Cell("", HIGH))

    def _at(self, place: Place, span: Span) -> list[Attribution]:
        return self.found[place.number, span.start]

    def _beside(self, place: Place, step: int) -> list[Attribution]:
        """The attributions of the nearest of the two sentences before (or the one after) it in its paragraph."""
        at = place.sentences.index(place.figure.sentence)
        spans = place.sentences[max(0, at - 2) : at][::-1] if step < 0 else place.sentences[at + 1 : at + 2]
        return next((found for span in spans if (found := self._at(place, span))), [])

    def _paragraphs_before(self, place: Place) -> list[Attribution]:
        """The last attribution to a body in the paragraphs right before its own."""
        for number in range(place.number - 1, max(0, place.number - 1 - BACK), -1):
            keys = sorted((key for key in self.found if key[0] == number), reverse=True)
            for key in keys:
                if bodies := [one for one in self.found[key] if not self._are_media(one.actors) and not one.through]:
                    return bodies[-1:]
        return []

    def _said(self, place: Place, found: list[Attribution], sure: str) -> Said:
        found = self._passed_on(found)
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
        nearest = bodies[0]
        others = tuple(dict.fromkeys(actor for one in bodies for actor in one.actors))
        if sure == HIGH and len(bodies) > 1 and self._distance(place, bodies[1]) - self._distance(place, nearest) < 25:
            sure = MEDIUM
        via = ";".join(actor for actor in dict.fromkeys(media) if actor not in nearest.actors)
        claimants = tuple(
            Cell(actor, sure, nearest.words, others) if actor else Cell("", LOW, nearest.words, tuple(filter(None, others)))
            for actor in nearest.actors
        )
        return Said(claimants, Cell(via, sure if via else HIGH, next((one.words for one in near if one is not nearest), "") if via else ""))

    def _passed_on(self, found: list[Attribution]) -> list[Attribution]:
        """The attributions, those whose actors only pass on what others say as what it came through.

        That is who cites another, and who is known to (`passes_on`), for whom then the other speaks.
        """
        cited = [one for one in found if CITES.match(one.words)]
        out: list[Attribution] = []
        for one in found:
            known = [self.cues.passes_on[actor] for actor in one.actors if actor in self.cues.passes_on]
            if cited and one not in cited and len(found) <= 1 + len(cited):
                out.append(replace(one, through=True))
            elif known:
                out += [replace(one, through=True), replace(one, actors=tuple(known))]
            else:
                out.append(one)
        return out

    def _distance(self, place: Place, one: Attribution) -> int:
        """Letters between; what stands in another clause is farther."""
        span = place.clause
        outside = 0 if span.start <= one.start < span.end or one.start < span.start <= one.end else 60
        after = one.start >= place.figure.end and not INVERTED.search(place.paragraph[: one.start])
        return place.away(one.start, one.end) + outside + AFTERWARDS * after

    def _attributions(self, paragraph: str, span: Span, names: list[Found]) -> list[Attribution]:
        text = paragraph[span.start : span.end]
        out: list[Attribution] = []
        for cue in every(self.cues.by, text):
            start, end = span.start + cue.start, span.start + cue.end
            if actors := self._following(paragraph, end, span, names):
                last = max((name.end for name in names if name.key in actors and name.start >= end), default=end)
                out.append(Attribution(start, min(last, span.end), actors, paragraph[start:last]))
        for cue in every(self.cues.through, text):
            start, end = span.start + cue.start, span.start + cue.end
            actors = self._following(paragraph, end, span, names, 35)
            if actors and all(self._is_medium(actor) or actor == "rok_lawmakers" for actor in actors):
                last = max((name.end for name in names if name.key in actors and name.start >= end), default=end)
                out.append(Attribution(start, last, actors, paragraph[start:last], through=True))
        for cue in every(self.cues.says, text):
            start, end = span.start + cue.start, span.start + cue.end
            if any(one.start <= start < one.end for one in out if not one.through) or any(n.start <= start < n.end for n in names):
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
            last = max((name.end for name in names if name.key in actors and name.start >= end), default=end)
            return Attribution(start, last, actors, paragraph[start:last])
        before = [name for name in names if name.end <= start and start - name.end <= REACH]
        before = [name for name in before if not OBJECT.search(paragraph[span.start : name.start]) or name.start - span.start < 4]
        before = [name for name in before if self._is_subject(paragraph, name, start)]
        taken = {one.start for one in out}
        before = [name for name in before if name.start not in taken]
        pronoun = self._pronoun(paragraph, span, start, names)
        if pronoun and (not before or before[-1].end < pronoun[0]):
            return Attribution(pronoun[0], end, (pronoun[1],), paragraph[pronoun[0] : end])
        if stranger := self._stranger(paragraph, before[-1].end if before else span.start, start):
            return Attribution(start, end, ("",), f"{stranger}, who is no actor yet")
        if not before:
            return None
        subject = self._head(paragraph, before, start)
        if re.search(r"[.!?;]\s", paragraph[subject.end : start]):
            return None
        begins, actors, joined = subject.start, [subject.key], False
        for name in reversed([one for one in before if one.end <= subject.start]):
            between = paragraph[name.end : begins]
            if CONJOINED.match(between) or (joined and LISTED.match(between)):
                begins, actors, joined = name.start, [name.key, *actors], True
            else:
                break
        return Attribution(begins, end, tuple(dict.fromkeys(actors)), paragraph[begins:end])

    def _head(self, paragraph: str, before: list[Found], verb: int) -> Found:
        """The subject among the names before a verb: the last that is not within another's apposition or clause."""
        last = before[-1]
        for name in reversed(before[:-1]):
            between = paragraph[name.end : last.start]
            if re.fullmatch(r"\s*,\s*(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}", between) and "," in paragraph[last.end : verb]:
                last = name
        return last

    def _is_subject(self, paragraph: str, name: Found, verb: int) -> bool:
        """Whether a name may be what a verb is said of: no clause ends between, and what is its own may speak for it."""
        between = paragraph[name.end : verb]
        if between.count(",") % 2 or AND_THEN.search(between):
            return False
        own = re.match(r"[’']s?\s+", between)
        ended = bool(re.search(r"[’']s?$", name.words))
        return not (own or ended) or bool(first(self.cues.mouths, between))

    @staticmethod
    def _stranger(paragraph: str, start: int, verb: int) -> str:
        """A name right before a verb of saying that is no actor's."""
        found = [name for name in NEW_NAME.finditer(paragraph, max(start, verb - 70), verb)]
        names = [name[0] for name in found if not PLACES.search(name[0]) and not re.search(r"[.;]\s", paragraph[name.end() : verb])]
        return names[-1] if names else ""

    def _pronoun(self, paragraph: str, span: Span, verb: int, names: list[Found]) -> tuple[int, str] | None:
        """A pronoun that is the verb's subject, and the actor it stands for: who spoke last, else who was named last."""
        offset = max(span.start, verb - 60)
        window = paragraph[offset:verb]
        for wordings, kind in self._pronouns():
            found = every(wordings, window)
            if found and len(window) - found[-1].end < 25:
                at = offset + found[-1].start
                if actor := self._meant(kind, [name.key for name in names if name.end <= at]):
                    return at, actor
        return None

    def _pronouns(self) -> Iterator[tuple[tuple[str, ...], str]]:
        yield self.cues.he, PERSON
        yield self.cues.paper, MEDIUM_ROLE
        yield from ((wordings, kind) for kind, wordings in self.cues.it.items() if kind != ANY)
        yield self.cues.it.get(ANY, ()), ANY

    def _meant(self, kind: str, before: list[str]) -> str:
        """The actor of a kind that a pronoun stands for."""
        spoken = [actor for actor in reversed(self.spoken) if self._is_of(actor, kind)]
        inside = [actor for actor in reversed(before) if self._is_of(actor, kind)]
        named = [actor for actor in reversed(self.remembered) if self._is_of(actor, kind)]
        return next(iter([*inside, *spoken, *named]), "")

    def _is_of(self, actor: str, kind: str) -> bool:
        known, role = self.roles.get(actor, ("", ""))
        if kind == ANY:
            return known != PERSON and role != MEDIUM_ROLE
        return role == MEDIUM_ROLE if kind == MEDIUM_ROLE else known == kind

    def _following(self, paragraph: str, end: int, span: Span, names: list[Found], reach: int = AFTER_BY) -> tuple[str, ...]:
        """The actors named right after a place, those joined by "and" with them."""
        after = [name for name in names if name.start >= end and name.start < span.end]
        for wordings, kind in self._pronouns():
            met = first(wordings, paragraph[end : min(span.end, end + 25)])
            if met and met.start < 3 and (actor := self._meant(kind, [name.key for name in names if name.end <= end])):
                return (actor,)
        if not after or after[0].start - end > reach or ANOTHER.search(paragraph[end : after[0].start]):
            return ()
        nearest = after[0]
        for name in after[1:]:
            if not APPOSED.match(paragraph[nearest.end : name.start]) or " and " in paragraph[nearest.end : name.start]:
                break
            if self.roles.get(name.key, ("", ""))[0] == PERSON or self._is_medium(name.key):
                nearest = name
        return self._chain(paragraph, [name for name in after if name.start >= nearest.start])

    def _chain(self, paragraph: str, names: list[Found]) -> tuple[str, ...]:
        """The first actor with those that follow it in a list that "and" ends."""
        chain, pending = [names[0].key], []
        for name, other in zip(names, names[1:], strict=False):
            between = paragraph[name.end : other.start]
            if CONJOINED.match(between):
                chain, pending = [*chain, *pending, other.key], []
            elif LISTED.match(between):
                pending.append(other.key)
            else:
                break
        return tuple(dict.fromkeys(chain))

    def _is_medium(self, actor: str) -> bool:
        return self.roles.get(actor, ("", ""))[1] == MEDIUM_ROLE

    def _are_media(self, actors: tuple[str, ...]) -> bool:
        return all(self._is_medium(actor) for actor in actors)
