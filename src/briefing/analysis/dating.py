"""Which time a figure describes, and how we know.

An assertion has one date, whoever repeats it: the `as_of` of its origin; else the most exact `as_of` among its mentions
(of equals the one that most print, then the earliest); else the earliest day it was asserted; else the earliest it was
published. What the same statement says of another measure counts where its own mentions are silent.
"""

import numpy as np
import pandas as pd

from briefing.register import dates

BASES = {"as_of": "as of", "mention": "another mention", "asserted": "asserted", "published": "published"}
FIGURE = ["assertion_id", "measure_id"]


def dated(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims (of `placed`) with their assertion's `dated` (ISO prefix), `dated_basis`, `dated_from`, `dated_to`."""
    told = {
        "as_of": _of(claims, FIGURE, _origins(claims)),
        "mention": _first_filled(
            _of(claims, FIGURE, _most_exact(claims, FIGURE)),
            _of(claims, ["assertion_id"], _most_exact(claims, ["assertion_id"])),
        ),
        "asserted": _of(claims, ["assertion_id"], _earliest(claims, "asserted")),
        "published": _of(claims, ["assertion_id"], _earliest(claims, "published")),
    }
    given = [cells.ne("") for cells in told.values()]
    basis = pd.Series(np.select(given, list(told), ""), claims.index, dtype=object)
    date = pd.Series(np.select(given, list(told.values()), ""), claims.index, dtype=object)
    return claims.assign(dated=date, dated_basis=basis, dated_from=dates.first_day(date), dated_to=dates.last_day(date))


def _of(claims: pd.DataFrame, keys: list[str], found: pd.Series) -> pd.Series:
    """What was found for each claim's assertion, blank where nothing was."""
    wanted = pd.MultiIndex.from_frame(claims[keys]) if len(keys) > 1 else pd.Index(claims[keys[0]])
    return pd.Series(found.reindex(wanted).astype(object).fillna("").to_numpy(), claims.index, dtype=object)


def _first_filled(one: pd.Series, other: pd.Series) -> pd.Series:
    return one.where(one.ne(""), other)


def _origins(claims: pd.DataFrame) -> pd.Series:
    return claims.sort_values("rank").drop_duplicates(FIGURE).set_index(FIGURE)["as_of"]


def _most_exact(claims: pd.DataFrame, keys: list[str]) -> pd.Series:
    """The most exact `as_of` of an assertion; of equals the one that most of its mentions print, then the earliest."""
    counts = claims.loc[claims["as_of"].ne("")].groupby([*keys, "as_of"]).size().rename("print").reset_index()
    ranked = counts.assign(exact=counts["as_of"].str.len()).sort_values(
        ["exact", "print", "as_of"], ascending=[False, False, True]
    )
    return ranked.drop_duplicates(keys).set_index(keys)["as_of"]


def _earliest(claims: pd.DataFrame, column: str) -> pd.Series:
    """The earliest date of an assertion in a column; one known to the month counts as its last day."""
    given = claims.loc[claims[column].ne(""), ["assertion_id", column]]
    ordered = given.assign(last=dates.last_day(given[column])).sort_values(["last", column])
    return ordered.drop_duplicates("assertion_id").set_index("assertion_id")[column]
