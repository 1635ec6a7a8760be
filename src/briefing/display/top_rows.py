"""Tables too long for a page: the rows that tell most are shown, all of them are filed."""

from collections.abc import Callable

import pandas as pd

from briefing.analysis.thresholds import MOST_ROWS
from briefing.display.exhibits import show_table
from briefing.display.words import number


def show_top_rows(
    name: str,
    caption: str,
    rows: pd.DataFrame,
    data: pd.DataFrame,
    telling: pd.Series,
    view: Callable[..., pd.DataFrame] | None = None,
    widths: list[float] | None = None,
    most: int = MOST_ROWS,
    **of_view: object,
) -> None:
    """Show the `most` rows with the highest `telling`, in their order, and file all `data`; a note says what is cut.

    `view` makes of the rows, and of what else it needs (`of_view`), what readers see; without one they are shown as is.
    """
    kept = top_rows(rows, telling, most)
    show_table(
        name,
        caption,
        view(kept, **of_view) if view else kept,
        data=data,
        note=cut_words(name, kept, rows),
        widths=widths,
    )


def top_rows(rows: pd.DataFrame, telling: pd.Series, most: int) -> pd.DataFrame:
    """The `most` rows with the highest `telling`, in their order."""
    chosen = set(telling.sort_values(ascending=False, kind="stable").head(most).index)
    return rows.loc[[label for label in rows.index if label in chosen]]


def cut_words(name: str, kept: pd.DataFrame, rows: pd.DataFrame) -> str:
    """What a note says of the rows that are not shown; blank where all are."""
    cut = f"{number(len(kept))} of {number(len(rows))} rows; all are filed in tables/{name}.csv"
    return cut if len(kept) < len(rows) else ""
