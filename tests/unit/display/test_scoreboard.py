"""Scoreboards: one row an origin, its last word; and one row a figure that its own claimant moved."""

import pandas as pd

from briefing.analysis.comparison import comparable
from briefing.analysis.last_words import last_words, of_each_claimant
from briefing.display.scoreboard import show_scoreboard
from briefing.display.tables import per_last_word, per_step
from unit.builders import claim, figure, measure, register

MINISTRY, STAFF = {"claimant_id": "ministry", "as_of": "2024-10-04"}, {"claimant_id": "staff", "as_of": "2024-03"}
PENTAGON = {"claimant_id": "pentagon", "as_of": "2024-05"}
NO_PAIRS = pd.DataFrame(columns=["claim_a", "claim_b", "kind"])


MEASURES = (measure("shells"), measure("killed", theme="casualties"))


def compared(*rows, measures=MEASURES):
    claims = [claim(claim_id=f"c{n}", assertion_id=f"a{n}") | row for n, row in enumerate(rows, start=1)]
    return comparable(register(claims=claims, measures=list(measures)))


def board(*rows, pairs=NO_PAIRS):
    claims = compared(*rows)
    return per_last_word(last_words(claims, "shells", "killed"), pairs, claims).map(str).to_numpy().tolist()


def test_a_row_tells_who_what_when_and_how(shown):
    assert board(MINISTRY | figure("about", 9000) | {"derivation": "estimated"}) == [
        ["Shells (1)", "Ministry", "about 9,000", "Oct 2024", "estimated"]
    ]


def test_the_measure_stands_at_the_first_of_its_rows_with_its_origins():
    rows = board(MINISTRY | figure("point", 9000), STAFF | figure("point", 4000), STAFF | {"measure_id": "killed"})
    assert [row[0] for row in rows] == ["Shells (2)", "", "Killed (1)"]


def test_measures_of_one_group_are_counted_apart():
    both = [measure("shells"), measure("rockets", comparability_group="shells")]
    rows = [MINISTRY, STAFF | {"measure_id": "rockets"}]
    claims = compared(*rows, measures=both)
    view = per_last_word(last_words(claims), NO_PAIRS, claims)
    assert [*view["Measure"]] == ["Shells (1)", "Rockets (1)"]


def test_how_it_was_got_is_said_with_what_it_lacks():
    assert board(MINISTRY | {"coding": "provisional"})[0][4] == "not said not reviewed"


def test_a_last_word_leads_to_its_row():
    claims = compared(MINISTRY)
    (cell,) = per_last_word(last_words(claims), NO_PAIRS, claims)["Last word"]
    assert cell.parts[0].to.address == "claim-c1"


def test_who_prints_the_same_is_named_and_an_echo_called_one():
    pairs = pd.DataFrame(
        [("c1", "c2", "alike"), ("c3", "c1", "alike, may be an echo"), ("c1", "c3", "same floor")],
        columns=["claim_a", "claim_b", "kind"],
    )
    rows = board(
        MINISTRY | figure("point", 9000), STAFF | figure("point", 4000), PENTAGON | figure("point", 70), pairs=pairs
    )
    assert [row[4] for row in rows] == [
        "not said alike: Staff; Pentagon, perhaps an echo",
        "not said",
        "not said",
    ]


def test_what_a_figure_was_converted_from_is_said():
    claims = compared(MINISTRY | {"derivation": "converted"})
    view = per_last_word(last_words(claims), NO_PAIRS, claims, {"a1": "boxes"})
    assert [str(cell) for cell in view["How it was got"]] == ["converted from boxes"]


def step(before, now, groups=("shells", "killed")):
    """The rows of two sets of claims, numbered apart."""
    then, later = compared(*before), compared(*now)
    table = per_step(of_each_claimant(then, *groups), of_each_claimant(later, *groups))
    return table.map(str).to_numpy().tolist()


EARLIER, LATER = MINISTRY | figure("point", 4000) | {"as_of": "2024-03"}, MINISTRY | figure("about", 9000)


def test_a_last_word_that_its_origin_moved_is_told_before_and_now():
    assert step([EARLIER], [EARLIER, LATER]) == [
        ["Shells", "Ministry", "4,000, March 2024", "about 9,000, October 2024"]
    ]


def test_a_body_has_not_moved_what_another_of_its_state_said():
    assert step([EARLIER], [EARLIER, LATER | {"claimant_id": "agency"}]) == []


def test_a_claimant_has_moved_its_figure_whatever_its_unit():
    assert [row[1] for row in step([EARLIER], [EARLIER, LATER | {"unit_id": "boxes"}])] == ["Ministry"]


def test_an_origin_that_said_nothing_before_has_moved_nothing():
    assert step([STAFF], [STAFF, LATER]) == []


def test_a_number_said_again_with_another_hedge_has_not_moved():
    assert step([EARLIER], [EARLIER, MINISTRY | figure("about", 4000)]) == []


def test_each_measure_is_told_in_the_order_asked_for():
    killed = {"measure_id": "killed"}
    before, now = [EARLIER, EARLIER | killed], [EARLIER, EARLIER | killed, LATER | killed, LATER]
    assert [row[0] for row in step(before, now)] == ["Shells", "Killed"]
    assert [row[0] for row in step(before, now, ["killed"])] == ["Killed"]


def test_the_scope_of_a_figure_stands_under_who_says_so():
    assert board(MINISTRY | {"scope": "in the east"})[0][1] == "Ministry in the east"


def test_a_part_is_not_set_beside_the_whole_of_before():
    assert step([EARLIER], [EARLIER, LATER | {"scope": "in the east"}]) == []


def test_a_unit_that_was_another_is_said():
    boxes = EARLIER | {"unit_id": "boxes"}
    assert [row[2] for row in step([boxes], [boxes, LATER])] == ["4,000 boxes, March 2024"]


def test_each_measure_of_a_group_is_named_at_its_first_row():
    claims = compared(MINISTRY, STAFF | {"measure_id": "killed"})
    assert [str(cell) for cell in per_last_word(last_words(claims), NO_PAIRS, claims)["Measure"]] == [
        "Killed (1)",
        "Shells (1)",
    ]


def shown_note(shown, pairs=NO_PAIRS):
    claims = compared(MINISTRY, STAFF)
    show_scoreboard("board", "Last words", last_words(claims), pairs, claims, register().links)
    return shown[-1].note


def test_what_alike_means_is_said_where_the_table_says_it(shown):
    alike = pd.DataFrame([("c1", "c2", "alike")], columns=["claim_a", "claim_b", "kind"])
    assert shown_note(shown, alike) == "Alike: within 10 % and 90 days, by origins that are not known to overlap"
    assert shown_note(shown) == ""


def test_without_last_words_there_is_no_scoreboard(shown):
    claims = compared()
    show_scoreboard("board", "Last words", last_words(claims), NO_PAIRS, claims, register().links)
    assert shown == []


def test_origins_that_overlap_are_counted_apart():
    claims = compared(MINISTRY, STAFF).assign(pools=["rok", "rok;us"])
    view = per_last_word(last_words(claims), NO_PAIRS, claims)
    assert view["Measure"][0] == "Shells (2, 1 apart)"


def test_who_else_tells_a_figure_stands_under_who_says_so():
    assert board(MINISTRY | {"via": "staff", "scope": "in the east"})[0][1] == "Ministry in the east, as told by Staff"
