"""The figures that charts are drawn in, each as high as its rows need and no higher than a page."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from briefing.display.theme import WIDTH

ROW_HEIGHT = 0.38
PANEL_HEIGHT = 0.66
HIGHEST = 8.8
UNDER_A_HEADING = 5.2
Plot = Callable[[pd.DataFrame, Axes], Axes]


def panels(
    claims: pd.DataFrame, plot: Plot, width: float = WIDTH, row_height: float = ROW_HEIGHT, least: float = PANEL_HEIGHT
) -> Figure:
    """A figure with one panel per comparability group of `claims` (from `comparable`), in their order."""
    groups = [group for _, group in claims.groupby("group", sort=False)] or [claims]
    heights = [_height(group, row_height, least) for group in groups]
    figure, axes = plt.subplots(
        len(groups), 1, figsize=(max(width, WIDTH), sum(heights)), height_ratios=heights, squeeze=False
    )
    for group, ax in zip(groups, axes[:, 0], strict=True):
        plot(group, ax)
    figure.align_ylabels()
    return figure


def pages(claims: pd.DataFrame, row_height: float = ROW_HEIGHT, least: float = PANEL_HEIGHT) -> Iterator[pd.DataFrame]:
    """The claims cut into parts whose panels fit a page; a group that is too long is cut too, in its order.

    A group that is cut at the very beginning leaves room on its first page for the heading and words over it.
    """
    part: list[pd.DataFrame] = []
    height = 0.0
    for place, (_, group) in enumerate(claims.groupby("group", sort=False)):
        for piece in _pieces(group, HIGHEST if place else UNDER_A_HEADING, row_height, least):
            if part and height + _height(piece, row_height, least) > HIGHEST:
                yield pd.concat(part)
                part, height = [], 0.0
            part.append(piece)
            height += _height(piece, row_height, least)
    if part:
        yield pd.concat(part)


def _pieces(group: pd.DataFrame, first: float, row_height: float, least: float) -> list[pd.DataFrame]:
    """A group that is higher than a page, cut: a piece up to `first`, then pieces up to a page."""
    if _height(group, row_height, least) <= HIGHEST:
        return [group]
    begin, most = (max(1, int((highest - least) / row_height)) for highest in (first, HIGHEST))
    ends = [0, *range(begin, len(group), most), len(group)]
    return [group.iloc[start:end] for start, end in pairwise(ends)]


def single(
    table: pd.DataFrame, plot: Plot, width: float = WIDTH, row_height: float = 0.24, least: float = PANEL_HEIGHT
) -> Figure:
    """A figure with one panel, a row of it for each row of the table."""
    figure, ax = plt.subplots(figsize=(max(width, WIDTH), min(HIGHEST, least + row_height * len(table))))
    plot(table, ax)
    return figure


def _height(group: pd.DataFrame, row_height: float, least: float) -> float:
    return least + row_height * len(group)
