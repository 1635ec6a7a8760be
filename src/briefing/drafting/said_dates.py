"""Dates by the words of a cue file: "минулого року", "Anfang August", "작년 8월부터".

What a language says of a date is put into English words, which `days` reads: there is one reading of dates.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from briefing.drafting import days
from briefing.drafting.cues import Cues, Grammar, Wordings
from briefing.drafting.days import Date
from briefing.drafting.wordings import HANGUL, Lexicon, compiled
from briefing.register.coding import ENGLISH

YEAR, NEAR = " year", 4  # letters between a month and the year said beside it
BETWEEN = re.compile(r"[\s,(]{0,2}")
COUNTED_WITHIN = 40  # letters after a year within which a noun may show that it is none
HANGUL_WORD = re.compile(f"[{HANGUL} ]+")
PRINTED_YEAR = re.compile(r"(?:19|20)\d\d")


def dates_in(text: str, published: dt.date | None, language: str, cues: Cues) -> list[Date]:
    """Every date of a text, in order, with the words of its language for spans and for what leads to it."""
    found = days.find(text, published, language)
    if language == ENGLISH:
        return found
    grammar = cues.grammar
    found = [date._replace(lead="") for date in found if not _counts(date, text, cues)]
    told = [date for date in _relative(text, published, grammar) if not _overlaps(date, found)]
    dates = [_in_part(date, text, grammar, published) for date in _of_year(sorted([*found, *told]))]
    return [date._replace(lead=beside(grammar.leads, text, date)[0]) for date in dates]


def _counts(date: Date, text: str, cues: Cues) -> bool:
    """Whether what looks like a year is a number of things (2000 nordkoreanische Soldaten)."""
    noun = next((found for found in cues.nouns.find(text[date.end : date.end + COUNTED_WITHIN])), None)
    if not noun or not PRINTED_YEAR.fullmatch(date.words):
        return False
    between = text[date.end : date.end + noun.start].strip()
    return not between or bool(compiled(cues.about).fullmatch(between))


def _relative(text: str, published: dt.date | None, grammar: Grammar) -> Iterable[Date]:
    for said in Lexicon(grammar.relative).find(text):
        for date in days.find(said.key, published)[:1]:
            yield Date(said.start, said.end, said.words, date.first, date.last, said.key)


def _overlaps(date: Date, others: Iterable[Date]) -> bool:
    return any(date.start < other.end and date.end > other.start for other in others)


def _of_year(dates: list[Date]) -> list[Date]:
    """The dates, a month and the year said beside it ("last year in August") made one."""
    out: list[Date] = []
    for date in dates:
        joined = _joined(out[-1], date) if out and date.start - out[-1].end <= NEAR else None
        out[len(out) - bool(joined) :] = [joined or date]
    return out


def _joined(one: Date, other: Date) -> Date | None:
    """A year said beside a month or day without one, and that, as one date."""
    for year, day in ((one, other), (other, one)):
        if year.lead.endswith(YEAR) and not day.lead and len(day.first) > 4 and not PRINTED_YEAR.search(day.words):
            first, last = (year.first[:4] + end[4:] for end in (day.first, day.last))
            return Date(one.start, other.end, f"{one.words} {other.words}", first, last, "")
    return None


def _in_part(date: Date, text: str, grammar: Grammar, published: dt.date | None) -> Date:
    """The date narrowed to the part of it that is said beside it."""
    part, start, end = beside(grammar.parts, text, date)
    if not part or date.first != date.last or len(date.first) > len("2024-06"):
        return date._replace(lead="")
    year, _, month = date.first.partition("-")
    name = f"{next(name for name, n in days.MONTHS.items() if n == int(month)).title()} {year}" if month else year
    narrowed = days.find(f"{part} {name}", published)[0]
    return Date(start, end, text[start:end], narrowed.first, narrowed.last, "")


def beside(keyed: Mapping[str, Wordings], text: str, date: Date) -> tuple[str, int, int]:
    """The key of the wording that stands right before a date, or of Hangul after it; the place of both together."""
    for key, wordings in keyed.items():
        for found in compiled(wordings).finditer(text, max(0, date.start - 40), date.start):
            if BETWEEN.fullmatch(text[found.end() : date.start]):
                return key, found.start(), date.end
        for particle in filter(HANGUL_WORD.fullmatch, wordings):
            end = date.end + text.startswith(" ", date.end)
            if text.startswith(particle, end):
                return key, date.start, end + len(particle)
    return "", date.start, date.end
