"""The few figures that headlines are made of: the extremes of a group, and how far apart. Never a sum, never a mean."""

import pandas as pd

from briefing.register.coding import UNATTRIBUTED


def claimants(claims: pd.DataFrame) -> list[str]:
    """The ids of the claimants of a table of claims, the unattributed left out."""
    return sorted(claims.loc[claims["claimant_id"].ne(UNATTRIBUTED), "claimant_id"].unique())


def numbered(claims: pd.DataFrame, group: str) -> pd.DataFrame:
    """The claims of a group that print one number of what happened, undisputed, smallest first."""
    found = told(claims).loc[lambda rows: rows["group"].eq(group) & rows["best"].notna()]
    return found.sort_values(["best", "to_value", "claim_id"])


def told(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims that say that something happened and are not disputed: what titles and extremes may speak of."""
    return claims.loc[claims["modality"].eq("happened") & claims["status"].eq("active")]


def extremes(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a comparability group with printed numbers: its lowest and its highest claim."""
    found = {group: numbered(claims, group) for group in claims["group"].unique()}
    return pd.DataFrame(
        [(group, rows.iloc[0]["claim_id"], rows.iloc[-1]["claim_id"]) for group, rows in found.items() if len(rows)],
        columns=["group", "lowest", "highest"],
    )


def enough(rows: pd.DataFrame, least: int = 2) -> pd.DataFrame:
    """The rows, or none of them where they are too few to compare."""
    return rows if len(rows) >= least else rows.iloc[:0]
