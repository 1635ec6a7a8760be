"""Figures of two coders side by side."""

import pytest

from briefing.sheets.pairing import overlapping, paired

TEXT = ("The ministry said 300 were killed and 2,700 wounded, or 3,000 in all.",)


def row(phrase, best="", claimant="ministry", paragraph="1", **more):
    return {
        "paragraph": paragraph,
        "value_text": phrase,
        "best": best,
        "low": "",
        "high": "",
        "claimant_id": claimant,
        "measure_id": "killed",
        "modality": "happened",
    } | more


def test_figures_of_one_phrase_are_one():
    assert paired([row("300 were killed", "300")], [row("said 300", "300")], TEXT) == [(0, 0)]


def test_of_overlapping_phrases_those_with_the_nearest_numbers_are_one():
    first = [row("300 were killed and 2,700 wounded", "300"), row("300 were killed and 2,700", "2700")]
    second = [row("killed and 2,700 wounded", "2700"), row("300 were killed and", "300")]
    assert paired(first, second, TEXT) == [(0, 1), (1, 0)]


def test_of_one_phrase_with_two_claimants_each_has_his_own():
    first = [row("3,000 in all", "3000", "agency"), row("3,000 in all", "3000", "ministry")]
    second = [row("3,000 in all", "3000", "ministry"), row("3,000 in all", "3000", "agency")]
    assert paired(first, second, TEXT) == [(0, 1), (1, 0)]


def test_a_figure_that_one_coder_has_alone_stays_alone():
    assert paired([row("300 were", "300")], [row("3,000 in all", "3000")], TEXT) == [(0, None), (None, 0)]
    assert paired([row("300", "300")], [row("300", "300", paragraph="2")], TEXT) == [(0, None), (None, 0)]


@pytest.mark.parametrize(("other", "pairs"), [("3,000 men", [(0, 0)]), ("a man", [(0, None), (None, 0)])])
def test_without_the_text_phrases_that_share_half_their_words_are_one(other, pairs):
    assert paired([row("some 3,000 men", "3000", paragraph="")], [row(other, "3000", paragraph="")], ()) == pairs


def test_a_range_is_worth_its_middle():
    first = [row("300 were killed and", low="200", high="400"), row("300 were killed", low="2", high="4")]
    second = [row("300", "3"), row("300 were", "300")]
    assert paired(first, second, TEXT) == [(0, 1), (1, 0)]


def test_how_much_of_the_shorter_phrase_is_in_the_other():
    assert overlapping("300 were", "were killed", TEXT[0]) == 0.5
    assert overlapping("300 were", "3,000", TEXT[0]) == 0
    assert overlapping("", "3,000", TEXT[0]) == 0
