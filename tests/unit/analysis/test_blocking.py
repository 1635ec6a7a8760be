import pandas as pd
import pytest

from briefing.analysis import blocking
from briefing.analysis.blocking import beside, met, met_in_part, paired


def days(*rows):
    said = pd.DataFrame(rows, columns=["group", "dated_from"])
    return said.assign(dated_from=pd.to_datetime(said["dated_from"]))


CAMPS = days(("camps", "2024-03-01"), ("camps", "2024-01-01"), ("camps", "2024-02-01"))


@pytest.fixture
def small(monkeypatch):
    """Groups of more than two rows count as large, and a row of one meets the next only."""
    monkeypatch.setattr(blocking, "MOST_MET", 2)
    monkeypatch.setattr(blocking, "LEAST_MET", 1)


def places(found):
    return [tuple(pair) for pair in zip(*(side.tolist() for side in found), strict=True)]


def test_in_a_small_group_every_row_meets_every_other():
    assert places(met(CAMPS, "group")) == [(0, 1), (0, 2), (1, 2)]


def test_rows_of_two_groups_do_not_meet():
    assert places(met(days(("camps", "2024-03-01"), ("tents", "2024-03-01")), "group")) == []


def test_in_a_large_group_rows_meet_those_next_to_them_in_time(small):
    assert places(met(CAMPS, "group")) == [(0, 2), (1, 2)]


def test_a_large_group_has_no_more_pairs_than_its_bound(monkeypatch):
    monkeypatch.setattr(blocking, "MOST_MET", 10)
    monkeypatch.setattr(blocking, "LEAST_MET", 1)
    many = days(*(("camps", f"2024-01-{day:02}") for day in range(1, 26)))
    assert len(met(many, "group")[0]) == 24 + 23  # 10 * 10 // 25 // 2 = 2 rows after each


def test_a_pair_stands_beside_itself_either_way():
    one, other = beside(days(("camps", "2024-03-01"), ("camps", "2024-01-01")), "group")
    assert (one.tolist(), other.tolist()) == ([0, 1], [1, 0])


def test_large_groups_are_named(small):
    assert met_in_part(pd.concat([CAMPS, days(("tents", "2024-01-01"))]), "group") == ["camps"]


def test_a_group_at_the_bound_is_not_large(monkeypatch):
    monkeypatch.setattr(blocking, "MOST_MET", 3)
    monkeypatch.setattr(blocking, "LEAST_MET", 1)
    assert met_in_part(CAMPS, "group") == []
    assert places(met(CAMPS, "group")) == [(0, 1), (0, 2), (1, 2)]


def test_two_tables_are_paired_row_by_row_with_no_other_column():
    pair = paired(CAMPS[["group"]].iloc[[2]], CAMPS[["dated_from"]].iloc[[1]])
    assert list(pair) == ["group_a", "dated_from_b"]
    assert pair.values.tolist() == [["camps", pd.Timestamp("2024-01-01")]]
