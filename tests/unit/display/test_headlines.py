"""The lines that notebooks keep."""

from types import SimpleNamespace

import pandas as pd
import pytest

from briefing.display.headlines import (
    alike_lines,
    answer_lines,
    conflict_lines,
    drift_lines,
    envelope_lines,
    factor_lines,
    headlines,
    ratings,
    traceable,
)

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


def test_a_headline_of_one_number_names_its_first_claim_only(claims):
    assert headlines(claims(TWO, TWO), "camps") == "Camps: 2 (paper-2024-01)"


def test_last_words_stand_from_the_lowest_to_the_highest(claims):
    words = claims(NINE | {"number": 9.0, "measure": "Tents"}, TWO | {"number": 2.0})
    assert answer_lines(words, "camps") == "Camps / Tents: 2 (paper-2024-02) to 9 (paper-2024-01)"
    assert answer_lines(words, "depots") == "No last word in this edition"


def test_the_assertion_that_drifted_most_is_named():
    ledger = pd.DataFrame({"assertion_id": ["a", "b", "b"], "weight": [3, 2, 2]})
    assert drift_lines(ledger) == "The assertion that changed most on its way: b"
    assert drift_lines(ledger.iloc[:0]) == "The assertion that changed most on its way: none"


def test_factors_are_told_by_their_ends_units_apart():
    rows = [("boxes", "pieces", 10.0), ("boxes", "pieces", 25.0), ("tons", "pieces", 2.0)]
    factors = pd.DataFrame(rows, columns=["from_unit", "to_unit", "factor"])
    assert factor_lines(factors) == "boxes to pieces: 10 to 25\ntons to pieces: 2 to 2"
    assert factor_lines(factors.iloc[:0]) == "No conversion in this edition"


def test_types_of_conflict_are_listed_once():
    conflicts = pd.DataFrame({"type": ["values apart", "denied", "values apart"]})
    assert conflict_lines(conflicts) == "Types of conflict found: denied, values apart"
    assert conflict_lines(conflicts.iloc[:0]) == "Types of conflict found: none"
