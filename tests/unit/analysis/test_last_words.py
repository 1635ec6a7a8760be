import pandas as pd
import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.last_words import alone, as_they_were, ends_of, last_words, set_apart, several
from unit.builders import ACTORS, actor, claim, figure, measure, register, source

MEASURES = [
    measure("shells"),
    measure("killed", theme="casualties"),
    measure("arrival", basis="date"),
    measure("paid", basis="period_flow"),
    measure("there", basis="stock"),
]
PROVISIONAL = {"coding": "provisional"}
UNTRACED = PROVISIONAL | {"note": "Not traced; the agency's own statement was not found"}
DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
STAFF = {"claimant_id": "staff"}
MAY, JUNE = {"as_of": "2024-05-10"}, {"as_of": "2024-06-10"}


def found(*rows, ratings="", groups=(), last=last_words):
    """The last words among claims that stand on a page each, rated B unless it says otherwise."""
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"a{n}", source_id=f"d{n}") | row for n, row in enumerate(rows, start=1)
    ]
    pages = [
        source(source_id=f"d{n}", reliability=rating) for n, rating in enumerate(ratings.ljust(len(rows), "B"), start=1)
    ]
    actors = [*ACTORS, actor("president", kind="person", pool_ids="rok")]
    return last(comparable(register(claims=claims, sources=pages, measures=MEASURES, actors=actors)), *groups)


def words(*rows, **options):
    return [*found(*rows, **options)["claim_id"]]


def test_of_each_pool_the_last_figure_is_its_last_word():
    assert words(MAY, JUNE | {"claimant_id": "agency"} | figure("point", 9000), MAY | STAFF) == ["c2", "c3"]


def test_the_highest_comes_first():
    assert words(MAY, MAY | STAFF | figure("point", 9000)) == ["c2", "c1"]


def test_a_pools_last_word_is_one_whatever_its_unit():
    assert words(MAY, JUNE | {"unit_id": "boxes"}) == ["c2"]


def test_each_group_has_its_own_last_word():
    assert words(MAY, MAY | {"measure_id": "killed"}) == ["c2", "c1"]  # by the groups' ids: killed, shells


def test_groups_come_in_the_order_asked_for_and_no_others():
    rows = (MAY, MAY | {"measure_id": "killed"})
    assert words(*rows, groups=["shells", "killed"]) == ["c1", "c2"]
    assert words(*rows, groups=["shells"]) == ["c1"]


@pytest.mark.parametrize(("as_of", "stands"), [("2023-06-10", ["c1", "c2"]), ("2023-06-09", ["c1"])])
def test_what_is_more_than_twelve_months_older_than_the_latest_answers_for_another_time(as_of, stands):
    assert words(JUNE, STAFF | {"as_of": as_of}) == stands


def test_another_measures_latest_does_not_age_a_figure():
    assert words({"as_of": "2022-01-01"}, JUNE | {"measure_id": "killed"}) == ["c2", "c1"]


def test_a_figure_dated_to_the_month_counts_and_one_dated_to_the_year_does_not():
    assert words({"as_of": "2024-06"}, STAFF | {"as_of": "2024"}) == ["c1"]


@pytest.mark.parametrize(
    "other",
    [
        {"modality": "planned"},
        {"modality": "possible"},
        {"claimant_id": "unattributed"},
        DISPUTED,
        figure("vague"),
        {"measure_id": "paid"},
        {"measure_id": "arrival", "unit_id": "date", "period_start": "2024-05"} | figure("vague"),
    ],
)
def test_a_plan_a_doubt_nobodys_figure_and_what_is_no_running_number_are_no_last_words(other):
    assert words(MAY, JUNE | other) == ["c1"]


@pytest.mark.parametrize(("derivation", "counts"), [("unstated", False), ("counted", True), ("converted", True)])
def test_a_medium_has_a_last_word_only_where_it_got_its_number_itself(derivation, counts):
    assert words({"claimant_id": "gazette", "derivation": derivation} | MAY) == (["c1"] if counts else [])


def test_of_one_day_the_figure_of_the_whole_comes_before_that_of_a_part():
    assert words(MAY | {"scope": "in the east"}, MAY | {"scope": "whole"}) == ["c2"]


def test_a_part_named_by_any_words_stands_behind_the_whole_and_of_parts_the_larger_comes_first():
    parts = (MAY | {"scope": "combat units"}, MAY | {"scope": "in the east"} | figure("point", 9000))
    assert words(*parts) == ["c2"]
    assert words(*parts, MAY | figure("point", 5)) == ["c3"]


def test_of_one_month_what_is_counted_comes_first():
    assert words(MAY, {"as_of": "2024-05"} | {"derivation": "counted"}, ratings="AC") == ["c2"]


@pytest.mark.parametrize(
    ("floor", "last"),
    [
        (figure("at_least", 2000), "c1"),
        (figure("at_least", 4000), "c2"),
        (figure("point", 2000), "c2"),  # both totals stand, and the later is the last
    ],
)
def test_a_floor_under_what_was_said_before_says_nothing_new(floor, last):
    assert words(MAY, JUNE | floor) == [last]


def test_a_lower_total_of_a_day_that_print_alone_gives_says_nothing_new():
    printed = figure("point", 2000) | {"as_of": ""}
    assert words(MAY, printed) == ["c1"]


def test_a_ceiling_over_what_was_said_before_is_news():
    assert words(MAY, JUNE | figure("at_most", 9000)) == ["c2"]
    assert words(MAY, figure("at_most", 9000) | {"as_of": ""}) == ["c2"]


def test_a_lower_floor_of_what_is_there_at_one_time_is_news():
    present = {"measure_id": "there"}
    assert words(MAY | present, JUNE | present | figure("at_least", 2000)) == ["c2"]


@pytest.mark.parametrize(
    ("asserted", "last"),
    [("2025-01-23", ["c1"]), ("2024-06", ["c1"]), ("2024-04-30", ["c2"]), ("2024", ["c2"]), ("", ["c2"])],
)
def test_what_describes_a_year_goes_by_the_month_it_was_said_in_and_no_later_than_the_year(asserted, last):
    assert words({"as_of": "2024", "asserted": asserted}, MAY) == last


def test_what_describes_a_year_goes_no_later_than_the_year():
    assert words({"as_of": "2024", "asserted": "2025-06-01"}, {"as_of": "2025-01-01"}) == ["c2"]


def test_of_one_month_what_is_dated_by_its_print_alone_comes_last():
    printed = {"source_id": "later"} | figure("point", 9000)
    pages = [source(source_id="d1"), source(source_id="later", published="2024-06-20")]
    claims = [
        claim(claim_id="c1", assertion_id="a1", source_id="d1") | {"as_of": "2024-06"},
        claim(claim_id="c2", assertion_id="a2") | printed,
    ]
    assert [*last_words(comparable(register(claims=claims, sources=pages, measures=MEASURES)))["claim_id"]] == ["c1"]


def test_what_its_root_says_only_could_be_is_no_last_word_though_it_is_retold_as_a_fact():
    root, retold = {"modality": "capacity"}, {"via": "gazette"} | figure("point", 9000)
    assert words(MAY, JUNE | {"assertion_id": "a2"} | root, JUNE | {"assertion_id": "a2"} | retold) == ["c1"]
    assert words(MAY, JUNE | {"assertion_id": "a2"}, JUNE | {"assertion_id": "a2"} | retold) == ["c2"]


@pytest.mark.parametrize(
    ("rows", "ends"),
    [
        ((MAY, JUNE | STAFF), ("c2", "c2")),  # the latest
        ((MAY | figure("at_least", 3000), JUNE | STAFF), ("c2", "c1")),  # the true number may lie above
        ((MAY | figure("at_most", 3000), JUNE | STAFF), ("c1", "c2")),
        ((MAY, JUNE | STAFF | PROVISIONAL), ("c1", "c1")),
        ((MAY | figure("range", 1000, 9000), JUNE | STAFF), ("c1", "c1")),
    ],
)
def test_the_ends_of_equals_are_what_lacks_nothing_then_what_is_open_then_the_latest(rows, ends):
    lowest, highest = ends_of(found(*rows))
    assert (lowest["claim_id"], highest["claim_id"]) == ends


def test_of_one_day_the_better_rated_comes_first():
    assert words(MAY | figure("point", 9000), MAY | {"claimant_id": "agency"}, ratings="CB") == ["c2"]


def test_of_one_day_and_rating_the_larger_comes_first():
    assert words(MAY, MAY | {"claimant_id": "agency"} | figure("point", 9000)) == ["c2"]


@pytest.mark.parametrize(
    ("newer", "rating", "lacks"),
    [
        ({}, "C", ""),
        ({}, "D", "in poorly rated documents only"),
        ({}, "E", "in poorly rated documents only"),
        ({}, "F", "in no document that could be rated"),
        (PROVISIONAL, "B", "not reviewed"),
        (UNTRACED, "B", "known from retellings only"),
        (PROVISIONAL, "D", "not reviewed, in poorly rated documents only"),
        ({"note": "Not traced"}, "B", ""),  # a reviewed row was traced since
    ],
)
def test_the_newest_is_the_last_word_and_what_it_lacks_is_said(newer, rating, lacks):
    table = found(MAY, JUNE | figure("point", 9000) | newer, ratings="B" + rating)
    assert dict(zip(table["claim_id"], table["lacks"], strict=True)) == {"c2": lacks}


def test_the_best_document_of_an_assertion_counts():
    assert [*found(MAY, MAY | {"assertion_id": "a1"}, ratings="DB")["lacks"]] == [""]


def test_no_claims_have_no_last_words():
    assert words() == []


@pytest.mark.parametrize(
    "field", [{"modality": "planned"}, {"modality": "possible"}, {"modality": "capacity"}, DISPUTED]
)
def test_what_did_not_happen_or_is_disputed_is_set_apart(field):
    assert words(MAY, MAY | STAFF | field, last=set_apart) == ["c2"]


@pytest.mark.parametrize("field", [{"modality": "denied"}, {"claimant_id": "unattributed", "modality": "planned"}])
def test_what_is_denied_or_nobodys_is_not_set_apart(field):
    assert words(MAY, MAY | field, last=set_apart) == []


def test_of_plans_the_last_of_each_pool_is_set_apart():
    assert words({"modality": "planned"} | MAY, {"modality": "planned"} | JUNE, last=set_apart) == ["c2"]


def test_what_is_set_apart_is_no_older_than_last_words_may_be():
    plan = {"modality": "planned"} | STAFF
    assert words({"as_of": "2025-05-11"}, plan | MAY, last=set_apart) == []
    assert words({"as_of": "2025-05-10"}, plan | MAY, last=set_apart) == ["c2"]


def as_of(day):
    return lambda claims: as_they_were(claims, "shells", pd.Timestamp(day))


def test_the_last_words_as_they_were_are_of_what_was_replaced_since():
    assert words(MAY, JUNE, STAFF | MAY, STAFF | JUNE | {"measure_id": "killed"}, last=as_of("2024-05-02")) == [
        "c1",
        "c3",
    ]
    assert words(MAY, JUNE, STAFF | MAY, last=as_of("2024-06-01")) == ["c2", "c3"]


def test_a_measure_on_which_one_origin_speaks_is_not_shared():
    rows = (MAY, MAY | STAFF, MAY | {"measure_id": "killed"})
    assert [(group, [*own["claim_id"]]) for group, own in several(found(*rows))] == [("shells", ["c1", "c2"])]


def test_a_measure_on_which_one_origin_speaks_stands_alone():
    assert [*alone(found(MAY, MAY | STAFF, MAY | {"measure_id": "killed"}))["claim_id"]] == ["c3"]
