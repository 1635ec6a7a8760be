"""The figures that changed most in retelling, each with its root, its retellings and what these changed."""

from typing import NamedTuple

import pandas as pd

from briefing.analysis.drift import UNDIRECTED
from briefing.analysis.thresholds import MOST_CASES, OTHER_THING


class Case(NamedTuple):
    """One assertion: its `mentions` (rows of `comparable`, the root first, then as they became known) and `changes`.

    One row of `changes` is one of `drift`: a field in which one mention differs from the root.
    """

    mentions: pd.DataFrame
    changes: pd.DataFrame


def cases(claims: pd.DataFrame, ledger: pd.DataFrame, most: int = MOST_CASES) -> list[Case]:
    """The assertions with most mentions that say another thing, then most changes by weight; one for each root.

    `claims` is the output of `comparable`, `ledger` of `drift`. Only what is told from a root in the register, and not
    known before the root is: what stood earlier was not told from it.
    """
    known = claims.set_index("claim_id")["known"]
    later = known.reindex(ledger["mention"]).to_numpy() >= known.reindex(ledger["origin"]).to_numpy()
    told = ledger.loc[ledger["direction"].ne(UNDIRECTED) & later]
    another = told["mention"].where(told["weight"].ge(OTHER_THING))
    by_assertion = told.assign(another=another).groupby("assertion_id")
    table = by_assertion.agg(another=("another", "nunique"), weight=("weight", "sum"), origin=("origin", "first"))
    document = claims.set_index("claim_id")["source_id"]
    ranked = table.assign(root=table["origin"].map(document)).sort_values(
        ["another", "weight", "origin"], ascending=[False, False, True]
    )
    chosen = ranked.drop_duplicates("root").head(most).index
    return [_case(claims, told.loc[told["assertion_id"].eq(assertion)], assertion) for assertion in chosen]


def _case(claims: pd.DataFrame, changes: pd.DataFrame, assertion: str) -> Case:
    mentions = claims.loc[claims["assertion_id"].eq(assertion)]
    is_root = mentions["claim_id"].isin(changes["origin"])
    root, others = mentions.loc[is_root], mentions.loc[~is_root & mentions["source_id"].ne(mentions["root"])]
    others = others.loc[others["known"].ge(root["known"].min())]
    ordered = [rows.sort_values(["known", "claim_id"]) for rows in (root, others)]
    return Case(pd.concat(ordered), changes)
