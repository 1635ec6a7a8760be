"""Alt texts: what a chart shows, with its numbers, computed from the table it draws."""

import pandas as pd

from briefing.display.words import amount, dated_words, quoted


def describe_ranges(claims: pd.DataFrame) -> str:
    """One sentence a measure: each claim's value and who asserts it."""
    return " ".join(
        f"{measure}: " + "; ".join(f"{amount(claim)} ({claim['claimant']})" for _, claim in rows.iterrows()) + "."
        for measure, rows in claims.groupby("measure", sort=False)
    )


def describe_timeline(claims: pd.DataFrame) -> str:
    """Every claim with the date it describes, earliest first."""
    ordered = claims.sort_values(["dated_from", "claim_id"])
    return (
        "In order of date: "
        + "; ".join(
            f"{amount(claim) if claim['basis'] == 'date' else dated_words(claim)}, {quoted(claim['value_text'])}"
            for _, claim in ordered.iterrows()
        )
        + "."
    )


def describe_coverage(counts: pd.DataFrame) -> str:
    """Each source with the number of measures it reports."""
    reported = counts.gt(0).sum()
    return (
        f"Of {len(counts)} measures, "
        + "; ".join(f"{source} reports {measures}" for source, measures in reported.items())
        + "."
    )
