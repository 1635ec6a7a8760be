"""Rows 33 to 35a of the cases: what happened to a figure on its way, and from where it is told."""

import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.drift import drift, mentions_told, rootless
from unit.builders import ACTORS, actor, claim, figure, link, register, source

BLOOMBERG = actor("bloomberg", kind="media", role="medium", country="US", party="none", pool_ids="bloomberg")
PAGES = {
    "own": source(source_id="own", publisher_id="ministry", published="2024-10-01"),
    "bloomberg": source(source_id="bloomberg", publisher_id="bloomberg", published="2024-10-03"),
    "y": source(source_id="y", published="2024-10-02"),
    "z": source(source_id="z", published="2024-10-04"),
}


def whole(*rows, links=()):
    """One assertion of the ministry, told on several pages; a claim is called by its page."""
    claims = [
        claim(assertion_id="one", value_text=f"phrase {row['source_id']}") | {"claim_id": row["source_id"]} | row
        for row in rows
    ]
    return register(claims=claims, links=list(links), sources=list(PAGES.values()), actors=[*ACTORS, BLOOMBERG])


def drifted(*rows, links=()):
    built = whole(*rows, links=links)
    return [
        (row.origin, row.mention, row.field, row.direction, row.weight)
        for row in drift(comparable(built), built.links).itertuples()
    ]


def on(source_id, *printed, **more):
    return {"source_id": source_id} | figure(*printed) | more


def changes(root, mention):
    """How a mention differs from the claimant's own page."""
    return [row[2:] for row in drifted(on("own", *root), on("y", *mention))]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (("range", 10_000, 12_000), ("at_most", 12_000)),  # row 33
        (("range", 10_000, 12_000), ("at_least", 10_000)),
        (("range", 10_000, 12_000), ("point", 12_000)),
        (("range", 10_000, 12_000), ("about", 10_000)),
    ],
)
def test_a_range_told_by_one_of_its_ends_is_told_by_its_end_and_no_more(printed, told):
    assert changes(printed, told) == [("value", "prints one end of the range", 2)]


def test_a_range_told_by_a_number_beyond_its_end_is_another_value():
    assert ("value", "higher", 2) in changes(("range", 10_000, 12_000), ("at_most", 13_000))


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (("point", 11_986), ("about", 12_000)),  # row 34
        (("point", 11_986), ("point", 12_000)),  # 12,000 allows 11,500 to 12,500
        (("point", 1_234_567), ("point", 1_200_000)),  # 1,150,000 to 1,250,000
        (("about", 11_986), ("about", 12_000)),
    ],
)
def test_rounding_is_no_drift(printed, told):
    assert changes(printed, told) == []


@pytest.mark.parametrize(
    ("printed", "told", "change"),
    [
        (("point", 11_400), ("point", 12_000), ("value", "higher", 2)),  # 12,000 begins at 11,500
        (("point", 12_000), ("point", 11_986), ("value", "lower", 2)),  # not rounder
        (("point", 13_400), ("about", 12_000), ("value", "lower", 2)),  # 12,000 reaches to 13,000
    ],
)
def test_a_number_that_the_rounder_one_does_not_allow_is_another_value(printed, told, change):
    assert change in changes(printed, told)


def test_a_number_rounded_without_the_hedge_it_had_still_misses_the_hedge():
    assert changes(("about", 11_986), ("point", 12_000)) == [("bound", "does not print the hedge in what was read", 2)]


Z = on("z", "point", 4_800_000, via="bloomberg")
Y = on("y", "nearly", 5_000_000)
OWN_PAGE = on("bloomberg", "point", 4_800_000)
HIGHER = on("y", "point", 5_200_000)


def test_row_35_the_root_is_the_document_of_the_actor_that_a_mention_names():
    assert {row[:2] for row in drifted(Z, Y, OWN_PAGE)} == {("bloomberg", "y")}


def test_another_number_on_a_page_that_names_nobody_differs_from_that_document_with_a_direction():
    assert drifted(Z, HIGHER, OWN_PAGE) == [("bloomberg", "y", "value", "higher", 2)]


def test_row_35a_without_that_document_the_root_is_not_in_the_register_and_differences_have_no_direction():
    assert [row[2:4] for row in drifted(Z, Y)] == [("bound", "differs"), ("value", "differs")]
    assert rootless(comparable(whole(Z, Y))) == 1
    assert rootless(comparable(whole(Z, Y, OWN_PAGE))) == 0


def test_the_claimants_own_page_is_the_root_where_nobody_names_another():
    assert {row[0] for row in drifted(HIGHER, on("own", "point", 4_800_000))} == {"own"}


def test_an_editor_may_name_the_root():
    named = [link(from_claim="y", to_claim="z", relation="origin")]
    assert {row[:2] for row in drifted(HIGHER, on("z", "point", 4_800_000), links=named)} == {("z", "y")}


def test_a_way_that_nobody_tells_makes_no_root():
    assert rootless(comparable(whole(Y, on("z", "point", 4_800_000)))) == 1


def test_mentions_are_counted_outside_the_roots_document():
    assert mentions_told(comparable(whole(Z, Y, OWN_PAGE))) == 2
    assert mentions_told(comparable(whole(Z, Z | {"claim_id": "z-2"}, OWN_PAGE))) == 2
