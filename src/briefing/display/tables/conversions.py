"""Tables of conversions: implied factors, growth, other loads, rates a month.

`counted` is what conversions lead to and rates are of, in a word.
"""

import pandas as pd

from briefing.display.tables.cited import by_id, ends_of, sourced
from briefing.display.tables.layout import cells
from briefing.display.words import cite, rounded
from briefing.document.text import Text, joined, text


def per_factor(factors: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row an implied factor: the two claims, the factor, how far its interval goes, and who asserts it."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "Converted": cells(factors, lambda row: cite(rows.loc[row["converted"]])),
            "From": cells(factors, lambda row: cite(rows.loc[row["base"]])),
            "Factor": cells(
                factors, lambda row: text(f"{rounded(row['factor'], 3)} {_each(row)}", number=row["factor"])
            ),
            "Words allow": cells(factors, lambda row: _interval(row["low"], row["high"])),
            "Said by": factors["claimant"],
            "Date": factors["dated"],
        }
    )


def _each(row: pd.Series) -> str:
    return f"{row['to_unit'].replace('_', ' ')} per {row['from_unit'].removesuffix('s')}"


def _interval(low: float, high: float) -> str:
    if pd.isna(low) or pd.isna(high):
        return "open"
    ends = [rounded(end, 3) if end < float("inf") else "any number" for end in (low, high)]
    return " to ".join(ends)


def per_load(loads: pd.DataFrame, base: pd.DataFrame, counted: str = "pieces") -> pd.DataFrame:
    """One row a load: what the number of one claim (`base`, of `largest`) would hold."""
    return pd.DataFrame(
        {
            "Of": cells(base, cite) * len(loads),
            "If all of it were": loads["load"].str.replace("_", " "),
            counted.capitalize(): cells(
                loads, lambda row: text(ends_of(rounded(row["low"], 3), rounded(row["high"], 3)), number=row["low"])
            ),
        }
    )


def per_growth(growth: pd.DataFrame, claims: pd.DataFrame, counted: str = "pieces") -> pd.DataFrame:
    """One row a pair of units: the first and the last conversion, and how much of the growth is growth in the base."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "First": cells(growth, lambda row: sourced(rows.loc[row["first"]])),
            "Last": cells(growth, lambda row: sourced(rows.loc[row["last"]])),
            f"{counted.capitalize()} grew": cells(growth, lambda row: _times(row["converted_growth"])),
            "What they are reckoned from grew": cells(growth, lambda row: _times(row["base_growth"])),
            "The factor": cells(growth, lambda row: _times(row["factor_growth"])),
        }
    )


def _times(growth: float) -> Text:
    return text(f"{rounded(growth)} times", number=growth)


def tidy_rates(rates: pd.DataFrame) -> pd.DataFrame:
    """The rates as data: one row a way to reckon them, the ids of its claims joined by `;`."""
    return rates.assign(claims=[";".join(ids) for ids in rates["claims"]])


def per_rate(rates: pd.DataFrame, claims: pd.DataFrame, counted: str = "pieces") -> pd.DataFrame:
    """One row a way to a rate a month."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            counted.capitalize(): rates["what"],
            "A month": cells(
                rates, lambda row: text(ends_of(rounded(row["least"]), rounded(row["most"])), number=row["least"])
            ),
            "Implied by": rates["implied_by"],
            "From": cells(rates, lambda row: joined([cite(rows.loc[claim]) for claim in row["claims"]], "; ")),
            "Date": rates["dated"],
        }
    )
