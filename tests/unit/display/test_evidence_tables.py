"""Tables of what stands behind the figures: names for ids, figures as printed, linked."""

import pandas as pd
import pytest
from markupsafe import Markup

from briefing.display.tables import (
    drifted,
    per_change,
    per_choice,
    per_conflict_type,
    per_cycle,
    per_drifted_mention,
    per_envelope,
    per_factor,
    per_gap,
    per_headline,
    per_load,
    per_measure,
    per_move,
    per_revision,
)

NAN = float("nan")
ONE, TWO = "paper-2024-01", "paper-2024-02"


def plain(cell):
    return Markup(cell).striptags()


@pytest.fixture
def pair(claims):
    return claims({}, {"value_text": "nine camps", "best": 9.0, "low": 9.0, "high": 9.0})


def test_a_measure_shows_its_counts_and_the_figures_that_are_confirmed(pair):
    counts = {"measure": "Camps", "documents": 2, "mentions": 3, "assertions": 2, "origins": 2, "pools": 1}
    view = per_measure(pd.DataFrame([counts | {"confirmed_by": [TWO]}]), pair)
    assert view["Pools"].tolist() == [1]
    assert plain(view["Confirmed"].iloc[0]) == "“nine camps”"


def test_a_cycle_is_told_with_names():
    table = pd.DataFrame([{"group": "troops_sent", "cycle": ["a", "b", "a"], "claims": [ONE]}])
    view = per_cycle(table, pd.Series({"a": "Gazette", "b": "Weekly"}))
    assert view["Who relies on whom"].tolist() == ["Gazette → Weekly → Gazette"]


def ledger(*rows):
    columns = ["assertion_id", "origin", "mention", "field", "origin_value", "mention_value", "direction", "weight"]
    return pd.DataFrame([("camps", ONE, TWO, *row) for row in rows], columns=columns)


def test_a_mention_stands_once_with_all_that_changed(pair):
    changes = ledger(("bound", "about", "point", "hedge lost", 2), ("value", "5", "9", "higher", 2))
    view = per_drifted_mention(drifted(changes), changes, pair)
    assert len(view) == 1
    assert plain(view["What changed"].iloc[0]) == "hedge lost (bound: about → point)higher (value: 5 → 9)"


def test_what_is_only_less_exact_is_not_listed(pair):
    assert drifted(ledger(("bound", "point", "about", "hedge gained", 1))).empty


def test_a_change_of_claimant_is_told_with_names(claims):
    named = claims({"claimant": "The Ministry"}, {"claimant": "The Staff"})
    changes = ledger(("claimant", "ministry", "staff", "another claimant", 3))
    view = per_drifted_mention(drifted(changes), changes, named)
    assert "The Ministry → The Staff" in plain(view["What changed"].iloc[0])


def test_a_factor_is_rounded_and_its_open_side_is_said(pair):
    row = {"converted": TWO, "base": ONE, "factor": 428.57, "low": 396.5, "high": float("inf"), "claimant": "The Paper"}
    units = {"from_unit": "containers", "to_unit": "rounds", "dated": "2024-03"}
    view = per_factor(pd.DataFrame([row | units]), pair)
    assert view["Factor"].tolist() == ["429 rounds per container"]
    assert view["Words allow"].tolist() == ["396 to any number"]


def test_a_load_has_two_ends_or_one_and_names_the_claim_it_is_reckoned_from(claims):
    view = per_load(pd.DataFrame({"load": ["a_b", "c"], "low": [10.0, 5.0], "high": [20.0, 5.0]}), claims({}))
    assert list(map(plain, view["Of"])) == ["“five camps”"] * 2
    assert view["Rounds"].tolist() == ["10 to 20", "5"]


def test_a_type_of_conflict_stands_once_a_measure_with_how_many_were_found(pair):
    found = pd.DataFrame([("values apart", ONE, TWO, "2 times")] * 3, columns=["type", "one", "other", "detail"])
    view = per_conflict_type(found, pair)
    assert view["Found"].tolist() == [3]
    assert "“five camps”" in plain(view["For example"].iloc[0])


def test_a_cause_that_explains_nothing_is_blank():
    sides = {
        f"{field}{side}": "x" for field in ("claim_id", "value_text", "claimant", "dated") for side in ("_a", "_b")
    }
    row = sides | {"measure_a": "Camps", "ratio": 3.0, "date": 1.0, "conversion": 1.5, "bound": 1.0, "left": 2.0}
    view = per_gap(pd.DataFrame([row]))
    assert view[["Gap", "Date", "Conversion", "Bound", "Left"]].iloc[0].tolist() == ["3 times", "", "1.5", "", "2"]


def envelope(**fields):
    row = {"group": "camps", "low": 5.0, "high": 9.0, "lowest": ONE, "highest": TWO, "claims": 2, "pools": 1}
    return pd.DataFrame([row | {"centre": NAN} | fields])


def test_an_envelope_without_a_centre_leaves_it_blank(pair):
    assert per_envelope(envelope(), pair)["Centre"].tolist() == [""]
    assert per_envelope(envelope(centre=6.0), pair)["Centre"].tolist() == ["6"]


def test_a_choice_names_the_pool_in_words():
    view = per_choice(envelope(choice="without rok", measure="Camps"))
    assert view["Choice"].tolist() == ["without South Korea"]


def test_a_figure_that_replaces_another_stands_beside_it(pair):
    changes = pd.DataFrame([("replaced", TWO, ONE)], columns=["kind", "one", "other"])
    view = per_change(changes, pair)
    assert plain(view["Figure"].iloc[0]).endswith("in place of “five camps”, 2024-03")


def test_a_new_figure_stands_in_place_of_none(pair):
    changes = pd.DataFrame([("new", TWO, "")], columns=["kind", "one", "other"])
    assert "in place of" not in plain(per_change(changes, pair)["Figure"].iloc[0])


def test_a_judgement_is_no_row_among_the_claims(pair):
    changes = pd.DataFrame([("judgement issued", "supply", "")], columns=["kind", "one", "other"])
    assert per_change(changes, pair).empty


def test_a_group_with_a_first_figure_had_none_before():
    row = {"group": "camps", "low_before": NAN, "high_before": NAN, "low_after": 5.0, "high_after": 9.0}
    view = per_move(pd.DataFrame([row | {"pools_before": NAN, "pools_after": 2.0}]), {"camps": "Camps"})
    assert view.iloc[0].tolist() == ["Camps", "none", "5 to 9", "", "2"]


def test_a_revision_has_its_ratio_and_time(pair):
    row = {"claimant": "The Paper", "measure": "Camps", "earlier": ONE, "later": TWO, "days": 90, "ratio": 1.8}
    view = per_revision(pd.DataFrame([row]), pair)
    assert view[["After", "Times"]].iloc[0].tolist() == ["3 months", "1.8"]


def test_a_headline_shows_the_newest_words_first_and_what_is_confirmed(claims):
    newer = {"best": 9.0, "dated_from": pd.Timestamp("2024-05-01"), "dated": "2024-05", "claimant": "The Staff"}
    last = claims({}, newer)
    counts = pd.DataFrame([{"group": "camps", "mentions": 7, "confirmed_by": [ONE]}])
    view = per_headline(last, envelope(), counts, envelope(high=5.0), last, ["camps", "absent"])
    (row,) = view.to_dict("records")
    assert plain(row["Last words"]).startswith("9 The Staff, 2024-05; rated B5 The Paper")
    assert (row["Pools"], row["Printed"], plain(row["Confirmed"])) == (1, 7, "5 2024-03")
    assert (row["Range"], row["Before"]) == ("5 to 9", "5")
