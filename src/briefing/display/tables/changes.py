"""Tables of what changed since another briefing, and of how claimants revised their figures."""

from types import SimpleNamespace

import pandas as pd

from briefing.analysis.comparison import group_labels
from briefing.display.tables.cited import by_id, ends_in_words, sourced
from briefing.display.tables.layout import cells, lines, stacked
from briefing.display.words import amount, apart, cite, dated_words, rounded, unit_labels
from briefing.document.text import Text, text


def per_change(changes: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a change of a claim; `claims` of both briefings (of `both`). What is not in this one has no link."""
    rows = by_id(claims)
    known = changes.loc[changes["one"].isin(rows.index)]
    return pd.DataFrame(
        {
            "What": known["kind"],
            "Measure": known["one"].map(rows["measure"]),
            "Figure": cells(known, lambda row: _in_place(row, rows)),
        }
    )


def _in_place(change: pd.Series, rows: pd.DataFrame) -> Text:
    """A figure with its source, and under it the one it replaces."""
    figure = sourced(rows.loc[change["one"]])
    if change["other"] not in rows.index:
        fields = change["other"].replace("_id", "").replace("_", " ")
        return lines([figure, f"in {fields}"]) if fields else figure
    replaced = rows.loc[change["other"]]
    return lines([figure, text("after ", cite(replaced), f", {dated_words(replaced)}")])


def per_move(moved: pd.DataFrame, claims: pd.DataFrame, earlier: pd.DataFrame) -> pd.DataFrame:
    """One row a group and unit whose envelope moved: before and after.

    `claims` are those of both briefings (of `both`), `earlier` those of the earlier one, as it has them.
    """
    rows = by_id(claims)
    measures, units = group_labels(claims), unit_labels(claims)
    return pd.DataFrame(
        {
            "Measure": cells(moved, lambda row: f"{measures[row['group']]}, {units[row['unit_id']]}"),
            "Before": cells(moved, lambda row: _span(row, "_before", by_id(earlier))),
            "After": cells(moved, lambda row: _span(row, "_after", rows)),
            "Origins before": moved["pools_before"].map("{:.0f}".format, na_action="ignore").astype(object).fillna(""),
            "Origins after": moved["pools_after"].map("{:.0f}".format, na_action="ignore").astype(object).fillna(""),
        }
    )


def _span(row: pd.Series, side: str, claims: pd.DataFrame) -> str:
    end = {name: row[f"{name}{side}"] for name in ("low", "high", "lowest", "highest")}
    return "none" if pd.isna(end["low"]) else ends_in_words(SimpleNamespace(**end), claims)


def per_revision(revisions: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claimant's figure that follows an earlier one of theirs."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "Claimant": revisions["claimant"],
            "Measure": revisions["measure"],
            "Earlier": cells(revisions, lambda row: _figure(rows.loc[row["earlier"]])),
            "Later": cells(revisions, lambda row: _figure(rows.loc[row["later"]])),
            "After": cells(revisions, lambda row: text(apart(row["days"]), number=row["days"])),
            "Times": cells(revisions, lambda row: text(rounded(row["ratio"]), number=row["ratio"])),
        }
    )


def _figure(claim: pd.Series) -> Text:
    return stacked(cite(claim), f"{amount(claim)}, {dated_words(claim)}")
