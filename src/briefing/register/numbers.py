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
SCALES = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
PARTS = {"half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 2 / 3, "quarter": 1 / 4, "quarters": 3 / 4}
MULTIPLES = {
    **dict.fromkeys(["doubled", "double", "twice", "twofold"], 2),
    **dict.fromkeys(["tripled", "triple", "thrice", "threefold"], 3),
    **dict.fromkeys(["quadrupled", "quadruple", "fourfold"], 4),
    "fivefold": 5,
    "tenfold": 10,
}
VAGUE = [*(f"{scale}s" for scale in SCALES), "tens", "decade", "decades", "century", "centuries"]


def _either(words: list[str] | dict[str, float]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


DIGITS = r"\d+(?:,\d{3})*(?:\.\d+)?"
SCALE = rf"\b(?:{_either(SCALES)})\b"
SMALL = rf"\b(?:(?:{_either(TENS)})(?:[- ](?:{_either(UNITS)}))?|{_either(UNITS)})\b"
SCALED = rf"(?:{SMALL}(?:[- ]{SCALE})*|{SCALE}(?:[- ]{SCALE})*)"
AFTER_SCALE = "(?:" + "|".join(f"(?<={scale})" for scale in SCALES) + ")"
COUNTED = rf"{SCALED}(?:{AFTER_SCALE}(?: and |[- ]){SCALED})*"
NUMBER = re.compile(
    rf"(?P<digits>{DIGITS})(?P<half>(?: and a half)?)(?P<scale>(?:[ -]{SCALE})*)"
    rf"|\b(?P<vague>{_either(VAGUE)})\b"
    rf"|\b(?P<multiple>{_either(MULTIPLES)})\b"
    rf"|\b(?P<share>(?:one[- ])?half|halves|(?:one|a)[- ](?:third|quarter)|two[- ]thirds|three[- ]quarters)\b"
    rf"(?P<share_scale>(?:(?: a |[- ]){SCALE})?)"
    rf"|(?P<words>{COUNTED})(?P<words_half>(?: and a half)?)(?P<words_scale>(?:[ -]{SCALE})*)",
    re.IGNORECASE,
)
PRONOUN_BEFORE = re.compile(r"\b(?:the|this|that|which|each|every|any|no|another|a|an)\s$", re.IGNORECASE)
PRONOUN_AFTER = re.compile(
    r"^(?:\s(?:of|another|who|that|which|is|was|has|can|may|must|should)\b|[.,;:!?)’”\"']|$)", re.IGNORECASE
)
PATTERNS = (NUMBER, PRONOUN_BEFORE, PRONOUN_AFTER)


@dataclass(frozen=True)
class Number:
    """A number in a text: where it stands, how it is printed, its value (none where vague), and its scale.

    `digits` is the part of it that is digits, `half` whether "and a half" follows them.
    """

    start: int
    end: int
    text: str
    value: float | None
    kind: str
    scale: int = 1
    digits: str = ""
    half: bool = False


def find(text: str) -> list[Number]:
    """Every number in `text`, in order."""
    return [_number(match) for match in NUMBER.finditer(text) if not _is_pronoun(text, match)]


def _number(match: re.Match) -> Number:
    kind = next(name for name in ("digits", "vague", "multiple", "share", "words") if match[name])
    value, scale = {"digits": _digits, "vague": _vague, "multiple": _multiple, "share": _share, "words": _words}[kind](
        match
    )
    digits, half = match["digits"] or "", bool(match["half"])
    return Number(match.start(), match.end(), match.group(), value, kind, scale, digits, half)


def _is_pronoun(text: str, match: re.Match) -> bool:
    if match.group().lower() != "one":
        return False
    return bool(PRONOUN_BEFORE.search(text[: match.start()]) or PRONOUN_AFTER.search(text[match.end() :]))


def _digits(match: re.Match) -> tuple[float, int]:
    scale = _scale(match["scale"])
    whole = int(match["digits"].replace(",", "").replace(".", ""))
    return amount(whole, decimals(match["digits"]), bool(match["half"]), scale), scale


def decimals(digits: str) -> int:
    """How many digits stand after the point."""
    return len(digits.partition(".")[2])


def amount(digits: int, after_point: int, half: bool, scale: int) -> float:
    """The value of digits, so many of them after the point, with "and a half" or without, times a scale."""
    ones = 10**after_point
    return (2 * digits + half * ones) * scale / (2 * ones)


def _vague(match: re.Match) -> tuple[None, int]:
    return None, 1


def _multiple(match: re.Match) -> tuple[float, int]:
    return MULTIPLES[match["multiple"].lower()], 1


def _share(match: re.Match) -> tuple[float, int]:
    scale = _scale(match["share_scale"])
    return PARTS[re.split(r"[- ]", match["share"].lower())[-1]] * scale, scale


def _words(match: re.Match) -> tuple[float, int]:
    """Add up "two hundred and fifty thousand" from the left: a scale multiplies what stands before it."""
    words = re.split(r"[- ]", match["words"].lower().replace(" and ", " "))
    total = group = 0
    for word in words:
        if word not in SCALES:
            group += UNITS.get(word, TENS.get(word, 0))
        elif SCALES[word] > 100:
            total, group = (total + group * SCALES[word] if group else (total or 1) * SCALES[word]), 0
        else:
            group = (group or 1) * SCALES[word]
    scale = _scale(match["words_scale"])
    return (total + group + (0.5 if match["words_half"] else 0)) * scale, scale * _trailing(words)


def _trailing(words: list[str]) -> int:
    """The scale that a number before it may share: the hundred thousand of "two to three hundred thousand"."""
    return _scale(" ".join(words[1:])) if all(word in SCALES for word in words[1:]) else 1


def _scale(text: str) -> int:
    product = 1
    for word in re.findall(SCALE, text, re.IGNORECASE):
        product *= SCALES[word.lower()]
    return product
