"""The rows drafted from a text: its figures and what it says without a number, each once; and the other numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.drafting import sifted
from briefing.drafting.draft import CLAIMS, LOW, MEDIUM, Cell, Drafted
from briefing.drafting.figures import figures_in
from briefing.drafting.known import new_assertion
from briefing.drafting.manner import carried, manner_of, to_come
from briefing.drafting.measured import as_beside, as_converted, as_known, measure_of, numbers_of
from briefing.drafting.place import Place
from briefing.drafting.reading import Reading
from briefing.drafting.repeated import Claim, once
from briefing.drafting.rows import exclusions, order, repeats
from briefing.drafting.told import told
from briefing.drafting.wordy import UNSTATED, wordy_claims

YEAR, LASTS = len("2024"), ("as_of", "period_end")  # what is true before the register begins is none of its figures
DENIED, CONVERTED, HAPPENED = "denied", "converted", "happened"


def rows_of(read: Reading, source_id: str) -> tuple[list[Drafted], list[Drafted]]:
    """The drafted claims and exclusions, in the order of the text."""
    claims: list[Claim] = []
    excluded: list[tuple[Place, str]] = []
    for number in range(1, len(read.printed) + 1):
        claims += wordy_claims(read, number)
        earlier: list[Claim] = []
        for place in _places(read, number):
            found = list(_figure_claims(read, place, earlier)) if not (reason := _why_none(read, place)) else []
            earlier += found
            excluded += [] if found else [(place, reason or sifted.BACKGROUND)]
        claims += earlier
    days = [entry.day for entry in read.entries]
    kept, again = once(claims, read.by.is_one_origin, read.by.unnamed, days)
    excluded += [(claim.place, sifted.DUPLICATE) for claim in again]
    speakers = read.speakers
    kept = kept if speakers.voice.is_somebody_s else told(kept, speakers.tells_what_others_say)
    drafted = _drafted(read, sorted(kept, key=order), source_id)
    named = [Drafted(CLAIMS, f"{source_id}-{n:02}", *row) for n, row in enumerate(drafted, start=1)]
    return named, list(exclusions(excluded, named))


def _places(read: Reading, number: int) -> Iterator[Place]:
    paragraph, spans = read.printed[number - 1], read.spans[number - 1]
    figures = figures_in(paragraph, list(spans), read.cues, read.by.language)
    dates = read.printed_dates[number - 1]
    counting = [
        figure for figure in figures if figure.unit and not any(date.start <= figure.start < date.end for date in dates)
    ]
    for figure in figures:
        others = tuple(other.phrase for other in figures if other is not figure)
        counts = tuple(other.phrase for other in counting if other is not figure)
        yield Place(figure, paragraph, number, spans, read.before(number), others, counts)


def _why_none(read: Reading, place: Place) -> str:
    dates = read.printed_dates[place.number - 1]
    if read.by.without_cues:
        return sifted.why_no_number(place, dates)
    return sifted.why_none(place, dates, read.cues, read.speaks(place.number, place.figure.sentence.end))


def _figure_claims(read: Reading, place: Place, earlier: Sequence[Claim]) -> Iterator[Claim]:
    """A figure's claims, one for each claimant; `earlier`: those of the figures before it in its paragraph."""
    by, cues = read.by, read.cues
    cells = measure_of(place, cues, by.learned)
    if not cells and not by.without_cues:
        return
    cells = as_beside(cells, place, earlier) or {"measure_id": Cell("", LOW), "unit_id": Cell("", LOW)}
    ways = {way: words for way, words in cues.modalities.items() if way != DENIED}
    modality = to_come(place, cues.grammar.to_come) or manner_of(place, ways, HAPPENED, cues.grammar.besides)
    modality = carried(modality, place, earlier, cues.grammar.parts_of)
    derivation = manner_of(place, cues.derivations, UNSTATED)
    said = read.speakers.of(place)
    for claimant in said.claimants:
        way = _way(read, derivation, claimant.value, cells["measure_id"].value)
        own = as_converted(cells, place, cues) if way.value == CONVERTED else cells
        numbers = numbers_of(place.figure, by.kinds.get(own["unit_id"].value, "count"), by.language)
        own = as_known(own, numbers, cues, by.learned, by.themes)
        when = read.when(place, claimant, by.basis.get(own["measure_id"].value, ""), modality.value)
        if any(when[name].value[:YEAR] < by.earliest[:YEAR] for name in LASTS if name in when):
            return
        who = {"claimant_id": claimant, "via": said.via}
        yield Claim(place, {**own, **numbers, "derivation": way, "modality": modality, **when, **who}, by.language)


def _way(read: Reading, derivation: Cell, claimant: str, measure: str) -> Cell:
    """How the figure was got: as its words say, else as nearly all of this claimant's of the measure were."""
    usual = read.by.learned.derivation(claimant, measure) if derivation.value == UNSTATED else ""
    return Cell(usual, MEDIUM, f"as its other figures from {claimant}") if usual not in ("", UNSTATED) else derivation


def _drafted(
    read: Reading, claims: Sequence[Claim], source_id: str
) -> Iterator[tuple[int, str, int, int, dict[str, Cell], str]]:
    """Of each claim place, phrase and cells, with the assertion it may repeat, else an id for a new one."""
    taken = set(read.by.known.documents)
    for claim in claims:
        place, phrase = claim.place, claim.place.figure.phrase
        assertion, said = read.by.known.assertion(claim, read.day(place.number))
        if not assertion.value:
            made = new_assertion(claim, source_id, read.day(place.number), taken)
            assertion = replace(made, candidates=(made.value, *assertion.candidates) if assertion.candidates else ())
            taken.add(assertion.value)
        coded = {"assertion_id": assertion, **claim.cells, "coding": Cell("drafted"), "status": Cell("active")}
        coded |= repeats(place)
        yield place.number, place.words(phrase), *phrase, coded, said
