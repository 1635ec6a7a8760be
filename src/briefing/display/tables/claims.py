"""Tables of claims: one row a claim, or one row a measure with the sources side by side."""

import pandas as pd
from markupsafe import Markup

from briefing.display.tables.layout import cells, lines
from briefing.display.words import cite, claim_link, dated_words, joined, manner
from briefing.register.schemas import FIGURE

TIDY = [*FIGURE, "dated", "dated_basis"]


def tidy(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims as data: one row a claim, the reported fields and the date it is set at."""
    return claims[TIDY]


def per_claim(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a claim: measure, figure as printed, who asserts it, through whom, where, as of when."""
    return pd.DataFrame(
        {
            "Measure": claims["measure"],
            "As printed": cells(claims, _phrase),
            "Asserted by": claims["claimant"],
            "Through": claims["via_names"],
            "Source": claims["source"],
            "Date": cells(claims, dated_words),
        }
    )


def side_by_side(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a measure, one column a source; each cell its figures as printed, hedge included.

    A phrase that several claimants share stands once; where a cell has several claims, each names its claimant.
    """
    sources = claims.sort_values("source_id")["source"].unique()
    cell = {place: _cell(rows) for place, rows in claims.groupby(["measure", "source"], sort=False)}
    rows = [
        [measure, *(cell.get((measure, source), "") for source in sources)] for measure in claims["measure"].unique()
    ]
    return pd.DataFrame(rows, columns=["Measure", *sources])


def _cell(claims: pd.DataFrame) -> Markup:
    if len(claims) == 1:
        return _phrase(claims.iloc[0])
    return lines([_shared_phrase(rows) for _, rows in claims.groupby("value_text", sort=False)])


def _phrase(claim: pd.Series) -> Markup:
    said = manner(claim)
    return cite(claim) + (f" ({said})" if said else "")


def _shared_phrase(claims: pd.DataFrame) -> Markup:
    names = joined(cells(claims, lambda claim: claim_link(claim["claim_id"], claim["claimant"])))
    return _phrase(claims.iloc[0]) + Markup(" <small>{}</small>").format(names)
