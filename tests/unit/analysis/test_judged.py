from briefing.analysis.judged import judgement_faults, pools_behind, weak
from unit.builders import actor, claim, figure, judgement, register

ACTORS = [
    actor("ministry", pool_ids="rok"),
    actor("agency", pool_ids="rok"),
    actor("staff", pool_ids="ukraine"),
    actor("gazette", kind="media"),
    actor("unattributed", kind="none"),
]


def judged(*claimants, **fields):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", claimant_id=who) for n, who in enumerate(claimants, start=1)
    ]
    one = judgement(claims=[row["claim_id"] for row in claims], **fields)
    return one, register(claims=claims, actors=ACTORS, judgements=(one,))


def test_pools_behind_a_judgement_do_not_overlap():
    assert pools_behind(*judged("ministry", "agency", "staff", "unattributed")) == 2


def test_a_denial_is_no_pool_behind_a_judgement():
    one, whole = judged("ministry")
    denial = claim(claim_id="c1", modality="denied") | figure("none")
    assert pools_behind(one, register(claims=[denial], actors=ACTORS)) == 0
    assert pools_behind(one, whole) == 1


def test_a_judgement_on_fewer_pools_than_it_needs_is_weak():
    assert weak(*judged("ministry", "agency", needs_pools=2))
    assert not weak(*judged("ministry", "staff", needs_pools=2))


def problems(*claimants, **fields):
    return [(fault.column, fault.problem) for fault in judgement_faults(judged(*claimants, **fields)[1])]


def test_a_number_typed_into_any_field_is_a_fault():
    (fault,) = problems("ministry", assumptions=["Three reports are right."])
    assert fault[0] == "assumptions"


def test_confirmed_needs_two_pools():
    (fault,) = problems("ministry", "agency", text="The count is confirmed.")
    assert "rests on one pool" in fault[1]
    assert problems("ministry", "staff", text="The count is confirmed.") == []
