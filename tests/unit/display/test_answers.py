"""The answers of page one: one figure or span, whose it is and when, whether anyone counted, what an end lacks."""

import pandas as pd
import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors, once
from briefing.analysis.last_words import last_words
from briefing.display.answers import state_answer, state_factor, state_shares
from briefing.document.outputs import finding
from unit.builders import TOPIC, claim, figure, link, measure, register, topic

MINISTRY, STAFF = {"claimant_id": "ministry", "as_of": "2024-10-04"}, {"claimant_id": "staff", "as_of": "2024-03"}
MEASURES = [measure("shells"), measure("killed", theme="casualties")]


def compared(*rows, links=(), **tables):
    claims = [claim(claim_id=f"c{n}", assertion_id=f"a{n}") | row for n, row in enumerate(rows, start=1)]
    return comparable(register(claims=claims, measures=MEASURES, links=list(links), **tables))


def said(shown):
    return finding(shown[-1])


def answered(shown, *rows):
    """What is said of the shells in the claims."""
    claims = compared(*rows)
    state_answer("n", "Shells", "shells", last_words(claims), claims)
    return said(shown)


def test_two_origins_are_a_span_with_the_ends_claimants_and_months(shown):
    assert answered(
        shown, MINISTRY | figure("about", 9000), STAFF | figure("at_least", 4000) | {"as_of": "2024-09"}
    ) == {
        "name": "n",
        "value": (4000.0, 9000.0),
        "text": "Shells: at least 4,000 to about 9,000. The highest is from Ministry (October 2024), "
        "the lowest from Staff (September 2024). None of 2 origins claims a count.",
        "claims": ["c1", "c2"],
    }


def test_figures_of_different_times_are_set_side_by_side_at_the_time_of_the_lowest(shown):
    then = MINISTRY | figure("point", 5000) | {"as_of": "2024-03-31"}
    told = answered(shown, MINISTRY | figure("about", 9000), STAFF | figure("at_least", 4000), then)
    assert told["text"] == (
        "Shells: at least 4,000 to 5,000 by March 2024, about 9,000 by October 2024. At first the lowest was from "
        "Staff, the highest from Ministry; the last is from Ministry. None of 2 origins claims a count."
    )
    assert told["claims"] == ["c1", "c3", "c2"]


def test_what_was_said_after_the_month_of_the_lowest_is_not_of_that_time(shown):
    april = MINISTRY | figure("point", 5000) | {"as_of": "2024-04-01"}
    told = answered(shown, MINISTRY | figure("about", 9000), STAFF | figure("at_least", 4000), april)
    assert told["text"].startswith(
        "Shells: at least 4,000 by March 2024, about 9,000 by October 2024. The first is from Staff, the last from "
        "Ministry. None"
    )


def test_what_is_there_at_one_time_is_not_set_beside_an_older_figure(shown):
    rows = [MINISTRY | figure("about", 9000), STAFF | figure("at_least", 4000)]
    claims = compared(*rows).assign(basis="stock")
    state_answer("n", "Shells", "shells", last_words(claims), claims)
    assert "by March" not in said(shown)["text"]


@pytest.mark.parametrize(("as_of", "set_beside"), [("2024-08-05", True), ("2024-08-06", False)])
def test_a_lowest_figure_of_about_the_same_time_is_set_beside_nothing(shown, as_of, set_beside):
    told = answered(shown, MINISTRY | figure("point", 9000), STAFF | {"as_of": as_of})
    assert (" by " in told["text"]) is set_beside


def test_an_end_that_two_print_names_both_and_of_more_how_many(shown):
    pentagon = {"claimant_id": "pentagon", "as_of": "2024-09"} | figure("point", 9000)
    rows = (MINISTRY | figure("about", 9000), STAFF | figure("at_least", 4000), pentagon)
    assert "the last from Ministry and Pentagon (9,000, September 2024)." in answered(shown, *rows)["text"]
    gazette = {"claimant_id": "gazette", "derivation": "counted", "as_of": "2024-09"} | figure("point", 9000)
    assert "the last from Ministry and 2 others." in answered(shown, *rows, gazette)["text"]


def test_a_highest_figure_as_old_as_the_lowest_makes_a_span(shown):
    pentagon = {"claimant_id": "pentagon", "as_of": "2024-02"} | figure("point", 9000)
    rows = (MINISTRY | figure("about", 9000), STAFF | figure("at_least", 4000), pentagon)
    assert answered(shown, *rows)["text"].startswith(
        "Shells: at least 4,000 to about 9,000. The highest is from Ministry (October 2024) and Pentagon (9,000, "
        "February 2024), the lowest from Staff (March 2024)."
    )


def test_a_highest_figure_that_is_a_ceiling_has_not_grown(shown):
    told = answered(shown, MINISTRY | figure("at_most", 9000), STAFF | figure("point", 4000))
    assert told["text"].startswith("Shells: 4,000 to at most 9,000. The highest is from Ministry (October 2024)")


def test_of_a_range_its_own_end_is_said_and_filed(shown):
    told = answered(shown, MINISTRY | figure("range", 4000, 6000), STAFF | figure("point", 9000))
    assert told["text"].startswith("Shells: 4,000 to 9,000. ")
    assert told["value"] == (4000.0, 9000.0)


def test_a_part_is_no_end_where_others_speak_of_the_whole(shown):
    part = STAFF | figure("point", 4000) | {"scope": "in the east"}
    told = answered(shown, MINISTRY | figure("point", 9000), part)
    assert told["text"].startswith("Shells: 9,000. Ministry (October 2024) says so; no other origin does.")
    assert answered(shown, part)["text"].startswith("Shells: 4,000. Staff (March 2024)")


def test_a_single_origin_says_so_alone(shown):
    told = answered(shown, MINISTRY | figure("point", 9000))
    assert told["text"] == "Shells: 9,000. Ministry (October 2024) says so; no other origin does. It claims no count."
    assert told["value"] == 9000


def test_origins_that_print_one_number_are_counted(shown):
    told = answered(shown, MINISTRY | figure("about", 9000), STAFF | figure("point", 9000))
    assert told["text"].startswith(
        "Shells: about 9,000. 2 origins print the same number, Ministry (October 2024) the last."
    )
    assert told["claims"][0] == "c1"


def test_of_one_number_the_last_is_the_latest_whatever_it_lacks(shown):
    later = STAFF | {"as_of": "2024-11", "coding": "provisional"} | figure("point", 9000)
    assert (
        "Staff (November 2024, not reviewed) the last."
        in answered(shown, MINISTRY | figure("point", 9000), later)["text"]
    )


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([MINISTRY | {"derivation": "counted"}], "It claims a count."),
        ([MINISTRY | {"derivation": "estimated"}], "It claims no count."),
        (
            [MINISTRY | figure("point", 1) | {"derivation": "counted"}, STAFF | {"derivation": "converted"}],
            "1 of 2 origins claims a count.",
        ),
        (
            [MINISTRY | {"derivation": "counted"}, STAFF | {"derivation": "counted"} | figure("point", 1)],
            "2 of 2 origins claim a count.",
        ),
    ],
)
def test_whether_a_figure_is_a_count_is_said(shown, rows, count):
    assert count in answered(shown, *rows)["text"]


def test_what_a_figure_lacks_stands_beside_its_month(shown):
    unreviewed = {"coding": "provisional"}
    told = answered(shown, MINISTRY | figure("point", 9000) | unreviewed, STAFF | figure("point", 4000) | unreviewed)
    assert "The first is from Staff (not reviewed), the last from Ministry (not reviewed)." in told["text"]
    assert answered(shown, MINISTRY | unreviewed)["text"].startswith(
        "Shells: 3,000. Ministry (October 2024, not reviewed) says so;"
    )


def beside(shown, *killed):
    """What is said of the killed beside an answer on shells."""
    claims = compared(MINISTRY | figure("point", 9000), *(row | {"measure_id": "killed"} for row in killed))
    also = {"Dead": "killed", "Missing": "missing"}
    state_answer("n", "Shells", "shells", last_words(claims), claims, also)
    return said(shown)


def test_what_belongs_to_it_follows_with_its_own_dates_and_evidence(shown):
    told = beside(shown, MINISTRY | figure("about", 30))
    assert told["text"].endswith("It claims no count. Dead: about 30 (Ministry, October 2024).")
    assert told["claims"] == ["c1", "c2"]
    assert beside(shown, MINISTRY | figure("about", 30), STAFF | figure("point", 20))["text"].endswith(
        "Dead: 20 (Staff, March 2024), then about 30 (Ministry, October 2024)."
    )


def test_of_a_single_figure_which_other_body_tells_it_is_said(shown):
    told = beside(shown, MINISTRY | figure("about", 30) | {"via": "gazette;staff"})
    assert told["text"].endswith("Dead: about 30 (Ministry, as told by Staff, October 2024).")


def test_a_part_beyond_the_ends_is_said_apart_and_one_within_is_not(shown):
    rows = [MINISTRY | figure("point", 9000), STAFF | figure("point", 4000) | {"as_of": "2024-09"}]
    part = {"claimant_id": "pentagon", "as_of": "2024-09", "scope": "in the east"}
    assert (
        "Of a part (in the east): 3,000 (Pentagon, September 2024)."
        in (answered(shown, *rows, part | figure("point", 3000))["text"])
    )
    assert "Of a part" not in answered(shown, *rows, part | figure("point", 5000))["text"]


def test_what_another_says_in_a_poor_document_is_not_named_beside_a_better_one(shown):
    same = {"claimant_id": "pentagon", "as_of": "2024-10", "coding": "provisional"} | figure("point", 9000)
    told = answered(shown, MINISTRY | figure("point", 9000), STAFF | figure("point", 4000), same)
    assert "the last from Ministry." in told["text"]


def test_a_measure_without_a_figure_says_so(shown):
    text = "Shells: no figure of an origin. No document prints one."
    assert answered(shown) == {"name": "n", "value": 0, "text": text, "claims": []}


def test_figures_that_are_no_origins_last_word_are_said_to_be_printed(shown):
    nobody = {"claimant_id": "unattributed"}
    rows = (nobody | figure("point", 11000), STAFF | {"as_of": "2024"} | figure("about", 13000))
    plans = (nobody | figure("point", 1) | {"modality": "planned"}, nobody | figure("vague"))
    told = answered(shown, *rows, *plans)
    assert told["text"] == (
        "Shells: no figure of an origin. Documents print 11,000 to about 13,000, without saying whose figure it is, "
        "and of which month."
    )
    assert (told["claims"], told["value"]) == (["c2", "c1"], (11000.0, 13000.0))


BOXES = {"unit_id": "boxes"}
TURNED = {"derivation": "converted"}


def factors(*rows):
    """The factors of claims of which each odd one is boxes, the next one the shells that are reckoned from them."""
    pairs = [link(from_claim=f"c{n + 1}", to_claim=f"c{n}") for n in range(1, len(rows), 2)]
    claims = compared(*rows, links=pairs)
    reg = register(
        claims=[claim(claim_id=f"c{n}", assertion_id=f"a{n}") | row for n, row in enumerate(rows, start=1)], links=pairs
    )
    return once(implied_factors(claims, reg.links)), claims


def test_the_factors_of_an_origin_are_a_span_with_its_months(shown):
    first = [MINISTRY | BOXES | figure("point", 10) | {"as_of": "2024-01"}, MINISTRY | TURNED | figure("point", 200)]
    second = [MINISTRY | BOXES | figure("point", 20), MINISTRY | TURNED | figure("point", 600)]
    first[1] |= {"as_of": "2024-01"}
    state_factor("f", "Shells are boxes.", *factors(*first, *second), {"rok": "the South"})
    assert said(shown) == {
        "name": "f",
        "value": (20.0, 30.0),
        "text": "Shells are boxes. The figures of the South imply 20 to 30 for each of the boxes (pieces, January 2024 "
        "to October 2024).",
        "claims": ["c2", "c4", "c1", "c3"],
    }


def test_a_single_factor_is_no_span(shown):
    state_factor("f", "Shells are boxes.", *factors(MINISTRY | BOXES | figure("point", 10), MINISTRY | TURNED))
    assert shown == []


CAMPS = {"ukraine": "Those of the north", "rok": "Those of the south"}


def shares(shown, *rows, camps=CAMPS):
    """What is said of the shares in statements; a row may be another mention of one."""
    claims = [claim(claim_id=f"c{n}", assertion_id=f"a{n}") | row for n, row in enumerate(rows, start=1)]
    parties = {name: said | ({"camp": camps[name]} if name in camps else {}) for name, said in TOPIC["parties"].items()}
    whole = register(claims=claims, measures=MEASURES, about=topic(parties=parties))
    state_shares("s", comparable(whole), whole, pd.DataFrame({"alike": [0, 2, 1, 1], "pools": [2, 2, 2, 1]}))
    return said(shown) if shown else None


def test_the_share_of_statements_behind_which_camps_and_origins_stand_is_said(shown):
    again = MINISTRY | {"assertion_id": "a2", "via": "gazette"}
    told = shares(shown, STAFF, MINISTRY, STAFF, {"claimant_id": "unattributed"}, again, again)
    assert told["text"] == (
        "Those of the north stand behind 50 % of statements but denials. Those of the south: 25 %. "
        "Most: Ukraine (50 %), South Korea (25 %). Origins not known to overlap print alike on 2 of 3 measures."
    )
    assert told["value"] == 50


def test_where_no_party_shares_a_cause_the_origin_behind_most_comes_first(shown):
    assert shares(shown, STAFF, MINISTRY, STAFF, camps={})["text"].startswith(
        "Ukraine stands behind 67 % of statements but denials. Most: Ukraine (67 %)"
    )


def test_what_is_planned_counts_and_a_denial_does_not(shown):
    denied = STAFF | {"modality": "denied"} | figure("none")
    told = shares(shown, MINISTRY, MINISTRY | {"modality": "planned"}, denied)
    assert told["text"].startswith("Those of the south stand behind 100 % of statements but denials. Most")


def test_an_edition_without_origins_has_no_shares(shown):
    assert shares(shown, {"claimant_id": "unattributed"}) is None
