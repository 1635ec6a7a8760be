from briefing.analysis.comparison import comparable
from briefing.analysis.independence import circular, independence, reliance
from unit.builders import ACTORS, actor, claim, figure, register, source

WITH_MONITORS = [
    *ACTORS,
    actor("monitors", pool_ids="rok;us"),
    actor("weekly", kind="media", pool_ids="weekly"),
]


def compared(*rows):
    claims = [
        claim(claim_id=f"gazette-{n}", assertion_id=f"statement_{n}", as_of="2024-10-01") | row
        for n, row in enumerate(rows)
    ]
    sources = [source(), source(source_id="weekly-2024", publisher_id="weekly")]
    return comparable(register(claims=claims, actors=WITH_MONITORS, sources=sources))


def counted(*rows):
    (row,) = independence(compared(*rows)).to_dict("records")
    return row


def test_two_bodies_of_one_government_are_one_pool():
    row = counted({}, {"claimant_id": "agency"})
    assert (row["mentions"], row["assertions"], row["origins"], row["pools"]) == (2, 2, 2, 1)


def test_a_monitoring_team_of_states_shares_the_pool_of_each():
    assert counted({}, {"claimant_id": "monitors"})["pools"] == 1


def test_a_repeat_is_a_mention_and_no_assertion():
    row = counted({}, {"assertion_id": "statement_0", "source_id": "weekly-2024"})
    assert (row["documents"], row["mentions"], row["assertions"], row["pools"]) == (2, 2, 1, 1)


def test_a_figure_that_nobody_is_named_for_has_no_origin():
    row = counted({"claimant_id": "unattributed"})
    assert (row["assertions"], row["origins"], row["pools"]) == (1, 0, 0)


def test_a_denial_is_no_figure():
    denial = figure("none") | {"modality": "denied", "claimant_id": "staff"}
    assert counted({}, denial)["pools"] == 1


def test_two_pools_that_agree_confirm_each_other():
    assert counted({}, {"claimant_id": "staff"})["confirmed_by"] == ["gazette-0", "gazette-1"]


def test_one_pool_does_not_confirm_itself():
    assert counted({}, {"claimant_id": "agency"})["confirmed"] == 0


def test_an_open_bound_confirms_nothing():
    assert counted({}, {"claimant_id": "staff"} | figure("at_least", 2000))["confirmed"] == 0


def test_figures_of_two_times_do_not_confirm_each_other():
    assert counted({}, {"claimant_id": "staff", "as_of": "2024-05-01"})["confirmed"] == 0


def test_who_relies_on_whom_goes_from_the_publisher_through_via_to_the_claimant():
    steps = reliance(compared({"via": "weekly;agency"}))
    assert list(zip(steps["relies_id"], steps["on_id"], strict=True)) == [
        ("gazette", "weekly"),
        ("weekly", "agency"),
        ("agency", "ministry"),
    ]


def test_a_publisher_that_asserts_a_figure_relies_on_nobody():
    assert reliance(compared({"claimant_id": "gazette"})).empty


def test_two_papers_that_cite_each_other_are_circular():
    found = circular(
        reliance(compared({"claimant_id": "weekly"}, {"source_id": "weekly-2024", "claimant_id": "gazette"}))
    )
    (row,) = found.to_dict("records")
    assert sorted(set(row["cycle"])) == ["gazette", "weekly"]
    assert row["claims"] == ["gazette-0", "gazette-1"]


def test_a_chain_is_not_circular():
    assert circular(reliance(compared({"via": "weekly"}, {"source_id": "weekly-2024"}))).empty
