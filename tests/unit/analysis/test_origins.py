import pytest

from briefing.analysis.origins import known_days, placed
from unit.builders import ACTORS, actor, claim, figure, link, register, source, table

AGENCIES = [
    actor("wire", kind="media", role="medium", party="none", country="", pool_ids="wire"),
    actor("weekly", kind="media", role="medium", party="none", country="", pool_ids="weekly"),
    actor("monitors", pool_ids="rok;us"),
    actor("watch", pool_ids="us;rok"),
    actor("state_daily", kind="media", role="medium", pool_ids="rok"),
]
PUBLISHERS = ["gazette", "ministry", "agency", "wire", "weekly", "watch", "state_daily"]
PAGES = [source(source_id=who, publisher_id=who) for who in PUBLISHERS]


def located(*rows, links=(), sources=PAGES):
    """One assertion of the ministry on several pages; a page is called by its publisher, a claim by its page."""
    claims = [claim(source_id="gazette") | {"claim_id": row.get("source_id", "gazette")} | row for row in rows]
    return placed(register(claims=claims, links=list(links), sources=sources, actors=[*ACTORS, *AGENCIES]))


def root(*rows, **tables):
    (found,) = located(*rows, **tables)["root"].unique()
    return found


def origin(*rows, **tables):
    return located(*rows, **tables).query("rank == 0")["claim_id"].tolist()


def on(publisher, **more):
    return {"source_id": publisher} | more


def test_a_single_page_of_somebody_else_is_no_root():
    assert root(on("gazette")) == ""


def test_the_claimants_own_page_is_the_root():
    assert root(on("gazette"), on("ministry")) == "ministry"


def test_the_page_of_another_body_of_its_pool_is_its_own():
    assert root(on("gazette"), on("agency")) == "agency"


def test_a_medium_of_its_pool_is_no_body_that_speaks_for_it():
    assert root(on("gazette"), on("state_daily")) == ""


def test_pools_are_one_in_whatever_order_they_are_typed():
    assert root(on("gazette", claimant_id="monitors"), on("watch", claimant_id="monitors")) == "watch"


def test_the_page_of_an_actor_that_another_mention_names_is_the_root():
    assert root(on("gazette", via="wire"), on("wire")) == "wire"


def test_an_actor_that_is_named_without_its_page_is_no_root():
    assert root(on("gazette", via="wire"), on("weekly")) == ""


def test_a_blank_way_is_unknown_and_not_nearest():
    assert root(on("gazette"), on("weekly", via="agency")) == ""


def test_of_those_named_the_nearest_to_the_claimant_is_the_root():
    # The gazette had it from the weekly, the weekly from the wire: `via` names the nearest to the page first.
    assert root(on("gazette", via="weekly;wire"), on("weekly"), on("wire")) == "wire"
    assert root(on("gazette", via="weekly;wire"), on("weekly")) == "weekly"


def test_the_claimants_own_page_goes_before_one_that_is_named():
    assert root(on("gazette", via="wire"), on("wire"), on("ministry")) == "ministry"


def test_what_an_editor_names_goes_before_all():
    named = [link(from_claim="wire", to_claim="weekly", relation="origin")]
    assert root(on("gazette", via="wire"), on("wire"), on("ministry"), on("weekly"), links=named) == "weekly"


def test_another_relation_names_no_root():
    linked = [link(from_claim="gazette", to_claim="weekly", relation="part_of")]
    assert root(on("gazette"), on("weekly"), links=linked) == ""


def test_of_two_own_pages_the_first_known_is_the_root():
    pages = [
        source(source_id="ministry", publisher_id="ministry", published="2024-10-20"),
        source(source_id="agency", publisher_id="agency", published="2024-10-19"),
    ]
    assert root(on("ministry"), on("agency"), sources=pages) == "agency"


def test_the_origin_is_the_mention_on_the_root():
    assert origin(on("gazette", via="wire"), on("wire")) == ["wire"]


def test_without_a_root_the_origin_is_the_first_published():
    pages = [source(source_id="gazette"), source(source_id="weekly", publisher_id="weekly", published="2024-10-09")]
    assert origin(on("gazette"), on("weekly"), sources=pages) == ["weekly"]


@pytest.mark.parametrize(("rating", "first"), [("C", "weekly"), ("D", "gazette"), ("E", "gazette"), ("F", "weekly")])
def test_a_page_rated_low_is_the_origin_only_where_no_other_is(rating, first):
    weekly = source(source_id="weekly", publisher_id="weekly", published="2024-10-09", reliability=rating)
    assert origin(on("gazette"), on("weekly"), sources=[source(source_id="gazette"), weekly]) == [first]
    assert origin(on("weekly"), sources=[weekly]) == ["weekly"]


def test_a_mention_that_names_nobody_is_the_origin_only_where_no_other_names_a_claimant():
    weekly = source(source_id="weekly", publisher_id="weekly", published="2024-10-09")
    pages = [source(source_id="gazette", reliability="D"), weekly]
    nameless = on("weekly", claimant_id="unattributed")
    assert origin(on("gazette"), nameless, sources=pages) == ["gazette"]
    assert origin(nameless, sources=[weekly]) == ["weekly"]


def test_a_mention_without_a_number_is_no_origin_where_another_prints_one():
    assert origin(on("ministry") | figure("vague"), on("gazette")) == ["gazette"]


def test_a_disputed_mention_is_no_origin_where_another_is_not():
    disputed = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
    assert origin(on("ministry", **disputed), on("gazette")) == ["gazette"]


def test_each_assertion_has_its_own_root_and_origin():
    rows = located(on("gazette"), on("ministry"), on("weekly", assertion_id="other"))
    assert rows["root"].tolist() == ["ministry", "ministry", ""]
    assert rows["rank"].tolist() == [1, 0, 0]


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ({"published": "2024-10-16", "accessed": "2026-01-31"}, "2024-10-16"),
        ({"published": "2024-10", "accessed": "2026-01-31"}, "2024-10-31"),
        ({"published": "2024", "accessed": "2026-01-31"}, "2024-12-31"),
        ({"published": "2026", "accessed": "2026-01-31"}, "2026-01-31"),
        ({"published": "", "accessed": "2026-01-31"}, "2026-01-31"),
        ({"published": "2024", "accessed": ""}, "2024-12-31"),
    ],
)
def test_a_document_is_known_by_the_last_day_its_date_allows_or_its_first_reading(page, day):
    assert known_days(table("sources.csv", source(**page))).dt.strftime("%Y-%m-%d").tolist() == [day]


def test_a_document_neither_dated_nor_read_is_never_known():
    assert known_days(table("sources.csv", source(published="", accessed=""))).isna().all()


def test_no_claims_have_no_place():
    assert located().empty
