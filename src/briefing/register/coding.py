"""The rules of coding: what a bound says, which numbers it fills, and the other words that a figure is coded with.

Schemas, checks, drafts, the method section and the signs in front of figures all take them from here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # whoever only asks for the words need not load it
    import pandas as pd

NUMBERS = ("low", "best", "high")
MOST_WORDS = 8  # that a figure phrase may have
CODINGS = DRAFTED, *_ = ("drafted", "provisional", "reviewed")
NOT_DECIDED = (
    "is drafted, or its document is: no edition has it",
    "Decide its rows first (coding provisional or reviewed), or take the id out here",
)
DERIVATIONS = ("unstated", "counted", "estimated", "converted")
COLLECTIONS = ("core", "wider")
ENGLISH = "en"
GLOSS = "In English: "  # what stands in the note of a phrase in another language, before our English of it
UNATTRIBUTED = "unattributed"  # the actor that stands for nobody named
EXCERPT = "excerpt"  # the word of a note whose page was read in part only
MODALITIES = ("happened", "planned", "possible", "capacity", "denied")


class Bound(NamedTuple):
    """What is printed for it, which numbers it fills, in words and as a test of them, and its sign before a number."""

    printed: str
    filled: str
    holds: Callable[[pd.Series, pd.Series, pd.Series], pd.Series]
    sign: str = ""


BOUNDS = {
    "point": Bound(
        "a plain number",
        "low, best and high all the printed number",
        lambda low, best, high: low.notna() & low.eq(best) & best.eq(high),
    ),
    "range": Bound(
        "two or three; 1 to 2",
        "low and high, best empty",
        lambda low, best, high: low.notna() & high.notna() & best.isna(),
    ),
    "about": Bound(
        "about, approximately, around; nearly, almost (and not above); just over, -odd (and not below)",
        "best only, or high too (nearly), or low too (just over): the printed number",
        lambda low, best, high: (
            best.notna() & (low.isna() | high.isna()) & low.fillna(best).eq(best) & high.fillna(best).eq(best)
        ),
        "about ",
    ),
    "at_least": Bound(
        "more than, over, at least, no less than, exceed",
        "low and best the printed number, high empty",
        lambda low, best, high: low.notna() & low.eq(best) & high.isna(),
        "≥ ",
    ),
    "at_most": Bound(
        "up to, at most, as much as, fewer than",
        "best and high the printed number, low empty",
        lambda low, best, high: high.notna() & high.eq(best) & low.isna(),
        "≤ ",
    ),
    "vague": Bound(
        "hundreds, several thousand, millions",
        "all three empty",
        lambda low, best, high: low.isna() & best.isna() & high.isna(),
    ),
    "none": Bound(
        "a denial",
        "all three empty",
        lambda low, best, high: low.isna() & best.isna() & high.isna(),
    ),
}
