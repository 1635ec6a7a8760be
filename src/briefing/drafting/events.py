"""The dates of a paragraph that are claims: when something first happened, by the words of its sentence."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from briefing.drafting.cues import Cues, Event
from briefing.drafting.days import LIST, Date
from briefing.drafting.said_dates import beside
from briefing.drafting.sentences import Span, clause
from briefing.drafting.unnumbered import BY, HAPPENED, PLANNED, Unnumbered
from briefing.drafting.wordings import Found, every, first
from briefing.phrases.text import normalise

SINCE, STARTS = "since", ("since", "from")
FAR, RIGHT_AFTER = 100, 12  # letters between an event and its date; between "since" and its date
WORD = re.compile(r"\S+")
LEADS = re.compile(
    r"\b(?:since|by|before|until|in|on|from|starting|at|around|as early as|no later than|during)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def events_in(
    paragraph: str, sentences: Sequence[Span], dates: Sequence[Date], cues: Cues, day: dt.date | None
) -> list[Unnumbered]:
    """The dates that are claims: of each sentence with a date those of the first event that it speaks of.

    `day` is that from which the paragraph is seen: what is dated after it is planned.
    """
    out: list[Unnumbered] = []
    for sentence in sentences:
        inside = [date for date in dates if sentence.start <= date.start < sentence.end]
        for event in cues.events if inside else ():
            if found := _nearest(event, paragraph, sentence, inside, cues):
                out += (
                    one._replace(modality=PLANNED) if one.date and _is_after(one.date, day) else one
                    for one in _claims(event, *found, paragraph, sentence, inside, cues)
                )
                break
    return out


def _is_after(date: Date, day: dt.date | None) -> bool:
    return day is not None and date.first > day.isoformat()[: len(date.first)]


def _nearest(
    event: Event, paragraph: str, sentence: Span, dates: Sequence[Date], cues: Cues
) -> tuple[Found, Date] | None:
    """The words of an event with the date nearest to them."""
    text = paragraph[sentence.start : sentence.end]
    if first(event.without, text) or (event.also and not first(event.also, text)):
        return None
    near = []
    for cue in [*every(event.words, text), *_led(event, sentence, dates, cues)]:
        for date in dates:
            gap = max(date.start - sentence.start - cue.end, sentence.start + cue.start - date.end, 0)
            far = RIGHT_AFTER if cue.words.lower() in STARTS else FAR
            if gap <= far and (far == FAR or _is_said_there(event, paragraph, sentence, date)):
                near.append((gap, cue.start, date.start, cue, date))
    return min(near)[-2:] if near else None


def _led(event: Event, sentence: Span, dates: Sequence[Date], cues: Cues) -> list[Found]:
    """The dates that the word for "since" leads to, where an event is told by that, in a language with such words."""
    if SINCE not in event.words or not cues.grammar.leads:
        return []
    led = [date for date in dates if date.lead == SINCE]
    return [Found(date.start - sentence.start, date.end - sentence.start, "", SINCE) for date in led]


def _is_said_there(event: Event, paragraph: str, sentence: Span, date: Date) -> bool:
    """Whether the clause of a date has the words that must stand by an event."""
    span = clause(paragraph, sentence, date.start, date.end)
    return not event.also or bool(first(event.also, paragraph[span.start : span.end]))


def _claims(
    event: Event, cue: Found, date: Date, paragraph: str, sentence: Span, dates: Sequence[Date], cues: Cues
) -> Iterator[Unnumbered]:
    """A claim for the date, and for those that go on its list; the first of a list is the first of its kind."""
    listed = [date, *_listed(paragraph, date, dates)] if event.first_of_list else [date]
    for place, one in enumerate(listed):
        measure = (event.first_of_list or "") if len(listed) > 1 and place == 0 else event.measure
        one = one._replace(lead=BY[0]) if event.latest else one
        yield Unnumbered(_dated(paragraph, sentence, one, cues), sentence, measure, "", HAPPENED, cue.words, one)


def _listed(paragraph: str, date: Date, dates: Sequence[Date]) -> list[Date]:
    """The dates that go on a list: on Dec. 30, Jan. 2 and Jan. 6."""
    out: list[Date] = []
    for other in dates:
        if other.start >= date.end and LIST.fullmatch(paragraph[(out[-1] if out else date).end : other.start]):
            out.append(other)
    return out


def _dated(paragraph: str, sentence: Span, date: Date, cues: Cues) -> Span:
    """The date with the word that leads to it, and further words before it until it stands once."""
    lead = LEADS.search(paragraph[sentence.start : date.start])
    start, end = sentence.start + lead.start() if lead else date.start, date.end
    if cues.grammar.leads:
        _, start, end = beside(cues.grammar.leads, paragraph, date)
    words = [found.start() for found in WORD.finditer(paragraph, sentence.start, start)]
    while words and normalise(paragraph).count(normalise(paragraph[start:end])) > 1:
        start = words.pop()
    return Span(start, end)
