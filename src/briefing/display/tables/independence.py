"""Tables of independence: how many origins and pools stand behind each measure, and who relies on whom in a circle."""

import pandas as pd

from briefing.analysis.thresholds import MOST_CITED
from briefing.display.links import claim_link, more_claims
from briefing.display.tables.cited import by_id, sourced
from briefing.display.tables.layout import cells
from briefing.display.words import apart, cite
from briefing.document.text import Text, joined, text


def tidy_independence(independence: pd.DataFrame) -> pd.DataFrame:
    """The counts as data: one row a measure, the ids of figures printed alike joined by `;`."""
    return independence.assign(alike_claims=[";".join(ids) for ids in independence["alike_claims"]])


def per_match(matched: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a pair that unrelated origins print or bound alike (of `matches`)."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "Measure": matched["claim_a"].map(rows["measure"]),
            "One": cells(matched, lambda row: sourced(rows.loc[row["claim_a"]])),
            "Other": cells(matched, lambda row: sourced(rows.loc[row["claim_b"]])),
            "What": matched["kind"],
            "Apart": cells(matched, lambda row: text(apart(row["days_between"]), number=row["days_between"])),
            "Why unrelated": cells(matched, lambda row: row["unrelated_because"]),
        }
    )


def per_measure(independence: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a measure: how many mentions, assertions, origins and pools, and the figures printed alike."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "Measure": independence["measure"],
            "Documents": independence["documents"],
            "Figures": independence["mentions"],
            "Statements": independence["assertions"],
            "Claimants": independence["origins"],
            "Origins": independence["pools"],
            "Printed alike": cells(independence, lambda row: _cited(row["alike_claims"], rows)),
        }
    )


def _cited(claim_ids: list[str], rows: pd.DataFrame) -> Text:
    cited, rest = claim_ids[:MOST_CITED], claim_ids[MOST_CITED:]
    more = [" and ", more_claims(cited[-1], rest)] if rest else []
    return text(joined([cite(rows.loc[claim_id]) for claim_id in cited]), *more)


def per_cycle(circular: pd.DataFrame, names: pd.Series) -> pd.DataFrame:
    """One row a cycle: who relies on whom until it comes back, and the claims that make it."""
    return pd.DataFrame(
        {
            "On": circular["group"].str.replace("_", " "),
            "Who relies on whom": cells(circular, lambda row: " → ".join(names[actor] for actor in row["cycle"])),
            "Figures": cells(circular, lambda row: joined([claim_link(claim, claim) for claim in row["claims"]])),
        }
    )
