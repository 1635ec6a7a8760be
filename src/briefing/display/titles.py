"""Titles that are findings: what a chart's figures say, computed from the table it draws, hedges kept."""

from collections.abc import Callable
from functools import wraps

import numpy as np
import pandas as pd

from briefing.analysis.envelope import AS_CHOSEN, moving
from briefing.analysis.summary import told
from briefing.display.words import amount, brief, counted, number, rounded

LONGEST = 60
NOTHING_TOLD = "no number of what happened"
NOTHING_DATED = "no closed date of what happened"


def _blank_when_empty(title: Callable[..., str]) -> Callable[..., str]:
    """An edition may have nothing to draw; then there is nothing to say."""

    @wraps(title)
    def say(table: pd.DataFrame, **words: str) -> str:
        return title(table, **words) if table.size else ""

    return say


def spread(claims: pd.DataFrame) -> str:
    """The figures of one comparability group: from the lowest printed number of what happened to the highest."""
    numbered = _numbered(claims).sort_values(["number", "claim_id"])
    return f"{_measures(claims)}: {_from_to(numbered, ' to ') or NOTHING_TOLD}"


def highest(claims: pd.DataFrame) -> str:
    """The figures of one comparability group: the highest printed number of what happened, with its date."""
    ordered = _numbered(claims).sort_values(["number", "dated_from", "claim_id"], ascending=[False, True, True])
    if ordered.empty:
        return f"{_measures(claims)}: {NOTHING_TOLD}"
    return f"{_measures(claims)}: {_up_to(ordered.iloc[0])} ({ordered.iloc[0]['dated']})"


def _up_to(claim: pd.Series) -> str:
    """The highest figure in words: a lower bound is not what figures go up to."""
    if claim["bound"] == "at_least":
        return f"{number(claim['best'])} or more"
    if claim["bound"] == "about":
        return amount(claim) if pd.notna(claim["low"]) or pd.notna(claim["high"]) else f"up to {amount(claim)}"
    return f"up to {number(claim['high'])}"


def spreads(subject: str, claims: pd.DataFrame) -> str:
    """The comparability group drawn with most figures, from the lowest to the highest, and how many groups follow."""
    return _of_largest(subject, claims, spread)


def heights(subject: str, claims: pd.DataFrame) -> str:
    """The comparability group drawn with most figures, with its highest, and how many groups follow."""
    return _of_largest(subject, claims, highest)


def dates_from_to(subject: str, claims: pd.DataFrame) -> str:
    """The earliest and the latest of the dates that are themselves figures; one that is open on a side is no end."""
    closed = told(claims).loc[lambda rows: ~(rows["open_below"] | rows["open_above"])]
    ends = _from_to(closed.sort_values(["to_value", "from_value", "claim_id"]), " … ")
    return f"{subject}: {ends or NOTHING_DATED}"


def moves_most(choices: pd.DataFrame) -> str:
    """An envelope as chosen, and the choice that moves one of its ends most (of `sensitivity`).

    The rows are of one group and unit, with `unit` and `span`, the two ends, in words.
    """
    chosen = choices.loc[choices["choice"].eq(AS_CHOSEN)].iloc[0]
    moved = moving(choices)
    distance = np.log(moved[["low_moved", "high_moved"]].astype(float)).abs().max(axis=1)
    choice = moved.loc[distance.idxmax(), "choice"]
    measure = f"{brief(chosen['measure'], LONGEST)}, {chosen['unit']}"
    return f"{measure}: {chosen['span']}; “{choice}” moves an end most"


@_blank_when_empty
def factors_from_to(factors: pd.DataFrame, counted_in: str = "pieces") -> str:
    """Between what factors the conversions lie, whatever the load; `counted_in` is what they lead to, in a word."""
    low, high = (rounded(end, 3) for end in (factors["factor"].min(), factors["factor"].max()))
    conversions = f"{counted(len(factors), 'conversion')} of {factors['from_unit'].iloc[0]}"
    return f"{conversions} imply {low} to {high} {counted_in} each"


@_blank_when_empty
def changed_on_the_way(mentions: pd.DataFrame) -> str:
    """How many mentions of one assertion changed it."""
    changed = int(mentions["changed"].ne("").sum())
    mentioned = counted(len(mentions) - 1, "mention")
    return f"{changed} of {mentioned} of one figure changed it on the way; first the text it is set against"


@_blank_when_empty
def most_used_way(flows: pd.DataFrame) -> str:
    """The publisher that prints most figures of one claimant."""
    way = flows.loc[flows["claims"].idxmax()]
    figures = counted(int(way["claims"]), "figure")
    return f"Of those who print others' figures, {way['publisher']} prints most of one: {figures} of {way['claimant']}"


@_blank_when_empty
def most_reported(counts: pd.DataFrame) -> str:
    """The row of a table of counts that most of its columns have figures on."""
    columns = counts.gt(0).sum(axis=1)
    return f"{columns.idxmax()} is reported most widely, in {columns.max()} of {counts.shape[1]} columns"


@_blank_when_empty
def most_of_one(counts: pd.DataFrame) -> str:
    """The largest cell of a table of documents and origins."""
    document, origin = counts.stack().idxmax()
    figures = counted(int(counts.loc[document, origin]), "figure")
    return f"{document} prints {figures} of {origin}, the most of one origin"


def _of_largest(subject: str, claims: pd.DataFrame, say: Callable[[pd.DataFrame], str]) -> str:
    sizes = claims.groupby("group", sort=False).size()
    more = f"; {counted(len(sizes) - 1, 'further measure')}" if len(sizes) > 1 else ""
    return f"{subject}. {say(claims.loc[claims['group'].eq(sizes.idxmax())])}{more}"


def _numbered(claims: pd.DataFrame) -> pd.DataFrame:
    return told(claims).loc[lambda rows: rows["number"].notna()]


def _measures(claims: pd.DataFrame) -> str:
    return " / ".join(brief(measure, LONGEST) for measure in claims["measure"].unique())


def _from_to(ordered: pd.DataFrame, between: str) -> str:
    """The first and the last amount, or the one where they are the same; blank without any."""
    ends = pd.concat([ordered.head(1), ordered.tail(1)])
    return between.join(dict.fromkeys(amount(claim) for _, claim in ends.iterrows()))
