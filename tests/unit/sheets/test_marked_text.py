"""A paragraph cut into pieces, each with the rows it is part of."""

from briefing.sheets.marked_text import CLAIMED, EXCLUDED, NEITHER, Row, pieces, spans


def test_a_paragraph_is_cut_where_a_row_begins_or_ends():
    rows = [Row("c1", CLAIMED, 3, 5), Row("n1", NEITHER, 6, 7)]
    assert pieces("ab 12 3", rows) == [
        ("ab ", "", ()),
        ("12", CLAIMED, ("c1",)),
        (" ", "", ()),
        ("3", NEITHER, ("n1",)),
    ]


def test_what_is_in_a_claim_and_an_exclusion_is_the_claims():
    rows = [Row("c1", CLAIMED, 0, 3), Row("e1", EXCLUDED, 2, 4)]
    assert [(text, what) for text, what, _ in pieces("abcd", rows)] == [
        ("ab", CLAIMED),
        ("c", CLAIMED),
        ("d", EXCLUDED),
    ]


def test_two_claims_of_one_phrase_both_end_with_it():
    rows = [Row("c1", CLAIMED, 0, 2), Row("c2", CLAIMED, 0, 2)]
    assert pieces("12", rows) == [("12", CLAIMED, ("c1", "c2"))]


def test_a_row_that_does_not_stand_in_the_text_is_left_out():
    rows = [("c1", CLAIMED, {"value_text": "12  men"}), ("c2", CLAIMED, {"value_text": "13"})]
    assert spans("the 12 men", rows) == [("c1", CLAIMED, 4, 10)]
