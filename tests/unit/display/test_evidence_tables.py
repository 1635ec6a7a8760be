"""Tables of what stands behind the figures: names for ids, figures as printed, linked."""

import pandas as pd
import pytest

from briefing.analysis.matches import COLUMNS, ECHO, FLOOR
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
    per_load,
    per_match,
    per_measure,
    per_move,
    per_rate,
    per_revision,
    tidy_gaps,
    tidy_independence,
)
from briefing.document.traversal import links

NAN = float("nan")
ONE, TWO = "paper-2024-01", "paper-2024-02"
NINE = {"value_text": "nine camps", "best": 9.0, "low": 9.0, "high": 9.0, "number": 9.0}
AT_LEAST, AT_MOST = {"bound": "at_least", "high": NAN}, {"bound": "at_most", "low": NAN}
ABOUT = {"bound": "about", "low": NAN, "high": NAN}


def plain(cell):
    return str(cell)


def led_to(cell):
    """The claims that a cell links to."""
    return [link.to.id for link in links(cell)]


@pytest.fixture
def pair(claims):
    return claims({}, NINE)


def test_a_measure_shows_its_counts_and_the_figures_printed_alike(pair):
    counts = {"measure": "Camps", "documents": 2, "mentions": 3, "assertions": 2, "origins": 2, "pools": 1}
    view = per_measure(pd.DataFrame([counts | {"alike_claims": [TWO]}]), pair)
    assert view["Origins"].tolist() == [1]
    assert plain(view["Printed alike"].iloc[0]) == "“nine camps”"


def test_the_data_of_a_measure_join_the_figures_printed_alike():
    assert tidy_independence(pd.DataFrame({"alike_claims": [[ONE, TWO], []]}))["alike_claims"].tolist() == [
        f"{ONE};{TWO}",
        "",
    ]


def matched(*rows):
    """Pairs as `matches` files them: the two claims, the kind, the days between."""
    fields = [{"claim_a": a, "claim_b": b, "kind": kind, "days_between": days} for a, b, kind, days in rows]
    return pd.DataFrame([row | {"unrelated_because": "no link between them"} for row in fields], columns=COLUMNS)


def test_a_match_shows_both_figures_what_it_is_how_far_apart_and_why_unrelated(claims):
    view = per_match(matched((ONE, TWO, FLOOR, 26)), claims({}, NINE | {"claimant": "The Staff"}))
    assert view.map(plain).to_dict("records") == [
        {
            "Measure": "Camps",
            "One": "“five camps” The Paper · Paper 2024 · 2024-03",
            "Other": "“nine camps” The Staff · Paper 2024 · 2024-03",
            "What": "same floor",
            "Apart": "26 days",
            "Why unrelated": "no link between them",
        }
    ]
    assert (led_to(view["One"].iloc[0]), led_to(view["Other"].iloc[0])) == ([ONE], [TWO])


def test_a_match_that_may_be_an_echo_says_so(pair):
    assert per_match(matched((ONE, TWO, ECHO, 0)), pair)["What"].tolist() == ["alike, may be an echo"]


def test_no_match_is_no_row(pair):
    assert per_match(matched(), pair).empty


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
    assert plain(view["What changed"].iloc[0]) == "hedge lost (bound: about → point) higher (value: 5 → 9)"


def test_a_mention_is_set_against_the_root(pair):
    changes = ledger(("value", "5", "9", "higher", 2))
    assert plain(per_drifted_mention(drifted(changes), changes, pair)["Set against"].iloc[0]) == (
        "“five camps” The Paper · Paper 2024 · 2024-03"
    )


def test_a_root_that_is_not_in_the_register_is_said_to_be_missing(claims):
    changes = ledger(("value", "5", "9", "differs", 2))
    view = per_drifted_mention(drifted(changes), changes, claims({"root": ""}, NINE | {"root": ""}))
    assert plain(view["Set against"].iloc[0]).endswith("2024-03 root not found")
    assert "root not found" not in plain(view["Retelling"].iloc[0])


@pytest.mark.parametrize(
    ("field", "before", "after", "said"),
    [
        ("value", "10000–12000", "10000", "10,000–12,000 → 10,000"),
        ("value", "9000000", "9400000", "9 million → 9.4 million"),
        ("date", " to 2023-09", "2023-09 to 2023-09", "until 2023-09 → 2023-09"),
        ("period", "2024-01 to 2024-02", "2024-01 to ", "2024-01 to 2024-02 → from 2024-01"),
        ("unit", "rounds_152mm", "rounds", "rounds 152mm → rounds"),
    ],
)
def test_what_changed_is_told_as_it_was_printed(pair, field, before, after, said):
    changes = ledger((field, before, after, "differs", 2))
    view = per_drifted_mention(drifted(changes), changes, pair)
    assert plain(view["What changed"].iloc[0]) == f"differs ({field}: {said})"


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
    assert view["Factor"].map(plain).tolist() == ["429 rounds per container"]
    assert view["Words allow"].tolist() == ["396 to any number"]


def test_a_load_has_two_ends_or_one_and_names_the_claim_it_is_reckoned_from(claims):
    view = per_load(pd.DataFrame({"load": ["a_b", "c"], "low": [10.0, 5.0], "high": [20.0, 5.0]}), claims({}), "rounds")
    assert list(map(plain, view["Of"])) == ["“five camps”"] * 2
    assert view["Rounds"].map(plain).tolist() == ["10 to 20", "5"]


def test_a_type_of_conflict_stands_once_a_measure_with_how_many_were_found(pair):
    found = pd.DataFrame([("values apart", ONE, TWO, "2 times")] * 3, columns=["type", "one", "other", "detail"])
    view = per_conflict_type(found, pair)
    assert view["Found"].tolist() == [3]
    assert "“five camps”" in plain(view["For example"].iloc[0])


def gap(**fields):
    sides = {
        f"{field}{side}": "x"
        for field in ("claim_id", "value_text", "note", "claimant", "dated")
        for side in ("_a", "_b")
    }
    row = sides | {"measure_a": "Camps", "ratio": 3.0, "date": 1.0, "conversion": 1.5, "bound": 1.0, "left": 2.0}
    return pd.DataFrame([row | {"outcome": "explained in part", "group": "camps", "grown_by": ""} | fields])


def test_a_cause_that_explains_nothing_is_blank():
    view = per_gap(gap())
    assert view[["Gap", "Date", "Conversion", "Bound", "Left"]].iloc[0].map(plain).tolist() == [
        "3 times",
        "",
        "1.5",
        "",
        "2",
    ]


def test_a_side_of_a_gap_in_another_language_has_our_english_beside_it():
    view = per_gap(gap(value_text_a="다섯 곳", note_a="In English: five camps."))
    assert str(view["One figure"].iloc[0]) == "“다섯 곳” [five camps] x · x"


def test_a_gap_says_what_comes_of_it():
    overshot = gap(conversion=4.0, left=0.75, outcome="not explained: conversion overshoots")
    assert per_gap(overshot)["Explained"].tolist() == ["not explained: conversion overshoots"]
    assert per_gap(gap())["Explained"].tolist() == ["explained in part"]
    assert tidy_gaps(gap())["outcome"].tolist() == ["explained in part"]


def rate(**fields):
    row = {
        "what": "fired",
        "least": 120_000.0,
        "most": 180_000.0,
        "implied_by": "a total",
        "claims": [ONE],
        "dated": "2024",
    }
    return pd.DataFrame([row | fields])


def test_a_rate_that_is_a_span_shows_both_ends_and_another_its_one_number(pair):
    assert per_rate(rate(), pair)["A month"].map(plain).tolist() == ["120,000 to 180,000"]
    assert per_rate(rate(most=120_000.0), pair)["A month"].map(plain).tolist() == ["120,000"]


def envelope(**fields):
    return envelopes(fields)


def envelopes(*rows):
    """Ends of envelopes; one row is camps from 5 to 9 sites unless told otherwise."""
    row = {"group": "camps", "unit_id": "sites", "low": 5.0, "high": 9.0, "lowest": ONE, "highest": TWO}
    return pd.DataFrame([row | {"claims": 2, "pools": 1, "centre": NAN} | fields for fields in rows])


def test_an_envelope_without_a_centre_leaves_it_blank(pair):
    assert per_envelope(envelope(), pair)["Centre"].map(plain).tolist() == [""]
    assert per_envelope(envelope(centre=6.0), pair)["Centre"].map(plain).tolist() == ["6"]


def test_an_envelope_names_its_unit(pair):
    assert per_envelope(envelope(), pair)["Measure"].tolist() == ["Camps, sites"]


def test_a_choice_names_the_pool_in_words_and_the_unit(claims):
    rounds = {"unit_id": "rounds_152mm", "unit_label": "152 mm rounds"}
    post = {"claimant_id": "the_post", "pools": "the_post", "claimant": "The Post"}
    choices = [
        {"choice": f"without {pool}", "measure": "Camps", "unit_id": "rounds_152mm"} for pool in ("rok", "the_post")
    ]
    view = per_choice(envelopes(*choices), claims(rounds, NINE | rounds | post), {"rok": "South Korea"})
    assert view["Choice"].tolist() == ["without South Korea", "without The Post"]
    assert view["Measure"].tolist() == ["Camps, 152 mm rounds"] * 2


def test_an_end_under_another_choice_that_is_a_bound_says_so(claims):
    ends = envelope(choice="reviewed only", measure="Camps")
    view = per_choice(ends, claims(AT_MOST, NINE | AT_LEAST))
    assert view[["Lowest", "Highest"]].iloc[0].map(plain).tolist() == ["≤ 5", "≥ 9"]
    assert per_choice(ends, claims({}, NINE))[["Lowest", "Highest"]].iloc[0].map(plain).tolist() == ["5", "9"]


def changed(kind, one, other):
    return pd.DataFrame([(kind, one, other)], columns=["kind", "one", "other"])


def test_a_figure_that_replaces_another_stands_over_it(pair):
    view = per_change(changed("replaced", TWO, ONE), pair)
    assert view["What"].tolist() == ["replaced"]
    assert plain(view["Figure"].iloc[0]).endswith("after “five camps”, 2024-03")


def test_a_new_figure_stands_after_none(pair):
    assert (
        plain(per_change(changed("new", TWO, ""), pair)["Figure"].iloc[0])
        == "“nine camps” The Paper · Paper 2024 · 2024-03"
    )


def test_a_figure_that_we_changed_says_in_which_fields(pair):
    figure = per_change(changed("corrected", TWO, "measure_id, period_end"), pair)["Figure"].iloc[0]
    assert plain(figure).endswith("2024-03 in measure, period end")
    assert "after" not in plain(figure)


def test_a_figure_that_replaced_another_stands_over_it(pair):
    (after,) = per_change(changed("replaced", TWO, ONE), pair)["Figure"]
    assert led_to(after) == [TWO, ONE]
    assert plain(after).endswith("after “five camps”, 2024-03")


def test_a_judgement_is_no_row_among_the_claims(pair):
    changes = pd.DataFrame([("judgement issued", "supply", "")], columns=["kind", "one", "other"])
    assert per_change(changes, pair).empty


def move(**fields):
    before = {"low_before": 5.0, "high_before": 5.0, "lowest_before": ONE, "highest_before": ONE, "pools_before": 1.0}
    after = {"low_after": 5.0, "high_after": 9.0, "lowest_after": ONE, "highest_after": TWO, "pools_after": 2.0}
    return pd.DataFrame([{"group": "camps", "unit_id": "sites"} | before | after | fields])


def test_an_envelope_that_moved_shows_both_its_ends_before_and_after(pair):
    assert per_move(move(), pair, pair).iloc[0].tolist() == ["Camps, sites", "5", "5 to 9", "1", "2"]


def test_an_end_that_moved_and_is_a_bound_says_so(claims):
    now = claims(ABOUT, NINE | AT_LEAST)
    assert per_move(move(), now, now)[["Before", "After"]].iloc[0].tolist() == ["about 5", "about 5 to ≥ 9"]


def test_an_end_before_has_the_bound_that_the_earlier_briefing_gave_it(claims):
    view = per_move(move(), claims(ABOUT, NINE), claims(AT_MOST))
    assert view[["Before", "After"]].iloc[0].tolist() == ["≤ 5", "about 5 to 9"]


def test_an_envelope_that_moved_names_its_unit(claims):
    rounds = {"unit_id": "rounds_152mm", "unit_label": "152 mm rounds"}
    now = claims(rounds, NINE | rounds)
    assert per_move(move(unit_id="rounds_152mm"), now, now)["Measure"].tolist() == ["Camps, 152 mm rounds"]


def test_a_group_with_a_first_figure_had_none_before(pair):
    none = dict.fromkeys(("low_before", "high_before", "lowest_before", "highest_before", "pools_before"), NAN)
    assert per_move(move(**none), pair, pair).iloc[0].tolist() == ["Camps, sites", "none", "5 to 9", "", "2"]


def test_a_group_that_lost_its_last_figure_has_none_after(pair):
    none = dict.fromkeys(("low_after", "high_after", "lowest_after", "highest_after", "pools_after"), NAN)
    assert per_move(move(**none), pair, pair).iloc[0].tolist() == ["Camps, sites", "5", "none", "1", ""]


def test_a_revision_has_its_ratio_and_time(pair):
    row = {"claimant": "The Paper", "measure": "Camps", "earlier": ONE, "later": TWO, "days": 90, "ratio": 1.8}
    view = per_revision(pd.DataFrame([row]), pair)
    assert view[["After", "Times"]].iloc[0].map(plain).tolist() == ["3 months", "1.8"]
