"""What a language's table holds: the words of figure phrases, by the part they play.

A table is patterns: alternatives parted by "|", in small letters (ß as ss), where a space also stands for a hyphen. One
word may play several parts; which, is decided where it stands (see `reading`). Marks between digits and the names of
months are Babel's.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import product
from typing import Any, Literal

from babel.dates import get_month_names
from babel.numbers import get_decimal_symbol, get_group_symbol

Words = dict[object, str]
Value = Any  # of a part: a number (small, scale), a bound (before), printed digits, an Amount, a Range; or None
Entry = tuple[str, Value, str]  # the part a wording plays, its value, and the wording
LETTER = r"[^\W\d_]"
FIRST = re.compile(rf"{LETTER}{{0,2}}(?![?*{{])")  # the letters that every text of a wording begins with
BOUNDS = ("at_least", "at_most", "about", "nearly", "odd")
SYMBOLS_BEFORE = {"at_least": "[>≥]", "at_most": "[<≤]", "about": "[~≈∼≃]"}
SYMBOLS_STUCK = {"at_least": r"\+"}
CURRENCY = r"(?:us)?\$|[€£¥₩₽₴]|usd?|eur|gbp|krw|rub|uah|chf"
NO_WORDS, NO_QUANTITY = "", "calibre"
OTHER_UNITS = r"kt|кт|mt|kg|km|cm|кг|км|см|kilos?|kilomet\w+|kilogram\w*"


@dataclass(frozen=True)
class Language:
    """One language's words. Keys of dicts are values of number words, or bounds of hedges.

    `small` below a thousand, `hundred` and `scales` multiply what stands before them; of these, with nothing before
    them, `alone` means one, `genitive` means one right after a hedge, `plural` means vaguely many. `article` is a
    one that counts before a scale or a part only. `soft` counts say about how many (une centaine). `nearly` is
    about and not above, `odd` about and not below. `before`, `after`, `either` say where a hedge stands, `stuck`
    that it stands right after the number. `stop`: words that may change the meaning; where one is left over, the
    phrase is unread; so it is where a `leading` one stands right before the number. `harmless`: words of the field that
    change nothing; `links`: those after which no more is said of the figure (soldiers who were). A word before it, or
    after it up to a link, that has no part at all may be a hedge that nobody listed.
    """

    code: str
    small: Words
    scales: Words
    hundred: str = NO_WORDS
    alone: str = NO_WORDS
    genitive: str = NO_WORDS
    plural: str = NO_WORDS
    article: str = NO_WORDS
    vague: str = NO_WORDS
    soft: Words = field(default_factory=dict)
    half: str = NO_WORDS
    and_half: str = NO_WORDS
    parts: Words = field(default_factory=dict)
    whole_parts: Words = field(default_factory=dict)
    of: str = NO_WORDS
    multiples: Words = field(default_factory=dict)
    times: str = NO_WORDS
    percent: str = NO_WORDS
    before: Words = field(default_factory=dict)
    after: Words = field(default_factory=dict)
    either: Words = field(default_factory=dict)
    stuck: Words = field(default_factory=dict)
    between: str = NO_WORDS
    from_: str = NO_WORDS
    to: str = NO_WORDS
    and_: str = NO_WORDS
    or_: str = NO_WORDS
    joins: str = NO_WORDS
    to_one: str = NO_WORDS
    among: str = NO_WORDS
    perhaps: str = NO_WORDS
    more: str = NO_WORDS
    filler: str = NO_WORDS
    loose: str = NO_WORDS
    leading: str = NO_WORDS
    time: str = NO_WORDS
    change: str = NO_WORDS
    dates: str = NO_WORDS
    stop: str = NO_WORDS
    harmless: str = NO_WORDS
    links: str = NO_WORDS
    factor: str = NO_WORDS
    counter: str = NO_WORDS
    inside: Words = field(default_factory=dict)
    spaced: bool = True
    number_at: Callable[[str, int, "Language"], Any] | None = None  # returns a token, where a number begins
    _patterns: dict[str, list[tuple]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def thousands(self) -> str:
        """The mark between thousands; a space is one everywhere."""
        return get_group_symbol(self.code)

    @cached_property
    def decimal(self) -> str:
        """The mark before decimals."""
        return get_decimal_symbol(self.code)

    @cached_property
    def entries(self) -> list[Entry]:
        """Every wording of the table with the part it plays and its value."""
        return [(part, value, wording) for part, value, words in self._words() for wording in _apart(words)]

    def _beginning(self, letters: str) -> list[tuple[str, Value, re.Pattern]]:
        """The entries whose wording can begin with one or two letters, made patterns when first asked for."""
        if letters not in self._patterns:
            places = sorted(place for end in range(len(letters) + 1) for place in self._begun.get(letters[:end], ()))
            self._patterns[letters] = [
                (part, value, _compiled(self._bounded(wording)))
                for part, value, wording in (self.entries[place] for place in places)
            ]
        return self._patterns[letters]

    @cached_property
    def _begun(self) -> dict[str, list[int]]:
        """The places of the entries, by the letters that their wordings begin with."""
        begun: dict[str, list[int]] = {}
        for place, (_, _, wording) in enumerate(self.entries):
            if first := FIRST.match(wording):
                begun.setdefault(first[0], []).append(place)
        return begun

    def _bounded(self, wording: str) -> str:
        if not self.spaced:
            return wording
        return rf"(?<!{LETTER})(?:{wording.replace(' ', '[ -]')})(?:(?<=')|(?!{LETTER}))"

    def matches(self, text: str, place: int) -> list[tuple[str, Value, int]]:
        """The parts that words beginning at a place may play, their values, and where the words end."""
        return [
            (part, value, found.end())
            for part, value, words in self._beginning(text[place : place + 2])
            if (found := words.match(text, place))
        ]

    @cached_property
    def atoms(self) -> list[str]:
        """The pieces of a number written as one word, the longest first; none where that is not done."""
        own = [words for part, _, words in self._words() if part in ("small", "hundred", "scale", "and_half", "joins")]
        forms = {form for words in [*own, *self.inside.values()] for form in words.split("|") if form}
        return sorted(forms, key=len, reverse=True) if self.inside else []

    def parts_inside(self, atom: str) -> dict[str, Value]:
        """The parts of a piece of a number written as one word."""
        for value, words in self.inside.items():
            if atom in words.split("|"):
                return {"hundred": None, "alone": None} if value == 100 else {"small": value}
        return {part: value for part, value, words in self._beginning(atom[:2]) if words.fullmatch(atom)}

    def _words(self) -> Iterator[Entry]:
        for part in ("small", "parts", "whole_parts", "soft", "multiples", "before", "after", "either", "stuck"):
            yield from ((part, value, words) for value, words in getattr(self, part).items())
        yield from (("scale", value, words) for value, words in self.scales.items())
        yield from (("before", bound, words) for bound, words in SYMBOLS_BEFORE.items())
        yield from (("stuck", bound, words) for bound, words in SYMBOLS_STUCK.items())
        plain = (
            "hundred alone genitive plural article vague half and_half of times percent between from_ to and_ or_ "
            "joins to_one among perhaps more filler loose time change dates stop factor counter leading harmless links"
        )
        yield from ((part, None, getattr(self, part)) for part in plain.split())
        yield from (("month", None, "|".join(map(re.escape, self._months()))), ("currency", None, CURRENCY))
        yield from (("percent", None, "%"), ("other_unit", None, OTHER_UNITS), ("harmless", None, NO_QUANTITY))

    def _months(self) -> list[str]:
        printed: Iterator[tuple[Literal["wide", "abbreviated"], Literal["format", "stand-alone"]]]
        printed = product(("wide", "abbreviated"), ("format", "stand-alone"))
        names = (get_month_names(width, context, self.code).values() for width, context in printed)
        return sorted({name.casefold().rstrip(".") for each in names for name in each})


def _apart(words: str) -> list[str]:
    """The alternatives of a pattern, those within brackets left together."""
    found, depth = [""], 0
    for letter in words:
        depth += (letter in "([") - (letter in ")]")
        if letter == "|" and not depth:
            found.append("")
        else:
            found[-1] += letter
    return [wording for wording in found if wording]


_compiled = cache(re.compile)  # that of `re` forgets
