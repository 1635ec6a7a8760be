"""Tables of envelopes: the lowest and highest standing figure, and how far another choice moves them."""

from collections.abc import Mapping

import pandas as pd

from briefing.display.tables.cited import by_id, sourced
from briefing.display.tables.layout import cells
from briefing.display.words import NO_NAMES, choice_words, end_amount, pool_names, rounded, unit_labels
from briefing.document.text import Text, text


def per_envelope(ends: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a group and unit: the lowest and the highest standing figure, who prints them, pools, centre."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "Measure": cells(
                ends, lambda row: f"{rows.loc[row['lowest'], 'measure']}, {rows.loc[row['lowest'], 'unit_label']}"
            ),
            "Lowest": cells(ends, lambda row: sourced(rows.loc[row["lowest"]])),
            "Highest": cells(ends, lambda row: sourced(rows.loc[row["highest"]])),
            "Statements": ends["claims"],
            "Origins": ends["pools"],
            "Centre": cells(ends, lambda row: _number(row["centre"])),
        }
    )


def _number(value: float) -> Text:
    return text() if pd.isna(value) else text(rounded(value, 3), number=value)


def _end(rows: pd.DataFrame, choice: pd.Series, claim: str, end: str) -> Text:
    return text(end_amount(rows.loc[choice[claim]], choice[end]), number=choice[end])


def per_choice(choices: pd.DataFrame, claims: pd.DataFrame, names: Mapping[str, str] = NO_NAMES) -> pd.DataFrame:
    """One row a group, unit and other choice (of `moving`): where the ends are then, with their bounds.

    `names` are those of the parties and pools.
    """
    rows, units, pools = by_id(claims), unit_labels(claims), pool_names(claims, names)
    return pd.DataFrame(
        {
            "Measure": cells(choices, lambda row: f"{row['measure']}, {units[row['unit_id']]}"),
            "Choice": choices["choice"].map(lambda choice: choice_words(choice, pools)),
            "Lowest": cells(choices, lambda row: _end(rows, row, "lowest", "low")),
            "Highest": cells(choices, lambda row: _end(rows, row, "highest", "high")),
            "Statements": choices["claims"],
            "Origins": choices["pools"],
        }
    )
