"""A phrase cut into tokens: each with the parts that its words may play in the language's table.

Calibres and designators are no quantities: a plain word stands in their place. What no table knows is an open word;
so is one of the harmless ones.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from briefing.phrases.digits import NUMBER
from briefing.phrases.language import LETTER, NO_QUANTITY, Language
from briefing.phrases.text import normalise

BEGINNING = ("small", "alone")
UNIT = (
    r"мм|mm|millim[eè]t(?:er|re)s?|миллиметров\w*|мiлiметров\w*|міліметров\w*|milim[eé]tr\w+|millimetri|밀리(?:미터)?"
)
CALIBRE = re.compile(
    rf"(?<![\d.,])(?:\d+-(?: ?(?:and|or|und|et|y|e|и|й|та|і|및) ?|/))*\d+(?:[.,]\d+)?(?: ?- ?| )?(?:{UNIT}"
    rf"|-?inch(?:es)?)"
    rf"(?!{LETTER})(?: (?:калибра|калібру))?|(?<![\d.,])\d+(?:-?(?:го|ти|мм))? (?:калибра|калібру)\b"
    r"|\b(?:calib(?:re|er)|kaliber|calibro|calibre de|калибра?|калібру?|구경) ?\d+(?! ?\d{3})(?![\d.,]*\d)"
    rf"(?:[ -]?(?:{UNIT})(?!{LETTER}))?",
    re.IGNORECASE,
)
MONEY = r"USD?|US\$|EUR|GBP|KRW|RUB|UAH|CHF"
CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯІЇЄҐЁ"
DESIGNATOR = re.compile(
    rf"(?<![\w$€£₩])(?!(?:{MONEY})\d)(?:[{CAPITAL}]{LETTER}*(?:-[{CAPITAL}]{LETTER}*)?-\d+|[{CAPITAL}]{{1,4}}\d+"
    rf"|(?:화성|북극성|은하|주체) ?-?\d+)(?:{LETTER}*)(?:[/-][{CAPITAL}]?\d+{LETTER}*)*(?![.,]?\d)(?!')"
)
PARTS_OF_ONE = re.compile("[¼½¾⅐-⅞]")
OF_DIGITS = re.compile(r"(?<![\d/.,])([1-9])/([2-9]|10)(?![\d/.,])")
WORD = {"harmless", "links", "leading"}
OPEN = re.compile(rf"{LETTER}+")
SYLLABLE = re.compile(rf"[a-z]+|{LETTER}")
STRANGE = re.compile(r"[^\s\w.,;:!()\[\]\"'·–—‑-]|\d|_")
ORDINAL = str.maketrans("ºª", "°°")
SAME = str.maketrans({"ʼ": "'", "ё": "е", "−": "-", "‐": "-", "–": "-", "—": "-", "〜": "~"})


@dataclass
class Token:
    """A piece of a phrase: its text, where it stands, and its parts with their values."""

    text: str
    start: int
    end: int
    parts: dict[str, object] = field(default_factory=dict)

    def __contains__(self, part: str) -> bool:
        return part in self.parts

    def plays(self, *parts: str) -> bool:
        """Whether it has one of the parts."""
        return not self.parts.keys().isdisjoint(parts)


def plain(phrase: str) -> str:
    """The phrase in small letters with single spaces, straight quotes and hyphens, without calibres and designators."""
    apart = PARTS_OF_ONE.sub(lambda part: _fraction(part[0]), phrase.translate(ORDINAL))
    text = CALIBRE.sub(f" {NO_QUANTITY} ", normalise(apart).translate(SAME))
    text = DESIGNATOR.sub(f" {NO_QUANTITY} ", text)
    return normalise(text).casefold().translate(SAME)


def names_in(phrase: str) -> frozenset[str]:
    """The words with a capital, in small letters, but for one that begins the phrase; none in a headline's capitals."""
    words = list(OPEN.finditer(normalise(phrase).translate(SAME)))
    named = [word for word in words if word[0][0].isupper()]
    headline = len(named) == len(words) and any(word.start() == 0 for word in named)
    return frozenset(word[0].casefold() for word in named if word.start() and not headline)


def _fraction(sign: str) -> str:
    above, below = unicodedata.normalize("NFKD", sign).split("⁄")
    return f" {above}/{below} "


def tokens_of(text: str, language: Language) -> list[Token]:
    """The tokens of a plain phrase in order; what parts them, spaces, is left out."""
    found, place = [], 0
    while place < len(text):
        if text[place] == " ":
            place += 1
            continue
        token = _token(text, place, language)
        found.extend(_pieces(token, language))
        place = token.end
    return found


def _token(text: str, place: int, language: Language) -> Token:
    if part := OF_DIGITS.match(text, place):
        return Token(part[0], place, part.end(), {"fraction": int(part[1]) / int(part[2])})
    if language.number_at and (token := language.number_at(text, place, language)):
        return token
    if not language.number_at and (number := NUMBER.match(text, place)):
        return Token(number[0], place, number.end(), {"digits": number[0]})
    matches = language.matches(text, place)
    end = max((end for _, _, end in matches), default=place)
    if end > place:
        parts = {part: value for part, value, last in matches if last == end}
        return Token(text[place:end], place, end, {"open": None, **parts} if parts.keys() <= WORD else parts)
    if word := (OPEN if language.spaced else SYLLABLE).match(text, place):
        return Token(word[0], place, word.end(), {"open": None})
    end = place + 1
    kind = "dash" if text[place] == "-" else "stop" if STRANGE.match(text, place) else "punctuation"
    return Token(text[place:end], place, end, {kind: None})


def _pieces(token: Token, language: Language) -> list[Token]:
    """The tokens of a number written as one word; else the token itself."""
    atoms = _atoms(token.text, language) if "open" in token else []
    if not atoms or language.parts_inside(atoms[0]).keys().isdisjoint(BEGINNING):
        return [token]
    pieces, end = [], token.start
    for atom in atoms:
        start, end = end, end + len(atom)
        pieces.append(Token(atom, start, end, language.parts_inside(atom)))
    return pieces


def _atoms(word: str, language: Language) -> list[str]:
    """The pieces that make up the whole of a word, each as long as can be; none where something is left."""
    for atom in (atom for atom in language.atoms if word.startswith(atom)):
        if atom == word:
            return [atom]
        if rest := _atoms(word[len(atom) :], language):
            return [atom, *rest]
    return []
