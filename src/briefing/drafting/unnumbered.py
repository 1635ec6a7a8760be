"""Claims without a number: denials, admissions, and dates of what happened first.

One row of each is one claim: a denial or an admission for each actor and theme of its sentence, a date for each event.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.drafting.cues import Cues, Event
from briefing.drafting.days import Date
from briefing.drafting.draft import MEDIUM, Cell
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import Found, every, first
from briefing.phrases.text import normalise
from briefing.register.coding import MOST_WORDS

SIDES = ("russia", "dprk")
DENIED, HAPPENED = "denied", "happened"
BY, SINCE = ("by", "before", "until", "till", "by the end of"), "since"
MISSILE_USE = "missile_use_date"
LIST = re.compile(r"\s*(?:,|and|,\s*and|,?\s*as well as)\s*(?:on\s+)?")
WORD = re.compile(r"\S+")
TRIM = ".,;:!?()[]\"'“”‘’"
LEADS = re.compile(r"(?:\b(?:since|by|before|until|in|on|from|starting|at|around|as early as|no later than|during)\s+(?:the\s+)?)$", re.IGNORECASE)


class Unnumbered(NamedTuple):
    """A claim without a number: its phrase, its measure, who says it (blank: asked of its sentence), and of what kind."""

    phrase: Span
    sentence: Span
    measure: str
    claimant: str
    modality: str
    cue: str
    date: Date | None = None

    @property
    def bound(self) -> str:
        """A date is a point, a denial has no bound, an admission is vague."""
        return "point" if self.date else "none" if self.modality == DENIED else "vague"

    def period(self) -> dict[str, Cell]:
        """The cells of a date's value: "by X" has no beginning, "since X" is of X."""
        if not self.date:
            return {}
        first_day = "" if self.date.lead in BY else self.date.first
        last_day = self.date.first if self.date.lead == SINCE else self.date.last
        return {"period_start": Cell(first_day, MEDIUM, self.date.words), "period_end": Cell(last_day, MEDIUM, self.date.words)}


def denials_in(
    paragraph: str, sentences: Sequence[Span], named: Sequence[Found], parties: Mapping[str, str], cues: Cues, before: str
) -> list[Unnumbered]:
    """The denials and admissions of a paragraph; `before`: the paragraph before it, asked for what is denied."""
    out = []
    for place, sentence in enumerate(sentences):
        text = paragraph[sentence.start : sentence.end]
        denied = first(cues.modalities.get(DENIED, ()), text)
        admitted = None if denied else first(cues.admissions, text)
        cue = denied or admitted
        if not cue:
            continue
        sides = [name for name in named if sentence.start <= name.start < sentence.start + cue.start + 60 and parties.get(name.key) in SIDES]
        context = paragraph[sentences[place - 1].start : sentence.start] if place else before
        if not sides or (admitted and not _speaks(cues.denials[:1], text)):
            continue
        actors = _sayers(paragraph, sides, sentence.start + cue.start)
        themes = _speaks(cues.denials, text) or _speaks(cues.denials, context) or [cues.denials[0].measure]
        themes = themes[:1] if admitted else themes
        begins = min([name.start for name in sides if name.key in actors and name.end <= sentence.start + cue.start], default=sentence.start + cue.start)
        phrase = _around(paragraph, sentence, Span(sentence.start + cue.start, sentence.start + cue.end), begins)
        out += [
            Unnumbered(phrase, sentence, measure, actor, DENIED if denied else HAPPENED, cue.words)
            for actor in actors
            for measure in themes
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
        if re.fullmatch(r"\s*(?:,|and|,\s*and|nor|or)\s*(?:the\s+)?(?:[\w’'-]+\s+){0,2}", paragraph[name.end : last.start]) and name.key not in found:
            found.insert(0, name.key)
            last = name
        else:
            break
    return found


def _speaks(events: Sequence[Event], text: str) -> list[str]:
    return [event.measure for event in events if first(event.words, text)]


def _around(paragraph: str, sentence: Span, cue: Span, begins: int) -> Span:
    """At most eight words of a sentence from its actor on, or around the cue where that is farther."""
    words = [Span(found.start(), found.end()) for found in WORD.finditer(paragraph, sentence.start, sentence.end)]
    at = next(n for n, word in enumerate(words) if word.end > cue.start)
    actor = next(n for n, word in enumerate(words) if word.end > begins)
    begin = actor if at - actor < MOST_WORDS - 2 else max(0, min(at - 3, len(words) - MOST_WORDS))
    span = Span(words[begin].start, words[min(begin + MOST_WORDS, len(words)) - 1].end)
    start, end = span
    while start < end and paragraph[start] in TRIM:
        start += 1
    while end > start and paragraph[end - 1] in TRIM:
        end -= 1
    return Span(start, end)


def events_in(paragraph: str, sentences: Sequence[Span], dates: Sequence[Date], cues: Cues) -> list[Unnumbered]:
    """The dates of a paragraph that are claims: one for each event that a sentence with a date speaks of."""
    out = []
    for sentence in sentences:
        text = paragraph[sentence.start : sentence.end]
        inside = [date for date in dates if sentence.start <= date.start < sentence.end]
        for event in cues.events if inside else ():
            spoken = every(event.words, text)
            if not spoken or (event.also and not first(event.also, text)) or first(event.without, text):
                continue
            cue, date = min(
                ((cue, date) for cue in spoken for date in inside),
                key=lambda pair: max(pair[1].start - sentence.start - pair[0].end, sentence.start + pair[0].start - pair[1].end, 0),
            )
            gap = max(date.start - sentence.start - cue.end, sentence.start + cue.start - date.end, 0)
            if gap > 100 or (cue.words.lower() == SINCE and gap > 12):
                continue
            listed = [date, *_listed(paragraph, date, inside)] if event.measure == MISSILE_USE else [date]
            out += [
                Unnumbered(_dated(paragraph, sentence, one), sentence, event.measure, "", HAPPENED, cue.words, one)
                for one in listed
            ]
            break
    return out


def _listed(paragraph: str, date: Date, dates: Sequence[Date]) -> list[Date]:
    """The dates that go on a list: on Dec. 30, Jan. 2 and Jan. 6."""
    out: list[Date] = []
    for other in dates:
        if other.start >= date.end and LIST.fullmatch(paragraph[(out[-1] if out else date).end : other.start]):
            out.append(other)
    return out


def _dated(paragraph: str, sentence: Span, date: Date) -> Span:
    """The date with the word that leads to it, and further words before it until it stands once."""
    lead = LEADS.search(paragraph[sentence.start : date.start])
    start = sentence.start + lead.start() if lead else date.start
    words = [found.start() for found in WORD.finditer(paragraph, sentence.start, start)]
    while words and normalise(paragraph).count(normalise(paragraph[start : date.end])) > 1:
        start = words.pop()
    return Span(start, date.end)
