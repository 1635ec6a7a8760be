"""Which time a figure describes, and how we know.

`as_of` where the source prints or implies it; else the dated mention of the same assertion; else when it was asserted;
else when it was published.
"""

import pandas as pd

from briefing.register import dates
from briefing.register.register import Register

BASES = {"as_of": "as of", "mention": "another mention", "asserted": "asserted", "published": "published"}


def dated(register: Register) -> pd.DataFrame:
    """The claims with `dated` (ISO prefix), `dated_basis` (how we know), `dated_from` and `dated_to` (days)."""
    claims = register.claims
    published = register.sources.set_index("source_id")["published"]
    candidates = pd.DataFrame(
        {
            "as_of": claims["as_of"],
            "mention": claims["assertion_id"].map(_mentioned(claims)),
            "asserted": claims["asserted"],
            "published": claims["source_id"].map(published),
        },
        index=claims.index,
        dtype=object,
    ).fillna("")
    given = candidates.ne("")
    basis = given.idxmax(axis=1).where(given.any(axis=1), "")
    date = candidates.where(given).bfill(axis=1).iloc[:, 0].fillna("").astype(object)
    return claims.assign(dated=date, dated_basis=basis, dated_from=dates.first_day(date), dated_to=dates.last_day(date))


def _mentioned(claims: pd.DataFrame) -> pd.Series:
    """The earliest `as_of` that any mention of an assertion gives."""
    told = claims.loc[claims["as_of"].ne(""), ["assertion_id", "as_of"]].sort_values("as_of")
    return told.drop_duplicates("assertion_id").set_index("assertion_id")["as_of"]
