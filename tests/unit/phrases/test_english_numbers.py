import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.phrases.english_numbers import find

WORDS = """
    zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million billion trillion
    doubled double twice twofold tripled triple thrice threefold quadrupled quadruple fourfold fivefold tenfold
    dozens hundreds thousands millions billions trillions tens decade decades century centuries halves
"""


def texts(text):
    return [number.text for number in find(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6 officers", "6"),
        ("28,000 containers", "28,000"),
        ("1.5 times", "1.5"),
        ("40%", "40"),
        ("$2000 per soldier", "2000"),
        ("by 2024.", "2024"),
        ("sent 12 million shells", "12 million"),
        ("3 hundred thousand", "3 hundred thousand"),
        ("two hundred and fifty thousand", "two hundred and fifty thousand"),
        ("a million followers", "million"),
        ("twenty-one camps", "twenty-one"),
        ("four dozen magazines", "four dozen"),
        ("Eight to nobody", "Eight"),
        ("zero losses", "zero"),
        ("two and a half years", "two and a half"),
    ],
)
def test_a_number_is_found_whole(text, number):
    assert texts(text) == [number]


@pytest.mark.parametrize("word", ["half", "three-quarters", "tripled", "twice", "tenfold", "decades", "hundreds"])
def test_parts_multiples_and_vague_numbers_are_found(word):
    assert texts(f"there were {word} of it") == [word]


def test_a_number_says_where_it_stands():
    (number,) = find("sent 12 million shells")
    assert (number.start, number.end) == (5, 15)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two or three brigades", ["two", "three"]),
        ("1 to 2 months", ["1", "2"]),
        ("eight to one on the front", ["eight", "one"]),
        ("3:1", ["3", "1"]),
        ("three two-man crews", ["three", "two"]),
    ],
)
def test_two_numbers_are_two(text, found):
    assert texts(text) == found


@pytest.mark.parametrize(("text", "number"), [("four-year war", "four"), ("30-year career", "30")])
def test_a_number_joined_by_a_hyphen_is_found(text, number):
    assert texts(text) == [number]


@pytest.mark.parametrize(
    ("text", "found"), [("T-54/55", ["54", "55"]), ("World War Two", ["Two"]), ("152mm", ["152"]), ("1990s", ["1990"])]
)
def test_designators_are_found_so_that_a_person_excludes_them(text, found):
    assert texts(text) == found


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
    assert texts(text) == []


@pytest.mark.parametrize("text", ["wrote one post", "One thing is clear", "one or many", "only one soldier was killed"])
def test_one_counts_where_it_counts_something(text):
    assert texts(text)[0].lower() == "one"


def test_one_with_a_scale_is_never_a_pronoun():
    assert texts("the one million shells") == ["one million"]


def test_ordinals_are_not_numbers():
    assert texts("the first, the second and the third shipment") == []


@pytest.mark.parametrize("text", ["often", "tent", "weight", "stone", "anyone", "attend", "halved"])
def test_words_that_hold_a_number_word_are_not_numbers(text):
    assert texts(text) == []


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_numbers_stand_in_order_where_they_are_said_to_stand(text):
    found = find(text)
    assert [text[number.start : number.end] for number in found] == [number.text for number in found]
    assert all(before.end <= after.start for before, after in zip(found, found[1:], strict=False))


@pytest.mark.parametrize("word", WORDS.split())
def test_every_number_word_is_found(word):
    assert texts(f"saw {word} there") == [word]
