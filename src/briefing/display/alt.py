"""Alt texts: what a chart shows, with its numbers, computed from the table it draws."""

import pandas as pd

from briefing.display.words import amount, dated_words, quoted, rounded

MOST_LETTERS = 4000
BETWEEN = "; "


def bounded(alt: str) -> str:
    """The alt text as far as a listener and a PDF bear it: of very many items the first, and how many are left."""
    if len(alt) <= MOST_LETTERS:
        return alt
    begun = alt[:MOST_LETTERS]
    told = begun.rpartition(BETWEEN)[0] or begun
    left = alt[len(told) :].count(BETWEEN)
    return f"{told}{BETWEEN}and {f'{left} more' if left else 'more'}, in the data behind this chart."


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


def describe_flows(flows: pd.DataFrame) -> str:
    """Each way a figure took, with the number of claims."""
    ways = [
        f"{row.publisher} prints {row.claims} figures of {row.claimant}"
        + (f" through {row.through}" if row.through else "")
        for row in flows.itertuples()
    ]
    return "; ".join(ways) + "."


def describe_origins(counts: pd.DataFrame) -> str:
    """Each document with the origins it prints and how many figures of each."""
    cells = counts.stack().loc[lambda found: found.gt(0)]
    return "; ".join(f"{document}: {count} of {origin}" for (document, origin), count in cells.items()) + "."


def describe_journey(mentions: pd.DataFrame) -> str:
    """The mentions of an assertion in order, each with its value and what it changed."""
    return (
        "; ".join(
            f"{claim['source']} prints {amount(claim)}" + (f" ({claim['changed']})" if claim["changed"] else "")
            for _, claim in mentions.iterrows()
        )
        + "."
    )


def describe_factors(factors: pd.DataFrame) -> str:
    """Each implied factor with its unit and date."""
    return (
        "; ".join(
            f"{row.dated}: {rounded(row.factor, 3)} {row.to_unit.replace('_', ' ')} for each of the {row.from_unit}"
            for row in factors.itertuples()
        )
        + "."
    )


def describe_envelope(choices: pd.DataFrame) -> str:
    """Where the ends of each envelope are under each choice; `span` and `unit` are in words."""
    return "; ".join(f"{row.measure}, {row.unit}, {row.choice}: {row.span}" for row in choices.itertuples()) + "."
