"""Which source reports which measure, and how far its numbers are accounted for."""

import pandas as pd

from briefing.analysis.thresholds import MOST_ACROSS
from briefing.register.coverage import CLAIM, EXCLUSION
from briefing.register.register import Register


def claims_per_source_and_measure(claims: pd.DataFrame) -> pd.DataFrame:
    """Counts of claims: one row a measure (in reading order), one column a source; `claims` from `comparable`."""
    return pd.crosstab(claims["measure"], claims["source"]).reindex(
        index=claims["measure"].unique(), columns=claims.sort_values("source_id")["source"].unique()
    )


def claims_per_party_and_measure(claims: pd.DataFrame) -> pd.DataFrame:
    """Counts of claims: one row a measure (in reading order), one column the party of the claimant."""
    return pd.crosstab(claims["measure"], claims["party"]).reindex(index=claims["measure"].unique())


def reported(claims: pd.DataFrame, most_sources: int = MOST_ACROSS) -> pd.DataFrame:
    """Counts of claims by measure and source, or by measure and the claimant's party where there are many sources."""
    many = claims["source_id"].nunique() > most_sources
    return claims_per_party_and_measure(claims) if many else claims_per_source_and_measure(claims)


def accounted(register: Register) -> pd.DataFrame:
    """One row a source: its claims, its exclusions, and the numbers its archived text was found to hold.

    `numbers` and `share` (percent accounted for) are empty where the text was not there to be checked.
    """
    per_source = register.numbers.groupby("source_id")["accounted_by"]
    counted = pd.DataFrame(
        {
            "claims": register.claims.groupby("source_id").size(),
            "exclusions": register.exclusions.groupby("source_id").size(),
            "numbers": per_source.size().astype(float),
            "share": per_source.agg(lambda who: who.isin([CLAIM, EXCLUSION]).mean() * 100),
        }
    )
    return (
        counted.reindex(register.sources["source_id"]).fillna({"claims": 0, "exclusions": 0}).rename_axis("source_id")
    )
