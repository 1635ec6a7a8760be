"""How hard prose is to read: sentences and grades reckoned by hand."""

import pytest

from briefing.document.readability import Reading, reading, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [("camps", 1), ("the", 1), ("state", 1), ("table", 2), ("asked", 1), ("counted", 2), ("monitoring", 4)],
)
def test_a_syllable_is_a_group_of_vowels_and_a_silent_e_is_none(word, count):
    assert syllables(word) == count


def test_words_a_sentence_and_grade_are_those_of_all_texts_together():
    read = reading(["Big camps stood. They fell.", "A man saw it."])
    assert (read.words, round(read.grade, 2)) == (3.0, -2.62)  # 0.39 × 9 / 3 + 11.8 × 9 / 9 − 15.59


def test_the_longest_sentence_is_told_as_it_stands():
    assert reading(["Short. The 12 camps of “many” stood."]).longest == "The 12 camps of “many” stood."


def test_names_numbers_quotations_and_brackets_are_not_counted():
    text = "The Ministry of War's “many more” men saw 12,000 camps (in May) [then]."
    assert reading([text], ["War", "Ministry of War"]).words == 5  # The, s, men, saw, camps


def test_what_has_no_word_is_no_sentence():
    assert reading(["12.", "“Many.”"]) is None


@pytest.mark.parametrize(("words", "grade", "hard"), [(16, 9, False), (16.1, 9, True), (16, 9.1, True)])
def test_prose_is_hard_above_sixteen_words_or_grade_nine(words, grade, hard):
    assert Reading(words, grade, "").hard is hard
