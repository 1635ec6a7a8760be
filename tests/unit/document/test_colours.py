"""The colours of the page, light and dark: each can be read as text; charts are drawn in the light ones."""

import re

import pytest

from briefing.display.theme import CLASSES, on_dark
from briefing.document.page import page_style

LIGHT, DARK = (
    dict(re.findall(r"--(\w+): (#\w{6})", block))
    for block in re.findall(r":root \{(.*?)\}", page_style()["style"], re.S)
)
READ = ("ink", "muted", "link", "accent", "contrast", "green")


def luminance(colour):
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return sum(share * one for share, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    """The contrast ratio of two colours by WCAG 2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("name", READ)
def test_every_colour_can_be_read_as_text(look, name):
    assert contrast(look[name], look["paper"]) >= 4.5


@pytest.mark.parametrize("name", ["ink", "muted", "link"])
@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_where_a_link_led_to(look, name):
    assert contrast(look[name], look["mark"]) >= 4.5


def test_charts_are_drawn_in_the_colours_of_the_light_page():
    assert {name: LIGHT[name] for name in CLASSES.values()} == {name: colour for colour, name in CLASSES.items()}


def test_a_colour_that_has_no_class_can_be_read_in_the_dark():
    assert contrast(on_dark("#8e44ad"), DARK["paper"]) >= 4.5
