"""The sentence around a phrase."""

from briefing.sheets.around import at, sentence

TEXT = ('He left. The ministry said "about 3,000" shells were sent. They went by rail.',)


def test_the_sentence_around_a_phrase_is_found():
    assert sentence(TEXT, "1", "about 3,000") == 'The ministry said "about 3,000" shells were sent.'
    assert sentence(TEXT, "1", "He") == "He left."


def test_of_a_phrase_that_does_not_stand_there_the_paragraph_begins():
    assert sentence(TEXT, "1", "nowhere") == "He left."


def test_a_paragraph_that_there_is_not_is_blank():
    assert [at(TEXT, number) for number in ("", "0", "2", "x", "²")] == [""] * 5


def test_of_an_endless_sentence_a_part_is_shown():
    assert len(sentence(("a " * 5000,), "1", "a a")) < 900
