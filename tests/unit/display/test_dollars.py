"""Matplotlib takes for a formula what a section's Markdown does."""

import pytest
from matplotlib import rc_context
from matplotlib.figure import Figure
from matplotlib.text import Text

from briefing.display.dollars import keep_money


@pytest.fixture(autouse=True)
def kept():
    keep_money()


def read(words, **how):
    """A text as it is drawn, and whether as a formula."""
    return Figure().text(0, 0, words, **how)._preprocess_math(words)


@pytest.mark.parametrize("words", ["from $5 to $20", "$10 million … $20 million", "US$5–US$6", "$5", "five"])
def test_money_is_drawn_as_it_is_written(words):
    assert read(words) == (words, False)


def test_a_formula_is_drawn_as_one():
    assert read("$x^2$") == ("$x^2$", True)


def test_money_beside_a_formula_stays_money():
    assert read("$x^2$ from $5 to $20") == (r"$x^2$ from \$5 to \$20", True)


def test_words_that_are_said_to_be_no_formula_are_none():
    assert read("$x^2$", parse_math=False) == ("$x^2$", False)
    with rc_context({"text.parse_math": False}):
        assert read("$x^2$") == ("$x^2$", False)


def test_what_tex_sets_is_left_to_it():
    assert Text(usetex=True)._preprocess_math("$5 to $20") == ("$5 to $20", "TeX")


def test_keeping_money_twice_is_keeping_it_once():
    keep_money()
    assert read("from $5 to $20") == ("from $5 to $20", False)
