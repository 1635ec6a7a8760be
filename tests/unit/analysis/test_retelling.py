"""The figures that changed most in retelling."""

from briefing.analysis.comparison import comparable
from briefing.analysis.drift import drift
from briefing.analysis.retelling import cases
from unit.builders import ACTORS, actor, claim, figure, link, register, source

PAPERS = ["paper", "weekly", "daily"]
SOURCES = [
    source(source_id="own", publisher_id="ministry", published="2024-10-01"),
    source(source_id="staff-own", publisher_id="staff", published="2024-10-01"),
    *(source(source_id=one, publisher_id=one, published=f"2024-10-0{n}") for n, one in enumerate(PAPERS, start=2)),
]
ACTORS_HERE = [*ACTORS, *(actor(one, kind="media", role="medium", pool_ids=one) for one in PAPERS)]


def told(*rows):
    claims = [claim(claim_id=f"c{n}") | row for n, row in enumerate(rows, start=1)]
    built = register(claims=claims, sources=SOURCES, actors=ACTORS_HERE)
    compared = comparable(built)
    return cases(compared, drift(compared, built.links))


def by(source_id, assertion_id="one", *printed, **more):
    return {"source_id": source_id, "assertion_id": assertion_id} | figure(*(printed or ("about", 3000))) | more


def test_a_case_begins_with_its_root_then_as_its_mentions_became_known():
    [case] = told(by("weekly"), by("paper", "one", "point", 3000), by("own"))
    assert case.mentions["claim_id"].tolist() == ["c3", "c2", "c1"]
    assert case.changes[["mention", "field"]].to_numpy().tolist() == [["c2", "bound"]]


def test_a_figure_that_nothing_changed_or_whose_root_is_unknown_is_no_case():
    assert told(by("own"), by("paper")) == []
    assert told(by("weekly"), by("paper", "one", "point", 3000)) == []


def test_another_thing_said_comes_before_many_lighter_changes():
    lighter = [by("own"), by("paper", "one", "point", 3000), by("weekly", "one", "point", 4000)]
    heavy = [
        by("staff-own", "two", claimant_id="staff", modality="planned"),
        by("paper", "two", claimant_id="staff", modality="happened"),
    ]
    assert [case.mentions["assertion_id"].iloc[0] for case in told(*lighter, *heavy)] == ["two", "one"]


def test_of_one_root_there_is_one_case():
    rows = [by("own"), by("paper", "one", "point", 3000), by("own", "two"), by("paper", "two", "point", 4000)]
    assert [case.mentions["assertion_id"].iloc[0] for case in told(*rows)] == ["two"]


def test_of_changes_of_one_kind_the_heavier_case_comes_first():
    light = [by("own"), by("paper", "one", "point", 3000)]
    heavier = [
        by("staff-own", "two", claimant_id="staff"),
        by("paper", "two", "point", 4000, claimant_id="staff"),
    ]
    assert [case.mentions["assertion_id"].iloc[0] for case in told(*light, *heavier)] == ["two", "one"]


def test_what_its_root_prints_once_more_is_no_retelling():
    [case] = told(by("own"), by("own", paragraph="2", value_text="once more"), by("paper", "one", "point", 3000))
    assert case.mentions["claim_id"].tolist() == ["c1", "c3"]


def test_what_stood_before_the_root_was_not_told_from_it():
    rows = [by("weekly"), by("paper", "one", "point", 3000), by("daily", "one", "point", 4000)]
    claims = [claim(claim_id=f"c{n}") | row for n, row in enumerate(rows, start=1)]
    origin = [link(from_claim="c2", to_claim="c1", relation="origin")]
    built = register(claims=claims, sources=SOURCES, actors=ACTORS_HERE, links=origin)
    compared = comparable(built)
    [case] = cases(compared, drift(compared, built.links))
    assert case.mentions["claim_id"].tolist() == ["c1", "c3"]
    assert set(case.changes["mention"]) == {"c3"}
