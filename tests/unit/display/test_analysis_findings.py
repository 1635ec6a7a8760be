"""Sentences on what stands behind the figures."""

import pandas as pd
import pytest

from briefing.analysis.matches import ALIKE, CEILING, ECHO, FLOOR
from briefing.display import analysis_findings
from briefing.document.outputs import finding
from unit.builders import judgement, register

NAN = float("nan")


@pytest.fixture
def said(shown):
    return lambda: [finding(output) for output in shown]


def counts(*rows):
    return pd.DataFrame(rows, columns=["measure", "pools", "alike", "alike_claims"])


def test_measures_with_two_pools_are_counted_and_those_printed_alike(said):
    analysis_findings.state_independence(counts(("Camps", 2, 1, ["a-1"]), ("Shells", 1, 0, []), ("Troops", 3, 0, [])))
    (finding,) = said()
    assert (finding["value"], finding["claims"]) == (2, ["a-1"])
    assert finding["text"] == (
        "Measures with a figure: 3. With figures from 2 or more origins that are not known to overlap: 2. On which "
        "such origins print alike, at about the same time: 1."
    )


def test_of_no_measure_no_origins_are_counted(said):
    analysis_findings.state_independence(counts())
    assert said() == []


def matched(*rows):
    return pd.DataFrame(rows, columns=["claim_a", "claim_b", "kind"])


PAIRS = [
    ("a", "b", ALIKE),
    ("b", "c", ECHO),
    ("d", "e", ALIKE),
    ("f", "g", FLOOR),
    ("f", "h", FLOOR),
    ("i", "j", CEILING),
]


def test_pairs_printed_alike_are_counted_apart_from_bounds(said):
    analysis_findings.state_matches(matched(*PAIRS), matched(PAIRS[1], PAIRS[2], PAIRS[3]))
    (finding,) = said()
    assert finding["value"] == 3
    assert finding["claims"] == ["a", "b", "c", "d", "e"]
    assert finding["text"] == (
        "Pairs of figures that unrelated origins print alike: 3. Echoes may be 1 of them: the equal number was public "
        "before. Both figures still stand in 2. Pairs that set the same floor, which says less: 2. The same ceiling: 1."
    )


def test_bounds_alone_are_no_pair_printed_alike(said):
    analysis_findings.state_matches(matched(*PAIRS[3:]), matched(*PAIRS[3:]))
    (finding,) = said()
    assert (finding["value"], finding["claims"]) == (0, [])
    assert "Both figures still stand in 0" in finding["text"]


def test_where_nothing_matches_nothing_is_said(said):
    analysis_findings.state_matches(matched(), matched())
    assert said() == []


def test_mentions_that_drifted_are_counted_once(said):
    ledger = pd.DataFrame([("m-1", 3), ("m-1", 1), ("m-2", 1)], columns=["mention", "weight"])
    analysis_findings.state_drift(ledger, 5, 2)
    (finding,) = said()
    assert (finding["value"], finding["claims"]) == (2, ["m-1"])
    assert finding["text"].startswith(
        "Figures that repeat one printed elsewhere: 5. Those that differ from it, as they were read: 2. "
        "Those that say another thing: 1."
    )


def test_how_many_statements_have_no_root_is_said(said):
    analysis_findings.state_drift(pd.DataFrame([("m-1", 3)], columns=["mention", "weight"]), 5, 2)
    assert said()[0]["text"].endswith("Statements whose root was not found, so that what differs has no direction: 2.")


def test_where_no_mention_drifted_that_is_said(said):
    analysis_findings.state_drift(pd.DataFrame(columns=["mention", "weight"]), 5, 3)
    (finding,) = said()
    assert (finding["name"], finding["value"]) == ("no_drift", 0)
    assert finding["text"].endswith("differ from it: 0. Statements whose root was not found: 3.")


def test_conflicts_are_counted_by_type(said):
    found = pd.DataFrame([("values apart", "a", "b"), ("denied", "a", "c")], columns=["type", "one", "other"])
    analysis_findings.state_conflicts(found)
    assert said()[0]["value"] == 2
    assert "values apart 1" in said()[0]["text"]


def test_gaps_with_nothing_left_are_explained(said):
    outcomes = ["explained", "explained", "explained in part", "not explained"]
    analysis_findings.state_gaps(pd.DataFrame({"outcome": outcomes}))
    (finding,) = said()
    assert finding["value"] == 2
    assert finding["text"].startswith(
        "Pairs of rival figures that differ: 4; explained by date, conversion and the precision printed, taken in this "
        "order, to within 5 %: 2;"
    )


def test_a_cause_that_overshoots_a_gap_does_not_explain_it(said):
    outcomes = ["explained", "not explained: date overshoots", "not explained: conversion overshoots"]
    analysis_findings.state_gaps(pd.DataFrame({"outcome": outcomes}))
    (finding,) = said()
    assert finding["value"] == 1
    assert "in which a cause explains more than there is, which is no explanation: 2." in finding["text"]


def test_where_nothing_differs_no_gap_is_told(said):
    analysis_findings.state_gaps(pd.DataFrame({"outcome": []}))
    assert said() == []


def changed(*rows):
    return pd.DataFrame(rows, columns=["kind", "one"])


NEW_AND_REPLACED = [("new", "a"), ("new", "b"), ("replaced", "c")]


def test_what_happened_since_is_told_by_kind(said):
    judged = [("judgement issued", "j"), ("judgement withdrawn", "k"), ("judgement issued", "l")]
    analysis_findings.state_changes(changed(*NEW_AND_REPLACED, *judged), "2025-01-31")
    (finding,) = said()
    assert (finding["name"], finding["value"], finding["claims"]) == ("changed_since", 2, ["c"])
    assert finding["text"] == (
        "Statements since 31 January 2025: 2 new, 1 no longer claimed. Judgements that are new: 2; "
        "of those then, withdrawn: 1."
    )


def test_spans_that_moved_are_told_apart_from_first_figures(said):
    analysis_findings.state_moved(pd.DataFrame({"low_before": [1.0, 2.0, NAN]}))
    (finding,) = said()
    assert finding["text"] == "Spans of all standing figures that moved: 2. Measures with a first figure: 1."


def test_where_no_span_moved_none_is_told(said):
    analysis_findings.state_moved(pd.DataFrame({"low_before": []}))
    assert said() == []


def test_what_claimants_corrected_lowered_and_withdrew_is_told_where_there_is_any(said):
    steps = [("withdrawn", "d"), ("lowered by the claimant", "e"), ("corrected by the claimant", "f")]
    analysis_findings.state_changes(changed(*NEW_AND_REPLACED, *steps), "2025-01-31")
    (finding,) = said()
    assert (
        ": 2 new, 1 no longer claimed, 1 corrected by the claimant, 1 lowered by the claimant, 1 withdrawn."
        in finding["text"]
    )
    assert finding["claims"] == ["c", "e", "f"]


def test_where_nothing_happened_none_are_new_and_none_are_replaced(said):
    analysis_findings.state_changes(changed(), "2025-01-31")
    (finding,) = said()
    assert ": 0 new, 0 no longer claimed. Judgements that are new: 0" in finding["text"]


def test_what_we_changed_is_a_sentence_of_its_own(said):
    ours = [
        ("disputed", "d"),
        ("recoded", "e"),
        ("recoded", "f"),
        ("read only now", "g"),
        ("changed without an entry", "h"),
    ]
    analysis_findings.state_our_changes(changed(*NEW_AND_REPLACED, *ours), 40)
    (by_us,) = said()
    assert (by_us["name"], by_us["value"]) == ("changed_by_us", 5)
    assert by_us["text"] == (
        "Our own coding changed, which is no news: what is printed stays as printed. Of 40 figures: "
        "1 disputed, 2 recorded anew by a changed rule, 1 changed without an entry, 1 read only now."
    )


def test_what_only_came_in_or_went_out_is_counted_and_is_no_change(said):
    aside = [("dated by year", "d"), ("outside this edition", "e"), ("outside this edition", "f")]
    analysis_findings.state_no_changes(changed(*NEW_AND_REPLACED, ("corrected", "g"), *aside))
    (finding,) = said()
    assert finding["value"] == 3
    assert finding["text"] == "No change, but in or out now: 1 dated by year, 2 outside this edition."


def test_where_nothing_only_came_in_nothing_is_said_of_it(said):
    analysis_findings.state_no_changes(changed(*NEW_AND_REPLACED, ("corrected", "g")))
    assert said() == []


def test_an_edition_that_is_compared_with_none_says_nothing(said):
    analysis_findings.state_changes(pd.DataFrame({"kind": []}), "")
    assert said() == []


def test_where_we_changed_nothing_nothing_is_said_of_it(said):
    analysis_findings.state_our_changes(changed(*NEW_AND_REPLACED), 40)
    assert said() == []


def test_judgements_left_out_are_named(said):
    analysis_findings.state_left_out(register().__class__(**{**vars(register()), "left_out": (judgement(),)}))
    assert "“supply is real”" in said()[0]["text"]


def test_growth_that_the_base_outgrows_is_said_to_be_all_its_own(claims, said):
    row = {"first": "paper-2024-01", "last": "paper-2024-02", "converted_growth": 12.0, "base_growth": 14.0}
    units = {"from_unit": "containers", "to_unit": "rounds", "pools": "rok", "factor_growth": 0.86, "base_share": 106.0}
    analysis_findings.state_growth(pd.DataFrame([row | units]), claims({}, {}))
    assert "all of the growth is growth in containers" in said()[0]["text"]


FIVE, NINE = (
    {},
    {"value_text": "nine camps", "low": 9.0, "best": 9.0, "high": 9.0, "number": 9.0, "claimant": "The Staff"},
)
AT_MOST = {"bound": "at_most", "low": NAN, "open_below": True}
AT_LEAST = {"bound": "at_least", "high": NAN, "open_above": True}


def envelopes(*rows):
    """The ends of the envelope of camps, in each unit."""
    first = {"group": "camps", "unit_id": "sites", "low": 5.0, "high": 9.0, "claims": 2, "pools": 2, "centre": NAN}
    ids = {"lowest": "paper-2024-01", "highest": "paper-2024-02"}
    return pd.DataFrame([first | ids | row for row in rows or ({},)])


def test_an_envelope_is_told_with_who_prints_its_ends_and_how_many_origins(claims, said):
    analysis_findings.state_envelope(envelopes(), claims(FIVE, NINE), "camps")
    (finding,) = said()
    assert (finding["name"], finding["value"]) == ("camps_envelope", 2)
    assert finding["claims"] == ["paper-2024-01", "paper-2024-02"]
    assert finding["text"] == (
        "Camps: standing figures from “five camps” (The Paper, 2024-03) to “nine camps” (The Staff, 2024-03), by 2 "
        "origins not known to overlap."
    )


def test_an_envelope_with_a_centre_tells_it(claims, said):
    analysis_findings.state_envelope(envelopes({"centre": 6.0}), claims(FIVE, NINE), "camps")
    assert said()[0]["text"].endswith("not known to overlap; the median of the origins' medians is 6.")


@pytest.mark.parametrize(
    ("lowest", "highest", "words"),
    [
        (AT_MOST, {}, " Of these, the lower end is an upper bound."),
        ({}, AT_LEAST, " Of these, the upper end is a lower bound."),
        (AT_MOST, AT_LEAST, " Of these, the lower end is an upper bound and the upper end is a lower bound."),
        (AT_LEAST, AT_MOST, " by 2 origins not known to overlap."),
    ],
)
def test_an_end_beyond_which_the_true_figure_may_lie_says_so(claims, said, lowest, highest, words):
    analysis_findings.state_envelope(envelopes(), claims(FIVE | lowest, NINE | highest), "camps")
    assert said()[0]["text"].endswith(words)


def test_each_unit_of_a_group_has_a_sentence_and_a_name_of_its_own(claims, said):
    in_hectares = {"unit_id": "hectares", "unit_label": "ha"}
    figures = claims(FIVE, NINE, in_hectares, NINE | in_hectares)
    hectares = {"unit_id": "hectares", "lowest": "paper-2024-03", "highest": "paper-2024-04", "pools": 1}
    analysis_findings.state_envelope(envelopes({}, hectares), figures, "camps")
    assert [finding["value"] for finding in said()] == [2, 1]
    assert [finding["claims"][0] for finding in said()] == ["paper-2024-01", "paper-2024-03"]
    assert [finding["name"] for finding in said()] == ["camps_sites_envelope", "camps_hectares_envelope"]
    assert [finding["text"].partition(":")[0] for finding in said()] == ["Camps, sites", "Camps, ha"]


def test_a_single_figure_and_a_group_without_one_have_no_envelope_to_tell(claims, said):
    analysis_findings.state_envelope(envelopes({"high": 5.0, "highest": "paper-2024-01"}), claims(FIVE), "camps")
    analysis_findings.state_envelope(envelopes(), claims(FIVE, NINE), "depots")
    assert said() == []
