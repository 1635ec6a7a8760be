"""What a figure phrase says by the coding rules: its bound and its numbers, read from the printed words alone.

A phrase is cut into tokens; hedges, numbers, scales, ranges and their small words are used up. Open words (soldiers,
sent) are passed over. Where a word that could change the meaning is left over, or a second number, or hedges that
contradict each other, the phrase is unread: its row is left to its coders.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.phrases.amount import Amount
from briefing.phrases.hedges import KINDS as HEDGES
from briefing.phrases.hedges import bound_at, together
from briefing.phrases.language import Language, Value
from briefing.phrases.languages import LANGUAGES
from briefing.phrases.numbers import with_amounts
from briefing.phrases.ranges import with_ranges
from briefing.phrases.tokens import Token, names_in, plain, tokens_of

UNIT_KINDS = ("count", "equivalent", "mass", "money", "share", "ratio", "time", "date")
MEANING = {"digits", "scale", "hundred", "soft", "and_half", "percent", "parts", "times", "between", "perhaps", "stop"}
FORMS = 2**16
GLUED = ("scale", "stuck", "times", "percent", "currency")
DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{2}")
ENDS = (".", ",", ":", ";", "!")
LAST_DAY, NEAR, LONGEST_ENDING = 31, 3, 3


class Reading(NamedTuple):
    """The bound and numbers of one figure phrase; an empty number is None."""

    bound: str
    low: float | None = None
    best: float | None = None
    high: float | None = None


UNREAD, VAGUE = Reading("unread"), Reading("vague")


@lru_cache(FORMS)
def read_phrase(phrase: str, unit_kind: str, language: str = "en") -> Reading:
    """Read one figure phrase: "more than 28,000 boxes" is at_least 28000; "up to 12,000 or more" is unread.

    A part of a whole is in percent where `unit_kind` is share, a multiple is so many times where it is ratio; elsewhere
    both are unread, as is every phrase in a language without a table (ISO 639-1).
    """
    if language not in LANGUAGES or unit_kind not in UNIT_KINDS or unit_kind == "date":
        return UNREAD
    table = LANGUAGES[language]
    tokens = with_amounts(tokens_of(plain(phrase), table), table)
    return _Phrase(with_ranges(tokens, unit_kind), table, unit_kind, names_in(phrase)).reading()


class _Phrase:
    """The tokens of one phrase, and which of them are used up."""

    def __init__(self, tokens: Sequence[Token], table: Language, unit_kind: str, names: frozenset[str]):
        self.tokens, self.table, self.unit_kind, self.names = list(tokens), table, unit_kind, names
        self.used: set[int] = set()

    def reading(self) -> Reading:
        figures = [place for place, token in enumerate(self.tokens) if _is_figure(token)]
        if not figures:
            return UNREAD
        if all("vague" in self.tokens[place] for place in figures):
            return VAGUE if self._bound(figures[0], figures) and self._nothing_left(figures) else UNREAD
        figures = self._one_of_so_many(self._without_a_perhaps(figures))
        if len(figures) != 1:
            return UNREAD
        (figure,) = figures
        said = self._worth(figure)
        bound = self._bound(figure, figures)
        if said is None or bound is None or self._is_other(figure, bound) or not self._nothing_left(figures):
            return UNREAD
        return _as_coded(bound, *said)

    def _has(self, place: int, *parts: str) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].plays(*parts)

    def _worth(self, figure: int) -> tuple[float, ...] | None:
        """The number, or the two ends, in the unit asked for; nothing where the phrase is of another kind."""
        token = self.tokens[figure]
        percent, times = self._followed(figure, "percent"), "to_one" in token.parts or self._followed(figure, "times")
        times = times or "times" in token
        if "multiples" in token:
            return (token.parts["multiples"],) if self.unit_kind == "ratio" else None
        ends = token.parts["range"] if "range" in token else None
        amount: Value = token.parts.get("amount")
        part = ends.part if ends else amount.part
        values = (ends.low, ends.high) if ends else (amount.value,)
        if self.unit_kind == "share":
            values = tuple(value * 100 for value in values) if part else values
            return values if (percent != part) and not times and max(values) <= 100 else None
        if percent or part or times != (self.unit_kind == "ratio"):
            return None
        return values

    def _followed(self, figure: int, part: str) -> bool:
        """Whether such a word follows the figure, or its hyphen; it is used up."""
        after = figure + 1 + self._has(figure + 1, "dash", "counter")
        if self._has(after, part):
            self.used |= {after}
            return True
        before = figure - 1
        if part == "times" and self._has(before, "factor"):
            self.used |= {before}
            return True
        return False

    def _bound(self, figure: int, figures: list[int]) -> str | None:
        """What all hedges say together; nothing where one of them belongs to no figure."""
        amount = self.tokens[figure].parts.get("amount")
        bounds = {amount.bound} - {""} if amount else set()
        for place in range(len(self.tokens)):
            if place in self.used or place in figures or not self._has(place, *HEDGES):
                continue
            bound = bound_at(self.tokens, place, figure)
            if bound is None and self._is_loose(place, figure):
                self.used |= {place}
                continue
            if bound is None or (bound in ("at_most", "at_least") and self._tells_of_change(place)):
                return None
            self.used |= {place}
            bounds |= {bound}
        return together(bounds)

    def _tells_of_change(self, place: int) -> bool:
        """Whether the hedge is the end of a rise or fall: выросло до 12 тысяч."""
        return self._has(place, "to", "stuck") and any("change" in token for token in self.tokens)

    def _is_loose(self, place: int, figure: int) -> bool:
        """A preposition of place after the figure, before an open word: 12,000 soldiers near Kursk."""
        follows = self._has(place + 1, "open", "article", "dates", "filler", "of")
        return place > figure + 1 and self._has(place, "loose") and follows

    def _without_a_perhaps(self, figures: list[int]) -> list[int]:
        """More than 10,000, perhaps 12,000: the first stands."""
        if len(figures) != 2 or not all("amount" in self.tokens[place] for place in figures):
            return figures
        first, second = figures
        inside = range(first + 1, second)
        passed = ("perhaps", "punctuation", "and_", "or_", "dash", "article", "filler", "currency", "before", "either")
        if not (any(self._has(place, "perhaps") for place in inside) and all(self._has(p, *passed) for p in inside)):
            return figures
        values = [self.tokens[place].parts["amount"].value for place in figures]
        before = [bound_at(self.tokens, place, first) for place in range(first) if self._has(place, *HEDGES)]
        if "at_least" not in before or values[0] >= values[1]:
            return figures
        self.used |= {*inside, second}
        return [first]

    def _one_of_so_many(self, figures: list[int]) -> list[int]:
        """Two out of three, as a share."""
        if self.unit_kind != "share" or len(figures) != 2 or not self._has(figures[0] + 1, "among"):
            return figures
        first, second = figures
        counts: list[Value] = [self.tokens[place].parts.get("amount") for place in figures]
        whole = all(count and count.value == int(count.value) <= 100 and not count.part for count in counts)
        if second != first + 2 or not whole or not 0 < counts[0].value < counts[1].value:
            return figures
        self.used |= {first + 1, second}
        self.tokens[first].parts["amount"] = Amount(counts[0].value / counts[1].value, part=True)
        return [first]

    def _is_other(self, figure: int, bound: str) -> bool:
        """Whether the figure is a date, a duration or a length instead, an ordinal, a negative, or ends a rise."""
        token, amount = self.tokens[figure], self.tokens[figure].parts.get("amount")
        before, after = figure - 1, figure + 1 + self._has(figure + 1, "dash")
        other = (
            self._has(after, "other_unit")
            or (self._has(after, "time") and self.unit_kind != "time")
            or bool(amount and self._is_day(amount, figure))
            or (self._has(before, "dash") and self.tokens[before].end == token.start)
            or (("range" in token or self.unit_kind == "share") and any("change" in each for each in self.tokens))
            or self._is_led(figure)
            or (self._has(before, "from_") and not self._has(before, "of"))
        )
        return other or self._touches(figure) or bool(amount and self._is_year(amount, figure, bound))

    def _is_led(self, figure: int) -> bool:
        """Whether a word that may be a hedge, or "one of", stands before the figure, at most an article between."""
        before = figure - 1
        while self._has(before, "article", "filler", "currency") and not self._has(before, "leading"):
            before -= 1
        one_of = self._has(before, "of", "among") and self._has(before - 1, "article")
        return one_of or self._has(before, "leading")

    def _is_day(self, amount: Amount, figure: int) -> bool:
        """Whether a number may be a day or year: a month stands near it (12 de octubre), or is in it (12.10.)."""
        around = range(max(figure - NEAR, 0), min(figure + NEAR + 1, len(self.tokens)))
        months = [self.tokens[place] for place in around if self._has(place, "month")]
        near = [token for token in months if "links" not in token or token.text in self.names]  # not "may send"
        by_month = bool(near) and (amount.value <= LAST_DAY or len(amount.digits) == 4)
        return by_month or (self.table.decimal == "," and bool(DAY_AND_MONTH.fullmatch(amount.digits)))

    def _touches(self, figure: int) -> bool:
        """Whether letters that are no scale touch the digits (12th), or a lone one follows (1,5 M)."""
        token, before, after = self.tokens[figure], figure - 1, figure + 1
        if not self.table.spaced:
            return False
        if self._has(after, "open") and len(self.tokens[after].text) == 1:
            return True
        if self._has(after, "dash") and self._is_ending(after):
            return True
        letters = after < len(self.tokens) and self.tokens[after].text[0].isalpha() and not self._has(after, *GLUED)
        glued_after = letters and self.tokens[after].start == token.end
        glued_before = self._has(before, "open") and self.tokens[before].end == token.start
        pointed = self._has(after, "punctuation") and self.tokens[after].text == "." and self._has(after + 1, "open")
        return glued_after or glued_before or (self.table.code == "de" and pointed and token.text[-1].isdigit())

    def _is_ending(self, dash: int) -> bool:
        """Whether a hyphen joins a short ending to the number, as in an ordinal: 12-й."""
        tokens = self.tokens[dash - 1 : dash + 2]
        if len(tokens) < 3 or tokens[0].end != tokens[1].start or tokens[1].end != tokens[2].start:
            return False
        known = ("stuck", "times", "percent", "time", "after", "counter", "scale")
        return len(tokens[2].text) <= LONGEST_ENDING and not self._has(dash + 1, *known)

    def _is_year(self, amount: Amount, figure: int, bound: str) -> bool:
        year = len(amount.digits) == 4 and amount.digits.isdigit() and 1900 <= amount.value < 2050
        dated = self._has(figure - 1, "dates") or self._has(figure + 1, "dates")
        counted = amount.value % 100 == 0 or bound != "point" or self._has(figure - 1, "currency")
        return year and (dated or not counted)

    def _nothing_left(self, figures: list[int]) -> bool:
        """Whether every word that could change the meaning is used up."""
        for place, token in enumerate(self.tokens):
            if place in self.used or place in figures:
                continue
            if self._has(place, "more") and self.unit_kind in ("share", "ratio"):
                return False
            if self._has(place, "more") and place - 1 in figures and not self._has(place + 1, "stop"):
                continue
            joins = self._has(place, "and_", "joins") and place - 1 in figures
            either_or = self._has(place, "or_") and (place - 1 in figures or place + 1 in figures)
            harmless = self._has(place, "of", "filler", "article") and not self._has(place, "stop", *HEDGES)
            if joins or either_or or (not harmless and not MEANING.isdisjoint(token.parts)):
                return False
        return self._has(figures[0], "vague") or not self._has_unknown_beside(figures[0])

    def _has_unknown_beside(self, figure: int) -> bool:
        """Whether a word that is in no table and no name stands where it may hedge the figure.

        That is before it, back to a known hedge, a mark or a name (in Korean, a noun); right before "more than" (a hair
        over 12,000); and after the figure, up to a word that leads on to other things.
        """
        first = last = figure
        while first and not (first - 1 in self.used or self._is_end(first - 1) or self._is_named(first - 1, figure)):
            first -= 1
        while last + 1 < len(self.tokens) and not self._has(last + 1, "links"):
            last += 1
        compared = {place for place in self.used if self.tokens[place].parts.get("before") in ("at_least", "at_most")}
        beside = {*range(first, last + 1), *(place - 1 for place in compared if 0 < place < figure)}
        return any(self._is_unknown(place, figure) for place in beside)

    def _is_end(self, place: int) -> bool:
        """Whether words before this place speak of something else: a mark, or in Korean a noun."""
        return self.tokens[place].text in ENDS or (not self.table.spaced and self._has(place, "links"))

    def _is_named(self, place: int, figure: int) -> bool:
        """Whether a word has the capital of a name; in German that of any noun, such as the one that is counted."""
        return self.tokens[place].text in self.names and (self.table.code != "de" or place > figure)

    def _is_unknown(self, place: int, figure: int) -> bool:
        unlisted = self._has(place, "open") and not self._has(place, "harmless", "links")
        return unlisted and not self._is_named(place, figure)


def _is_figure(token: Token) -> bool:
    return token.plays("amount", "range", "vague", "multiples")


def _as_coded(bound: str, value: float, end: float | None = None) -> Reading:
    if end is not None:
        return Reading("range", value, None, end) if bound in ("point", "about") else UNREAD
    return {
        "point": Reading("point", value, value, value),
        "about": Reading("about", None, value, None),
        "nearly": Reading("about", None, value, value),
        "odd": Reading("about", value, value, None),
        "at_least": Reading("at_least", value, value, None),
        "at_most": Reading("at_most", None, value, value),
    }[bound]
