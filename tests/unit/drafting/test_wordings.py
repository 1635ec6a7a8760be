"""Wordings: where they stand in a text, with their endings, spaces and the edges of their words."""

import pytest

from briefing.drafting.wordings import Lexicon, every, first


def found(wording, text):
    return [one.words for one in every([wording], text)]


@pytest.mark.parametrize(
    ("wording", "text", "words"),
    [
        ("shell", "a shell, shells", ["shell"]),
        ("shell(s)", "a shell, Shells", ["shell", "Shells"]),
        ("estimat*", "an estimate", ["estimate"]),
        ("killed (~) wounded", "killed or badly wounded", ["killed or badly wounded"]),
        ("rocket launcher", "a rocket-launcher", ["rocket-launcher"]),
        ("US", "us and US", ["US"]),
        ("снаряд*", "з снарядами та снаряд", ["снарядами", "снаряд"]),
        ("*granaten", "tausend Artilleriegranaten", ["Artilleriegranaten"]),
    ],
)
def test_a_wording_stands_for_its_words(wording, text, words):
    assert found(wording, text) == words


@pytest.mark.parametrize("text", ["국정원은 밝혔다", "국정원이 밝혔다", "국정원"])
def test_a_particle_may_be_written_on_to_a_word_of_hangul(text):
    assert found("국정원", text) == ["국정원"]


def test_a_word_of_hangul_does_not_begin_within_another():
    assert found("포탄", "방사포탄") == []


@pytest.mark.parametrize("text", ["100발", "100만발", "100만 발", "100여발"])
def test_a_counter_may_be_written_on_to_its_number(text):
    assert found("발", text) == ["발"]


def test_of_wordings_that_overlap_the_longest_counts():
    lexicon = Lexicon({"rok": ["South Korea"], "nis": ["South Korea's spy agency"]})
    assert [one.key for one in lexicon.find("South Korea's spy agency, and South Korea")] == ["nis", "rok"]


def test_no_wording_stands_nowhere():
    assert first([], "any text") is None
