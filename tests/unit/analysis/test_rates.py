import pandas as pd
import pytest

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.rates import months_between, rates
from unit.builders import ACTORS, claim, figure, link, measure, register, source, topic, unit

MEASURES = [
    measure("rounds_supplied"),
    measure("fire_sustained", basis="duration"),
    measure("share_of_fire", basis="share"),
    measure("rounds_rate", basis="rate"),
    measure("first_supply_date", basis="date"),
]
UNITS = [
    unit("pieces"),
    unit("months", kind="time"),
    *(unit(period, kind="time") for period in ("days", "weeks", "years", "seasons")),
    *(unit(f"rounds_per_{period}") for period in ("day", "week", "month", "year")),
    unit("percent", kind="share"),
    unit("date", kind="date"),
]
TOTAL = {"measure_id": "rounds_supplied", "as_of": "2024-01-01"} | figure("point", 1200)
LASTS = {"measure_id": "fire_sustained", "unit_id": "months", "as_of": "2024-01-01", "modality": "capacity"} | figure(
    "point", 2
)
YEAR_LATER = TOTAL | {"as_of": "2024"}  # 12 to 24 months after the beginning of 2023
RATE = {"measure_id": "rounds_rate", "unit_id": "rounds_per_year"} | figure("point", 1200)
SHARE = {"measure_id": "share_of_fire", "unit_id": "percent"} | figure("point", 50)
DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
OF_FIRE, SINCE = "a duration of fire", "a total since the start"
LINK = [link(from_claim="c2", to_claim="c1")]


def start(day, **more):
    date = {"measure_id": "first_supply_date", "unit_id": "date", "period_start": day, "period_end": day}
    return date | figure("vague") | {"bound": "point"} | more


def listed(*rows, links=(), as_of="2025-06-30"):
    """Each rate as it is told. Each claim has a page of its own."""
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", source_id=f"d{n}") | row for n, row in enumerate(rows, start=1)
    ]
    pages = [source(source_id=f"d{n}", published=f"2024-10-{n:02}") for n, _ in enumerate(rows, start=1)]
    whole = register(claims=claims, sources=pages, measures=MEASURES, units=UNITS, links=list(links), actors=ACTORS)
    compared = comparable(whole)
    return rates(assertions(compared), compared, whole.links, as_of, whole.topic.rates).values.tolist()


def reckoned(*rows, **more):
    """By what each rate is implied: the claims, and the least and the most a month."""
    return {by: (claims, least, most) for _, by, claims, _, least, most in listed(*rows, **more)}


def test_what_each_rate_is_of_and_implied_by_is_told_with_its_claims_and_date():
    rows = [TOTAL | {"period_start": "2023-01-01"}, LASTS, SHARE, RATE]
    # The total was counted over twelve months, or, to the end of its day, a day of January more: 1/31 of a month.
    assert listed(*rows, links=LINK) == [
        ["fired by Russia", "a duration of fire", ["c2", "c1"], "2024-01-01", 600, 600],
        ["North Korean, fired", "that and a share of fire", ["c2", "c1", "c3"], "2024-10-03", 300, 300],
        ["North Korean, supplied", "a rate", ["c4"], "2024-10-04", 100, 100],
        ["North Korean, supplied", "a total since the start", ["c1"], "2024-01-01", 1200 / (12 + 1 / 31), 100],
    ]


# A year of 365.25 days has twelve months of 30.4375 days.
@pytest.mark.parametrize(
    ("unit_id", "number", "monthly"),
    [
        ("rounds_per_day", 10, 304.375),
        ("rounds_per_week", 7, 30.4375),
        ("rounds_per_month", 7, 7),
        ("rounds_per_year", 6, 0.5),
    ],
)
def test_a_rate_of_any_period_is_told_a_month(unit_id, number, monthly):
    _, least, most = reckoned(RATE | figure("point", number) | {"unit_id": unit_id})["a rate"]
    assert (least, most) == (pytest.approx(monthly), pytest.approx(monthly))


@pytest.mark.parametrize(
    ("unit_id", "number", "monthly"), [("days", 24, 1521.875), ("weeks", 28, 186.3520408), ("years", 2, 50)]
)
def test_a_duration_in_any_unit_of_time_implies_a_rate_a_month(unit_id, number, monthly):
    lasts = LASTS | figure("point", number) | {"unit_id": unit_id}
    assert reckoned(TOTAL, lasts, links=LINK)[OF_FIRE][1] == pytest.approx(monthly)


def test_a_number_of_zero_implies_no_rate():
    zero = figure("point", 0)
    assert reckoned(TOTAL, LASTS | zero, links=LINK) == {}
    assert reckoned(RATE | zero) == {}
    assert reckoned(TOTAL | zero | {"period_start": "2023-01-01"}) == {}


def test_a_rate_in_a_unit_without_a_period_and_a_duration_linked_otherwise_imply_nothing():
    assert reckoned(RATE | {"unit_id": "pieces"}) == {}
    assert reckoned(TOTAL, LASTS, links=[link(from_claim="c2", to_claim="c1", relation="corrects")]) == {}
    assert reckoned(TOTAL, LASTS) == {}


@pytest.mark.parametrize(
    ("begun", "months"),
    [
        ({"period_start": "2023", "period_end": "2023"}, (30, 13 - 30 / 31)),  # on any day of the year
        ({"period_start": "2023-02", "period_end": "2023-02"}, (29, 23)),  # from the first of the month
        ({"period_start": "2023-01-01", "period_end": "2023-03-01"}, (30, 22)),
        ({"period_start": "2023-01-01", "period_end": ""}, (30, 24)),
    ],
)
def test_a_start_known_to_a_year_or_between_two_days_gives_a_span(begun, months):
    # To the middle of 2025, where the edition ends, and from its first day.
    _, least, most = reckoned(YEAR_LATER | {"as_of": "2025"}, start("2023", as_of="2023-12") | begun)[SINCE]
    assert (least, most) == (pytest.approx(1200 / months[0]), pytest.approx(1200 / months[1]))


def test_a_start_that_is_open_after_is_no_start():
    begun = start("2023-01-01", period_end="", bound="at_least")
    assert reckoned(YEAR_LATER, begun) == {}


@pytest.mark.parametrize(("said", "there"), [("2024-12-31", True), ("2025-01-01", False)])
def test_a_start_said_up_to_the_last_day_that_the_total_describes_counts(said, there):
    assert bool(reckoned(YEAR_LATER, start("2023-01-01", as_of=said))) is there


def test_of_starts_said_of_one_time_the_one_published_last_counts_then_the_one_listed_last():
    one, other = start("2022-01-01", as_of="2023-10"), start("2023-01-01", as_of="2023-10")
    assert reckoned(YEAR_LATER, one, other)[SINCE][0] == ["c1", "c3"]
    assert reckoned(YEAR_LATER, one | {"source_id": "d3"}, other | {"source_id": "d2"})[SINCE][0] == ["c1", "c2"]
    assert reckoned(YEAR_LATER, one, other | {"source_id": "d2"})[SINCE][0] == ["c1", "c3"]


def test_a_duration_implies_what_is_fired_a_month():
    assert reckoned(TOTAL, LASTS, links=LINK) == {OF_FIRE: (["c2", "c1"], 600, 600)}


def test_a_duration_that_rests_on_two_totals_is_reckoned_from_their_sum():
    links = [*LINK, link(from_claim="c2", to_claim="c3")]
    found = reckoned(TOTAL, LASTS, TOTAL | figure("point", 800), links=links)
    assert found == {OF_FIRE: (["c2", "c1", "c3"], 1000, 1000)}


def test_two_mentions_of_one_total_count_once():
    links = [*LINK, link(from_claim="c2", to_claim="c3")]
    assert reckoned(TOTAL, LASTS, TOTAL | {"assertion_id": "s1"}, links=links)[OF_FIRE][1:] == (600, 600)


def test_a_duration_in_a_unit_that_is_no_known_time_implies_nothing():
    assert reckoned(TOTAL, LASTS | {"unit_id": "seasons"}, links=LINK) == {}


@pytest.mark.parametrize("other", [{"modality": "planned"}, {"modality": "denied"} | figure("none"), DISPUTED])
def test_a_duration_that_is_planned_denied_or_disputed_implies_nothing(other):
    assert reckoned(TOTAL, LASTS | other, links=LINK) == {}


def test_with_a_share_it_implies_what_is_north_korean_of_it():
    found = reckoned(TOTAL, LASTS, SHARE, links=LINK)
    assert found["that and a share of fire"] == (["c2", "c1", "c3"], 300, 300)


def test_a_yearly_rate_is_divided_by_twelve():
    assert reckoned(RATE) == {"a rate": (["c1"], 100, 100)}


@pytest.mark.parametrize("modality", ["planned", "capacity", "possible"])
@pytest.mark.parametrize("row", [RATE, TOTAL | {"period_start": "2023-01-01"}])
def test_a_plan_or_a_capacity_is_no_rate(row, modality):
    assert reckoned(row | {"modality": modality}) == {}


@pytest.mark.parametrize("row", [RATE, TOTAL | {"period_start": "2023-01-01"}])
def test_what_is_disputed_is_no_rate(row):
    assert reckoned(row | DISPUTED) == {}


def test_a_total_without_a_start_is_no_rate():
    assert reckoned(YEAR_LATER) == {}


def test_the_start_printed_with_the_total_goes_first():
    own = YEAR_LATER | {"period_start": "2023-07-01"}
    assert reckoned(own, start("2023-01-01")) == {SINCE: (["c1"], 1200 / 18, 1200 / 6)}


def test_the_start_printed_in_the_same_document_goes_before_the_claimants_own():
    there = start("2023-01-01", source_id="d1", claimant_id="staff")
    assert reckoned(YEAR_LATER, start("2023-07-01"), there) == {SINCE: (["c1", "c3"], 50, 100)}


def test_a_start_in_any_document_that_prints_the_total_will_do():
    mention, there = YEAR_LATER | {"assertion_id": "s1"}, start("2023-01-01", source_id="d2", claimant_id="staff")
    assert reckoned(YEAR_LATER, mention, there) == {SINCE: (["c1", "c3"], 50, 100)}


def test_else_the_claimants_own_last_start_counts():
    earlier, later = start("2022-01-01", as_of="2023-10"), start("2023-01-01", as_of="2023-11")
    assert reckoned(YEAR_LATER, later, earlier) == {SINCE: (["c1", "c2"], 50, 100)}


def test_the_start_of_another_body_of_its_state_is_its_own():
    assert reckoned(YEAR_LATER, start("2023-01-01", claimant_id="agency")) == {SINCE: (["c1", "c2"], 50, 100)}


@pytest.mark.parametrize(
    "other", [{"claimant_id": "staff"}, {"as_of": "2025-03"}, {"modality": "possible"}, DISPUTED, {"period_start": ""}]
)
def test_the_start_of_another_said_later_supposed_disputed_or_open_is_no_start(other):
    assert reckoned(YEAR_LATER, start("2023-01-01", **other)) == {}


@pytest.mark.parametrize(
    ("as_of", "edition", "months"),
    [
        ("2024", "2025-06-30", (24, 12)),
        ("2024", "2024-09-30", (21, 12)),
        ("2024-06", "2025-06-30", (18, 17)),
        ("2024-06", "2024-06-15", (17.5, 17)),
    ],
)
def test_a_total_gives_a_span_as_wide_as_its_date_and_never_past_the_edition(as_of, edition, months):
    _, least, most = reckoned(YEAR_LATER | {"as_of": as_of, "period_start": "2023-01-01"}, as_of=edition)[SINCE]
    assert (least, most) == (pytest.approx(1200 / months[0]), pytest.approx(1200 / months[1]))


@pytest.mark.parametrize(("start_of_count", "given"), [("2023-12-01", True), ("2023-12-02", False)])
def test_a_total_counted_over_less_than_a_month_is_no_rate(start_of_count, given):
    assert bool(reckoned(TOTAL | {"period_start": start_of_count})) is given


def test_a_total_that_nobody_is_named_for_is_no_rate():
    assert reckoned(YEAR_LATER | {"claimant_id": "unattributed", "period_start": "2023-01-01"}) == {}


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2023-01-01", "2024-01-01", 12),
        ("2023-01-01", "2023-01-01", 0),
        ("2023-01-16", "2023-03-16", 2 + 15 / 31 - 15 / 31),
        ("2023-04-01", "2023-04-16", 0.5),
        ("2023-04-16", "2023-05-01", 0.5),
    ],
)
def test_months_are_calendar_months_and_parts_of_one_by_its_days(first, last, months):
    assert months_between(pd.Timestamp(first), pd.Timestamp(last)) == pytest.approx(months)


def test_no_claims_are_no_rates():
    assert reckoned() == {}
    empty = comparable(register(claims=[]))
    assert rates(assertions(empty), empty, register().links, "2025-06-30", topic().rates).columns.tolist() == [
        *("what", "implied_by", "claims", "dated", "least", "most")
    ]
