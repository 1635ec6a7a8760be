"""The figure of last words: what each origin says last on one measure, or on a few, ranked and dated."""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from briefing.analysis.last_words import ends_of
from briefing.analysis.pools import independent
from briefing.analysis.summary import told
from briefing.analysis.thresholds import MOST_RANKED
from briefing.display.charts.last_words import plot_last_words
from briefing.display.charts.rows import how_words, open_side
from briefing.display.exhibits import show_figure
from briefing.display.tables import tidy
from briefing.display.top_rows import cut_words, top_rows
from briefing.display.when import short_month
from briefing.display.words import NO_BASES, as_end, hedged, span

KEYS = {
    "bar": "a bar is a printed range",
    "arrow": "an arrow is the side that the words leave open",
    "hollow": "a hollow dot is converted from something else",
}
NOT_TOLD = "only what is planned, possible, disputed or a capacity"


def show_last_words(
    name: str,
    words: pd.DataFrame,
    asked: str = "",
    bases: Mapping[str, str] = NO_BASES,
    apart: pd.DataFrame | None = None,
) -> None:
    """Draw claims with a number, one row each, such as `last_words` gives.

    `asked` is the question that they answer, if it is to begin the title; `bases` says what converted figures are
    converted from (of `converted_from`). What is planned, possible, disputed or a capacity (`apart`, of `set_apart`)
    stands below a rule, and is not in the title.
    """
    words = words if apart is None else pd.concat([words, apart.loc[apart["group"].isin(words["group"])]])
    numbered = words.loc[words["number"].notna()].reset_index(drop=True)
    drawn = top_rows(numbered, numbered["dated_from"], MOST_RANKED)
    note = ". ".join(filter(None, [key_words(drawn), cut_words(name, drawn, numbered)]))
    show_figure(
        name,
        last_words_title(drawn, asked),
        partial(plot_last_words, drawn, bases=bases),
        describe_last_words(drawn, bases),
        tidy(drawn),
        note,
        tidy(numbered) if len(drawn) < len(numbered) else None,
    )


def last_words_title(words: pd.DataFrame, asked: str = "") -> str:
    """The lowest and the highest of what is said to have happened, for each measure drawn; of one, who counted."""
    groups = [rows for _, rows in words.groupby("group", sort=False)]
    said = [f"{' / '.join(rows['measure'].unique())}: {_span(rows)}" for rows in groups]
    if len(groups) > 1 or told(words).empty:
        return "; ".join(said)
    ends = _span(groups[0])
    return f"{f'{asked} {ends[:1].upper()}{ends[1:]}' if asked else said[0]}; {_counts(told(words))}"


def _span(words: pd.DataFrame) -> str:
    """The ends of one measure's figures, and how many origins have one."""
    happened = told(words)
    if happened.empty:
        return NOT_TOLD
    lowest, highest = ends_of(happened)
    origins, apart = happened["pools"].nunique(), independent(happened["pools"])
    overlapping = f", {apart} of them not known to overlap" if apart < origins else ""
    return _dated_span(lowest, highest) + (f", by {origins} origins{overlapping}" if origins > 1 else "")


def _dated_span(lowest: pd.Series, highest: pd.Series) -> str:
    """Two figures as the ends of a span, with their months where these differ."""
    months = [short_month(claim["dated"]) for claim in (lowest, highest)]
    if lowest["number"] == highest["number"] or len(set(months)) == 1:
        return span(lowest, highest)
    return f"{as_end(lowest, 'low')} ({months[0]}) to {as_end(highest, 'high')} ({months[1]})"


def _counts(words: pd.DataFrame) -> str:
    how_many = int(words["derivation"].eq("counted").sum())
    return f"{how_many} said to be counted" if how_many else "no count claimed"


def describe_last_words(words: pd.DataFrame, bases: Mapping[str, str] = NO_BASES) -> str:
    """Each measure's figures from the highest down, each with its claimant, its date and how it was got."""
    by_size = words.sort_values(["number", "dated_from", "claim_id"], ascending=[False, False, True])
    return " ".join(
        f"{' / '.join(rows['measure'].unique())}: "
        + "; ".join(
            f"{hedged(claim)} ({claim['claimant']}, {how_words(claim, [], bases)})" for _, claim in rows.iterrows()
        )
        + "."
        for _, rows in by_size.groupby("group", sort=False)
    )


def key_words(words: pd.DataFrame) -> str:
    """What the marks mean, of those that are drawn."""
    occurs = {
        "bar": "range" in set(words["bound"]),
        "arrow": any(open_side(claim) for _, claim in words.iterrows()),
        "hollow": (words["converted"] & words["bound"].ne("range")).any(),
    }
    said = "; ".join(words for kind, words in KEYS.items() if occurs[kind])
    return said[:1].upper() + said[1:]
