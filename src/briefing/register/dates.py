"""ISO 8601 prefixes (2024, 2024-10, 2024-10-04), read as intervals of days."""

import calendar
import re
from collections.abc import Callable
from datetime import date
from functools import cache

import numpy as np
import pandas as pd

PREFIX = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
REST_OF_A_DATE = {4: "-01-01", 7: "-01", 10: ""}


@cache
def first(prefix: str) -> date | None:
    """The first day a prefix covers: 2024-10 gives 1 October 2024; blank or impossible gives none."""
    if not isinstance(prefix, str) or not PREFIX.fullmatch(prefix):
        return None
    try:
        return date.fromisoformat(prefix + REST_OF_A_DATE[len(prefix)])
    except ValueError:
        return None


@cache
def last(prefix: str) -> date | None:
    """The last day a prefix covers: 2024-10 gives 31 October 2024; blank or impossible gives none."""
    start = first(prefix)
    if start is None or len(prefix) == len("2024-10-04"):
        return start
    month = start.month if len(prefix) == len("2024-10") else 12
    return start.replace(month=month, day=calendar.monthrange(start.year, month)[1])


def first_day(prefixes: pd.Series) -> pd.Series:
    """The `first` day of each prefix, NaT where there is none."""
    return _moments(prefixes, first)


def last_day(prefixes: pd.Series) -> pd.Series:
    """The `last` day of each prefix, NaT where there is none."""
    return _moments(prefixes, last)


def _moments(prefixes: pd.Series, day: Callable[[str], date | None]) -> pd.Series:
    codes, distinct = pd.factorize(prefixes, use_na_sentinel=False)
    return pd.Series(np.array([day(prefix) for prefix in distinct], "datetime64[us]")[codes], prefixes.index)


def valid(prefixes: pd.Series) -> pd.Series:
    """Whether each text is blank or a prefix of a real date."""
    return prefixes.eq("") | first_day(prefixes).notna()
