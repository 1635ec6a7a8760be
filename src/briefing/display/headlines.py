"""The lines that each notebook keeps: what changes in them is a change of a headline, which someone has to accept."""

import pandas as pd

from briefing.analysis.summary import extremes
from briefing.analysis.thresholds import MOST_LINES
from briefing.display.words import amount, counted, number, rounded
from briefing.register.register import Register


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
    same = lowest["claim_id"] == highest["claim_id"] or lowest["best"] == highest["best"]
    rows = [lowest] if same else [lowest, highest]
    ends = [f"{amount(row)} ({row['claim_id']})" for row in rows]
    measures = dict.fromkeys([lowest["measure"], highest["measure"]])
    return f"{' / '.join(measures)}: {' to '.join(ends)}"


def answer_lines(words: pd.DataFrame, *groups: str) -> str:
    """At most eight lines of text: the last words (of `last_words`) of each group, from the lowest to the highest."""
    found = [words.loc[words["group"].eq(group)].sort_values(["number", "claim_id"]) for group in groups]
    lines = [_headline(rows.iloc[0], rows.iloc[-1]) for rows in found if len(rows)]
    return "\n".join(lines[:MOST_LINES]) or "No last word in this edition"


def ratings(sources: pd.DataFrame) -> str:
    """One line of text: the best and the worst rating."""
    return f"Reliability of the documents: {sources['reliability'].min()} to {sources['reliability'].max()}"


def traceable(register: Register) -> str:
    """One line of text: whether every claim can be followed to an address or an archived text."""
    sources = register.sources
    reachable = sources.loc[sources["url"].ne("") | sources["text_file"].ne(""), "source_id"]
    missing = sorted(set(register.claims["source_id"]) - set(reachable))
    return f"Claims without an address or an archived text: {', '.join(missing) or 'none'}"


def alike_lines(independence: pd.DataFrame) -> str:
    """At most eight lines of text: the measures on which unrelated origins print figures alike."""
    found = independence.loc[independence["alike"].gt(0), "measure"]
    return "Printed alike by unrelated origins: " + (", ".join(found.head(MOST_LINES)) or "nothing")


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
    lines = [
        f"{row.group}, {row.unit_id}: {number(row.low)} to {number(row.high)}, {counted(row.pools, 'pool')}"
        for group in groups
        for row in ends.loc[ends["group"].eq(group)].itertuples()
    ]
    return "\n".join(lines[:MOST_LINES]) or "No standing figure in this edition"
