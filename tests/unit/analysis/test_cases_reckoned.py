"""Rows 20, 21, 23 to 25 and 36 of the cases: gaps, factors, rates, and what a title may say."""

import pytest

from briefing.analysis.agreement import pairs
from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import factor_of, implied_factors
from briefing.analysis.rates import rates
from briefing.analysis.reconciliation import outcome, reconcile
from briefing.display.last_words import last_words_title
from unit.builders import claim, figure, link, measure, register, source, unit

MEASURES = [
    measure("rounds_supplied"),
    measure("boxes_sent"),
    measure("fire_sustained", basis="duration"),
    measure("rounds_rate", basis="rate"),
    measure("first_supply_date", basis="date"),
    measure("troops_sent", theme="troops"),
]
UNITS = [
    unit("pieces"),
    unit("boxes"),
    *(unit(name, kind="time") for name in ("days", "weeks", "months", "years")),
    *(unit(f"rounds_per_{name}", kind="count") for name in ("day", "week", "month", "year")),
    unit("date", kind="date"),
]
PAGES = [source(source_id=f"d{n}") for n in range(1, 7)]
ROUNDS, BOXES = {"measure_id": "rounds_supplied"}, {"measure_id": "boxes_sent", "unit_id": "boxes"}
STAFF = {"claimant_id": "staff"}


def whole(links=(), **rows):
    """Claims by their ids, each an assertion on a page of its own."""
    claims = [
        claim(claim_id=name, assertion_id=f"of_{name}", source_id=f"d{n}", value_text=f"phrase {n}", as_of="2024-10-01")
        | row
        for n, (name, row) in enumerate(rows.items(), start=1)
    ]
    linked = [link(from_claim=one, to_claim=other) for one, other in links]
    return register(claims=claims, links=linked, sources=PAGES, measures=MEASURES, units=UNITS)


def reconciled(claims, factors):
    return {(row.claim_id_a, row.claim_id_b): row for row in reconcile(pairs(claims), claims, factors).itertuples()}


CONVERTED = ROUNDS | {"derivation": "converted"}
O_1 = BOXES | figure("point", 10)
R_1 = CONVERTED | figure("point", 4000)
R_2 = CONVERTED | figure("point", 4000) | {"assertion_id": "of_r1"}
OTHER_BOXES, OTHER_ROUNDS = BOXES | STAFF | figure("point", 10), CONVERTED | STAFF | figure("point", 8000)
LINKS = [("r1", "o1"), ("r2", "o1"), ("q1", "p1")]


@pytest.mark.parametrize("links", [LINKS, LINKS[:1] + LINKS[2:]])
def test_row_20_the_gap_of_a_mention_of_a_conversion_has_the_part_that_the_conversion_has(links):
    built = whole(links=links, o1=O_1, r1=R_1, r2=R_2, p1=OTHER_BOXES, q1=OTHER_ROUNDS)
    claims = comparable(built)
    gaps = reconciled(claims, implied_factors(claims, built.links))
    assert gaps["q1", "r1"].conversion == gaps["q1", "r2"].conversion == 2  # 8,000 / 10 over 4,000 / 10


def test_a_mention_that_is_no_conversion_has_no_part_of_one():
    mention = R_2 | {"derivation": "unstated"}
    built = whole(links=LINKS[:1] + LINKS[2:], o1=O_1, r1=R_1, r2=mention, p1=OTHER_BOXES, q1=OTHER_ROUNDS)
    claims = comparable(built)
    factors = factor_of(claims, implied_factors(claims, built.links)).set_axis(claims["claim_id"])
    assert factors[["r1", "q1"]].tolist() == [400, 800]
    assert factors[["r2"]].isna().all()


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((1, 10, 1, 0.2), "not explained: conversion overshoots"),  # row 21
        ((1, 4, 1, 0.5), "not explained: conversion overshoots"),
        ((4, 1, 1, 0.5), "not explained: date overshoots"),
        ((1, 2, 1, 1), "explained"),
        ((2, 1, 1, 1.05), "explained"),
        ((2, 1, 1, 0.95), "explained"),
        ((1, 2, 1, 0.94), "not explained: conversion overshoots"),
        ((1, 2, 1, 1.06), "explained in part"),
        ((1, 1, 1, 2), "not explained"),
    ],
)
def test_a_gap_more_than_fully_explained_is_not_explained(parts, said):
    assert outcome(*parts) == said


def test_row_21_a_gap_of_two_between_factors_ten_times_apart_is_overshot_by_the_conversion():
    base = BOXES | figure("point", 1)
    rows = {"o1": base, "r1": CONVERTED | figure("point", 100), "p1": BOXES | STAFF | figure("point", 5)}
    built = whole(links=[("r1", "o1"), ("q1", "p1")], **rows, q1=CONVERTED | STAFF | figure("point", 50))
    claims = comparable(built)
    gap = reconciled(claims, implied_factors(claims, built.links))["q1", "r1"]  # factors 10 and 100
    assert (gap.ratio, gap.date, gap.conversion, gap.left) == (2, 1, 10, 0.2)
    assert gap.outcome == "not explained: conversion overshoots"


def implied(rows, links=(), as_of="2025-06-30"):
    built = whole(links=links, **rows)
    claims = comparable(built)
    table = rates(assertions(claims), claims, built.links, as_of, built.topic.rates)
    return [(row.claims, row.least, row.most) for row in table.itertuples()]


TOTAL = ROUNDS | figure("point", 1200)


def test_row_23_a_total_as_of_a_year_is_divided_by_the_months_to_its_first_and_to_its_last_day():
    rows = {"t": TOTAL | {"as_of": "2024", "period_start": "2023-01"}}
    assert implied(rows) == [(["t"], 1200 / 24, 1200 / 12)]


@pytest.mark.parametrize(
    ("total", "as_of", "months"),
    [
        ({"as_of": "2024", "period_start": "2023-01-01"}, "2025-06-30", (24, 12)),
        ({"as_of": "2024", "period_start": "2023-01-01"}, "2024-06-30", (18, 12)),  # never past the edition
        ({"as_of": "2024-12", "period_start": "2023-01-01"}, "2025-06-30", (24, 23)),
        ({"as_of": "2023", "period_start": "2022-07-01"}, "2025-06-30", (18, 6)),
    ],
)
def test_a_total_gives_a_span_of_rates_as_wide_as_its_date(total, as_of, months):
    (rate,) = implied({"t": TOTAL | total}, as_of=as_of)
    assert rate == (["t"], pytest.approx(1200 / months[0]), pytest.approx(1200 / months[1]))


LASTS = {"measure_id": "fire_sustained", "modality": "capacity"}


@pytest.mark.parametrize(
    ("number", "unit_id", "months"),
    [(2, "years", 24), (2, "months", 2), (365.25, "days", 12), (52.178571428571, "weeks", 12)],
)
def test_row_24_a_duration_is_reckoned_in_months_whatever_its_unit(number, unit_id, months):
    lasts = LASTS | {"unit_id": unit_id} | figure("point", number)
    (rate,) = implied({"t": TOTAL, "l": lasts}, links=[("l", "t")])
    assert rate == (["l", "t"], pytest.approx(1200 / months), pytest.approx(1200 / months))


@pytest.mark.parametrize(
    ("unit_id", "monthly"), [("day", 36_525), ("week", 52_178.571), ("month", 12_000), ("year", 1000)]
)
def test_a_rate_is_told_a_month_whatever_its_unit(unit_id, monthly):
    rate = {"measure_id": "rounds_rate", "unit_id": f"rounds_per_{unit_id}"} | figure(
        "point", {"day": 1200}.get(unit_id, 12_000)
    )
    ((_, least, most),) = implied({"r": rate})
    assert least == most == pytest.approx(monthly)


TWO_BASES = {"o1": O_1, "o2": BOXES | figure("point", 30), "r1": R_1}


def test_row_25_what_a_conversion_rests_on_by_two_links_is_their_sum():
    built = whole(links=[("r1", "o1"), ("r1", "o2")], **TWO_BASES)
    (factor,) = implied_factors(comparable(built), built.links).itertuples()
    assert (factor.base, factor.base_number, factor.factor) == ("o1", 40, 100)


def test_two_mentions_of_one_basis_count_once():
    rows = TWO_BASES | {"o2": O_1 | {"assertion_id": "of_o1"}}
    built = whole(links=[("r1", "o1"), ("r1", "o2")], **rows)
    (factor,) = implied_factors(comparable(built), built.links).itertuples()
    assert (factor.base_number, factor.factor) == (10, 400)


def test_a_duration_that_rests_on_two_totals_is_reckoned_from_their_sum():
    lasts = LASTS | {"unit_id": "months"} | figure("point", 2)
    rows = {"t": TOTAL, "u": TOTAL | figure("point", 800), "l": lasts}
    assert implied(rows, links=[("l", "t"), ("l", "u")]) == [(["l", "t", "u"], 1000, 1000)]


TROOPS = {"measure_id": "troops_sent"}
DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}


def title(**rows):
    return last_words_title(comparable(whole(**rows)))


def test_row_36_a_title_goes_up_to_what_happened_and_is_undisputed():
    rows = {
        "possible": TROOPS | figure("point", 500_000) | {"modality": "possible"},
        "disputed": TROOPS | figure("point", 30_000) | DISPUTED,
        "happened": TROOPS | figure("point", 15_000),
    }
    assert title(**rows) == "Troops_sent: 15,000; no count claimed"


@pytest.mark.parametrize("modality", ["planned", "capacity", "possible"])
def test_a_title_does_not_go_up_to_what_did_not_happen(modality):
    rows = {
        "other": TROOPS | figure("point", 500_000) | {"modality": modality},
        "sent": TROOPS | figure("point", 15_000),
    }
    assert title(**rows) == "Troops_sent: 15,000; no count claimed"


def test_a_title_goes_to_no_end_where_the_highest_is_a_lower_bound():
    rows = {"more": TROOPS | figure("at_least", 20_000), "sent": TROOPS | figure("point", 15_000)}
    assert title(**rows) == "Troops_sent: 15,000 to at least 20,000; no count claimed"


def test_a_title_without_a_number_of_what_happened_says_so():
    assert (
        title(other=TROOPS | {"modality": "planned"})
        == "Troops_sent: only what is planned, possible, disputed or a capacity"
    )
