"""Titles that are findings: what a chart's figures say, computed from the table it draws, hedges kept."""

from collections.abc import Callable
from functools import wraps

import numpy as np
import pandas as pd

from briefing.analysis.envelope import AS_CHOSEN, moving
from briefing.display.words import amount, brief, choice_words, counted, number, rounded

LONGEST = 60


def _blank_when_empty(title: Callable[[pd.DataFrame], str]) -> Callable[[pd.DataFrame], str]:
    """An edition may have nothing to draw; then there is nothing to say."""

    @wraps(title)
    def say(table: pd.DataFrame) -> str:
        return title(table) if table.size else ""

    return say


def spread(claims: pd.DataFrame) -> str:
    """The figures of one comparability group: from the lowest printed number to the highest."""
    numbered = claims.loc[claims["number"].notna()].sort_values(["number", "claim_id"])
    return f"{_measures(claims)}: {_from_to(numbered, ' to ') or 'no number printed'}"


def course(claims: pd.DataFrame) -> str:
    """The figures of one comparability group: the first and the latest, by the date they describe."""
    ordered = _numbered(claims).sort_values(["dated_from", "claim_id"])
    ends = [f"{amount(claim)} ({claim['dated']})" for _, claim in ordered.iloc[[0, -1]].iterrows()]
    return f"{_measures(claims)}: {', '.join(dict.fromkeys(ends))}"


def furthest_apart(subject: str, claims: pd.DataFrame) -> str:
    """Of several comparability groups the one whose figures lie furthest apart; of one, how many print a number."""
    numbered = _numbered(claims)
    ends = numbered.loc[numbered["number"].gt(0)].groupby("group", sort=False)["number"].agg(["min", "max"])
    apart = ends["max"] / ends["min"]
    if claims["group"].nunique() > 1 and apart.gt(1).any():
        return f"{subject} lie furthest apart on {spread(claims.loc[claims['group'].eq(apart.idxmax())])}"
    on = f" on {_measures(claims)}" if claims["group"].nunique() == 1 else ""
    return f"{subject}: {len(numbered)} of {len(claims)}{on} print a number"


def grown_most(subject: str, claims: pd.DataFrame) -> str:
    """The comparability group whose latest figure is the greatest multiple of its first."""
    ordered = _numbered(claims).sort_values(["dated_from", "claim_id"])
    ends = ordered.loc[ordered["number"].gt(0)].groupby("group", sort=False)["number"].agg(["first", "last"])
    times = ends["last"] / ends["first"]
    group = times.idxmax()
    if times[group] <= 1:
        return f"{subject}: no latest figure is higher than the first"
    measure = _measures(claims.loc[claims["group"].eq(group)])
    return f"{subject}: on {measure}, the latest figure is {rounded(times[group])} times the first"


def dates_from_to(subject: str, claims: pd.DataFrame) -> str:
    """The earliest and the latest of the dates that are themselves figures."""
    return f"{subject}: {_from_to(claims.sort_values(['to_value', 'from_value', 'claim_id']), ' … ')}"


def moves_most(choices: pd.DataFrame) -> str:
    """An envelope as chosen, and the choice that moves one of its ends most (rows of `sensitivity` of one group)."""
    chosen = choices.loc[choices["choice"].eq(AS_CHOSEN)].iloc[0]
    moved = moving(choices)
    distance = np.log(moved[["low_moved", "high_moved"]].astype(float)).abs().max(axis=1)
    choice = choice_words(moved.loc[distance.idxmax(), "choice"])
    ends = f"{number(chosen['low'])} to {number(chosen['high'])}"
    return f"{brief(chosen['measure'], LONGEST)}: {ends}; “{choice}” moves an end most"


@_blank_when_empty
def factors_from_to(factors: pd.DataFrame) -> str:
    """Between what factors the conversions lie, whatever the load."""
    low, high = (rounded(end, 3) for end in (factors["factor"].min(), factors["factor"].max()))
    return f"{counted(len(factors), 'conversion')} of {factors['from_unit'].iloc[0]} imply {low} to {high} rounds each"


@_blank_when_empty
def changed_on_the_way(mentions: pd.DataFrame) -> str:
    """How many mentions of one assertion changed it."""
    changed = int(mentions["changed"].ne("").sum())
    return f"{changed} of {counted(len(mentions) - 1, 'mention')} of one figure changed it on the way; its origin first"


@_blank_when_empty
def most_used_way(flows: pd.DataFrame) -> str:
    """The publisher that prints most figures of one claimant."""
    way = flows.loc[flows["claims"].idxmax()]
    return f"The most used way: {way['publisher']} prints {counted(int(way['claims']), 'figure')} of {way['claimant']}"


@_blank_when_empty
def fullest(counts: pd.DataFrame) -> str:
    """The row of a table of counts that most of its columns have figures on."""
    columns = counts.gt(0).sum(axis=1)
    return f"{columns.idxmax()} is reported most widely, in {columns.max()} of {counts.shape[1]} columns"


@_blank_when_empty
def most_of_one(counts: pd.DataFrame) -> str:
    """The largest cell of a table of documents and origins."""
    document, origin = counts.stack().idxmax()
    figures = counted(int(counts.loc[document, origin]), "figure")
    return f"{document} prints {figures} of {origin}, the most of one origin"


def _numbered(claims: pd.DataFrame) -> pd.DataFrame:
    return claims.loc[claims["number"].notna()]


def _measures(claims: pd.DataFrame) -> str:
    return " / ".join(brief(measure, LONGEST) for measure in claims["measure"].unique())


def _from_to(ordered: pd.DataFrame, between: str) -> str:
    """The first and the last amount, or the one where they are the same; blank without any."""
    ends = pd.concat([ordered.head(1), ordered.tail(1)])
    return between.join(dict.fromkeys(amount(claim) for _, claim in ends.iterrows()))
