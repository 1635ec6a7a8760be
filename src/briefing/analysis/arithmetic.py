"""Where one origin gives two totals together: what it makes of each unit of the one in units of the other.

One row of `paired_totals` is one statement that gives both. `stated` is true where it is said that the one is converted
from the other; where both only stand in one document, of one date, the factor is ours.
"""

from collections.abc import Sequence

import pandas as pd

from briefing.analysis.assertions import assertions
from briefing.analysis.conversions import implied_factors, once
from briefing.analysis.summary import told

PAIR = ["made", "base", "dated", "dated_from", "made_number", "base_number", "factor", "stated"]


def paired_totals(
    claims: pd.DataFrame, links: pd.DataFrame, pool: str, base_unit: str, made_units: Sequence[str]
) -> pd.DataFrame:
    """The statements of a pool that give a total in `base_unit` and one in one of `made_units`, by date.

    `claims` is the output of `comparable`. Columns: `made`, `base` (claim ids), `dated`, `dated_from`, both numbers,
    `factor` (the one number over the other), `stated` (see the module).
    """
    stated = _stated(claims, links, pool, base_unit, made_units)
    both = pd.concat([stated, _together(claims, stated, pool, base_unit, made_units)])
    return both.sort_values(["dated_from", "made", "base"], ignore_index=True)


def series(claims: pd.DataFrame, pool: str, units: Sequence[str]) -> pd.DataFrame:
    """The assertions of a pool in some units that say what happened and print a number, by date."""
    origins = assertions(told(claims))
    own = origins["pools"].eq(pool) & origins["unit_id"].isin(units) & origins["number"].notna()
    return origins.loc[own & origins["dated_from"].notna()].sort_values(["dated_from", "claim_id"], ignore_index=True)


def _stated(
    claims: pd.DataFrame, links: pd.DataFrame, pool: str, base_unit: str, made_units: Sequence[str]
) -> pd.DataFrame:
    factors = once(implied_factors(claims, links))
    own = factors["pools"].eq(pool) & factors["from_unit"].eq(base_unit) & factors["to_unit"].isin(made_units)
    own &= factors["base"].isin(claims.loc[claims["pools"].eq(pool), "claim_id"])
    found = factors.loc[own].rename(columns={"converted": "made"})
    return found.assign(made_number=found["factor"] * found["base_number"], stated=True)[PAIR]


def _together(
    claims: pd.DataFrame, stated: pd.DataFrame, pool: str, base_unit: str, made_units: Sequence[str]
) -> pd.DataFrame:
    """Both totals in one document, of one date, neither said to be converted: one row a document and date."""
    made, base = series(claims, pool, made_units), series(claims, pool, [base_unit])
    made = made.loc[~made["converted"]]
    both = made.merge(base, on=["source_id", "dated"], suffixes=("", "_base"))
    both = both.loc[~both["claim_id"].isin(stated["made"])].drop_duplicates(["source_id", "dated"])
    return pd.DataFrame(
        {
            "made": both["claim_id"],
            "base": both["claim_id_base"],
            "dated": both["dated"],
            "dated_from": both["dated_from"],
            "made_number": both["number"],
            "base_number": both["number_base"],
            "factor": both["number"] / both["number_base"],
            "stated": False,
        }
    )


def totals(
    claims: pd.DataFrame, both: pd.DataFrame, pool: str, base_unit: str, made_units: Sequence[str]
) -> pd.DataFrame:
    """All totals of a pool that a picture of its `paired_totals` (`both`) draws, by date: claims with a `role`.

    The `role` is `base`, `converted` where it is said to be converted from such a one, else `other`; `factor` is that
    of its pair, empty where it has none. Of those that print one number of one date, the first stands.
    """
    rows = claims.set_index("claim_id", drop=False)
    based, converted = (rows.loc[list(dict.fromkeys(both.loc[both["stated"], end]))] for end in ("base", "made"))
    own, others = (series(claims, pool, units) for units in ([base_unit], made_units))
    found = [
        part.assign(role=role)
        for role, part in (("base", pd.concat([own, based])), ("converted", converted), ("other", others))
    ]
    kinds = pd.concat(found).assign(is_base=lambda table: table["role"].eq("base"))
    kinds["factor"] = kinds["claim_id"].map(both.set_index("made")["factor"]).astype(float)
    once_each = kinds.drop_duplicates(["is_base", "dated", "number"])
    return once_each.sort_values(["dated_from", "claim_id"], ignore_index=True).drop(columns="is_base")
