"""The axis of time of a picture: as many months as have room for their names."""

import pandas as pd
from matplotlib import dates as mdates
from matplotlib.axes import Axes

from briefing.display.charts.look import Look
from briefing.display.charts.measured import width_of
from briefing.display.when import short_month

STEPS = (1, 2, 3, 6)
MONTH_DAYS = 30.44
MARGIN = 0.03
Moments = tuple[pd.Timestamp, pd.Timestamp]


def moments_of(at: pd.Series) -> Moments:
    """The first and the last moment of an axis, with a margin; the one before has room for a label."""
    margin = max((at.max() - at.min()) * MARGIN, pd.Timedelta(days=10))
    return at.min() - 7 * margin, at.max() + margin


def set_time(ax: Axes, moments: Moments, width: float, look: Look) -> None:
    """Give an axis of that width its months, without their names."""
    ax.set_xlim(*moments)
    months = (moments[1] - moments[0]).days / MONTH_DAYS
    most = max(width / (width_of("Dec 2024", look.size) + 8), 1)
    step = next((step for step in STEPS if months / step <= most), 12)
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=range(1, 13, step)))
    ax.xaxis.set_major_formatter(lambda day, _: short_month(f"{mdates.num2date(day):%Y-%m}"))
    ax.tick_params(labelsize=look.size, labelbottom=False, pad=3)


def name_months(ax: Axes) -> None:
    """Name the months under an axis."""
    ax.tick_params(labelbottom=True)
