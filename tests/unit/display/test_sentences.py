"""Sentences that many sections share."""

from types import SimpleNamespace

import pandas as pd
import pytest

from briefing.display.records import FINDING
from briefing.display.sentences import (
    headlines,
    ratings,
    state_base,
    state_bounded,
    state_coding,
    state_coverage,
    state_extremes,
    state_verdicts,
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


def test_extremes_are_stated_with_their_ratio_and_claims(claims, shown):
    state_extremes(claims(NINE, TWO), "camps", "number of camps")
    assert shown[0][FINDING]["value"] == 4.5
    assert shown[0][FINDING]["claims"] == ["paper-2024-02", "paper-2024-01"]
    assert "4.5 times" in shown[0][FINDING]["text"]


def test_the_time_between_two_extremes_is_said(claims, shown):
    later = {"dated_from": pd.Timestamp("2024-04-12"), "dated_to": pd.Timestamp("2024-04-12")}
    state_extremes(claims(TWO, NINE | later), "camps", "number of camps")
    assert "12 days apart" in shown[0][FINDING]["text"]


def test_times_that_overlap_are_not_apart(claims, shown):
    state_extremes(claims(TWO, NINE | {"dated_from": pd.Timestamp("2024-03-20")}), "camps", "number of camps")
    assert "times that may be the same" in shown[0][FINDING]["text"]


@pytest.mark.parametrize(("converted", "said"), [(True, True), (False, False)])
def test_a_highest_figure_that_is_a_conversion_is_called_one(claims, shown, converted, said):
    state_extremes(claims(TWO, NINE | {"converted": converted}), "camps", "number of camps")
    assert ("conversion" in shown[0][FINDING]["text"]) == said


def test_nothing_is_a_number_of_times_zero(claims, shown):
    state_extremes(claims({"best": 0.0}, NINE), "camps", "number of camps")
    assert [output for output in shown if "inf" in output[FINDING]["text"]] == []


def test_the_base_counts_low_ratings_inferred_dates_and_figures_of_nobody(claims, shown):
    sources = pd.DataFrame(
        {"reliability": ["B", "D", "E", "F"], "published_basis": ["inferred", "inferred", "stated", "looked_up"]}
    )
    nobody = {"claimant_id": "unattributed"}
    state_base(SimpleNamespace(sources=sources), claims({}, nobody, nobody))
    record = shown[0][FINDING]
    assert (record["value"], record["claims"]) == (2, ["paper-2024-02", "paper-2024-03"])
    assert "Of 4 documents, 2 are rated" in record["text"]
    assert "2 have an inferred date; 2 figures name no claimant" in record["text"]


def test_a_single_figure_has_no_extremes_to_state(claims, shown):
    state_extremes(claims(TWO, VAGUE), "camps", "number of camps")
    assert shown == []


def test_verdicts_are_counted(shown):
    verdicts = ["differ", "agree", "differ", "compatible"]
    pairs = pd.DataFrame({"verdict": verdicts, "claim_id_a": ["a", "a", "b", "c"], "claim_id_b": ["b", "c", "c", "d"]})
    state_verdicts(pairs)
    assert shown[0][FINDING]["value"] == 2
    assert shown[0][FINDING]["claims"] == ["a", "b", "c", "d"]
    assert shown[0][FINDING]["text"].startswith("Of 4 pairs of rival figures, 2 differ, 1 agree")


def test_no_pairs_no_verdicts(shown):
    state_verdicts(pd.DataFrame({"verdict": []}))
    assert shown == []


def test_groups_too_large_for_all_to_meet_are_said(claims, shown, monkeypatch):
    monkeypatch.setattr("briefing.analysis.meeting.MOST_MET", 1)
    state_bounded(claims(ONE, TWO))
    assert shown[0][FINDING]["text"].startswith("In 1 group of more than")
    assert shown[0][FINDING]["claims"] == ["paper-2024-01", "paper-2024-02"]


def test_of_groups_in_which_all_meet_nothing_is_said(claims, shown):
    state_bounded(claims(ONE, TWO))
    assert shown == []


def test_coverage_says_what_share_is_accounted_for(shown):
    state_coverage(pd.DataFrame({"numbers": [30.0, 10.0], "share": [100.0, 50.0]}))
    assert "35 of 40 numbers (87.5 %)" in shown[0][FINDING]["text"]


def test_coverage_of_absent_texts_says_that_none_was_checked(shown):
    state_coverage(pd.DataFrame({"numbers": [NAN, NAN], "share": [NAN, NAN]}))
    assert shown[0][FINDING]["value"] == 0
    assert "0 of 2 texts" in shown[0][FINDING]["text"]


def test_nothing_coded_nothing_said(shown):
    state_coding(pd.DataFrame(), pd.DataFrame(), NAN)
    assert shown == []


def test_ratings_run_from_the_best_to_the_worst():
    assert ratings(pd.DataFrame({"reliability": ["B", "C", "A"]})).endswith("A to C")


def test_a_claim_that_cannot_be_reached_is_named():
    sources = pd.DataFrame({"source_id": ["a", "b", "c"], "url": ["https://a", "", ""], "text_file": ["", "b.txt", ""]})
    register = SimpleNamespace(sources=sources, claims=pd.DataFrame({"source_id": ["a", "b", "c"]}))
    assert traceable(register).endswith(": c")
