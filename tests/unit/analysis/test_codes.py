"""Rows as numbers: which are alike, which come first, in which order."""

import numpy as np
import pandas as pd

from briefing.analysis.codes import alphabetical, begins, codes, distinct, firsts, least, moments, ordered, ranks

FRUIT, YEAR = pd.Series(["fig", "pear", "fig", "fig"]), pd.Series([1, 1, 2, 1])


def test_rows_are_numbered_as_they_appear():
    assert codes(FRUIT).tolist() == [0, 1, 0, 0]


def test_rows_that_are_alike_in_every_column_have_one_number():
    assert codes(FRUIT, YEAR).tolist() == [0, 1, 2, 0]


def test_numbers_that_are_missing_are_alike():
    assert codes(pd.Series([np.nan, 1.0, np.nan])).tolist() == [0, 1, 0]


def test_rows_that_differ_are_given_once_by_their_number():
    numbers, rows = distinct(FRUIT, YEAR)
    assert (numbers.tolist(), rows) == ([0, 1, 2, 0], [("fig", 1), ("pear", 1), ("fig", 2)])


def test_of_no_rows_none_differ():
    numbers, rows = distinct(FRUIT[:0], YEAR[:0])
    assert (numbers.tolist(), rows) == ([], [])


def test_another_number_begins_at_the_first_row_and_where_it_changes():
    assert begins(np.array([0, 0, 2, 2, 1])).tolist() == [0, 2, 4]


def test_the_first_of_a_group_is_by_the_first_key_then_the_next():
    groups, key, then = np.array([1, 0, 1, 1]), np.array([5, 9, 4, 4]), np.array([0, 0, 3, 2])
    assert firsts(groups, key, then).tolist() == [1, 3]


def test_without_a_key_the_first_of_a_group_is_the_one_that_stands_first():
    assert firsts(np.array([1, 0, 1, 0])).tolist() == [1, 0]


def test_the_least_is_of_each_group():
    assert least(np.array([1, 0, 1]), np.array([7, 9, 3])).tolist() == [9, 3]


def test_rows_alike_by_the_keys_come_by_id():
    assert ordered(np.array([2, 1, 1]), ids=pd.Series(["a", "c", "b"])).tolist() == [2, 1, 0]


def test_the_first_key_orders_before_the_next():
    assert ordered(np.array([1, 0]), np.array([0, 1]), ids=["a", "b"]).tolist() == [1, 0]


def test_rows_are_ranked_in_their_group_alone():
    groups, key = np.array([0, 1, 0, 0]), np.array([3, 5, 1, 3])
    assert ranks(groups, key, ids=["d", "c", "b", "a"]).tolist() == [2, 0, 0, 1]


def test_texts_have_the_places_they_have_in_order():
    assert alphabetical(["pear", "fig", "quince"]).tolist() == [1, 0, 2]


def test_what_has_no_day_comes_after_every_day():
    early, late, never = moments(pd.Series(pd.to_datetime(["2024-01-01", "2199-12-31", None])))
    assert early < late < never
