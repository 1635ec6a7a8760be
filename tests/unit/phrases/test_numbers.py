import pytest

from briefing.phrases.languages import LANGUAGES
from briefing.phrases.numbers import with_amounts
from briefing.phrases.tokens import plain, tokens_of


def tokens(phrase, language="en"):
    table = LANGUAGES[language]
    return with_amounts(tokens_of(plain(phrase), table), table)


def values(phrase, language="en"):
    return [token.parts["amount"].value for token in tokens(phrase, language) if "amount" in token]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("twelve thousand five hundred", 12_500),
        ("two hundred and fifty thousand", 250_000),
        ("one million three hundred thousand", 1_300_000),
        ("one billion twenty million", 1_020_000_000),
        ("one thousand and five", 1_005),
        ("27-hundred", 2_700),
        ("2.5 million", 2_500_000),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("3 1/2 million", 3_500_000),
        ("half a million", 500_000),
        ("three quarters of a million", 750_000),
        ("two dozen", 24),
    ],
)
def test_words_and_digits_that_belong_together_are_one_number(phrase, value):
    assert values(phrase) == [value]


@pytest.mark.parametrize(
    ("language", "phrase", "value"),
    [
        ("de", "zweihundertfünfzigtausend", 250_000),
        ("de", "einundzwanzig", 21),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "soixante et onze", 71),
        ("es", "treinta y cinco mil", 35_000),
        ("es", "millón y medio", 1_500_000),
        ("es", "2 mil millones", 2_000_000_000),
        ("it", "ventunomila", 21_000),
        ("it", "un milione e mezzo", 1_500_000),
        ("ru", "двух с половиной миллионов", 2_500_000),
        ("ru", "1 млн 200 тыс.", 1_200_000),
        ("ru", "1,234 млн снарядов", 1_234_000),
        ("uk", "п'ятнадцяти тисяч", 15_000),
    ],
)
def test_so_they_are_in_other_languages(language, phrase, value):
    assert values(phrase, language) == [value]


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("two five", [2, 5]),
        ("12 13", [12, 13]),
        ("twenty thirty", [20, 30]),
        ("27-hundred six", [2_700, 6]),
        ("two million a hundred", [2_000_000, 100]),
        ("100 hundred", [100]),
    ],
)
def test_a_number_that_does_not_fit_after_another_is_a_second_one(phrase, found):
    assert values(phrase) == found


@pytest.mark.parametrize(
    ("phrase", "part"), [("a third of it", 1 / 3), ("two-thirds", 2 / 3), ("half", 0.5), ("1/4", 0.25)]
)
def test_a_part_of_a_whole_says_that_it_is_one(phrase, part):
    (amount,) = [token.parts["amount"] for token in tokens(phrase) if "amount" in token]
    assert (amount.value, amount.part) == (pytest.approx(part), True)


@pytest.mark.parametrize(
    ("phrase", "found"),
    [("one half of it", [0.5]), ("a third or a half", [1 / 3, 0.5]), ("a third a ship", [1 / 3])],
)
def test_a_part_may_stand_before_an_article_or_a_choice(phrase, found):
    assert values(phrase) == found


@pytest.mark.parametrize(
    ("language", "phrase"), [("en", "a third ship"), ("en", "the third of October"), ("it", "un terzo carico")]
)
def test_an_ordinal_is_no_part(language, phrase):
    assert values(phrase, language) == []


def test_ones_are_joined_to_tens_in_german_and_tens_are_not():
    assert values("fünf und zwanzig", "de") == [25]
    assert values("zehn und zwanzig", "de") == [10, 20]


def test_the_words_of_a_number_are_one_token():
    assert [token.text for token in tokens("two hundred shells")] == ["two hundred", "shells"]


def test_a_number_word_may_itself_say_about():
    (amount,) = [token.parts["amount"] for token in tokens("une centaine", "fr") if "amount" in token]
    assert (amount.value, amount.bound) == (100, "about")


@pytest.mark.parametrize(
    ("language", "phrase"), [("en", "thousands"), ("ru", "тысячи"), ("it", "migliaia"), ("fr", "des milliers")]
)
def test_a_bare_plural_is_vague(language, phrase):
    assert ["vague" in token for token in tokens(phrase, language)][-1]


def test_one_thousand_after_a_hedge_is_a_number_in_russian():
    assert values("более тысячи", "ru") == [1_000]


def test_digits_with_two_readings_are_no_number():
    assert values("12.000") == []


@pytest.mark.parametrize(("phrase", "kept"), [("12 million", (12, 1_000_000)), ("five hundred", (5, 100))])
def test_a_factor_and_its_unit_are_kept_so_that_a_range_can_share_the_unit(phrase, kept):
    (amount,) = [token.parts["amount"] for token in tokens(phrase) if "amount" in token]
    assert (amount.factor, amount.unit) == kept


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("two hundred thousand five hundred", [200_500]),
        ("two thousand and a half", [2_500]),
        ("half a hundred", [50]),
        ("ten five", [10, 5]),
        ("twenty thirds", [20]),
        ("nineteen twentieths", [0.95]),
    ],
)
def test_what_follows_a_number_must_be_smaller_than_its_last_word(phrase, found):
    assert values(phrase) == found


@pytest.mark.parametrize(
    ("phrase", "found"),
    [("le tiers d'un million", [pytest.approx(1_000_000 / 3)]), ("le tiers d'un obus", []), ("centaine d'obus", [])],
)
def test_a_part_or_a_count_without_an_article_needs_a_scale_after_it(phrase, found):
    assert values(phrase, "fr") == found


def test_a_thousand_in_digits_is_grouped():
    (amount,) = [token.parts["amount"] for token in tokens("1,000") if "amount" in token]
    assert (amount.factor, amount.unit, amount.grouped) == (1, 1, True)


def test_digits_alone_are_kept_as_printed():
    (amount,) = [token.parts["amount"] for token in tokens("1950") if "amount" in token]
    assert (amount.factor, amount.unit, amount.grouped, amount.digits) == (1950, 1, False, "1950")
