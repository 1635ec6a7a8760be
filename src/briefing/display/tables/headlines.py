"""The scoreboard: the last word of each origin, one under the other, and what moved it there."""

import pandas as pd

from briefing.analysis.changes import CORRECTED_BY, LOWERED_BY, REPLACED
from briefing.analysis.matches import CLOSED_KINDS, ECHO
from briefing.display.links import claim_link
from briefing.display.tables.cited import by_id
from briefing.display.tables.layout import cells, stacked
from briefing.display.when import short_month
from briefing.display.words import got, hedged, month
from briefing.document.text import Text, text

MOVES = (REPLACED, CORRECTED_BY, LOWERED_BY)


def per_last_word(words: pd.DataFrame, matched: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a last word (of `last_words`); the measure stands beside the first of its group, and how many it has.

    `matched` is the output of `still_standing`, `claims` of `comparable`.
    """
    rows, first = by_id(claims), ~words.duplicated("group")
    origins = words.groupby("group")["claim_id"].transform("size")
    alike = _alike(words, matched, rows)
    return pd.DataFrame(
        {
            "Measure": [
                f"{measure} ({size})" if begins else ""
                for measure, size, begins in zip(words["measure"], origins, first, strict=True)
            ],
            "Who says so": words["claimant"],
            "Last word": cells(words, lambda claim: text(claim_link(claim["claim_id"], hedged(claim)))),
            "Dated": cells(words, lambda claim: short_month(claim["dated"])),
            "How it was got": cells(words, lambda claim: stacked(got(claim), _aside(claim, alike))),
        }
    )


def _aside(claim: pd.Series, alike: dict[str, list[str]]) -> str:
    """What a last word lacks, and who else prints that figure."""
    others = alike.get(claim["claim_id"], [])
    said = [claim["lacks"], f"alike: {'; '.join(others)}" if others else ""]
    return "; ".join(filter(None, said))


def _alike(words: pd.DataFrame, matched: pd.DataFrame, rows: pd.DataFrame) -> dict[str, list[str]]:
    """By the claim of a last word, who else prints that figure."""
    found: dict[str, list[str]] = {}
    closed = matched.loc[matched["kind"].isin(CLOSED_KINDS)]
    shown = set(words["claim_id"])
    for pair in closed.itertuples():
        echo = ", may be an echo" if pair.kind == ECHO else ""
        for one, other in ((pair.claim_a, pair.claim_b), (pair.claim_b, pair.claim_a)):
            if one in shown:
                claim = rows.loc[other]
                found.setdefault(one, []).append(f"{claim['claimant']} ({short_month(claim['dated'])}{echo})")
    return {claim: list(dict.fromkeys(who)) for claim, who in found.items()}


def per_step(changes: pd.DataFrame, claims: pd.DataFrame, groups: tuple[str, ...]) -> pd.DataFrame:
    """One row a number of `groups` that its own claimant moved (of `changes`): before and now; the last of each.

    `claims` are those of both briefings (of `both`).
    """
    rows = by_id(claims)
    moved = changes.loc[changes["kind"].isin(MOVES) & changes["one"].isin(rows.index)]
    now = rows.loc[moved["one"]].reset_index(drop=True).assign(other=moved["other"].to_numpy())
    other = now["other"].map(rows["number"])
    own = now.loc[now["group"].isin(groups) & other.notna() & other.ne(now["number"])]
    last = own.sort_values(["dated_from", "claim_id"]).drop_duplicates(["group", "pools"], keep="last")
    shown = last.sort_values("group", key=lambda names: names.map(groups.index), kind="stable")
    return pd.DataFrame(
        {
            "Measure": shown["measure"],
            "Who": shown["claimant"],
            "Before": cells(shown, lambda claim: _figure(rows.loc[claim["other"]])),
            "Now": cells(shown, _figure),
        }
    )


def _figure(claim: pd.Series) -> Text:
    return text(claim_link(claim["claim_id"], hedged(claim)), f", {month(claim)}")
