"""What two codings of a figure say differently."""

import pytest

from briefing.sheets.differences import Difference, Figure, Settled, differing, outcomes
from briefing.sheets.layout import FIGURE


def row(**cells):
    point = {"bound": "point", "low": "5", "best": "5", "high": "5", "scope": "", "value_text": "5 men", "note": ""}
    return dict.fromkeys(FIGURE, "") | point | cells


@pytest.mark.parametrize(
    ("first", "second", "fields"),
    [
        ({}, {}, []),
        ({"via": "gazette"}, {}, ["via"]),
        ({"scope": ""}, {"scope": "whole"}, []),
        ({"scope": ""}, {"scope": "first batch"}, ["scope"]),
        ({"best": "33.333333333333336"}, {"best": "33.33333333333333"}, []),
        ({"best": "5"}, {"best": ""}, ["best"]),
        ({}, {"value_text": "5 men died"}, []),
        ({}, {"value_text": "about 5 men", "bound": "about"}, ["value_text", "bound"]),
    ],
)
def test_fields_that_say_the_same_in_other_words_do_not_differ(first, second, fields):
    assert differing(row(**first), row(**second)) == fields


def settled(field, taken, reason):
    return Settled(Difference("a-01", field, "", "", "1", "5 men"), taken, reason, None)


def test_what_is_settled_is_taken_and_the_reasons_stand_in_the_note():
    figure = Figure("a-01", row(note="A doubt."), row(via="gazette"))
    chosen = [settled("via", "gazette", "It is named."), settled("scope", "whole", "No limit is printed")]
    (came,) = outcomes([figure], chosen)
    assert (came.take, came.row["via"], came.row["scope"]) == ("claim", "gazette", "whole")
    assert came.row["note"] == "A doubt. Settled: It is named; No limit is printed"


def test_a_figure_on_which_both_agree_is_a_claim_as_the_first_has_it():
    (came,) = outcomes([Figure("a-01", row(note="A doubt."), row())], [])
    assert (came.take, came.row) == ("claim", row(note="A doubt."))


def test_a_figure_of_one_coder_is_what_was_decided():
    (came,) = outcomes([Figure("a-01", row(), None)], [settled("figure", "exclusion: date", "A year")])
    assert (came.take, came.row["note"]) == ("exclusion: date", "Settled: A year")
