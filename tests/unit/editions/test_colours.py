"""Contrast and distance of colours, at their ends."""

import pytest

from briefing.editions.colours import SEEING, apart, contrast


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)


def test_a_colour_has_no_contrast_with_itself():
    assert contrast("#0072b2", "#0072b2") == 1


@pytest.mark.parametrize("seeing", SEEING)
def test_black_is_as_far_from_white_as_can_be(seeing):
    assert apart("#000000", "#ffffff", seeing) == pytest.approx(100, abs=0.1)


def test_red_and_green_are_apart_but_to_who_sees_no_green():
    red, green = "#a06000", "#608000"
    assert apart(red, green) > 30
    assert apart(red, green, "no green") < apart(red, green) / 2
