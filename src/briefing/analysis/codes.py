"""Texts as whole numbers: rows are grouped, ordered and compared by numbers many times faster than by texts."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import pandas as pd

Column: TypeAlias = pd.Series | np.ndarray
UNDATED = pd.Timestamp("9999-12-31")


def codes(*columns: Column) -> np.ndarray:
    """A number for each row, from 0 on as they appear; rows that are alike in every column have the same."""
    numbers, _ = _factorized(columns[0])
    for column in columns[1:]:
        own, different = _factorized(column)
        numbers, _ = pd.factorize(numbers * len(different) + own)
    return numbers


def _factorized(column: Column) -> tuple[np.ndarray, np.ndarray]:
    cells: np.ndarray = np.asarray(column)
    return pd.factorize(cells, use_na_sentinel=cells.dtype == object)  # a number may be missing, a text never is


def distinct(*columns: pd.Series) -> tuple[np.ndarray, list[tuple]]:
    """The `codes` of the rows, and by code the cells of the rows that differ: what they say is worked out once."""
    numbers = codes(*columns)
    new = np.flatnonzero(np.diff(np.maximum.accumulate(numbers), prepend=-1))
    return numbers, list(zip(*(np.asarray(column)[new].tolist() for column in columns), strict=True))


def begins(numbers: np.ndarray) -> np.ndarray:
    """The places at which another number begins; equal ones stand together."""
    return np.flatnonzero(np.diff(numbers, prepend=-1))


def firsts(groups: np.ndarray, *keys: np.ndarray) -> np.ndarray:
    """The place of the first row of each group by the keys, the first key first; one a group, in their order."""
    order = np.lexsort((*reversed(keys), groups))
    return order[begins(groups[order])]


def least(groups: np.ndarray, numbers: np.ndarray) -> np.ndarray:
    """The least number of each group, by group."""
    found = np.full(groups.max(initial=-1) + 1, np.iinfo(int).max)
    np.minimum.at(found, groups, numbers)
    return found


def ordered(*keys: np.ndarray, ids: Column) -> np.ndarray:
    """The places of the rows in order of the keys, the first key first, then by id."""
    by_id = np.argsort(alphabetical(np.asarray(ids).tolist()))
    return by_id[np.lexsort([key[by_id] for key in keys[::-1]])]


def ranks(groups: np.ndarray, *keys: np.ndarray, ids: Column) -> np.ndarray:
    """Which row of its group each row is, from 0 on, by the keys and then by id."""
    order = ordered(groups, *keys, ids=ids)
    first = begins(groups[order])
    found = np.empty(len(order), int)
    found[order] = np.arange(len(order)) - np.repeat(first, np.diff(first, append=len(order)))
    return found


def alphabetical(texts: Sequence[str]) -> np.ndarray:
    """The place that each text has among them in order."""
    place = np.empty(len(texts), int)
    place[sorted(range(len(texts)), key=texts.__getitem__)] = np.arange(len(texts))
    return place


def moments(days: pd.Series) -> np.ndarray:
    """Days as numbers to order rows by; a row without one comes last."""
    return days.fillna(UNDATED).to_numpy().astype("int64")
