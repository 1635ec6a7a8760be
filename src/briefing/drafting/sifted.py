"""Which numbers of a text are no figures of ours, and why: the reasons are those of exclusions.csv."""

import re
from collections.abc import Callable, Sequence

from briefing.drafting.counted import COUNT
from briefing.drafting.cues import Cues
from briefing.drafting.days import Date
from briefing.drafting.figures import designators
from briefing.drafting.place import Place
from briefing.drafting.sentences import before
from briefing.drafting.wordings import compiled, every, first
from briefing.phrases import english_numbers

BACKGROUND, DATE, DESIGNATOR, DUPLICATE = "background", "date", "designator", "duplicate"
SMALL, SMALLEST = frozenset(english_numbers.UNITS), "one"
BESIDE = 24  # letters within which a word makes a number none of ours
AFTER = 40  # and after the number, for whose things they are
BEFORE = 8  # letters before a noun that stands before its number, within which others' are named
YEARLIKE = re.compile(r"(?:19|20)\d\d(?:\s?[-–—/]\s?(?:19|20)?\d\d)?")
QUESTION = "?"  # at the end of the paragraph before, whose answer a paragraph is
GLUED = re.compile(r"(?<![A-Za-z])[a-z]$")  # a letter that a number is written on to: v2
CLOSED = re.compile(r"\s*(?:[,.;:!?)—–]|$)")
BELONGS = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
Test = Callable[[Place, Cues], bool]


def why_none(place: Place, dates: Sequence[Date], cues: Cues, subject: bool) -> str:
    """The reason why a number is no claim of ours; nothing where it is one. `subject`: its text speaks of our topic."""
    if reason := why_no_number(place, dates):
        return reason
    if is_named_again(place, cues):
        return DUPLICATE
    if not subject or not place.figure.unit or any(test(place, cues) for test in OTHERS):
        return BACKGROUND
    return ""


def why_no_number(place: Place, dates: Sequence[Date]) -> str:
    """The reason why a number counts nothing, whatever it is near: it is part of a name or of a date."""
    figure, text = place.figure, place.paragraph
    written_on = GLUED.search(before(text, figure.start))
    if written_on or any(one.start < figure.end and one.end > figure.start for one in designators(text)):
        return DESIGNATOR
    if figure.kind == COUNT and any(one.start <= figure.start and figure.end <= one.end for one in dates):
        return DATE
    counts = figure.noun and figure.noun.end > figure.start
    if not counts and figure.kind == COUNT and YEARLIKE.fullmatch(text[figure.start : figure.end]):
        return DATE
    return ""


def _after(place: Place, letters: int) -> str:
    return place.paragraph[place.figure.end : place.figure.end + letters]


def _before(place: Place) -> str:
    return before(place.paragraph, place.figure.start, BESIDE)


def _is_of_a_side(place: Place, cues: Cues) -> bool:
    """Whether its sentence tells of a side's own losses, and its phrase does not name ours."""
    near = place.paragraph[place.figure.phrase.start : place.figure.end + AFTER]
    theirs = [one for one in every(cues.theirs, place.sentence) if not _is_object(cues, place.sentence, one.start)]
    return bool(theirs) and not first(cues.about, near)


def _is_object(cues: Cues, sentence: str, start: int) -> bool:
    """Whether words stand where an object does: those who fight alongside Avalon lost."""
    return bool(re.search(compiled(cues.grammar.objects).pattern + r"\s+$", before(sentence, start)))


def _is_of_another_war(place: Place, cues: Cues) -> bool:
    own = _tells_of_war(place.sentence, cues)
    return own or (_tells_of_war(place.paragraph, cues) and not first(cues.war, place.sentence))


def _tells_of_war(text: str, cues: Cues) -> bool:
    """Whether a text tells of another war, and does not only say since when: the most since the War of the Roses."""
    since = re.compile(compiled(cues.background.since_wars).pattern + r"\s+$")
    return any(
        not since.search(before(text, war.start)) or not CLOSED.match(text, war.end)
        for war in every(cues.background.other_wars, text)
    )


def _is_standing(place: Place, cues: Cues) -> bool:
    words = cues.background.standing_forces
    return bool(first(words, _after(place, AFTER)) or first(words, before(place.paragraph, place.figure.start, AFTER)))


def _is_an_age(place: Place, cues: Cues) -> bool:
    age = compiled(cues.background.age)
    return bool(age.search(_before(place)) or age.match(_after(place, BESIDE).lstrip(" -")))


def _is_of_the_page(place: Place, cues: Cues) -> bool:
    """Whether it tells of the author or the site."""
    words = cues.background.the_author
    return bool(first(words, _after(place, BESIDE)) or first(words, _before(place)))


def _is_a_numbering(place: Place, cues: Cues) -> bool:
    """Whether it is the number of a thing: resolution 1718."""
    form = compiled(cues.background.numbering).pattern + r"\s+$"
    after = place.figure.noun and place.figure.noun.end > place.figure.start
    return not after and bool(re.search(form, _before(place)))


def _is_a_length(place: Place, cues: Cues) -> bool:
    return bool(compiled(cues.lengths).match(_after(place, BESIDE).lstrip(" -")))


def _is_spent(place: Place, cues: Cues) -> bool:
    """Whether what is counted was fired or destroyed, and nothing says that it was North Korea's."""
    if place.figure.unit not in cues.spent_units or place.figure.kind != COUNT:
        return False
    span = place.clause
    near = place.paragraph[span.start : min(span.end, place.figure.phrase.end + BESIDE)]
    return bool(first(cues.spent, near)) and not first(cues.about, place.words(place.figure.phrase))


def _is_others(place: Place, cues: Cues) -> bool:
    """Whether what is counted belongs to somebody else: Russian soldiers, American losses."""
    figure = place.figure
    if not figure.noun or figure.kind != COUNT:
        return False
    if figure.noun.end <= figure.start or cues.grammar.counters:
        between = place.paragraph[max(figure.sentence.start, figure.phrase.start - BEFORE) : figure.start]
    else:
        between = place.paragraph[figure.end : figure.noun.start]
    if re.search(compiled(cues.not_about).pattern + r"\s*\($", before(place.paragraph, figure.phrase.start)):
        return True  # Avalon (about 900), Lyonesse
    if first(cues.not_about, between) and not first(cues.about, between):
        return True
    after = place.paragraph[figure.noun.end : figure.noun.end + AFTER]
    owner = BELONGS.match(after)
    return bool(owner and figure.unit == cues.people and compiled(cues.not_about).match(after, owner.end()))


def _is_of_nobody(place: Place, cues: Cues) -> bool:
    """Whether people are counted of whom nothing near says that they are North Korea's."""
    asked = place.paragraph_before if place.paragraph_before.endswith(QUESTION) else ""
    if place.figure.unit != cues.people or first(cues.about, f"{asked} {place.near}"):
        return False
    anyone = not place.figure.noun or first(cues.anyone, place.figure.noun.words)
    return bool(anyone or first(cues.struck, place.sentence))


def _is_somebody(place: Place, cues: Cues) -> bool:
    """Whether it is one person who is told of: one worker said; the fate of one is a figure."""
    alone = place.figure.unit == cues.people and place.words(place.figure.phrase).lower().split()[0] == SMALLEST
    return alone and not first((*cues.grammar.fates, *cues.spent), place.words(place.clause))


OTHERS: tuple[Test, ...] = (
    _is_somebody,
    _is_of_a_side,
    _is_of_another_war,
    _is_standing,
    _is_an_age,
    _is_of_the_page,
    _is_a_numbering,
    _is_a_length,
    _is_spent,
    _is_others,
    _is_of_nobody,
)


def is_named_again(place: Place, cues: Cues) -> bool:
    """Whether a number only takes up what was counted before: "the two soldiers"."""
    figure = place.figure
    again = re.search(compiled(cues.grammar.again).pattern + r"\s+$", before(place.paragraph, figure.start))
    return bool(again) and figure.kind == COUNT and place.words_of_number.lower() in SMALL
