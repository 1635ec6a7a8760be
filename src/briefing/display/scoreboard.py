"""Scoreboards: the last words of a part of the briefing, and how claimants moved theirs."""

from collections.abc import Sequence

import pandas as pd

from briefing.display.exhibits import show_table
from briefing.display.tables import per_last_word, per_step, tidy

WORDS_WIDTHS = (22, 33, 14, 8, 23)
NOTE = "In brackets: how many origins have a last word"
STEP_WIDTHS = (20, 36, 22, 22)


def show_scoreboard(name: str, caption: str, words: pd.DataFrame, matched: pd.DataFrame, claims: pd.DataFrame) -> None:
    """Show last words (of `last_words`), one row an origin, with who prints alike (of `still_standing`)."""
    view = per_last_word(words, matched, claims)
    show_table(name, caption, view, data=tidy(words), note=NOTE, widths=WORDS_WIDTHS)


def show_steps(name: str, caption: str, changes: pd.DataFrame, claims: pd.DataFrame, groups: Sequence[str]) -> None:
    """Show what claimants moved themselves (of `changes`) on these groups; `claims` are those of both briefings."""
    show_table(name, caption, per_step(changes, claims, tuple(groups)), widths=STEP_WIDTHS)
