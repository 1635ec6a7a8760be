"""One text on its way to a draft: its sentences, names, dates and attributions, and the rows drafted from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.drafting import actors, days, sifted
from briefing.drafting.dated import BEGINNING, FIRST, NOW, dates_of, is_day_of_one, stated_by, statement_dates
from briefing.drafting.days import Date
from briefing.drafting.denials import Sayers, denials_in
from briefing.drafting.draft import CLAIMS, LOW, MEDIUM, Cell, Drafted
from briefing.drafting.entries import entries
from briefing.drafting.events import events_in
from briefing.drafting.figures import Figure, figures_in
from briefing.drafting.followed import Attribution
from briefing.drafting.known import new_assertion
from briefing.drafting.manner import manner_of
from briefing.drafting.measured import as_converted, as_known, measure_of, numbers_of
from briefing.drafting.place import Place
from briefing.drafting.repeated import Claim, once
from briefing.drafting.rows import exclusions, order, repeats
from briefing.drafting.said_dates import dates_in
from briefing.drafting.sentences import sentences
from briefing.drafting.speakers import Speakers
from briefing.drafting.told import told
from briefing.drafting.unnumbered import Unnumbered
from briefing.drafting.voices import voice_of
from briefing.drafting.wordings import first
from briefing.register.coding import NUMBERS, UNATTRIBUTED

if TYPE_CHECKING:
    from briefing.drafting.drafting import Drafter

YEAR, MONTH, LASTS = (
    len("2024"),
    len("2024-10"),
    ("as_of", "period_end"),
)  # what is true before the register begins is none of its figures
TITLE, BEFORE = 0, 2  # the first paragraph; paragraphs before a figure's own that may say what the text speaks of
ENTRY = "the day of its entry"
DENIED, CONVERTED, HAPPENED, UNSTATED = "denied", "converted", "happened", "unstated"


class Text:
    """One text on its way to a draft."""

    def __init__(
        self,
        drafter: Drafter,
        printed: Sequence[str],
        published: str,
        publishers: frozenset[str],
        host: str,
        source_id: str,
    ):
        self.by, self.printed, self.published, self.cues = drafter, printed, published, drafter.cues
        self.source_id = source_id
        self.spans = [tuple(sentences(paragraph)) for paragraph in printed]
        self.named = actors.in_text(list(printed), drafter.names, drafter.roles, self.cues)
        self.entries = entries(printed, [self._dates_of(paragraph, published) for paragraph in printed])
        self.printed_dates = [self._dates_of(text, self._day(number)) for number, text in enumerate(printed, start=1)]
        self.dates = [
            [date for date in found if date.start >= entry.ends]
            for found, entry in zip(self.printed_dates, self.entries, strict=True)
        ]
        voice = voice_of(printed, self.named, self.cues, drafter.roles, publishers, host)
        self.speakers = Speakers(printed, self.spans, self.named, self.cues, drafter.roles, drafter.nameless, voice)
        self.about = [first(self.cues.about, paragraph) for paragraph in printed]
        self.of_the_war = sifted.is_of_the_war(self.cues, "\n".join(printed))
        self.stated = statement_dates(self.speakers.found, self.dates, self.spans, printed)

    def _dates_of(self, paragraph: str, day: str) -> list[Date]:
        """The dates of a paragraph, seen from a day or month."""
        found = dates_in(paragraph, days.last_day(day), self.by.language, self.cues)
        return found if len(day) > MONTH else days.to_month(found)

    def _day(self, number: int) -> str:
        """The day from which a paragraph is seen: of its entry, else of publication."""
        return self.entries[number - 1].day or self.published

    def rows(self) -> tuple[list[Drafted], list[Drafted]]:
        """The drafted claims and exclusions, in the order of the text."""
        claims: list[Claim] = []
        excluded: list[tuple[Place, str]] = []
        for number in range(1, len(self.printed) + 1):
            claims += self._unnumbered(number)
            for place in self._places(number):
                found = list(self._claims(place)) if not (reason := self._why_none(place)) else []
                claims += found
                excluded += [] if found else [(place, reason or sifted.BACKGROUND)]
        kept, again = once(claims, self.by.is_one_origin, self.by.unnamed)
        excluded += [(claim.place, sifted.DUPLICATE) for claim in again]
        drafted = self._drafted(sorted(kept if self.speakers.voice.is_somebody_s else told(kept), key=order))
        named = [Drafted(CLAIMS, f"{self.source_id}-{n:02}", *row) for n, row in enumerate(drafted, start=1)]
        return named, list(exclusions(excluded, named))

    def _places(self, number: int) -> Iterator[Place]:
        paragraph, spans = self.printed[number - 1], self.spans[number - 1]
        figures = figures_in(paragraph, list(spans), self.cues, self.by.language)
        for figure in figures:
            others = tuple(other.phrase for other in figures if other is not figure)
            yield Place(figure, paragraph, number, spans, self._before(number), others)

    def _before(self, number: int) -> str:
        """The paragraph before one."""
        return self.printed[number - 2] if number > 1 else ""

    def _speaks(self, number: int, upto: int | None = None) -> bool:
        """Whether the text up to a place, the paragraphs right before or the title speak of the topic."""
        near = [TITLE, *range(max(0, number - 1 - BEFORE), number - 1)]
        own = self.about[number - 1]
        here = own is not None and (upto is None or own.start < upto)
        return self.of_the_war and (here or any(self.about[at] for at in near))

    def _why_none(self, place: Place) -> str:
        if self.by.without_cues:
            return sifted.why_no_number(place, self.printed_dates[place.number - 1])
        subject = self._speaks(place.number, place.figure.sentence.end)
        return sifted.why_none(place, self.printed_dates[place.number - 1], self.cues, subject)

    def _claims(self, place: Place) -> Iterator[Claim]:
        """A figure's claims, one for each claimant."""
        cells = measure_of(place, self.cues, self.by.learned)
        if not cells and not self.by.without_cues:
            return
        cells = cells or {"measure_id": Cell("", LOW), "unit_id": Cell("", LOW)}
        modality = manner_of(
            place, {way: words for way, words in self.cues.modalities.items() if way != DENIED}, HAPPENED
        )
        derivation = manner_of(place, self.cues.derivations, UNSTATED)
        said = self.speakers.of(place)
        for claimant in said.claimants:
            way = self._way(derivation, claimant.value, cells["measure_id"].value)
            own = as_converted(cells, place, self.cues) if way.value == CONVERTED else cells
            numbers = numbers_of(place.figure, self.by.kinds.get(own["unit_id"].value, "count"), self.by.language)
            own = as_known(own, numbers, self.cues, self.by.learned, self.by.themes)
            basis = self.by.basis.get(own["measure_id"].value, "")
            when = self._when(place, claimant, basis, modality.value)
            if any(when[name].value[:YEAR] < self.by.earliest[:YEAR] for name in LASTS if name in when):
                return
            who = {"claimant_id": claimant, "via": said.via}
            yield Claim(
                place, {**own, **numbers, "derivation": way, "modality": modality, **when, **who}, self.by.language
            )

    def _way(self, derivation: Cell, claimant: str, measure: str) -> Cell:
        """How the figure was got: as its words say, else as nearly all of this claimant's of the measure were."""
        usual = self.by.learned.derivation(claimant, measure) if derivation.value == UNSTATED else ""
        return (
            Cell(usual, MEDIUM, f"as its other figures from {claimant}") if usual not in ("", UNSTATED) else derivation
        )

    def _when(self, place: Place, claimant: Cell, basis: str, modality: str) -> dict[str, Cell]:
        """The dates of a claim; where its sentence has none for the statement, that of another by its claimant."""
        said = self.speakers.found[place.number, place.figure.sentence.start]
        stated = stated_by(self.stated, claimant.value, place)
        voice = self.speakers.voice
        turn = voice.turns.get(place.number, "")
        own = [*filter(None, [turn]), *([voice.actor] if voice.cue else [])]
        if claimant.value in own and self.published:
            stated = Cell(self._day(place.number), MEDIUM, "the day of publication")
        now = (*NOW, *self.cues.grammar.now)
        entry, _, alone = self.entries[place.number - 1]
        named = claimant.value not in ("", UNATTRIBUTED) or (claimant.cue and not claimant.value)
        if entry and named and not (stated and self._is_of_entry(claimant.value, place.number)):
            stated = Cell(entry, MEDIUM, ENTRY)
        day = days.last_day(self._day(place.number))
        return dates_of(
            place, self.dates[place.number - 1], said, basis, modality, day, stated, now, entry if alone else ""
        )

    def _is_of_entry(self, claimant: str, number: int) -> bool:
        """Whether what tells when a claimant spoke stands in the entry of a paragraph."""
        told = self.stated.get(claimant)
        return told is None or self.entries[told[0] - 1].day == self.entries[number - 1].day

    def _unnumbered(self, number: int) -> Iterator[Claim]:
        """The denials, admissions and dates of a paragraph."""
        at, paragraph = number - 1, self.printed[number - 1]
        before = " ".join(self.printed[max(0, at - 1) : at])
        found = events_in(paragraph, self.spans[at], self.dates[at], self.cues) if self._speaks(number) else []
        names = [name for name in self.named[at] if not self.speakers.memory.is_medium(name.key)]
        sayers = Sayers(paragraph, names, self.by.parties, self.cues)
        found += denials_in(sayers, self.spans[at], self.cues, before, self.printed[TITLE])
        for one in found:
            text = paragraph[one.phrase.start : one.phrase.end]
            place = Place(Figure(*one.phrase, one.phrase, one.sentence, text), paragraph, number, self.spans[at])
            said = self.speakers.of(place)
            if one.date and self._is_of_saying(one, self.speakers.found[number, one.sentence.start]):
                continue
            own = Cell(self._named_after(one, place), MEDIUM if one.claimant else LOW, one.cue, one.candidates)
            claimants = (own,) if one.claimant or one.candidates else said.claimants
            for claimant in claimants if one.date else filter(self._is_of_a_side, claimants):
                yield Claim(place, self._unnumbered_cells(one, place, claimant, said.via), self.by.language)

    def _named_after(self, one: Unnumbered, place: Place) -> str:
        """Who denies or admits; of a body without a name the one that the next sentence names: its statement by X."""
        named = self.speakers.named_after(place) if one.claimant in self.by.unnamed else ""
        return named if named and self.by.is_one_origin(one.claimant, named) else one.claimant

    def _is_of_a_side(self, claimant: Cell) -> bool:
        """Whether one who denies or admits is of a side, or may be."""
        return any(self.by.parties.get(one) in self.cues.sides for one in (claimant.value, *claimant.candidates))

    def _is_of_saying(self, one: Unnumbered, said: Sequence[Attribution]) -> bool:
        """Whether the date of an event leads its sentence, and a verb of saying follows: on that day somebody spoke."""
        assert one.date
        leads = one.date.start - one.sentence.start < BEGINNING and is_day_of_one(one.date)
        return leads and any(0 <= spoke.start - one.date.end <= FIRST for spoke in said)

    def _unnumbered_cells(self, one: Unnumbered, place: Place, claimant: Cell, via: Cell) -> dict[str, Cell]:
        cells = {
            "measure_id": Cell(one.measure, MEDIUM, one.cue),
            "unit_id": Cell("date" if one.date else self.cues.happening),
        }
        cells |= {"bound": Cell(one.bound, MEDIUM, one.cue)} | {name: Cell() for name in NUMBERS}
        cells |= {"derivation": Cell(UNSTATED), "modality": Cell(one.modality, MEDIUM, one.cue)}
        when = self._when(place, claimant, "event", HAPPENED)
        if one.date:
            when = {name: cell for name, cell in when.items() if name == "asserted" and cell.cue != one.date.words}
            when |= one.period()
        else:
            said_there = when.get("as_of", when.get("asserted", Cell()))
            is_there = self._is_said_there(said_there.cue, place)
            when = {"asserted": said_there} if is_there else {}
        return {**cells, **when, "claimant_id": claimant, "via": via}

    def _is_said_there(self, cue: str, place: Place) -> bool:
        """Whether a denial or admission is of a date: that of its entry, or one that no other clause parts from it."""
        sentence, phrase = place.figure.sentence, place.figure.phrase
        at = place.paragraph.find(cue, sentence.start, sentence.end) if cue else -1
        between = place.paragraph[phrase.start : at] if at > phrase.start else ""
        return cue == ENTRY or (at >= 0 and not first(self.cues.grammar.clauses, between))

    def _drafted(self, claims: Sequence[Claim]) -> Iterator[tuple[int, str, int, int, dict[str, Cell], str]]:
        """Of each claim place, phrase and cells, with the assertion it may repeat, else an id for a new one."""
        taken = set(self.by.known.documents)
        for claim in claims:
            place, phrase = claim.place, claim.place.figure.phrase
            assertion, said = self.by.known.assertion(claim, self._day(place.number))
            if not assertion.value:
                made = new_assertion(claim, self.source_id, self._day(place.number), taken)
                assertion = replace(
                    made, candidates=(made.value, *assertion.candidates) if assertion.candidates else ()
                )
                taken.add(assertion.value)
            coded = {"assertion_id": assertion, **claim.cells, "coding": Cell("drafted"), "status": Cell("active")}
            coded |= repeats(place)
            yield place.number, place.words(phrase), *phrase, coded, said
