"""Number words and digits added up: "two hundred and fifty thousand", "1,5 млн", "un millón y medio", "zwölftausend".

What a language's table says of each word is in its token's parts. A scale multiplies what stands before it; smaller
numbers follow larger ones; what does not fit is left for the reader, as a second number.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.phrases.amount import Amount, times
from briefing.phrases.digits import grouped, value_of
from briefing.phrases.language import Language
from briefing.phrases.tokens import Token

LARGEST_NUMERATOR = 20
THOUSAND, MILLION = 10**3, 10**6
Found = tuple[Amount, int]  # and the place of the token after it


def with_amounts(tokens: Sequence[Token], language: Language) -> list[Token]:
    """The tokens, each run of digits and number words one token with its amount; bare plurals of scales are vague."""
    done: list[Token] = []
    place = 0
    while place < len(tokens):
        hedged = bool(done) and done[-1].plays("before", "either")
        found = _Numbers(tokens, language).amount(place, hedged)
        if found:
            amount, after = found
            first, last = tokens[place], tokens[after - 1]
            text = " ".join(token.text for token in tokens[place:after])
            done.append(Token(text, first.start, last.end, {"amount": amount}))
            place = after
        else:
            done.append(_vague(tokens[place], done[-1] if done else None, language))
            place += 1
    return done


def _vague(token: Token, before: Token | None, language: Language) -> Token:
    """A bare plural is vague (milioni di proiettili), except after what may be a number that is not known."""
    if "plural" not in token:
        return token
    unknown = before is not None and "open" in before and any(map(before.text.startswith, language.atoms))
    return replace(token, parts={"stop": None} if unknown and "scale" in token else {"vague": None})


def _last_scale(unit: float) -> float:
    """The scale of "hundred thousand" is a thousand."""
    return unit / 100 if unit in (10**5, 10**8, 10**11, 10**14) else unit


class _Numbers:
    """Reads the number that begins at a token."""

    def __init__(self, tokens: Sequence[Token], language: Language):
        self.tokens, self.language = tokens, language
        self.least = float("inf")

    def has(self, place: int, *parts: str) -> bool:
        return place < len(self.tokens) and self.tokens[place].plays(*parts)

    def value(self, place: int, part: str) -> float:
        return self.tokens[place].parts[part]

    def amount(self, place: int, hedged: bool) -> Found | None:
        """The amount that begins here: a word for about so many, a part, or a number."""
        return self.soft(place) or self.part(place) or self.number(place, hedged)

    def soft(self, place: int) -> Found | None:
        after = place + self.has(place, "article")
        if not self.has(after, "soft") or (after == place and self.language.article):
            return None
        value = self.value(after, "soft")
        return Amount(value, bound="about"), after + 1

    def part(self, place: int) -> Found | None:
        """A half, two thirds; of a million, it is a number."""
        found = self._part(place)
        if found is None:
            return None
        part, after = found
        of = after + self.has(after, "of")
        scaled = of + self.has(of, "article")
        dashed = self._past_dash(after) if scaled == after else scaled
        if self.has(dashed, "scale", "hundred"):
            unit, after = self.units(dashed)
            return Amount(times(part, unit)), after
        if self.has(scaled, "percent"):
            return Amount(part), scaled
        return Amount(part, part=True), after

    def _part(self, place: int) -> tuple[float, int] | None:
        if self.has(place, "fraction"):
            return self.value(place, "fraction"), place + 1
        if self.has(place, "whole_parts"):
            return self.value(place, "whole_parts"), place + 1
        if self.has(place, "half"):
            return 0.5, place + 1
        count, after = self._numerator(place)
        after = self._past_dash(after)
        if count and self.has(after, "whole_parts"):
            return count * self.value(after, "whole_parts"), after + 1
        if count == 1 and self.has(after, "half"):
            return 0.5, after + 1
        if count and self.has(after, "parts") and (count > 1 or self._can_be_part(after + 1, place)):
            return count / self.value(after, "parts"), after + 1
        if (
            self.has(place, "parts")
            and self.has(place + 1, "of")
            and self.has(place + 2, "article")
            and self.has(place + 3, "scale")
        ):
            return 1 / self.value(place, "parts"), place + 1
        return None

    def _numerator(self, place: int) -> tuple[float, int]:
        if self.has(place, "article"):
            return 1, place + 1
        if self.has(place, "small") and 0 < self.value(place, "small") < LARGEST_NUMERATOR:
            return self.value(place, "small"), place + 1
        return 0, place

    def _can_be_part(self, after: int, place: int) -> bool:
        """A third of it, one third; not a third ship."""
        counted = self.has(place, "small") and not self.has(place, "article")
        return (
            counted
            or after >= len(self.tokens)
            or self.has(after, "of", "punctuation", "article", "to", "and_", "or_", "scale")
        )

    def number(self, place: int, hedged: bool) -> Found | None:
        found = self.term(place, hedged)
        if found is None:
            return None
        amount, after = found
        least = _last_scale(amount.unit)
        while least >= THOUSAND and amount.value % least == 0 and (more := self._next_term(after, least)):
            term, after = more
            amount, least = Amount(amount.value + term.value), _last_scale(term.unit)
            if self.has(after, "scale") and amount.value < self.value(after, "scale") >= MILLION:
                least = self.value(after, "scale")
                amount, after = Amount(times(amount.value, least), amount.value, least), after + 1
        if least >= THOUSAND and self.has(after, "and_half"):
            return Amount(amount.value + least / 2), after + 1
        return amount, after

    def _next_term(self, place: int, least: float) -> Found | None:
        """What follows in "one million | three hundred thousand", "two thousand | and five", "un milione | e mille"."""
        joined = self.has(place, "joins") and self.language.code in ("en", "it")
        after = self._past_dash(place + joined)
        if self.has(after, "article") or (self.has(after, "digits") and after > place):
            return None
        self.least = least
        found = self.term(after, hedged=False)
        if found is None or not 0 < found[0].value < least or found[0].value != int(found[0].value):
            return None
        if not joined:
            return found
        last = least >= MILLION if self.language.code == "it" else found[0].unit == 1 and found[0].value < 100
        return found if last else None

    def term(self, place: int, hedged: bool) -> Found | None:
        """What stands before a scale, and the scale, if there is one."""
        if self.has(place, "digits"):
            return self._digits(place)
        if self.has(place, "article") and self.has(self._past_dash(place + 1), "scale", "hundred"):
            place = self._past_dash(place + 1)
            return self.words(place, 1) if self.has(place, "hundred") else self._scaled(1, place)
        if self.has(place, "alone") or (hedged and self.has(place, "genitive")):
            return self.words(place, 1) if self.has(place, "hundred") else self._scaled(1, place)
        counts = self.has(place, "small") and not self.has(place, "article")
        return self.words(place, 0) if counts else None

    def words(self, place: int, value: float) -> Found | None:
        """Number words below a thousand, "and a half" after them, and the scale after that."""
        room: float = 1000
        hundreds: float = 0
        while True:
            after = self._past_dash(place)
            if self.has(after, "hundred") and 0 < value < 100 and not hundreds:
                hundreds, value, room, place = value, value * 100, 100, after + 1
            elif self.has(after, "small") and (value == 0 or 0 < self.value(after, "small") < room):
                value += self.value(after, "small")
                room, place = self._room(self.value(after, "small")), after + 1
            elif (added := self._joined(after, value, room)) is not None:
                room = 0 if value % 10 else self._room(added)
                value, place = value + added, after + 2
            else:
                break
        if self.has(place, "and_half") and value < 100:
            value, place = value + 0.5, place + 1
        return self._scaled(value, place, hundreds if hundreds * 100 == value else 0)

    def _joined(self, place: int, value: float, room: float) -> float | None:
        """What "and" adds: hundred and five, treinta y cinco, vingt et un, einundzwanzig."""
        if not (value and self.has(place, "joins") and self.has(place + 1, "small")) or self.has(place + 2, "hundred"):
            return None
        added, ones, code = self.value(place + 1, "small"), value % 100, self.language.code
        if code == "de" and 0 < ones < 10:
            return added if added in range(20, 100, 10) else None
        wanted = value % 100 == 0 if code in ("en", "de") else ones >= 20 and ones % 10 == 0
        return added if wanted and 0 < added < room else None

    def _room(self, added: float) -> float:
        """Below what the next word must stay: after twenty, ten; after soixante, twenty."""
        if added >= 100:
            return 100 if added % 100 == 0 else 0
        if added >= 20 and added % 10 == 0:
            return 20 if self.language.code == "fr" and added in (60, 80) else 10
        return 0

    def _digits(self, place: int) -> Found | None:
        digits: str = self.tokens[place].parts["digits"]
        after = self._past_dash(place + 1)
        scaled, share = self.has(after, "scale"), self.has(place + 1, "percent")
        value = value_of(digits, self.language, scaled=scaled, share=share)
        if value is None:
            return None
        if self.has(place + 1, "fraction") and value == int(value):
            value, place = value + self.value(place + 1, "fraction"), place + 1
        if self.has(place + 1, "and_half") and value == int(value):
            value, place = value + 0.5, place + 1
        after = self._past_dash(place + 1)
        if self.has(after, "hundred") and value < 100 and value == int(value):
            return self._scaled(value * 100, after + 1, value)
        if self.has(after, "scale") and self._scale(after) < self.least:
            return self._scaled(value, after)
        if grouped(digits) and value >= 1000 and value % 1000 == 0:
            return Amount(value, value / 1000, 1, grouped=True), place + 1
        return Amount(value, value, digits=digits), place + 1

    def _scaled(self, value: float, place: int, hundreds: float = 0) -> Found:
        after = self._past_dash(place)
        if not self.has(after, "scale") or self._scale(after) >= self.least:
            return Amount(value, hundreds or value, 100 if hundreds else 1), place
        unit, after = self.units(after)
        amount = Amount(times(value, unit), hundreds or value, unit * (100 if hundreds else 1))
        return amount, after

    def units(self, place: int) -> tuple[float, int]:
        """The product of scales that grow: thousand million, mil millones."""
        product, largest = 1.0, 0.0
        while self.has(place, "scale", "hundred") and (scale := self._scale(place)) > largest:
            product, largest, place = product * scale, scale, place + 1
        return product, place

    def _scale(self, place: int) -> float:
        return self.value(place, "scale") if self.has(place, "scale") else 100

    def _past_dash(self, place: int) -> int:
        """Past a hyphen between two words that touch it."""
        if not self.has(place, "dash") or not 0 < place < len(self.tokens) - 1:
            return place
        before, dash, after = self.tokens[place - 1 : place + 2]
        return place + (before.end == dash.start and dash.end == after.start)
