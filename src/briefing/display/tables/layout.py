"""How cells and columns are laid out, whatever they say."""

from collections.abc import Callable

import pandas as pd
from markupsafe import Markup

from briefing.errors import at_row

LEAST_LETTERS = 8
NAMES = ("claim_id", "claim_id_a", "source_id")


def cells(table: pd.DataFrame, cell: Callable[[pd.Series], object]) -> list:
    """One cell for each row of a table; a row that no cell can be made of is named."""
    return [_at(row, cell) for _, row in table.iterrows()]


def _at(row: pd.Series, cell: Callable[[pd.Series], object]) -> object:
    with at_row(next((row[name] for name in NAMES if name in row), row.name)):
        return cell(row)


def lines(parts: list) -> Markup:
    """Texts and links under one another."""
    return Markup("<br>").join(parts)


def stacked(text: object, small: object) -> Markup:
    """A text with small print under it, if there is any."""
    return lines([text, Markup("<small>{}</small>").format(small)]) if small else Markup("{}").format(text)


def balanced(view: pd.DataFrame) -> list[float]:
    """Widths in percent after how much each column has to say (square root of its letters, so that none starves)."""
    letters = view.map(lambda cell: len(Markup(cell).striptags()) if isinstance(cell, str) else 0).sum()
    weight = letters.clip(lower=LEAST_LETTERS * max(1, len(view))) ** 0.5
    return (100 * weight / weight.sum()).round(2).tolist()
