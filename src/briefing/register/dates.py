"""ISO 8601 prefixes (2024, 2024-10, 2024-10-04), read as intervals of days."""

import pandas as pd

from briefing.register.distinct import of_distinct

PREFIX = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"


def first_day(prefixes: pd.Series) -> pd.Series:
    """The first day each prefix covers: 2024-10 gives 1 October 2024; blank or impossible gives NaT."""
    return of_distinct(prefixes, _first_day)


def last_day(prefixes: pd.Series) -> pd.Series:
    """The last day each prefix covers: 2024-10 gives 31 October 2024; blank or impossible gives NaT."""
    return of_distinct(prefixes, _last_day)


def _first_day(prefixes: pd.Series) -> pd.Series:
    padded = prefixes.str.cat(prefixes.str.len().map({4: "-01-01", 7: "-01"}).astype(object).fillna(""))
    padded = padded.where(prefixes.str.fullmatch(PREFIX), "")
    return pd.to_datetime(padded, format="%Y-%m-%d", errors="coerce")


def _last_day(prefixes: pd.Series) -> pd.Series:
    start = _first_day(prefixes)
    length = prefixes.str.len()
    year_end = start + pd.offsets.YearEnd(0)
    month_end = start + pd.offsets.MonthEnd(0)
    return start.mask(length.eq(4), year_end).mask(length.eq(7), month_end)


def valid(prefixes: pd.Series) -> pd.Series:
    """Whether each text is blank or a prefix of a real date."""
    return prefixes.eq("") | first_day(prefixes).notna()
