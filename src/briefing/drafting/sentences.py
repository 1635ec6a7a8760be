"""Sentences and clauses of a paragraph, by their marks: enough to know which words belong together."""

import re
from collections.abc import Iterator
from typing import NamedTuple

GERMAN_MONTHS = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
END = re.compile(
    rf"(?!(?<=\d)\.\s(?:{GERMAN_MONTHS})\b)[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-ZА-ЯІЇЄҐÄÖÜ0-9가-힣])|[.!?…。]+[\"'”’)\]]*$|(?<=[가-힣])\.\s"
)
SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Brig|St|No|Nos|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept"
    r"|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Rep|Sen|Gov|Prof|Ltd|Inc|Co|Corp|Fig|Art|al|etc|ca|e\.g|i\.e|a\.m|p\.m"
    r"|тис|млн|млрд|тыс|г|р|ст|Nr|Mio|Mrd|Tsd|ca|bzw|Dr|z\.B)|\b[A-Z](?:\.[A-Z])*)\.$"
)
CLAUSE = re.compile(
    r"[;:—]|\s–\s|,\s+(?:but|while|whereas|although|though|and|with|which|who|as|after|including)\s"
    r"|\s(?:but|while|whereas|although)[\s,]"
    r"|,\s+(?:але|а|а також|хоча|тоді як|який|яка|яке|які|но|хотя|тогда как|который|которая|которое|которые)\s"
    r"|,\s+(?:aber|während|wobei|obwohl|und|die|der|das|sowie)\s|(?<=[가-힣”\"])(?:며|지만|했고|됐고|였고|는데|면서),?\s"
)
INSERTED = re.compile(  # right after a figure, before its verb: ten ships, including a frigate, were sent
    r"(?:\s[\w’'-]+){0,3},\s+(?:including|with|among)\s[^,;:.—]{1,60},\s+(?=(?:was|were|is|are|have|has|had|will|would)\s)"
)
MARK = re.compile(r"[,;|]\s")
LONGEST, NEAR = 1000, 80  # letters of a sentence; before a place, within which what leads to it stands


class Span(NamedTuple):
    """A piece of a paragraph: where it begins and ends."""

    start: int
    end: int


def before(paragraph: str, place: int, letters: int = NEAR) -> str:
    """What stands right before a place."""
    return paragraph[max(0, place - letters) : place]


def sentences(paragraph: str) -> list[Span]:
    """The sentences of a paragraph, in order; what stands between them belongs to neither."""
    found, start = [], 0
    for match in END.finditer(paragraph):
        if SHORT.search(before(paragraph, match.end())) and match.end() < len(paragraph):
            continue
        found.append(Span(start, match.end()))
        start = match.end() + len(paragraph[match.end() :]) - len(paragraph[match.end() :].lstrip())
    found += [Span(start, len(paragraph))] if start < len(paragraph) else []
    return [piece for sentence in found for piece in _pieces(paragraph, sentence)]


def _pieces(paragraph: str, sentence: Span) -> Iterator[Span]:
    """A sentence, one that is a whole list or table cut after a mark between its entries."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        cuts = [mark.end() for mark in MARK.finditer(paragraph, start, start + LONGEST)]
        end = cuts[-1] if cuts else paragraph.rfind(" ", start, start + LONGEST) + 1 or start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)


def clause(paragraph: str, sentence: Span, start: int, end: int) -> Span:
    """The clause of a sentence that a place stands in."""
    before = [match.end() for match in CLAUSE.finditer(paragraph, sentence.start, start)]
    inserted = INSERTED.match(paragraph, end, sentence.end)
    after = next(
        (match.start() for match in CLAUSE.finditer(paragraph, inserted.end() if inserted else end, sentence.end)),
        sentence.end,
    )
    return Span(before[-1] if before else sentence.start, after)
