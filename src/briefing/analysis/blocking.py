"""Blocking: which rows of a group are candidates to be compared with one another.

In a group of at most `MOST_MET` rows each meets every other. In a larger one each meets those next to it in time, so
many that the group has no more pairs than one of `MOST_MET` rows, and `LEAST_MET` on either side at least. Work grows
with the rows, not with their square.
"""

import numpy as np
import pandas as pd

from briefing.analysis.codes import begins, codes
from briefing.analysis.thresholds import LEAST_MET, MOST_MET


def met(rows: pd.DataFrame, by: str | list[str], time: str = "dated_from") -> tuple[np.ndarray, np.ndarray]:
    """The places of both rows of each pair that meets in a group, in order: the row that stands first, and the other.

    `by` are the columns that make a group, `time` the column whose order is the order in time.
    """
    group, moment = codes(*(rows[name] for name in ([by] if isinstance(by, str) else by))), rows[time].to_numpy()
    in_time = np.lexsort((moment, group))
    starts = begins(group[in_time])
    sizes = np.diff(starts, append=len(in_time))
    ends, reach = (np.repeat(of_group, sizes) for of_group in (starts + sizes, _reach(sizes)))
    next_one = np.arange(len(in_time)) + 1
    one, other = each_from_to(next_one, np.minimum(next_one + reach, ends))
    first, second = np.sort([in_time[one], in_time[other]], axis=0)
    order = np.lexsort((second, first))
    return first[order], second[order]


def each_from_to(first: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The place of each row beside every place from its `first` on, up to its `last`, which is left out."""
    many = np.maximum(last - first, 0)
    one = np.repeat(np.arange(len(many)), many)
    return one, np.arange(len(one)) + np.repeat(first - np.cumsum(many) + many, many)


def beside(rows: pd.DataFrame, by: str | list[str], time: str = "dated_from") -> tuple[np.ndarray, np.ndarray]:
    """The places of both rows of each pair that meets: each pair twice, once either way."""
    one, other = met(rows, by, time)
    return np.concatenate([one, other]), np.concatenate([other, one])


def paired(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Row by row, both tables as one, in columns that end in `_a` and `_b`."""
    sides = [one.add_suffix("_a"), other.add_suffix("_b")]
    return pd.concat([side.reset_index(drop=True) for side in sides], axis=1)


def met_in_part(rows: pd.DataFrame, by: str) -> list:
    """The groups that are so large that not all of their rows meet."""
    sizes = rows.groupby(by).size()
    return sizes.index[sizes > MOST_MET].tolist()


def _reach(sizes: np.ndarray) -> np.ndarray:
    """How many rows after it, in time, a row meets in a group of each size."""
    return np.where(sizes <= MOST_MET, sizes - 1, np.maximum(LEAST_MET, MOST_MET**2 // sizes // 2))
