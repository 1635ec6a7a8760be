"""Small multiples over many editions: how the envelope of each headline moved from one as-of date to the next."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
from matplotlib import pyplot as plt

from briefing.analysis.thresholds import MOST_MOVED
from briefing.display.charts.moved import plot_moved
from briefing.display.svg import svg_of
from briefing.display.tables.cited import ends_of
from briefing.display.theme import use_theme
from briefing.display.words import number

SIZE = (3.8, 2.1)


def headlines_moved(folder: Path, editions: Sequence[dict]) -> list[dict]:
    """A chart for each group and unit with envelopes of a kind at several dates: its title, a finding, and its SVG."""
    ends = envelopes(folder, editions)
    use_theme()
    by_unit = ends.groupby(["group", "unit_id"], sort=False)
    groups = [(names, rows) for names, rows in by_unit if rows.groupby("kind")["as_of"].nunique().max() > 1]
    longest = sorted(groups, key=lambda found: -len(found[1]))[:MOST_MOVED]
    return [_chart(group, unit, rows) for (group, unit), rows in longest]


def envelopes(folder: Path, editions: Sequence[dict]) -> pd.DataFrame:
    """One row an edition, group and unit: `as_of`, `kind` (themes and rating), `group`, `unit_id`, `low`, `high`."""
    found = [
        pd.read_csv(folder / edition["name"] / "tables" / "envelopes.csv").assign(
            as_of=pd.Timestamp(edition["as_of"]), kind=edition["name"].removeprefix(edition["as_of"]).strip("-")
        )
        for edition in editions
        if (folder / edition["name"] / "tables" / "envelopes.csv").is_file()
    ]
    return pd.concat(found) if found else pd.DataFrame(columns=["as_of", "kind", "group", "unit_id", "low", "high"])


def _chart(group: str, unit: str, rows: pd.DataFrame) -> dict:
    title = f"{group.replace('_', ' ').capitalize()}, {unit.replace('_', ' ')}: {_first_and_last(rows)}"
    figure, ax = plt.subplots(figsize=SIZE)
    plot_moved(rows, ax)
    svg = svg_of(figure, f"moved-{group}-{unit}", title)
    plt.close(figure)
    return {"title": title, "svg": svg}


def _first_and_last(rows: pd.DataFrame) -> str:
    """The envelope at its first and its last date, for each kind apart: one kind's does not become another's."""
    kinds = rows.groupby("kind", sort=False)
    told = {str(kind): _ends(of_kind.sort_values("as_of").iloc[[0, -1]]) for kind, of_kind in kinds}
    return ". ".join(told.values() if len(told) == 1 else (f"{kind}, {ends}" for kind, ends in told.items()))


def _ends(rows: pd.DataFrame) -> str:
    ends = (f"{ends_of(number(row.low), number(row.high))} as of {row.as_of:%Y-%m-%d}" for row in rows.itertuples())
    return "; ".join(dict.fromkeys(ends))
