import pytest

from briefing.errors import FaultsError
from briefing.phrases import read_command


def answers(asked):
    return read_command.answers(asked.encode())


def test_an_answer_has_bound_low_best_and_high():
    assert answers("en\tcount\tmore than 12,000\nko\tcount\t3~4천명\n") == [
        "at_least\t12000\t12000\t",
        "range\t3000\t\t4000",
    ]


def test_an_unread_phrase_has_no_numbers():
    assert answers("en\tcount\tup to 12,000 or more") == ["unread\t\t\t"]


def test_a_number_has_ten_digits():
    assert answers("en\tshare\ttwo-thirds") == ["point\t66.66666667\t66.66666667\t66.66666667"]


def test_line_ends_of_a_spreadsheet_are_line_ends():
    assert answers("en\tcount\t12\r\nde\tcount\t12\r\n") == ["point\t12\t12\t12"] * 2


def test_nothing_asked_is_nothing_answered():
    assert answers("") == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("en\tcount", "line 1: has 2 of 3 cells"),
        ("en\tcount\t12\n\n", "line 2: has 1 of 3 cells"),
        ("en\tcount\t ", "line 1: has no phrase"),
        ("xx\tcount\t12", 'line 1, language: "xx" is not one that is read. Use one of: de, en'),
        ("en\tcounts\t12", 'line 1, unit kind: "counts" is not one that is read. Did you mean count?'),
    ],
)
def test_a_line_that_is_none_is_named(asked, said):
    with pytest.raises(FaultsError) as error:
        answers(asked)
    assert f"standard input, {said}" in str(error.value)


def test_every_line_that_is_none_is_named_at_once():
    with pytest.raises(FaultsError) as error:
        answers("en\nen\tcount\t12\nxx\tcount\t12")
    assert len(error.value.faults) == 2


def test_a_mark_of_byte_order_is_no_part_of_the_first_language():
    assert answers("\ufeffen\tcount\t12") == ["point\t12\t12\t12"]


def test_a_line_in_another_encoding_is_named():
    with pytest.raises(FaultsError, match="line 2: is not UTF-8 text. Save the lines as UTF-8"):
        read_command.answers("en\tcount\t12\nfr\tcount\tà peine 12".encode("latin-1"))
