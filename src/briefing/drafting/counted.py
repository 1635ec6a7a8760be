"""What a number counts: its kind (a count, money, a share, a multiple), the noun counted, and the unit by that noun.

The noun stands right after the number, with modifiers between at most; where the number is bare, it is that of an
earlier figure of its sentence ("18 voyages, seven in October"), or people where its sentence tells of their fate.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.drafting.cues import Cues, Grammar
from briefing.drafting.sentences import Span, before
from briefing.drafting.wordings import Found, compiled, every, first
from briefing.phrases.reading import UNREAD, VAGUE, read_phrase

COUNT, MONEY, SHARE, RATIO = "count", "money", "share", "ratio"
KINDS = {"usd": MONEY, "percent": SHARE, "times": RATIO}  # of figures by their noun's unit
UNITS = {MONEY: "usd", SHARE: "percent", RATIO: "times"}
SPANS = ("months", "years")
DOLLAR = re.compile(r"(?:\b(?:US|A|C))?\s?\$\s?$|\bUSD\s?$")
OTHER_MONEY = re.compile(r"[€£₩₽₴¥]\s?$")
MODIFIERS = re.compile(r"[\"”’'\]+]?(?:[\s-]+[\w’'.\-/\"“”]+){0,6}?[\s-]+")
BARE = re.compile(r"\s*(?:[,.;:!?)”\"—–|]|--|$)")
NEXT_CELL = re.compile(r"\s*\|\s*")  # of a table row, that tells the unit
PART = r"\s+(?:{})[^.;:!?]{{0,70}}?"
TWO_WORDS = re.compile(r"(?:[\s-]+\w+){2}")  # to one
NEXT_FIGURE = re.compile(r"\d|[.;]\s")
ADJECTIVAL = re.compile(r"-(?:old|long)\b")  # a span of time that describes another noun
ADJACENT = 12  # letters between a noun and the number that its counter follows
COUNTED_AFTER = 25  # and between the counter and a noun that stands after it
BACK = 150  # letters before a sentence in which people may be named whom its bare number counts
BIG = 100  # of a bare number of so many the noun may stand anywhere before it in its sentence


class Counted(NamedTuple):
    """Where the number ends with the sign or counter that belongs to it, its kind, unit and noun."""

    end: int
    kind: str
    unit: str = ""
    noun: Found | None = None


def counted(
    paragraph: str,
    number: Span,
    sentence: Span,
    nouns: Sequence[Found],
    earlier: Sequence[Found],
    cues: Cues,
    language: str,
) -> Counted:
    """What a number counts; `earlier`: the nouns of the figures before it in its sentence or, else, paragraph."""
    end, printed, said = number.end, paragraph[number.start : number.end], cues.grammar
    lead = before(paragraph, number.start)
    if DOLLAR.search(lead):
        return Counted(end, MONEY, UNITS[MONEY])
    if OTHER_MONEY.search(lead):
        return Counted(end, MONEY)
    if said.counters:
        noun, end = _by_counter(paragraph, number, sentence, nouns, cues)
    else:
        noun = _noun(paragraph, end, sentence, nouns, said)
    own = next((found for found in nouns if found.start == number.start and found.key in SPANS), None)
    if own and noun and ADJECTIVAL.match(paragraph, end):
        return Counted(end, COUNT, "" if noun.key == cues.people else own.key)
    if noun and noun.key in KINDS:
        return Counted(noun.end, KINDS[noun.key], noun.key)
    for kind in (SHARE, RATIO) if not reads_as(printed, COUNT, language) else ():
        if reads_as(printed, kind, language):
            span = re.search(compiled(cues.spans).pattern + r"\s+(?:\w+\s+){1,2}$", lead)
            return Counted(end, COUNT) if span else Counted(end, kind, UNITS[kind], noun)
    if noun:
        return Counted(end, COUNT, noun.key, noun)
    to_one = TWO_WORDS.match(paragraph, end, sentence.end)
    if to_one and reads_as(printed + to_one[0], RATIO, language):
        return Counted(to_one.end(), RATIO, UNITS[RATIO])
    if own:
        return Counted(end, COUNT, own.key)
    return _bare(paragraph, number, end, sentence, nouns, earlier, cues, language)


def reads_as(printed: str, kind: str, language: str) -> bool:
    """Whether the reader understands words as a figure of a kind."""
    return read_phrase(printed, kind, language) != UNREAD


def _bare(
    paragraph: str,
    number: Span,
    end: int,
    sentence: Span,
    nouns: Sequence[Found],
    earlier: Sequence[Found],
    cues: Cues,
    language: str,
) -> Counted:
    """What a number without a noun counts."""
    said, after = cues.grammar, paragraph[end : sentence.end]
    if compiled(cues.lengths).match(after.lstrip(" -")):
        return Counted(end, COUNT)
    if compiled(said.anaphora).match(after.lstrip()) and first(said.fates, paragraph[sentence.start : sentence.end]):
        return Counted(end, COUNT, cues.people)
    if fate := _fate(paragraph, number, sentence, cues):
        return Counted(end, COUNT, cues.people, fate)
    in_groups = re.search(compiled(said.groups_of).pattern + r"\s+$", before(paragraph, number.start))
    if in_groups or compiled(said.posted).match(after.lstrip()):
        return Counted(end, COUNT, cues.people)
    if said.after_bare and not BARE.match(after) and not compiled(said.after_bare).match(after.lstrip()):
        return Counted(end, COUNT)
    read = read_phrase(paragraph[number.start : number.end], COUNT, language)
    there = [found for found in nouns if sentence.start <= found.start and found.end <= number.start]
    big = read == VAGUE or (read.high or read.best or 0) >= BIG
    people = [found for found in nouns if 0 <= sentence.start - found.end <= BACK and found.key == cues.people]
    told = first(said.number_of, paragraph[sentence.start : number.start])
    further = re.search(compiled(said.further).pattern + r"\s+$", before(paragraph, number.start))
    meant = (there or (earlier if further else people)) if big else earlier or (there if told else ())
    noun = next((found for found in reversed(meant) if found.key not in (*SPANS, *KINDS)), None)
    return Counted(end, COUNT, noun.key, noun) if noun else Counted(end, COUNT)


def _fate(paragraph: str, number: Span, sentence: Span, cues: Cues) -> Found | None:
    """The fate right before a number, which it then counts: killed 77."""
    for fate in every(cues.grammar.fates, paragraph[sentence.start : number.start]):
        if not paragraph[sentence.start + fate.end : number.start].strip():
            return Found(sentence.start + fate.start, sentence.start + fate.end, cues.people, fate.words)
    return None


def is_part(paragraph: str, end: int, noun: Found, said: Grammar) -> bool:
    """Whether a number is a part of the noun's number: 600 of the 3,000 soldiers."""
    return bool(
        said.of_whole and re.fullmatch(PART.format(compiled(said.of_whole).pattern), paragraph[end : noun.start])
    )


def _noun(paragraph: str, end: int, sentence: Span, nouns: Sequence[Found], said: Grammar) -> Found | None:
    """The counted noun: the first after the number with nothing but modifiers between, and those that go on with it."""
    after = [found for found in nouns if end <= found.start < sentence.end]
    if not after:
        return None
    noun, between = after[0], paragraph[end : after[0].start]
    if noun.key in KINDS and noun.key != "usd":
        return noun if len(between) <= 1 else None
    modifies = MODIFIERS.fullmatch(between) or NEXT_CELL.fullmatch(between)
    if not is_part(paragraph, end, noun, said) and (not modifies or first(said.ends, between)):
        return None
    if said.and_ and compiled(said.and_).match(between.lstrip()):
        return None
    goes_on = rf"[\s-]+(?:(?:[A-Z][\w’'-]*|{compiled(said.goes_on).pattern})\s+){{0,2}}"
    for found in after[1:]:
        joins = paragraph[noun.end : found.start]
        if not re.fullmatch(goes_on, joins) or (found.key != noun.key and first(said.and_, joins)):
            break
        noun = found
    return noun


def _by_counter(
    paragraph: str, number: Span, sentence: Span, nouns: Sequence[Found], cues: Cues
) -> tuple[Found | None, int]:
    """What a number with a counter counts, and where that ends: the nearest noun before it, else the one after it.

    A counter without such a noun may stand for one itself. Without a counter only a noun right after counts.
    """
    start = number.end + len(paragraph[number.end :]) - len(paragraph[number.end :].lstrip(" "))
    for counter in cues.grammar.counters:
        if not (match := compiled(counter.words).match(paragraph, start)):
            continue
        own = [found for found in nouns if sentence.start <= found.start < sentence.end and found.key in counter.units]
        left = [
            found
            for found in own
            if found.end <= number.start and not NEXT_FIGURE.search(paragraph[found.end : number.start])
        ]
        after = [found for found in own if match.end() <= found.start <= match.end() + COUNTED_AFTER]
        near = left and number.start - left[-1].end <= ADJACENT
        if near or (left and not after):
            return left[-1], match.end()
        if after:
            return _last_of_compound(paragraph, after), match.end()
        return (Found(match.start(), match.end(), counter.alone, match[0]) if counter.alone else None), match.end()
    return _noun(paragraph, number.end, sentence, nouns, cues.grammar), number.end


def _last_of_compound(paragraph: str, nouns: Sequence[Found]) -> Found:
    """The last of the nouns that only spaces part from the first: what the others describe."""
    last = nouns[0]
    for noun in nouns[1:]:
        if paragraph[last.end : noun.start].strip():
            break
        last = noun
    return last
