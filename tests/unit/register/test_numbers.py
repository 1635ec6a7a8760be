import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.register.numbers import find


def values(text):
    return [number.value for number in find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6 officers", 6),
        ("28,000 containers", 28_000),
        ("1,234,567 shells", 1_234_567),
        ("1.5 times", 1.5),
        ("40%", 40),
        ("$2000 per soldier", 2000),
        ("by 2024.", 2024),
        ("12 million shells", 12_000_000),
        ("1.3 million soldiers", 1_300_000),
        ("3 hundred thousand", 300_000),
        ("two hundred thousand", 200_000),
        ("three million shells", 3_000_000),
        ("a million followers", 1_000_000),
        ("twenty-one camps", 21),
        ("forty five camps", 45),
        ("four dozen magazines", 48),
        ("Eight to nobody", 8),
        ("zero losses", 0),
    ],
)
def test_a_number_has_the_value_it_says(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half of the shells", 0.5),
        ("three-quarters", 0.75),
        ("production had tripled", 3),
        ("twice as many", 2),
        ("a tenfold rise", 10),
    ],
)
def test_parts_and_multiples_are_numbers(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["for decades", "hundreds of wounded", "tens of shells", "for centuries"])
def test_plurals_of_scales_are_numbers_without_a_value(text):
    assert values(text)[-1] is None


def test_a_number_with_its_scale_is_one_number():
    (number,) = find("sent 12 million shells")
    assert (number.start, number.end, number.text) == (5, 15, "12 million")


@pytest.mark.parametrize(
    ("text", "found"),
    [("two or three brigades", [2, 3]), ("1 to 2 months", [1, 2]), ("eight to one", [8, 1]), ("3:1", [3, 1])],
)
def test_two_numbers_are_two(text, found):
    assert [number.value for number in find(f"{text} on the front")] == found


@pytest.mark.parametrize(("text", "value"), [("four-year war", 4), ("30-year career", 30), ("three-week-old", 3)])
def test_a_number_joined_by_a_hyphen_is_found(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "found"), [("T-54/55", [54, 55]), ("World War Two", [2]), ("Hwasong-11", [11]), ("152mm", [152])]
)
def test_designators_are_found_so_that_a_person_excludes_them(text, found):
    assert values(text) == found


def test_a_decade_is_found_by_its_digits():
    assert values("in the 1990s") == [1990]


@pytest.mark.parametrize(
    "text",
    [
        "One of the poorest countries",
        "the one that fell",
        "no one knows",
        "they shot one another",
        "this one, too",
        "one who fled",
        "it is one.",
        "each one",
    ],
)
def test_the_pronoun_one_is_exempt(text):
    assert values(text) == []


@pytest.mark.parametrize("text", ["wrote one post", "One thing is clear", "one or many", "only one soldier was killed"])
def test_one_counts_where_it_counts_something(text):
    assert values(text) == [1]


def test_one_with_a_scale_is_never_a_pronoun():
    assert values("the one million shells") == [1_000_000]


def test_a_number_before_a_joined_number_stays_by_itself():
    assert values("three two-man crews") == [3, 2]


def test_ordinals_are_not_numbers():
    assert values("the first, the second and the third shipment") == []


@pytest.mark.parametrize("text", ["often", "tent", "weight", "stone", "anyone", "attend", "halved"])
def test_words_that_hold_a_number_word_are_not_numbers(text):
    assert values(text) == []


def test_a_decimal_with_a_scale_is_exact():
    assert values("4.1 million shells") == [4_100_000]


@settings(max_examples=50, deadline=None)
@given(st.integers(min_value=0, max_value=10**12))
def test_every_whole_number_is_read_as_printed_with_commas(number):
    assert values(f"sent {number:,} shells") == [number]


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_numbers_stand_in_order_where_they_are_said_to_stand(text):
    found = find(text)
    assert [text[number.start : number.end] for number in found] == [number.text for number in found]
    assert all(before.end <= after.start for before, after in zip(found, found[1:], strict=False))
