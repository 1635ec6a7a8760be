"""Dates as people write them, as exact as they are."""

import pytest

from briefing.display.when import day_words, short_month


@pytest.mark.parametrize(
    ("date", "words", "short"),
    [
        ("2024", "2024", "2024"),
        ("2024-10", "October 2024", "Oct 2024"),
        ("2024-05-04", "4 May 2024", "May 2024"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(date, words, short):
    assert (day_words(date), short_month(date)) == (words, short)
