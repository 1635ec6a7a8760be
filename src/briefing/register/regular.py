"""The quick way into a CSV file that breaks no rule of its format: pandas' own reader, and the line of each record.

A file is regular where quotes open and close cells and do nothing else, and every row has the cells of the header. Any
other is for `reading`, which finds the line at fault and says what to do.
"""

from itertools import repeat
from pathlib import Path

import numpy as np
import pandas as pd

from briefing.register.distinct import compact

STEP = 2**20
QUOTE, LINE_END, RETURN = b'"\n\r'
BEFORE_OPENING, AFTER_CLOSING = list(b',\n"'), list(b',\n\r"')


def regular_cells(path: Path, data: bytes, columns: list[str]) -> pd.DataFrame | None:
    """The cells of a regular file, stripped, by the line they stand on; None where the file is not regular.

    `data` is what stands in the file, less a mark of its encoding. The parser reads the file itself: it takes bytes in
    memory for text to decode and encode again.
    """
    quotes = _positions(data, QUOTE)
    if not data or b"\0" in data or _bare_returns(data) or not _quoted_well(data, quotes):
        return None
    ends, lines = _records(data, quotes)
    table = _parsed(path)
    if table is None or sorted(table) != sorted(columns):
        return None
    filled = len(ends) - _empty(data, ends)
    if len(table) != len(lines) or _commas(data, quotes) != filled * (len(columns) - 1):
        return None
    table = pd.DataFrame({name: compact(table.pop(name)) for name in columns}, copy=False)
    table.index = pd.Index(lines, name="line")
    return _without_blank(table)


def _positions(data: bytes, byte: int) -> np.ndarray:
    """Where a byte stands; looked for in steps, so that no mask of the whole file is needed."""
    content = np.frombuffer(data, np.uint8)
    steps = range(0, len(data), STEP) or [0]
    return np.concatenate([start + np.flatnonzero(content[start : start + STEP] == byte) for start in steps])


def _quoted_well(data: bytes, quotes: np.ndarray) -> bool:
    """Whether every second quote opens a cell, the next closes it, and a quote in a cell is written twice."""
    if len(quotes) % 2:
        return False
    content = np.frombuffer(data, np.uint8)
    before, after = content[quotes[::2] - 1], content[np.minimum(quotes[1::2] + 1, len(data) - 1)]
    return bool(np.isin(before, BEFORE_OPENING).all() and np.isin(after, AFTER_CLOSING).all())


def _bare_returns(data: bytes) -> bool:
    """Whether a line ends as on old Macs, which the lines counted here do not see."""
    return b"\r" in data and data.count(b"\r") != data.count(b"\r\n")


def _records(data: bytes, quotes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where each record ends, the header's first, and the lines on which the others begin."""
    line_ends = _positions(data if data.endswith(b"\n") else data + b"\n", LINE_END)
    outside = np.flatnonzero(np.searchsorted(quotes, line_ends) % 2 == 0)
    return line_ends[outside], outside[:-1] + 2


def _empty(data: bytes, ends: np.ndarray) -> int:
    """How many records have not one letter."""
    length, last = np.diff(ends), np.frombuffer(data, np.uint8)[ends[1:] - 1]
    return int(((length == 1) | ((length == 2) & (last == RETURN))).sum())


def _parsed(path: Path) -> pd.DataFrame | None:
    try:
        table = pd.read_csv(
            path, compression=None, dtype=object, na_filter=False, skip_blank_lines=False, memory_map=True
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError, UnicodeDecodeError):
        return None
    return table.rename(columns=str.strip) if isinstance(table.index, pd.RangeIndex) else None


def _commas(data: bytes, quotes: np.ndarray) -> int:
    """How many commas stand between cells, not in one."""
    return data.count(b",") - sum(map(data.count, repeat(b","), quotes[::2].tolist(), quotes[1::2].tolist()))


def _without_blank(table: pd.DataFrame) -> pd.DataFrame:
    blank = np.flatnonzero(table.iloc[:, 0].eq(""))
    blank = blank[table.iloc[blank].eq("").all(axis=1)]
    return table.drop(table.index[blank]) if len(blank) else table
