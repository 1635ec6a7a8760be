import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.summary import claimants, extremes, numbered, told
from unit.builders import claim, figure, register


def compared(*rows):
    claims = [claim(claim_id=f"gazette-2024-{number}") | row for number, row in enumerate(rows, start=1)]
    return comparable(register(claims=claims))


def test_the_extremes_are_the_lowest_and_highest_printed_numbers():
    found = extremes(compared(figure("about", 30), figure("at_least", 10), figure("at_most", 40)))
    assert found.to_dict("records") == [{"group": "shells", "lowest": "gazette-2024-2", "highest": "gazette-2024-3"}]


def test_each_group_has_its_own_extremes():
    found = extremes(compared(figure("point", 30), figure("point", 10) | {"measure_id": "killed"}))
    assert found[["group", "lowest", "highest"]].values.tolist() == [
        ["shells", "gazette-2024-1", "gazette-2024-1"],
        ["killed", "gazette-2024-2", "gazette-2024-2"],
    ]


def test_a_group_of_one_number_is_its_own_extreme():
    assert extremes(compared(figure("point", 30)))[["lowest", "highest"]].values.tolist() == [["gazette-2024-1"] * 2]


def test_a_group_without_printed_numbers_has_no_extremes():
    assert extremes(compared(figure("vague"), figure("range", 2, 3))).empty


def test_without_claims_there_are_no_extremes():
    assert extremes(compared()).columns.tolist() == ["group", "lowest", "highest"]


DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}


@pytest.mark.parametrize(
    "other",
    [{"modality": "planned"}, {"modality": "possible"}, {"modality": "capacity"}, {"modality": "denied"}, DISPUTED],
)
def test_what_did_not_happen_or_is_disputed_is_no_extreme(other):
    claims = compared(figure("point", 30), figure("point", 500_000) | other)
    assert told(claims)["claim_id"].tolist() == ["gazette-2024-1"]
    assert extremes(claims)["highest"].tolist() == ["gazette-2024-1"]


def test_a_group_of_plans_has_no_extremes():
    assert extremes(compared({"modality": "planned"})).empty


def test_of_equal_numbers_the_closed_comes_before_one_that_is_open_above():
    assert numbered(compared(figure("at_least", 30), figure("point", 30)), "shells")["bound"].tolist() == [
        "point",
        "at_least",
    ]


def test_equal_numbers_are_in_the_order_of_their_ids():
    rows = numbered(compared(figure("point", 30), figure("point", 10), figure("point", 10)), "shells")
    assert rows["claim_id"].tolist() == ["gazette-2024-2", "gazette-2024-3", "gazette-2024-1"]


def test_other_groups_are_not_numbered():
    assert numbered(compared({"measure_id": "killed"}), "shells").empty


def test_claimants_are_named_once_in_order():
    rows = [{"claimant_id": "ministry"}, {"claimant_id": "gazette"}, {"claimant_id": "ministry"}]
    assert claimants(compared(*rows)) == ["gazette", "ministry"]


def test_the_unattributed_is_no_claimant():
    assert claimants(compared({"claimant_id": "unattributed"})) == []
