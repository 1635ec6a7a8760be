"""Sentences on what stands behind the figures; each says nothing where the edition has nothing to say it of."""

import pandas as pd

from briefing.analysis.pools import CONFIRMING_POOLS
from briefing.display.findings import state
from briefing.display.tables.cited import by_id
from briefing.display.words import cite, counted, dated_words, quoted, rounded
from briefing.register.register import Register

SERIOUS = 3
ALL = 100
ALMOST = 0.05


def state_independence(independence: pd.DataFrame) -> None:
    """Say on how many measures two pools or more print figures, and on how many they confirm each other."""
    if independence.empty:
        return
    several = independence.loc[independence["pools"].ge(CONFIRMING_POOLS)]
    confirmed = independence.loc[independence["confirmed"].gt(0)]
    state(
        "measures_with_two_pools",
        "Of {measures} measures with a figure, {value} have figures from {least} or more pools that do not overlap; on "
        "{confirmed} of them so many such pools agree on a figure, which is what confirmed means here.",
        value=len(several),
        claims=[claim for claims in confirmed["confirmed_by"] for claim in claims],
        least=CONFIRMING_POOLS,
        measures=len(independence),
        confirmed=len(confirmed),
    )


def state_circles(circular: pd.DataFrame) -> None:
    """Say how many circles of actors that rely on one another were found."""
    state(
        "circular_reliance",
        "Circles in which an actor relies, through others, on itself for figures on one measure: {value}.",
        value=len(circular),
        claims=[claim for claims in circular["claims"] for claim in claims],
    )


def state_drift(drift: pd.DataFrame, mentions: int) -> None:
    """Say how many mentions differ from their origin, and how many say another thing."""
    if not mentions or drift.empty:
        state(
            "no_drift",
            "Figures that repeat one printed elsewhere and differ from their origin: {value}.",
            value=0,
            claims=[],
        )
        return
    serious = drift.loc[drift["weight"].ge(SERIOUS)]
    state(
        "mentions_that_drifted",
        "Of {mentions} figures that repeat one printed elsewhere, {value} differ from their origin in some field, and "
        "{serious} say another thing: another measure, unit or claimant, a plan as a fact, a conversion as a count.",
        value=drift["mention"].nunique(),
        claims=serious["mention"].unique(),
        mentions=mentions,
        serious=serious["mention"].nunique(),
    )


def state_factors(factors: pd.DataFrame) -> None:
    """Say between what factors the conversions of containers lie, for each load."""
    for (base, unit), rows in factors.groupby(["from_unit", "to_unit"]):
        ordered = rows.sort_values("factor")
        if len(ordered) < 2:
            continue
        state(
            f"factor_{base}_{unit}",
            "{base} told as {unit}: {conversions} conversions imply {low} to {high} each.",
            value=f"{rounded(ordered['factor'].iloc[0], 3)} to {rounded(ordered['factor'].iloc[-1], 3)}",
            claims=ordered["converted"],
            conversions=len(ordered),
            base=base.capitalize(),
            unit=unit.replace("_", " "),
            low=rounded(ordered["factor"].iloc[0], 3),
            high=rounded(ordered["factor"].iloc[-1], 3),
        )


def state_growth(growth: pd.DataFrame, claims: pd.DataFrame) -> None:
    """Say how much of the growth in converted rounds is growth in what they are reckoned from."""
    rows = by_id(claims)
    for row in growth.itertuples():
        first, last = rows.loc[row.first], rows.loc[row.last]
        state(
            f"growth_share_{row.from_unit}_{row.to_unit}_{row.pools}",
            "From {first} ({first_by}) to {last} ({last_by}) the {unit} grew {rounds} times and the {base} they are "
            "reckoned from {grown} times: {verdict}.",
            value=rounded(row.base_share),
            claims=[row.first, row.last],
            first=cite(first),
            first_by=first["claimant"],
            last=cite(last),
            last_by=last["claimant"],
            unit=row.to_unit.replace("_", " "),
            base=row.from_unit,
            rounds=rounded(row.rounds_growth),
            verdict=_verdict(row),
            grown=rounded(row.base_growth),
        )


def _verdict(growth: tuple) -> str:
    if growth.base_share >= ALL:
        return f"all of the growth is growth in {growth.from_unit}, while the factor fell or stood"
    return f"{rounded(growth.base_share)} % of the growth, on a logarithmic scale, is growth in {growth.from_unit}"


def state_conflicts(conflicts: pd.DataFrame) -> None:
    """Say how many conflicts the rules find, by type."""
    if conflicts.empty:
        return
    counts = conflicts["type"].value_counts()
    state(
        "conflicts_found",
        "The rules find {value} conflicts: {types}.",
        value=len(conflicts),
        claims=sorted({*conflicts["one"], *conflicts["other"]}),
        types=", ".join(f"{kind} {count}" for kind, count in counts.items()),
    )


def state_gaps(gaps: pd.DataFrame) -> None:
    """Say how many of the gaps between rival figures are explained by date, conversion and bound."""
    if gaps.empty:
        return
    closed = gaps.loc[gaps["left"].lt(1 + ALMOST)]
    state(
        "gaps_explained",
        "Of {gaps} pairs of rival figures that differ, {value} are explained by date, conversion or the precision "
        "printed, but for less than {almost} %; in the others more is left.",
        value=len(closed),
        claims=[],
        gaps=len(gaps),
        almost=rounded(100 * ALMOST),
    )


def state_changes(changes: pd.DataFrame, moved: pd.DataFrame, since: str) -> None:
    """Say what changed since the briefing this one is compared with, if it is with one."""
    if not since:
        return
    counts = changes["kind"].value_counts()
    state(
        "changed_since",
        "Since {since}: {new} new; {value} that replace an earlier figure of the same claimant; {withdrawn} withdrawn; "
        "{left} left out; ranges that moved: {moved}, measures with a first figure: {first}; judgements issued: "
        "{issued}.",
        value=int(counts.get("replaced", 0)),
        claims=changes.loc[changes["kind"].eq("replaced"), "one"],
        since=since,
        new=counted(int(counts.get("new", 0)), "assertion"),
        withdrawn=int(counts.get("withdrawn", 0)),
        left=int(counts.get("left out", 0)),
        moved=int(moved["low_before"].notna().sum()),
        first=int(moved["low_before"].isna().sum()),
        issued=int(counts.get("judgement issued", 0)),
    )


def state_left_out(register: Register) -> None:
    """Name the judgements that are left out because a claim they rest on is not in this edition."""
    if register.left_out:
        state(
            "judgements_left_out",
            "{value} judgements rest on claims outside this edition and are left out: {names}.",
            value=len(register.left_out),
            claims=[],
            names=", ".join(quoted(judgement.id) for judgement in register.left_out),
        )


def state_envelope(ends: pd.DataFrame, claims: pd.DataFrame, group: str) -> None:
    """Say between what figures the standing claims of a group lie, and how many pools stand behind them."""
    found = ends.loc[ends["group"].eq(group)]
    if found.empty or found["low"].eq(found["high"]).all():
        return
    row, rows = found.iloc[0], by_id(claims)
    centre = "" if pd.isna(row["centre"]) else f"; the median of the pools' medians is {rounded(row['centre'], 3)}"
    state(
        f"{group}_envelope",
        "{measure}: standing figures from {lowest} ({lowest_by}) to {highest} ({highest_by}), by {pools}{centre}.",
        value=int(row["pools"]),
        claims=[row["lowest"], row["highest"]],
        measure=rows.loc[row["highest"], "measure"],
        lowest=cite(rows.loc[row["lowest"]]),
        pools=counted(int(row["pools"]), "independent pool"),
        lowest_by=_who_and_when(rows.loc[row["lowest"]]),
        highest=cite(rows.loc[row["highest"]]),
        highest_by=_who_and_when(rows.loc[row["highest"]]),
        centre=centre,
    )


def _who_and_when(claim: pd.Series) -> str:
    return f"{claim['claimant']}, {dated_words(claim)}"
