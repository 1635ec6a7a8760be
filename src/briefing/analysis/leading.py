"""Which figures lead a headline, and which newer ones stand beside them with what they lack.

A figure leads with a named claimant, a reviewed row, a document rated C or better and a date at least to the month. Of
each pool the last such figure leads that no other such figure replaces. A newer one that lacks something stands beside.
One row of `leading` is one assertion: `lacks` is blank where it leads.
"""

import pandas as pd

from briefing.analysis.assertions import KEY, assertions
from briefing.analysis.envelope import COUNTABLE, ENVELOPE, last_of_each_pool, standing
from briefing.analysis.summary import told
from briefing.analysis.thresholds import LOWEST_LEADING, MONTH

UNTRACED = "Not traced"
RATED_LOW = [rating for rating in "ABCDE" if rating > LOWEST_LEADING]


def leading(claims: pd.DataFrame) -> pd.DataFrame:
    """The assertions of `claims` (from `comparable`) that lead, and the newer ones beside them; see the module."""
    origins = assertions(told(claims))
    numbered = origins.loc[origins["basis"].isin(COUNTABLE) & origins["number"].notna()]
    lacking = numbered.assign(lacks=lacks(numbered))
    fit = pd.MultiIndex.from_frame(lacking.loc[lacking["lacks"].eq(""), KEY])
    fitting = claims.loc[pd.MultiIndex.from_frame(claims[KEY]).isin(fit)]
    leaders = last_of_each_pool(assertions(standing(fitting))).assign(lacks="")
    newest = leaders.groupby(ENVELOPE)["dated_from"].max()
    own = pd.Series(newest.reindex(pd.MultiIndex.from_frame(lacking[ENVELOPE])).to_numpy(), lacking.index)
    latest = lacking["dated_from"].where(lacking["dated"].str.len().ge(MONTH), lacking["dated_to"])
    beside = lacking.loc[lacking["lacks"].ne("") & ~(latest <= own)]
    return pd.concat([leaders, beside], ignore_index=True)


def lacks(origins: pd.DataFrame) -> pd.Series:
    """What each assertion lacks to lead, in words; blank where nothing."""
    untraced = origins["note"].str.contains(UNTRACED)
    missing = {
        "names no claimant": origins["pools"].eq(""),
        "not traced to its claimant": origins["coding"].ne("reviewed") & untraced,
        "not reviewed": origins["coding"].ne("reviewed") & ~untraced,
        "unrated": origins["best_rating"].eq("F"),
        "rated low": origins["best_rating"].isin(RATED_LOW),
        "dated to the year": origins["dated"].str.len().lt(MONTH),
    }
    said = [[words for words, flags in missing.items() if flags.iloc[place]] for place in range(len(origins))]
    return pd.Series([", ".join(words) for words in said], origins.index, dtype=object)
