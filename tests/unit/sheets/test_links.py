"""How two coders relate figures: what is the same, what differs, what came of it."""

import pytest

from briefing.sheets.differences import Figure, Settled
from briefing.sheets.links import link_differences, settled_links, sides

FIGURES = [
    Figure(name, {"claim_id": claim_id, "paragraph": "1", "value_text": phrase}, None)
    for name, claim_id, phrase in (("a-01", "a-01", "5 men"), ("second coder, row 3", "a-02", "2 men"))
]


def link(relation, from_claim="a-02", to_claim="a-01", note=""):
    return {"from_claim": from_claim, "to_claim": to_claim, "relation": relation, "note": note}


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ([], [], []),
        ([link("part_of")], [link("part_of", note="So")], []),
        ([link("alternative_to")], [link("alternative_to", "a-01", "a-02")], []),
        ([link("part_of")], [], [("second coder, row 3 part_of a-01", "(blank)")]),
        (
            [link("part_of")],
            [link("part_of", "a-01", "a-02")],
            [("second coder, row 3 part_of a-01", "a-01 part_of second coder, row 3")],
        ),
        ([], [link("based_on", to_claim="b-07")], [("(blank)", "second coder, row 3 based_on b-07")]),
    ],
)
def test_claims_that_are_related_otherwise_differ(first, second, said):
    found = link_differences(sides(first, second), FIGURES)
    assert [(one.first, one.second) for one in found] == said


def test_what_is_taken_is_the_link_and_none_is_left_of_a_claim_that_is_gone():
    found = sides([link("part_of")], [link("based_on")])
    (difference,) = link_differences(found, FIGURES)
    settled = [Settled(difference, "second coder, row 3 based_on a-01", "It is reckoned.", None)]
    assert settled_links(found, FIGURES, settled, set()) == [link("based_on", note="Settled: It is reckoned")]
    assert settled_links(found, FIGURES, settled, {"a-01"}) == []
    assert settled_links(found, FIGURES, [Settled(difference, "", "Neither", None)], set()) == []
