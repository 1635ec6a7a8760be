"""How hard prose is to read: words a sentence, and the school grade of Flesch and Kincaid.

The grade is 0.39 times the words of a sentence plus 11.8 times the syllables of a word less 15.59 (Kincaid, Fishburne,
Rogers and Chissom, Research Branch Report 8-75, 1975). A syllable is a group of vowels; a silent e at the end is none.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

MOST_WORDS, MOST_GRADE = 16, 9
SENTENCE = re.compile(r"(?<=[.!?])\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouydt])ed$")
QUOTED = re.compile(r"“[^”]*”|\[[^\]]*\]|\([^)]*\)")


@dataclass(frozen=True)
class Reading:
    """How a piece of prose reads: words a sentence, grade, and its longest sentence."""

    words: float
    grade: float
    longest: str

    @property
    def hard(self) -> bool:
        """Whether it is longer or harder than prose of ours should be."""
        return self.words > MOST_WORDS or self.grade > MOST_GRADE


def reading(texts: Iterable[str], names: Collection[str] = ()) -> Reading | None:
    """How texts read together, without `names`, numbers, quotations and brackets; None where there is no sentence."""
    others = _any_of(names)
    sentences = [sentence for text in texts for sentence in SENTENCE.split(text)]
    told = {sentence: own for sentence in sentences if (own := WORD.findall(others.sub(" ", sentence)))}
    if not told:
        return None
    every = [word for own in told.values() for word in own]
    longest = max(told, key=lambda sentence: len(told[sentence]))
    grade = 0.39 * len(every) / len(told) + 11.8 * sum(map(syllables, every)) / len(every) - 15.59
    return Reading(len(every) / len(told), grade, longest)


def syllables(word: str) -> int:
    """How many syllables a word has, about."""
    return max(1, len(VOWELS.findall(SILENT.sub("", word.lower()))))


def _any_of(names: Collection[str]) -> re.Pattern[str]:
    """What is not ours in a sentence: a name, the longest first, a quotation or a bracket."""
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile("|".join([*longest_first, QUOTED.pattern]))
