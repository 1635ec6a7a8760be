"""Rows 4, 14c, 18, 19, 22, 30, 30a, 31 and 37 of the cases: which figures stand, and which contradict one another."""

import math

import pytest

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.conflicts import conflicts
from briefing.analysis.conversions import beside_stated, implied_factors
from briefing.analysis.envelope import ends, sensitivity, standing
from unit.builders import ACTORS, actor, claim, figure, link, measure, register, source, unit

PAGES = [source(), source(source_id="weekly-2025", publisher_id="weekly", published="2025-06-20")]
RETELLING = {"source_id": "weekly-2025"}
MEASURES = [
    measure("shells"),
    measure("present", basis="stock"),
    measure("casualties", theme="casualties"),
    measure("killed", theme="casualties", parent_id="casualties"),
    measure("captured", theme="casualties"),
]
STAFF = {"claimant_id": "staff"}


def whole(*rows, links=()):
    """A South Korean agency, ministry and government of one pool; a Ukrainian staff of another."""
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"a{n}", value_text=f"phrase {n}") | row
        for n, row in enumerate(rows, start=1)
    ]
    actors = [
        *ACTORS,
        actor("south_korea", pool_ids="rok"),
        actor("weekly", kind="media", role="medium", pool_ids="weekly"),
    ]
    return register(
        claims=claims,
        links=list(links),
        sources=PAGES,
        actors=actors,
        measures=MEASURES,
        units=[unit("pieces"), unit("boxes")],
    )


def stands(*rows, links=()):
    return assertions(standing(comparable(whole(*rows, links=links))))["claim_id"].tolist()


def envelope(*rows):
    (row,) = ends(assertions(standing(comparable(whole(*rows))))).itertuples()
    return row.low, row.high


def conflicting(*rows, links=()):
    built = whole(*rows, links=links)
    claims = comparable(built)
    factors = beside_stated(implied_factors(claims, built.links), built.conversions)
    return {(row.type, row.one, row.other) for row in conflicts(claims, built.links, factors, built.topic).itertuples()}


KILLED, CASUALTIES = {"measure_id": "killed"}, {"measure_id": "casualties"}


def test_row_4_a_later_lower_total_of_another_state_stands_beside_the_earlier_and_conflicts_with_it():
    later = KILLED | figure("point", 600) | {"as_of": "2025-04-30"}  # to 630
    earlier = STAFF | KILLED | figure("about", 1000) | {"as_of": "2025-01-20"}  # from 900
    assert stands(later, earlier) == ["c2", "c1"]
    assert conflicting(later, earlier) == {("below another's earlier", "c1", "c2")}


def test_a_later_total_that_is_lower_only_within_the_precision_printed_conflicts_with_nothing():
    later = KILLED | figure("point", 870) | {"as_of": "2025-04-30"}  # to 875
    earlier = STAFF | KILLED | figure("about", 900) | {"as_of": "2025-01-20"}  # from 810
    assert conflicting(later, earlier) == set()


SEPTEMBER = figure("point", 20_000) | {"as_of": "2024-09-15"}  # from 19,000
OCTOBER = figure("point", 13_000) | {"as_of": "2024-10-15", "claimant_id": "agency"}  # to 13,500


def test_row_14c_a_later_lower_total_of_one_state_replaces_nothing_and_both_conflict():
    assert stands(SEPTEMBER, OCTOBER) == ["c1", "c2"]
    assert envelope(SEPTEMBER, OCTOBER) == (13_000, 20_000)
    assert conflicting(SEPTEMBER, OCTOBER) == {("lowered by the claimant", "c2", "c1")}


def test_a_later_lower_total_that_says_it_corrects_the_earlier_replaces_it():
    corrects = [link(from_claim="c2", to_claim="c1", relation="corrects")]
    assert stands(SEPTEMBER, OCTOBER, links=corrects) == ["c2"]


@pytest.mark.parametrize(("later", "standing"), [(19_500, ["c2"]), (18_400, ["c1", "c2"])])
def test_a_later_total_replaces_an_earlier_one_where_it_is_lower_only_within_the_precision(later, standing):
    # 20,000 begins at 19,000; 19,500 reaches to 19,550 and 18,400 to 18,450.
    assert stands(SEPTEMBER, OCTOBER | figure("point", later)) == standing


def test_a_later_lower_stock_replaces_the_earlier():
    present = {"measure_id": "present"}
    assert stands(SEPTEMBER | present, OCTOBER | present) == ["c2"]


JANUARY = figure("point", 10_000) | {"as_of": "2025-01-10"}
MARCH = figure("point", 12_000) | {"as_of": "2025-03-10"}
RETOLD = {"assertion_id": "a1"} | figure("point", 10_000) | RETELLING


def test_row_18_a_page_that_retells_an_old_figure_in_june_replaces_nothing():
    assert envelope(JANUARY, MARCH, RETOLD) == (12_000, 12_000)
    assert stands(JANUARY, MARCH, RETOLD) == ["c2"]


def test_a_retelling_read_before_the_newer_figure_came_changes_nothing_either():
    assert envelope(JANUARY, RETOLD, MARCH) == (12_000, 12_000)


def test_a_later_day_of_saying_does_not_make_an_old_figure_newer():
    assert envelope(JANUARY, MARCH, RETOLD | {"asserted": "2025-06-20"}) == (12_000, 12_000)


DISPUTED = {"status": "disputed", "status_since": "2025-06-20", "status_reason": "Invented"}
JUNE = figure("point", 20_000) | {"as_of": "2025-06-10"}


def test_row_19_a_disputed_claim_replaces_nothing():
    assert stands(MARCH, JUNE | DISPUTED) == ["c1"]
    assert envelope(MARCH, JUNE | DISPUTED) == (12_000, 12_000)


def test_an_undisputed_one_of_the_same_number_replaces():
    assert stands(MARCH, JUNE) == ["c2"]


def test_a_disputed_correction_replaces_nothing():
    corrects = [link(from_claim="c2", to_claim="c1", relation="corrects")]
    assert stands(SEPTEMBER, OCTOBER | DISPUTED, links=corrects) == ["c1"]


def shown(*rows):
    built = whole(*rows)
    claims = comparable(built)
    return sensitivity(claims, implied_factors(claims, built.links)).set_index("choice")


PENTAGON = {"claimant_id": "pentagon"}
ZERO_FIVE_SEVEN = [
    figure("point", 0) | {"as_of": "2024-10-01", "coding": "provisional"},
    STAFF | figure("point", 5) | {"as_of": "2024-10-01", "coding": "provisional"},
    PENTAGON | figure("point", 7) | {"as_of": "2024-10-01", "coding": "provisional"},
]


def test_row_22_a_choice_that_leaves_nothing_has_no_row():
    table = shown(*ZERO_FIVE_SEVEN)
    assert table.loc["as chosen", ["low", "high"]].tolist() == [0, 7]
    assert "reviewed only" not in table.index
    assert "90 days earlier" not in table.index


def test_an_end_that_was_zero_has_no_ratio_to_it():
    table = shown(*ZERO_FIVE_SEVEN)
    assert table.loc["without rok", ["low", "high"]].tolist() == [5, 7]
    assert math.isnan(table.loc["without rok", "low_moved"])
    assert table.loc["without us", ["low_moved", "high_moved"]].tolist() == [1, 5 / 7]


def test_a_single_zero_has_no_row_without_its_pool():
    table = shown(figure("point", 0) | {"as_of": "2024-10-01"})
    assert table.index.tolist() == ["as chosen"]
    assert table.loc["as chosen", "low_moved"] == 1


def test_row_30_a_part_above_a_whole_that_is_older_is_no_conflict():
    older = CASUALTIES | figure("point", 5000) | {"as_of": "2025-01"}
    assert conflicting(older, KILLED | figure("point", 6000) | {"as_of": "2025-06"}) == set()


def test_row_30a_a_part_above_a_whole_that_is_newer_is_a_conflict():
    newer = CASUALTIES | figure("point", 5000) | {"as_of": "2025-06"}
    part = KILLED | figure("point", 6000) | {"as_of": "2025-01"}
    assert conflicting(newer, part) == {("part above its whole", "c2", "c1")}


@pytest.mark.parametrize("whole_of", ["2025-01", "2025"])
def test_a_part_above_a_whole_of_the_same_time_is_a_conflict(whole_of):
    rows = [
        CASUALTIES | figure("point", 5000) | {"as_of": whole_of},
        KILLED | figure("point", 6000) | {"as_of": "2025-01"},
    ]
    assert conflicting(*rows) == {("part above its whole", "c2", "c1")}


@pytest.mark.parametrize("part", [("point", 5100), ("at_most", 6000), ("about", 5400)])
def test_a_part_that_may_be_within_its_whole_is_no_conflict(part):
    # The whole reaches to 5,500; the parts begin at 5,050, at nothing and at 5,300.
    rows = [CASUALTIES | figure("about", 5000) | {"as_of": "2025-01"}, KILLED | figure(*part) | {"as_of": "2025-01"}]
    assert conflicting(*rows) == set()


CAPTURED = {"measure_id": "captured"}


def test_row_31_a_range_is_not_the_same_number_as_a_value_inside_it():
    rows = [CAPTURED | figure("range", 10_000, 12_000), CASUALTIES | figure("point", 11_000)]
    assert conflicting(*(row | {"as_of": "2025-01-10"} for row in rows)) == set()


def test_two_ranges_with_one_middle_are_not_the_same_number():
    rows = [CAPTURED | figure("range", 10_000, 12_000), CASUALTIES | figure("range", 9000, 13_000)]
    assert conflicting(*(row | {"as_of": "2025-01-10"} for row in rows)) == set()


def test_one_printed_number_in_two_measures_has_two_meanings():
    rows = [CAPTURED | figure("point", 11_000), CASUALTIES | figure("about", 11_000)]
    assert conflicting(*(row | {"as_of": "2025-01-10"} for row in rows)) == {("one number, two meanings", "c1", "c2")}


APRIL = KILLED | figure("point", 600) | {"as_of": "2025-04-30", "claimant_id": "agency"}
MENTION = KILLED | figure("point", 600) | {"assertion_id": "a1", "claimant_id": "south_korea"} | RETELLING
LATER = KILLED | figure("point", 2000) | {"as_of": "2025-09-02", "claimant_id": "agency"}


def test_row_37_a_state_and_its_agency_speak_with_one_voice():
    assert stands(APRIL, MENTION, LATER) == ["c3"]
    assert envelope(APRIL, MENTION, LATER) == (2000, 2000)


def test_a_state_replaces_what_its_agency_said():
    assert stands(APRIL, LATER | {"claimant_id": "south_korea"}) == ["c2"]


def test_another_state_replaces_nothing():
    assert stands(APRIL, LATER | STAFF) == ["c1", "c2"]
