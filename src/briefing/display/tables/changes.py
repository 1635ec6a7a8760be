"""Tables of what changed since another briefing, and of how claimants revised their figures."""

import pandas as pd
from markupsafe import Markup

from briefing.display.tables.cited import by_id, ends_of, sourced
from briefing.display.tables.layout import cells, lines, stacked
from briefing.display.words import amount, apart, cite, dated_words, number, rounded


def per_change(changes: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claim that is new, replaces another, is left out or withdrawn; `claims` of both briefings."""
    rows = by_id(claims)
    known = changes.loc[changes["one"].isin(rows.index)]
    return pd.DataFrame(
        {
            "What": known["kind"],
            "Measure": known["one"].map(rows["measure"]),
            "Figure": cells(known, lambda row: _in_place(row, rows)),
        }
    )


def _in_place(change: pd.Series, rows: pd.DataFrame) -> Markup:
    """A figure with its source, and under it the one it replaces."""
    figure = sourced(rows.loc[change["one"]])
    if change["other"] not in rows.index:
        return figure
    replaced = rows.loc[change["other"]]
    return lines([figure, Markup("in place of {}, {}").format(cite(replaced), dated_words(replaced))])


def per_move(moved: pd.DataFrame, measures: dict[str, str]) -> pd.DataFrame:
    """One row a group whose envelope moved: before and after."""
    return pd.DataFrame(
        {
            "Measure": moved["group"].map(measures),
            "Before": cells(moved, lambda row: _span(row, "_before")),
            "After": cells(moved, lambda row: _span(row, "_after")),
            "Pools before": moved["pools_before"].map("{:.0f}".format, na_action="ignore").fillna(""),
            "Pools after": moved["pools_after"].map("{:.0f}".format, na_action="ignore").fillna(""),
        }
    )


def _span(row: pd.Series, side: str) -> str:
    low, high = row[f"low{side}"], row[f"high{side}"]
    return "none" if pd.isna(low) else ends_of(number(low), number(high))


def per_revision(revisions: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claimant's figure that follows an earlier one of theirs."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "Claimant": revisions["claimant"],
            "Measure": revisions["measure"],
            "Earlier": cells(revisions, lambda row: _figure(rows.loc[row["earlier"]])),
            "Later": cells(revisions, lambda row: _figure(rows.loc[row["later"]])),
            "After": revisions["days"].map(apart),
            "Times": revisions["ratio"].map(rounded),
        }
    )


def _figure(claim: pd.Series) -> Markup:
    return stacked(cite(claim), f"{amount(claim)}, {dated_words(claim)}")
