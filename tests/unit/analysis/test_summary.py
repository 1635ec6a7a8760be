from briefing.analysis.comparison import comparable
from briefing.analysis.summary import claimants, extremes, numbered
from unit.builders import claim, figure, register


def compared(*rows):
    claims = [claim(claim_id=f"gazette-2024-{number}") | row for number, row in enumerate(rows, start=1)]
    return comparable(register(claims=claims))


def test_the_extremes_are_the_lowest_and_highest_printed_numbers():
    found = extremes(compared(figure("about", 30), figure("at_least", 10), figure("at_most", 40)))
    assert found.to_dict("records") == [
        {"group": "shells", "lowest": "gazette-2024-2", "highest": "gazette-2024-3", "ratio": 4}
    ]


def test_each_group_has_its_own_extremes():
    found = extremes(compared(figure("point", 30), figure("point", 10) | {"measure_id": "killed"}))
    assert found[["group", "lowest", "highest"]].values.tolist() == [
        ["shells", "gazette-2024-1", "gazette-2024-1"],
        ["killed", "gazette-2024-2", "gazette-2024-2"],
    ]


def test_a_group_of_one_number_is_its_own_extreme():
    assert extremes(compared(figure("point", 30)))["ratio"].tolist() == [1]


def test_a_group_without_printed_numbers_has_no_extremes():
    assert extremes(compared(figure("vague"), figure("range", 2, 3))).empty


def test_without_claims_there_are_no_extremes():
    assert extremes(compared()).columns.tolist() == ["group", "lowest", "highest", "ratio"]


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
