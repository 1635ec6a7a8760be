"""Tables of envelopes: the lowest and highest standing figure, and how far another choice moves them."""

import pandas as pd

from briefing.display.tables.cited import by_id, sourced
from briefing.display.tables.layout import cells
from briefing.display.words import number, party, rounded


def per_envelope(ends: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a comparability group: the lowest and the highest standing figure, who prints them, pools, centre."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "Measure": cells(ends, lambda row: rows.loc[row["lowest"], "measure"]),
            "Lowest": cells(ends, lambda row: sourced(rows.loc[row["lowest"]])),
            "Highest": cells(ends, lambda row: sourced(rows.loc[row["highest"]])),
            "Assertions": ends["claims"],
            "Pools": ends["pools"],
            "Centre": cells(ends, lambda row: "" if pd.isna(row["centre"]) else rounded(row["centre"], 3)),
        }
    )


def in_words(choice: str) -> str:
    """A choice with its pool in words: "without South Korea"."""
    return f"without {party(choice.removeprefix('without '))}" if choice.startswith("without ") else choice


def per_choice(sensitivity: pd.DataFrame, measures: dict[str, str]) -> pd.DataFrame:
    """One row a group and another choice that moves its envelope: where the ends are then."""
    shifted = sensitivity.loc[sensitivity["low_moved"].ne(1) | sensitivity["high_moved"].ne(1)]
    return pd.DataFrame(
        {
            "Measure": shifted["group"].map(measures),
            "Choice": shifted["choice"].map(in_words),
            "Lowest": cells(shifted, lambda row: number(row["low"])),
            "Highest": cells(shifted, lambda row: number(row["high"])),
            "Assertions": shifted["claims"],
            "Pools": shifted["pools"],
        }
    )
