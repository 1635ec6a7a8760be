"""The register as readers see it: one row a claim with its whole provenance; figures elsewhere link to its id."""

import pandas as pd

from briefing.analysis.thresholds import MOST_CLAIMS
from briefing.display.exhibits import show_table
from briefing.display.links import archived, at_words, claim_place, source_link
from briefing.display.tables.claims import tidy
from briefing.display.tables.layout import cells, stacked
from briefing.display.words import amount, cite, dated_words, glossed, manner
from briefing.document.records import Index, Key
from briefing.document.text import Break, Text, link, styled, text

FACETS = {"Measure": "measure", "Claimant": "claimant", "Source": "source"}
LOOK_UP = (
    "On a screen, each figure leads to its page, at the words printed there. The words may have changed since we read "
    "them, or not be found; a copy of about that day may be in a web archive"
)
WIDTHS = [19, 19, 17, 14, 10, 21]


def show_register(claims: pd.DataFrame) -> None:
    """Show every claim: one table for each core source, one for the wider record.

    Of more than `MOST_CLAIMS` those that the document links to.
    """
    linked_only = len(claims) > MOST_CLAIMS
    core = claims["collection"].eq("core")
    for source_id, rows in claims.loc[core].sort_values("claim_id").groupby("source_id"):
        _show(f"register_{source_id}".replace("-", "_"), f"Figures of {rows['source'].iloc[0]}", rows, linked_only)
    wider = claims.loc[~core].sort_values("claim_id")
    _show("register_wider", "Figures of the wider record", wider, linked_only)


def _show(name: str, caption: str, rows: pd.DataFrame, linked_only: bool) -> None:
    view, data = per_register_row(rows), tidy(rows)
    show_table(name, caption, view, data, LOOK_UP, WIDTHS, linked_only, index_of(rows))


def index_of(claims: pd.DataFrame) -> Index:
    """What the claims are found by, a key for each in their order."""
    return Index(tuple(FACETS), tuple(cells(claims, _key)), "figures")


def _key(claim: pd.Series) -> Key:
    facets = tuple(claim[column] for column in FACETS.values())
    begins, ends = ("" if pd.isna(claim[day]) else f"{claim[day]:%Y-%m-%d}" for day in ("dated_from", "dated_to"))
    return Key(glossed(claim), facets, dated_words(claim), begins, ends, cite(claim).number)


def per_register_row(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claim: its id, phrase and paragraph, how it is read, who asserts it, as of when, doubts."""
    return pd.DataFrame(
        {
            "Claim": cells(claims, lambda claim: text(claim_place(claim["claim_id"]))),
            "As printed": cells(claims, _printed),
            "Read as": cells(claims, _read_as),
            "Said by": cells(claims, _asserted),
            "Date": cells(claims, _dated),
            "Doubts and remarks": cells(claims, _remarks),
        }
    )


def _printed(claim: pd.Series) -> Text:
    place = "" if pd.isna(claim["paragraph"]) else f"paragraph {claim['paragraph']}, "
    source = source_link(claim["source_id"], claim["source"])
    origin = text(styled("provenance", place, source), f", rated {claim['rating']}")
    printed = stacked(styled("provenance", glossed(claim)), origin)
    return text(printed, _look_up(claim), number=cite(claim).number)


def _look_up(claim: pd.Series) -> Text:
    """Links to the words on their page, and to a copy of it; none for a document without an address."""
    if not claim["url"]:
        return text()
    there = link(at_words(claim["url"], claim["value_text"]), "open at these words")
    copy = link(archived(claim["url"], claim["accessed"]), f"look for an archived copy near {claim['accessed']}")
    return text(styled("screen", Break(), styled("small", there, " · ", copy)))


def _dated(claim: pd.Series) -> Text:
    """The date of a claim; a column of them is sorted by the first day."""
    day = claim["dated_from"]
    return text(dated_words(claim), number=None if pd.isna(day) else day.toordinal())


def _read_as(claim: pd.Series) -> Text:
    counted = claim["basis"] != "date" and pd.notna(claim["from_value"])
    unit = f" {claim['unit_label']}" if counted else ""
    small = "; ".join(filter(None, [manner(claim), claim["covers"]]))
    return stacked(text(f"{claim['measure']}: {amount(claim)}{unit}", number=cite(claim).number), small)


def _remarks(claim: pd.Series) -> str:
    status = f"{claim['status'].capitalize()} since {claim['status_since']}: {claim['status_reason']}. "
    return (status if claim["status"] != "active" else "") + claim["note"]


def _asserted(claim: pd.Series) -> Text:
    return stacked(
        styled("provenance", claim["claimant"]), f"through {claim['via_names']}" if claim["via_names"] else ""
    )
