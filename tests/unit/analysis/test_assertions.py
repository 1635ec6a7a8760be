import pandas as pd

from briefing.analysis.assertions import assertions, top_groups
from briefing.analysis.comparison import comparable
from unit.builders import claim, figure, register


def folded(*rows):
    claims = [claim(claim_id=f"gazette-{n}", assertion_id="one") | row for n, row in enumerate(rows)]
    return assertions(comparable(register(claims=claims)))


def test_an_assertion_is_shown_by_the_mention_that_came_through_the_fewest_hands():
    (origin,) = folded({"via": "gazette"}, {"via": ""}).to_dict("records")
    assert (origin["claim_id"], origin["mentions"]) == ("gazette-1", ["gazette-1", "gazette-0"])


def test_a_mention_without_a_number_is_no_origin_where_another_prints_one():
    (origin,) = folded(figure("vague"), figure("point", 3) | {"via": "gazette"}).to_dict("records")
    assert origin["claim_id"] == "gazette-1"


def test_one_statement_on_two_measures_is_two_assertions():
    assert len(folded({}, {"measure_id": "killed"})) == 2


def test_two_assertions_stay_two():
    assert len(folded({}, {"assertion_id": "other"})) == 2


def test_no_claims_fold_into_none():
    assert folded().empty


def test_the_top_groups_are_the_fullest_by_their_most_repeated_figures():
    origins = pd.DataFrame({"group": ["camps", "camps", "guns"], "mentions": [["a"], ["b", "c"], ["d"]]})
    assert top_groups(origins, groups=1, most=1).index.tolist() == [1]
