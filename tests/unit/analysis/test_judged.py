import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.judged import judgement_faults, pools_behind, weak
from unit.builders import claim, figure, judgement, register


def judged(*claimants, **fields):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", claimant_id=who) for n, who in enumerate(claimants, start=1)
    ]
    one = judgement(claims=[row["claim_id"] for row in claims], **fields)
    return one, register(claims=claims, judgements=(one,))


def compared(judged):
    one, whole = judged
    return one, comparable(whole)


def test_pools_behind_a_judgement_do_not_overlap():
    assert pools_behind(*compared(judged("ministry", "agency", "staff", "unattributed"))) == 2


def test_a_claim_that_only_stands_beside_a_judgement_is_no_ground_for_it():
    assert pools_behind(*compared(judged("ministry", "staff", beside=["c2"]))) == 1


DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}


@pytest.mark.parametrize(
    ("row", "pools"),
    [({}, 1), ({"modality": "denied"} | figure("none"), 0), ({"modality": "planned"}, 0), (DISPUTED, 0)],
)
def test_what_is_denied_planned_or_disputed_is_no_pool_behind_a_judgement(row, pools):
    claims = comparable(register(claims=[claim(claim_id="c1") | row]))
    assert pools_behind(judgement(claims=["c1"]), claims) == pools


def test_a_judgement_on_fewer_pools_than_it_needs_is_weak():
    assert weak(*compared(judged("ministry", "agency", needs_pools=2)))
    assert not weak(*compared(judged("ministry", "staff", needs_pools=2)))


def problems(*claimants, **fields):
    return [(fault.column, fault.problem) for fault in judgement_faults(judged(*claimants, **fields)[1])]


def test_a_number_typed_into_any_field_is_a_fault():
    (fault,) = problems("ministry", assumptions=["Three reports are right."])
    assert fault[0] == "assumptions"


def test_a_number_typed_into_a_ground_is_a_fault():
    assert [column for column, _ in problems("ministry", grounds=["It was 12."])] == ["grounds"]


@pytest.mark.parametrize("claimants", [("ministry", "agency"), ("ministry", "staff")])
def test_confirmed_is_a_fault_however_many_pools_a_judgement_rests_on(claimants):
    (fault,) = problems(*claimants, text="The count is confirmed.")
    assert fault == ("text", '"confirmed" is no word of ours: say who prints it alike')


def test_a_judgement_in_plain_words_has_no_fault():
    assert problems("ministry", "staff") == []
