"""Wordings as people write them in the cue files, and where they stand in a text.

In a wording "*" stands for any ending of a word, "(s)" for letters or words that may be missing, "~" for up to three
words between; a space also stands for a hyphen. Small and capital letters are one, but for a wording of capitals only
(NIS, US), which is a name. Of Hangul the end of a word is open, for particles are written on to it, and its beginning
may stand on a number; a wording that begins with "*" may begin within a word of any script.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

BETWEEN = r"(?:[\w’'.,-]+\s+){0,3}?"
QUOTE = "[’']"
HANGUL, MYRIADS = "가-힣", "십백천만억여"
AFTER_NUMBER = rf"(?<![{HANGUL}](?<![{MYRIADS}]))"


class Found(NamedTuple):
    """Where a wording stands in a text, what it stands for, and the words themselves."""

    start: int
    end: int
    key: str
    words: str


@cache
def pattern(wording: str) -> str:
    """The regular expression of one wording."""
    parts = re.split(r"(\*|~|\(|\)|\s+|['’])", wording.strip())
    made = {"*": r"[\w’'-]*", "(": "(?:", ")": ")?", "'": QUOTE, "’": QUOTE}
    out = "".join(made.get(part) or (r"[\s-]+" if part.isspace() else re.escape(part)) for part in parts if part)
    out = out.replace(r"[\s-]+\~[\s-]+", rf"\s+{BETWEEN}").replace(r"[\s-]+(?:\~)?[\s-]+", rf"\s+{BETWEEN}")
    out = re.sub(r"\[\\s-\]\+\(\?:(?!\\~)", r"(?:[\\s-]+", out)  # what may be missing takes its space with it
    cased = wording.isupper() or re.fullmatch(r"[A-Z.]+", wording)
    edge = AFTER_NUMBER if re.match(f"[{HANGUL}]", wording) else r"(?<![\w])" if re.match(r"\w", wording) else ""
    end = r"(?![\w])" if re.search(r"[\w)*]$", wording) and not re.search(rf"[{HANGUL}][)*]*$", wording) else ""
    return f"{edge}{out}{end}" if cased else f"(?i:{edge}{out}{end})"


@cache
def compiled(wordings: tuple[str, ...]) -> re.Pattern:
    """One expression for all of the wordings, the longest first."""
    ordered = sorted(wordings, key=lambda words: (-len(words), words))
    return re.compile(f"(?:{'|'.join(pattern(words) for words in ordered) or r'(?!)'})")


class Lexicon:
    """Keys with their wordings: where any of them stands in a text."""

    def __init__(self, keyed: Mapping[str, Iterable[str]]):
        self.patterns = [(key, compiled(tuple(wordings))) for key, wordings in keyed.items() if wordings]

    def find(self, text: str) -> list[Found]:
        """Each place where a wording stands, in order; of those that overlap the longest, then the first."""
        every = [
            Found(match.start(), match.end(), key, match[0])
            for key, expression in self.patterns
            for match in expression.finditer(text)
            if match.end() > match.start()
        ]
        kept: list[Found] = []
        for found in sorted(every, key=lambda one: one.start - one.end):
            if all(found.end <= other.start or found.start >= other.end for other in kept):
                kept.append(found)
        return sorted(kept)


def first(wordings: Iterable[str], text: str) -> Found | None:
    """The first place in a text where one of the wordings stands."""
    match = compiled(tuple(wordings)).search(text)
    return Found(match.start(), match.end(), "", match[0]) if match else None


def every(wordings: Iterable[str], text: str) -> list[Found]:
    """Every place in a text where one of the wordings stands."""
    return [Found(match.start(), match.end(), "", match[0]) for match in compiled(tuple(wordings)).finditer(text)]
