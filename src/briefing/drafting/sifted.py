"""Which numbers of a text are no figures of ours, and why: the reasons are those of exclusions.csv."""

import re
from collections.abc import Sequence

from briefing.drafting.cues import Cues
from briefing.drafting.days import Date
from briefing.drafting.figures import Figure, designators
from briefing.drafting.place import Place
from briefing.drafting.wordings import compiled, every, first
from briefing.phrases import english_numbers

BACKGROUND, DATE, DESIGNATOR, DUPLICATE = "background", "date", "designator", "duplicate"
PERSONS = "persons"
SMALL = frozenset(english_numbers.UNITS)
SPANS = ("months", "years")
BESIDE = 24  # letters within which a word makes a number none of ours
YEARLIKE = re.compile(r"(?:19|20)\d\d")
NAMED = re.compile(r"[A-Z][\w’']*[-/ ]?$")
MODIFIER = re.compile(r"[\w’'.-]+")
RANK = re.compile(r"[\s-]+(?:star|fold|way|party|point|page|time|man|part|hour|day|week|month|year|strong)\b", re.IGNORECASE)


def why_none(place: Place, dates: Sequence[Date], cues: Cues, subject: bool) -> str:
    """The reason why a number is no claim of ours; nothing where it is one. `subject`: its text speaks of our topic."""
    figure, text = place.figure, place.paragraph
    if any(one.start < figure.end and one.end > figure.start for one in designators(text)):
        return DESIGNATOR
    if any(one.start <= figure.start and figure.end <= one.end for one in dates):
        return DATE
    if not figure.noun and figure.kind == "count" and YEARLIKE.fullmatch(text[figure.start : figure.end]):
        return DATE
    if is_named_again(place):
        return DUPLICATE
    if _is_background(place, cues, subject):
        return BACKGROUND
    return ""


def _is_background(place: Place, cues: Cues, subject: bool) -> bool:
    figure, text = place.figure, place.paragraph
    before, after = text[max(0, figure.start - BESIDE) : figure.start], text[figure.end : figure.end + BESIDE]
    if not subject:
        return True
    other = cues.background
    if first(cues.theirs, place.sentence):
        return True
    if first(other.other_wars, text) and not first(cues.war, place.sentence):
        return True
    if first(other.other_wars, place.sentence) or first(other.standing_forces, text[figure.start : figure.end + 40]):
        return True
    if compiled(other.age).search(before) or compiled(other.age).match(after.lstrip(" -")):
        return True
    if compiled(other.the_author).search(after) or first(other.the_author, before):
        return True
    if re.search(compiled(other.numbering).pattern + r"\s+$", before) and not figure.noun:
        return True
    if figure.noun is None and compiled(cues.lengths).match(after.lstrip(" -")):
        return True
    if _is_others(place, cues):
        return True
    if figure.unit == PERSONS and not first(cues.about, _near(place)):
        return True
    if figure.unit in SPANS and not figure.noun:
        return True
    return not figure.unit


def _near(place: Place) -> str:
    """The sentence of a figure, with the one before it in its paragraph."""
    at = place.sentences.index(place.figure.sentence)
    return place.paragraph[place.sentences[max(0, at - 1)].start : place.figure.sentence.end]


def _is_others(place: Place, cues: Cues) -> bool:
    """Whether what is counted belongs to somebody else: Russian soldiers, American casualties."""
    figure = place.figure
    if not figure.noun or figure.kind != "count":
        return False
    between = place.paragraph[figure.end : figure.noun.start]
    after = place.paragraph[figure.noun.end : figure.noun.end + 30]
    theirs = first(cues.not_about, between)
    ours = first(cues.about, between)
    if theirs and not ours:
        return True
    return bool(re.match(r"\s+(?:of|from|in)\s+(?:the\s+)?", after) and first(cues.not_about, after[:22]) and not first(cues.about, after) and figure.unit == "persons" and not re.match(r"\s+in\b", after))


def is_named_again(place: Place) -> bool:
    """Whether a number only takes up what was counted before: "the two soldiers"."""
    figure = place.figure
    again = re.search(r"\b(?:the|these|those|both|its|their|his)\s+$", place.paragraph[: figure.start], re.IGNORECASE)
    return bool(again) and figure.kind == "count" and place.paragraph[figure.start : figure.end].lower() in SMALL


def speaks_of(cues: Cues, *texts: str) -> bool:
    """Whether any of the texts names those whose things are counted."""
    return any(every(cues.about, text) for text in texts)


def is_of_the_war(cues: Cues, text: str) -> bool:
    """Whether a whole text speaks of the war that they are sent to."""
    return bool(first(cues.war, text))
