"""The same measure side by side: who agrees, who differs, by how much.

One row of `pairs` is two assertions in one comparability group. They agree where the closed intervals of their printed
figures overlap (see `comparison`), are compatible where only an open bound lets them overlap, and differ otherwise.
"""

import numpy as np
import pandas as pd

AGREE, COMPATIBLE, DIFFER = "agree", "compatible", "differ"
SIDES = ("_a", "_b")


def pairs(claims: pd.DataFrame) -> pd.DataFrame:
    """Every pair of different assertions in one group, with verdict, gap, ratio, and what else sets them apart.

    `claims` is the output of `comparable`. `gap` is the distance between the two intervals in the group's unit (days
    for dates); `ratio` the larger printed number over the smaller.
    """
    numbered = claims.loc[claims["from_value"].notna() & claims["to_value"].notna() & claims["modality"].ne("denied")]
    numbered = numbered.assign(place=range(len(numbered)))
    joined = numbered.merge(numbered, on="group", suffixes=SIDES)
    paired = joined.loc[
        joined["place_a"].lt(joined["place_b"]) & joined["assertion_id_a"].ne(joined["assertion_id_b"])
    ].reset_index(drop=True)
    return paired.assign(
        gap=_gap(paired),
        verdict=_verdict(paired),
        ratio=_ratio(paired),
        days_apart=_days_apart(paired),
        apart=_apart(paired),
    )


def _gap(pair: pd.DataFrame) -> pd.Series:
    return (
        np.maximum(pair["from_value_a"], pair["from_value_b"])
        .sub(np.minimum(pair["to_value_a"], pair["to_value_b"]))
        .clip(lower=0)
    )


def _verdict(pair: pd.DataFrame) -> pd.Series:
    open_ended = pair["bound_a"].isin(["at_least", "at_most"]) | pair["bound_b"].isin(["at_least", "at_most"])
    agreed = open_ended.map({True: COMPATIBLE, False: AGREE})
    return agreed.mask(_gap(pair).gt(0), DIFFER).astype(object)


def _ratio(pair: pd.DataFrame) -> pd.Series:
    best = [pair[f"best{side}"].fillna(pair[[f"low{side}", f"high{side}"]].mean(axis=1)) for side in SIDES]
    return np.maximum(*best) / np.minimum(*best)


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
    words = [flags.map({True: word, False: ""}) for word, flags in differences.items()]
    return (
        pd.concat(words, axis=1).apply(lambda row: ", ".join(filter(None, row)), axis=1)
        if len(pair)
        else pd.Series(dtype=object)
    )
