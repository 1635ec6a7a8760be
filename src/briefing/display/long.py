"""Tables too long for a page: the rows that tell most are shown, all of them are filed."""

from collections.abc import Callable

import pandas as pd

from briefing.display.exhibits import show_table
from briefing.display.words import number

MOST_ROWS = 40


def show_fullest(
    name: str,
    caption: str,
    rows: pd.DataFrame,
    view: Callable[[pd.DataFrame], pd.DataFrame],
    data: pd.DataFrame,
    telling: pd.Series,
    widths: list[float] | None = None,
    most: int = MOST_ROWS,
) -> None:
    """Show the `most` rows with the highest `telling`, in their order, and file all `data`; a note says what is cut."""
    chosen = set(telling.sort_values(ascending=False, kind="stable").head(most).index)
    kept = rows.loc[[label for label in rows.index if label in chosen]]
    cut = f"{number(len(kept))} of {number(len(rows))} rows; all are filed in tables/{name}.csv"
    show_table(name, caption, view(kept), data=data, note=cut if len(kept) < len(rows) else "", widths=widths)
