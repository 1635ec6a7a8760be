"""An alt text is no longer than a listener bears."""

from briefing.display.alt import MOST_LETTERS, bounded


def test_an_alt_text_of_very_many_items_tells_the_first_and_how_many_are_left():
    text = bounded("; ".join(["x" * 1100] * 5))
    assert text == "; ".join(["x" * 1100] * 3) + "; and 2 more, in the data behind this chart."


def test_an_alt_text_of_one_long_item_is_cut():
    assert bounded("x" * (MOST_LETTERS + 1)) == "x" * MOST_LETTERS + "; and more, in the data behind this chart."


def test_an_alt_text_that_is_short_enough_stays():
    assert bounded("x; " * (MOST_LETTERS // 3)) == "x; " * (MOST_LETTERS // 3)
