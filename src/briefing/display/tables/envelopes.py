"""Tables of envelopes: the lowest and highest standing figure, and how far another choice moves them."""

import pandas as pd

from briefing.display.tables.cited import by_id, sourced
from briefing.display.tables.layout import cells
from briefing.display.words import choice_words, number, rounded


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


def per_choice(choices: pd.DataFrame) -> pd.DataFrame:
    """One row a group and another choice (of `moving`): where the ends are then."""
    return pd.DataFrame(
        {
            "Measure": choices["measure"],
            "Choice": choices["choice"].map(choice_words),
            "Lowest": cells(choices, lambda row: number(row["low"])),
            "Highest": cells(choices, lambda row: number(row["high"])),
            "Assertions": choices["claims"],
            "Pools": choices["pools"],
        }
    )
