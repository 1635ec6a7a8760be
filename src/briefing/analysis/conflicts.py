"""Conflicts between figures, found by rule: each rule is one function, from the claims to the pairs it finds.

One row of `conflicts` is one conflict: its `type`, the claims `one` and `other`, and `detail` in words. A conflict is
not yet an error: a later figure below an earlier one may be a revision, and a total may be stale. Like is compared with
like: one scope, one unit, times that overlap; a part with its whole where the whole is dated no earlier.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product
from typing import TypeAlias

import numpy as np
import pandas as pd

from briefing.analysis.agreement import DIFFER, SIDE, days_apart, pairs
from briefing.analysis.assertions import FOLDED_BY, origins
from briefing.analysis.blocking import beside, each_from_to, paired
from briefing.analysis.codes import codes, moments, ordered
from briefing.analysis.intervals import days
from briefing.analysis.superseded import is_lower, running
from briefing.analysis.thresholds import EDGE, LEAST_TELLING, NEAR_DAYS
from briefing.register.coding import UNATTRIBUTED
from briefing.register.topic import Order, Topic

COLUMNS = ["type", "one", "other", "detail"]
LOWERED, BELOW_ANOTHER = "lowered by the claimant", "below another's earlier"
FIRST, THEN = "first", "then"
NUMBER = ["claimant_id", "theme", "best"]
SAID = ["claim_id", "measure_id", "modality", "party", "theme", "dated_from", "dated_to"]
DATED = ["claim_id", "group", "basis", "from_value", "to_value", "dated_to"]
TOTAL = ["claim_id", "voice", "measure_id", "unit_id", "covers", "dated_from", "dated_to", "floor", "to_value"]
COUNTED = [
    *("claim_id", "voice", "parent_id", "measure_id", "measure", "unit_id", "covers", "from_value", "to_value"),
    *("dated_from", "dated_to"),
]
MEANING = ["claim_id", "measure", "unit_label", "dated_from", "dated_to"]
LOOKED_AT = list(dict.fromkeys([*SIDE, *FOLDED_BY, "group", "theme", "parent_id", "bound", "low", "best", "high"]))
Ids: TypeAlias = pd.Series | np.ndarray | list


def conflicts(claims: pd.DataFrame, links: pd.DataFrame, factors: pd.DataFrame, topic: Topic) -> pd.DataFrame:
    """Every conflict that the rules find, one row each, in the order of the rules; disputed claims are left out.

    `claims` is the output of `comparable`, `links` and `topic` the register's, `factors` the output of `beside_stated`.
    """
    active = claims["status"].eq("active")
    figures, said = origins(claims[LOOKED_AT], active), claims.loc[active, SAID]
    rivals = pairs(figures)
    found = [
        values_apart(rivals),
        below_earlier(figures),
        dates_apart(rivals),
        _once(order_broken(figures, rule) for rule in topic.order),
        denied(said, topic.denials, topic.sides()),
        _once([denied_by_link(said, links)]),
        parts_above_wholes(figures),
        one_number_two_meanings(figures),
        _once([factors_out_of_range(factors)]),
    ]
    return pd.concat(found, ignore_index=True)


def _once(found: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """What rules found that may find one pair twice: each pair once."""
    return pd.concat([_conflicts("", [], [], []), *found]).drop_duplicates(["type", "one", "other"])


def _conflicts(kind: str | pd.Series, one: Ids, other: Ids, detail: str | Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame({"type": kind, "one": one, "other": other, "detail": detail}, columns=COLUMNS, dtype=object)


def values_apart(rivals: pd.DataFrame) -> pd.DataFrame:
    """Rival values (of `pairs`) on one measure, scope, unit and modality, of times that overlap, that differ."""
    apart = rivals.loc[rivals["verdict"].eq(DIFFER) & rivals["basis_a"].ne("date") & rivals["apart"].eq("")]
    times = [f"{ratio:.3g} times" for ratio in apart["ratio"]]
    return _conflicts("values apart", apart["claim_id_a"], apart["claim_id_b"], times)


def below_earlier(figures: pd.DataFrame) -> pd.DataFrame:
    """A later running total below an earlier one of one scope: lowered by the same voice, or below another's earlier.

    What nobody is named for is nobody's own. Each later total is set beside the latest earlier one that exceeds it,
    by the same voice and by another.
    """
    totals = running(figures.loc[figures["basis"].eq("cumulative") & figures["modality"].eq("happened")])[TOTAL]
    start, end, floor, top = (totals[name].to_numpy() for name in ("dated_from", "dated_to", "floor", "to_value"))
    earlier, later = beside(totals, ["measure_id", "unit_id", "covers"])
    lower = (end[earlier] < start[later]) & is_lower(top[later], floor[earlier])
    earlier, later = earlier[lower], later[lower]
    voice, named = codes(totals["voice"]), totals["voice"].ne(UNATTRIBUTED).to_numpy()
    own = (voice[earlier] == voice[later]) & named[earlier]
    in_time = np.argsort(ordered(moments(totals["dated_from"]), ids=totals["claim_id"]))
    met = pd.DataFrame({"later": later, "own": own}).iloc[np.argsort(in_time[earlier], kind="stable")]
    last = met.drop_duplicates(keep="last").index
    below = paired(totals.iloc[earlier[last]], totals.iloc[later[last]])
    below = below.assign(type=np.where(own[last], LOWERED, BELOW_ANOTHER)).sort_values(["claim_id_b", "type"])
    words = [f"{apart} days later, lower" for apart in (below["dated_from_b"] - below["dated_to_a"]).dt.days]
    return _conflicts(below["type"], below["claim_id_b"], below["claim_id_a"], words)


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


def order_broken(figures: pd.DataFrame, rule: Order) -> pd.DataFrame:
    """Something dated, or counted up to a day, before an event that must come first."""
    happened = figures.loc[figures["modality"].eq("happened"), DATED]
    dated = happened["basis"].eq("date")
    latest = happened["to_value"].where(dated, days(happened["dated_to"], np.nan))
    first = happened.assign(day=happened["from_value"], part=FIRST).loc[dated & happened["group"].eq(rule.first)]
    then = happened.assign(day=latest, part=THEN).loc[happened["group"].isin(rule.then)]
    events = pd.concat([first, then])[["claim_id", "day", "part"]].assign(words=rule.broken)
    events = events.loc[np.isfinite(events["day"])]
    ids, day, part = (events[name].to_numpy() for name in ("claim_id", "day", "part"))
    one, other = beside(events, "words", "day")
    broken = (part[one] == THEN) & (part[other] == FIRST) & (day[one] < day[other])
    return _conflicts("order of events", ids[one[broken]], ids[other[broken]], rule.broken)


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
    denials = links.loc[links["relation"].eq("denies")]
    there = set(claims["claim_id"].loc[claims["claim_id"].isin({*denials["from_claim"], *denials["to_claim"]})])
    denials = denials.loc[denials["from_claim"].isin(there) & denials["to_claim"].isin(there)]
    return _conflicts("denied", denials["to_claim"], denials["from_claim"], "denied in the same document")


def parts_above_wholes(figures: pd.DataFrame) -> pd.DataFrame:
    """By one voice, a part above the whole it belongs to (`parent_id`), where the whole is dated no earlier.

    A figure of the whole's scope can be set against a part of any scope, one of a part of it against the same part
    only.
    """
    counted = figures.loc[
        figures["modality"].eq("happened") & figures["from_value"].notna() & figures["claimant_id"].ne(UNATTRIBUTED),
        COUNTED,
    ]
    ids, start, end = (counted[name].to_numpy() for name in ("claim_id", "dated_from", "dated_to"))
    scope, whole_scope = codes(counted["covers"]), counted["covers"].eq("").to_numpy()
    part, whole = _above(counted)
    comparable = (whole_scope[whole] | (scope[whole] == scope[part])) & ~(end[whole] < start[part])
    part, whole = part[comparable], whole[comparable]
    measure, names = pd.factorize(counted["measure"])
    words = np.array([f"{one} above {other}" for one, other in product(names, names)], dtype=object)
    return _conflicts("part above its whole", ids[part], ids[whole], words[measure[part] * len(names) + measure[whole]])


def _above(counted: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """The places of each part, and of each whole by its voice and in its unit that it is above, in their order."""
    parts = np.flatnonzero(counted["parent_id"].ne(""))
    keys = [("voice", "voice"), ("measure_id", "parent_id"), ("unit_id", "unit_id")]
    both = [np.concatenate([counted[whole], counted[part].iloc[parts]]) for whole, part in keys]
    of_whole, of_part = np.split(codes(*both), [len(counted)])
    top, floor = counted["to_value"].to_numpy(), counted["from_value"].to_numpy()[parts]
    lower = np.searchsorted(np.sort(top), floor * (1 - EDGE))  # how many of all wholes are lower, by `is_lower`
    line = np.lexsort((top, of_whole))
    rank = np.argsort(np.argsort(top, kind="stable"), kind="stable")
    place = (of_whole * len(top) + rank)[line]
    one, other = each_from_to(*np.searchsorted(place, [of_part * len(top), of_part * len(top) + lower]))
    order = np.argsort(one * len(top) + line[other])
    return parts[one[order]], line[other[order]]


def one_number_two_meanings(figures: pd.DataFrame) -> pd.DataFrame:
    """The same telling number, no range, by one claimant within a month, of two measures or units of one theme."""
    said = figures.loc[figures["best"].ge(LEAST_TELLING) & figures["claimant_id"].ne(UNATTRIBUTED)]
    meaning = codes(said["measure_id"], said["unit_id"])
    one, other = beside(said, NUMBER)
    another = meaning[one] != meaning[other]
    met = paired(said[MEANING].iloc[one[another]], said[MEANING].iloc[other[another]])
    twice = met.loc[days_apart(met).le(NEAR_DAYS) & met["claim_id_a"].lt(met["claim_id_b"])]
    first, second = (twice[f"measure{side}"] + ", " + twice[f"unit_label{side}"] for side in ("_a", "_b"))
    return _conflicts("one number, two meanings", twice["claim_id_a"], twice["claim_id_b"], first + " / " + second)


def factors_out_of_range(factors: pd.DataFrame) -> pd.DataFrame:
    """An implied conversion factor outside all that is stated between the same units."""
    outside = factors.loc[factors["outside"]]
    words = [
        f"{row.factor:.0f} {row.to_unit} each; stated {row.stated_low:.0f} to {row.stated_high:.0f}"
        for row in outside.itertuples()
    ]
    return _conflicts("factor out of range", outside["converted"], outside["base"], words)
