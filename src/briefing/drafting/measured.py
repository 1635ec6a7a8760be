"""What a figure counts: its unit and measure, by its noun, the words near it, and what such words were coded as."""

import re

from briefing.drafting.cues import Cues, Measure
from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.drafting.figures import Figure
from briefing.drafting.learned import Learned
from briefing.drafting.place import Place
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import every, first
from briefing.phrases.reading import UNREAD, read_phrase
from briefing.register.coding import NUMBERS

BESIDE = 14  # letters before a phrase whose words are as good as its own (photos of 100 …)
NEAR = 40  # letters within which a cue is surely the figure's
WHOLE = re.compile(r"\d\s+of\s+(?:the|its|their|an?|those|some)?\s*$")  # a number of the number: what it is a part of
CLAUSE = ("phrase", "clause")
SHORT_OF_SURE = 0.6
LISTED = ("percent", "times", "usd", "months", "years")  # units whose rules count in their order, not by how near their words are
ENGAGED = 100  # figures of a greater number of people are of no single engagement


def measure_of(place: Place, cues: Cues, learned: Learned) -> dict[str, Cell]:
    """The cells `measure_id` and `unit_id` of a figure."""
    unit = place.figure.unit
    rule, cue, sure = _rule(place, cues, unit)
    known = learned.measures(place.figure.text, unit)
    if rule is None:
        return _unsure(unit, known)
    measure = _of_one_engagement(rule.measure, place, cues)
    if known and known[0][0] != measure and known[0][1] > SHORT_OF_SURE and not rule.words:
        sure = MEDIUM
    candidates = tuple(dict.fromkeys([measure, *(name for name, _ in known)]))[:4]
    return {
        "measure_id": Cell(measure, sure, cue, candidates),
        "unit_id": Cell(rule.as_unit or unit, HIGH, place.figure.noun.words if place.figure.noun else place.figure.text),
    }


def as_converted(cells: dict[str, Cell], place: Place, cues: Cues) -> dict[str, Cell]:
    """The cells of a converted figure: in the unit that its sentence says it was converted to."""
    for one in cues.equivalents:
        if one.unit == cells["unit_id"].value and (cue := first(one.words, place.sentence)):
            return {**cells, "unit_id": Cell(one.as_unit, HIGH, cue.words)}
    return cells


def numbers_of(figure: Figure, kind: str, language: str) -> dict[str, Cell]:
    """The cells `bound`, `low`, `best`, `high`: as the reader reads the phrase, blank where it is unread."""
    read = read_phrase(figure.text, figure.kind if figure.kind != "count" else kind, language)
    if read == UNREAD:
        return {name: Cell("", LOW) for name in ("bound", *NUMBERS)}
    ends = {name: getattr(read, name) for name in NUMBERS}
    return {"bound": Cell(read.bound, HIGH, figure.text)} | {
        name: Cell("" if end is None else f"{end:.15g}") for name, end in ends.items()
    }


def _rule(place: Place, cues: Cues, unit: str) -> tuple[Measure | None, str, str]:
    """The rule whose words stand nearest the figure, else the first that needs none; its cue, and how sure it is."""
    rules = [rule for rule in cues.measures if rule.unit == unit and not _ruled_out(rule, place)]
    if WHOLE.search(place.paragraph[: place.figure.phrase.start]) and unit == "persons":
        rules = [rule for rule in rules if not rule.words]
    regions = place.regions()
    for region in ("clause", "sentence") if unit in LISTED else ("phrase", "clause", "sentence"):
        near = []
        for order, rule in enumerate(rules):
            if region == "sentence" and rule.within != "sentence":
                continue
            span = regions[region]
            if region == "phrase":
                span = Span(max(place.figure.sentence.start, span.start - BESIDE), span.end)
            for found in every(rule.words, place.words(span)) if rule.words else ():
                away = 0 if unit in LISTED else place.away(span.start + found.start, span.start + found.end)
                near.append((away, order, -len(found.words), found.words, rule))
        if near:
            away, _, _, words, rule = min(near, key=lambda one: one[:3])
            return rule, words, HIGH if region in CLAUSE and away <= NEAR else MEDIUM
    bare = next((rule for rule in rules if not rule.words), None)
    noun = place.figure.noun.words if place.figure.noun else ""
    return bare, noun, HIGH if noun and unit != "persons" else MEDIUM


def _ruled_out(rule: Measure, place: Place) -> bool:
    return bool(rule.without and first(rule.without, place.sentence))


def _of_one_engagement(measure: str, place: Place, cues: Cues) -> str:
    """The measure of one engagement in place of the total, where the sentence speaks of one and the number is small."""
    narrow = cues.engagement_measures.get(measure)
    digits = "".join(letter for letter in place.paragraph[place.figure.start : place.figure.end] if letter.isdigit())
    small = not digits or int(digits) <= ENGAGED
    return narrow if narrow and small and first(cues.engagement, place.sentence) else measure


def _unsure(unit: str, known: list[tuple[str, float]]) -> dict[str, Cell]:
    candidates = tuple(name for name, _ in known)[:4]
    return {"measure_id": Cell("", LOW, "", candidates), "unit_id": Cell(unit, HIGH if unit else LOW)}
