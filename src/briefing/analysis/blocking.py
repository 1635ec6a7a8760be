"""Blocking: which rows of a group are candidates to be compared with one another.

In a group of at most `MOST_MET` rows each meets every other. In a larger one each meets those next to it in time, so
many that the group has no more pairs than one of `MOST_MET` rows, and `LEAST_MET` on either side at least. Work grows
with the rows, not with their square.
"""

import numpy as np
import pandas as pd

from briefing.analysis.thresholds import LEAST_MET, MOST_MET


def met(rows: pd.DataFrame, by: str | list[str], time: str = "dated_from") -> tuple[np.ndarray, np.ndarray]:
    """The places of both rows of each pair that meets in a group, in order: the row that stands first, and the other.

    `by` are the columns that make a group, `time` the column whose order is the order in time.
    """
    found = [np.empty((0, 2), dtype=int)]
    for places in rows.groupby(by, sort=False).indices.values():
        in_time = places[np.argsort(rows[time].to_numpy()[places], kind="stable")]
        found += [np.column_stack([in_time[:-step], in_time[step:]]) for step in range(1, _reach(len(places)) + 1)]
    pairs = np.sort(np.concatenate(found), axis=1)
    return tuple(pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].T)


def beside(rows: pd.DataFrame, by: str | list[str], time: str = "dated_from") -> pd.DataFrame:
    """Both rows of each pair that meets, as columns that end in `_a` and `_b`: each pair twice, once either way."""
    one, other = met(rows, by, time)
    first, second = np.concatenate([one, other]), np.concatenate([other, one])
    return paired(rows.iloc[first], rows.iloc[second])


def paired(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Row by row, both tables as one, in columns that end in `_a` and `_b`."""
    sides = [one.add_suffix("_a"), other.add_suffix("_b")]
    return pd.concat([side.reset_index(drop=True) for side in sides], axis=1).copy()


def met_in_part(rows: pd.DataFrame, by: str) -> list:
    """The groups that are so large that not all of their rows meet."""
    sizes = rows.groupby(by).size()
    return sizes.index[sizes > MOST_MET].tolist()


def _reach(size: int) -> int:
    """How many rows after it, in time, a row meets in a group of such a size."""
    return size - 1 if size <= MOST_MET else max(LEAST_MET, MOST_MET**2 // size // 2)
