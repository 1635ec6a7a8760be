import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.leading import leading
from unit.builders import ACTORS, actor, claim, figure, measure, register, source

MEASURES = [
    measure("shells"),
    measure("killed", theme="casualties"),
    measure("arrival", basis="date"),
    measure("paid", basis="period_flow"),
]
PROVISIONAL = {"coding": "provisional"}
UNTRACED = PROVISIONAL | {"note": "Not traced; the agency's own statement was not found"}
DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
STAFF = {"claimant_id": "staff"}
MAY, JUNE = {"as_of": "2024-05-10"}, {"as_of": "2024-06-10"}


def whole(*rows, ratings=""):
    """Each claim on a page of its own, rated B unless it says otherwise."""
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"a{n}", source_id=f"d{n}") | row for n, row in enumerate(rows, start=1)
    ]
    pages = [
        source(source_id=f"d{n}", reliability=rating) for n, rating in enumerate(ratings.ljust(len(rows), "B"), start=1)
    ]
    return register(
        claims=claims,
        sources=pages,
        measures=MEASURES,
        actors=[*ACTORS, actor("president", kind="person", pool_ids="rok")],
    )


def led(*rows, **tables):
    """What each figure that leads or stands beside lacks, by its claim."""
    found = leading(comparable(whole(*rows, **tables)))
    return dict(zip(found["claim_id"], found["lacks"], strict=True))


def test_a_figure_that_lacks_nothing_leads():
    assert led(MAY) == {"c1": ""}


@pytest.mark.parametrize(
    ("newer", "rating", "lacks"),
    [
        ({"claimant_id": "unattributed"}, "B", "names no claimant"),
        (PROVISIONAL, "B", "not reviewed"),
        (UNTRACED, "B", "not traced to its claimant"),
        ({}, "D", "rated low"),
        ({}, "E", "rated low"),
        ({}, "F", "unrated"),
        ({"as_of": "2025"}, "B", "dated to the year"),
        (PROVISIONAL | {"as_of": "2025"}, "D", "not reviewed, rated low, dated to the year"),
    ],
)
def test_a_newer_figure_stands_beside_the_leader_with_what_it_lacks(newer, rating, lacks):
    assert led(MAY, JUNE | figure("point", 9000) | newer, ratings="B" + rating) == {"c1": "", "c2": lacks}


@pytest.mark.parametrize(
    ("rating", "lacks"), [("A", {"c2": ""}), ("C", {"c2": ""}), ("D", {"c1": "", "c2": "rated low"})]
)
def test_a_document_rated_c_is_good_enough(rating, lacks):
    assert led(MAY, JUNE, ratings="B" + rating) == lacks


def test_a_figure_dated_to_the_month_is_near_enough():
    assert led(MAY, {"as_of": "2024-06"}) == {"c2": ""}


def test_an_older_figure_that_lacks_something_is_not_shown():
    assert led(MAY | PROVISIONAL, JUNE) == {"c2": ""}


def test_where_none_is_fit_every_one_stands_beside():
    assert led(MAY | PROVISIONAL, JUNE | PROVISIONAL) == {"c1": "not reviewed", "c2": "not reviewed"}


def test_a_newer_figure_that_lacks_something_replaces_no_leader():
    assert led(MAY, JUNE | UNTRACED | figure("point", 9000))["c1"] == ""


def test_a_later_figure_that_lacks_nothing_leads_alone():
    assert led(MAY, JUNE | figure("point", 9000)) == {"c2": ""}


def test_of_each_pool_the_last_figure_leads():
    assert led(MAY, JUNE | {"claimant_id": "agency"}, MAY | STAFF) == {"c2": "", "c3": ""}


def test_of_a_pools_two_that_both_stand_the_last_leads():
    assert led(MAY | figure("point", 9000), JUNE) == {"c2": ""}


def test_newer_is_newer_than_the_newest_leader():
    between = STAFF | PROVISIONAL | {"as_of": "2024-05-20"}
    assert led(MAY, JUNE | {"claimant_id": "pentagon"}, between) == {"c1": "", "c2": ""}


@pytest.mark.parametrize(
    "other",
    [
        {"modality": "planned"},
        {"modality": "capacity"},
        DISPUTED,
        figure("vague"),
        {"measure_id": "paid"},
    ],
)
def test_what_did_not_happen_is_disputed_has_no_number_or_is_no_total_is_not_shown(other):
    assert led(MAY, JUNE | other) == {"c1": ""}


def test_each_measure_and_unit_has_its_own_leader():
    assert led(MAY, JUNE | {"measure_id": "killed"}, JUNE | {"unit_id": "boxes"}) == {"c1": "", "c2": "", "c3": ""}


def test_a_reviewed_row_of_a_statement_leads_and_not_its_provisional_row_of_another_measure():
    both = {"assertion_id": "a1", "source_id": "d1"}
    assert led(MAY | both, MAY | both | PROVISIONAL | {"measure_id": "killed"}) == {"c1": "", "c2": "not reviewed"}


def test_the_best_document_of_an_assertion_counts():
    assert led(MAY, MAY | {"assertion_id": "a1"}, ratings="DB") == {"c2": ""}


def test_no_claims_lead_nothing():
    assert led() == {}
