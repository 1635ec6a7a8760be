"""The colours of the page, light and dark: each can be read as text; charts are drawn in the light ones."""

import pytest

from briefing.display.theme import CLASSES, on_dark
from briefing.document.look import usual_colours
from briefing.editions.colours import contrast

LIGHT, DARK = usual_colours()
READ = ("ink", "muted", "link", "accent", "contrast", "green")


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
