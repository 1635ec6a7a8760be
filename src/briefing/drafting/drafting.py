"""The draft of a document: every figure of its text once, as a coder would code it; every other number with its reason."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from briefing.drafting import actors, days, sifted
from briefing.drafting.cues import Cues, read_cues
from briefing.drafting.dated import dates_of, statement_dates
from briefing.drafting.document_row import document_row, published
from briefing.drafting.draft import CLAIMS, EXCLUSIONS, LOW, MEDIUM, Cell, Draft, Drafted
from briefing.drafting.figures import Figure, figures_in
from briefing.drafting.known import Known
from briefing.drafting.learned import learn
from briefing.drafting.manner import manner_of
from briefing.drafting.measured import as_converted, measure_of, numbers_of
from briefing.drafting.place import Place
from briefing.drafting.repeated import Claim, once
from briefing.drafting.sentences import sentences
from briefing.drafting.speakers import Speakers
from briefing.drafting.unnumbered import Unnumbered, denials_in, events_in
from briefing.phrases.text import paragraphs
from briefing.register.coding import NUMBERS
from briefing.register.register import Register

BEFORE = 2  # paragraphs before a figure's own that may say what the text speaks of
NEEDLESS = ("tonnes", "months", "years", "times", "percent", "incidents", "")  # units of which there are no figures without a measure
UNNAMED = re.compile(r"not named")
DENIED, CONVERTED, HAPPENED, UNSTATED = "denied", "converted", "happened", "unstated"


class Drafter:
    """What is the same for every document: what the register teaches, and the cues of one language."""

    def __init__(self, register: Register, root: Path, language: str):
        self.register, self.language = register, language
        self.cues: Cues = read_cues(root, language)[0]
        self.learned = learn(register.claims)
        self.known = Known.of(register.claims, register.sources, register.measures, register.actors)
        self.names = actors.names(register.actors, self.cues.actors)
        self.roles = actors.kinds(register.actors)
        self.parties = dict(zip(register.actors["actor_id"], register.actors["party"], strict=True))
        self.basis = dict(zip(register.measures["measure_id"], register.measures["basis"], strict=True))
        self.pools = {actor: frozenset(filter(None, pools.split(";"))) for actor, pools in zip(register.actors["actor_id"], register.actors["pool_ids"], strict=True)}
        self.unnamed = frozenset(actor for actor, name in zip(register.actors["actor_id"], register.actors["name"], strict=True) if UNNAMED.search(name) or actor.endswith("_government"))
        self.kinds = dict(zip(register.units["unit_id"], register.units["kind"], strict=True))

    def is_one_origin(self, actor: str, other: str) -> bool:
        """Whether two may be one claimant: an unnamed actor and another of its pool."""
        shared = self.pools.get(actor, frozenset()) & self.pools.get(other, frozenset())
        return actor == other or bool(shared and {actor, other} & self.unnamed)

    def draft(self, source_id: str, text: str, text_file: str = "", url: str = "", day: str = "") -> Draft:
        """All drafted rows of a document; `day` is when it was published, where its text and address do not tell."""
        printed = paragraphs(text)
        row = document_row(source_id, text, printed, text_file, url, self.register.sources, self.language)
        claims, exclusions = _Text(self, printed, _day(day or published(printed, url)[0])).rows(source_id)
        return Draft(source_id, tuple(printed), (row, *claims, *exclusions))


class _Text:
    """One text on its way to a draft."""

    def __init__(self, drafter: Drafter, printed: Sequence[str], day: dt.date | None):
        self.by, self.printed, self.day, self.cues = drafter, printed, day, drafter.cues
        self.spans = [tuple(sentences(paragraph)) for paragraph in printed]
        self.named = actors.in_text(list(printed), drafter.names, drafter.roles)
        self.dates = [days.find(paragraph, day, drafter.language) for paragraph in printed]
        self.speakers = Speakers(printed, self.spans, self.named, self.cues, drafter.roles)
        self.of_the_war = sifted.is_of_the_war(self.cues, "\n".join(printed))
        self.stated = statement_dates(self.speakers.found, self.dates)

    def rows(self, source_id: str) -> tuple[list[Drafted], list[Drafted]]:
        """The drafted claims and exclusions, in the order of the text."""
        claims: list[Claim] = []
        excluded: list[tuple[Place, str]] = []
        for number in range(1, len(self.printed) + 1):
            claims += self._unnumbered(number)
            for place in self._places(number):
                found = list(self._claims(place)) if not (reason := self._why_none(place)) else []
                claims += found
                excluded += [] if found else [(place, reason or sifted.BACKGROUND)]
        kept, again = once(claims, self.by.is_one_origin)
        excluded += [(claim.place, sifted.DUPLICATE) for claim in again]
        drafted = [self._drafted(claim) for claim in sorted(kept, key=_order)]
        named = [Drafted(CLAIMS, f"{source_id}-{n:02}", *row) for n, row in enumerate(drafted, start=1)]
        return named, list(_exclusions(excluded, named))

    def _places(self, number: int) -> Iterator[Place]:
        paragraph, spans = self.printed[number - 1], self.spans[number - 1]
        for figure in figures_in(paragraph, list(spans), self.cues, self.by.language):
            yield Place(figure, paragraph, number, spans)

    def _speaks(self, number: int, upto: int | None = None) -> bool:
        """Whether the text up to a place, the paragraphs right before or the title speak of the topic."""
        before = self.printed[max(0, number - 1 - BEFORE) : number - 1]
        return self.of_the_war and sifted.speaks_of(self.cues, self.printed[number - 1][:upto], *before, *self.printed[:1])

    def _why_none(self, place: Place) -> str:
        subject = self._speaks(place.number, place.figure.sentence.end)
        return sifted.why_none(place, self.dates[place.number - 1], self.cues, subject)

    def _claims(self, place: Place) -> Iterator[Claim]:
        """A figure's claims, one for each claimant."""
        cells = measure_of(place, self.cues, self.by.learned)
        if not cells["measure_id"].value and place.figure.unit in NEEDLESS:
            return
        modality = manner_of(place, {way: words for way, words in self.cues.modalities.items() if way != DENIED}, HAPPENED)
        derivation = manner_of(place, self.cues.derivations, UNSTATED)
        said = self.speakers.of(place)
        for claimant in said.claimants:
            way = self._way(derivation, claimant.value, cells["measure_id"].value)
            own = as_converted(cells, place, self.cues) if way.value == CONVERTED else cells
            numbers = numbers_of(place.figure, self.by.kinds.get(own["unit_id"].value, "count"), self.by.language)
            basis = self.by.basis.get(own["measure_id"].value, "")
            when = self._when(place, claimant.value, basis, modality.value)
            who = {"claimant_id": claimant, "via": said.via}
            yield Claim(place, {**own, **numbers, "derivation": way, "modality": modality, **when, **who})

    def _way(self, derivation: Cell, claimant: str, measure: str) -> Cell:
        """How the figure was got: as its words say, else as nearly all of this claimant's figures of the measure were."""
        usual = self.by.learned.derivation(claimant, measure) if derivation.value == UNSTATED else ""
        return Cell(usual, MEDIUM, f"as its other figures from {claimant}") if usual not in ("", UNSTATED) else derivation

    def _when(self, place: Place, claimant: str, basis: str, modality: str) -> dict[str, Cell]:
        said = self.speakers.found[place.number, place.figure.sentence.start]
        cells = dates_of(place, self.dates[place.number - 1], said, basis, modality, self.day)
        if "asserted" not in cells and (date := self.stated.get(claimant)):
            cells["asserted"] = Cell(date.value, MEDIUM, date.cue)
        return cells

    def _unnumbered(self, number: int) -> Iterator[Claim]:
        """The denials, admissions and dates of a paragraph."""
        at, paragraph = number - 1, self.printed[number - 1]
        before = " ".join(self.printed[max(0, at - 1) : at])
        found = events_in(paragraph, self.spans[at], self.dates[at], self.cues) if self._speaks(number) else []
        found += denials_in(paragraph, self.spans[at], self.named[at], self.by.parties, self.cues, before)
        for one in found:
            text = paragraph[one.phrase.start : one.phrase.end]
            place = Place(Figure(*one.phrase, one.phrase, one.sentence, text), paragraph, number, self.spans[at])
            yield Claim(place, self._unnumbered_cells(one, place))

    def _unnumbered_cells(self, one: Unnumbered, place: Place) -> dict[str, Cell]:
        said = self.speakers.of(place)
        claimant = Cell(one.claimant, MEDIUM, one.cue) if one.claimant else said.claimants[0]
        cells = {"measure_id": Cell(one.measure, MEDIUM, one.cue), "unit_id": Cell("date" if one.date else "occurrence")}
        cells |= {"bound": Cell(one.bound, MEDIUM, one.cue)} | {name: Cell() for name in NUMBERS}
        cells |= {"derivation": Cell(UNSTATED), "modality": Cell(one.modality, MEDIUM, one.cue)}
        when = self._when(place, claimant.value, "event", HAPPENED)
        if one.date:
            when = {name: cell for name, cell in when.items() if name == "asserted"} | one.period()
        return {**cells, **when, "claimant_id": claimant, "via": said.via}

    def _drafted(self, claim: Claim) -> tuple[int, str, int, int, dict[str, Cell], str]:
        """Place, phrase, cells and the assertion it may be a mention of."""
        place, cells = claim.place, claim.cells
        day = next((cells[name].value for name in ("asserted", "as_of") if name in cells), "")
        day = day or (self.day.isoformat() if self.day else "")
        assertion, said = self.by.known.assertion(cells, day)
        phrase = place.figure.phrase
        coded = {"assertion_id": assertion, **cells, "coding": Cell("drafted"), "status": Cell("active")}
        return place.number, place.words(phrase), *phrase, coded, said


def _order(claim: Claim) -> tuple:
    return claim.place.number, claim.place.figure.phrase.start, claim.cells["measure_id"].value


def _exclusions(excluded: Iterable[tuple[Place, str]], claims: Sequence[Drafted]) -> Iterator[Drafted]:
    """The rows of numbers that are no claims, without those that stand within a claim's phrase."""
    covered = [(claim.paragraph, claim.start, claim.end) for claim in claims]
    ordered = sorted(excluded, key=lambda one: (one[0].number, one[0].figure.start))
    left = [
        (place, reason)
        for place, reason in ordered
        if not any(n == place.number and a <= place.figure.start and place.figure.end <= b for n, a, b in covered)
    ]
    for n, (place, reason) in enumerate(left, start=1):
        cells = {"reason": Cell(reason, MEDIUM)}
        yield Drafted(EXCLUSIONS, str(n), place.number, place.figure.text, *place.figure.phrase, cells)


def _day(prefix: str) -> dt.date | None:
    parts = [int(part) for part in prefix.split("-")] if prefix else []
    return dt.date(*(parts + [1, 1][len(parts) - 1 :])) if parts else None
