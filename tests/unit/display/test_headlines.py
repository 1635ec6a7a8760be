"""The lines that notebooks keep."""

from types import SimpleNamespace

import pandas as pd
import pytest

from briefing.display.headlines import alike_lines, envelope_lines, headlines, ratings, traceable

NAN = float("nan")
ONE, TWO, NINE = {"best": 1.0}, {"best": 2.0}, {"best": 9.0}
VAGUE = {"bound": "vague", "low": NAN, "best": NAN, "high": NAN}


def test_a_headline_names_both_extremes_and_their_claims(claims):
    assert headlines(claims(TWO, NINE), "camps") == "Camps: 2 (paper-2024-01) to 9 (paper-2024-02)"


def test_a_headline_of_one_figure_names_it_once(claims):
    assert headlines(claims(TWO), "camps") == "Camps: 2 (paper-2024-01)"


def test_a_new_row_between_the_extremes_changes_no_headline(claims):
    assert headlines(claims(TWO, NINE, {"best": 5.0}), "camps") == headlines(claims(TWO, NINE), "camps")


def test_a_new_vague_row_changes_no_headline(claims):
    assert headlines(claims(TWO, NINE, VAGUE), "camps") == headlines(claims(TWO, NINE), "camps")


@pytest.mark.parametrize("extreme", [ONE, {"best": 10.0}])
def test_a_new_extreme_changes_the_headline(claims, extreme):
    assert headlines(claims(TWO, NINE, extreme), "camps") != headlines(claims(TWO, NINE), "camps")


def test_headlines_are_at_most_eight_lines(claims):
    groups = [f"group_{place}" for place in range(9)]
    assert headlines(claims(*({"group": group} for group in groups)), *groups).count("\n") == 7


def test_headlines_stand_in_the_order_asked_for(claims):
    table = claims({"group": "a", "measure": "A"}, {"group": "b", "measure": "B"})
    assert [line[0] for line in headlines(table, "b", "a").splitlines()] == ["B", "A"]


def test_headlines_of_an_empty_edition_say_so(claims):
    assert headlines(claims(), "camps") == "No figure with a number in this edition"


def test_measures_printed_alike_are_listed():
    counts = pd.DataFrame({"measure": ["Camps", "Depots", "Mines"], "alike": [2, 0, 4]})
    assert alike_lines(counts) == "Printed alike by unrelated origins: Camps, Mines"
    assert alike_lines(counts.iloc[1:2]) == "Printed alike by unrelated origins: nothing"


def test_measures_printed_alike_are_at_most_eight():
    counts = pd.DataFrame({"measure": [f"M{place}" for place in range(9)], "alike": 2})
    assert alike_lines(counts).endswith("M6, M7")


def test_the_ends_of_an_envelope_are_a_line_a_unit():
    columns = ["group", "unit_id", "low", "high", "pools"]
    rows = [("camps", "sites", 5.0, 9.0, 2), ("camps", "hectares", 100.0, 300.0, 1), ("mines", "sites", 1.0, 2.0, 1)]
    ends = pd.DataFrame(rows, columns=columns)
    assert (
        envelope_lines(ends, "camps", "absent") == "camps, sites: 5 to 9, 2 pools\ncamps, hectares: 100 to 300, 1 pool"
    )
    assert envelope_lines(ends, "absent") == "No standing figure in this edition"


def test_ratings_run_from_the_best_to_the_worst():
    assert ratings(pd.DataFrame({"reliability": ["B", "C", "A"]})).endswith("A to C")


def test_a_claim_that_cannot_be_reached_is_named():
    sources = pd.DataFrame({"source_id": ["a", "b", "c"], "url": ["https://a", "", ""], "text_file": ["", "b.txt", ""]})
    register = SimpleNamespace(sources=sources, claims=pd.DataFrame({"source_id": ["a", "b", "c"]}))
    assert traceable(register).endswith(": c")
