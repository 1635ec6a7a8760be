import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.relations import Ground, grounds, related
from unit.builders import ACTORS, actor, claim, link, register, source

WITH_OTHERS = [
    *ACTORS,
    actor("monitors", country="", pool_ids="rok;us"),
    actor("headquarters", country="UA", party="ukraine", pool_ids="headquarters"),
    actor("kyiv_daily", kind="media", role="medium", country="UA", party="ukraine", pool_ids="kyiv_daily"),
    actor("daily", kind="media", role="medium", country="UA", party="ukraine", pool_ids="daily"),
    actor("weekly", kind="media", role="medium", party="none", country="", pool_ids="weekly"),
    actor("tribunal", country="", pool_ids="tribunal"),
    actor("council", country="", pool_ids="council"),
]


def ground(*rows, links=()):
    """What each assertion draws on; claims c1, c2 … of assertions a1, a2 …"""
    claims = [claim(claim_id=f"c{n}", assertion_id=f"a{n}") | row for n, row in enumerate(rows, start=1)]
    linked = [link(from_claim=one, to_claim=other) for one, other in links]
    whole = register(claims=claims, links=linked, actors=WITH_OTHERS)
    return grounds(comparable(whole), whole.links, {row["assertion_id"] for row in claims})


def by(claimant_id, **more):
    return {"claimant_id": claimant_id} | more


def are_related(one, other, *others, links=()):
    found = ground(one, other, *others, links=links)
    assert related(found["a1"], found["a2"]) == related(found["a2"], found["a1"])
    return related(found["a1"], found["a2"])


def test_an_assertion_draws_on_its_claimant_and_its_pools():
    assert ground(by("monitors"))["a1"] == Ground(frozenset({"monitors", "rok", "us"}), frozenset(), frozenset(), "")


def test_it_draws_on_its_origins_claimant_whomever_a_mention_names():
    pages = [source(), source(source_id="own", publisher_id="ministry")]
    claims = [claim(claim_id="c1", claimant_id="staff"), claim(claim_id="c2", source_id="own")]
    whole = register(claims=claims, sources=pages)
    (found,) = grounds(comparable(whole), whole.links, {"ministry_shells"}).values()
    assert (found.own, found.state) == ({"ministry", "rok"}, "KR")


def test_it_rests_on_what_it_is_based_on_by_any_number_of_steps():
    rows = [by("ministry"), by("staff"), by("pentagon")]
    found = ground(*rows, links=[("c1", "c2"), ("c2", "c3")])
    assert found["a1"].rests == {"staff", "ukraine", "pentagon", "us"}
    assert found["a2"].rests == {"pentagon", "us"}
    assert found["a3"].rests == frozenset()


def test_a_circle_of_links_ends():
    found = ground(by("ministry"), by("staff"), links=[("c1", "c2"), ("c2", "c1")])
    assert found["a1"].rests == {"staff", "ukraine"}


def test_a_link_of_a_mention_is_one_of_its_assertion():
    mention = by("ministry", assertion_id="a1")
    assert ground(by("ministry"), by("staff"), mention, links=[("c3", "c2")])["a1"].rests == {"staff", "ukraine"}


def test_it_was_heard_by_every_actor_of_its_mentions():
    mention = by("ministry", assertion_id="a1", via="weekly")
    assert ground(by("ministry", via="gazette;daily"), by("staff"), mention)["a1"].heard == {
        "gazette",
        "daily",
        "weekly",
    }


def test_only_a_body_speaks_for_a_state():
    found = ground(by("staff"), by("kyiv_daily"), by("tribunal"))
    assert [found[name].state for name in ("a1", "a2", "a3")] == ["UA", "", ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (by("ministry"), by("agency")),  # one pool
        (by("ministry"), by("monitors")),  # one of two pools
        (by("staff"), by("headquarters")),  # two bodies of one state
        (by("ministry", via="staff"), by("staff")),  # heard by the other
        (by("ministry"), by("staff", via="gazette;ministry")),
        (by("gazette"), by("gazette")),
    ],
)
def test_two_that_share_a_pool_a_state_or_a_way_are_related(one, other):
    assert are_related(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (by("ministry"), by("staff")),
        (by("staff"), by("kyiv_daily")),  # a body and a medium of one state
        (by("kyiv_daily"), by("daily")),  # two media of one state
        (by("tribunal"), by("council")),  # two bodies of no one state
        (by("ministry", via="gazette"), by("staff", via="gazette")),  # heard by one third
    ],
)
def test_two_without_a_known_tie_are_unrelated(one, other):
    assert not are_related(one, other)


@pytest.mark.parametrize(
    "links",
    [
        [("c1", "c2")],  # on the other
        [("c2", "c1")],
        [("c1", "c3"), ("c3", "c2")],  # in two steps
        [("c1", "c4")],  # on another figure of the other's claimant
        [("c1", "c3"), ("c2", "c3")],  # both on one third
    ],
)
def test_two_of_which_one_rests_on_the_other_or_both_on_one_third_are_related(links):
    third, fourth = by("pentagon"), by("staff", measure_id="killed")
    assert are_related(by("ministry"), by("staff"), third, fourth, links=links)
    assert not are_related(by("ministry"), by("staff"), third, fourth)


def test_a_link_that_only_contains_or_offers_another_makes_no_ground():
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"a{n}", claimant_id=who) for n, who in enumerate(["ministry", "staff"], 1)
    ]
    for relation in ("part_of", "alternative_to", "corrects", "denies"):
        whole = register(claims=claims, links=[link(from_claim="c1", to_claim="c2", relation=relation)])
        assert grounds(comparable(whole), whole.links, {"a1"})["a1"].rests == frozenset()


def test_no_claims_have_no_ground():
    assert ground() == {}
