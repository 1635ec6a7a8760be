import math

import pytest

from briefing.analysis.intercoder import field_agreement, match, share_found
from unit.builders import coded, table

NAME = "coding/pass_a.csv"


def passes(first, second):
    return table(NAME, *first), table(NAME, *second)


def judged(column, *values):
    """One row a value, each in a paragraph of its own."""
    return [
        coded(**{"claim_id": f"gazette-2024-{place}", "paragraph": str(place), column: value})
        for place, value in enumerate(values, start=1)
    ]


def agreement(column, first, second):
    found = field_agreement(*passes(judged(column, *first), judged(column, *second)))
    return found.set_index("field").loc[column]


def matched(first, second):
    found = match(*passes(first, second))
    return list(zip(found["claim_id_a"], found["claim_id_b"], strict=True))


def test_kappa_of_ten_figures_by_hand():
    # Agreement 7 of 10; by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5; kappa (0.7 - 0.5) / (1 - 0.5).
    first = ["happened"] * 5 + ["planned"] * 5
    second = ["happened"] * 4 + ["planned"] + ["happened"] * 2 + ["planned"] * 3
    row = agreement("modality", first, second)
    assert [row["figures"], row["percent"], row["kappa"]] == pytest.approx([10, 70, 0.4])


def test_kappa_of_full_agreement_is_one():
    assert agreement("bound", ["point", "about"], ["point", "about"])["kappa"] == 1


def test_kappa_of_full_disagreement_is_minus_one():
    assert agreement("bound", ["point", "about"], ["about", "point"])["kappa"] == -1


def test_kappa_of_categories_that_only_one_coder_uses_is_nothing():
    row = agreement("bound", ["point", "point"], ["about", "about"])
    assert (row["percent"], row["kappa"]) == (0, 0)


def test_kappa_is_empty_where_both_use_one_category():
    row = agreement("bound", ["point", "point"], ["point", "point"])
    assert (row["percent"], math.isnan(row["kappa"])) == (100, True)


def test_alpha_of_four_figures_by_hand():
    # Point five times, about three: observed 2 of 8 unequal, expected 2 * 5 * 3 / (8 * 7): alpha 1 - 0.25 / 0.5357.
    row = agreement("bound", ["point", "point", "about", "point"], ["point", "point", "about", "about"])
    assert row["alpha"] == pytest.approx(1 - 0.25 / (30 / 56))


def test_alpha_is_empty_where_both_use_one_category():
    assert math.isnan(agreement("bound", ["point"] * 2, ["point"] * 2)["alpha"])


def test_a_field_that_is_nearly_always_blank_does_not_look_agreed_upon():
    row = agreement("as_of", [""] * 98 + ["2024", "2025"], [""] * 98 + ["2025", "2024"])
    assert (row["percent"], row["filled"], row["percent_filled"]) == (98, 2, 0)
    assert row["alpha"] == pytest.approx(-0.5)  # both unequal: 4 of 4; expected 2 * 2 * 2 / (4 * 3)


def test_a_field_that_both_left_blank_throughout_has_no_share_of_what_is_filled():
    row = agreement("as_of", ["", ""], ["", ""])
    assert (row["percent"], row["filled"], math.isnan(row["percent_filled"]), math.isnan(row["alpha"])) == (
        100,
        0,
        True,
        True,
    )


def test_fields_are_compared_only_for_figures_both_found():
    found = field_agreement(*passes(judged("bound", "point", "about"), judged("bound", "point")))
    assert found["figures"].unique().tolist() == [1]


def test_every_nominal_field_has_a_row():
    fields = field_agreement(*passes([coded(paragraph="1")], [coded(paragraph="1")]))["field"]
    named = {"measure_id", "unit_id", "bound", "derivation", "modality", "claimant_id", "via", "as_of", "asserted"}
    assert named == set(fields)


def test_the_same_phrase_in_one_paragraph_is_the_same_figure():
    assert matched([coded(paragraph="4")], [coded(paragraph="4", claim_id="gazette-2024-09")]) == [
        ("gazette-2024-01", "gazette-2024-09")
    ]


def test_a_phrase_with_more_words_is_the_same_figure():
    longer = "in all some 3,000 shells"
    assert len(matched([coded(paragraph="4")], [coded(paragraph="4", value_text=longer)])) == 1


def test_a_phrase_with_other_words_is_another_figure():
    assert matched([coded(paragraph="4")], [coded(paragraph="4", value_text="two boxes")]) == []


@pytest.mark.parametrize("elsewhere", [{"paragraph": "5"}, {"source_id": "weekly-2025"}])
def test_the_same_phrase_elsewhere_is_another_figure(elsewhere):
    assert matched([coded(paragraph="4")], [coded(**{"paragraph": "4"} | elsewhere)]) == []


def test_each_row_is_used_once():
    first = [coded(paragraph="4"), coded(paragraph="4", claim_id="gazette-2024-02")]
    assert matched(first, [coded(paragraph="4")]) == [("gazette-2024-01", "gazette-2024-01")]


def test_the_closest_phrases_are_matched_first():
    first = [coded(paragraph="4", value_text="some 3,000 shells")]
    second = [coded(paragraph="4"), coded(paragraph="4", claim_id="gazette-2024-02", value_text="some 3,000 shells")]
    assert matched(first, second) == [("gazette-2024-01", "gazette-2024-02")]


def test_the_claimant_decides_between_equal_phrases():
    first = [coded(paragraph="4", claimant_id="unattributed")]
    second = [coded(paragraph="4"), coded(paragraph="4", claim_id="gazette-2024-02", claimant_id="unattributed")]
    assert matched(first, second) == [("gazette-2024-01", "gazette-2024-02")]


def test_quotes_and_capitals_make_no_other_figure():
    assert len(matched([coded(paragraph="4", value_text="Kim’S")], [coded(paragraph="4", value_text="kim's")])) == 1


def test_the_share_found_is_what_both_found_of_what_either_found():
    assert share_found(*passes(judged("bound", *["point"] * 3), judged("bound", "point"))) == pytest.approx(100 / 3)


def test_nothing_in_common_is_a_share_of_nothing():
    assert share_found(*passes([coded(paragraph="1")], [coded(paragraph="2")])) == 0


def test_one_coder_who_found_nothing_shares_nothing():
    assert share_found(*passes([coded(paragraph="1")], [])) == 0


def test_without_figures_there_is_no_share():
    assert math.isnan(share_found(*passes([], [])))


def test_without_figures_there_is_no_agreement():
    found = field_agreement(*passes([], []))
    assert found["figures"].eq(0).all()
    assert found[["percent", "kappa", "percent_filled", "alpha"]].isna().all(axis=None)
