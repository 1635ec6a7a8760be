"""Page one's table: what is claimed, by whom, how independent it is, and what changed."""

import pandas as pd
from markupsafe import Markup

from briefing.display.tables.layout import cells, lines
from briefing.display.words import amount, claim_link, dated_words, number

MOST_VOICES = 4


def per_headline(
    last: pd.DataFrame, ends: pd.DataFrame, independence: pd.DataFrame, before: pd.DataFrame, groups: list[str]
) -> pd.DataFrame:
    """One row a group: the last word of each pool, how many pools, how many figures two of them confirm, and before.

    `last` is the output of `last_of_each_pool`, `ends` and `before` of `ends` now and in the briefing compared with.
    """
    found = [group for group in groups if group in set(last["group"])]
    counts = independence.groupby("group")[["mentions", "confirmed"]].sum()
    pools, earlier = ends.set_index("group")["pools"], before.set_index("group")
    return pd.DataFrame(
        {
            "What": [_measures(last, group) for group in found],
            "Last word of each pool": [_voices(last.loc[last["group"].eq(group)]) for group in found],
            "Pools": [int(pools.get(group, 0)) for group in found],
            "Printed": [int(counts["mentions"].get(group, 0)) for group in found],
            "Confirmed": [int(counts["confirmed"].get(group, 0)) for group in found],
            "Envelope before": [_span(earlier, group) for group in found],
        }
    )


def _measures(last: pd.DataFrame, group: str) -> str:
    return " / ".join(last.loc[last["group"].eq(group), "measure"].unique())


def _voices(rows: pd.DataFrame) -> Markup:
    newest = rows.sort_values(["dated_from", "claim_id"], ascending=[False, True])
    said = cells(newest.head(MOST_VOICES), _voice)
    more = [f"and {len(newest) - MOST_VOICES} more"] if len(newest) > MOST_VOICES else []
    return lines([*said, *more])


def _voice(claim: pd.Series) -> Markup:
    mark = " (converted)" if claim["converted"] else ""
    figure = claim_link(claim["claim_id"], amount(claim))
    return Markup("{}{} <small>{}, {}</small>").format(figure, mark, claim["claimant"], dated_words(claim))


def _span(earlier: pd.DataFrame, group: str) -> str:
    if group not in earlier.index:
        return "none"
    low, high = earlier.loc[group, "low"], earlier.loc[group, "high"]
    return number(low) if low == high else f"{number(low)} to {number(high)}"
