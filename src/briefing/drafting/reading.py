"""What is found once in a text: its sentences, names, dates, entries, and who says what in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.drafting import actors, days
from briefing.drafting.dated import NOW, dates_of, stated_by, statement_dates
from briefing.drafting.days import Date
from briefing.drafting.draft import MEDIUM, Cell
from briefing.drafting.entries import entries
from briefing.drafting.place import Place
from briefing.drafting.said_dates import dates_in
from briefing.drafting.sentences import sentences
from briefing.drafting.speakers import Speakers
from briefing.drafting.voices import voice_of
from briefing.drafting.wordings import first
from briefing.register.coding import UNATTRIBUTED

if TYPE_CHECKING:
    from briefing.drafting.drafting import Drafter

MONTH = len("2024-10")
TITLE, BEFORE = 0, 2  # the first paragraph; paragraphs before a figure's own that may say what the text speaks of
ENTRY = "the day of its entry"


class Reading:
    """A text as it is read: paragraph by paragraph (counted from 1) its sentences, names, dates and speakers."""

    def __init__(self, drafter: Drafter, printed: Sequence[str], published: str, publishers: frozenset[str], host: str):
        self.by, self.printed, self.published, self.cues = drafter, printed, published, drafter.cues
        self.spans = [tuple(sentences(paragraph)) for paragraph in printed]
        self.named = actors.in_text(list(printed), drafter.names, drafter.roles, self.cues)
        self.entries = entries(printed, [self._dates_of(paragraph, published) for paragraph in printed])
        self.printed_dates = [self._dates_of(text, self.day(number)) for number, text in enumerate(printed, start=1)]
        self.dates = [
            [date for date in found if date.start >= entry.ends]
            for found, entry in zip(self.printed_dates, self.entries, strict=True)
        ]
        voice = voice_of(printed, self.named, self.cues, drafter.roles, publishers, host)
        self.speakers = Speakers(printed, self.spans, self.named, self.cues, drafter.roles, drafter.unnamed, voice)
        self.governments = [one.key for one in self.speakers.memory.named if self._is_government(one.key)]
        self.about = [first(self.cues.about, paragraph) for paragraph in printed]
        self.of_the_war = [bool(first(self.cues.war, paragraph)) for paragraph in printed]
        self.stated = statement_dates(self.speakers.found, self.dates, self.spans, printed)

    def _dates_of(self, paragraph: str, day: str) -> list[Date]:
        """The dates of a paragraph, seen from a day or month."""
        found = dates_in(paragraph, days.last_day(day), self.by.language, self.cues)
        return found if len(day) > MONTH else days.to_month(found)

    def _is_government(self, actor: str) -> bool:
        """Whether an actor stands for the state of a side."""
        return actor in self.by.unnamed and self.by.parties.get(actor) in self.cues.sides

    def day(self, number: int) -> str:
        """The day from which a paragraph is seen: of its entry, else of publication."""
        return self.entries[number - 1].day or self.published

    def before(self, number: int) -> str:
        """The paragraph before one."""
        return self.printed[number - 2] if number > 1 else ""

    def speaks(self, number: int, upto: int | None = None) -> bool:
        """Whether the text up to a place, the paragraphs right before or the title speak of the topic and its war."""
        near = [TITLE, *range(max(0, number - 1 - BEFORE), number - 1)]
        own = self.about[number - 1]
        here = own is not None and (upto is None or own.start < upto)
        at_war = any(self.of_the_war[at] for at in (*near, number - 1))
        return at_war and (here or any(self.about[at] for at in near))

    def when(self, place: Place, claimant: Cell, basis: str, modality: str) -> dict[str, Cell]:
        """The dates of a claim; where its sentence has none for the statement, that of another by its claimant."""
        said = self.speakers.found[place.number, place.figure.sentence.start]
        stated = stated_by(self.stated, claimant.value, place)
        voice = self.speakers.voice
        turn = voice.turns.get(place.number, "")
        own = [*filter(None, [turn]), *([voice.actor] if voice.cue else [])]
        if claimant.value in own and self.published:
            day = self.day(place.number)
            again = first(self.cues.grammar.said_before, place.sentence)
            stated = Cell(day[:MONTH], MEDIUM, again.words) if again else Cell(day, MEDIUM, "the day of publication")
        now = (*NOW, *self.cues.grammar.now)
        own_entry = self.entries[place.number - 1]
        entry = own_entry.day
        named = claimant.value not in ("", UNATTRIBUTED) or (claimant.cue and not claimant.value)
        if entry and named and not (stated and self._is_of_entry(claimant.value, place.number)):
            stated = Cell(entry, MEDIUM, ENTRY)
        seen_from = days.last_day(self.day(place.number))
        happened = entry if own_entry.alone else ""
        found = dates_of(place, self.dates[place.number - 1], said, basis, modality, seen_from, stated, now, happened)
        told = (
            first(NOW, place.words(place.clause)) if not found and not named and len(self.published) >= MONTH else None
        )
        return {"as_of": Cell(self.day(place.number)[:MONTH], MEDIUM, told.words)} if told else found

    def _is_of_entry(self, claimant: str, number: int) -> bool:
        """Whether what tells when a claimant spoke stands in the entry of a paragraph."""
        told = self.stated.get(claimant)
        return told is None or self.entries[told[0] - 1].day == self.entries[number - 1].day
