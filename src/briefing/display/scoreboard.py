"""Scoreboards: the last words of a part of the briefing, and how claimants moved theirs."""

import pandas as pd

from briefing.analysis.conversions import converted_from, implied_factors
from briefing.analysis.thresholds import ALIKE_DAYS, ALIKE_SHARE
from briefing.display.exhibits import show_table
from briefing.display.tables import per_last_word, per_step, tidy
from briefing.display.tables.headlines import alike_of

RULE = f"Alike: within {100 * ALIKE_SHARE:g} % and {ALIKE_DAYS} days, by origins that are not known to overlap"
WORDS_WIDTHS = (23.5, 31.5, 13.5, 8.5, 23)
STEP_WIDTHS = (20, 36, 22, 22)


def show_scoreboard(
    name: str, caption: str, words: pd.DataFrame, matched: pd.DataFrame, claims: pd.DataFrame, links: pd.DataFrame
) -> None:
    """Show last words (of `last_words`), one row an origin, with who prints alike (of `still_standing`)."""
    view = per_last_word(words, matched, claims, converted_from(claims, implied_factors(claims, links)))
    show_table(
        name,
        caption,
        view,
        data=tidy(words),
        note=RULE if alike_of(words, matched, claims) else "",
        widths=WORDS_WIDTHS,
    )


def show_steps(name: str, caption: str, before: pd.DataFrame, now: pd.DataFrame) -> None:
    """Show which last words (of `of_each_claimant`, before and now) their claimants moved."""
    show_table(name, caption, per_step(before, now), widths=STEP_WIDTHS)
