"""Charts, one kind a file: each takes a table and an axis, and returns the axis."""

from briefing.display.charts.coverage import plot_coverage
from briefing.display.charts.envelope import plot_envelope
from briefing.display.charts.factors import plot_factors
from briefing.display.charts.history import plot_history
from briefing.display.charts.journey import plot_journey
from briefing.display.charts.panels import pages, panels, single
from briefing.display.charts.ranges import plot_ranges
from briefing.display.charts.reliance import plot_reliance
from briefing.display.charts.timeline import plot_timeline

__all__ = [
    "pages",
    "panels",
    "plot_coverage",
    "plot_envelope",
    "plot_factors",
    "plot_history",
    "plot_journey",
    "plot_ranges",
    "plot_reliance",
    "plot_timeline",
    "single",
]
