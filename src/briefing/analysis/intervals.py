"""What a printed number allows: the interval of values that the words leave room for.

A plain number reaches half a step of its last printed digit to either side, but never further than a twentieth of
itself; an *about* a whole step, but never further than a tenth of itself, and of counted things one at least. A share
in words (two thirds) reaches as far as a share of itself allows. The side that words close is closed: *at least*
begins at its number, *at most* ends there, *nearly* (an about whose `high` is its number) ends there, *just over* (an
about whose `low` is its number) begins there; *-odd* and Korean 여 reach to the next step. *At least* and *at most*
are open on the other side. A range is what is printed. A vague figure has no interval. Nothing lies below zero, no
share above 100 %.

A date is the interval of its days. *By X* is open before; *since X*, said of a first event, is X; a date that is no
earlier than X (bound `at_least`) is open after. The thresholds and their reasons are in `thresholds`.
"""

import math
import re
from collections.abc import Callable
from datetime import date
from functools import cache

import numpy as np
import pandas as pd

from briefing.analysis.codes import distinct
from briefing.analysis.thresholds import ABOUT_LEAST, ABOUT_SHARE, ABOUT_STEPS, PLAIN_SHARE, PLAIN_STEPS
from briefing.register import dates

COUNTED = ("count", "equivalent")
WHOLE = 100.0
TO_THE_NEXT_STEP = re.compile(r"여|-?\bodd\b")
DIGIT = re.compile(r"\d")
NUMBER = ["low", "best", "high", "unit_kind"]
DATE = ["bound", "period_start", "period_end"]
NO_INTERVAL = (math.nan, math.nan)
EPOCH = date(1970, 1, 1)


def intervals(claims: pd.DataFrame) -> dict[str, pd.Series]:
    """`from_value`, `to_value` (in the unit; days for dates), and whether they are `open_below` and `open_above`.

    `claims` have the register's columns with `basis` and `unit_kind`.
    """
    dated = claims["basis"].eq("date").to_numpy(dtype=bool)
    ends = _of_numbers(claims, claims["bound"])
    ends[dated] = _of_alike(_days, *(claims.loc[dated, name] for name in DATE))
    first, last = _columns(ends, claims.index)
    return {
        "from_value": first,
        "to_value": last,
        "open_below": pd.Series(np.where(dated, np.isneginf(first), claims["bound"].eq("at_most")), claims.index),
        "open_above": pd.Series(np.where(dated, np.isposinf(last), claims["bound"].eq("at_least")), claims.index),
    }


def printed_precision(claims: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The lowest and highest value that the printed numbers alone allow, as if no word opened a side.

    `claims` are rows of `comparable`; of a range its ends.
    """
    closed = claims["bound"].mask(claims["bound"].isin(["at_least", "at_most"]), "point")
    return _columns(_of_numbers(claims, closed), claims.index)


def _of_numbers(claims: pd.DataFrame, bound: pd.Series) -> np.ndarray:
    """The ends of the intervals of numbers with a bound; their words only where these say more than the bound."""
    telling = claims["unit_kind"].eq("share") | (bound.eq("about") & claims["low"].notna())
    return _of_alike(_ends, bound, *(claims[name] for name in NUMBER), claims["value_text"].where(telling, ""))


def _of_alike(ends: Callable[..., tuple[float, float]], *columns: pd.Series) -> np.ndarray:
    """Both ends for the cells of each row, worked out once for rows that are alike."""
    numbers, rows = distinct(*columns)
    return np.array([ends(*row) for row in rows], float).reshape(-1, 2)[numbers]


def _columns(ends: np.ndarray, index: pd.Index) -> tuple[pd.Series, pd.Series]:
    return pd.Series(ends[:, 0], index), pd.Series(ends[:, 1], index)


def _ends(bound: str, low: float, best: float, high: float, unit_kind: str, value_text: str) -> tuple[float, float]:
    """The ends of the interval of one printed number or range."""
    most = WHOLE if unit_kind == "share" else math.inf
    if bound == "range":
        return max(low, 0.0), min(high, most)
    if math.isnan(best):
        return NO_INTERVAL
    about = bound == "about"
    reach = _reach(about, not math.isnan(low), best, unit_kind, value_text)
    begins = bound == "at_least" or (about and not math.isnan(low))
    stops = bound == "at_most" or (about and not math.isnan(high))
    first = 0.0 if bound == "at_most" else best if begins else best - reach
    last = math.inf if bound == "at_least" else best if stops else best + reach
    return max(first, 0.0), min(last, most)


def _reach(about: bool, over: bool, best: float, unit_kind: str, value_text: str) -> float:
    """How far a number reaches on a side that its words leave open to rounding; `over`: an about that begins at it."""
    step, counted = _step(best), unit_kind in COUNTED
    if about and over and TO_THE_NEXT_STEP.search(value_text):
        return step - counted
    steps, share = (ABOUT_STEPS, ABOUT_SHARE) if about else (PLAIN_STEPS, PLAIN_SHARE)
    in_words = unit_kind == "share" and not DIGIT.search(value_text)
    reach = share * best if in_words else min(steps * step, share * best)
    return max(reach, ABOUT_LEAST) if about and counted else reach


def printed_step(values: pd.Series) -> pd.Series:
    """The place of the last non-zero digit of each number: 28,000 gives 1,000; 1.5 gives 0.1; 0 gives 1."""
    return values.map(_step, na_action="ignore")


@cache
def _step(value: float) -> float:
    digits = f"{value:.10f}".rstrip("0")
    whole, _, part = digits.partition(".")
    if part:
        return 10.0 ** -len(part)
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if whole.rstrip("0") else 1.0


def _days(bound: str, start: str, end: str) -> tuple[float, float]:
    """The first and last day of one date, in days since 1970."""
    if not (start or end):
        return NO_INTERVAL
    since = start and not end and bound != "at_least"
    first, last = dates.first(start), dates.last(start if since else end)
    return _since_1970(first, -math.inf), _since_1970(last, math.inf)


def _since_1970(day: date | None, open_end: float) -> float:
    return open_end if day is None else float((day - EPOCH).days)


def days(moments: pd.Series, open_end: float) -> pd.Series:
    """Days since 1970, for intervals of dates."""
    return ((moments - pd.Timestamp(0)) / pd.Timedelta(days=1)).fillna(open_end)
