"""Whose verb a verb of saying is: the subject before it, a pronoun, a stranger, or who is named after a quotation."""

import re
from collections.abc import Sequence

from briefing.drafting.actors import is_topic
from briefing.drafting.followed import LISTED, Attribution, Followed, until
from briefing.drafting.sentences import SHORT, Span, before
from briefing.drafting.strangers import is_paper, stranger_after, stranger_before
from briefing.drafting.wordings import HANGUL, Found, compiled, every, first
from briefing.register.coding import UNATTRIBUTED

AT_TOPIC = 8  # letters within which a date belongs to a subject whose verb is last
REACH = 110  # letters between an actor and its verb of saying
INVERTED_WITHIN, RIGHT_AFTER = 45, 12  # letters between a verb and its subject after a quotation; after a comma
MOUTH_WITHIN = 25  # letters between what of an actor's speaks for it and the verb
SUBJECT_WITHIN = 4  # letters from a sentence's beginning within which no preposition makes an object
PRONOUN_WITHIN, PRONOUN_NEAR = 60, 25  # letters before a verb, and between a pronoun and it
QUOTED = re.compile(r"[”\"’'?!]\s*$")
COMMA = re.compile(r",\s*$")
STOPS = re.compile(r"[.!?;]\s")
APPOSITION = re.compile(r"\s*,\s*(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}")
DIGITS_APART = re.compile(r"(?<=\d),(?=\d)")
INSERTED = re.compile(r",[^,]*,")
OF = re.compile(r"\s+of\b")  # the ministry of another land is no pronoun
BODY = re.compile(r"(?:[’']s)?(?:\s+(?:of\s+)?[A-Z][\w’'-]+){2,5}[\s:]*")  # the name of a body after a country's
OWN = re.compile(r"[’']s?\s+")


class Subjects(Followed):
    """Finds the subjects of verbs of saying."""

    def speaker(
        self, paragraph: str, span: Span, verb: Span, names: Sequence[Found], others: Sequence[Attribution]
    ) -> Attribution | None:
        """The actors whose verb it is: right after it where it follows a quotation, else the subject before it."""
        if self.said.topics:
            return self._topic(paragraph, verb, names)
        lead = paragraph[span.start : verb.start]
        comma = COMMA.search(lead)
        within = INVERTED_WITHIN if QUOTED.search(lead) else RIGHT_AFTER if comma and self.said.inverted else 0
        if within and (actors := self.following(paragraph, verb.end, span, names, within)):
            return self._after_verb(paragraph, verb, actors, names)
        subjects = [name for name in names if name.end <= verb.start and verb.start - name.end <= REACH]
        subjects = [name for name in subjects if self._is_subject(paragraph, span, name, verb.start)]
        subjects = [name for name in subjects if name.start not in {one.start for one in others}]
        spoke = [name for name in names for one in others if not one.through and name.key in one.actors]
        pronoun = self._pronoun(paragraph, span, verb.start, names, spoke)
        if pronoun and (not subjects or (subjects[-1].end < pronoun[0] and not self.said.inverted)):
            return Attribution(pronoun[0], verb.end, (pronoun[1],), paragraph[pronoun[0] : verb.end])
        if (self.said.inverted or comma) and not subjects and not pronoun:
            if actors := self.following(paragraph, verb.end, span, names, INVERTED_WITHIN):
                return self._after_verb(paragraph, verb, actors, names)
            if actor := self.memory.after(paragraph, verb.end + 1):
                return Attribution(*verb, (actor,), paragraph[verb.start : verb.end])
            if stranger := stranger_after(self.cues, paragraph, Span(verb.end, min(verb.end + REACH, span.end)), names):
                return self.strange(verb, stranger)
        since = max([span.start, *(name.end for name in subjects[-1:])])
        if stranger := stranger_before(self.cues, paragraph, Span(since, verb.start), names):
            return self.strange(verb, stranger)
        return self._together(paragraph, subjects, names, verb) if subjects else None

    def _after_verb(self, paragraph: str, verb: Span, actors: tuple[str, ...], names: Sequence[Found]) -> Attribution:
        """An attribution to the actors after a verb, or to the stranger who stands before them."""
        found = until(paragraph, verb.start, verb.end, actors, names)
        between = Span(verb.end, found.end)
        stranger = self.said.inverted and stranger_after(self.cues, paragraph, between, names)
        return self.strange(verb, stranger) if stranger else found

    def strange(self, words: Span, name: str) -> Attribution:
        """An attribution to a name that no actor has: of a medium nobody is known, of another it is open."""
        actor = UNATTRIBUTED if is_paper(self.cues, name) else ""
        return Attribution(*words, (actor,), f"{name}, who is no actor yet")

    def _together(
        self, paragraph: str, subjects: Sequence[Found], names: Sequence[Found], verb: Span
    ) -> Attribution | None:
        """The subject of a verb with those joined to it by "and"."""
        subject = _head(paragraph, subjects, verb.start)
        between = paragraph[subject.end : verb.start]
        if any(not SHORT.search(between[: stop.start() + 1]) for stop in STOPS.finditer(between)):
            return None
        begins, actors, joined = subject.start, [subject.key], False
        for name in reversed([one for one in names if one.end <= subject.start]):
            between = paragraph[name.end : begins]
            if not self.conjoined.fullmatch(between) and not (joined and LISTED.fullmatch(between)):
                break
            begins, actors, joined = name.start, [name.key, *actors], True
        if not joined and (body := self.of_strange_body(paragraph, subject, verb.start)):
            return self.strange(Span(subject.start, verb.end), body)
        return Attribution(begins, verb.end, tuple(dict.fromkeys(actors)), paragraph[begins : verb.end])

    def _is_subject(self, paragraph: str, span: Span, name: Found, verb: int) -> bool:
        """Whether a verb may be said of a name: no clause ends between, and what is its own may speak for it."""
        before = paragraph[span.start : name.start]
        if self.objects.search(before) and name.start - span.start >= SUBJECT_WITHIN:
            return False
        between = DIGITS_APART.sub("", paragraph[name.end : verb])
        one_comma = between.lstrip().startswith(",") and between.count(",") == 1
        apposed = one_comma and (self._is_titled(name, between) or COMMA.search(before))
        clauses = compiled(self.said.clauses)
        if not apposed and (between.count(",") % 2 or clauses.search(INSERTED.sub(" ", between))):
            return False
        if not OWN.match(between) and not re.search(r"[’']s?$", name.words):
            return True
        mouths = every(self.cues.mouths, between)
        if not mouths or len(between) - mouths[-1].end > MOUTH_WITHIN:
            return False
        return not first(self.said.passive, between[: mouths[-1].start])

    def _is_titled(self, name: Found, between: str) -> bool:
        """Whether what stands between a person and its verb is its office: Arthur, head of Avalon."""
        office = rf",\s+(?:the\s+)?(?:[\w-]+\s+)?{compiled(self.cues.offices).pattern}\s"
        return self.memory.is_person(name) and bool(re.match(office, between, re.IGNORECASE))

    def of_strange_body(self, paragraph: str, name: Found, end: int) -> str:
        """A body by its own name that no actor has, up to a place: Avalon's Ministry of Tides; blank where none is."""
        if name.key not in self.memory.nameless or self.said.capital_nouns:
            return ""
        return paragraph[name.start : end].rstrip(" :") if BODY.fullmatch(paragraph, name.end, end) else ""

    def _pronoun(
        self, paragraph: str, span: Span, verb: int, names: Sequence[Found], spoke: Sequence[Found]
    ) -> tuple[int, str] | None:
        """A pronoun that is the verb's subject, and the actor it stands for; `spoke`: who spoke in its sentence."""
        offset = max(span.start, verb - PRONOUN_WITHIN)
        window = paragraph[offset:verb]
        for wordings, kind in self.memory.pronouns():
            found = [one for one in every(wordings, window) if not OF.match(window, one.end)]
            if found and len(window) - found[-1].end < PRONOUN_NEAR:
                at = offset + found[-1].start
                if actor := self.memory.meant(kind, [name for name in names if name.end <= at], spoke):
                    return at, actor
        return None

    def _topic(self, paragraph: str, verb: Span, names: Sequence[Found]) -> Attribution | None:
        """The subject of a verb that stands last: the first name with the particle that is listed first."""
        for particle in self.said.topics:
            for name in names:
                if name.end <= verb.start and is_topic(paragraph, name, (particle,), self.cues.mouths):
                    words = f"{name.words} … {paragraph[verb.start : verb.end]}"
                    return Attribution(name.start, name.end, (name.key,), words, near=AT_TOPIC)
        office = rf"[{HANGUL}]{{2,4}}\s(?:[{HANGUL}]+\s){{0,2}}?(?:{compiled(self.cues.mouths).pattern})"
        if stranger := re.search(rf"{office}(?:{'|'.join(self.said.topics)})(?=[\s,])", before(paragraph, verb.start)):
            return Attribution(*verb, ("",), f"{stranger[0]}, who is no actor yet")
        return None


def _head(paragraph: str, before: Sequence[Found], verb: int) -> Found:
    """The subject among the names before a verb: the last that is not within another's apposition or clause."""
    last = before[-1]
    for name in reversed(before[:-1]):
        if APPOSITION.fullmatch(paragraph[name.end : last.start]) and "," in paragraph[last.end : verb]:
            last = name
    return last
