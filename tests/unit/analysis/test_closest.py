import pandas as pd
import pytest

from briefing.analysis.agreement import closest
from briefing.analysis.coverage import reported


def rivals(*rows):
    pairs = pd.DataFrame(rows, columns=["verdict", "days_apart", "ratio"])
    return pairs.assign(modality_a="happened", modality_b="happened")


def test_pairs_that_differ_come_before_pairs_that_agree():
    assert closest(rivals(("agree", 0, 1.0), ("differ", 90, 2.0)), most=1)["verdict"].tolist() == ["differ"]


def test_of_pairs_that_differ_the_nearest_in_time_is_kept():
    assert closest(rivals(("differ", 90, 9.0), ("differ", 3, 2.0)), most=1)["days_apart"].tolist() == [3]


def test_of_pairs_that_differ_those_of_what_happened_come_first():
    pairs = rivals(("differ", 3, 2.0), ("differ", 90, 2.0))
    pairs.loc[0, "modality_b"] = "possible"
    assert closest(pairs, most=1)["days_apart"].tolist() == [90]


def test_of_pairs_as_near_in_time_the_farthest_apart_in_value_is_kept():
    assert closest(rivals(("differ", 3, 2.0), ("differ", 3, 9.0)), most=1)["ratio"].tolist() == [9]


@pytest.mark.parametrize("side", ["modality_a", "modality_b"])
def test_what_either_only_supposes_comes_after_what_both_say_happened(side):
    pairs = rivals(("differ", 3, 2.0), ("differ", 90, 2.0), ("agree", 3, 1.0))
    pairs.loc[0, side] = "planned"
    assert closest(pairs, most=1)["days_apart"].tolist() == [90]
    assert closest(pairs, most=2)["verdict"].tolist() == ["differ", "differ"]


def test_forty_pairs_are_kept_in_the_order_of_the_table():
    pairs = rivals(*(("differ", 50 - n, 2.0) for n in range(41)))
    assert closest(pairs)["days_apart"].tolist() == [50 - n for n in range(1, 41)]
    assert list(closest(pairs)) == ["verdict", "days_apart", "ratio", "modality_a", "modality_b"]


def test_few_pairs_are_all_kept_in_their_order():
    assert closest(rivals(("agree", 5, 1.0), ("differ", 3, 2.0)), most=2)["days_apart"].tolist() == [5, 3]


def test_many_sources_are_counted_by_the_party_of_the_claimant():
    claims = pd.DataFrame(
        {"measure": ["Camps"] * 2, "source_id": ["a", "b"], "source": ["A", "B"], "party": ["rok"] * 2}
    )
    assert reported(claims, most_sources=1).loc["Camps", "rok"] == 2
    assert reported(claims, most_sources=2).loc["Camps"].tolist() == [1, 1]
