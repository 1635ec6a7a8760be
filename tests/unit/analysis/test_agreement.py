import pytest

from briefing.analysis.agreement import pairs
from briefing.analysis.comparison import comparable
from unit.builders import claim, figure, measure, register, unit

ARRIVAL = figure("vague") | {"measure_id": "arrival", "unit_id": "date"}

CLAIMANTS = ["ministry", "gazette", "unattributed"]
TIMES = ("weeks", "years")


def compared(*rows, **tables):
    claims = [
        claim(claim_id=f"gazette-{n}", assertion_id=f"assertion_{n}", claimant_id=CLAIMANTS[n % 3]) | row
        for n, row in enumerate(rows)
    ]
    return comparable(register(claims=claims, **tables))


def pair(*rows, **tables):
    (found,) = pairs(compared(*rows, **tables)).to_dict("records")
    return found


def verdict(first, second):
    return pair(figure(*first), figure(*second))["verdict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("point", 28_000), ("point", 28_000)),
        (("point", 28_000), ("point", 28_400)),
        (("about", 12_000), ("point", 11_000)),
        (("about", 12_000), ("about", 13_000)),
        (("point", 30_000), ("point", 29_000)),  # from 28,500, a twentieth; to 29,500
        (("range", 2, 3), ("point", 3)),
        (("range", 3, 3), ("point", 3)),
        (("point", 0), ("point", 0)),
        (("point", 0), ("about", 0)),
    ],
)
def test_figures_whose_intervals_overlap_agree(first, second):
    assert verdict(first, second) == "agree"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("at_least", 28_000), ("point", 40_000)),
        (("at_most", 40), ("point", 30)),
        (("at_least", 28_000), ("at_least", 6_700)),
        (("at_least", 20), ("at_most", 40)),
    ],
)
def test_figures_that_only_an_open_bound_lets_overlap_are_compatible(first, second):
    assert verdict(first, second) == "compatible"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("point", 28_000), ("point", 31_000)),
        (("point", 11_000), ("point", 12_001)),
        (("at_least", 28_000), ("point", 6_700)),
        (("at_most", 40), ("point", 46)),
        (("point", 28_000), ("point", 29_000)),  # they touch at 28,500
        (("point", 28_000), ("point", 30_000)),  # they touch at 28,500 too
        (("at_most", 40), ("point", 50)),
        (("at_least", 28_000), ("point", 27_000)),
        (("point", 0), ("point", 1)),
        (("range", 2, 3), ("point", 4)),
    ],
)
def test_figures_whose_intervals_do_not_meet_differ(first, second):
    assert verdict(first, second) == "differ"


@pytest.mark.parametrize(("apart", "outcome"), [(0.0, "differ"), (0.5e-9, "differ"), (2e-9, "agree")])
def test_intervals_that_overlap_by_no_more_than_a_billionth_of_themselves_differ(apart, outcome):
    assert verdict(("range", 1, 2 + 2 * apart), ("range", 2, 3)) == outcome


def test_why_two_are_compatible_is_said_only_where_an_open_side_lets_them_meet():
    assert pair(figure("at_least", 28_000), figure("point", 40_000))["because"] == "one is open"
    assert pair(figure("at_least", 28_000), figure("point", 20_000))["because"] == ""
    assert pair(figure("point", 28_000), figure("point", 28_000))["because"] == ""


def test_the_gap_is_the_distance_between_the_intervals():
    assert pair(figure("point", 28_000), figure("point", 31_000))["gap"] == 2000


def test_the_difference_is_between_the_printed_numbers():
    assert pair(figure("point", 28_000), figure("point", 31_000))["difference"] == 3000


def test_what_one_claimant_says_of_two_times_is_no_pair():
    one = {"claimant_id": "ministry"}
    assert pairs(compared(figure("point", 3) | one, figure("point", 8) | one)).empty


def test_two_figures_that_nobody_asserts_are_a_pair():
    nobody = {"claimant_id": "unattributed"}
    assert len(pairs(compared(figure("point", 3) | nobody, figure("point", 8) | nobody))) == 1


def test_figures_that_agree_have_no_gap():
    assert pair(figure("point", 28_000), figure("at_least", 6_700))["gap"] == 0


def test_the_ratio_is_the_larger_number_over_the_smaller():
    assert pair(figure("about", 3), figure("at_least", 12))["ratio"] == 4


def test_the_ratio_of_a_range_is_taken_from_its_middle():
    assert pair(figure("range", 2, 4), figure("point", 9))["ratio"] == 3


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        ({"period_start": "1970-01", "period_end": "1970-01"}, {"period_start": "1970-01-31"}, ("agree", 0)),
        ({"period_end": "1970-01-31"}, {"period_start": "1970-03-02"}, ("differ", 30)),
    ],
)
def test_dates_are_compared_by_their_days(first, second, outcome):
    found = pair(ARRIVAL | first, ARRIVAL | second)
    assert (found["verdict"], found["gap"]) == outcome


def test_a_latest_date_and_an_earlier_day_are_compatible():
    latest, day = {"bound": "at_most", "period_end": "1970-12"}, {"period_start": "1970-03", "period_end": "1970-03"}
    assert pair(ARRIVAL | latest, ARRIVAL | day)["verdict"] == "compatible"


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        ("2024-03", ("compatible", "one is known to its year")),
        ("2024-03-05", ("compatible", "one is known to its year")),
        ("2024", ("agree", "")),
        ("2023-12", ("differ", "")),
    ],
)
def test_a_date_known_to_its_year_is_compared_with_nothing_nearer(other, outcome):
    found = pair(
        ARRIVAL | {"period_start": "2024", "period_end": "2024"}, ARRIVAL | {"period_start": other, "period_end": other}
    )
    assert (found["verdict"], found["because"]) == outcome


def test_two_bodies_that_speak_for_one_state_are_no_pair():
    assert pairs(compared({"claimant_id": "ministry"}, {"claimant_id": "agency"} | figure("point", 9))).empty


@pytest.mark.parametrize(
    ("one", "other", "number"), [("in Kursk", "in Donetsk", 0), ("in Kursk", "", 0), ("whole", "", 1)]
)
def test_only_figures_of_one_scope_are_a_pair(one, other, number):
    assert len(pairs(compared({"scope": one}, {"scope": other}))) == number


UNITS = [
    unit("pieces"),
    unit("boxes"),
    unit("large_equivalent", kind="equivalent"),
    *(unit(name, kind="time") for name in TIMES),
]


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [("pieces", "large_equivalent", 1), ("pieces", "boxes", 1), ("weeks", "years", 0), ("weeks", "weeks", 1)],
)
def test_counted_things_are_one_axis_and_weeks_and_years_are_not(one, other, number):
    assert len(pairs(compared({"unit_id": one}, {"unit_id": other}, units=UNITS))) == number


def test_days_apart_are_counted_between_the_nearest_days():
    assert pair({"as_of": "2024-02"}, {"as_of": "2024-03-03"})["days_apart"] == 3


def test_dates_that_overlap_are_no_days_apart():
    assert pair({"as_of": "2024"}, {"as_of": "2024-03"})["days_apart"] == 0


def test_what_else_sets_two_figures_apart_is_said():
    measures = [measure("shells", comparability_group="arms"), measure("killed", comparability_group="arms")]
    other = {"measure_id": "killed", "unit_id": "boxes", "modality": "planned", "as_of": "2023"}
    assert pair({}, other, measures=measures)["apart"] == "measure, unit, modality, date"


def test_nothing_is_said_where_nothing_else_differs():
    assert pair({}, figure("point", 9))["apart"] == ""


@pytest.mark.parametrize(("column", "value"), [("unit_id", "boxes"), ("modality", "planned")])
def test_each_difference_is_said_by_itself(column, value):
    assert pair({}, {column: value})["apart"] == column.removesuffix("_id")


def test_two_mentions_of_one_assertion_are_no_pair():
    assert pairs(compared({"assertion_id": "a"}, {"assertion_id": "a"} | figure("point", 9))).empty


def test_different_groups_are_not_mixed():
    measures = [measure("shells"), measure("boxes")]
    assert pairs(compared({}, {"measure_id": "boxes"}, measures=measures)).empty


@pytest.mark.parametrize("row", [figure("vague"), figure("none") | {"modality": "denied"}])
def test_a_figure_without_a_number_is_no_rival(row):
    assert pairs(compared({}, row)).empty


def test_a_denied_date_is_no_rival():
    denied = ARRIVAL | {"bound": "none", "modality": "denied", "period_start": "2023"}
    assert pairs(compared(ARRIVAL | {"period_start": "2024"}, denied)).empty


def test_three_assertions_are_three_pairs():
    assert len(pairs(compared({}, {}, {}))) == 3


def test_the_order_of_rows_changes_no_verdict():
    claims = compared(figure("point", 28_000), figure("at_least", 6_700), figure("about", 12_000), figure("point", 3))
    assert told(claims) == told(claims.iloc[::-1])


def told(claims):
    rows = pairs(claims).to_dict("records")
    fields = ("verdict", "gap", "ratio", "days_apart", "apart")
    return {frozenset((row["claim_id_a"], row["claim_id_b"])): [row[field] for field in fields] for row in rows}


def test_no_claims_are_no_pairs():
    found = pairs(compared())
    assert found.empty
    assert {"gap", "difference", "verdict", "because", "ratio", "days_apart", "apart"} <= set(found.columns)


def test_one_claim_is_no_pair():
    assert pairs(compared({})).empty


def test_a_pair_has_its_group_both_claims_and_what_sets_them_apart():
    row = pair(figure("point", 28_000) | {"as_of": "2024-10-01"}, figure("point", 31_000) | {"as_of": "2024-10-05"})
    assert (row["group"], row["claim_id_a"], row["claim_id_b"]) == ("shells", "gazette-0", "gazette-1")
    parts = ("verdict", "because", "gap", "difference", "ratio", "days_apart", "apart")
    assert [row[part] for part in parts] == ["differ", "", 2000, 3000, 31 / 28, 4, "date"]


def test_the_difference_of_two_dates_is_the_days_between_them():
    found = pair(ARRIVAL | {"period_end": "1970-01-31"}, ARRIVAL | {"period_start": "1970-03-02"})
    assert found["difference"] == 30


@pytest.mark.parametrize(("apart", "outcome"), [(1e-6, "differ"), (4e-6, "agree")])
def test_the_edge_grows_with_the_numbers(apart, outcome):
    assert verdict(("range", 1000, 2000 + apart), ("range", 2000, 3000)) == outcome


@pytest.mark.parametrize(("end", "outcome"), [(3 - 1e-9, "agree"), (3 - 1e-8, "differ")])
def test_a_single_value_meets_an_interval_that_ends_within_an_edge_of_it(end, outcome):
    assert verdict(("range", 3, 3), ("range", 1, end)) == outcome
    assert verdict(("range", 1, end), ("range", 3, 3)) == outcome


@pytest.mark.parametrize("half", [("at_least", 10), ("at_most", 90)])
def test_either_figure_may_be_the_open_one(half):
    assert pair(figure("point", 50), figure(*half))["because"] == "one is open"
    assert pair(figure(*half), figure("point", 50))["because"] == "one is open"


def test_a_date_that_is_open_and_known_to_its_year_is_said_to_be_open():
    day = {"period_start": "2024-03-05", "period_end": "2024-03-05"}
    assert pair(ARRIVAL | {"period_end": "2024"}, ARRIVAL | day)["because"] == "one is open"


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2024-03", "2024", "one is known to its year"),
        ("2024", "2024-03", "one is known to its year"),
        ("2024", "", "one is known to its year"),
        ("2024-03", "2024-04", ""),
        ("2024-03", "", ""),
    ],
)
def test_a_period_is_as_vague_as_its_vaguest_end(start, end, why):
    day = {"period_start": "2024-03-05", "period_end": "2024-03-05"}
    assert pair(ARRIVAL | {"period_start": start, "period_end": end}, ARRIVAL | day)["because"] == why
    assert pair(ARRIVAL | day, ARRIVAL | {"period_start": start, "period_end": end})["because"] == why


def test_a_year_in_which_something_was_counted_is_no_date_of_its_own():
    row = pair({"period_start": "2024"}, {"period_start": "2024-03"})
    assert (row["verdict"], row["because"]) == ("agree", "")


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"measure_id": "killed"}, "measure"),
        ({"as_of": "2023"}, "date"),
        ({"unit_id": "boxes", "as_of": "2023"}, "unit, date"),
        ({"measure_id": "killed", "modality": "planned"}, "measure, modality"),
    ],
)
def test_only_what_differs_is_said_in_its_order(other, words):
    measures = [measure("shells", comparability_group="arms"), measure("killed", comparability_group="arms")]
    assert pair({}, other, measures=measures)["apart"] == words


@pytest.mark.parametrize(("one", "other"), [("boxes", "weeks"), ("weeks", "boxes")])
def test_counted_things_and_times_are_no_pair(one, other):
    assert pairs(compared({"unit_id": one}, {"unit_id": other}, units=UNITS)).empty


def test_pairs_are_numbered_anew():
    ministry, staff = {"claimant_id": "ministry"}, {"claimant_id": "staff"}
    assert pairs(compared(ministry, ministry, staff)).index.tolist() == [0, 1]
