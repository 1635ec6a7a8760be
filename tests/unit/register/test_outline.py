"""A phrase is read the same whatever its words that no rule knows, and its digits only count as digits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.register.outline import Outlines, without_digits
from briefing.register.phrases import OUTLINES, PATTERNS, read_phrase

HEDGES = ["more than", "up to", "about", "upward of", "exceeding", "not exceeding", ""]
FOREIGN = ["mayor", "tension", "shells", "Ulan-Ude", "theory,", "underway", "K-9", "152mm", "perished"]


def outline(phrase):
    (text,), _, _ = without_digits([phrase], "en")
    return OUTLINES.of(text)


def test_words_that_no_rule_knows_are_one_x():
    assert outline("has shipped more than 28,000 steel boxes") == "has x more than 99,999 x"


def test_words_that_no_rule_knows_are_nothing_where_they_come_first():
    assert outline("Pyongyang shipped more than 28,000 boxes") == "more than 99,999 x"


@pytest.mark.parametrize("word", ["upward", "exceeded", "dozens", "percent", "hundred"])
def test_a_word_that_a_rule_may_match_stays(word):
    assert Outlines(PATTERNS).of(word) == word


def test_the_digits_are_kept_beside_the_outline():
    assert without_digits(["10 to 12 million"], "en")[1] == [b"1012"]


def test_a_language_that_reckons_is_put_into_english_first():
    texts, digits, language = without_digits(["1만2000명 이상"], "ko")
    assert (digits, language) == ([b"12000"], "en")
    assert "at least" in texts[0]


@given(st.sampled_from(HEDGES), st.integers(2, 10**9), st.sampled_from(FOREIGN), st.sampled_from(FOREIGN))
@settings(max_examples=200, deadline=None)
def test_words_around_a_figure_do_not_change_its_reading(hedge, number, before, after):
    assert read_phrase(f"{before} {hedge} {number:,} {after}", "count") == read_phrase(f"{hedge} {number:,}", "count")
