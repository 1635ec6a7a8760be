"""The figures that charts are drawn in, each as high as its rows need."""

from collections.abc import Callable

import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from briefing.display.theme import WIDTH

ROW_HEIGHT = 0.38
PANEL_HEIGHT = 0.66


def panels(claims: pd.DataFrame, plot: Callable[[pd.DataFrame, Axes], Axes]) -> Figure:
    """A figure with one panel per comparability group of `claims` (from `comparable`), in their order."""
    groups = [group for _, group in claims.groupby("group", sort=False)] or [claims]
    heights = [PANEL_HEIGHT + ROW_HEIGHT * len(group) for group in groups]
    figure, axes = plt.subplots(len(groups), 1, figsize=(WIDTH, sum(heights)), height_ratios=heights, squeeze=False)
    for group, ax in zip(groups, axes[:, 0], strict=True):
        plot(group, ax)
    figure.align_ylabels()
    return figure


def single(table: pd.DataFrame, plot: Callable[[pd.DataFrame, Axes], Axes], row_height: float = 0.24) -> Figure:
    """A figure with one panel, a row of it for each row of the table."""
    figure, ax = plt.subplots(figsize=(WIDTH, PANEL_HEIGHT + row_height * len(table)))
    plot(table, ax)
    return figure
