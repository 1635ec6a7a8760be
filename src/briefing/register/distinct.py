"""Cells that repeat, looked at once for each distinct text: a column of a million dates holds some thousand of them."""

from collections.abc import Callable

import numpy as np
import pandas as pd

SAMPLE = 10_000


def compact(cells: pd.Series) -> pd.Series:
    """The texts, stripped; as categories unless most of them differ."""
    if _mostly_differ(cells):
        return pd.Series(map(str.strip, cells), index=cells.index, dtype=object)
    codes, texts = pd.factorize(cells)
    stripped = [text.strip() for text in texts]
    if len(set(stripped)) < len(stripped):
        again, texts = pd.factorize(np.array(stripped, dtype=object))
        return _categories(again[codes], texts, cells.index)
    return _categories(codes, np.array(stripped, dtype=object), cells.index)


def plain(table: pd.DataFrame) -> pd.DataFrame:
    """The table with its categories as the texts they stand for."""
    whole = {
        name: pd.Series(cells.cat.categories.to_numpy()[cells.cat.codes], index=table.index, dtype=object)
        for name, cells in table.items()
        if isinstance(cells.dtype, pd.CategoricalDtype)
    }
    return table.assign(**whole)


def of_each(cells: pd.Series, function: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """What a function of texts says of each cell; where they are categories, asked once for each of these."""
    return of_distinct(cells, function) if isinstance(cells.dtype, pd.CategoricalDtype) else function(cells)


def of_distinct(cells: pd.Series, function: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """What a function of texts says of each cell, asked once for each distinct text."""
    if isinstance(cells.dtype, pd.CategoricalDtype):
        codes, texts = cells.cat.codes, cells.cat.categories
    else:
        codes, texts = pd.factorize(cells, use_na_sentinel=False)
    said = function(pd.Series(texts, dtype=cells.dtype if cells.dtype != "category" else object))
    return said.take(codes).set_axis(cells.index)


def _mostly_differ(cells: pd.Series) -> bool:
    sample = cells.head(SAMPLE)
    return sample.nunique() > len(sample) / 2


def _categories(codes: np.ndarray, texts: np.ndarray, index: pd.Index) -> pd.Series:
    return pd.Series(pd.Categorical.from_codes(codes, pd.Index(texts, dtype=object)), index=index)
