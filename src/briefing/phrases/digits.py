"""What printed digits are worth, by the marks of their language; nothing where two readings are possible.

A space or an apostrophe parts thousands everywhere. A mark that a language has for thousands may be another's before
decimals: it is read so where three digits do not follow. The language's own mark before decimals, followed by three
digits, could be either: it is read only where a scale follows (1.234 million) or the digits begin with a zero.
"""

import re

from briefing.phrases.language import Language

NUMBER = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?(?![.,]?\d)|\d{1,3}(?:'\d{3})+(?!\d)|\d+(?:[.,]\d+)*|[.]\d+)"
)
GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,' ]\d{3})+")


def value_of(digits: str, language: Language, *, scaled: bool = False, share: bool = False) -> float | None:
    """The number that digits say; None where they could say two. `scaled`: a scale follows; `share`: a percentage."""
    spaced = re.sub(r"[ ']", "", digits)
    marks = re.findall("[.,]", spaced)
    if not marks:
        return float(spaced)
    if len(set(marks)) == 2:
        *groups, last = re.split("[.,]", spaced)
        alike = len(set(marks[:-1])) == 1 and re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+", spaced[: -len(last) - 1])
        return float("".join(groups) + "." + last) if alike else None
    if spaced != digits:
        return float(spaced.replace(",", ".")) if len(marks) == 1 else None
    return _of_one_mark(digits, marks, language, scaled or share)


def _of_one_mark(digits: str, marks: list[str], language: Language, scaled: bool) -> float | None:
    mark, whole, after = marks[0], digits.replace(marks[0], ""), digits.rpartition(marks[0])[2]
    in_threes = bool(GROUPED.fullmatch(digits))
    if len(marks) > 1:
        return float(whole) if in_threes else None
    as_decimal = float(digits.replace(mark, "."))
    if not in_threes:
        foreign = mark == language.thousands and (len(after) > 2 or language.code == "ko")
        return None if foreign else as_decimal
    if mark == language.thousands:
        return float(whole)
    if mark == language.decimal:
        return as_decimal if scaled else None
    return None if scaled else float(whole)


def grouped(digits: str) -> bool:
    """Whether the digits are printed in groups of three."""
    return bool(GROUPED.fullmatch(digits))
