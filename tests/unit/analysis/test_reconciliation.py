import pytest

from briefing.analysis.agreement import pairs
from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors
from briefing.analysis.reconciliation import reconcile
from unit.builders import claim, figure, link, register

STAFF = {"claimant_id": "staff"}


def gaps(*rows, links=()):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", as_of="2024-10-01") | row for n, row in enumerate(rows, start=1)
    ]
    whole = register(claims=claims, links=list(links))
    compared = comparable(whole)
    table = reconcile(pairs(compared), compared, implied_factors(compared, whole.links))
    return {(row.claim_id_a, row.claim_id_b): row for row in table.itertuples()}


def test_the_parts_multiply_to_the_gap():
    row = gaps({}, STAFF | {"as_of": "2024-12-01"} | figure("at_least", 9000))[("c1", "c2")]
    assert row.date * row.conversion * row.bound * row.left == pytest.approx(3)


def test_where_the_earlier_pool_has_grown_as_much_all_of_the_gap_is_date():
    row = gaps(
        figure("point", 1000),
        STAFF | {"as_of": "2024-12-01"} | figure("point", 4000),
        {"claimant_id": "agency", "as_of": "2024-12-10"} | figure("point", 4000),
    )[("c1", "c2")]
    assert (row.date, row.left, row.grown_by) == (4, 1, "c3")


def test_the_date_explains_no_more_than_the_gap():
    row = gaps(
        figure("point", 1000),
        STAFF | {"as_of": "2024-12-01"} | figure("point", 2000),
        {"claimant_id": "agency", "as_of": "2024-12-10"} | figure("point", 8000),
    )[("c1", "c2")]
    assert (row.date, row.left) == (2, 1)


def test_figures_of_one_time_are_not_apart_in_date():
    row = gaps({}, STAFF | figure("point", 9000))[("c1", "c2")]
    assert (row.date, row.grown_by) == (1, "")


def test_two_conversions_are_apart_by_their_factors():
    boxes = {"unit_id": "boxes", "measure_id": "killed"} | figure("point", 10)
    rows = gaps(
        boxes,
        figure("point", 4000),
        boxes | STAFF,
        STAFF | figure("point", 8000),
        links=[link(from_claim="c2", to_claim="c1"), link(from_claim="c4", to_claim="c3")],
    )
    row = rows[("c2", "c4")]
    assert (row.conversion, row.left) == (2, 1)


def test_the_precision_printed_explains_what_it_allows():
    row = gaps(figure("point", 1000), STAFF | figure("point", 3000))[("c1", "c2")]
    assert row.bound == pytest.approx(3 / (2500 / 1500))
    assert row.left == pytest.approx(2500 / 1500)
