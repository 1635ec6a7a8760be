"""Numbers in running English text: where each digit and number word stands, so that none is overlooked.

One row of `find` is one number: "12 million" is one, "two or three" are two. Ordinals are not numbers. "One" is a
number only where it counts something ("one post", "one million"); the pronoun is exempt, and where the two cannot be
told apart the word counts, so that a person looks at it. What a number is worth is asked of its phrase (`reading`).
"""

import re
from typing import NamedTuple

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ["dozen", "hundred", "thousand", "million", "billion", "trillion"]
MULTIPLES = [
    "doubled",
    "double",
    "twice",
    "twofold",
    "tripled",
    "triple",
    "thrice",
    "threefold",
    "quadrupled",
    "quadruple",
    "fourfold",
    "fivefold",
    "tenfold",
]
VAGUE = [*(f"{scale}s" for scale in SCALES), "tens", "decade", "decades", "century", "centuries"]


def _either(words: list[str]) -> str:
    """One of the words, in any order: what follows each pattern is the end of a word."""
    return "|".join(words)


DIGITS = r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]\d|\d)|\d+(?:,\d{3})*(?:\.\d+)?[¼½¾⅐-⅞]?|[¼½¾⅐-⅞]"
SCALE = rf"\b(?:{_either(SCALES)})\b"
SMALL = rf"\b(?:(?:{_either(TENS)})(?:[- ](?:{_either(UNITS)}))?|{_either(UNITS)})\b"
SCALED = rf"(?:{SMALL}(?:[- ]{SCALE})*|{SCALE}(?:[- ]{SCALE})*)"
AFTER_SCALE = "(?:" + "|".join(f"(?<={scale})" for scale in SCALES) + ")"
COUNTED = rf"{SCALED}(?:{AFTER_SCALE}(?: and |[- ]){SCALED})*"
NUMBER = re.compile(
    rf"(?:{DIGITS})(?:(?: and a half)?)(?:(?:[ -]{SCALE})*)"
    rf"|\b(?:{_either(VAGUE)})\b"
    rf"|\b(?:{_either(MULTIPLES)})\b"
    rf"|\b(?:(?:one[- ])?half|halves|(?:one|a)[- ](?:third|quarter)|two[- ]thirds|three[- ]quarters)\b"
    rf"(?:(?:(?: a |[- ]){SCALE})?)"
    rf"|(?:{COUNTED})(?:(?: and a half)?)(?:(?:[ -]{SCALE})*)",
    re.IGNORECASE,
)
PRONOUN_BEFORE = re.compile(r"\b(?:the|this|that|which|each|every|any|no|another|a|an)\s$", re.IGNORECASE)
PRONOUN_AFTER = re.compile(
    r"^(?:\s(?:of|another|who|that|which|is|was|has|can|may|must|should)\b|[.,;:!?)’”\"']|$)", re.IGNORECASE
)


class Number(NamedTuple):
    """A number in a text: where it stands, and how it is printed."""

    start: int
    end: int
    text: str


def find(text: str) -> list[Number]:
    """Every number in `text`, in order."""
    return [
        Number(match.start(), match.end(), match.group())
        for match in NUMBER.finditer(text)
        if not _is_pronoun(text, match)
    ]


def _is_pronoun(text: str, match: re.Match) -> bool:
    if match.group().lower() != "one":
        return False
    return bool(PRONOUN_BEFORE.search(text[: match.start()]) or PRONOUN_AFTER.search(text[match.end() :]))
