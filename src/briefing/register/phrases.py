"""What a figure phrase says by the coding rules: its bound and its numbers, read from the printed words alone.

A phrase is read in two steps. Its form says where its numbers stand, which words count and which bound they give; the
form is the same whatever the digits are and whatever words the rules do not know, so that phrases with one `outline`
are read together. Then the digits are put into the form.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from briefing.register import numbers
from briefing.register.languages import in_english
from briefing.register.outline import DIGIT, Outlines, without_digits

NEGATED = r"(?<!\bno )(?<!\bnot )"
HANDED = r"(?<!\bhand )(?<!\bhanded )(?<!\bhanding )"
HEDGES = {
    "at_least": rf"{NEGATED}(?:more than|{HANDED}over|above)|(?:no|not) (?:less|fewer) than|at least|"
    r"(?<!not )exceed\w*|upwards? of|in excess of|surpass\w*|a minimum of|(?<=\d[- ])plus",
    "at_most": rf"{NEGATED}(?:less|fewer) than|(?:no|not) more than|not exceed\w*|up to|as much as|as many as|almost|"
    r"nearly|at most|under|below|a maximum of",
    "about": r"about|approximately|approximate|around|roughly|some|circa|an estimated|close to|or so",
}
HEDGED = {bound: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for bound, words in HEDGES.items()}
CALIBRE = re.compile(rf"{numbers.DIGITS}\s?-?(?:mm|millimet(?:er|re)s?|inch)\b", re.IGNORECASE)
DESIGNATOR = re.compile(r"\b[A-Z]{1,3}-\d+\w*")
RANGE = re.compile(r"^\s*(?:%|per ?cent)?\s*(?:or|to|and|–|-)\s*[$€]?$", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:several|many|a few|some)\s+(?:hundred|thousand|million|billion|dozen)s?\b|\btens of\b", re.IGNORECASE
)
PATTERNS = (*HEDGED.values(), CALIBRE, RANGE, VAGUE, *numbers.PATTERNS)
OUTLINES = Outlines(PATTERNS)
FORMS = 2**16
SHARE, COUNT = "share", "count"
BELOW, ABOVE = ("at_most", "about"), ("at_least", "about")


class Reading(NamedTuple):
    """The bound and numbers of one figure phrase; an empty number is None."""

    bound: str
    low: float | None
    best: float | None
    high: float | None


class Part(NamedTuple):
    """A number of a form: its value, or the place of its digits among those of the phrase; and its scale."""

    value: float = np.nan
    scale: int = 1
    digits: slice = slice(0)
    after_point: int = 0
    half: bool = False


class Form(NamedTuple):
    """The bound that the words give, the number they are said of, and the number that ends a range, if it is one.

    `ratio`: the second number is the base of a ratio where it is a 1.
    """

    bound: str
    first: Part = Part()
    second: Part = Part()
    is_range: bool = False
    ratio: bool = False


def read_phrase(value_text: str, unit_kind: str, language: str = "en") -> Reading:
    """Read one figure phrase: "more than 28,000 containers" is at_least 28000; see `read_phrases`."""
    (row,) = read_phrases([value_text], unit_kind, language).itertuples(index=False)
    return Reading(row.bound, *(None if np.isnan(number) else number for number in row[1:]))


def read_phrases(phrases: Sequence[str], unit_kind: str, language: str = "en") -> pd.DataFrame:
    """Read figure phrases: one row a phrase, its `bound` and `low`, `best` and `high`.

    Calibres and designators are not quantities, "eight to one" is 8, "10 to 12 million" begins at ten million, and a
    part of a whole is in percent where `unit_kind` is share. `language` is the sources', by ISO 639-1.
    """
    texts, digits, language = without_digits(phrases, language)
    of_text, distinct = pd.factorize(np.array(texts, dtype=object))
    outlined = np.array(list(map(OUTLINES.of, in_english(distinct, language))), dtype=object)
    of_outline, outlines = pd.factorize(outlined)
    forms = [_form(outline, unit_kind == SHARE) for outline in outlines]
    return _filled(forms, of_outline[of_text], digits)


@lru_cache(maxsize=FORMS)
def _form(outline: str, is_share: bool) -> Form:
    text, places = _quantities(outline)
    found = numbers.find(text)
    between = text[found[0].end : found[1].start] if len(found) > 1 else ""
    to_one = len(found) == 2 and between == " to "
    if to_one and found[1].text.lower() == "one":
        found, between = found[:1], ""
    if not found or VAGUE.search(text) or any(number.value is None for number in found):
        return Form("vague")
    bound = next((bound for bound, words in HEDGED.items() if words.search(text)), "point")
    first, *others = (_part(number, is_share, text, places) for number in found[:2])
    is_range = bool(others and RANGE.match(between))
    return Form(bound, first, others[0] if is_range else Part(), is_range, to_one)


def _quantities(text: str) -> tuple[str, list[int]]:
    """The text without calibres and designators, and which of the phrase's digits are left in it."""
    places = list(range(text.count(DIGIT)))
    for pattern in (DESIGNATOR, CALIBRE):
        for found in reversed(list(pattern.finditer(text))):
            start = text.count(DIGIT, 0, found.start())
            del places[start : start + found.group().count(DIGIT)]
        text = pattern.sub("", text)
    return text, places


def _part(number: numbers.Number, is_share: bool, text: str, places: list[int]) -> Part:
    if DIGIT not in number.digits:
        return Part(number.value * 100 if number.kind == "share" and is_share else number.value, number.scale)
    start = text.count(DIGIT, 0, number.start)
    own = places[start : start + number.digits.count(DIGIT)]
    after_point = numbers.decimals(number.digits)
    return Part(scale=number.scale, digits=slice(own[0], own[-1] + 1), after_point=after_point, half=number.half)


def _filled(forms: list[Form], places: np.ndarray, digits: list[bytes]) -> pd.DataFrame:
    """The forms at the places, with the digits of the phrases in them."""
    form = pd.DataFrame(forms, columns=Form._fields)
    first, second = (pd.DataFrame(form[name].tolist(), columns=Part._fields) for name in ("first", "second"))
    value, end = _worth(first, places, digits), _worth(second, places, digits)
    is_one, is_range, open_below, open_above = (
        flags.to_numpy(dtype=bool)[places]
        for flags in (form["ratio"], form["is_range"], form["bound"].isin(BELOW), form["bound"].isin(ABOVE))
    )
    is_range = is_range & ~(is_one & (end == 1))
    scaled = value * second["scale"].to_numpy()[places]
    start = np.where(first["scale"].eq(1).to_numpy()[places] & (scaled <= end), scaled, value)
    return pd.DataFrame(
        {
            "bound": np.where(is_range, "range", form["bound"].to_numpy(dtype=object)[places]),
            "low": np.where(is_range, np.minimum(start, end), np.where(open_below, np.nan, value)),
            "best": np.where(is_range, np.nan, value),
            "high": np.where(is_range, np.maximum(start, end), np.where(open_above, np.nan, value)),
        }
    )


def _worth(parts: pd.DataFrame, places: np.ndarray, digits: list[bytes]) -> np.ndarray:
    """The value of one part of each phrase; empty where the form has no such part."""
    slices = parts["digits"].tolist()
    value = parts["value"].to_numpy(dtype=float)[places]
    own = np.flatnonzero(np.array([place.stop > 0 for place in slices], dtype=bool)[places])
    whole = [int(digits[row][slices[place]]) for row, place in zip(own.tolist(), places[own].tolist(), strict=True)]
    fields = (parts[name].to_numpy(dtype=float)[places[own]] for name in ("after_point", "half", "scale"))
    value[own] = numbers.amount(np.array(whole, dtype=float), *fields)
    return value
