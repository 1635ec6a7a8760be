"""The denials and admissions of a paragraph: one for each actor of a side and each theme of its sentence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.drafting.actors import is_topic
from briefing.drafting.cues import Cues, Event
from briefing.drafting.phrased import trimmed
from briefing.drafting.sentences import Span, before
from briefing.drafting.unnumbered import DENIED, HAPPENED, Unnumbered
from briefing.drafting.wordings import Found, compiled, every, first
from briefing.register.coding import MOST_WORDS

BEYOND = 60  # letters after a verb of denying within which its actor may stand
WORD = re.compile(r"\S+")
JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|nor|or|&|und|і|й|та|и)|와|과)\s*(?:the\s+)?(?:[\w’'-]+\s+){0,2}")
BY = re.compile(r"\s+(?:by|from)\s")
OFFICES = ("of", "for", "by")  # leads to whose office it is: spokesman of the Avalonian court
NOTHING_MORE = re.compile(r"\s*(?:[,.;:]|$|(?:it|this|that|them|so)\b)")


@dataclass(frozen=True)
class Sayers:
    """Who may deny or admit in a paragraph: the names of it that are no medium's, and the party of each actor.

    `governments`: the bodies of the sides that stand for their states, where the text names them.
    """

    paragraph: str
    named: Sequence[Found]
    parties: Mapping[str, str]
    cues: Cues
    governments: Sequence[str] = ()

    def of(self, sentence: Span, cue: Span) -> list[Found]:
        """The names whose denial or admission a verb is; none where it is nobody's of a side."""
        inside = [name for name in self.named if sentence.start <= name.start < cue.start + BEYOND]
        sides = [name for name in inside if self._is_side(name)]
        if topics := self.cues.grammar.topics:
            sides = [one for one in sides if is_topic(self.paragraph, one, topics, self.cues.mouths)] or sides[:1]
        if self.cues.grammar.inverted or topics:
            return [name for name in sides if name.end <= cue.start] or sides[:1]
        earlier = [name for name in inside if name.end <= cue.start]
        if by := BY.match(self.paragraph, cue.end):
            if compiled(self.cues.both).match(self.paragraph, by.end()):
                return self._both(cue.start)
            return [name for name in inside if name.start >= cue.end][:1] if self._is_first_side(inside, cue) else []
        if both := self.both(Span(sentence.start, cue.start)):
            return self._both(both.start)
        subjects = [name for name in earlier if not self._is_object(name)]
        return [name for name in subjects if name in sides] if subjects and subjects[-1] in sides else []

    def says(self, part: Span) -> bool:
        """Whether a part of a sentence denies or admits by itself, and names before that who does."""
        found = _cues_of(self.paragraph[part.start : part.end], self.cues)
        subjects = [name for name in self.named if part.start <= name.start] if found else []
        return bool(
            found and subjects and self._is_side(subjects[0]) and subjects[0].end <= part.start + found[1].start
        )

    def pronoun(self, sentence: Span, cue: Span) -> tuple[str, ...]:
        """The actors of a side that a pronoun before a verb may stand for: those named before it."""
        if not first(self.cues.he, self.paragraph[sentence.start : cue.start]):
            return ()
        earlier = [name.key for name in self.named if name.end <= sentence.start and self._is_side(name)]
        return tuple(dict.fromkeys(reversed(earlier)))

    def _is_side(self, name: Found) -> bool:
        return self.parties.get(name.key) in self.cues.sides

    def _is_first_side(self, inside: Sequence[Found], cue: Span) -> bool:
        return any(map(self._is_side, [name for name in inside if name.start >= cue.end][:1]))

    def _is_object(self, name: Found) -> bool:
        """Whether a name stands in no body's name or office, but where or with whom something is done."""
        return self._follows_object(name.start)

    def _follows_object(self, place: int) -> bool:
        """Whether a word of place or company stands right before a place."""
        form = compiled(self.cues.grammar.objects).pattern + r"\s+(?:the\s+|an?\s+)?$"
        lead = re.search(form, before(self.paragraph, place))
        return lead is not None and lead[0].split()[0].lower() not in OFFICES

    def both(self, span: Span) -> Span | None:
        """Where both sides are spoken of at once, but as a place or an object: in both countries."""
        found = first(self.cues.both, self.paragraph[span.start : span.end])
        place = Span(span.start + found.start, span.start + found.end) if found else None
        return None if place is None or self._follows_object(place.start) else place

    def _both(self, place: int) -> list[Found]:
        """The last name of each side before a place: both governments."""
        last = {self.parties[one]: Found(place, place, one, "") for one in self.governments}
        last |= {self.parties[name.key]: name for name in self.named if name.end <= place and self._is_side(name)}
        return sorted(last.values())


def denials_in(sayers: Sayers, sentences: Sequence[Span], cues: Cues, above: str, title: str = "") -> list[Unnumbered]:
    """The denials and admissions of a paragraph; `above` it and `title` are asked for what is denied or admitted."""
    out = []
    for place, sentence in _pieces(sayers, sentences, cues):
        text = sayers.paragraph[sentence.start : sentence.end]
        if not (found := _cues_of(text, cues)) or first((*cues.undecided, *cues.background.other_wars), text):
            continue
        modality, whose, cue = found
        at, verb = (Span(sentence.start + one.start, sentence.start + one.end) for one in (cue, whose))
        context = sayers.paragraph[sentences[place - 1].start : sentence.start] if place else above
        themes = _speaks(cues.denials, text) or _last(cues.denials, f"{above} {sayers.paragraph[: sentence.start]}")
        if modality == HAPPENED:
            more = f"{context} {title}" if NOTHING_MORE.match(text, cue.end) else ""
            themes = (_speaks(cues.denials[:1], text) or _speaks(cues.denials[:1], more))[:1]
        if first(cues.negations, cue.words):
            phrase = _around(sayers.paragraph, sentence, at, at.start)
            out += [Unnumbered(phrase, sentences[place], measure, "", modality, cue.words) for measure in themes[:1]]
            continue
        names = sayers.of(sentence, verb)
        if cues.grammar.inverted and names and "," in sayers.paragraph[at.end : names[0].start]:
            continue  # what stands after the comma is what is said, not who says it
        actors = _joined(sayers.paragraph, names, verb.start, bool(sayers.both(sentence)))
        candidates = () if actors else sayers.pronoun(sentence, verb)
        starts = [name.start for name in names if name.key in actors and sentence.start <= name.start < at.start]
        phrase = _around(sayers.paragraph, sentence, at, min(starts, default=at.start))
        out += [
            Unnumbered(phrase, sentences[place], measure, actor, modality, cue.words, candidates=candidates)
            for actor in actors or candidates[:1] and [candidates[0] if len(candidates) == 1 else ""]
            for measure in themes
        ]
        if turn := first(cues.after_denials, text) if modality == HAPPENED else None:
            at = Span(sentence.start + turn.start, sentence.start + turn.end)
            phrase = _around(sayers.paragraph, sentence, at, at.start)
            out += [
                Unnumbered(phrase, sentences[place], measure, actor, DENIED, turn.words)
                for actor in actors
                for measure in themes
            ]
    return out


def _pieces(sayers: Sayers, sentences: Sequence[Span], cues: Cues) -> Iterator[tuple[int, Span]]:
    """The sentences by number; of one in which two parts joined by "and" each say who denies or admits, the parts."""
    joint = re.compile(rf"[,;]\s+{compiled(cues.grammar.and_).pattern}\s+")
    for place, sentence in enumerate(sentences):
        joints = [found.span() for found in joint.finditer(sayers.paragraph, *sentence)]
        edges = [(sentence.start, sentence.start), *joints, (sentence.end, sentence.end)]
        parts = [Span(one[1], other[0]) for one, other in pairwise(edges)]
        whole = all(sayers.says(part) for part in parts)
        yield from ((place, part) for part in (parts if whole else [sentence]))


def _cues_of(text: str, cues: Cues) -> tuple[str, Found, Found] | None:
    """Whether a sentence denies or admits, whichever it does first; the words whose actor does, and the plainest words.

    Of the words of admitting the first listed is the plainest: "praised their courage, the first time it admitted".
    """
    denied = first((*cues.modalities.get(DENIED, ()), *cues.negations), text)
    admitted = first(cues.admissions, text)
    if denied and not (admitted and admitted.start < denied.start):
        return DENIED, denied, denied
    if not admitted:
        return None
    plainest = next(found for words in cues.admissions for found in every([words], text))
    return HAPPENED, admitted, plainest


def _joined(paragraph: str, names: Sequence[Found], cue: int, both: bool) -> list[str]:
    """The actors that deny or admit: those named before the verb and joined with "and"; else the nearest."""
    if both or not names:
        return list(dict.fromkeys(name.key for name in names))
    before = [name for name in names if name.end <= cue]
    if not before:
        return [names[0].key]
    last = before[-1]
    found = [last.key]
    for name in reversed(before[:-1]):
        if not JOINED.fullmatch(paragraph[name.end : last.start]) or name.key in found:
            break
        found.insert(0, name.key)
        last = name
    return found


def _speaks(themes: Sequence[Event], text: str) -> list[str]:
    return [theme.measure for theme in themes if first(theme.words, text)]


def _last(themes: Sequence[Event], text: str) -> list[str]:
    """The theme that a text spoke of last."""
    said = [(max(one.end for one in found), theme.measure) for theme in themes if (found := every(theme.words, text))]
    return [max(said)[1]] if said else []


def _around(paragraph: str, sentence: Span, cue: Span, begins: int) -> Span:
    """At most eight words of a sentence from its actor on, or around the cue where that is farther."""
    words = [Span(*found.span()) for found in WORD.finditer(paragraph, sentence.start, sentence.end)]
    at = next(n for n, word in enumerate(words) if word.end > cue.start)
    actor = next(n for n, word in enumerate(words) if word.end > begins)
    begin = actor if at - actor < MOST_WORDS - 2 else max(0, min(at - 3, len(words) - MOST_WORDS))
    return trimmed(paragraph, Span(words[begin].start, words[min(begin + MOST_WORDS, len(words)) - 1].end))
