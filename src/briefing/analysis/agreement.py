"""The same measure side by side: who agrees, who differs, by how much.

One row of `pairs` is two assertions by different claimants in one comparability group. They agree where the closed
intervals of their printed figures overlap (see `comparison`), are compatible where only an open bound lets them
overlap, and differ otherwise; intervals of numbers that meet in nothing but an edge differ. What one claimant says of
two times is a change, not a rivalry, and is no pair. Which assertions meet, see `meeting`.
"""

from itertools import compress, product

import numpy as np
import pandas as pd

from briefing.analysis.meeting import met, paired

AGREE, COMPATIBLE, DIFFER = "agree", "compatible", "differ"


def pairs(claims: pd.DataFrame) -> pd.DataFrame:
    """Every pair of rival figures with its verdict and what else sets the two apart.

    `claims` is the output of `comparable`. `difference` is between the printed numbers and `gap` between the intervals,
    both in the group's unit (days for dates); `ratio` is the larger printed number over the smaller.
    """
    numbered = claims.loc[claims["from_value"].notna() & claims["to_value"].notna() & claims["modality"].ne("denied")]
    one, other = met(numbered, "group")
    both = paired(numbered.iloc[one], numbered.iloc[other].drop(columns="group")).rename(columns={"group_a": "group"})
    rivals = both.loc[_rivals(both)].reset_index(drop=True)
    return rivals.assign(
        gap=_gap(rivals),
        difference=_difference(rivals),
        verdict=_verdict(rivals),
        ratio=_ratio(rivals),
        days_apart=_days_apart(rivals),
        apart=_apart(rivals),
    )


def _rivals(pair: pd.DataFrame) -> pd.Series:
    nobody = pair["claimant_id_a"].eq("unattributed")
    return pair["assertion_id_a"].ne(pair["assertion_id_b"]) & (
        pair["claimant_id_a"].ne(pair["claimant_id_b"]) | nobody
    )


def _gap(pair: pd.DataFrame) -> pd.Series:
    starts, ends = _starts_and_ends(pair)
    return (starts - ends).clip(lower=0)


def _starts_and_ends(pair: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The later start and the earlier end of the two intervals."""
    return np.maximum(pair["from_value_a"], pair["from_value_b"]), np.minimum(pair["to_value_a"], pair["to_value_b"])


def _difference(pair: pd.DataFrame) -> pd.Series:
    printed = (pair["number_a"] - pair["number_b"]).abs()
    return printed.where(pair["basis_a"].ne("date"), _gap(pair))


def _verdict(pair: pd.DataFrame) -> pd.Series:
    starts, ends = _starts_and_ends(pair)
    only_an_edge = starts.eq(ends) & pair["basis_a"].ne("date")
    open_ended = pair["bound_a"].isin(["at_least", "at_most"]) | pair["bound_b"].isin(["at_least", "at_most"])
    agreed = open_ended.map({True: COMPATIBLE, False: AGREE})
    return agreed.mask(starts.gt(ends) | only_an_edge, DIFFER).astype(object)


def _ratio(pair: pd.DataFrame) -> pd.Series:
    numbers = pair[["number_a", "number_b"]]
    return numbers.max(axis=1) / numbers.min(axis=1)


def _days_apart(pair: pd.DataFrame) -> pd.Series:
    later = np.maximum(pair["dated_from_a"], pair["dated_from_b"])
    earlier = np.minimum(pair["dated_to_a"], pair["dated_to_b"])
    return (later - earlier).dt.days.clip(lower=0)


def _apart(pair: pd.DataFrame) -> pd.Series:
    """What else differs, in words, so that a difference is not read as a contradiction."""
    differences = {
        "measure": pair["measure_id_a"].ne(pair["measure_id_b"]),
        "unit": pair["unit_id_a"].ne(pair["unit_id_b"]),
        "modality": pair["modality_a"].ne(pair["modality_b"]),
        "date": _days_apart(pair).gt(0),
    }
    said = np.array([", ".join(compress(differences, flags)) for flags in product([0, 1], repeat=4)], dtype=object)
    places = sum(flags.to_numpy() * 2**power for power, flags in enumerate(reversed(differences.values())))
    return pd.Series(said[places], index=pair.index, dtype=object)


def closest(pairs: pd.DataFrame, most: int = 40) -> pd.DataFrame:
    """At most so many pairs: those that differ first, then the nearest in time, then the farthest apart in value."""
    differ = pairs["verdict"].eq(DIFFER)
    supposed = pairs["modality_a"].ne("happened") | pairs["modality_b"].ne("happened")
    ranked = pairs.assign(order=~differ, supposed=supposed).sort_values(
        ["order", "supposed", "days_apart", "ratio"], ascending=[True, True, True, False]
    )
    return pairs.loc[sorted(ranked.head(most).index)]
