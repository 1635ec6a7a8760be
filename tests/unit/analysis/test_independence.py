import pandas as pd

from briefing.analysis.comparison import comparable
from briefing.analysis.independence import circular, independence, reliance
from briefing.analysis.matches import matches
from unit.builders import ACTORS, actor, claim, figure, register, source

WITH_MONITORS = [
    *ACTORS,
    actor("monitors", pool_ids="rok;us"),
    actor("weekly", kind="media", pool_ids="weekly"),
]


DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}


def whole(*rows):
    claims = [
        claim(claim_id=f"gazette-{n}", assertion_id=f"statement_{n}", value_text=f"phrase {n}", as_of="2024-10-01")
        | row
        for n, row in enumerate(rows)
    ]
    sources = [source(), source(source_id="weekly-2024", publisher_id="weekly")]
    return register(claims=claims, actors=WITH_MONITORS, sources=sources)


def compared(*rows):
    return comparable(whole(*rows))


def counted(*rows):
    built = whole(*rows)
    claims = comparable(built)
    (row,) = independence(claims, matches(claims, built.links)).to_dict("records")
    return row


def test_each_measure_has_its_counts_beside_its_name_theme_and_group():
    rows = [{}, {"claimant_id": "staff"}, {"measure_id": "killed"}, {"assertion_id": "statement_0"}]
    built = whole(*rows)
    claims = comparable(built)
    shells, killed = independence(claims, matches(claims, built.links)).to_dict("records")
    assert shells == {
        "measure_id": "shells",
        "measure": "Shells",
        "theme": "munitions",
        "group": "shells",
        "documents": 1,
        "mentions": 3,
        "assertions": 2,
        "origins": 2,
        "pools": 2,
        "alike": 2,
        "alike_claims": ["gazette-0", "gazette-1"],
    }
    assert (killed["measure_id"], killed["mentions"], killed["alike_claims"]) == ("killed", 1, [])


def test_each_circle_of_a_group_is_listed_with_the_claims_that_make_it():
    steps = [
        ("c1", "shells", "a", "b"),
        ("c2", "shells", "b", "a"),
        ("c3", "shells", "b", "a"),
        ("c4", "shells", "c", "d"),
        ("c5", "shells", "d", "c"),
        ("c6", "boxes", "b", "c"),
        ("c7", "boxes", "c", "d"),
    ]
    found = circular(pd.DataFrame(steps, columns=["claim_id", "group", "relies_id", "on_id"]))
    assert list(found) == ["group", "cycle", "claims"]
    assert [(row.group, {*row.cycle}, row.claims) for row in found.itertuples()] == [
        ("shells", {"a", "b"}, ["c1", "c2", "c3"]),
        ("shells", {"c", "d"}, ["c4", "c5"]),
    ]
    assert all(row.cycle[0] == row.cycle[-1] and len(row.cycle) == 3 for row in found.itertuples())


def test_a_circle_of_three_is_listed_in_the_order_of_who_relies_on_whom():
    steps = [("c1", "shells", "a", "b"), ("c2", "shells", "b", "c"), ("c3", "shells", "c", "a")]
    (row,) = circular(pd.DataFrame(steps, columns=["claim_id", "group", "relies_id", "on_id"])).itertuples()
    assert row.claims == ["c1", "c2", "c3"]
    assert "".join(row.cycle) in ("abca", "bcab", "cabc")


def test_who_relies_on_whom_names_the_claim_and_its_group():
    steps = reliance(compared({"via": "weekly"}))
    assert list(steps) == ["claim_id", "group", "relies_id", "on_id"]
    assert steps.values.tolist() == [
        ["gazette-0", "shells", "gazette", "weekly"],
        ["gazette-0", "shells", "weekly", "ministry"],
    ]


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


def test_a_disputed_figure_has_no_origin():
    row = counted({}, {"claimant_id": "staff"} | DISPUTED)
    assert (row["assertions"], row["origins"], row["pools"]) == (2, 1, 1)


def test_figures_that_unrelated_origins_print_alike_are_counted_and_named():
    row = counted({}, {"claimant_id": "staff"}, {"claimant_id": "pentagon"} | figure("point", 9000))
    assert (row["alike"], row["alike_claims"]) == (2, ["gazette-0", "gazette-1"])


def test_a_figure_in_two_pairs_counts_once():
    assert counted({}, {"claimant_id": "staff"}, {"claimant_id": "pentagon"})["alike"] == 3


def test_one_pool_prints_nothing_alike():
    row = counted({}, {"claimant_id": "agency"})
    assert (row["alike"], row["alike_claims"]) == (0, [])


def test_a_floor_is_not_printed_alike():
    floor = figure("at_least", 2000)
    assert counted(floor, {"claimant_id": "staff"} | floor)["alike"] == 0


def test_figures_of_two_seasons_are_not_printed_alike():
    assert counted({}, {"claimant_id": "staff", "as_of": "2024-05-01"})["alike"] == 0


def test_each_measure_has_its_own_figures_alike():
    rows = [{}, {"claimant_id": "staff"}, {"measure_id": "killed"}]
    built = whole(*rows)
    claims = comparable(built)
    table = independence(claims, matches(claims, built.links)).set_index("measure_id")
    assert table["alike"].to_dict() == {"shells": 2, "killed": 0}


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
