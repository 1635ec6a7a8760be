"""Colours can be seen on white paper and told apart by those who see few of them.

Contrast as in WCAG 2.2; colour blindness as in Machado, Oliveira and Fernandes 2009 (severity 1); distances in CIELAB.
"""

from itertools import combinations
from pathlib import Path
from xml.etree.ElementTree import fromstring

import numpy as np
import pytest
from matplotlib import pyplot
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from briefing.display.svg import svg_of
from briefing.display.theme import ACCENT, CONTRAST, GREEN, INK, MUTED, use_theme
from briefing.register.topic import read_topic

SEEING = {
    "all colours": np.eye(3),
    "no red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "no green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "no blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
TO_XYZ = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
WHITE_POINT = [0.9505, 1.0, 1.089]
TOLD_APART = 8
TOPIC = read_topic(Path(__file__).resolve().parents[3])[0].topic
PARTY_COLOURS = sorted({*TOPIC.colours().values(), MUTED})


def linear(colour):
    channels = np.array(to_rgb(colour))
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(colour):
    """With white."""
    return 1.05 / (linear(colour) @ [0.2126, 0.7152, 0.0722] + 0.05)


def lab(colour, seen_with):
    xyz = np.array(TO_XYZ) @ np.clip(np.array(seen_with) @ linear(colour), 0, 1) / WHITE_POINT
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


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


def test_black_has_the_contrast_of_black():
    assert contrast("#000000") == pytest.approx(21)


@pytest.mark.parametrize("colour", [INK, MUTED, ACCENT, CONTRAST, GREEN, *PARTY_COLOURS])
def test_every_colour_is_read_on_white(colour):
    assert contrast(colour) >= 4.5


@pytest.mark.parametrize("seeing", SEEING)
def test_the_parties_are_told_apart(seeing):
    pairs = combinations(PARTY_COLOURS, 2)
    near = {pair: np.linalg.norm(lab(pair[0], SEEING[seeing]) - lab(pair[1], SEEING[seeing])) for pair in pairs}
    assert {pair: round(distance, 1) for pair, distance in near.items() if distance < TOLD_APART} == {}
