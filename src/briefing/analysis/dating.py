"""Which time a figure describes, and how we know.

An assertion has one date, whoever repeats it: the `as_of` of its origin; else the most exact `as_of` among its mentions
(of equals the one that most print, then the earliest); else the earliest day it was asserted; else the earliest it was
published. What the same statement says of another measure counts where its own mentions are silent.
"""

import numpy as np
import pandas as pd

from briefing.analysis.codes import alphabetical, codes, firsts, least
from briefing.register import dates

BASES = {"as_of": "as of", "mention": "another page", "asserted": "said", "published": "published"}
GIVEN = ["as_of", "asserted", "published"]


def dated(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims (of `placed`) with their assertion's `dated` (ISO prefix), `dated_basis`, `dated_from`, `dated_to`."""
    statement = codes(claims["assertion_id"])
    figure = codes(statement, claims["measure_id"])
    cells = np.concatenate([[""], *(claims[name].to_numpy(dtype=object) for name in GIVEN)])
    given, printed = pd.factorize(cells)  # number 0 is blank
    as_of, asserted, published = np.split(given[1:], len(GIVEN))
    of_figure, of_statement = (_most_exact(said, as_of, printed)[said] for said in (figure, statement))
    found = [
        as_of[firsts(figure, claims["rank"].to_numpy())][figure],
        np.where(of_figure, of_figure, of_statement),
        _earliest(statement, asserted, printed)[statement],
        _earliest(statement, published, printed)[statement],
    ]
    basis = np.select([date > 0 for date in found], range(len(found)), len(found))
    date = np.choose(basis, [*found, 0])
    days = pd.Series(printed, dtype=object)
    return claims.assign(
        dated=pd.Series(printed[date], claims.index, dtype=object),
        dated_basis=pd.Series(np.array([*BASES, ""], dtype=object)[basis], claims.index, dtype=object),
        dated_from=dates.first_day(days).to_numpy()[date],
        dated_to=dates.last_day(days).to_numpy()[date],
    )


def _most_exact(said: np.ndarray, as_of: np.ndarray, printed: np.ndarray) -> np.ndarray:
    """The most exact `as_of` of each; of equals the one that most of its mentions print, then the earliest."""
    told = np.flatnonzero(as_of)
    both, times = np.unique(said[told] * len(printed) + as_of[told], return_counts=True)
    one, date = np.divmod(both, len(printed))
    best = firsts(one, -np.array([*map(len, printed)])[date], -times, alphabetical(printed.tolist())[date])
    found = np.zeros(said.max(initial=-1) + 1, int)
    found[one[best]] = date[best]
    return found


def _earliest(said: np.ndarray, given: np.ndarray, printed: np.ndarray) -> np.ndarray:
    """The earliest date of each; one known to the month counts as its last day."""
    last = [dates.last(date) for date in printed]
    in_order = sorted((place for place, day in enumerate(last) if day), key=lambda place: (last[place], printed[place]))
    place = np.full(len(printed), len(in_order))
    place[in_order] = np.arange(len(in_order))
    return np.array([*in_order, 0])[least(said, place[given])]
