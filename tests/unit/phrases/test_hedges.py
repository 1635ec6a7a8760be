import pytest

from briefing.phrases.hedges import together


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        ([], "point"),
        (["about"], "about"),
        (["at_least", "about"], "at_least"),
        (["at_most", "about"], "at_most"),
        (["at_most", "nearly"], "at_most"),
        (["at_least", "odd"], "at_least"),
        (["about", "odd"], "odd"),
        (["about", "nearly"], "nearly"),
        (["at_least", "at_least"], "at_least"),
    ],
)
def test_hedges_that_agree_say_one_thing(bounds, said):
    assert together(bounds) == said


@pytest.mark.parametrize(
    "bounds", [["at_least", "at_most"], ["at_least", "nearly"], ["at_most", "odd"], ["nearly", "odd"]]
)
def test_hedges_that_contradict_each_other_say_nothing(bounds):
    assert together(bounds) is None
