"""How cells and columns are laid out, whatever they say."""

from collections.abc import Callable

import pandas as pd

from briefing.document.text import Break, Text, joined, styled, text
from briefing.errors import at_row

LEAST_LETTERS = 8
NAMES = ("claim_id", "claim_id_a", "source_id")


def cells(table: pd.DataFrame, cell: Callable[[pd.Series], object]) -> list:
    """One cell for each row of a table; a row that no cell can be made of is named."""
    return [_at(row, cell) for _, row in table.iterrows()]


def _at(row: pd.Series, cell: Callable[[pd.Series], object]) -> object:
    with at_row(next((row[name] for name in NAMES if name in row), row.name)):
        return cell(row)


def lines(parts: list) -> Text:
    """Texts and links under one another."""
    return joined(parts, Break())


def stacked(said: object, small: object) -> Text:
    """A text with small print under it, if there is any."""
    number = said.number if isinstance(said, Text) else None
    return text(said, Break(), styled("small", small), number=number) if small else text(said, number=number)


def beside(said: object, small: object) -> Text:
    """A text with small print after it."""
    return text(said, " ", styled("small", small))


def balanced(view: pd.DataFrame) -> list[float]:
    """Widths in percent after how much each column has to say (square root of its letters, so that none starves)."""
    letters = view.map(lambda cell: len(str(cell)) if isinstance(cell, str | Text) else 0).sum()
    weight = letters.clip(lower=LEAST_LETTERS * max(1, len(view))) ** 0.5
    return (100 * weight / weight.sum()).round(2).tolist()
