"""What stands in a coding sheet: its sheets, their columns in the order of a coder's work, and what each may hold."""

import re

from briefing.register.schemas import SCHEMAS

TEXT, DIFFERENCES, IDS = "text", "differences", "ids"
CLAIMS, EXCLUSIONS, DOCUMENT = "claims", "exclusions", "document"
LINKS = "links"
TABLES = {CLAIMS: "claims.csv", EXCLUSIONS: "exclusions.csv", DOCUMENT: "sources.csv", LINKS: "links.csv"}
TAKE, SENTENCE, LOOK = "take", "sentence", "look"
CLAIM, EXCLUSION, EXCLUDED, DROP = "claim", "exclusion: ", "exclusion", "drop"
FIGURE = (
    "claimant_id",
    "via",
    "measure_id",
    "unit_id",
    "bound",
    "low",
    "best",
    "high",
    "modality",
    "derivation",
    "scope",
    "as_of",
    "asserted",
    "period_start",
    "period_end",
)
SCOPE, WHOLE = "scope", "whole"
NEEDED = ("measure_id", "unit_id", "bound", "derivation", "modality", "claimant_id")
CODED = ("paragraph", "value_text", *FIGURE, "note")
EXCLUDED_BY = ("paragraph", "value_text", "reason", "note")
ENDS = ("from_claim", "to_claim")
LINKED = (ENDS[0], "relation", ENDS[1], "note")
DATED = ("published", "published_basis")  # what a second coder says of the document
COLUMNS: dict[str, tuple[str, ...]] = {
    TEXT: ("paragraph", TEXT),
    CLAIMS: (TAKE, "claim_id", "paragraph", SENTENCE, "value_text", *FIGURE, "assertion_id", "note", LOOK),
    EXCLUSIONS: (TAKE, "paragraph", SENTENCE, "value_text", "reason", "claim_id", "note"),
    DOCUMENT: ("name", "value", "holds", LOOK),
}
FILED_IN = {
    "claimant_id": "actors",
    "via": "actors",
    "publisher_id": "actors",
    "measure_id": "measures",
    "unit_id": "units",
}
NUMBER, DATE, WORDS = "number", "date", "words"
OWN_WORDS = {
    TAKE: "What becomes of the row: a claim, an exclusion with its reason, or nothing",
    SENTENCE: "The sentence around the figure; for reading only",
    LOOK: "Which cells to choose and which to look at; for reading only",
}


def choices(sheet: str, column: str) -> tuple[str, ...]:
    """The words of which a cell holds one, as its schema has them; none where it holds something else."""
    return tuple(re.findall("`([^`]+)`", holds(sheet, column)))


def holds(sheet: str, column: str) -> str:
    """What a cell of a column may hold, as the data dictionary says; blank for a column that no table has."""
    columns = SCHEMAS[TABLES[sheet]].columns
    return columns[column].metadata["cells"] if column in columns else ""


def meaning(sheet: str, column: str) -> str:
    """What a column means, as the data dictionary says."""
    columns = SCHEMAS[TABLES[sheet]].columns
    return columns[column].description if column in columns else OWN_WORDS.get(column, "")


def told(sheet: str, column: str) -> str:
    """What a column means and what its cells may hold, for a person to read."""
    return ": ".join(filter(None, (meaning(sheet, column), holds(sheet, column).replace("`", ""))))


def kind(sheet: str, column: str) -> str:
    """Whether a cell holds a number, a date or words."""
    cells = holds(sheet, column)
    return DATE if cells.startswith("ISO 8601 date") else NUMBER if "number, may be blank" in cells else WORDS


def takes() -> tuple[str, ...]:
    """What may become of a drafted figure."""
    return (CLAIM, *(EXCLUSION + reason for reason in choices(EXCLUSIONS, "reason")), DROP)
