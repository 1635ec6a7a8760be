"""The denials and admissions of a paragraph: one for each actor of a side and each theme of its sentence."""

import re
from collections.abc import Mapping, Sequence

from briefing.drafting.actors import is_topic
from briefing.drafting.cues import Cues, Event
from briefing.drafting.phrased import trimmed
from briefing.drafting.sentences import Span
from briefing.drafting.unnumbered import DENIED, HAPPENED, Unnumbered
from briefing.drafting.wordings import Found, first
from briefing.register.coding import MOST_WORDS

BEYOND = 60  # letters after a verb of denying within which its actor may stand
WORD = re.compile(r"\S+")
JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|nor|or|und|і|й|та|и)|와|과)\s*(?:the\s+)?(?:[\w’'-]+\s+){0,2}")


def denials_in(
    paragraph: str,
    sentences: Sequence[Span],
    named: Sequence[Found],
    parties: Mapping[str, str],
    cues: Cues,
    before: str,
) -> list[Unnumbered]:
    """The denials and admissions of a paragraph; `before`: the paragraph before it, asked for what is denied."""
    out = []
    for place, sentence in enumerate(sentences):
        text = paragraph[sentence.start : sentence.end]
        denied = first(cues.modalities.get(DENIED, ()), text)
        cue = denied or first(cues.admissions, text)
        if not cue or first(cues.undecided, text):
            continue
        at = Span(sentence.start + cue.start, sentence.start + cue.end)
        sides = [
            name
            for name in named
            if sentence.start <= name.start < at.start + BEYOND and parties.get(name.key) in cues.sides
        ]
        if cues.grammar.topics:
            sides = [one for one in sides if is_topic(paragraph, one, cues.grammar.topics, cues.mouths)] or sides[:1]
        context = paragraph[sentences[place - 1].start : sentence.start] if place else before
        if not sides or (not denied and not _speaks(cues.denials[:1], text)):
            continue
        if cues.grammar.inverted and "," in paragraph[at.end : sides[0].start]:
            continue  # what stands after the comma is what is said, not who says it
        actors = _sayers(paragraph, sides, at.start)
        themes = _speaks(cues.denials, text) or _speaks(cues.denials, context) or [cues.denials[0].measure]
        starts = [name.start for name in sides if name.key in actors and name.end <= at.start]
        phrase = _around(paragraph, sentence, at, min(starts, default=at.start))
        out += [
            Unnumbered(phrase, sentence, measure, actor, DENIED if denied else HAPPENED, cue.words)
            for actor in actors
            for measure in (themes if denied else themes[:1])
        ]
    return out


def _sayers(paragraph: str, sides: Sequence[Found], cue: int) -> list[str]:
    """The sides that deny or admit: those named before the verb and joined with "and"; else the nearest."""
    before = [name for name in sides if name.end <= cue]
    if not before:
        return [sides[0].key]
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


def _around(paragraph: str, sentence: Span, cue: Span, begins: int) -> Span:
    """At most eight words of a sentence from its actor on, or around the cue where that is farther."""
    words = [Span(*found.span()) for found in WORD.finditer(paragraph, sentence.start, sentence.end)]
    at = next(n for n, word in enumerate(words) if word.end > cue.start)
    actor = next(n for n, word in enumerate(words) if word.end > begins)
    begin = actor if at - actor < MOST_WORDS - 2 else max(0, min(at - 3, len(words) - MOST_WORDS))
    return trimmed(paragraph, Span(words[begin].start, words[min(begin + MOST_WORDS, len(words)) - 1].end))
