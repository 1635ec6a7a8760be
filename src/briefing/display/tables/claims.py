"""Tables of claims: one row a claim, or one row a measure with the sources side by side."""

import pandas as pd

from briefing.analysis.assertions import mentioned
from briefing.analysis.thresholds import MOST_FOLDED
from briefing.display.links import claim_link, more_claims
from briefing.display.tables.cited import by_id
from briefing.display.tables.layout import beside, cells, lines, stacked
from briefing.display.words import amount, cite, dated_words, manner
from briefing.document.text import Text, joined, text
from briefing.register.schemas import FIGURE

WIDER = "Wider record (figures)"
TIDY = [*FIGURE, "dated", "dated_basis"]


def tidy(claims: pd.DataFrame) -> pd.DataFrame:
    """The claims as data: one row a claim, the reported fields and the date it is set at."""
    return claims[TIDY]


def per_assertion(origins: pd.DataFrame, claims: pd.DataFrame) -> pd.DataFrame:
    """One row an assertion (of `assertions`): its origin as printed, its other mentions folded under it, who, when.

    A table links to `MOST_FOLDED` mentions, as many an assertion as that allows, and counts the others.
    """
    mentions, most = by_id(claims), _most_a_row(mentioned(origins) - 1)
    return pd.DataFrame(
        {
            "Measure": origins["measure"],
            "As printed": cells(origins, lambda origin: _with_mentions(origin, mentions, most)),
            "Said by": origins["claimant"],
            "Through": origins["via_names"],
            "Source": origins["source"],
            "Date": cells(origins, dated_words),
        }
    )


def _most_a_row(others: pd.Series) -> int:
    """How many of its other mentions each row may have, so that all rows together have no more than a table bears."""
    ways = range(int(others.max()) if len(others) else 0, 0, -1)
    return next((most for most in ways if others.clip(upper=most).sum() <= MOST_FOLDED), 1)


def _with_mentions(origin: pd.Series, mentions: pd.DataFrame, most: int) -> Text:
    others, rest = origin["mentions"][1 : most + 1], origin["mentions"][most + 1 :]
    cited = [text(cite(other), f" {other['source']}") for other in (mentions.loc[claim_id] for claim_id in others)]
    also = joined([*cited, more_claims(others[-1], rest)] if rest else cited, "; ")
    return stacked(_phrase(origin), text("also ", also) if others else "")


def side_by_side(claims: pd.DataFrame) -> pd.DataFrame:
    """One row a measure, one column a core source; each cell its figures as printed, hedge included.

    A phrase that several claimants share stands once; where a cell has several claims, each names its claimant. What
    the wider record prints stands in a last column, by its extremes.
    """
    core = claims.loc[claims["collection"].eq("core")]
    sources = core.sort_values("source_id")["source"].unique()
    cell = {place: _cell(rows) for place, rows in core.groupby(["measure", "source"], sort=False)}
    wider = claims.loc[claims["collection"].eq("wider")].groupby("measure", sort=False)
    rows = [
        [measure, *(cell.get((measure, source), "") for source in sources)] for measure in claims["measure"].unique()
    ]
    view = pd.DataFrame(rows, columns=["Measure", *sources])
    extremes = {measure: _extremes(rows) for measure, rows in wider}
    return view.assign(**{WIDER: view["Measure"].map(extremes).astype(object).fillna("")}) if extremes else view


def _extremes(claims: pd.DataFrame) -> Text:
    """How many figures the wider record prints for a measure, and the lowest and highest of them."""
    numbered = claims.loc[claims["best"].notna()].sort_values(["best", "to_value"])
    ends = numbered.iloc[[0, -1]].drop_duplicates("best") if len(numbered) else numbered
    links = joined(cells(ends, lambda claim: claim_link(claim["claim_id"], amount(claim))), " to ")
    return beside(links, f"({len(claims)})")


def _cell(claims: pd.DataFrame) -> Text:
    if len(claims) == 1:
        return _phrase(claims.iloc[0])
    said = claims.assign(said=cells(claims, manner))
    return lines([_shared_phrase(rows) for _, rows in said.groupby(["value_text", "said"], sort=False)])


def _phrase(claim: pd.Series) -> Text:
    said = manner(claim)
    figure = cite(claim)
    return text(figure, f" ({said})" if said else "", number=figure.number)


def _shared_phrase(claims: pd.DataFrame) -> Text:
    names = joined(cells(claims, lambda claim: claim_link(claim["claim_id"], claim["claimant"])))
    return beside(_phrase(claims.iloc[0]), names)
