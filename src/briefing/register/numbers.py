"""Numbers in running text: digits and English number words, found and valued.

One row of `find` is one number: "12 million" is one, "two or three" are two. Ordinals are not numbers. "One" is a
number only where it counts something ("one post", "one million"); the pronoun is exempt, and where the two cannot be
told apart the word counts, so that a person looks at it.
"""

import re
from dataclasses import dataclass

UNDER_TWENTY = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
UNITS = {word: value for value, word in enumerate(UNDER_TWENTY.split())}
TENS_OF_TEN = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * tens for tens, word in enumerate(TENS_OF_TEN.split(), start=2)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
PARTS = {
    "half": 0.5,
    "halves": 0.5,
    "one-third": 1 / 3,
    "two-thirds": 2 / 3,
    "one-quarter": 0.25,
    "three-quarters": 0.75,
}
MULTIPLES = {
    "doubled": 2,
    "double": 2,
    "twice": 2,
    "twofold": 2,
    "tripled": 3,
    "triple": 3,
    "thrice": 3,
    "threefold": 3,
    "quadrupled": 4,
    "quadruple": 4,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
}
PLURALS = {f"{scale}s": value for scale, value in SCALES.items()} | {
    "tens": 10,
    "decade": 10,
    "decades": 10,
    "century": 100,
    "centuries": 100,
}

DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"


def _either(words: dict[str, float]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


SMALL = rf"(?:(?:{_either(TENS)})(?:[- ](?:{_either(UNITS)}))?|{_either(UNITS)})"
SCALE = rf"(?:{_either(SCALES)})"
NUMBER = re.compile(
    rf"(?P<digits>{DIGITS})(?P<digit_scales>(?:[ -]{SCALE}\b)*)"
    rf"|\b(?P<part>{_either(PARTS)})\b"
    rf"|\b(?P<multiple>{_either(MULTIPLES)})\b"
    rf"|\b(?P<plural>{_either(PLURALS)})\b"
    rf"|\b(?P<words>{SMALL}(?:[- ]{SCALE})*|{SCALE}(?:[- ]{SCALE})*)\b",
    re.IGNORECASE,
)
PRONOUN_BEFORE = re.compile(r"\b(?:the|this|that|which|each|every|any|no|another|only|a|an)\s$", re.IGNORECASE)
PRONOUN_AFTER = re.compile(
    r"^(?:\s(?:of|another|who|that|which|is|was|has|can|may|must|should)\b|[.,;:!?)’”\"']|$)", re.IGNORECASE
)


@dataclass(frozen=True)
class Number:
    """A number in a text: where it stands, how it is printed, and its value (none where it is vague)."""

    start: int
    end: int
    text: str
    value: float | None
    kind: str


def find(text: str) -> list[Number]:
    """Every number in `text`, in order."""
    return [_number(match) for match in NUMBER.finditer(text) if not _is_pronoun(text, match)]


def _number(match: re.Match) -> Number:
    kind = match.lastgroup if match.lastgroup != "digit_scales" else "digits"
    value = {"digits": _digits, "part": _part, "multiple": _multiple, "plural": _vague, "words": _words}[kind](match)
    return Number(match.start(), match.end(), match.group(), value, kind)


def _is_pronoun(text: str, match: re.Match) -> bool:
    if match.group().lower() != "one":
        return False
    return bool(PRONOUN_BEFORE.search(text[: match.start()]) or PRONOUN_AFTER.search(text[match.end() :]))


def _digits(match: re.Match) -> float:
    return float(match["digits"].replace(",", "")) * _scale(match["digit_scales"])


def _part(match: re.Match) -> float:
    return PARTS[match["part"].lower()]


def _multiple(match: re.Match) -> float:
    return MULTIPLES[match["multiple"].lower()]


def _vague(match: re.Match) -> None:
    return None


def _words(match: re.Match) -> float:
    words = re.split(r"[- ]", match["words"].lower())
    counted = [UNITS.get(word, TENS.get(word)) for word in words if word not in SCALES]
    return (sum(counted) if counted else 1) * _scale(match["words"])


def _scale(text: str) -> float:
    product = 1
    for word in re.findall(SCALE, text, re.IGNORECASE):
        product *= SCALES[word.lower()]
    return product
