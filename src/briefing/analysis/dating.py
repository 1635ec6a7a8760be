"""Which time a figure describes, and how we know.

An assertion has one date, whoever repeats it: the `as_of` of its origin; else the most exact `as_of` among its mentions
(of equals the one that most print, then the earliest); else the earliest day it was asserted; else the earliest it was
published. What the same statement says of another measure counts where its own mentions are silent.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable
from typing import TypeVar

import numpy as np
import pandas as pd

from briefing.register import dates

BASES = {"as_of": "as of", "mention": "another page", "asserted": "said", "published": "published"}
Said = TypeVar("Said", bound=Hashable)


def dated(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims (of `placed`) with their assertion's `dated` (ISO prefix), `dated_basis`, `dated_from`, `dated_to`."""
    assertion, as_of = claims["assertion_id"].tolist(), claims["as_of"].tolist()
    figure = list(zip(assertion, claims["measure_id"], strict=True))
    of_origin = _nearest(figure, as_of, claims["rank"])
    of_figure, of_assertion = _most_exact(figure, as_of), _most_exact(assertion, as_of)
    asserted = _earliest(assertion, claims["asserted"].tolist())
    published = _earliest(assertion, claims["published"].tolist())
    found = {
        own: _first_filled(
            of_origin[own],
            of_figure.get(own) or of_assertion.get(own[0], ""),
            asserted.get(own[0], ""),
            published.get(own[0], ""),
        )
        for own in of_origin
    }
    date = pd.Series([found[own][0] for own in figure], claims.index, dtype=object)
    basis = pd.Series([found[own][1] for own in figure], claims.index, dtype=object)
    return claims.assign(dated=date, dated_basis=basis, dated_from=dates.first_day(date), dated_to=dates.last_day(date))


def _first_filled(*given: str) -> tuple[str, str]:
    """The first date given and its basis, both blank where none is; in the order of `BASES`."""
    for date, basis in zip(given, BASES, strict=True):
        if date:
            return date, basis
    return "", ""


def _nearest(figures: list[Said], as_of: list[str], rank: pd.Series) -> dict[Said, str]:
    """The `as_of` of each figure's mention that is nearest the claimant, blank where that has none."""
    farthest_first = np.argsort(-rank.to_numpy(), kind="stable").tolist()
    return {figures[place]: as_of[place] for place in farthest_first}


def _most_exact(said: list[Said], as_of: list[str]) -> dict[Said, str]:
    """The most exact `as_of` of each; of equals the one that most of its mentions print, then the earliest."""
    printed: defaultdict[Said, Counter[str]] = defaultdict(Counter)
    for one, date in zip(said, as_of, strict=True):
        if date:
            printed[one][date] += 1
    return {one: min(counts, key=lambda date: (-len(date), -counts[date], date)) for one, counts in printed.items()}


def _earliest(assertions: list[str], given: list[str]) -> dict[str, str]:
    """The earliest date of each assertion; one known to the month counts as its last day."""
    found = defaultdict(set)
    for assertion, date in zip(assertions, given, strict=True):
        if dates.last(date):
            found[assertion].add(date)
    return {assertion: min(several, key=lambda date: (dates.last(date), date)) for assertion, several in found.items()}
