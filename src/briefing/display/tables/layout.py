"""How cells and columns are laid out, whatever they say."""

from collections.abc import Callable, Iterator

import pandas as pd

from briefing.document.text import Break, Text, joined, styled, text
from briefing.errors import at_row

LEAST_LETTERS = 8
NAMES = ("claim_id", "claim_id_a", "source_id")


class Row(dict):
    """The cells of a row by their columns, and its `name` in the index; much sooner made than a Series."""

    name: object


def rows_of(table: pd.DataFrame) -> Iterator[Row]:
    """The rows of a table."""
    columns = [table[name].tolist() for name in table.columns]
    for at, name in enumerate(table.index):
        row = Row(zip(table.columns, [column[at] for column in columns], strict=True))
        row.name = name
        yield row


def cells(table: pd.DataFrame, cell: Callable[[Row], object]) -> list:
    """One cell for each row of a table; a row that no cell can be made of is named."""
    return [_at(row, cell) for row in rows_of(table)]


def _at(row: Row, cell: Callable[[Row], object]) -> object:
    with at_row(str(next((row[name] for name in NAMES if name in row), row.name))):
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
