"""Conflicts between figures, found by rule: each rule is one function, from the claims to the pairs it finds.

One row of `conflicts` is one conflict: its `type`, the claims `one` and `other`, and `detail` in words. A conflict is
not yet an error: a later figure below an earlier one may be a revision, and a total may be stale.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from briefing.analysis.agreement import DIFFER, pairs
from briefing.analysis.assertions import assertions

COLUMNS = ["type", "one", "other", "detail"]
NEAR_DAYS = 31
LEAST_TELLING = 100
ORDER_OF_EVENTS = [
    ("troops_arrival", "first_combat", "first combat before the first arrival"),
    ("first_supply", "missile_use", "a missile in use before the first supply"),
    ("first_supply", "first_missile_use", "a missile in use before the first supply"),
]
DENIALS = {"arms_supplied": ("munitions", "weapons", "share"), "troops_present": ("troops", "casualties")}
LOSSES = ("killed", "killed_in_action")
Found = Iterator[tuple[str, str, str, str]]


def conflicts(claims: pd.DataFrame, links: pd.DataFrame, factors: pd.DataFrame) -> pd.DataFrame:
    """Every conflict that the rules find, one row each, in the order of the rules; disputed claims are left out.

    `claims` is the output of `comparable`, `links` the register's, `factors` the output of `beside_stated`.
    """
    claims = claims.loc[claims["status"].eq("active")]
    origins = assertions(claims)
    rows = [
        *values_apart(origins),
        *below_earlier(origins),
        *dates_apart(origins),
        *order_broken(origins),
        *denied(claims, links),
        *parts_above_wholes(claims),
        *one_number_two_meanings(origins),
        *factors_out_of_range(factors),
    ]
    return pd.DataFrame(rows, columns=COLUMNS).drop_duplicates(["type", "one", "other"], ignore_index=True)


def values_apart(origins: pd.DataFrame) -> Found:
    """Rival values on one measure, unit and modality, no more than a month apart, that differ beyond the tolerance."""
    for pair in pairs(origins.loc[origins["basis"].ne("date")]).itertuples():
        if pair.verdict == DIFFER and pair.apart in ("", "date") and pair.days_apart <= NEAR_DAYS:
            yield "values apart", pair.claim_id_a, pair.claim_id_b, f"{pair.ratio:.3g} times"


def below_earlier(origins: pd.DataFrame) -> Found:
    """A later running total below an earlier one: a revision by the same claimant, or stale beside another's.

    Each later total is set beside the latest earlier one that exceeds it, by the same claimant and by another.
    """
    totals = origins.loc[
        origins["basis"].eq("cumulative") & origins["modality"].eq("happened") & origins["from_value"].notna()
    ]
    for _, series in totals.groupby(["measure_id", "unit_id"], sort=False):
        in_time = series.sort_values(["dated_from", "claim_id"])
        ended, least = in_time["dated_to"].to_numpy(), in_time["from_value"].to_numpy()
        claimants, names = pd.factorize(in_time["claimant_id"])
        code = {name: place for place, name in enumerate(names) if name != "unattributed"}
        for later in series[["claim_id", "claimant_id", "dated_from", "to_value"]].itertuples():
            above = (ended < later.dated_from.to_datetime64()) & (least > later.to_value)
            own = claimants == code.get(later.claimant_id, -1)
            for kind, rows in (("revised downwards", above & own), ("stale beside another's", above & ~own)):
                if rows.any():
                    last = in_time.iloc[np.flatnonzero(rows)[-1]]
                    days = (later.dated_from - last["dated_to"]).days
                    yield kind, later.claim_id, last["claim_id"], f"{days} days later, lower"


def dates_apart(origins: pd.DataFrame) -> Found:
    """Rival dates of one event that do not meet."""
    for pair in pairs(origins.loc[origins["basis"].eq("date") & origins["modality"].eq("happened")]).itertuples():
        if pair.verdict == DIFFER and pair.measure_id_a == pair.measure_id_b:
            yield "dates apart", pair.claim_id_a, pair.claim_id_b, f"{pair.gap:.0f} days"


def order_broken(origins: pd.DataFrame) -> Found:
    """An event dated before another that must come first, and losses before the first combat."""
    dated = origins.loc[origins["basis"].eq("date") & origins["modality"].eq("happened")]
    for first, second, words in ORDER_OF_EVENTS:
        for late in dated.loc[dated["group"].eq(first)].itertuples():
            for early in dated.loc[dated["group"].eq(second) & dated["to_value"].lt(late.from_value)].itertuples():
                yield "order of events", early.claim_id, late.claim_id, words
    losses = origins.loc[origins["measure_id"].isin(LOSSES) & origins["modality"].eq("happened")]
    for combat in dated.loc[dated["group"].eq("first_combat")].itertuples():
        start = pd.Timestamp(0) + pd.Timedelta(days=combat.from_value) if np.isfinite(combat.from_value) else pd.NaT
        for loss in losses.loc[losses["dated_to"].lt(start)].itertuples():
            yield "order of events", loss.claim_id, combat.claim_id, "killed before the first combat that is reported"


def denied(claims: pd.DataFrame, links: pd.DataFrame) -> Found:
    """A figure in the name of a party that another source has denying it, later; and figures linked as denied."""
    denials = claims.loc[claims["modality"].eq("denied")]
    for denial in denials.itertuples():
        own = (
            claims["party"].eq(denial.party)
            & claims["dated_from"].le(denial.dated_to)
            & claims["theme"].isin(DENIALS.get(denial.measure_id, ()))
            & claims["modality"].ne("denied")
        )
        for claim in claims.loc[own].itertuples():
            yield "asserted and denied by one party", claim.claim_id, denial.claim_id, denial.party
    known = set(claims["claim_id"])
    for link in links.loc[links["relation"].eq("denies")].itertuples():
        if {link.from_claim, link.to_claim} <= known:
            yield "denied", link.to_claim, link.from_claim, "denied in the same document"


def parts_above_wholes(claims: pd.DataFrame) -> Found:
    """In one document, a part above the whole it belongs to, by `parent_id`."""
    counted = claims.loc[claims["modality"].eq("happened") & claims["from_value"].notna()]
    joined = counted.loc[counted["parent_id"].ne("")].merge(
        counted, left_on=["source_id", "claimant_id", "parent_id"], right_on=["source_id", "claimant_id", "measure_id"]
    )
    for pair in joined.loc[joined["from_value_x"].gt(joined["to_value_y"])].itertuples():
        yield "part above its whole", pair.claim_id_x, pair.claim_id_y, f"{pair.measure_x} above {pair.measure_y}"


def one_number_two_meanings(origins: pd.DataFrame) -> Found:
    """The same telling number by one claimant within a month, said of two measures or in two units of one theme."""
    said = origins.loc[origins["number"].ge(LEAST_TELLING) & origins["claimant_id"].ne("unattributed")]
    joined = said.merge(said, on=["claimant_id", "theme", "number"], suffixes=("_a", "_b"))
    meant = joined["measure_id_a"].ne(joined["measure_id_b"]) | joined["unit_id_a"].ne(joined["unit_id_b"])
    near = (joined["dated_from_a"] - joined["dated_from_b"]).abs().dt.days.le(NEAR_DAYS)
    for pair in joined.loc[meant & near & joined["claim_id_a"].lt(joined["claim_id_b"])].itertuples():
        words = f"{pair.measure_a}, {pair.unit_label_a} / {pair.measure_b}, {pair.unit_label_b}"
        yield "one number, two meanings", pair.claim_id_a, pair.claim_id_b, words


def factors_out_of_range(factors: pd.DataFrame) -> Found:
    """An implied conversion factor outside all that is stated between the same units."""
    for row in factors.loc[factors["outside"]].itertuples():
        words = f"{row.factor:.0f} {row.to_unit} each; stated {row.stated_low:.0f} to {row.stated_high:.0f}"
        yield "factor out of range", row.converted, row.base, words
