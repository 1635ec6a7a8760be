"""The outline of a figure phrase: all that its reading depends on but the digits.

Digits are all written as nines, and words that no pattern of the rules can match are an x: "has sent more than 28,000
shells" is "x more than 99,999 x". Phrases with one outline have one form (see `phrases`).
"""

import re

from briefing.register.languages import LANGUAGES, RECKONED, in_english
from briefing.register.text import normalise

DIGIT, WORD, WORDS = "9", "x", "x x"
AS_DIGIT = str.maketrans("0123456789", DIGIT * 10)
NOT_DIGITS = bytes(set(range(256)) - set(b"0123456789"))
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
        """The outline of a word; not kept where it has digits, for of these words there is no end."""
        outlined = word.translate(AS_DIGIT)
        if outlined == word:
            outlined = self[word] = self._outline(word)
        return outlined

    def _outline(self, word: str) -> str:
        plain = PLAIN_WORD.fullmatch(word)
        if plain and not (plain[1].lower() in self.known or plain[1].lower().startswith(self.stems)):
            return WORD + plain[2]
        return word

    def of(self, phrase: str, language: str) -> tuple[str, bytes, str]:
        """The outline of a phrase, its digits, and the language that the outline is in.

        Words are left out in English only. A language that reckons with digits is put into English first.
        """
        text = phrase if phrase.isascii() else FOREIGN_DIGIT.sub(lambda digit: str(int(digit[0])), normalise(phrase))
        if language in RECKONED:
            text, language = in_english(text, language), "en"
        digits = text.encode("ascii", "ignore").translate(None, NOT_DIGITS)
        if language in LANGUAGES:
            return text.translate(AS_DIGIT), digits, language
        words = " ".join(map(self.__getitem__, text.split()))
        while WORDS in words:
            words = words.replace(WORDS, WORD)
        return words, digits, "en"
