"""Small multiples over many editions: how the envelope of each headline moved from one as-of date to the next."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
from matplotlib import pyplot as plt

from briefing.display.charts.moved import plot_moved
from briefing.display.svg import svg_of
from briefing.display.tables.cited import ends_of
from briefing.display.theme import use_theme
from briefing.display.words import number

MOST = 24
SIZE = (3.8, 2.1)


def headlines_moved(folder: Path, editions: Sequence[dict]) -> list[dict]:
    """A chart for each group and unit with an envelope in several editions: its title, a finding, and its SVG."""
    ends = envelopes(folder, editions)
    use_theme()
    by_unit = ends.groupby(["group", "unit_id"], sort=False)
    groups = [(names, rows) for names, rows in by_unit if rows["as_of"].nunique() > 1]
    fullest = sorted(groups, key=lambda found: -len(found[1]))[:MOST]
    return [_chart(*names, rows) for names, rows in fullest]


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
    words = f"{group.replace('_', ' ').capitalize()}, {unit.replace('_', ' ')}"
    first, last = rows.sort_values("as_of").iloc[[0, -1]].itertuples()
    ends = [f"{ends_of(number(row.low), number(row.high))} as of {row.as_of:%Y-%m-%d}" for row in (first, last)]
    title = f"{words}: {'; '.join(ends)}"
    figure, ax = plt.subplots(figsize=SIZE)
    plot_moved(rows, ax)
    svg = svg_of(figure, f"moved-{group}-{unit}", title)
    plt.close(figure)
    return {"title": title, "svg": svg}
