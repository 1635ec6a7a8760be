"""The register as readers see it: one row a claim with its whole provenance; figures elsewhere link to its id."""

import pandas as pd

from briefing.analysis.thresholds import MOST_CLAIMS
from briefing.display.exhibits import show_table
from briefing.display.links import claim_place, source_link
from briefing.display.tables.claims import tidy
from briefing.display.tables.layout import cells, stacked
from briefing.display.words import amount, cite, dated_words, glossed, manner
from briefing.document.text import Text, styled, text

WIDTHS = [19, 19, 17, 14, 10, 21]


def show_register(claims: pd.DataFrame) -> None:
    """Show every claim: one table for each core source, one for the wider record.

    Of more than `MOST_CLAIMS` those that the document links to.
    """
    linked_only = len(claims) > MOST_CLAIMS
    core = claims["collection"].eq("core")
    for source_id, rows in claims.loc[core].sort_values("claim_id").groupby("source_id"):
        _show(f"register_{source_id}".replace("-", "_"), f"Claims of {rows['source'].iloc[0]}", rows, linked_only)
    wider = claims.loc[~core].sort_values("claim_id")
    _show("register_wider", "Claims of the wider record", wider, linked_only)


def _show(name: str, caption: str, rows: pd.DataFrame, linked_only: bool) -> None:
    show_table(name, caption, per_register_row(rows), data=tidy(rows), widths=WIDTHS, linked_only=linked_only)


def per_register_row(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claim: its id, phrase and paragraph, how it is read, who asserts it, as of when, doubts."""
    return pd.DataFrame(
        {
            "Claim": cells(claims, lambda claim: text(claim_place(claim["claim_id"]))),
            "As printed": cells(claims, _printed),
            "Read as": cells(claims, _read_as),
            "Asserted by": cells(claims, _asserted),
            "Date": cells(claims, lambda claim: text(styled("provenance", dated_words(claim)))),
            "Doubts and remarks": cells(claims, _remarks),
        }
    )


def _printed(claim: pd.Series) -> Text:
    place = "" if pd.isna(claim["paragraph"]) else f"paragraph {claim['paragraph']}, "
    source = source_link(claim["source_id"], claim["source"])
    origin = styled("provenance", place, source, f", rated {claim['rating']}")
    return stacked(text(styled("provenance", glossed(claim)), number=cite(claim).number), origin)


def _read_as(claim: pd.Series) -> Text:
    counted = claim["basis"] != "date" and pd.notna(claim["from_value"])
    unit = f" {claim['unit_label']}" if counted else ""
    small = "; ".join(filter(None, [manner(claim), claim["covers"]]))
    return stacked(f"{claim['measure']}: {amount(claim)}{unit}", small)


def _remarks(claim: pd.Series) -> str:
    status = f"{claim['status'].capitalize()} since {claim['status_since']}: {claim['status_reason']}. "
    return (status if claim["status"] != "active" else "") + claim["note"]


def _asserted(claim: pd.Series) -> Text:
    return stacked(
        styled("provenance", claim["claimant"]), f"through {claim['via_names']}" if claim["via_names"] else ""
    )
