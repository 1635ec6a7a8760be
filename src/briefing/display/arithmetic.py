"""The picture of two totals of one origin, of which the one is the other times a factor."""

import pandas as pd

from briefing.analysis.arithmetic import paired_totals, totals
from briefing.analysis.thresholds import LEAST_PAIRS, STEADY
from briefing.display.charts.arithmetic import Sides, plot_arithmetic
from briefing.display.charts.look import Look
from briefing.display.exhibits import show_figure
from briefing.display.tables import tidy
from briefing.display.tables.cited import by_id
from briefing.display.when import day_words
from briefing.display.words import hedged, month, party, rounded, unit_labels
from briefing.register.topic import Topic

NOTE = (
    "The two scales are set so that one of the {base} stands level with {factor} {made}, the middle of the factors "
    "drawn; lines run through the highest so far"
)


def show_arithmetic(name: str, claims: pd.DataFrame, links: pd.DataFrame, topic: Topic) -> None:
    """Draw the totals that the topic's `arithmetic` names over time, with the factor between them as a strip.

    Nothing is shown where fewer than two statements convert the one into the other.
    """
    asked = topic.arithmetic
    if asked is None:
        return
    both = paired_totals(claims, links, asked.pool, asked.base, asked.made)
    if both["stated"].sum() < LEAST_PAIRS:
        return
    drawn = totals(claims, both, asked.pool, asked.base, asked.made)
    unit = by_id(claims)["unit_label"].reindex(both.loc[both["stated"], "made"]).mode().iloc[0]
    sides = Sides(unit_labels(claims)[asked.base], topic.counted, float(both["factor"].median()), unit)
    show_figure(
        name,
        arithmetic_title(both, claims, sides, party(asked.pool, topic.names())),
        lambda width: plot_arithmetic(drawn, sides, Look(width)),
        describe_arithmetic(drawn, sides),
        tidy(drawn).assign(role=drawn["role"], factor=drawn["factor"]),
        NOTE.format(base=sides.base, made=sides.made, factor=rounded(sides.factor, 3)),
    )


def arithmetic_title(both: pd.DataFrame, claims: pd.DataFrame, sides: Sides, who: str) -> str:
    """By what factors the one total is said to be converted into the other, and the last such figure with its month.

    Of several units, by those of the one that most are converted into (that of `sides`).
    """
    rows = by_id(claims)
    said = both.loc[both["stated"]]
    units = rows["unit_label"].reindex(said["made"])
    stated = said.loc[units.eq(sides.unit).to_numpy()]
    low, high = stated["factor"].min(), stated["factor"].max()
    ends = [rounded(end, 3) for end in (low, high)]
    steady = f"a factor that has hardly moved ({' to '.join(ends)})"
    times = steady if high <= STEADY * low else f"a factor between {' and '.join(ends)}"
    rated = stated.assign(rating=rows["best_rating"].reindex(stated["made"]).to_numpy())
    last = rated.sort_values(["dated_from", "rating", "made"], ascending=[False, True, True]).iloc[0]
    base, made = (hedged(rows.loc[last[end]]) for end in ("base", "made"))
    example = f"{base} {sides.base} make {made} {sides.made} ({month(last)})"
    of = f" for {sides.unit}" if units.nunique() > 1 else ""
    return f"Where {who} says how, its {sides.made} are its {sides.base} times {times}{of}: {example}"


def describe_arithmetic(drawn: pd.DataFrame, sides: Sides) -> str:
    """Every total with its claimant and date, in order of date, and its factor where it has one."""
    said = []
    for _, claim in drawn.iterrows():
        unit = sides.base if claim["role"] == "base" else sides.made
        factor = "" if pd.isna(claim["factor"]) else f", {rounded(claim['factor'], 3)} for each of the {sides.base}"
        said.append(f"{day_words(claim['dated'])}: {hedged(claim)} {unit} ({claim['claimant']}{factor})")
    return "; ".join(said) + "."
