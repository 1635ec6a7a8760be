"""Small edits, as a person makes them: a heading of a notebook, a figure of a claim. Every number gives another."""

import re

BODY, ANNEX = "42_retelling", "76_drift"
CLAIM, PRINTED = "kyivindependent-20241104-03", 12_000


def retitled(notebook: str, number: int) -> str:
    """A notebook's file with a longer first heading."""
    return notebook.replace('"# ', f'"# {"I" * number} ', 1)


def refigured(claims: str, number: int) -> str:
    """claims.csv with a larger figure in one row, and the same in its phrase."""
    figure = PRINTED + number
    return re.sub(
        rf"^{CLAIM},.*$",
        lambda row: re.sub(rf"\b{PRINTED}\b", str(figure), row[0].replace(f"{PRINTED:,}", f"{figure:,}")),
        claims,
        flags=re.MULTILINE,
    )
