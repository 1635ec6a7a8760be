"""Titles of pictures: what they show, computed from what is drawn; what stands apart is not in them."""

import pandas as pd

from briefing.analysis.over_time import ON_A_LINE
from briefing.analysis.provenance import NOBODY
from briefing.analysis.retelling import Case
from briefing.analysis.thresholds import MOST_NAMED
from briefing.display.charts.look import Look
from briefing.display.charts.retelling import changed_by
from briefing.display.stations import NOT_KNOWN
from briefing.display.when import short_month
from briefing.display.words import counted, hedged, in_english, number


def of_figures_over_time(rows: pd.DataFrame, look: Look) -> str:
    """How the figure of a voice moved, where one measure is drawn; its last words, where there are several."""
    told = rows.loc[~rows["apart"]]
    return moved(told, look) if told["panel"].nunique() == 1 else last_words(told, look)


def of_provenance(stations: pd.DataFrame) -> str:
    """How many of all figures go back to the origin with most of them, to the next two, and to nobody.

    `stations` have the names of origins as categories, in order; what is not known is in `NOT_KNOWN`.
    """
    counts, all_of_them = stations["origin"].value_counts(sort=False), number(len(stations))
    most = [(str(one), number(count)) for one, count in counts.items() if one not in NOT_KNOWN.values()][:MOST_NAMED]
    if not most:
        return f"{counted(len(stations), 'figure')}, and nobody is named for any"
    (first, count), *more = most
    nameless = counts.get(NOT_KNOWN[NOBODY], 0)
    nobody = f"; {number(nameless)} name nobody" if nameless else ""
    behind = "".join(f", {one} behind {those}" for one, those in more)
    return f"{first[:1].upper() + first[1:]} stands behind {count} of {all_of_them} figures{behind}{nobody}"


def of_retelling(case: Case) -> str:
    """What a figure became in the retelling that changes it most, and how many retellings change it.

    Most is by the weight of its heaviest change, then by how many changes there are, then by the order of retellings.
    """
    root, retold = case.mentions.iloc[0], case.mentions.iloc[1:]
    changed = [(claim, changed_by(claim, case.changes)) for _, claim in retold.iterrows()]
    changed = [(claim, changes) for claim, changes in changed if len(changes)]
    most, _ = max(changed, key=lambda pair: (pair[1]["weight"].max(), len(pair[1])))
    when = f", {short_month(root['published'])}" if root["published"] else ""
    return (
        f"{in_english(root)} ({root['publisher']}{when}) became {in_english(most)} ({most['publisher']}); "
        f"{number(len(changed))} of {counted(len(retold), 'retelling')} changed it"
    )


def moved(told: pd.DataFrame, look: Look) -> str:
    """From where to where the longest line goes, and the highest figure of anybody else."""
    lines = told.loc[told["on_line"]].groupby("line", sort=False)
    longest = max((line for _, line in lines), key=len, default=told)
    first, last = longest.iloc[0], longest.iloc[-1]
    goes = f"goes from {_said(first)} to {_said(last)}" if len(longest) > 1 else f"is {_said(last)}"
    others = told.loc[told["voice"].ne(last["voice"])].sort_values(["number", "at", "claim_id"])
    if others.empty:
        return f"{last['measure']}: {_possessive(look.name(last))} figure {goes}"
    other = others.iloc[-1]
    highest = f"the highest of others is {_said(other, look.name(other))}"
    return f"{last['measure']}: {_possessive(look.name(last))} figure {goes}; {highest}"


def last_words(told: pd.DataFrame, look: Look) -> str:
    """The last words of the voice that speaks most; on measures that it is silent on, of the voice printed most."""
    totals = told.loc[told["basis"].isin(ON_A_LINE)]
    spoken = totals if len(totals) else told
    leader = spoken["voice"].value_counts(sort=False).idxmax()
    said: dict[str, list[str]] = {}
    for _, rows in spoken.groupby("measure_id", sort=False):
        row = _last(rows, leader)
        about = f"{row['covers']}, " if row["covers"] else ""
        words = f"{hedged(row)} {_lowered(row['measure'])} ({about}{short_month(row['dated'])})"
        said.setdefault(look.name(row), []).append(words)
    leading = sorted(said, key=lambda name: name != look.name(spoken.loc[spoken["voice"].eq(leader)].iloc[0]))
    return "; ".join(_of_whom(name, said[name]) for name in leading)


def _of_whom(name: str, words: list[str]) -> str:
    """What a voice says, after its name, unless that is in the words already."""
    return ", ".join(words) if all(name in each for each in words) else f"{name}: {', '.join(words)}"


def _last(rows: pd.DataFrame, leader: str) -> pd.Series:
    """The last word on a measure: the leader's, if it has one, else that of the voice printed most."""
    printed = rows["mentions"].map(len).groupby(rows["voice"], sort=False).sum()
    voice = leader if leader in printed.index else printed.idxmax()
    own = rows.loc[rows["voice"].eq(voice)]
    return own.sort_values("on_line", kind="stable").iloc[-1]


def _said(row: pd.Series, name: str = "") -> str:
    who = f"{name}, " if name else ""
    return f"{hedged(row)} ({who}{short_month(row['dated'])})"


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
