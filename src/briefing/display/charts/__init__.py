"""Charts, one kind a file: each takes a table and an axis, and returns the axis."""

from briefing.display.charts.coverage import plot_coverage
from briefing.display.charts.history import plot_history
from briefing.display.charts.panels import pages, panels, single
from briefing.display.charts.ranges import plot_ranges
from briefing.display.charts.timeline import plot_timeline

__all__ = ["panels", "pages", "plot_coverage", "plot_history", "plot_ranges", "plot_timeline", "single"]
