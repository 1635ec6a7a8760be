"""The draft of a document: every figure of its text once, as a coder would code it, and every other number with its reason."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.drafting import actors, days, sifted
from briefing.drafting.cues import Cues, read_cues
from briefing.drafting.dated import dates_of
from briefing.drafting.document_row import document_row, language_of, published
from briefing.drafting.draft import CLAIMS, EXCLUSIONS, HIGH, LOW, MEDIUM, Cell, Draft, Drafted
from briefing.drafting.figures import Figure, figures_in
from briefing.drafting.known import Known
from briefing.drafting.learned import learn
from briefing.drafting.manner import manner_of
from briefing.drafting.measured import measure_of
from briefing.drafting.place import Place
from briefing.drafting.sentences import Span, sentences
from briefing.drafting.speakers import Said, Speakers
from briefing.drafting.unnumbered import Unnumbered, denials_in, events_in
from briefing.phrases.reading import UNREAD, read_phrase
from briefing.phrases.text import paragraphs
from briefing.register.coding import NUMBERS
from briefing.register.register import Register

KINDS = {"persons": "count", "percent": "share", "times": "ratio", "usd": "money", "usd_per_month": "money"}
BEFORE = 2  # paragraphs before a figure's own that may say what the text speaks of


class Drafter:
    """What is the same for every document: the register's teachings and the cues of one language."""

    def __init__(self, register: Register, root: Path, language: str):
        self.register, self.language = register, language
        self.cues: Cues = read_cues(root, language)[0]
        self.learned = learn(register.claims)
        self.known = Known.of(register.claims, register.sources, register.measures, register.actors)
        self.names = actors.names(register.actors, self.cues.actors)
        self.roles = actors.kinds(register.actors)
        self.parties = dict(zip(register.actors["actor_id"], register.actors["party"], strict=True))
        self.basis = dict(zip(register.measures["measure_id"], register.measures["basis"], strict=True))
        self.kinds = dict(zip(register.units["unit_id"], register.units["kind"], strict=True))

    def draft(self, source_id: str, text: str, text_file: str = "", url: str = "") -> Draft:
        """All drafted rows of a document."""
        printed = paragraphs(text)
        row = document_row(source_id, text, printed, text_file, url, self.register.sources, self.language)
        day = _day(published(printed, url)[0])
        claims, exclusions = self._figures(source_id, printed, day)
        return Draft(source_id, tuple(printed), (row, *claims, *exclusions))

    def _figures(self, source_id: str, printed: list[str], day: dt.date | None) -> tuple[list[Drafted], list[Drafted]]:
        spans = [tuple(sentences(paragraph)) for paragraph in printed]
        named = actors.in_text(printed, self.names)
        dates = [days.find(paragraph, day) for paragraph in printed]
        speakers = Speakers(printed, spans, named, self.cues, self.roles)
        found: list[tuple[int, int, dict[str, Cell], Span, str]] = []
        excluded: list[tuple[int, Figure, str]] = []
        for number, paragraph in enumerate(printed, start=1):
            at = number - 1
            before = printed[max(0, at - BEFORE) : at]
            events = events_in(paragraph, spans[at], dates[at], self.cues) if self._speaks(paragraph, before, printed[:1]) else []
            for one in events + denials_in(paragraph, spans[at], named[at], self.parties, self.cues, " ".join(before[-1:])):
                found.append((number, one.phrase.start, self._unnumbered(one, number, paragraph, spans[at], speakers, dates[at], day), one.phrase, ""))
            for figure in figures_in(paragraph, list(spans[at]), self.cues, self.language):
                place = Place(figure, paragraph, number, spans[at])
                reason = sifted.why_none(place, dates[at], self.cues, self._speaks(paragraph[: figure.sentence.end], before, printed[:1]))
                if reason:
                    excluded.append((number, figure, reason))
                    continue
                for cells, known in self._claims(place, speakers, dates[at], day):
                    found.append((number, figure.phrase.start, cells, figure.phrase, known))
        found.sort(key=lambda one: one[:2])
        claims = [
            Drafted(CLAIMS, f"{source_id}-{n:02}", number, printed[number - 1][phrase.start : phrase.end], *phrase, cells, known)
            for n, (number, _, cells, phrase, known) in enumerate(found, start=1)
        ]
        covered = [(claim.paragraph, claim.start, claim.end) for claim in claims]
        exclusions = [
            Drafted(EXCLUSIONS, str(n), number, figure.text, *figure.phrase, {"reason": Cell(reason, MEDIUM)})
            for n, (number, figure, reason) in enumerate(excluded, start=1)
            if not any(p == number and a <= figure.start and figure.end <= b for p, a, b in covered)
        ]
        return claims, exclusions

    def _speaks(self, text: str, before: Sequence[str], title: Sequence[str]) -> bool:
        return sifted.speaks_of(self.cues, text, *before, *title)

    def _claims(self, place: Place, speakers: Speakers, dates: list[days.Date], day: dt.date | None) -> Iterator[tuple[dict[str, Cell], str]]:
        """The cells of a figure's claims, one for each claimant, and which assertion each may be a mention of."""
        cells = measure_of(place, self.cues, self.learned)
        if not cells["measure_id"].value and place.figure.unit in ("months", "years", "", "times"):
            return
        numbers = self._numbers(place.figure, cells["unit_id"].value)
        modality = manner_of(place, {k: v for k, v in self.cues.modalities.items() if k != "denied"}, "happened")
        derivation = manner_of(place, self.cues.derivations, "unstated")
        attributions = speakers.found[place.number, place.figure.sentence.start]
        when = dates_of(place, dates, attributions, self.basis.get(cells["measure_id"].value, ""), modality.value, day)
        said: Said = speakers.of(place)
        for claimant in said.claimants:
            one = {**cells, **numbers, "derivation": derivation, "modality": modality, **when, "claimant_id": claimant, "via": said.via}
            date = next((one[name].value for name in ("asserted", "as_of") if name in one), day.isoformat() if day else "")
            bound = numbers["bound"].value
            assertion, known = self.known.assertion(claimant.value, cells["measure_id"].value, {name: numbers[name].value for name in NUMBERS}, bound, date)
            yield {"assertion_id": assertion, **one, "coding": Cell("drafted"), "status": Cell("active")}, known

    def _numbers(self, figure: Figure, unit: str) -> dict[str, Cell]:
        kind = {"share": "share", "ratio": "ratio", "money": "money"}.get(figure.kind) or self.kinds.get(unit, "count")
        read = read_phrase(figure.text, kind, self.language)
        if read == UNREAD:
            return {"bound": Cell("", LOW), **{name: Cell("", LOW) for name in NUMBERS}}
        ends = {name: getattr(read, name) for name in NUMBERS}
        return {"bound": Cell(read.bound, HIGH, figure.text)} | {name: Cell("" if end is None else f"{end:.15g}", HIGH) for name, end in ends.items()}

    def _unnumbered(
        self, one: Unnumbered, number: int, paragraph: str, spans: Sequence[Span], speakers: Speakers, dates: list[days.Date], day: dt.date | None
    ) -> dict[str, Cell]:
        """The cells of a denial, an admission or a date."""
        figure = Figure(one.phrase.start, one.phrase.end, one.phrase, one.sentence, paragraph[one.phrase.start : one.phrase.end])
        place = Place(figure, paragraph, number, tuple(spans))
        said = speakers.of(place)
        attributions = speakers.found[number, one.sentence.start]
        claimant = Cell(one.claimant, MEDIUM, one.cue) if one.claimant else said.claimants[0]
        cells = {"assertion_id": Cell("", LOW), "measure_id": Cell(one.measure, MEDIUM, one.cue)}
        blank = {name: Cell("", HIGH) for name in NUMBERS}
        if one.date:
            first_day = "" if one.date.lead in ("by", "before", "until", "till", "by the end of") else one.date.first
            last_day = one.date.first if one.date.lead == "since" else one.date.last
            cells |= {"unit_id": Cell("date"), "bound": Cell("point", MEDIUM), **blank}
            cells |= {"period_start": Cell(first_day, MEDIUM, one.date.words), "period_end": Cell(last_day, MEDIUM, one.date.words)}
            when: dict[str, Cell] = {}
        else:
            bound = "none" if one.modality == "denied" else "vague"
            cells |= {"unit_id": Cell("occurrence"), "bound": Cell(bound, MEDIUM, one.cue), **blank}
            when = dates_of(place, dates, attributions, "event", "happened", day)
        return {
            **cells,
            "derivation": Cell("unstated"),
            "modality": Cell(one.modality, MEDIUM, one.cue),
            **when,
            "claimant_id": claimant,
            "via": said.via,
            "coding": Cell("drafted"),
            "status": Cell("active"),
        }


def _day(prefix: str) -> dt.date | None:
    parts = [int(part) for part in prefix.split("-")] if prefix else []
    return dt.date(*(parts + [1, 1][len(parts) - 1 :])) if parts else None


__all__ = ["Drafter", "language_of"]
