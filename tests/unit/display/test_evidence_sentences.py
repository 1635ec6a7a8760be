"""Sentences on what stands behind the figures."""

import pandas as pd
import pytest

from briefing.display import evidence
from briefing.display.records import FINDING
from unit.builders import judgement, register


@pytest.fixture
def said(shown):
    return lambda: [output[FINDING] for output in shown]


def counts(*rows):
    return pd.DataFrame(rows, columns=["measure", "pools", "confirmed", "confirmed_by"])


def test_measures_with_two_pools_are_counted(said):
    evidence.state_independence(counts(("Camps", 2, 1, ["a-1"]), ("Shells", 1, 0, []), ("Troops", 3, 0, [])))
    (finding,) = said()
    assert finding["value"] == 2
    assert "Of 3 measures" in finding["text"] and "on 1 of them" in finding["text"]
    assert finding["claims"] == ["a-1"]


def test_mentions_that_drifted_are_counted_once(said):
    ledger = pd.DataFrame([("m-1", 3), ("m-1", 1), ("m-2", 1)], columns=["mention", "weight"])
    evidence.state_drift(ledger, 5)
    (finding,) = said()
    assert (finding["value"], finding["claims"]) == (2, ["m-1"])


def test_where_no_mention_drifted_that_is_said(said):
    evidence.state_drift(pd.DataFrame(columns=["mention", "weight"]), 5)
    assert said()[0]["name"] == "no_drift"


def test_conflicts_are_counted_by_type(said):
    found = pd.DataFrame([("values apart", "a", "b"), ("denied", "a", "c")], columns=["type", "one", "other"])
    evidence.state_conflicts(found)
    assert said()[0]["value"] == 2
    assert "values apart 1" in said()[0]["text"]


def test_gaps_with_nothing_left_are_explained(said):
    evidence.state_gaps(pd.DataFrame({"left": [1.0, 1.04, 2.0]}))
    assert said()[0]["value"] == 2


def test_changes_are_told_by_kind(said):
    changes = pd.DataFrame([("new", "a"), ("replaced", "b"), ("withdrawn", "c")], columns=["kind", "one"])
    moved = pd.DataFrame({"low_before": [1.0, float("nan")]})
    evidence.state_changes(changes, moved, "2025-01-31")
    text = said()[0]["text"]
    assert "Since 2025-01-31: 1 assertion new; 1 that replace" in text
    assert "ranges that moved: 1, measures with a first figure: 1" in text


def test_an_edition_that_is_compared_with_none_says_nothing(said):
    evidence.state_changes(pd.DataFrame({"kind": []}), pd.DataFrame({"low_before": []}), "")
    assert said() == []


def test_judgements_left_out_are_named(said):
    evidence.state_left_out(register().__class__(**{**vars(register()), "left_out": (judgement(),)}))
    assert "“supply-is-real”" in said()[0]["text"]


def test_growth_that_the_base_outgrows_is_said_to_be_all_its_own(claims, said):
    row = {"first": "paper-2024-01", "last": "paper-2024-02", "rounds_growth": 12.0, "base_growth": 14.0}
    units = {"from_unit": "containers", "to_unit": "rounds", "pools": "rok", "factor_growth": 0.86, "base_share": 106.0}
    evidence.state_growth(pd.DataFrame([row | units]), claims({}, {}))
    assert "all of the growth is growth in containers" in said()[0]["text"]
