"""Results worked out once for those who ask with the same tables."""

import numpy as np
import pandas as pd
import pytest

from briefing.analysis import shared as module
from briefing.analysis.shared import shared


class Counted:
    def __init__(self):
        self.calls = 0

    def __call__(self, *given, **named):
        self.calls += 1
        return self.calls


def counted():
    function = Counted()
    function.__name__ = "counted"
    return function, shared(function)


def test_the_same_table_gives_the_same_result():
    _, asked = counted()
    table = pd.DataFrame({"a": [1]})
    assert [asked(table), asked(table)] == [1, 1]


def test_another_table_is_another_though_it_holds_the_same():
    _, asked = counted()
    one, other = pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [1]})
    assert [asked(one), asked(other), asked(one)] == [1, 2, 1]


def test_a_table_made_anew_in_the_place_of_one_that_is_gone_is_another():
    _, asked = counted()
    assert len({asked(pd.DataFrame({"a": [number]})) for number in range(20)}) == 20


def test_plain_values_are_told_apart_by_what_they_are():
    _, asked = counted()
    table = pd.DataFrame()
    assert [asked(table, "a"), asked(table, "b"), asked(table, "a"), asked(table, most=1), asked(table, most=2)] == [
        1, 2, 1, 3, 4,
    ]  # fmt: skip


def test_values_that_are_written_alike_are_told_apart_by_their_kind():
    _, asked = counted()
    assert [asked(1), asked("1"), asked(("most", 1)), asked(most=1), asked(1.0)] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("kind", [np.arange, pd.RangeIndex, lambda length: pd.Series(range(length))])
def test_a_column_too_long_to_be_written_out_is_told_apart_by_which_it_is(kind):
    _, asked = counted()
    one, other = kind(2000), kind(2000)
    assert [asked(one), asked(other), asked(one)] == [1, 2, 1]


def test_a_pair_with_a_table_in_it_is_told_apart_by_the_table():
    _, asked = counted()
    one, other = pd.DataFrame(), pd.DataFrame()
    assert [asked((one, "a")), asked((other, "a")), asked((one, "a"))] == [1, 2, 1]


def test_what_was_not_asked_for_longest_is_made_again(monkeypatch):
    monkeypatch.setattr(module, "MOST", 2)
    _, asked = counted()
    assert [asked("a"), asked("b"), asked("a"), asked("c"), asked("a"), asked("b")] == [1, 2, 1, 3, 1, 4]
