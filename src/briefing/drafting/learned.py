"""What the committed register teaches: as what measure such words were coded, and which actors it knows by name.

The measure of a phrase is that of coded phrases with the same words: naive Bayes over the words of `value_text`, each
measure as likely beforehand as it is frequent (Manning, Raghavan and Schütze 2008, Introduction to Information
Retrieval, section 13.2), add-one smoothing. Nothing is stored: it is counted anew from the rows each time.
"""

import math
import re
from collections import Counter
from dataclasses import dataclass, field

import pandas as pd

from briefing.register.coding import NUMBERS

ENOUGH, NEARLY_ALL = 3, 0.8
WORD = re.compile(r"[^\W\d_]{3,}")
Numbers = tuple[str, tuple[float, ...]]  # a unit, and the numbers of a figure


@dataclass(frozen=True)
class Learned:
    """Counts of words by measure, how often each measure stands in each unit, and how many figures each has."""

    words: dict[str, Counter] = field(default_factory=dict)
    units: dict[str, set[str]] = field(default_factory=dict)
    figures: Counter = field(default_factory=Counter)
    known: frozenset[str] = frozenset()
    ways: dict[tuple[str, str], Counter] = field(default_factory=dict)
    numbers: dict[Numbers, Counter] = field(default_factory=dict)

    def measure(self, unit: str, numbers: tuple[float, ...]) -> str:
        """The measure of nearly all figures with these numbers in a unit; blank where there are few or they differ."""
        return _nearly_all(self.numbers.get((unit, numbers), Counter()))

    def derivation(self, claimant: str, measure: str) -> str:
        """How nearly all figures of this claimant and measure were got; blank where there are few or they differ."""
        return _nearly_all(self.ways.get((claimant, measure), Counter()))

    def measures(self, phrase: str, unit: str) -> list[tuple[str, float]]:
        """The measures that figures in a unit may be of, with their likelihoods, the likeliest first."""
        words = [word for word in _words(phrase) if word in self.known]
        fit = [measure for measure in self.words if not unit or unit in self.units[measure]]
        if not fit:
            return []
        scores = {measure: self._score(measure, words) for measure in fit}
        top = max(scores.values())
        weights = {measure: math.exp(score - top) for measure, score in scores.items()}
        total = sum(weights.values())
        return sorted(
            ((measure, weight / total) for measure, weight in weights.items()), key=lambda one: (-one[1], one[0])
        )

    def _score(self, measure: str, words: list[str]) -> float:
        counts = self.words[measure]
        total = sum(counts.values()) + len(self.known)
        return math.log(self.figures[measure]) + sum(math.log((counts[word] + 1) / total) for word in words)


def learn(claims: pd.DataFrame) -> Learned:
    """What the coded rows of claims.csv teach; columns `value_text`, `measure_id`, `unit_id`, its numbers."""
    words: dict[str, Counter] = {}
    units: dict[str, set[str]] = {}
    figures: Counter = Counter()
    ways: dict[tuple[str, str], Counter] = {}
    for claimant, measure, way in zip(claims["claimant_id"], claims["measure_id"], claims["derivation"], strict=True):
        ways.setdefault((claimant, measure), Counter())[way] += 1
    for text, measure, unit in zip(claims["value_text"], claims["measure_id"], claims["unit_id"], strict=True):
        words.setdefault(measure, Counter()).update(_words(text))
        units.setdefault(measure, set()).add(unit)
        figures[measure] += 1
    known = frozenset(word for counts in words.values() for word in counts)
    return Learned(words, units, figures, known, ways, _by_numbers(claims))


def _by_numbers(claims: pd.DataFrame) -> dict[Numbers, Counter]:
    """How often figures with the same numbers in the same unit are of each measure."""
    out: dict[Numbers, Counter] = {}
    columns = claims[["unit_id", "measure_id", *NUMBERS]].itertuples(index=False, name=None)
    for unit, measure, *ends in columns:
        values = {float(end) for end in ends if end not in ("", None) and end == end}
        if values:
            out.setdefault((unit, tuple(sorted(values))), Counter())[measure] += 1
    return out


def _nearly_all(counts: Counter) -> str:
    total = sum(counts.values())
    return next((name for name, count in counts.items() if total >= ENOUGH and count >= NEARLY_ALL * total), "")


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]
