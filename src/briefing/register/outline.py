"""The outline of a figure phrase: all that its reading depends on but the digits.

Digits are all written as nines, and words that no pattern of the rules can match are an x, or nothing where they come
first: "North Korea sent more than 28,000 shells" is "more than 99,999 x". Phrases with one outline have one form (see
`phrases`).
"""

import re
from collections.abc import Iterable

from briefing.register.languages import PARTED, RECKONED, in_english
from briefing.register.text import normalise

DIGIT, WORD, WORDS, FIRST = "9", "x", "x x", "x "
AS_DIGIT = str.maketrans("0123456789", DIGIT * 10)
NOT_DIGITS = bytes(set(range(256)) - set(b"0123456789\0"))
FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
ESCAPE = re.compile(r"\\[A-Za-z]|\?P<\w+>")
OPTIONAL = re.compile(r"[a-z][?*]")
PLAIN_WORD = re.compile(r"([A-Za-z]+)([.,;:!?]?)")
SHORT = 2


class Outlines(dict):
    """The outlines of words by the words that are met; `patterns` are all that a phrase is read with.

    Every match of these begins and ends with a word, or goes on from the beginning of one, so that a word which is not
    among theirs and does not begin with a longer one of theirs has no part in any.
    """

    def __init__(self, patterns: tuple[re.Pattern, ...]):
        super().__init__()
        written = " ".join(ESCAPE.sub(" ", pattern.pattern) for pattern in patterns).lower()
        self.known = frozenset(re.findall(r"[a-z]+", f"{written} {OPTIONAL.sub('', written)}"))
        self.stems = tuple(sorted(word for word in self.known if len(word) > SHORT))

    def __missing__(self, word: str) -> str:
        plain = PLAIN_WORD.fullmatch(word)
        known = not plain or plain[1].lower() in self.known or plain[1].lower().startswith(self.stems)
        self[word] = word if known else WORD + plain[2]
        return self[word]

    def of(self, text: str) -> str:
        """The outline of an English phrase whose digits are nines already."""
        words = " ".join(map(self.__getitem__, text.split()))
        while WORDS in words:
            words = words.replace(WORDS, WORD)
        return words.removeprefix(FIRST)


def without_digits(phrases: Iterable[str], language: str) -> tuple[list[str], list[bytes], str]:
    """The phrases with nines for digits, their digits, and the language they are in now.

    A language that reckons with digits is put into English first.
    """
    texts = [phrase if phrase.isascii() else _with_plain_digits(phrase) for phrase in phrases]
    if language in RECKONED:
        texts, language = in_english(texts, language), "en"
    joined = PARTED.join(texts)
    digits = joined.encode("ascii", "ignore").translate(None, NOT_DIGITS).split(PARTED.encode())
    return joined.translate(AS_DIGIT).split(PARTED), digits, language


def _with_plain_digits(phrase: str) -> str:
    return FOREIGN_DIGIT.sub(lambda digit: str(int(digit[0])), normalise(phrase))
