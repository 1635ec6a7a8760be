"""The claims of a text without a number: its denials, its admissions, and the dates that are claims."""

from collections.abc import Iterator
from dataclasses import replace

from briefing.drafting.dated import BEGINNING, FIRST, is_day_of_one
from briefing.drafting.days import Date, last_day
from briefing.drafting.denials import Sayers, denials_in
from briefing.drafting.draft import LOW, MEDIUM, Cell
from briefing.drafting.events import events_in
from briefing.drafting.figures import Figure
from briefing.drafting.place import Place
from briefing.drafting.reading import ENTRY, TITLE, Reading
from briefing.drafting.repeated import Claim
from briefing.drafting.sentences import Span
from briefing.drafting.unnumbered import HAPPENED, Unnumbered
from briefing.drafting.wordings import first
from briefing.register.coding import NUMBERS

SAID_ON = 4  # letters between a verb of saying and the day of it: said on
UNSTATED = "unstated"


def wordy_claims(read: Reading, number: int) -> Iterator[Claim]:
    """The denials, admissions and dates of a paragraph."""
    at, paragraph = number - 1, read.printed[number - 1]
    happened = [date for date in read.dates[at] if not _is_of_saying(read, number, date)]
    day = last_day(read.day(number))
    found = events_in(paragraph, read.spans[at], happened, read.cues, day) if read.speaks(number) else []
    names = [name for name in read.named[at] if not read.speakers.memory.is_medium(name.key)]
    sayers = Sayers(paragraph, names, read.by.parties, read.cues, read.governments)
    found += denials_in(sayers, read.spans[at], read.cues, read.before(number), read.printed[TITLE])
    for one in found:
        text = paragraph[one.phrase.start : one.phrase.end]
        place = Place(Figure(*one.phrase, one.phrase, one.sentence, text), paragraph, number, read.spans[at])
        said = read.speakers.of(place)
        own = _sayer(read, one, place, said.claimants[0])
        claimants = (own,) if one.claimant or one.candidates else said.claimants
        for claimant in claimants if one.date else filter(lambda cell: _is_of_a_side(read, cell), claimants):
            yield Claim(place, _cells(read, one, place, claimant, said.via), read.by.language)


def _sayer(read: Reading, one: Unnumbered, place: Place, said: Cell) -> Cell:
    """Who denies or admits; of those whom a pronoun may mean, who says its sentence.

    Of a body without a name it is the one that the next sentence names: its statement by X.
    """
    if not one.claimant and said.value in one.candidates and said.cue in place.sentence:
        return Cell(said.value, MEDIUM, said.cue, one.candidates)
    named = read.speakers.named_after(place) if one.claimant in read.by.unnamed else ""
    whose = named if named and read.by.is_one_origin(one.claimant, named) else one.claimant
    return Cell(whose, MEDIUM if one.claimant else LOW, one.cue, one.candidates)


def _is_of_a_side(read: Reading, claimant: Cell) -> bool:
    """Whether one who denies or admits is of a side, or may be."""
    return any(read.by.parties.get(one) in read.cues.sides for one in (claimant.value, *claimant.candidates))


def _is_of_saying(read: Reading, number: int, date: Date) -> bool:
    """Whether a date is that of saying: right after its verb, or leading the sentence of one."""
    sentence = next(span for span in read.spans[number - 1] if span.start <= date.start < span.end)
    said = read.speakers.found[number, sentence.start]
    leads = date.start - sentence.start < BEGINNING
    return is_day_of_one(date) and any(
        0 <= date.start - one.end <= SAID_ON or (leads and 0 <= one.start - date.end <= FIRST) for one in said
    )


def _cells(read: Reading, one: Unnumbered, place: Place, claimant: Cell, via: Cell) -> dict[str, Cell]:
    cells = {
        "measure_id": Cell(one.measure, MEDIUM, one.cue),
        "unit_id": Cell("date" if one.date else read.cues.happening),
    }
    cells |= {"bound": Cell(one.bound, MEDIUM, one.cue)} | {name: Cell() for name in NUMBERS}
    cells |= {"derivation": Cell(UNSTATED), "modality": Cell(one.modality, MEDIUM, one.cue)}
    begins = Span(one.phrase.start, one.phrase.start)  # a date in the words of a denial is its own
    seen = place if one.date else replace(place, figure=replace(place.figure, end=begins.end, phrase=begins))
    when = read.when(seen, claimant, "event", HAPPENED)
    if one.date:
        when = {name: cell for name, cell in when.items() if name == "asserted" and cell.cue != one.date.words}
        when |= one.period()
    else:
        said_there = when.get("as_of", when.get("asserted", Cell()))
        is_there = _is_said_there(read, said_there.cue, place) and not first(read.cues.after_denials, one.cue)
        when = {"asserted": said_there} if is_there else {}
    return {**cells, **when, "claimant_id": claimant, "via": via}


def _is_said_there(read: Reading, cue: str, place: Place) -> bool:
    """Whether a denial or admission is of a date: that of its entry, or one that no other clause parts from it."""
    sentence, phrase = place.figure.sentence, place.figure.phrase
    at = place.paragraph.find(cue, sentence.start, sentence.end) if cue else -1
    between = place.words(Span(phrase.start, max(phrase.start, at)))
    return cue == ENTRY or (at >= 0 and not first(read.cues.grammar.clauses, between))
