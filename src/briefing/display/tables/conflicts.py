"""Tables of conflicts found by rule, and of gaps taken apart."""

import pandas as pd

from briefing.display.links import claim_link
from briefing.display.tables.cited import by_id, sourced
from briefing.display.tables.layout import cells, stacked
from briefing.display.words import glossed, party, rounded
from briefing.document.text import Text, text


def per_conflict_type(conflicts: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a type of conflict and measure: how many were found, and the first of them."""
    rows = by_id(claims)
    named = conflicts.assign(measure=conflicts["one"].map(rows["measure"]))
    grouped = named.groupby(["type", "measure"], sort=False)
    first = grouped.head(1).assign(found=grouped["one"].transform("size"))
    return pd.DataFrame(
        {
            "Conflict": first["type"],
            "Measure": first["measure"],
            "Found": first["found"],
            "For example": cells(first, lambda row: sourced(rows.loc[row["one"]])),
            "Against": cells(first, lambda row: sourced(rows.loc[row["other"]])),
            "In words": first["detail"].map(party),
        }
    )


def tidy_gaps(gaps: pd.DataFrame) -> pd.DataFrame:
    """The gaps as data: one row a pair of assertions."""
    return gaps[
        ["group", "claim_id_a", "claim_id_b", "ratio", "date", "conversion", "bound", "left", "grown_by", "outcome"]
    ]


def per_gap(gaps: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of rival figures that differ: the gap, what each cause explains in turn, and what comes of it."""
    return pd.DataFrame(
        {
            "Measure": gaps["measure_a"],
            "One figure": cells(gaps, lambda pair: _side(pair, "_a")),
            "Another": cells(gaps, lambda pair: _side(pair, "_b")),
            "Gap": cells(gaps, lambda pair: text(f"{rounded(pair['ratio'])} times", number=pair["ratio"])),
            "Date": cells(gaps, lambda pair: _times(pair["date"])),
            "Conversion": cells(gaps, lambda pair: _times(pair["conversion"])),
            "Bound": cells(gaps, lambda pair: _times(pair["bound"])),
            "Left": cells(gaps, lambda pair: _times(pair["left"])),
            "Explained": gaps["outcome"],
        }
    )


def _side(pair: pd.Series, side: str) -> Text:
    link = claim_link(pair[f"claim_id{side}"], glossed(pair, side))
    return stacked(link, f"{pair[f'claimant{side}']} · {pair[f'dated{side}']}")


def _times(ratio: float) -> Text:
    return text("" if abs(ratio - 1) < 1e-9 else rounded(ratio), number=ratio)
