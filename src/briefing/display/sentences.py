"""Sentences that many sections share; each says nothing where the edition has nothing to say it of."""

import pandas as pd

from briefing.analysis.agreement import AGREE, COMPATIBLE, DIFFER
from briefing.analysis.comparison import LOW_RATINGS
from briefing.analysis.meeting import MOST_MET, met_in_part
from briefing.analysis.summary import extremes, numbered
from briefing.display.findings import state
from briefing.display.words import amount, apart, cite, counted, number, rounded
from briefing.register.register import Register

MOST_LINES = 8


def state_extremes(claims: pd.DataFrame, group: str, noun: str) -> None:
    """Say how far apart the lowest and the highest printed number of a group lie, if it has two."""
    rows = numbered(claims, group)
    if len(rows) < 2 or rows["best"].iloc[0] == 0:
        return
    lowest, highest = rows.iloc[0], rows.iloc[-1]
    later, earlier = (highest, lowest) if highest["dated_from"] >= lowest["dated_from"] else (lowest, highest)
    days = max(0, (later["dated_from"] - earlier["dated_to"]).days)
    state(
        f"{group}_highest_over_lowest",
        "The highest printed {noun}, {highest} ({highest_by}), is {ratio} times the lowest, {lowest} ({lowest_by}). "
        "The two describe times {time}{converted}.",
        value=highest["best"] / lowest["best"],
        claims=[lowest["claim_id"], highest["claim_id"]],
        noun=noun,
        ratio=rounded(highest["best"] / lowest["best"]),
        highest=cite(highest),
        highest_by=highest["claimant"],
        lowest=cite(lowest),
        lowest_by=lowest["claimant"],
        time=f"{apart(days)} apart" if days else "that may be the same",
        converted=", and the first is a conversion" if highest["converted"] else "",
    )


def state_base(register: Register, claims: pd.DataFrame) -> None:
    """Say how thin the evidence is: documents rated low, dates inferred, figures that nobody asserts."""
    sources = register.sources
    low = int(sources["reliability"].isin(LOW_RATINGS).sum())
    state(
        "documents_rated_low",
        "Of {documents} documents, {value} are rated D or worse and {inferred} have an inferred date; {unattributed} "
        "figures name no claimant. This briefing shows what is printed, not what is true.",
        value=low,
        claims=claims.loc[claims["claimant_id"].eq("unattributed"), "claim_id"],
        documents=len(sources),
        inferred=int(sources["published_basis"].eq("inferred").sum()),
        unattributed=int(claims["claimant_id"].eq("unattributed").sum()),
    )


def state_verdicts(pairs: pd.DataFrame) -> None:
    """Say how many pairs of rival figures agree, are compatible, and differ."""
    if pairs.empty:
        return
    counts = pairs["verdict"].value_counts()
    state(
        "pairs_that_differ",
        "Of {pairs} pairs of rival figures, {value} differ, {agree} agree within the precision printed, and "
        "{compatible} are compatible only because one of them is open on one side.",
        value=int(counts.get(DIFFER, 0)),
        claims=sorted({*pairs["claim_id_a"], *pairs["claim_id_b"]}),
        pairs=len(pairs),
        agree=int(counts.get(AGREE, 0)),
        compatible=int(counts.get(COMPATIBLE, 0)),
    )


def state_bounded(origins: pd.DataFrame) -> None:
    """Say in how many groups not all assertions are set beside one another, if there are such groups."""
    large = met_in_part(origins, "group")
    if large:
        state(
            "groups_met_in_part",
            "In {groups} of more than {most} assertions, each is set beside those nearest to it in time only.",
            value=len(large),
            groups=counted(len(large), "group"),
            claims=sorted(origins.loc[origins["group"].isin(large), "claim_id"]),
            most=MOST_MET,
        )


def headlines(claims: pd.DataFrame, *groups: str) -> str:
    """At most eight lines of text: the extremes of each group; an ordinary new row changes none of them."""
    rows = claims.set_index("claim_id", drop=False)
    found = extremes(claims).set_index("group")
    lines = [
        _headline(rows.loc[found.loc[group, "lowest"]], rows.loc[found.loc[group, "highest"]])
        for group in groups
        if group in found.index
    ]
    return "\n".join(lines[:MOST_LINES]) or "No figure with a number in this edition"


def _headline(lowest: pd.Series, highest: pd.Series) -> str:
    rows = [lowest] if lowest["best"] == highest["best"] else [lowest, highest]
    ends = [f"{amount(row)} ({row['claim_id']})" for row in rows]
    measures = dict.fromkeys([lowest["measure"], highest["measure"]])
    return f"{' / '.join(measures)}: {' to '.join(ends)}"


def state_coverage(accounted: pd.DataFrame) -> None:
    """Say how many numbers of the archived texts are accounted for, or that no text was there to be checked."""
    checked = accounted.loc[accounted["numbers"].notna()]
    if checked.empty:
        state(
            "coverage",
            "{value} of {texts} texts were there to be checked in this build.",
            value=0,
            claims=[],
            texts=len(accounted),
        )
        return
    found = int(checked["numbers"].sum())
    covered = round((checked["numbers"] * checked["share"] / 100).sum())
    state(
        "coverage",
        "In {checked} of {texts} texts that were there to be checked, {covered} of {found} numbers "
        "({value} %) are a claim or an exclusion.",
        value=rounded(100 * covered / found, digits=3),
        claims=[],
        checked=len(checked),
        texts=len(accounted),
        covered=covered,
        found=found,
    )


def state_coding(first: pd.DataFrame, second: pd.DataFrame, share: float) -> None:
    """Say what share of the figures both coders found."""
    if pd.notna(share):
        state(
            "figures_both_coders_found",
            "Of the figures either coder found ({first} and {second}), {value} % were found by both.",
            value=rounded(share, digits=3),
            claims=[],
            first=len(first),
            second=len(second),
        )


def ratings(sources: pd.DataFrame) -> str:
    """One line of text: the best and the worst rating."""
    return f"Reliability of the documents: {sources['reliability'].min()} to {sources['reliability'].max()}"


def traceable(register: Register) -> str:
    """One line of text: whether every claim can be followed to an address or an archived text."""
    sources = register.sources
    reachable = sources.loc[sources["url"].ne("") | sources["text_file"].ne(""), "source_id"]
    missing = sorted(set(register.claims["source_id"]) - set(reachable))
    return f"Claims without an address or an archived text: {', '.join(missing) or 'none'}"


def state_recheck(register: Register) -> None:
    """Say how many claims were read in an archived text, and how many at an address only."""
    archived = register.claims["source_id"].map(register.sources.set_index("source_id")["text_file"]).ne("")
    if register.claims.empty:
        return
    state(
        "claims_with_archived_text",
        "{value} claims were read in a text that is archived, {others} at an address.",
        value=int(archived.sum()),
        claims=[],
        others=int((~archived).sum()),
    )


def confirmed_lines(independence: pd.DataFrame) -> str:
    """At most eight lines of text: the measures on which two pools confirm a figure."""
    found = independence.loc[independence["confirmed"].gt(0), "measure"]
    return "Confirmed by two pools: " + (", ".join(found.head(MOST_LINES)) or "nothing")


def drift_lines(drift: pd.DataFrame) -> str:
    """One line of text: the assertion that drifted most."""
    weights = drift.groupby("assertion_id")["weight"].sum().sort_values(ascending=False, kind="stable")
    return f"The assertion that changed most on its way: {weights.index[0] if len(weights) else 'none'}"


def factor_lines(factors: pd.DataFrame) -> str:
    """At most eight lines of text: the extremes of the implied factors, by units."""
    lines = [
        f"{base} to {unit}: {rounded(rows.min(), 3)} to {rounded(rows.max(), 3)}"
        for (base, unit), rows in factors.groupby(["from_unit", "to_unit"])["factor"]
    ]
    return "\n".join(lines[:MOST_LINES]) or "No conversion in this edition"


def conflict_lines(conflicts: pd.DataFrame) -> str:
    """One line of text: the types of conflict found."""
    return "Types of conflict found: " + (", ".join(sorted(conflicts["type"].unique())) or "none")


def revision_lines(revisions: pd.DataFrame) -> str:
    """One line of text: whose figures are followed."""
    measures = revisions["measure"].drop_duplicates()
    return "Measures on which a claimant moved a figure: " + (", ".join(measures) or "none")


def envelope_lines(ends: pd.DataFrame, *groups: str) -> str:
    """At most eight lines of text: the ends of each group's envelope and its pools."""
    found = ends.set_index("group")
    lines = [
        f"{row.Index}: {number(row.low)} to {number(row.high)}, {counted(row.pools, 'pool')}"
        for row in found.loc[[group for group in groups if group in found.index]].itertuples()
    ]
    return "\n".join(lines[:MOST_LINES]) or "No standing figure in this edition"
