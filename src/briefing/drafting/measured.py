"""What a figure counts: its unit and measure, by its noun, the words near it, and what such words were coded as."""

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.drafting.counted import COUNT
from briefing.drafting.cues import Cues, Measure
from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.drafting.figures import Figure
from briefing.drafting.learned import Learned
from briefing.drafting.place import Place
from briefing.drafting.repeated import Claim
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import compiled, every, first
from briefing.phrases.reading import UNREAD, read_phrase
from briefing.register.coding import NUMBERS

BESIDE = 14  # letters before a phrase whose words are as good as its own (photos of 100 …)
NEAR = 40  # letters within which a cue is surely the figure's
STEP = 16  # letters by which one cue must be nearer than another to count before it
SHORT_OF_SURE = 0.6
LISTED = ("percent", "times", "usd", "months", "years")  # whose rules count in their order, not by how near words are
ENGAGED = 100  # figures of a greater number of people are of no single engagement
PARTS = re.compile(r";\s")  # between what is said apart
KNOWN = "as other figures with its numbers"
PHRASE, SENTENCE, AROUND = "phrase", "sentence", "around"


def measure_of(place: Place, cues: Cues, learned: Learned) -> dict[str, Cell]:
    """The cells `measure_id` and `unit_id` of a figure; none where no rule is for it."""
    unit = place.figure.unit
    rule, cue, sure = _rule(place, cues, unit)
    if rule is None:
        return {}
    known = learned.measures(place.figure.text, unit)
    measure = _of_one_engagement(rule.measure, place, cues)
    if known and known[0][0] != measure and known[0][1] > SHORT_OF_SURE and not rule.words:
        sure = MEDIUM
    candidates = tuple(dict.fromkeys([measure, *(name for name, _ in known)]))[:4]
    noun = place.figure.noun.words if place.figure.noun else place.figure.text
    if unit == cues.people and not rule.words:  # people of whom nothing is told may be of any measure
        return {"measure_id": Cell("", LOW, "", candidates), "unit_id": Cell(rule.as_unit or unit, HIGH, noun)}
    return {
        "measure_id": Cell(measure, sure, cue, candidates),
        "unit_id": Cell(rule.as_unit or unit, HIGH, noun),
    }


def as_beside(cells: dict[str, Cell], place: Place, earlier: Sequence[Claim]) -> dict[str, Cell]:
    """The cells of a figure of which nothing is told: of what the one before it in its sentence counts."""
    if not cells or cells["measure_id"].value or not earlier:
        return cells
    last = earlier[-1]
    beside = last.place.figure.sentence == place.figure.sentence and last.cells["unit_id"] == cells["unit_id"]
    measure = last.cells["measure_id"]
    if not beside or not measure.value or not _goes_on(place):
        return cells
    candidates = tuple(dict.fromkeys([measure.value, *cells["measure_id"].candidates]))
    return {**cells, "measure_id": Cell(measure.value, MEDIUM, last.words, candidates)}


def _goes_on(place: Place) -> bool:
    """Whether a figure has the noun of one before it."""
    return not place.figure.noun or place.figure.noun.end <= place.figure.start


def as_known(
    cells: dict[str, Cell], numbers: dict[str, Cell], cues: Cues, learned: Learned, themes: Mapping[str, str]
) -> dict[str, Cell]:
    """The cells of a figure of the commonest measure of its unit: of what in its theme its numbers mostly are."""
    unit = cells["unit_id"].value
    general = next((rule.measure for rule in cues.measures if rule.unit == unit and not rule.words), "")
    values = tuple(sorted({float(numbers[name].value) for name in NUMBERS if numbers[name].value}))
    known = learned.measure(unit, values)
    if not known or cells["measure_id"].value != general or themes.get(known) != themes.get(general):
        return cells
    candidates = tuple(dict.fromkeys([known, *cells["measure_id"].candidates]))
    return {**cells, "measure_id": Cell(known, MEDIUM, KNOWN, candidates)}


def as_converted(cells: dict[str, Cell], place: Place, cues: Cues) -> dict[str, Cell]:
    """The cells of a converted figure: in the unit that its sentence says it was converted to."""
    for one in cues.equivalents:
        if one.unit == cells["unit_id"].value and (cue := first(one.words, place.sentence)):
            return {**cells, "unit_id": Cell(one.as_unit, HIGH, cue.words)}
    return cells


def numbers_of(figure: Figure, kind: str, language: str) -> dict[str, Cell]:
    """The cells `bound`, `low`, `best`, `high`: as the reader reads the phrase, blank where it is unread."""
    read = read_phrase(figure.text, figure.kind if figure.kind != COUNT else kind, language)
    if read == UNREAD:
        return {name: Cell("", LOW) for name in ("bound", *NUMBERS)}
    ends = {name: getattr(read, name) for name in NUMBERS}
    return {"bound": Cell(read.bound, HIGH, figure.text)} | {
        name: Cell("" if end is None else f"{end:.15g}") for name, end in ends.items()
    }


def _rule(place: Place, cues: Cues, unit: str) -> tuple[Measure | None, str, str]:
    """The rule whose words stand nearest the figure, else the first that needs none; its cue, and how sure it is."""
    rules = [rule for rule in cues.measures if rule.unit == unit and not _ruled_out(rule, place)]
    for region, span in _regions(place, unit, cues):
        near = [
            (0 if unit in LISTED else _steps(place, found), order, place.away(*found), words, rule)
            for order, rule in enumerate(rules)
            for found, words in _found(rule, region, place, span)
        ]
        if near:
            _, _, away, words, rule = min(near, key=lambda one: one[:3])
            return rule, words, HIGH if region not in (SENTENCE, AROUND) and away <= NEAR else MEDIUM
    noun = place.figure.noun.words if place.figure.noun else ""
    bare = next((rule for rule in rules if not rule.words), None)
    if unit == cues.people and first(cues.anyone, noun) and not first(cues.soldiers, place.sentence):
        bare = None
    return bare, noun, HIGH if noun and unit != cues.people else MEDIUM


def _steps(place: Place, found: Span) -> int:
    """How many steps words stand from the figure; those around it stand nearest."""
    around = found.start < place.figure.start and place.figure.end < found.end
    return -1 if around else place.away(*found) // STEP


def _regions(place: Place, unit: str, cues: Cues) -> Iterator[tuple[str, Span]]:
    """The regions in which a rule's words may stand, the narrowest first."""
    regions, figure = place.regions(), place.figure
    if place.is_whole:
        yield "phrase", Span(figure.phrase.start, min(figure.phrase.end + BESIDE, figure.sentence.end))
        return
    is_part = first(cues.grammar.of_whole, place.words(Span(figure.end, figure.end + BESIDE)))
    if not figure.noun or (is_part and unit == cues.people):
        yield "after", Span(figure.noun.end if figure.noun else figure.end, regions["clause"].end)
    phrase = regions["phrase"]
    if unit not in LISTED:
        yield PHRASE, Span(_beside(place, cues), phrase.end)
    yield "clause", regions["clause"]
    yield SENTENCE, regions[SENTENCE]
    yield AROUND, Span(0, place.figure.sentence.end)


def _beside(place: Place, cues: Cues) -> int:
    """From where on words before a phrase are as good as its own: not beyond a comma, an "and" or another number."""
    start = place.figure.phrase.start
    least = max(place.figure.sentence.start, start - BESIDE)
    joint = rf".*(?:[,;:(\d]|{compiled(cues.grammar.and_).pattern}\s)"
    apart = re.search(joint, place.paragraph[least:start], re.DOTALL)
    return least + (apart.end() if apart else 0)


def _found(rule: Measure, region: str, place: Place, span: Span) -> Iterator[tuple[Span, str]]:
    """Where the words of a rule stand in a region."""
    wanted = (
        region == rule.within or rule.within == AROUND or (region not in (SENTENCE, AROUND) and rule.within != PHRASE)
    )
    start = min(place.clause.start, span.start) if region == PHRASE else span.start
    for found in every(rule.words, place.words(Span(start, span.end))) if wanted and rule.words else ():
        if start + found.end > span.start:
            yield Span(start + found.start, start + found.end), found.words
    if region == AROUND and wanted and (found_before := first(rule.words, place.paragraph_before)):
        yield Span(0, 0), found_before.words


def _ruled_out(rule: Measure, place: Place) -> bool:
    """Whether its part of the sentence has a word that a rule may not stand by; of one that looks farther, all near."""
    if not rule.without:
        return False
    sentence = place.figure.sentence
    parts = [mark.end() + sentence.start for mark in PARTS.finditer(place.sentence)]
    start = max((at for at in parts if at <= place.figure.start), default=sentence.start)
    end = min((at for at in parts if at > place.figure.start), default=sentence.end)
    return bool(first(rule.without, place.near if rule.within == SENTENCE else place.words(Span(start, end))))


def _of_one_engagement(measure: str, place: Place, cues: Cues) -> str:
    """The measure of one engagement in place of the total, where the sentence speaks of one and the number is small."""
    narrow = cues.engagement_measures.get(measure)
    digits = "".join(letter for letter in place.words_of_number if letter.isdigit())
    small = not digits or int(digits) <= ENGAGED
    return narrow if narrow and small and first(cues.engagement, place.sentence) else measure
