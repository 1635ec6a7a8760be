"""Which time a figure describes, and how we know.

`as_of` where the source prints or implies it; else the dated mention of the same assertion; else when it was asserted;
else when it was published.
"""

import numpy as np
import pandas as pd

from briefing.register import dates
from briefing.register.register import Register

BASES = {"as_of": "as of", "mention": "another mention", "asserted": "asserted", "published": "published"}


def dated(register: Register) -> pd.DataFrame:
    """The claims with `dated` (ISO prefix), `dated_basis` (how we know), `dated_from` and `dated_to` (days)."""
    claims = register.claims
    published = register.sources.set_index("source_id")["published"]
    told = {
        "as_of": claims["as_of"],
        "mention": claims["assertion_id"].map(_mentioned(claims)).fillna(""),
        "asserted": claims["asserted"],
        "published": claims["source_id"].map(published).fillna(""),
    }
    given = [dates_told.ne("") for dates_told in told.values()]
    basis = pd.Series(np.select(given, list(told), ""), claims.index)
    date = pd.Series(np.select(given, list(told.values()), ""), claims.index, dtype=object)
    return claims.assign(dated=date, dated_basis=basis, dated_from=dates.first_day(date), dated_to=dates.last_day(date))


def _mentioned(claims: pd.DataFrame) -> pd.Series:
    """The earliest `as_of` that any mention of an assertion gives."""
    told = claims.loc[claims["as_of"].ne(""), ["assertion_id", "as_of"]].sort_values("as_of")
    return told.drop_duplicates("assertion_id").set_index("assertion_id")["as_of"]
