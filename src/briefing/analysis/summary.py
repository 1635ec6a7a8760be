"""The few figures that headlines are made of: the extremes of a group, and how far apart. Never a sum, never a mean."""

import pandas as pd

from briefing.analysis.shared import shared
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


@shared
def extremes(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a comparability group with printed numbers: its lowest and its highest claim."""
    printed = told(claims).loc[lambda rows: rows["best"].notna()].sort_values(["best", "to_value", "claim_id"])
    by_group = printed.groupby("group", sort=False)["claim_id"].agg(["first", "last"])
    found = by_group.loc[[group for group in claims["group"].unique() if group in by_group.index]]
    return found.reset_index(names="group").rename(columns={"first": "lowest", "last": "highest"})


def enough(rows: pd.DataFrame, least: int = 2) -> pd.DataFrame:
    """The rows, or none of them where they are too few to compare."""
    return rows if len(rows) >= least else rows.iloc[:0]
