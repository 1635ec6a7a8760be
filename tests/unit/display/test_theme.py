"""Colours can be seen on white paper and told apart by those who see few of them."""

from itertools import combinations
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from matplotlib import pyplot
from matplotlib.figure import Figure

from briefing.display.svg import svg_of
from briefing.display.theme import ACCENT, CONTRAST, GREEN, INK, MUTED, use_theme
from briefing.editions.colours import SEEING, apart, contrast
from briefing.editions.house import LEAST_APART
from briefing.register.topic import read_topic

TOPIC = read_topic(Path(__file__).resolve().parents[3])[0].topic
PARTY_COLOURS = sorted({*TOPIC.colours().values(), MUTED})


def test_two_dollars_in_a_title_are_money():
    with pyplot.rc_context():
        use_theme()
        axes = Figure().subplots()
        axes.set_title("from $5 to $20")
        assert "from $5 to $20" in svg_of(axes.figure, "costs", "Costs.")


def test_a_formula_and_powers_of_ten_are_set_with_the_theme_too():
    with pyplot.rc_context():
        use_theme()
        axes = Figure().subplots()
        axes.set(title="$x^2$ from $5 to $20", yscale="log", ylim=(1, 1000))
        drawn = "".join(fromstring(svg_of(axes.figure, "costs", "Costs.")).itertext())
    assert "x^2" not in drawn and "mathdefault" not in drawn
    assert "from $5 to $20" in drawn.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("colour", [INK, MUTED, ACCENT, CONTRAST, GREEN, *PARTY_COLOURS])
def test_every_colour_is_read_on_white(colour):
    assert contrast(colour, "#ffffff") >= 4.5


@pytest.mark.parametrize("seeing", SEEING)
def test_the_parties_are_told_apart(seeing):
    pairs = combinations(PARTY_COLOURS, 2)
    near = {pair: apart(*pair, seeing) for pair in pairs}
    assert {pair: round(distance, 1) for pair, distance in near.items() if distance < LEAST_APART} == {}
