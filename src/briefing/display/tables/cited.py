"""Claims cited in tables by their ids."""

import pandas as pd

from briefing.display.tables.layout import stacked
from briefing.display.words import cite, dated_words, end_amount
from briefing.document.text import Text
from briefing.register.schemas import Row


def by_id(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims by their ids."""
    return claims.drop_duplicates("claim_id").set_index("claim_id", drop=False)


def sourced(claim: pd.Series) -> Text:
    """A claim as printed, with claimant, source and date in small print."""
    return stacked(cite(claim), f"{claim['claimant']} · {claim['source']} · {dated_words(claim)}")


def ends_in_words(row: Row, claims: pd.DataFrame) -> str:
    """The two ends of an envelope (a row of `ends`), each with the bound of the claim (of `by_id`) that prints it."""
    low, high = (
        end_amount(claims.loc[claim], value) for claim, value in ((row.lowest, row.low), (row.highest, row.high))
    )
    return ends_of(low, high)


def ends_of(low: str, high: str) -> str:
    """Two ends in words, or the one where they are the same."""
    return low if low == high else f"{low} to {high}"
