"""The drift ledger: one row a mention that says something else than the text it repeats."""

import pandas as pd

from briefing.analysis.thresholds import MORE_OR_LESS
from briefing.display.tables.cited import by_id, sourced
from briefing.display.tables.layout import cells, lines
from briefing.display.words import number, period
from briefing.document.text import Text


def drifted(drift: pd.DataFrame, least: int = MORE_OR_LESS) -> pd.DataFrame:
    """The mentions that differ from their origin in a way of that weight or more: one row each, the heaviest first."""
    heavy = drift.loc[drift["weight"].ge(least)].sort_values("weight", ascending=False, kind="stable")
    return heavy.drop_duplicates("mention").reset_index(drop=True)


def per_drifted_mention(mentions: pd.DataFrame, drift: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a mention (of `drifted`): its origin, the mention, and every field in which the two differ."""
    rows = by_id(claims)
    changed = drift.groupby("mention")
    return pd.DataFrame(
        {
            "Set against": cells(mentions, lambda row: _root(row, rows)),
            "Retelling": cells(mentions, lambda row: sourced(rows.loc[row["mention"]])),
            "What changed": cells(
                mentions,
                lambda row: lines(cells(changed.get_group(row["mention"]), lambda change: _changed(change, rows))),
            ),
        }
    )


def _root(row: pd.Series, rows: pd.DataFrame) -> Text:
    """The claim a mention is set against; where the root is not in the register, it says so."""
    claim = rows.loc[row["origin"]]
    return sourced(claim) if claim["root"] else lines([sourced(claim), "root not found"])


def _changed(change: pd.Series, rows: pd.DataFrame) -> str:
    before, after = (_value(change[end], change["field"]) for end in ("origin_value", "mention_value"))
    if change["field"] == "claimant":
        before, after = rows.loc[change["origin"], "claimant"], rows.loc[change["mention"], "claimant"]
    arrow = f": {before} → {after}" if before or after else ""
    return f"{change['direction']} ({change['field']}{arrow})"


def _value(value: str, field: str) -> str:
    if field == "value":
        return "–".join(number(float(end)) for end in value.split("–"))
    if field in ("date", "period"):
        return period(*value.split(" to "))
    return value.replace("_", " ")
