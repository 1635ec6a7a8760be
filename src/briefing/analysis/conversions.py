"""Figures that are others times a factor: the factor each claim implies, and what it does to the figures.

A converted claim is linked `based_on` the claim it converts, in another unit. The implied factor is the one printed
number over the other; its interval follows from the intervals of both, open where they are.
"""

import numpy as np
import pandas as pd

from briefing.analysis.intervals import COUNTED
from briefing.analysis.shared import shared
from briefing.analysis.summary import numbered

FIELDS = [
    *(
        "claim_id",
        "assertion_id",
        "claimant",
        "pools",
        "dated",
        "dated_from",
        "measure_id",
        "unit_id",
        "unit_kind",
        "number",
    ),
    *("from_value", "to_value"),
]
MIXED = "mixed, half of each"


@shared
def implied_factors(claims: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """One row a converted claim and unit it is converted from: both claims, units, factor with its interval, date.

    `claims` is the output of `comparable`. What a claim rests on by several links in one unit is their sum (`base` is
    the first of them, mentions of one statement counting once). Mentions of one conversion have a row each; see
    `once`.
    """
    based = links.loc[links["relation"].eq("based_on"), ["from_claim", "to_claim"]]
    linked = claims["claim_id"].isin({*based["from_claim"], *based["to_claim"]})
    printed = claims.loc[linked & claims["number"].gt(0), FIELDS]
    pair = (
        based.merge(printed.add_prefix("to_"), left_on="from_claim", right_on="to_claim_id")
        .merge(printed.add_prefix("base_"), left_on="to_claim", right_on="base_claim_id")
        .drop_duplicates(["to_claim_id", "base_assertion_id", "base_measure_id", "base_unit_id"])
    )
    pair = pair.loc[pair["to_unit_kind"].isin(COUNTED) & pair["to_unit_id"].ne(pair["base_unit_id"])]
    summed = {name: (name, "sum") for name in ("base_number", "base_from_value", "base_to_value")}
    first = {name: (name, "first") for name in pair if name not in (*summed, "to_claim_id", "base_unit_id")}
    pair = pair.groupby(["to_claim_id", "base_unit_id"]).agg(**first, **summed).reset_index()
    factors = pd.DataFrame(
        {
            "converted": pair["to_claim_id"],
            "assertion_id": pair["to_assertion_id"],
            "base": pair["base_claim_id"],
            "claimant": pair["to_claimant"],
            "pools": pair["to_pools"],
            "dated": pair["to_dated"],
            "dated_from": pair["to_dated_from"],
            "from_unit": pair["base_unit_id"],
            "to_unit": pair["to_unit_id"],
            "base_number": pair["base_number"],
            "factor": pair["to_number"] / pair["base_number"],
            "low": pair["to_from_value"] / pair["base_to_value"],
            "high": pair["to_to_value"] / pair["base_from_value"],
        }
    )
    return factors.sort_values(["from_unit", "to_unit", "dated_from", "converted"], ignore_index=True)


def once(factors: pd.DataFrame) -> pd.DataFrame:
    """The factors with the mentions of one conversion once, by the first."""
    return factors.drop_duplicates(["assertion_id", "from_unit", "to_unit", "factor"]).reset_index(drop=True)


def factor_of(claims: pd.DataFrame, factors: pd.DataFrame) -> pd.Series:
    """The factor by which each claim was converted: its own, else that of its assertion in its unit; else empty."""
    own = factors.drop_duplicates("converted").set_index("converted")["factor"]
    shared = factors.drop_duplicates(["assertion_id", "to_unit"]).set_index(["assertion_id", "to_unit"])["factor"]
    converted = claims["derivation"].eq("converted")
    of_assertion = shared.reindex(pd.MultiIndex.from_frame(claims[["assertion_id", "unit_id"]])).set_axis(claims.index)
    return claims["claim_id"].map(own).fillna(of_assertion.where(converted)).astype(float)


def converted_from(claims: pd.DataFrame, factors: pd.DataFrame) -> dict[str, str]:
    """By assertion, the labels of the units that its figure is converted from, by `factors` (of `implied_factors`)."""
    labels = claims.drop_duplicates("unit_id").set_index("unit_id")["unit_label"]
    bases = factors.assign(base=factors["from_unit"].map(labels)).groupby("assertion_id")["base"].unique()
    return {str(assertion): " and ".join(units) for assertion, units in bases.items()}


def beside_stated(factors: pd.DataFrame, stated: pd.DataFrame) -> pd.DataFrame:
    """The implied factors with the lowest and highest stated one between the same units, and whether they lie outside.

    Adds `stated_low`, `stated_high`, and `outside` (false where nothing is stated).
    """
    ends = stated.assign(low=stated["low"].fillna(stated["best"]), high=stated["high"].fillna(stated["best"]))
    ranges = ends.groupby(["from_unit", "to_unit"]).agg(stated_low=("low", "min"), stated_high=("high", "max"))
    joined = factors.join(ranges, on=["from_unit", "to_unit"])
    outside = joined["high"].lt(joined["stated_low"]) | joined["low"].gt(joined["stated_high"])
    return joined.assign(outside=outside)


def growth(factors: pd.DataFrame) -> pd.DataFrame:
    """How much of the growth in converted figures is growth in what they are converted from: one row a pool and units.

    `factors` is the output of `once`. The growth of the figure from the first to the last conversion is the growth of
    the base times that of the factor; `base_share` is the base's part of it in logarithms, in percent. Columns also
    name the claims at both ends. What nobody is named for has no pool and no growth.
    """
    named = factors.loc[factors["pools"].ne("")]
    rows = [
        (*keys, first["converted"], last["converted"], *_growth(first, last))
        for keys, group in named.groupby(["from_unit", "to_unit", "pools"])
        for first, last in [(group.iloc[0], group.iloc[-1])]
        if first["dated_from"] < last["dated_from"] and _converted(first) < _converted(last)
    ]
    ratios = ["converted_growth", "base_growth", "factor_growth", "base_share"]
    return pd.DataFrame(rows, columns=["from_unit", "to_unit", "pools", "first", "last", *ratios])


def _converted(row: pd.Series) -> float:
    return row["factor"] * row["base_number"]


def _growth(first: pd.Series, last: pd.Series) -> tuple[float, float, float, float]:
    converted, factor = _converted(last) / _converted(first), last["factor"] / first["factor"]
    base = converted / factor
    return converted, base, factor, 100 * np.log(base) / np.log(converted)


def largest(claims: pd.DataFrame, group: str) -> pd.DataFrame:
    """The claim with the largest printed number of a group, as a table of one row or none."""
    counted = numbered(claims, group)
    return counted.sort_values(["best", "claim_id"], ascending=[False, True]).head(1)


def other_loads(base: pd.DataFrame, factors: pd.DataFrame) -> pd.DataFrame:
    """What one claim's number (`base`, a table of one row) holds under each load the factors imply: one row a load.

    `low` and `high` are the extremes of the implied factors times the printed number; a mixed load has half of each.
    """
    if base.empty:
        return pd.DataFrame(columns=["load", "low", "high"])
    amount, unit = base["number"].iloc[0], base["unit_id"].iloc[0]
    ranges = factors.loc[factors["from_unit"].eq(unit)].groupby("to_unit")["factor"].agg(["min", "max"])
    equivalents = ranges.loc[ranges.index.str.endswith("equivalent")]
    if len(equivalents) > 1:
        ranges.loc[MIXED] = equivalents.mean()
    return pd.DataFrame(
        {"load": ranges.index, "low": (ranges["min"] * amount).to_numpy(), "high": (ranges["max"] * amount).to_numpy()}
    )
