import pandas as pd

from briefing.analysis.assertions import assertions, mentioned
from briefing.analysis.comparison import comparable
from unit.builders import claim, figure, register, source

PAGES = [
    source(),
    source(source_id="own", publisher_id="ministry", published="2024-10-20"),
    source(source_id="early", published="2024-10-09"),
]


def folded(*rows):
    claims = [claim(claim_id=f"gazette-{n}", assertion_id="one") | row for n, row in enumerate(rows)]
    return assertions(comparable(register(claims=claims, sources=PAGES)))


def test_an_assertion_is_shown_by_the_mention_in_its_root():
    (origin,) = folded({}, {"source_id": "own"}).to_dict("records")
    assert (origin["claim_id"], origin["mentions"]) == ("gazette-1", ["gazette-1", "gazette-0"])


def test_without_a_root_it_is_shown_by_the_first_published():
    (origin,) = folded({"via": ""}, {"source_id": "early", "via": "agency"}).to_dict("records")
    assert (origin["claim_id"], origin["mentions"]) == ("gazette-1", ["gazette-1", "gazette-0"])


def test_a_mention_without_a_number_is_no_origin_where_another_prints_one():
    (origin,) = folded(figure("vague"), figure("point", 3) | {"via": "gazette"}).to_dict("records")
    assert origin["claim_id"] == "gazette-1"


def test_an_assertion_is_public_from_the_first_document_that_has_it():
    (origin,) = folded({"source_id": "own"}, {"source_id": "early"}).to_dict("records")
    assert (origin["claim_id"], origin["public"]) == ("gazette-0", pd.Timestamp("2024-10-09"))


def test_one_statement_on_two_measures_is_two_assertions():
    assert len(folded({}, {"measure_id": "killed"})) == 2


def test_a_mention_of_another_measure_than_the_origins_document_is_no_assertion():
    assert folded({"source_id": "own"}, {"measure_id": "killed"})["measure_id"].tolist() == ["shells"]


def test_two_assertions_stay_two():
    assert len(folded({}, {"assertion_id": "other"})) == 2


def test_mentions_are_counted_with_the_origin():
    assert mentioned(folded({}, {"source_id": "own"}, {"assertion_id": "other"})).tolist() == [2, 1]


def test_no_claims_fold_into_none():
    assert folded().empty
