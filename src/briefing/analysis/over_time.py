"""Figures over time: which stand on a line, which are a part that came in a period, which stand apart.

A panel is one or several comparability groups that are drawn on one axis. A running total or a stock makes a line for
each voice and scope (see `superseded` for voices); what came or went in a period is a part of such a total, on no line.
What is planned, possible, a capacity or disputed stands apart. A figure that is dated no closer than to a season has no
place in time, and is not drawn. The line passes by what says nothing new (see `superseded.silent`). What a part came
to between two days that are but a moment apart, such as the losses of one week, is what came in a period.

One row of `over_time` is one assertion.
"""

from collections.abc import Sequence

import pandas as pd

from briefing.analysis.assertions import assertions, mentioned
from briefing.analysis.comparison import DOUBT
from briefing.analysis.summary import claimants, told
from briefing.analysis.superseded import silent
from briefing.analysis.thresholds import LONGEST_MOMENT, MOST_APART, MOST_LAST_WORDS
from briefing.register import dates

ON_A_LINE = ("cumulative", "stock")
BODY = "body"
LINE = ["panel", "voice", "measure_id", "covers"]
Panels = Sequence[Sequence[str]]


def over_time(claims: pd.DataFrame, panels: Panels) -> pd.DataFrame:
    """The assertions of the panels' groups that can be drawn, by panel and time; `claims` are of `comparable`.

    Each has a named claimant, a number in its panel's commonest unit, and a date that is a moment. Columns besides
    those of `assertions`: `panel` (its place among `panels`), `speaker` (the claimant, without a doubt of ours), `at`
    (the middle of its date), `apart` (whether it stands apart), `part` (whether it came in a period), `line` (a number
    for its voice, measure and scope), `on_line` (whether that line passes through it), `last_word` (whether it is the
    last of its voice in the panel, on a line if there is one; of what stands apart, the last of its line and kind), and
    `named` (whether words say so: the last words of bodies, then those most often printed, as many as are read).
    """
    placed = _placed(claims, panels)
    numbered = placed.loc[_drawable(placed)]
    units = numbered.groupby("panel")["unit_id"].agg(lambda ids: ids.value_counts(sort=False).idxmax())
    rows = numbered.loc[numbered["unit_id"].eq(numbered["panel"].map(units))]
    rows = rows.assign(
        speaker=rows["claimant"].str.removesuffix(DOUBT["disputed"]),
        at=rows["dated_from"] + (rows["dated_to"] - rows["dated_from"]) / 2,
        apart=~rows.index.isin(told(rows).index),
        part=~rows["basis"].isin(ON_A_LINE) | _of_a_period(rows),
        line=rows.groupby(LINE, sort=False).ngroup(),
    ).sort_values(["panel", "at", "number", "claim_id"])
    rows = rows.assign(on_line=_on_line(rows))
    rows = rows.assign(last_word=_last_word(rows))
    return rows.assign(named=_named(rows)).reset_index(drop=True)


def undrawn(claims: pd.DataFrame, panels: Panels) -> dict[str, int]:
    """How many assertions of the panels' groups are not drawn, by what they lack, in words; none that lack nothing."""
    placed = _placed(claims, panels)
    nobody = ~placed["claimant_id"].isin(claimants(claims))
    vague = ~nobody & placed["number"].isna()
    rest = len(placed) - int(nobody.sum()) - int(vague.sum()) - len(over_time(claims, panels))
    counts = {
        "without a named claimant": int(nobody.sum()),
        "without a number": int(vague.sum()),
        "dated too loosely or in another unit": rest,
    }
    return {lack: count for lack, count in counts.items() if count}


def _placed(claims: pd.DataFrame, panels: Panels) -> pd.DataFrame:
    """The assertions of the panels' groups that deny nothing, with their `panel`."""
    place = {group: number for number, groups in enumerate(panels) for group in groups}
    origins = assertions(claims.loc[claims["group"].isin(place) & claims["modality"].ne("denied")])
    return origins.assign(panel=origins["group"].map(place).astype(int))


def _drawable(placed: pd.DataFrame) -> pd.Series:
    named = placed["claimant_id"].isin(claimants(placed))
    return named & placed["number"].notna() & (placed["dated_to"] - placed["dated_from"]).dt.days.le(LONGEST_MOMENT)


def _of_a_period(rows: pd.DataFrame) -> pd.Series:
    """Whether a figure of a part says between which days it came, and these are but a moment apart."""
    begin, end = dates.first_day(rows["period_start"]), dates.last_day(rows["period_end"])
    return rows["covers"].ne("") & (end - begin).dt.days.le(LONGEST_MOMENT)


def _on_line(rows: pd.DataFrame) -> pd.Series:
    """Whether the line of each row passes through it; `rows` are in the order of time."""
    on_lines = rows.loc[~(rows["apart"] | rows["part"])]
    passes = ~silent(on_lines, ["line"])
    return passes.reindex(rows.index, fill_value=False)


def _last_word(rows: pd.DataFrame) -> pd.Series:
    told_last = rows.loc[~rows["apart"]].sort_values("on_line", kind="stable")
    with_lines = told_last.groupby("panel")["on_line"].transform("any")
    told_last = told_last.loc[~(told_last["part"] & with_lines)]
    last = told_last.drop_duplicates(["panel", "voice"], keep="last").index
    plans = rows.loc[rows["apart"]].drop_duplicates(["line", "modality", "status"], keep="last").index
    return pd.Series(rows.index.isin([*last, *plans]), rows.index)


def _named(rows: pd.DataFrame) -> pd.Series:
    """The last words that are told: in each panel, and of all that stands apart, no more than are read."""
    by_voice = [rows["panel"], rows["voice"], rows["apart"]]
    printed = mentioned(rows)
    own = printed.where(rows["apart"], printed.groupby(by_voice).transform("sum"))
    ranked = rows.assign(body=rows["role"].eq(BODY) & ~rows["apart"], printed=own).loc[rows["last_word"]]
    ranked = ranked.sort_values(["body", "printed", "at"], ascending=False, kind="stable")
    apart = ranked.loc[ranked["apart"]].head(MOST_APART).index
    last = ranked.loc[~ranked["apart"]].groupby("panel").head(MOST_LAST_WORDS).index
    return pd.Series(rows.index.isin([*apart, *last]), rows.index)
