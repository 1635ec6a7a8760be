"""Page one's table: what is claimed, by whom, how independent it is, and what changed."""

import pandas as pd
from markupsafe import Markup

from briefing.display.tables.cited import ends_of
from briefing.display.tables.layout import cells, lines
from briefing.display.words import amount, claim_link, dated_words, number

MOST_VOICES = 3


def per_headline(
    last: pd.DataFrame,
    ends: pd.DataFrame,
    independence: pd.DataFrame,
    before: pd.DataFrame,
    claims: pd.DataFrame,
    groups: list[str],
) -> pd.DataFrame:
    """One row a group: the last words of its pools, how many they are, the latest figure two confirm, the ranges.

    `last` is the output of `last_of_each_pool`, `ends` and `before` of `ends` now and in the briefing compared with.
    """
    found = [group for group in groups if group in set(last["group"])]
    counts = independence.groupby("group")["mentions"].sum()
    pools, earlier = ends.set_index("group")["pools"], before.set_index("group")
    return pd.DataFrame(
        {
            "Measure": [_measures(last, group) for group in found],
            "Last words": [_voices(last.loc[last["group"].eq(group)]) for group in found],
            "Pools": [int(pools.get(group, 0)) for group in found],
            "Printed": [int(counts.get(group, 0)) for group in found],
            "Confirmed": [_confirmed(independence.loc[independence["group"].eq(group)], claims) for group in found],
            "Range": [_span(ends.set_index("group"), group) for group in found],
            "Before": [_span(earlier, group) for group in found],
        }
    )


def _confirmed(measures: pd.DataFrame, claims: pd.DataFrame) -> Markup | str:
    """The latest figure that two pools agree on, with its date."""
    ids = [claim for claims_of in measures["confirmed_by"] for claim in claims_of]
    if not ids:
        return "none"
    latest = claims.loc[claims["claim_id"].isin(ids)].sort_values(["dated_from", "claim_id"]).iloc[-1]
    return Markup("{} <small>{}</small>").format(claim_link(latest["claim_id"], amount(latest)), latest["dated"])


def _measures(last: pd.DataFrame, group: str) -> str:
    return " / ".join(last.loc[last["group"].eq(group), "measure"].unique())


def _voices(rows: pd.DataFrame) -> Markup:
    newest = rows.sort_values(["dated_from", "claim_id"], ascending=[False, True])
    said = cells(newest.head(MOST_VOICES), _voice)
    more = [f"and {len(newest) - MOST_VOICES} more"] if len(newest) > MOST_VOICES else []
    return lines([*said, *more])


def _voice(claim: pd.Series) -> Markup:
    mark = " (converted)" if claim["converted"] else ""
    unit = " %" if claim["unit_kind"] == "share" else ""
    figure = claim_link(claim["claim_id"], amount(claim) + unit)
    said = f"{claim['claimant']}, {dated_words(claim)}; rated {claim['rating']}"
    return Markup("{}{} <small>{}</small>").format(figure, mark, said)


def _span(envelopes: pd.DataFrame, group: str) -> str:
    if group not in envelopes.index:
        return "none"
    return ends_of(number(envelopes.loc[group, "low"]), number(envelopes.loc[group, "high"]))
