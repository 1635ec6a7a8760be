"""Figures of what stands behind the claims: of very many rows those that tell most are drawn, all of them are filed."""

from functools import partial

import pandas as pd

from briefing.analysis.thresholds import MOST_DOCUMENTS, MOST_MENTIONS, MOST_ORIGINS, MOST_POINTS, MOST_WAYS
from briefing.display.alt import describe_factors, describe_flows, describe_journey, describe_origins
from briefing.display.charts import plot_coverage, plot_factors, plot_journey, plot_reliance, single
from briefing.display.claim_figures import Draw, Words, drawing
from briefing.display.exhibits import show_figure
from briefing.display.tables import tidy
from briefing.display.titles import changed_on_the_way, factors_from_to, most_of_one, most_used_way
from briefing.display.top_rows import cut_words, top_rows
from briefing.display.words import number


def show_factors(name: str, factors: pd.DataFrame, counted_in: str = "pieces") -> None:
    """Implied factors (rows of `implied_factors` from one unit) by the date they describe, the latest of very many.

    `counted_in` is what they lead to, in a word.
    """
    plot = drawing(single, partial(plot_factors, counted_in=counted_in), row_height=0.13, least=1.6)
    latest = top_rows(factors, factors["dated_from"], MOST_POINTS)
    _show_part(name, partial(factors_from_to, counted_in=counted_in), factors, latest, plot, describe_factors, factors)


def show_journey(name: str, mentions: pd.DataFrame) -> None:
    """The mentions of one assertion (of `journey`), as many as a page holds: the origin, then the first published."""
    plot = drawing(single, plot_journey, row_height=0.46)
    data = tidy(mentions).assign(changed=mentions["changed"])
    _show_part(name, changed_on_the_way, mentions, mentions.head(MOST_MENTIONS), plot, describe_journey, data)


def show_ways(name: str, ways: pd.DataFrame) -> None:
    """The ways that figures took (of `flows`), those most used."""
    plot = drawing(single, plot_reliance, row_height=0.22)
    _show_part(name, most_used_way, ways, ways.head(MOST_WAYS), plot, describe_flows, ways)


def show_origins(name: str, counts: pd.DataFrame) -> None:
    """Which document prints figures of which origin (of `documents_by_origin`), the fullest of both."""
    part = counts.iloc[:MOST_DOCUMENTS, :MOST_ORIGINS]
    rows, columns = (f"{number(drawn)} of {number(all_)}" for drawn, all_ in zip(part.shape, counts.shape, strict=True))
    show_figure(
        name,
        most_of_one(counts),
        partial(single, part.T, plot_coverage, row_height=0.3),
        describe_origins(part),
        part.reset_index(),
        note=f"{columns} origins, {rows} documents, the fullest; all are filed in tables/{name}.csv"
        if part.size < counts.size
        else "",
        filed=counts.reset_index(),
    )


def _show_part(
    name: str, title: Words, rows: pd.DataFrame, part: pd.DataFrame, draw: Draw, describe: Words, data: pd.DataFrame
) -> None:
    """The figure of a part of the rows, with the rows' title; `data` are those of all."""
    note = cut_words(name, part, rows)
    show_figure(name, title(rows), partial(draw, part), describe(part), data.loc[part.index], note, filed=data)
