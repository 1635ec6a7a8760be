import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.register.phrases import Reading, read_phrase

AT_LEAST = ["more than", "over", "at least", "no less than", "no fewer than", "exceeding", "upward of"]
AT_MOST = [
    "up to",
    "as much as",
    "as many as",
    "almost",
    "nearly",
    "at most",
    "less than",
    "fewer than",
    "no more than",
    "not exceeding",
]
ABOUT = ["about", "an approximate", "approximately", "around", "roughly"]


def point(value):
    return Reading("point", value, value, value)


def read(phrase, unit_kind="count"):
    return read_phrase(phrase, unit_kind)


def test_a_plain_number_is_a_point():
    assert read("11,000 troops") == Reading("point", 11_000, 11_000, 11_000)


@pytest.mark.parametrize("hedge", AT_LEAST)
def test_a_lower_limit_leaves_high_empty(hedge):
    assert read(f"{hedge} 28,000 containers") == Reading("at_least", 28_000, 28_000, None)


@pytest.mark.parametrize("hedge", AT_MOST)
def test_an_upper_limit_leaves_low_empty(hedge):
    assert read(f"{hedge} 28,000 containers") == Reading("at_most", None, 28_000, 28_000)


@pytest.mark.parametrize("hedge", ABOUT)
def test_about_gives_the_printed_number_only(hedge):
    assert read(f"{hedge} 28,000 containers") == Reading("about", None, 28_000, None)


def test_plus_after_a_number_is_a_lower_limit():
    assert read("10,000-plus soldiers") == Reading("at_least", 10_000, 10_000, None)


def test_a_range_may_repeat_the_currency():
    assert read("between $1.7 billion and $5.5 billion") == Reading("range", 1.7e9, None, 5.5e9)


def test_a_designator_is_not_a_quantity():
    assert read("120 pieces of the M-1991") == read("M-1991, 120 pieces") == point(120)


def test_a_hedge_is_known_in_capitals():
    assert read("More than 28,000 containers").bound == "at_least"


def test_a_hedge_is_a_whole_word():
    assert read("28,000 overcoats") == point(28_000)
    assert read("handed over 266 missiles") == point(266)


@pytest.mark.parametrize("phrase", ["up to 1,500 troops", "up to 1500 troops", "Up to 1.5 thousand troops"])
def test_up_to_a_number_that_begins_with_one_is_not_a_ratio(phrase):
    assert read(phrase) == Reading("at_most", None, 1500, 1500)


def test_up_to_one_million_is_not_a_ratio():
    assert read("up to one million shells") == Reading("at_most", None, 1_000_000, 1_000_000)


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("two or three brigades", 2, 3),
        ("1 to 2 months", 1, 2),
        ("between 8,000 and 12,000 troops", 8000, 12_000),
        ("8,000–12,000 troops", 8000, 12_000),
        ("8,000-12,000 troops", 8000, 12_000),
        ("three or two brigades", 2, 3),
        ("about two or three brigades", 2, 3),
        ("two to two hundred and fifty shells", 2, 250),
    ],
)
def test_two_numbers_are_a_range_with_best_empty(phrase, low, high):
    assert read(phrase) == Reading("range", low, None, high)


def test_a_scale_goes_with_the_second_number_alone_where_the_first_is_large():
    assert read("900,000 to 1.2 million shells") == Reading("range", 900_000, None, 1_200_000)


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("10 to 12 million shells", 10_000_000, 12_000_000),
        ("two or three thousand troops", 2000, 3000),
        ("two to three hundred thousand", 200_000, 300_000),
    ],
)
def test_a_scale_after_a_range_belongs_to_both_numbers(phrase, low, high):
    assert read(phrase) == Reading("range", low, None, high)


@pytest.mark.parametrize(
    "phrase",
    [
        "hundreds of wounded",
        "several thousand soldiers",
        "millions of shells",
        "tens of thousands of troops",
        "a few hundred officers",
        "in storage for decades",
        "many soldiers",
    ],
)
def test_vague_figures_have_no_numbers(phrase):
    assert read(phrase) == Reading("vague", None, None, None)


@pytest.mark.parametrize(
    "phrase",
    ["20 rounds of 152mm", "152 mm rounds: 20", "20 152-millimetre rounds", "6-inch guns: 20"],
)
def test_calibres_are_not_quantities(phrase):
    assert read(phrase) == point(20)


@pytest.mark.parametrize(("phrase", "value"), [("eight to one", 8), ("only three to one", 3), ("10 to 1", 10)])
def test_so_many_to_one_is_a_single_number(phrase, value):
    assert read(phrase, "ratio") == point(value)


def test_half_is_fifty_percent_of_a_share():
    assert read("half of the shells", "share") == point(50)


@pytest.mark.parametrize(
    ("phrase", "value"), [("a quarter of the shells", 25), ("three-quarters of it", 75), ("one-half of all shells", 50)]
)
def test_a_part_is_so_many_percent_of_a_share(phrase, value):
    assert read(phrase, "share") == point(value)


def test_half_is_one_half_of_anything_else():
    assert read("half of the shells", "count") == point(0.5)


def test_a_percentage_is_not_multiplied_again():
    assert read("as much as 40%", "share") == Reading("at_most", None, 40, 40)


def test_tripled_is_three_times():
    assert read("production had tripled", "ratio") == point(3)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("two hundred and fifty soldiers", 250),
        ("half a million shells", 500_000),
        ("a half-million shells", 500_000),
        ("two hundred and fifty thousand shells", 250_000),
        ("one million three hundred thousand shells", 1_300_000),
        ("two and a half years", 2.5),
        ("one and a half million shells", 1_500_000),
        ("3 and a half million shells", 3_500_000),
        ("two thousand five hundred shells", 2500),
        ("a hundred thousand shells", 100_000),
    ],
)
def test_a_number_of_several_words_is_read_whole(phrase, value):
    assert read(phrase) == point(value)


def test_a_no_break_space_is_a_space_as_it_is_in_the_archived_text():
    assert read("12\u00a0million shells") == point(12_000_000)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(AT_LEAST), st.integers(min_value=1, max_value=10**9))
def test_a_lower_limit_reads_back_to_its_number(hedge, number):
    assert read(f"{hedge} {number:,} shells") == Reading("at_least", number, number, None)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(AT_MOST), st.integers(min_value=1, max_value=10**9))
def test_an_upper_limit_reads_back_to_its_number(hedge, number):
    assert read(f"{hedge} {number:,} shells") == Reading("at_most", None, number, number)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(ABOUT), st.integers(min_value=1, max_value=999))
def test_about_so_many_million_reads_back_to_its_number(hedge, number):
    assert read(f"{hedge} {number} million shells") == Reading("about", None, number * 1_000_000, None)
