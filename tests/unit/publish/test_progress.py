"""Who waits for notebooks is told how many are done, and which took longest."""

from briefing.publish.progress import counting


def told(*seconds):
    said = []
    ended = counting(len(seconds), said.append)
    for place, took in enumerate(seconds):
        ended(f"{place}0_case", took)
    return said


def test_notebooks_are_counted_and_the_slowest_are_named():
    assert told(1.0, 4.26, 0.5, 2.0) == [
        "1 of 4: 00_case 1.0 s",
        "2 of 4: 10_case 4.3 s",
        "3 of 4: 20_case 0.5 s",
        "4 of 4: 30_case 2.0 s",
        "slowest: 10_case 4.3 s, 30_case 2.0 s, 00_case 1.0 s",
    ]


def test_one_notebook_is_not_called_the_slowest():
    assert told(1.0) == ["1 of 1: 00_case 1.0 s"]


def test_nothing_is_said_where_none_runs():
    assert told() == []
