"""What matplotlib shows by itself is a drawing, in the briefing's type, where it has not very many marks."""

from xml.etree.ElementTree import fromstring

import matplotlib as mpl
import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from matplotlib.figure import Figure

from briefing.display.plain_charts import MOST_MARKS, drawing, load_ipython_extension
from briefing.document.sanitize_html import sanitized

FEW = 20
MANY = MOST_MARKS + 1
WAYS = {
    "lines": lambda axes, count: axes.plot(np.arange(count)),
    "dots": lambda axes, count: axes.scatter(np.arange(count), np.arange(count)),
    "bars": lambda axes, count: axes.bar(np.arange(count), 1),
    "fields": lambda axes, count: axes.pcolormesh(np.arange(count)[np.newaxis]),
    "areas": lambda axes, count: axes.fill_between(np.arange(count), 1),
}


@pytest.fixture(autouse=True)
def shell():
    """A shell that has loaded the extension."""
    with mpl.rc_context():
        shell = InteractiveShell()
        load_ipython_extension(shell)
        yield shell


def plain(draw=lambda axes: axes.plot([1, 2])):
    figure = Figure()
    draw(figure.subplots())
    return figure


def test_a_chart_has_a_drawing_in_the_briefings_type(shell):
    shown, _ = shell.display_formatter.format(plain())
    assert "Source Sans Pro" in shown["image/svg+xml"]


@pytest.mark.parametrize("title", ["$10 million … $20 million", "from $5 to $20"])
def test_money_in_a_plain_title_is_money(title):
    assert title in drawing(plain(lambda axes: axes.set_title(title)))


def test_a_formula_in_a_plain_title_is_one():
    drawn = drawing(plain(lambda axes: axes.set_title("$x^2$")))
    assert "x^2" not in "".join(fromstring(drawn).itertext())


@pytest.mark.parametrize("way", WAYS)
def test_a_chart_of_very_many_marks_has_its_dots_alone(way):
    assert drawing(plain(lambda axes: WAYS[way](axes, FEW)))
    assert drawing(plain(lambda axes: WAYS[way](axes, MANY))) is None


def test_an_empty_figure_is_not_drawn():
    assert drawing(Figure()) is None


def test_the_same_chart_has_the_same_bytes_twice():
    assert drawing(plain()) == drawing(plain())


def test_what_stands_beside_the_axes_is_in_the_drawing():
    def low(figure):
        return float(fromstring(drawing(figure)).get("height").removesuffix("pt"))

    figure = plain()
    without = low(figure)
    figure.text(0.5, -0.5, "below the figure")
    assert low(figure) > without + 100


@pytest.mark.parametrize("draw", [lambda axes: axes.plot([1, 2]), lambda axes: axes.imshow([[1, 2], [3, 4]])])
def test_a_drawing_is_harmless(draw):
    assert sanitized(drawing(plain(draw)))[1] == []
