import pytest

from briefing.phrases.digits import value_of
from briefing.phrases.languages import LANGUAGES


def value(digits, language, **context):
    return value_of(digits, LANGUAGES[language], **context)


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "ru", "uk"])
@pytest.mark.parametrize("digits", ["12.000", "12 000", "12'000", "12000"])
def test_thousands_may_be_parted_by_a_point_a_space_or_an_apostrophe(language, digits):
    assert value(digits, language) == 12_000


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("digits", ["12,000", "12 000", "12000"])
def test_thousands_may_be_parted_by_a_comma(language, digits):
    assert value(digits, language) == 12_000


@pytest.mark.parametrize(
    ("digits", "language"), [("12.000", "en"), ("12,000", "de"), ("12,000", "ru"), ("1.500", "ko")]
)
def test_three_digits_after_the_mark_for_decimals_could_be_either(digits, language):
    assert value(digits, language) is None


def test_a_scale_makes_them_decimals():
    assert value("1.234", "en", scaled=True) == 1.234
    assert value("1,234", "de", scaled=True) == 1.234


def test_a_scale_does_not_make_thousands_decimals():
    assert value("1.500", "es", scaled=True) == 1500


def test_a_foreign_mark_before_a_scale_could_be_either():
    assert value("1.500", "ru", scaled=True) is None


def test_a_leading_zero_makes_decimals():
    assert value("0.125", "en") == 0.125


@pytest.mark.parametrize(
    ("digits", "language"), [("1.5", "de"), ("1,5", "en"), ("1.5", "ru"), ("1,5", "uk"), ("1.5", "ko")]
)
def test_one_or_two_digits_after_a_mark_are_decimals_everywhere(digits, language):
    assert value(digits, language) == 1.5


@pytest.mark.parametrize("digits", ["1,234.5", "1.234,5", "1 234,5", "1 234.5"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_two_kinds_of_mark_tell_which_is_which(digits, language):
    assert value(digits, language) == 1234.5


@pytest.mark.parametrize("digits", ["1.000.000", "1,000,000", "1 000 000"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_that_repeats_parts_thousands(digits, language):
    assert value(digits, language) == 1_000_000


@pytest.mark.parametrize("digits", ["12,34,567", "1.00.000", "1,2345", "12.34,567,8", "12.34,5", "1.234,567.8"])
def test_digits_in_no_order_have_no_value(digits):
    assert value(digits, "en") is None


def test_a_comma_between_two_digits_may_be_an_enumeration_in_korean():
    assert value("3,4", "ko") is None
