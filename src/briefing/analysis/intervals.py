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

import numpy as np
import pandas as pd

from briefing.analysis.thresholds import ABOUT_LEAST, ABOUT_SHARE, ABOUT_STEPS, PLAIN_SHARE, PLAIN_STEPS
from briefing.register import dates
from briefing.register.distinct import of_distinct

COUNTED = ("count", "equivalent")
WHOLE = 100.0
TO_THE_NEXT_STEP = r"여|-?\bodd\b"


def intervals(claims: pd.DataFrame) -> dict[str, pd.Series]:
    """`from_value`, `to_value` (in the unit; days for dates), and whether they are `open_below` and `open_above`.

    `claims` have the register's columns with `basis` and `unit_kind`.
    """
    dated = claims["basis"].eq("date")
    low, high = _numbers(claims)
    first, last = _days(claims)
    return {
        "from_value": low.mask(dated, first),
        "to_value": high.mask(dated, last),
        "open_below": claims["bound"].eq("at_most").mask(dated, np.isneginf(first)),
        "open_above": claims["bound"].eq("at_least").mask(dated, np.isposinf(last)),
    }


def _numbers(claims: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    bound, best = claims["bound"], claims["best"]
    about, reach = bound.eq("about"), _reach(claims)
    is_range = bound.eq("range")
    low = (
        (best - reach).mask(bound.eq("at_least") | (about & claims["low"].notna()), best).mask(bound.eq("at_most"), 0.0)
    )
    high = (best + reach).mask(bound.eq("at_most") | (about & claims["high"].notna()), best)
    high = high.mask(bound.eq("at_least"), np.inf)
    most = claims["unit_kind"].eq("share").map({True: WHOLE, False: np.inf})
    low, high = low.mask(is_range, claims["low"]), high.mask(is_range, claims["high"])
    return low.clip(lower=0), high.clip(upper=most)


def _reach(claims: pd.DataFrame) -> pd.Series:
    """How far a number reaches on a side that its words leave open to rounding."""
    best, step = claims["best"], printed_step(claims["best"])
    in_words = claims["unit_kind"].eq("share") & ~claims["value_text"].str.contains(r"\d")
    counted = claims["unit_kind"].isin(COUNTED)
    plain = np.minimum(PLAIN_STEPS * step, PLAIN_SHARE * best).mask(in_words, PLAIN_SHARE * best)
    about = np.minimum(ABOUT_STEPS * step, ABOUT_SHARE * best).mask(in_words, ABOUT_SHARE * best)
    about = about.mask(counted, about.clip(lower=ABOUT_LEAST))
    odd = claims["low"].notna() & claims["value_text"].str.contains(TO_THE_NEXT_STEP)
    about = about.mask(odd, step - counted)
    return plain.mask(claims["bound"].eq("about"), about)


def printed_precision(claims: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The lowest and highest value that the printed numbers alone allow, as if no word opened a side.

    `claims` are rows of `comparable`; of a range its ends.
    """
    closed = claims.assign(bound=claims["bound"].mask(claims["bound"].isin(["at_least", "at_most"]), "point"))
    return _numbers(closed)


def printed_step(values: pd.Series) -> pd.Series:
    """The place of the last non-zero digit of each number: 28,000 gives 1,000; 1.5 gives 0.1; 0 gives 1."""
    return of_distinct(values, lambda distinct: distinct.map(_step, na_action="ignore"))


def _step(value: float) -> float:
    digits = f"{value:.10f}".rstrip("0")
    whole, _, part = digits.partition(".")
    if part:
        return 10.0 ** -len(part)
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if whole.rstrip("0") else 1.0


def _days(claims: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    start, end = claims["period_start"], claims["period_end"]
    since = start.ne("") & end.eq("") & claims["bound"].ne("at_least")
    first = days(dates.first_day(start), -np.inf)
    last = days(dates.last_day(end.mask(since, start)), np.inf)
    known = start.ne("") | end.ne("")
    return first.where(known), last.where(known)


def days(moments: pd.Series, open_end: float) -> pd.Series:
    """Days since 1970, for intervals of dates."""
    return ((moments - pd.Timestamp(0)) / pd.Timedelta(days=1)).fillna(open_end)
