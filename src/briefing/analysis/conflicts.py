"""Conflicts between figures, found by rule: each rule is one function, from the claims to the pairs it finds.

One row of `conflicts` is one conflict: its `type`, the claims `one` and `other`, and `detail` in words. A conflict is
not yet an error: a later figure below an earlier one may be a revision, and a total may be stale. Like is compared with
like: one scope, one unit, times that overlap; a part with its whole where the whole is dated no earlier.
"""

from collections.abc import Collection, Iterable, Mapping

import numpy as np
import pandas as pd

from briefing.analysis.agreement import DIFFER, days_apart, pairs
from briefing.analysis.assertions import assertions
from briefing.analysis.blocking import beside
from briefing.analysis.intervals import days
from briefing.analysis.superseded import is_lower, running
from briefing.analysis.thresholds import LEAST_TELLING, NEAR_DAYS
from briefing.register.coding import UNATTRIBUTED
from briefing.register.topic import Order, Topic

COLUMNS = ["type", "one", "other", "detail"]
LOWERED, BELOW_ANOTHER = "lowered by the claimant", "below another's earlier"
SAID = ["claimant_id", "theme", "best"]
DATED = ["claim_id", "group", "basis", "from_value", "to_value", "dated_to"]
TOTAL = ["claim_id", "voice", "measure_id", "unit_id", "covers", "dated_from", "dated_to", "floor", "to_value"]
COUNTED = [
    *("claim_id", "voice", "parent_id", "measure_id", "measure", "unit_id", "covers", "from_value", "to_value"),
    *("dated_from", "dated_to"),
]
MEANING = ["measure_id", "unit_id", "meaning"]


def conflicts(claims: pd.DataFrame, links: pd.DataFrame, factors: pd.DataFrame, topic: Topic) -> pd.DataFrame:
    """Every conflict that the rules find, one row each, in the order of the rules; disputed claims are left out.

    `claims` is the output of `comparable`, `links` and `topic` the register's, `factors` the output of `beside_stated`.
    """
    claims = claims.loc[claims["status"].eq("active")]
    origins = assertions(claims)
    rivals = pairs(origins)
    found = [
        values_apart(rivals),
        below_earlier(origins),
        dates_apart(rivals),
        *(order_broken(origins, rule) for rule in topic.order),
        denied(claims, topic.denials, topic.sides()),
        denied_by_link(claims, links),
        parts_above_wholes(origins),
        one_number_two_meanings(origins),
        factors_out_of_range(factors),
    ]
    return pd.concat(found).drop_duplicates(["type", "one", "other"], ignore_index=True)


def _conflicts(kind: str | pd.Series, one: pd.Series, other: pd.Series, detail: str | list[str]) -> pd.DataFrame:
    return pd.DataFrame({"type": kind, "one": one, "other": other, "detail": detail}, columns=COLUMNS, dtype=object)


def values_apart(rivals: pd.DataFrame) -> pd.DataFrame:
    """Rival values (of `pairs`) on one measure, scope, unit and modality, of times that overlap, that differ."""
    apart = rivals.loc[rivals["verdict"].eq(DIFFER) & rivals["basis_a"].ne("date") & rivals["apart"].eq("")]
    times = [f"{ratio:.3g} times" for ratio in apart["ratio"]]
    return _conflicts("values apart", apart["claim_id_a"], apart["claim_id_b"], times)


def below_earlier(origins: pd.DataFrame) -> pd.DataFrame:
    """A later running total below an earlier one of one scope: lowered by the same voice, or below another's earlier.

    What nobody is named for is nobody's own. Each later total is set beside the latest earlier one that exceeds it,
    by the same voice and by another.
    """
    running_totals = running(origins)
    totals = running_totals.loc[
        running_totals["basis"].eq("cumulative") & running_totals["modality"].eq("happened"),
        TOTAL,
    ]
    met = beside(totals, ["measure_id", "unit_id", "covers"])
    below = met.loc[met["dated_to_a"].lt(met["dated_from_b"]) & is_lower(met["to_value_b"], met["floor_a"])]
    own = below["voice_a"].eq(below["voice_b"]) & below["voice_a"].ne(UNATTRIBUTED)
    kinds = own.map({True: LOWERED, False: BELOW_ANOTHER}).astype(object)
    latest = (
        below.assign(type=kinds)
        .sort_values(["dated_from_a", "claim_id_a"])
        .drop_duplicates(["claim_id_b", "type"], keep="last")
        .sort_values(["claim_id_b", "type"])
    )
    later = [f"{apart} days later, lower" for apart in (latest["dated_from_b"] - latest["dated_to_a"]).dt.days]
    return _conflicts(latest["type"], latest["claim_id_b"], latest["claim_id_a"], later)


def dates_apart(rivals: pd.DataFrame) -> pd.DataFrame:
    """Rival dates (of `pairs`) of one event that happened that do not meet."""
    happened = rivals["modality_a"].eq("happened") & rivals["modality_b"].eq("happened")
    apart = rivals.loc[
        rivals["verdict"].eq(DIFFER)
        & rivals["basis_a"].eq("date")
        & happened
        & rivals["measure_id_a"].eq(rivals["measure_id_b"])
    ]
    return _conflicts(
        "dates apart", apart["claim_id_a"], apart["claim_id_b"], [f"{gap:.0f} days" for gap in apart["gap"]]
    )


def order_broken(origins: pd.DataFrame, rule: Order) -> pd.DataFrame:
    """Something dated, or counted up to a day, before an event that must come first."""
    happened = origins.loc[origins["modality"].eq("happened"), DATED]
    dated = happened["basis"].eq("date")
    latest = happened["to_value"].where(dated, days(happened["dated_to"], np.nan))
    first = happened.assign(day=happened["from_value"], part="first").loc[dated & happened["group"].eq(rule.first)]
    then = happened.assign(day=latest, part="then").loc[happened["group"].isin(rule.then)]
    events = pd.concat([first, then])[["claim_id", "day", "part"]].assign(words=rule.broken)
    met = beside(events.loc[np.isfinite(events["day"])], "words", "day")
    broken = met.loc[met["part_a"].eq("then") & met["part_b"].eq("first") & met["day_a"].lt(met["day_b"])]
    return _conflicts("order of events", broken["claim_id_a"], broken["claim_id_b"], broken["words_a"])


def denied(claims: pd.DataFrame, denials_of: Mapping[str, Iterable[str]], sides: Collection[str]) -> pd.DataFrame:
    """A figure in the name of a party that is one side, and the first denial by that party that comes after it.

    `denials_of` are the themes that a denied measure denies the figures of.
    """
    denials = claims.loc[claims["modality"].eq("denied"), ["claim_id", "measure_id", "party", "dated_to"]]
    denials = denials.assign(theme=denials["measure_id"].map(denials_of)).explode("theme").dropna()
    figures = claims.loc[
        claims["modality"].ne("denied") & claims["party"].isin(sides) & claims["dated_from"].notna(),
        ["claim_id", "party", "theme", "dated_from"],
    ]
    both = pd.merge_asof(
        figures.astype({"theme": object}).sort_values("dated_from", kind="stable"),
        denials.astype({"theme": object}).sort_values("dated_to", kind="stable"),
        left_on="dated_from",
        right_on="dated_to",
        by=["party", "theme"],
        direction="forward",
        suffixes=("", "_denial"),
    ).dropna(subset=["claim_id_denial"])
    return _conflicts("said and denied by one party", both["claim_id"], both["claim_id_denial"], both["party"])


def denied_by_link(claims: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """A figure that the same document has someone deny."""
    ends = links[["from_claim", "to_claim"]].isin(set(claims["claim_id"])).all(axis=1)
    denials = links.loc[links["relation"].eq("denies") & ends]
    return _conflicts("denied", denials["to_claim"], denials["from_claim"], "denied in the same document")


def parts_above_wholes(origins: pd.DataFrame) -> pd.DataFrame:
    """By one voice, a part above the whole it belongs to (`parent_id`), where the whole is dated no earlier.

    A figure of the whole's scope can be set against a part of any scope, one of a part of it against the same part
    only.
    """
    counted = origins.loc[
        origins["modality"].eq("happened") & origins["from_value"].notna() & origins["claimant_id"].ne(UNATTRIBUTED),
        COUNTED,
    ]
    parts = counted.loc[counted["parent_id"].ne("")].add_suffix("_a")
    joined = parts.merge(
        counted.add_suffix("_b"),
        left_on=["voice_a", "parent_id_a", "unit_id_a"],
        right_on=["voice_b", "measure_id_b", "unit_id_b"],
    )
    of_whole = joined["covers_b"].eq("") | joined["covers_a"].eq(joined["covers_b"])
    above = joined.loc[
        of_whole
        & is_lower(joined["to_value_b"], joined["from_value_a"])
        & ~joined["dated_to_b"].lt(joined["dated_from_a"])
    ]
    words = [f"{part} above {whole}" for part, whole in zip(above["measure_a"], above["measure_b"], strict=True)]
    return _conflicts("part above its whole", above["claim_id_a"], above["claim_id_b"], words)


def one_number_two_meanings(origins: pd.DataFrame) -> pd.DataFrame:
    """The same telling number, no range, by one claimant within a month, of two measures or units of one theme."""
    notable = origins["best"].ge(LEAST_TELLING) & origins["claimant_id"].ne(UNATTRIBUTED)
    said = origins.assign(meaning=origins["measure"] + ", " + origins["unit_label"]).loc[notable]
    met = beside(said[["claim_id", "claimant_id", "theme", "best", "dated_from", "dated_to", *MEANING]], SAID)
    meant = met["measure_id_a"].ne(met["measure_id_b"]) | met["unit_id_a"].ne(met["unit_id_b"])
    near = days_apart(met).le(NEAR_DAYS)
    twice = met.loc[meant & near & met["claim_id_a"].lt(met["claim_id_b"])]
    return _conflicts(
        "one number, two meanings",
        twice["claim_id_a"],
        twice["claim_id_b"],
        twice["meaning_a"] + " / " + twice["meaning_b"],
    )


def factors_out_of_range(factors: pd.DataFrame) -> pd.DataFrame:
    """An implied conversion factor outside all that is stated between the same units."""
    outside = factors.loc[factors["outside"]]
    words = [
        f"{row.factor:.0f} {row.to_unit} each; stated {row.stated_low:.0f} to {row.stated_high:.0f}"
        for row in outside.itertuples()
    ]
    return _conflicts("factor out of range", outside["converted"], outside["base"], words)
