"""The last word of each origin on what is counted: what it says now, beside what others say at about that time.

A last word stands (see `envelope.standing`), is dated at least to the month, and is the latest of its pool in its
comparability group, whatever its unit and however its document is rated: what it lacks is said beside it. What
describes a year is dated by the month in which it was said, and no later than that year. Of one month, the figure of
the whole comes before that of a part, then what is dated by more than its print, then what is said to be counted, then
the better rated, then the larger. A floor that says nothing new of a total, or a lower number of a day that print alone
gives (see `superseded.silent`), is none, and a medium or researcher has a last word only where it says how it got the
number. Last words lie within twelve months of the latest in their group: what is older answers for another time. A last
word is told by its root (see `origins`): where that says only what could be, a retelling as a fact is none.
"""

from collections.abc import Sequence

import pandas as pd

from briefing.analysis.assertions import KEY, assertions
from briefing.analysis.envelope import COUNTABLE, standing
from briefing.analysis.shared import shared
from briefing.analysis.superseded import silent
from briefing.analysis.thresholds import LOW_RATINGS, MONTH, WITHIN_MONTHS
from briefing.register import dates

UNTRACED = "Not traced"
UNREALISED = ("planned", "possible", "capacity")
POOL = ["group", "pools"]
ORDER = ["month", "part", "printed", "uncounted", "best_rating", "number", "claim_id"]
DOWN = [False, True, True, True, True, False, True]


@shared
def last_words(claims: pd.DataFrame, *groups: str) -> pd.DataFrame:
    """One row a pool and group: its last assertion (as `assertions` gives it), in the order of `groups`, highest first.

    `claims` is the output of `comparable`; without groups, all are taken, by their ids. `lacks` says what the assertion
    lacks, in words; it is blank where nothing. `dated_from` is the day it goes by.
    """
    return _last(_happened(claims), groups)


@shared
def _happened(claims: pd.DataFrame) -> pd.DataFrame:
    """The assertions, those that stand, of what happened by their origins."""
    roots = assertions(claims)
    happened = set(zip(*(roots.loc[roots["modality"].eq("happened"), name] for name in KEY), strict=True))
    told = claims.loc[[key in happened for key in zip(*(claims[name] for name in KEY), strict=True)]]
    return assertions(standing(told))


@shared
def of_each_claimant(claims: pd.DataFrame, *groups: str) -> pd.DataFrame:
    """As `last_words`, one row a claimant and group: a body's own, though another of its state spoke later."""
    return last_words(claims.assign(pools=claims["claimant_id"]), *groups)


def as_they_were(claims: pd.DataFrame, group: str, day: pd.Timestamp) -> pd.DataFrame:
    """As `last_words` of one group, as they were at the end of a day's month: of what describes no later time."""
    return last_words(claims.loc[claims["dated_to"].le(day + pd.offsets.MonthEnd(0))], group)


@shared
def set_apart(claims: pd.DataFrame, *groups: str) -> pd.DataFrame:
    """As `last_words`, of what is planned, possible, a capacity or disputed, unless it is older than these may be."""
    origins = assertions(claims)
    named = origins["pools"].ne("") & origins["number"].notna() & origins["basis"].isin(COUNTABLE)
    unrealised = origins["modality"].isin(UNREALISED) | origins["status"].eq("disputed")
    found = _last(origins.loc[named & unrealised], groups)
    newest = last_words(claims, *groups).groupby("group")["dated_from"].max()
    old = found["dated_from"] < pd.to_datetime(found["group"].map(newest.to_dict())) - pd.DateOffset(
        months=WITHIN_MONTHS
    )
    return found.loc[~old].reset_index(drop=True)


def _last(origins: pd.DataFrame, groups: Sequence[str]) -> pd.DataFrame:
    own = origins["role"].eq("body") | origins["derivation"].ne("unstated")
    ordered = _dated(origins.loc[own]).sort_values(["dated_from", "number"], ascending=[True, False])
    telling = ordered.loc[~(silent(ordered, POOL) & ordered["bound"].ne("at_most"))]
    ranked = telling.assign(
        month=telling["dated_from"].dt.strftime("%Y-%m"),
        part=telling["covers"].ne(""),
        printed=telling["dated_basis"].eq("published"),
        uncounted=telling["derivation"].ne("counted"),
    )
    last = ranked.sort_values(ORDER, ascending=DOWN).drop_duplicates(POOL)[[*telling.columns]]
    since = last.groupby("group")["dated_from"].transform("max") - pd.DateOffset(months=WITHIN_MONTHS)
    recent = last.loc[last["dated_from"].ge(since)]
    order = list(groups) or sorted(recent["group"].unique())
    found = recent.loc[recent["group"].isin(order)]
    by_size = found.assign(lacks=lacks(found)).sort_values(["number", "claim_id"], ascending=[False, True])
    return by_size.sort_values("group", key=lambda names: names.map(order.index), kind="stable", ignore_index=True)


def _dated(origins: pd.DataFrame) -> pd.DataFrame:
    """Those that are dated to a month, and those of a year that were said in a known month, by the day they go by."""
    by_month = origins["dated"].str.len().ge(MONTH)
    said = dates.last_day(origins["asserted"]).where(origins["asserted"].str.len().ge(MONTH))
    placed = origins["dated_from"].where(by_month, said.where(said < origins["dated_to"], origins["dated_to"]))
    return origins.assign(dated_from=placed).loc[by_month | said.notna()]


def ends_of(words: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The figures with the lowest and the highest number, of a range its own end.

    Of equals it is what lacks nothing, then what its bound leaves open beyond, then the latest.
    """
    return _end(words, "low", "at_most"), _end(words, "high", "at_least")


def _end(words: pd.DataFrame, side: str, open_beyond: str) -> pd.Series:
    number = words[side].where(words["bound"].eq("range"), words["number"])
    ranked = words.assign(
        lacking=words["lacks"].ne("") if "lacks" in words else False,
        closed=words["bound"].ne(open_beyond),
        beyond=number if side == "low" else -number,
    )
    order = ["beyond", "lacking", "closed", "dated_from", "claim_id"]
    first = ranked.sort_values(order, ascending=[True, True, True, False, True]).index[0]
    return words.loc[first]


def of_the_whole(words: pd.DataFrame) -> pd.DataFrame:
    """The last words that speak of the whole; all of them where none does."""
    whole = words.loc[words["covers"].eq("")]
    return whole if len(whole) else words


def several(words: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The measures on which several origins have a last word, in their order, each with its rows."""
    shared = words.drop(alone(words).index)
    return [(str(measure), rows) for measure, rows in shared.groupby("measure_id", sort=False)]


def alone(words: pd.DataFrame) -> pd.DataFrame:
    """The last words of measures on which a single origin has one."""
    return words.loc[~words.duplicated("measure_id", keep=False)]


def lacks(origins: pd.DataFrame) -> pd.Series:
    """What each assertion lacks, in words: that its documents are poor, or its claimant's own words were not found."""
    untraced = origins["coding"].ne("reviewed") & origins["note"].str.contains(UNTRACED)
    missing = {
        "known from retellings only": untraced,
        "not reviewed": origins["coding"].ne("reviewed") & ~untraced,
        "in no document that could be rated": origins["best_rating"].eq("F"),
        "in poorly rated documents only": origins["best_rating"].isin(LOW_RATINGS),
    }
    said = [[words for words, flags in missing.items() if flags.iloc[place]] for place in range(len(origins))]
    return pd.Series([", ".join(words) for words in said], origins.index, dtype=object)
