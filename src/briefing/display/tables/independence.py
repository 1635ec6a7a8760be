"""Tables of independence: how many origins and pools stand behind each measure, and who relies on whom in a circle."""

import pandas as pd
from markupsafe import Markup

from briefing.display.tables.cited import by_id
from briefing.display.tables.layout import cells
from briefing.display.words import cite, claim_link, joined

MOST_CITED = 4


def tidy_independence(independence: pd.DataFrame) -> pd.DataFrame:
    """The counts as data: one row a measure, the ids of confirmed figures joined by `;`."""
    return independence.assign(confirmed_by=[";".join(ids) for ids in independence["confirmed_by"]])


def per_measure(independence: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row a measure: how many mentions, assertions, origins and pools, and the figures that pools confirm."""
    rows = by_id(claims)
    return pd.DataFrame(
        {
            "Measure": independence["measure"],
            "Documents": independence["documents"],
            "Mentions": independence["mentions"],
            "Assertions": independence["assertions"],
            "Origins": independence["origins"],
            "Pools": independence["pools"],
            "Confirmed": cells(independence, lambda row: _cited(row["confirmed_by"], rows)),
        }
    )


def _cited(claim_ids: list[str], rows: pd.DataFrame) -> Markup:
    more = f" and {len(claim_ids) - MOST_CITED} more" if len(claim_ids) > MOST_CITED else ""
    return joined([cite(rows.loc[claim_id]) for claim_id in claim_ids[:MOST_CITED]]) + more


def per_cycle(circular: pd.DataFrame, names: pd.Series) -> pd.DataFrame:
    """One row a cycle: who relies on whom until it comes back, and the claims that make it."""
    return pd.DataFrame(
        {
            "On": circular["group"].str.replace("_", " "),
            "Who relies on whom": cells(circular, lambda row: " → ".join(names[actor] for actor in row["cycle"])),
            "Claims": cells(circular, lambda row: joined([claim_link(claim, claim) for claim in row["claims"]])),
        }
    )
