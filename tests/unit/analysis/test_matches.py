import pytest

from briefing.analysis import blocking
from briefing.analysis.agreement import pairs
from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.matches import COLUMNS, matches, still_standing
from unit.builders import ACTORS, actor, claim, figure, register, source

A, B, C = ({"claimant_id": claimant_id} for claimant_id in ("ministry", "staff", "pentagon"))
INSTITUTE = actor("institute", kind="think_tank", role="researcher", country="US", party="none", pool_ids="institute")
ARRIVAL = figure("vague") | {"bound": "point", "measure_id": "arrival", "unit_id": "date"}
DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}


def whole(*rows, pages=()):
    """Each claim of 1 October on a page of its own, of 16 October, in a phrase of its own; `pages` are their fields."""
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"a{n}", source_id=f"d{n}", value_text=f"phrase {n}", as_of="2024-10-01")
        | row
        for n, row in enumerate(rows, start=1)
    ]
    told = [source(source_id=f"d{n}") for n, _ in enumerate(rows, start=1)]
    sources = [page | dict(more) for page, more in zip(told, [*pages, *[{}] * len(told)], strict=False)]
    return register(claims=claims, sources=sources, actors=[*ACTORS, INSTITUTE])


def matched(*rows, **tables):
    built = whole(*rows, **tables)
    return matches(comparable(built), built.links)


def count(*rows, **tables):
    return len(matched(*rows, **tables))


def test_a_match_tells_its_figures_and_why_they_are_unrelated():
    pages = [{"published": "2024-10-20"}, {"published": "2024-10-16"}]
    first = A | figure("about", 12_000) | {"as_of": "2024-10-08"}
    (row,) = matched(first, B | figure("range", 10_000, 13_000), pages=pages).to_dict("records")
    assert row == {
        "measure_id": "shells",
        "claim_a": "c2",
        "claim_b": "c1",
        "value_a": 11_500,
        "value_b": 12_000,
        "kind": "alike",
        "first_published": "2024-10-16",
        "days_between": 7,
        "unrelated_because": ("Staff and Ministry are not known to overlap: no origin, state, link or way in common"),
    }


def test_no_claims_and_no_match_are_an_empty_table():
    assert matched().columns.tolist() == COLUMNS
    assert matched(A, B | figure("point", 9000)).columns.tolist() == COLUMNS


def test_equal_figures_of_unrelated_origins_are_alike():
    assert count(A, B) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"measure_id": "killed"},
        {"unit_id": "boxes"},
        {"modality": "planned"},
        {"modality": "capacity"},
        {"modality": "possible"},
        {"scope": "in one village"},
        DISPUTED,
        figure("vague"),
        {"claimant_id": "unattributed"},
        {"as_of": "2024"},
    ],
)
def test_a_figure_of_another_kind_or_that_nobody_stands_for_is_alike_to_nothing(other):
    assert count(A, B | other) == 0


def test_a_disputed_mention_leaves_the_others_of_its_assertion_in():
    assert count(A, B, B | {"assertion_id": "a2"} | DISPUTED) == 1


@pytest.mark.parametrize(("rating", "number"), [("A", 1), ("C", 1), ("D", 0), ("E", 0), ("F", 1)])
def test_a_figure_that_only_stands_in_documents_rated_low_is_alike_to_nothing(rating, number):
    assert count(A, B, pages=[{}, {"reliability": rating}]) == number


def test_an_assertions_rating_is_its_best_documents():
    assert count(A, B, B | {"assertion_id": "a2"}, pages=[{}, {"reliability": "D"}, {"reliability": "C"}]) == 1


def test_a_figure_that_cannot_be_judged_is_said_to_be_unrated():
    (because,) = matched(A, B, pages=[{}, {"reliability": "F"}])["unrelated_because"]
    assert because.endswith("; no document with Staff's figure can be rated")


@pytest.mark.parametrize(
    ("derivation", "number"), [("counted", 1), ("estimated", 1), ("unstated", 0), ("converted", 0)]
)
@pytest.mark.parametrize("who", ["gazette", "institute"])
def test_a_medium_or_researcher_is_an_origin_only_of_what_it_examined(who, derivation, number):
    assert count(A, {"claimant_id": who, "derivation": derivation}) == number


def test_a_mention_that_names_another_claimant_leaves_the_origins_pool():
    named_wrongly, own_page = A | {"claimant_id": "staff"}, A | {"assertion_id": "a1"}
    pages = [{}, {"publisher_id": "ministry"}]
    assert count(named_wrongly, own_page, {"claimant_id": "agency"}, pages=pages) == 0
    assert count(named_wrongly, own_page, B, pages=pages) == 1


def test_a_body_need_not_say_what_it_examined():
    assert count(A, B | {"derivation": "unstated"}) == 1


def test_one_phrase_of_one_page_is_printed_once_though_it_is_laid_to_two():
    one_page = {"source_id": "d1", "value_text": "3,000 shells"}
    assert count(A | one_page, B | one_page) == 0
    assert count(A | one_page, B | {"source_id": "d1"}) == 1
    assert count(A | one_page, B | {"value_text": "3,000 shells"}) == 1


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (("2024-10-08", "2024-10-08"), ("2024-10-08", "2024-10-08"), ["alike"]),
        (("2024-10", "2024-10"), ("2024-10-08", "2024-10-08"), ["alike"]),
        (("2024-10", "2024-10"), ("2024-11-01", "2024-11-01"), []),
        (("2024", "2024"), ("2024", "2024"), []),
        (("2024", "2024"), ("2024-10-08", "2024-10-08"), []),
        (("", "2024-10"), ("", "2024-10"), []),  # both by October
    ],
)
def test_dates_are_alike_where_they_share_a_day_and_are_known_to_the_month(one, other, kinds):
    rows = [ARRIVAL | {"period_start": start, "period_end": end} for start, end in (one, other)]
    assert matched(A | rows[0], B | rows[1])["kind"].tolist() == kinds


def test_an_equal_date_printed_later_may_be_an_echo():
    day = ARRIVAL | {"period_start": "2024-10-08", "period_end": "2024-10-08"}
    pages = [{}, {"published": "2024-10-20"}]
    assert matched(A | day, B | day, pages=pages)["kind"].tolist() == ["alike, may be an echo"]


def test_a_figure_is_public_from_the_first_document_that_has_it():
    again = B | {"assertion_id": "a2"}
    pages = [{"published": "2024-10-18"}, {"published": "2024-10-20"}, {"published": "2024-10-17"}]
    (row,) = matched(A, B, again, pages=pages).itertuples()
    assert (row.claim_a[0], row.claim_b, row.first_published, row.kind) == (
        "c",
        "c1",
        "2024-10-17",
        "alike, may be an echo",
    )


def test_a_document_of_a_month_is_public_at_its_end():
    (row,) = matched(A, B, pages=[{"published": "2024-10"}, {"published": "2024-10-30"}]).itertuples()
    assert (row.claim_a, row.first_published) == ("c2", "2024-10-30")


def test_days_are_counted_between_the_nearest_days():
    assert matched(A | {"as_of": "2024-09"}, B | {"as_of": "2024-10-05"})["days_between"].tolist() == [5]
    assert matched(A | {"as_of": "2024-10"}, B | {"as_of": "2024-10-05"})["days_between"].tolist() == [0]


def test_figures_compared_only_in_part_still_meet_here(monkeypatch):
    monkeypatch.setattr(blocking, "MOST_MET", 2)
    monkeypatch.setattr(blocking, "LEAST_MET", 1)
    between = [C | figure("point", number) | {"as_of": f"2024-10-0{number}"} for number in range(2, 8)]
    built = whole(A, *between, B | {"as_of": "2024-10-09"})
    claims = comparable(built)
    beside = {
        frozenset(row)
        for row in pairs(assertions(claims))[["claim_id_a", "claim_id_b"]].itertuples(index=False, name=None)
    }
    assert frozenset({"c1", "c8"}) not in beside
    assert matches(claims, built.links)[["claim_a", "claim_b"]].values.tolist() == [["c1", "c8"]]


def standing_of(*rows):
    built = whole(*rows)
    claims = comparable(built)
    found = still_standing(matches(claims, built.links), claims)
    return [(row.claim_a, row.claim_b) for row in found.itertuples()]


def test_a_match_stands_while_no_later_figure_replaces_one_of_its_sides():
    later = B | figure("point", 9000) | {"as_of": "2024-11-01"}
    assert standing_of(A, B) == [("c1", "c2")]
    assert standing_of(A, B, later) == []
    assert standing_of(A, B, later | DISPUTED) == [("c1", "c2")]
    assert standing_of(A, B, C, later) == [("c1", "c3")]


def test_a_match_of_dates_stands():
    day = ARRIVAL | {"period_start": "2024-10-08", "period_end": "2024-10-08"}
    assert standing_of(A | day, B | day) == [("c1", "c2")]
