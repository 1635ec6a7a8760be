import pytest

from briefing.phrases.languages import LANGUAGES
from briefing.phrases.numbers import with_amounts
from briefing.phrases.ranges import Range, with_ranges
from briefing.phrases.tokens import plain, tokens_of


def tokens(phrase, language="en", unit_kind="count"):
    table = LANGUAGES[language]
    return with_ranges(with_amounts(tokens_of(plain(phrase), table), table), unit_kind)


def found(phrase, language="en", unit_kind="count"):
    return [token.parts["range"] for token in tokens(phrase, language, unit_kind) if "range" in token]


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("10 to 12", 10, 12),
        ("10-12", 10, 12),
        ("10 - 12", 10, 12),
        ("10~12", 10, 12),
        ("between 10 and 12", 10, 12),
        ("from 10 to 12", 10, 12),
        ("ten or twelve", 10, 12),
    ],
)
def test_two_amounts_with_a_range_word_between_them_are_one_range(phrase, low, high):
    assert found(phrase) == [Range(low, high)]


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("10 to 12 million", 10_000_000, 12_000_000),
        ("900,000 to 1.2 million", 900_000, 1_200_000),
        ("10 to 12,000", 10_000, 12_000),
        ("500 to 1,000", 500, 1_000),
        ("800 thousand to 1.2 million", 800_000, 1_200_000),
        ("60 to two hundred", 60, 200),
    ],
)
def test_the_lower_end_shares_the_scale_where_only_that_makes_sense(phrase, low, high):
    assert found(phrase) == [Range(low, high)]


def test_thousands_that_are_digits_share_a_scale_too():
    assert found("entre 5.000 y 6.000 millones", "es") == [Range(5_000_000_000, 6_000_000_000)]


@pytest.mark.parametrize("phrase", ["900 to 1.2 million", "500 to a million", "10,000 to 12 million"])
def test_ends_a_thousandfold_apart_are_no_range(phrase):
    assert found(phrase) == []


@pytest.mark.parametrize("phrase", ["12 to 10", "10, 12", "10 and 12", "1 to 12,000", "between 10 or 12"])
def test_two_amounts_that_make_no_range_stay_apart(phrase):
    assert found(phrase) == []


@pytest.mark.parametrize(
    ("phrase", "low", "high"), [("two or three thousand", 2_000, 3_000), ("900 or 1,000", 900, 1_000)]
)
def test_or_between_two_figures_of_one_scale_is_a_range(phrase, low, high):
    assert found(phrase) == [Range(low, high)]


@pytest.mark.parametrize(
    "phrase", ["a thousand or two million", "900 thousand or 1.2 million", "10 or 500", "one or ten"]
)
def test_or_between_two_scales_is_none(phrase):
    assert found(phrase) == []


def test_the_ends_of_a_range_may_be_parts_of_a_whole():
    assert found("a quarter to a half") == [Range(0.25, 0.5, part=True)]


def test_a_part_and_a_number_are_no_range():
    assert found("a half to 12") == []


def test_an_end_that_says_about_is_none_of_a_range():
    assert found("une dizaine à 12", "fr") == []


@pytest.mark.parametrize("phrase", ["8:1", "8 to 1", "eight to one", "8-to-1"])
def test_a_ratio_to_one_is_one_amount(phrase):
    (token,) = [token for token in tokens(phrase, unit_kind="ratio") if "to_one" in token and "amount" in token]
    assert token.parts["amount"].value == 8


def test_a_count_knows_no_ratio():
    assert [token for token in tokens("8 to 1") if "to_one" in token and "amount" in token] == []


def test_the_word_that_opens_a_range_is_used_up():
    assert [token.text for token in tokens("between 10 and 12 shells")] == ["10 and 12", "shells"]


@pytest.mark.parametrize(
    ("phrase", "low", "high"), [("10 to 50,000", 10_000, 50_000), ("0 to 12 million", 0, 12_000_000)]
)
def test_the_ends_may_be_as_far_apart_as_the_limits_allow(phrase, low, high):
    assert found(phrase) == [Range(low, high)]


@pytest.mark.parametrize("phrase", ["10 to 55,000", "10 to 10,000", "two thousand to 5,000 million", "10 to -12"])
def test_beyond_the_limits_two_amounts_stay_apart(phrase):
    assert found(phrase) == []


def test_a_lower_end_that_is_so_many_times_makes_the_range_one():
    (token,) = tokens("2 times to 3", unit_kind="ratio")
    assert (token.parts["range"], "times" in token) == (Range(2, 3), True)


def test_a_range_without_such_a_word_is_none():
    (token,) = tokens("2 to 3", unit_kind="ratio")
    assert "times" not in token


@pytest.mark.parametrize("phrase", ["10", "10 to", "10 times", "10 - to"])
def test_an_amount_with_nothing_after_it_stays_alone(phrase):
    assert found(phrase) == []
