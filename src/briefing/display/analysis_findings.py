"""Findings on what stands behind the figures; each says nothing where the edition has nothing to say it of."""

import pandas as pd

from briefing.analysis import changes as change
from briefing.analysis.matches import CEILING, CLOSED_KINDS, ECHO, FLOOR
from briefing.analysis.reconciliation import EXPLAINED, OVERSHOOTS
from briefing.analysis.thresholds import EXPLAINED_SHARE, OTHER_THING, SEVERAL_POOLS
from briefing.display.findings import state
from briefing.display.tables.cited import by_id
from briefing.display.when import day_words
from briefing.display.words import cite, counted, dated_words, quoted, rounded
from briefing.register.register import Register
from briefing.register.schemas import Row

ALL = 100
WORDS = {
    change.REPLACED: "no longer claimed",
    "recoded": "recorded anew by a changed rule",
    "corrected": "with an entry mended",
}


def state_independence(independence: pd.DataFrame) -> None:
    """Say on how many measures several pools print figures, and on how many unrelated origins print alike."""
    if independence.empty:
        return
    several = independence.loc[independence["pools"].ge(SEVERAL_POOLS)]
    alike = independence.loc[independence["alike"].gt(0)]
    state(
        "measures_with_two_pools",
        "Measures with a figure: {measures}. With figures from {least} or more origins that are not known to overlap: "
        "{value}. On which such origins print alike, at about the same time: {alike}.",
        value=len(several),
        claims=[claim for claims in alike["alike_claims"] for claim in claims],
        least=SEVERAL_POOLS,
        measures=len(independence),
        alike=len(alike),
    )


def state_matches(matched: pd.DataFrame, standing: pd.DataFrame) -> None:
    """Say how many figures unrelated origins print alike, how many of the pairs still stand, and what else is filed."""
    if matched.empty:
        return
    counts = matched["kind"].value_counts()
    closed = matched.loc[matched["kind"].isin(CLOSED_KINDS)]
    state(
        "printed_alike",
        "Pairs of figures that unrelated origins print alike: {value}. Echoes may be {echo} of them: the equal number "
        "was public before. Both figures still stand in {stand}. Pairs that set the same floor, which says less: "
        "{floors}. The same ceiling: {ceilings}.",
        value=len(closed),
        claims=sorted({*closed["claim_a"], *closed["claim_b"]}),
        echo=int(counts.get(ECHO, 0)),
        stand=int(standing["kind"].isin(CLOSED_KINDS).sum()),
        floors=int(counts.get(FLOOR, 0)),
        ceilings=int(counts.get(CEILING, 0)),
    )


def state_circles(circular: pd.DataFrame) -> None:
    """Say how many circles of actors that rely on one another were found."""
    state(
        "circular_reliance",
        "Circles in which an actor relies, through others, on itself for figures on one measure: {value}.",
        value=len(circular),
        claims=[claim for claims in circular["claims"] for claim in claims],
    )


def state_drift(drift: pd.DataFrame, mentions: int, rootless: int) -> None:
    """Say how many mentions differ from the text they repeat, how many say another thing, and how many have no root."""
    if not mentions or drift.empty:
        state(
            "no_drift",
            "Figures that repeat one printed elsewhere and differ from it: {value}. Statements whose root was not "
            "found: {rootless}.",
            value=0,
            claims=[],
            rootless=rootless,
        )
        return
    serious = drift.loc[drift["weight"].ge(OTHER_THING)]
    state(
        "mentions_that_drifted",
        "Figures that repeat one printed elsewhere: {mentions}. Those that differ from it, as they were read: {value}. "
        "Those that say another thing: {serious}. Statements whose root was not found, so that what differs has no "
        "direction: {rootless}.",
        value=drift["mention"].nunique(),
        claims=serious["mention"].unique(),
        mentions=mentions,
        serious=serious["mention"].nunique(),
        rootless=rootless,
    )


def state_factors(factors: pd.DataFrame) -> None:
    """Say between what factors the conversions from one unit lie, for each load."""
    for (base, unit), rows in factors.groupby(["from_unit", "to_unit"]):
        ordered = rows.sort_values("factor")
        if len(ordered) < 2:
            continue
        state(
            f"factor_{base}_{unit}",
            "{base} told as {unit}: {conversions} conversions imply {low} to {high} each.",
            value=(float(ordered["factor"].iloc[0]), float(ordered["factor"].iloc[-1])),
            claims=ordered["converted"],
            conversions=len(ordered),
            base=base.capitalize(),
            unit=unit.replace("_", " "),
            low=rounded(ordered["factor"].iloc[0], 3),
            high=rounded(ordered["factor"].iloc[-1], 3),
        )


def state_growth(growth: pd.DataFrame, claims: pd.DataFrame) -> None:
    """Say how much of the growth in converted figures is growth in what they are reckoned from."""
    rows = by_id(claims)
    for row in growth.itertuples():
        first, last = rows.loc[row.first], rows.loc[row.last]
        state(
            f"growth_share_{row.from_unit}_{row.to_unit}_{row.pools}",
            "From {first} ({first_by}) to {last} ({last_by}) the {unit} grew {converted} times and the {base} they are "
            "reckoned from {grown} times: {verdict}.",
            value=row.base_share,
            claims=[row.first, row.last],
            first=cite(first),
            first_by=first["claimant"],
            last=cite(last),
            last_by=last["claimant"],
            unit=row.to_unit.replace("_", " "),
            base=row.from_unit,
            converted=rounded(row.converted_growth),
            verdict=_verdict(row),
            grown=rounded(row.base_growth),
        )


def _verdict(growth: Row) -> str:
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
    """Say how many gaps between rival figures are explained by date, conversion and bound, taken in that order."""
    if gaps.empty:
        return
    over = gaps["outcome"].str.contains(OVERSHOOTS)
    state(
        "gaps_explained",
        "Pairs of rival figures that differ: {gaps}; explained by date, conversion and the precision printed, taken in "
        "this order, to within {almost} %: {value}; in which a cause explains more than there is, which is no "
        "explanation: {over}. In the others more is left.",
        value=int(gaps["outcome"].eq(EXPLAINED).sum()),
        claims=[],
        gaps=len(gaps),
        over=int(over.sum()),
        almost=rounded(100 * EXPLAINED_SHARE),
    )


def state_changes(changes: pd.DataFrame, since: str) -> None:
    """Say what changed since the briefing this one is compared with, if it is with one, apart from what we changed."""
    if not since:
        return
    counts = changes["kind"].value_counts()
    happened = [
        f"{number} {WORDS.get(kind, kind)}"
        for kind in (change.NEW, change.REPLACED, change.CORRECTED_BY, change.LOWERED_BY, change.WITHDRAWN)
        for number in [counts.get(kind, 0)]
        if number or kind in (change.NEW, change.REPLACED)
    ]
    state(
        "changed_since",
        "Statements since {since}: {happened}. Judgements that are new: {issued}; of those then, withdrawn: {gone}.",
        value=int(counts.get(change.NEW, 0)),
        claims=changes.loc[changes["kind"].isin([change.REPLACED, change.LOWERED_BY, change.CORRECTED_BY]), "one"],
        since=day_words(since),
        happened=", ".join(happened),
        issued=int(counts.get(change.ISSUED, 0)),
        gone=int(counts.get(change.JUDGEMENT_GONE, 0)),
    )


def state_moved(moved: pd.DataFrame) -> None:
    """Say how many spans of all that stands moved, and how many measures have a first figure."""
    if len(moved):
        first = int(moved["low_before"].isna().sum())
        state(
            "spans_moved",
            "Spans of all standing figures that moved: {value}. Measures with a first figure: {first}.",
            value=len(moved) - first,
            claims=[],
            first=first,
        )


def state_our_changes(changes: pd.DataFrame, figures: int) -> None:
    """Say what we changed ourselves since then, of so many figures."""
    _state_kinds(
        "changed_by_us",
        "Our own coding changed, which is no news: what is printed stays as printed. Of {figures} figures: {kinds}.",
        changes.loc[changes["kind"].isin(change.OURS), "kind"],
        figures=figures,
    )


def state_no_changes(changes: pd.DataFrame) -> None:
    """Say what is in or out now though nothing changed, by why."""
    aside = changes.loc[changes["kind"].isin(change.NO_CHANGE), "kind"]
    _state_kinds("in_or_out_only", "No change, but in or out now: {kinds}.", aside)


def _state_kinds(name: str, sentence: str, kinds: pd.Series, **words: object) -> None:
    """Say how many changes of each kind there are, if there are any."""
    if len(kinds):
        counts = kinds.value_counts()
        order = [kind for kind in (*change.OURS, *change.NO_CHANGE) if kind in counts.index]
        told = ", ".join(f"{counts[kind]} {WORDS.get(kind, kind)}" for kind in order)
        state(name, sentence, value=len(kinds), claims=[], kinds=told, **words)


def state_left_out(register: Register) -> None:
    """Name the judgements that are left out because a claim they rest on is not in this edition."""
    if register.left_out:
        state(
            "judgements_left_out",
            "Judgements that rest on figures outside this edition, and are left out: {names}.",
            value=len(register.left_out),
            claims=[],
            names=", ".join(quoted(judgement.id.replace("-", " ")) for judgement in register.left_out),
        )


def state_envelope(ends: pd.DataFrame, claims: pd.DataFrame, group: str) -> None:
    """Say between what figures the standing claims of a group lie, in each unit, and how many pools they have."""
    rows = by_id(claims)
    found = ends.loc[ends["group"].eq(group) & ends["low"].ne(ends["high"])]
    for row in found.itertuples():
        lowest, highest = rows.loc[row.lowest], rows.loc[row.highest]
        centre = "" if pd.isna(row.centre) else f"; the median of the origins' medians is {rounded(row.centre, 3)}"
        state(
            f"{group}_envelope" if len(found) == 1 else f"{group}_{row.unit_id}_envelope",
            "{measure}: standing figures from {lowest} ({lowest_by}) to {highest} ({highest_by}), by {pools} not known "
            "to overlap{centre}.{bounds}",
            value=int(row.pools),
            claims=[row.lowest, row.highest],
            measure=highest["measure"] + ("" if len(found) == 1 else f", {highest['unit_label']}"),
            lowest=cite(lowest),
            pools=counted(int(row.pools), "origin"),
            lowest_by=_who_and_when(lowest),
            highest=cite(highest),
            highest_by=_who_and_when(highest),
            centre=centre,
            bounds=_open_ends(lowest, highest),
        )


def _open_ends(lowest: pd.Series, highest: pd.Series) -> str:
    """What to say where an end of an envelope is a bound, so that the true figure may lie beyond it."""
    said = [
        words
        for end, words in (
            (lowest["open_below"], "the lower end is an upper bound"),
            (highest["open_above"], "the upper end is a lower bound"),
        )
        if end
    ]
    return f" Of these, {' and '.join(said)}." if said else ""


def _who_and_when(claim: pd.Series) -> str:
    return f"{claim['claimant']}, {dated_words(claim)}"
