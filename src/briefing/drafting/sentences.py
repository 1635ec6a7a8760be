"""Sentences and clauses of a paragraph, by their marks: enough to know which words belong together."""

import re
from typing import NamedTuple

END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-ZА-ЯІЇЄҐÄÖÜ0-9가-힣])|[.!?…。]+[\"'”’)\]]*$|(?<=[가-힣])\.\s")
SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Brig|St|No|Nos|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept"
    r"|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Rep|Sen|Gov|Prof|Ltd|Inc|Co|Corp|Fig|Art|al|etc|ca|e\.g|i\.e|a\.m|p\.m"
    r"|тис|млн|млрд|тыс|г|р|ст|Nr|Mio|Mrd|Tsd|ca|bzw|Dr|z\.B)|\b[A-Z](?:\.[A-Z])*)\.$"
)
CLAUSE = re.compile(
    r"[;:—]|\s–\s|,\s+(?:but|while|whereas|although|though|and|with|which|who|as|after|including)\s"
    r"|\s(?:but|while|whereas|although)\s"
)


class Span(NamedTuple):
    """A piece of a paragraph: where it begins and ends."""

    start: int
    end: int


def sentences(paragraph: str) -> list[Span]:
    """The sentences of a paragraph, in order; what stands between them belongs to neither."""
    found, start = [], 0
    for match in END.finditer(paragraph):
        if SHORT.search(paragraph[: match.end()]) and match.end() < len(paragraph):
            continue
        found.append(Span(start, match.end()))
        start = match.end() + len(paragraph[match.end() :]) - len(paragraph[match.end() :].lstrip())
    return found + ([Span(start, len(paragraph))] if start < len(paragraph) else [])


def clause(paragraph: str, sentence: Span, start: int, end: int) -> Span:
    """The clause of a sentence that a place stands in."""
    before = [match.end() for match in CLAUSE.finditer(paragraph, sentence.start, start)]
    after = next((match.start() for match in CLAUSE.finditer(paragraph, end, sentence.end)), sentence.end)
    return Span(before[-1] if before else sentence.start, after)
