import pytest

from briefing.phrases.korean import number_at
from briefing.phrases.languages import LANGUAGES
from briefing.phrases.ranges import Range

KOREAN = LANGUAGES["ko"]
NATIVE = "한 두 세 석 네 넉 다섯 여섯 일곱 여덟 아홉 열 스물 스무 서른 마흔 쉰 예순 일흔 여든 아흔"


def amount(text, place=0):
    token = number_at(text, place, KOREAN)
    return token.parts["amount"] if token and "amount" in token else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1만2000명", 12_000),
        ("1만 2천 명", 12_000),
        ("1만2천5백 명", 12_500),
        ("1천200만 발", 12_000_000),
        ("5억 7200만 달러", 572_000_000),
        ("3.2억 달러", 320_000_000),
        ("2천500명", 2_500),
        ("1,500만 발", 15_000_000),
        ("십만 명", 100_000),
        ("일만 이천 명", 12_000),
        ("만 명", 10_000),
        ("삼백삼십이 명", 332),
        ("열두 명", 12),
        ("두 달", 2),
        ("스무 척", 20),
    ],
)
def test_a_number_has_its_value(text, value):
    assert amount(text).value == value


def test_a_little_more_within_a_number_is_its_bound():
    assert (amount("50여만 발").value, amount("50여만 발").bound) == (500_000, "odd")


@pytest.mark.parametrize(("text", "low", "high"), [("한두 명", 1, 2), ("두세 개", 2, 3), ("서너 명", 3, 4)])
def test_a_pair_of_number_words_is_a_range(text, low, high):
    assert number_at(text, 0, KOREAN).parts["range"] == Range(low, high)


@pytest.mark.parametrize(("text", "part"), [("3분의 1", 1 / 3), ("3분의 2", 2 / 3), ("오분의 일", 1 / 5)])
def test_a_part_names_its_whole_first(text, part):
    assert (amount(text).value, amount(text).part) == (pytest.approx(part), True)


def test_a_part_larger_than_its_whole_stops_the_reading():
    assert "stop" in number_at("2분의 3", 0, KOREAN)


@pytest.mark.parametrize("text", ["일본", "천안함", "만약", "이란", "두만강", "한국"])
def test_syllables_in_other_words_are_no_numbers(text):
    assert number_at(text, 0, KOREAN) is None


@pytest.mark.parametrize("text", ["1만2억 명", "1.500명", "2천3천 명"])
def test_a_number_in_no_order_has_no_value(text):
    assert amount(text) is None


def test_what_stands_before_a_myriad_is_kept_for_a_range():
    assert (amount("2만 명").factor, amount("2만 명").unit) == (2, 10_000)


def test_a_number_ends_before_its_counter():
    assert number_at("약 1만2000명", 2, KOREAN).end == len("약 1만2000")


@pytest.mark.parametrize(
    ("word", "value"),
    zip(NATIVE.split(), [1, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 20, 20, 30, 40, 50, 60, 70, 80, 90], strict=True),
)
def test_every_native_number_word_has_its_value(word, value):
    assert amount(f"{word} 명").value == value


@pytest.mark.parametrize(
    ("word", "low", "high"),
    [("한두", 1, 2), ("두세", 2, 3), ("서너", 3, 4), ("대여섯", 5, 6), ("예닐곱", 6, 7)],
)
def test_every_native_pair_is_a_range(word, low, high):
    assert number_at(f"{word} 명", 0, KOREAN).parts["range"] == Range(low, high)


@pytest.mark.parametrize(
    ("text", "value"), [("서른다섯 명", 35), ("1만100명", 10_100), ("백 명", 100), ("2백 명", 200)]
)
def test_tens_and_ones_are_added(text, value):
    assert amount(text).value == value


def test_less_than_a_hundred_after_a_myriad_in_digits_is_in_no_order():
    assert amount("1만99명") is None
