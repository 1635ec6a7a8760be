"""Two totals of one origin: which stand together, what the factor is, and what a picture of them draws."""

import pytest

from briefing.analysis.arithmetic import paired_totals, totals
from briefing.analysis.comparison import comparable
from unit.builders import claim, figure, link, measure, register, unit

MEASURES = [measure("boxes_sent"), measure("shells")]
UNITS = [unit("pieces"), unit("boxes"), unit("large_equivalent", kind="equivalent")]
MADE = ["large_equivalent", "pieces"]
CONVERTED = {"derivation": "converted", "unit_id": "large_equivalent"}


def boxes(name, number, **fields):
    row = {"claim_id": name, "assertion_id": name, "measure_id": "boxes_sent", "unit_id": "boxes", "as_of": "2024-01"}
    return claim(**row | fields) | figure("point", number)


def shells(name, number, **fields):
    row = {"claim_id": name, "assertion_id": name, "unit_id": "pieces", "as_of": "2024-01"}
    return claim(**row | fields) | figure("point", number)


def drawn(*claims, converts=()):
    """The pairs, and the totals, of these claims, some of which are converted from others."""
    links = [link(from_claim=made, to_claim=base) for made, base in converts]
    whole = register(claims=claims, links=links, measures=MEASURES, units=UNITS)
    rows = comparable(whole)
    both = paired_totals(rows, whole.links, "rok", "boxes", MADE)
    return both, totals(rows, both, "rok", "boxes", MADE)


def test_a_conversion_is_a_pair_with_its_factor():
    both, _ = drawn(boxes("b", 1000), shells("s", 400_000, **CONVERTED), converts=[("s", "b")])
    assert both[["made", "base", "made_number", "base_number", "factor", "stated"]].values.tolist() == [
        ["s", "b", 400_000, 1000, 400, True]
    ]


def test_two_totals_of_one_document_and_date_are_a_pair_of_ours():
    both, _ = drawn(boxes("b", 1000), shells("s", 500_000))
    assert both[["made", "base", "factor", "stated"]].values.tolist() == [["s", "b", 500, False]]


@pytest.mark.parametrize("other", [{"as_of": "2024-02"}, {"claimant_id": "staff"}, {"modality": "planned"}])
def test_totals_of_another_date_origin_or_manner_are_no_pair(other):
    both, _ = drawn(boxes("b", 1000), shells("s", 500_000, **other))
    assert both.empty


def test_what_one_origin_makes_of_the_base_of_another_is_not_its_arithmetic():
    base = boxes("b", 1000, claimant_id="staff")
    both, _ = drawn(base, shells("s", 400_000, **CONVERTED), converts=[("s", "b")])
    assert both.empty


def test_totals_have_a_role_and_the_factor_of_their_pair():
    _, table = drawn(
        boxes("b1", 1000),
        shells("s1", 400_000, **CONVERTED, modality="capacity"),
        boxes("b2", 2000, as_of="2024-03"),
        shells("s2", 900_000, as_of="2024-05"),
        converts=[("s1", "b1")],
    )
    assert table[["claim_id", "role"]].values.tolist() == [
        ["b1", "base"],
        ["s1", "converted"],
        ["b2", "base"],
        ["s2", "other"],
    ]
    assert table["factor"].fillna(0).tolist() == [0, 400, 0, 0]


def test_a_number_that_is_printed_twice_of_one_date_stands_once():
    _, table = drawn(boxes("b1", 1000), boxes("b2", 1000))
    assert table["claim_id"].tolist() == ["b1"]
