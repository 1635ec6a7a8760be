from dataclasses import replace

import pytest

from briefing.analysis.selection import of_collection, select, selected
from briefing.editions.parameters import Selection, read_selection
from briefing.errors import FaultsError
from briefing.paths import ROOT_VARIABLE
from briefing.register.corrections import Correction
from briefing.register.drafted import Undecided
from unit.builders import (
    cells,
    claim,
    coded,
    conversion,
    exclusion,
    judgement,
    link,
    register,
    source,
    text,
    write_project,
)

FIRST, SECOND = source(), source(source_id="weekly-2025", published="2025-03", collection="wider")
TROOPS = claim(claim_id="gazette-2024-02", assertion_id="arrival", measure_id="arrival", as_of="2024-08")
LATER = claim(claim_id="weekly-2025-01", source_id="weekly-2025", assertion_id="weekly_count")
ALL = {"as_of": "2026-01-31", "known_by": "2026-01-31", "collections": ["core", "wider"]}
SOURCES, CLAIMS = [FIRST, SECOND], [claim(), TROOPS, LATER]


def chosen(register, **parameters):
    return select(register, Selection(**ALL | parameters))


def ids(**parameters):
    return chosen(register(sources=SOURCES, claims=CLAIMS), **parameters).claims["claim_id"].tolist()


def test_the_widest_selection_keeps_every_claim():
    assert ids() == ["gazette-2024-01", "gazette-2024-02", "weekly-2025-01"]


def test_figures_of_a_later_time_are_left_out():
    assert ids(as_of="2024-09-30") == ["gazette-2024-02"]


@pytest.mark.parametrize(("as_of", "kept"), [("2024-07-31", []), ("2024-08-01", ["gazette-2024-02"])])
def test_a_figure_counts_from_the_first_day_it_describes(as_of, kept):
    assert ids(as_of=as_of) == kept


@pytest.mark.parametrize(("as_of", "kept"), [("2025-03-01", []), ("2025-03-02", ["gazette-2024-01"])])
def test_a_figure_without_any_date_describes_no_later_time_than_the_day_it_was_read(as_of, kept):
    undated = source(published="", published_basis="unknown", accessed="2025-03-02")
    found = chosen(register(sources=[undated], claims=[claim()]), as_of=as_of)
    assert found.claims["claim_id"].tolist() == kept


def test_documents_published_later_are_left_out():
    assert ids(known_by="2024-12-31") == ["gazette-2024-01", "gazette-2024-02"]


@pytest.mark.parametrize(("known_by", "found"), [("2025-03-30", False), ("2025-03-31", True)])
def test_a_document_dated_to_the_month_is_known_at_its_end(known_by, found):
    assert ("weekly-2025-01" in ids(known_by=known_by)) is found


def test_the_collections_given_are_kept():
    assert ids(collections=["wider"]) == ["weekly-2025-01"]


def test_the_themes_given_are_kept():
    assert ids(themes=["troops", "payments"]) == ["gazette-2024-02"]


def test_excluded_sources_are_left_out():
    assert ids(exclude_sources=["gazette-2024"]) == ["weekly-2025-01"]


def test_a_source_to_exclude_that_does_not_exist_is_told_the_nearest():
    with pytest.raises(FaultsError) as error:
        ids(exclude_sources=["gazette-2023"])
    assert str(error.value.faults[0]) == (
        'parameters, exclude_sources: "gazette-2023" is not in data/sources.csv. Did you mean gazette-2024?'
    )


def test_a_theme_that_the_topic_lacks_is_told_the_nearest():
    with pytest.raises(FaultsError) as error:
        ids(themes=["troops", "munition"])
    (fault,) = error.value.faults
    assert str(fault) == 'parameters, themes: "munition" is not in data/topic/themes.yml. Did you mean munitions?'


def test_without_themes_all_are_kept():
    assert ids(themes=None) == ids(themes=["munitions", "troops"])


def test_every_unknown_source_is_listed():
    with pytest.raises(FaultsError) as error:
        ids(exclude_sources=["a", "gazette-2024", "b"])
    assert len(error.value.faults) == 2


def test_an_excluded_source_dates_no_other_sources_claim():
    dating = LATER | {"assertion_id": "ministry_shells", "as_of": "2023"}
    whole = register(sources=SOURCES, claims=[claim(), dating])
    assert chosen(whole, as_of="2024-06-30", exclude_sources=["weekly-2025"]).claims.empty


def test_a_document_not_yet_known_dates_no_claim():
    dating = LATER | {"assertion_id": "ministry_shells", "as_of": "2023"}
    whole = register(sources=SOURCES, claims=[claim(), dating])
    assert chosen(whole, as_of="2024-06-30", known_by="2024-12-31").claims.empty


def test_only_the_sources_kept_are_listed():
    assert chosen(register(sources=SOURCES), collections=["core"]).sources["source_id"].tolist() == ["gazette-2024"]


def test_what_belongs_to_a_source_left_out_goes_with_it():
    weekly = {"source_id": "weekly-2025"}
    whole = register(
        texts=text("3,000 shells") | text("40 boxes", source_id="weekly-2025"),
        sources=SOURCES,
        exclusions=[exclusion(), exclusion(**weekly)],
        pass_a=[coded(), coded(**weekly)],
        pass_b=[coded(**weekly), coded()],
    )
    kept = chosen(whole, exclude_sources=["weekly-2025"])
    assert [len(table) for table in (kept.exclusions, kept.pass_a, kept.pass_b, kept.texts)] == [1, 1, 1, 1]
    assert kept.numbers["number"].tolist() == ["3,000"]


@pytest.mark.parametrize("ends", [("gazette-2024-01", "gazette-2024-02"), ("gazette-2024-02", "gazette-2024-01")])
def test_a_link_with_an_end_outside_is_left_out(ends):
    links = [link(from_claim=ends[0], to_claim=ends[1]), link(to_claim="gazette-2024-01")]
    kept = chosen(register(claims=[claim(), TROOPS], links=links), themes=["munitions"]).links
    assert kept["to_claim"].tolist() == ["gazette-2024-01"]


def test_no_table_left_points_to_a_claim_left_out():
    whole = register(
        claims=[claim(), TROOPS],
        conversions=[conversion(claim_id="gazette-2024-02")],
        exclusions=[exclusion(claim_id="gazette-2024-02", reason="duplicate")],
    )
    kept = chosen(whole, themes=["munitions"])
    cited = {*kept.conversions["claim_id"], *kept.exclusions["claim_id"]}
    assert cited <= {"", *kept.claims["claim_id"]}


def test_a_conversion_that_no_claim_states_is_kept():
    assert len(chosen(register(conversions=[conversion()]), themes=["troops"]).conversions) == 1


def test_a_judgement_on_a_claim_outside_is_left_out():
    judgements = (judgement(id="shells"), judgement(id="both", claims=["gazette-2024-01", "gazette-2024-02"]))
    whole = register(claims=[claim(), TROOPS], judgements=judgements)
    assert [kept.id for kept in chosen(whole, themes=["munitions"]).judgements] == ["shells"]


@pytest.mark.parametrize(
    ("known_by", "kept"), [("2024-10-31", 0), ("2024-11-01", 1), ("2024-12-31", 1), ("2025-01-01", 0)]
)
def test_a_judgement_stands_from_its_issue_until_it_is_withdrawn(known_by, kept):
    whole = register(judgements=(judgement(issued="2024-11-01", withdrawn="2025-01-01"),))
    assert len(chosen(whole, known_by=known_by).judgements) == kept


def test_the_register_selected_from_stays_whole():
    whole = register(sources=SOURCES, claims=CLAIMS)
    chosen(whole, themes=["troops"], collections=["core"])
    assert (len(whole.sources), len(whole.claims)) == (2, 3)


def test_a_register_without_claims_may_be_selected_from():
    assert chosen(register(claims=[])).claims.empty


def test_a_document_rated_worse_than_the_floor_is_left_out_but_not_one_that_cannot_be_judged():
    rated = [source(source_id=f"gazette-{letter.lower()}", reliability=letter) for letter in "BCDF"]
    whole = register(sources=rated, claims=[])
    chosen = read_selection({"as_of": "2025-12-31", "known_by": "2025-12-31", "min_reliability": "C"}, "test")
    assert select(whole, chosen).sources["reliability"].tolist() == ["B", "C", "F"]


def unsaid(*rows, claims=(), **parameters):
    """What an edition leaves out by dates and ratings, and why: documents d1, d2 … and their claims."""
    sources = [source(source_id=f"d{n}") | row for n, row in enumerate(rows, start=1)]
    table = chosen(register(sources=sources, claims=list(claims)), **parameters).unsaid
    return {row.id: (row.what, row.why) for row in table.itertuples()}


RETRACTED = {"status": "retracted", "status_since": "2025-05-01"}


def test_what_dates_ratings_and_retractions_leave_out_is_listed_with_the_reason():
    rows = [
        {},
        {"published": "2026-02-01"},
        {"published": "", "accessed": ""},
        {"reliability": "D"},
        RETRACTED,
        {"reliability": "F"},
    ]
    assert unsaid(*rows, min_reliability="C") == {
        "d2": ("document", "known later"),
        "d3": ("document", "no date"),
        "d4": ("document", "rated worse"),
        "d5": ("document", "retracted"),
    }


def test_a_document_retracted_later_or_only_corrected_is_not_listed():
    assert unsaid(RETRACTED | {"status_since": "2026-02-01"}, RETRACTED | {"status": "corrected"}) == {}


def test_a_claim_of_a_later_time_is_listed_with_the_reason():
    told = claim(claim_id="early", source_id="d1", as_of="2024-05")
    later = claim(claim_id="late", assertion_id="other", source_id="d1", as_of="2024-07")
    assert unsaid({}, claims=[told, later], as_of="2024-06-30") == {"late": ("claim", "describes a later time")}


def test_what_an_edition_does_not_want_is_not_listed():
    wider = {"collection": "wider", "published": "2026-02-01"}
    later = claim(claim_id="late", source_id="d1", measure_id="killed", as_of="2024-07")
    parameters = {"as_of": "2024-06-30", "collections": ["core"], "themes": ["munitions"], "exclude_sources": ["d3"]}
    assert unsaid({}, wider, {"reliability": "E"}, claims=[later], **parameters) == {}


def test_a_retracted_mention_dates_no_claim():
    gone = LATER | {
        "assertion_id": "ministry_shells",
        "as_of": "2023",
        "status": "retracted",
        "status_since": "2025-01-01",
    }
    assert chosen(register(sources=SOURCES, claims=[claim(), gone]), as_of="2024-06-30").claims["status"].tolist() == [
        "retracted"
    ]


def test_what_was_disputed_later_was_active_then():
    doubted = claim(status="disputed", status_since="2025-06-01", status_reason="Invented")
    statuses = [
        chosen(register(claims=[doubted]), known_by=day).claims["status"].item() for day in ("2025-05-31", "2025-06-01")
    ]
    assert statuses == ["active", "disputed"]


@pytest.mark.parametrize(("known_by", "kept"), [("2025-01-31", 0), ("2025-02-01", 1)])
def test_a_correction_is_shown_by_the_editions_known_from_its_day_on(known_by, kept):
    log = (
        Correction(
            claim="gazette-2024-01", field="best", old="2000", new="3000", reason="Invented.", date="2025-02-01"
        ),
    )
    assert len(chosen(register(corrections=log), known_by=known_by).corrections) == kept


def test_a_judgement_whose_claim_is_not_in_the_edition_is_left_out_and_kept_apart():
    whole = register(judgements=(judgement(claims=["gazette-2024-01"], issued="2024-11-01"),))
    chosen = {"as_of": "2025-12-31", "known_by": "2025-12-31", "exclude_sources": ["gazette-2024"]}
    left = select(whole, read_selection(chosen, "test"))
    assert left.judgements == ()
    assert [one.id for one in left.left_out] == ["supply-is-real"]


def test_a_claim_retracted_later_was_active_then():
    gone = claim(status="retracted", status_since="2025-06-01", status_reason="Invented")
    whole = register(claims=[gone])
    statuses = {
        day: select(whole, read_selection({"as_of": day, "known_by": day}, "test")).claims["status"].tolist()
        for day in ("2025-05-31", "2025-06-01")
    }
    assert statuses == {"2025-05-31": ["active"], "2025-06-01": ["retracted"]}


def test_what_is_left_out_is_listed_documents_first_with_title_or_phrase():
    pages = [source(), source(source_id="later", title="Later", published="2026-02-01")]
    later = claim(claim_id="late", assertion_id="other", as_of="2024-07", value_text="40 boxes")
    table = chosen(register(sources=pages, claims=[later]), as_of="2024-06-30").unsaid
    assert table.to_dict("split") == {
        "index": [0, 1],
        "columns": ["id", "what", "name", "why"],
        "data": [
            ["later", "document", "Later", "known later"],
            ["late", "claim", "40 boxes", "describes a later time"],
        ],
    }


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (RETRACTED | {"status_since": ""}, "retracted"),
        (RETRACTED | {"status_since": ALL["known_by"]}, "retracted"),
        (RETRACTED | {"reliability": "E"}, "retracted"),
        (RETRACTED | {"published": "2026-02-01"}, "known later"),
        (RETRACTED | {"published": ALL["known_by"]}, "retracted"),
        (RETRACTED | {"published": "", "accessed": ""}, "no date"),
        ({"reliability": "E", "published": "2026-02-01"}, "known later"),
        ({"reliability": "E", "published": "", "accessed": ""}, "no date"),
    ],
)
def test_of_several_reasons_the_one_that_goes_deepest_is_given(page, why):
    assert unsaid(page, min_reliability="D") == {"d1": ("document", why)}


def test_a_document_known_on_the_last_day_is_in():
    assert unsaid({"published": ALL["known_by"]}) == {}


def test_a_source_to_exclude_that_does_not_exist_is_named_with_its_file():
    with pytest.raises(FaultsError) as error:
        select(register(), Selection(**ALL | {"exclude_sources": ["daily-1999"]}), "reports/core.yml")
    assert str(error.value.faults[0]).startswith("reports/core.yml, exclude_sources: ")


def test_what_belongs_to_a_claim_that_is_kept_is_kept():
    whole = register(
        claims=[claim(), TROOPS],
        conversions=[conversion(claim_id="gazette-2024-01")],
        exclusions=[exclusion(claim_id="gazette-2024-01", reason="duplicate")],
    )
    kept = chosen(whole, themes=["munitions"])
    assert kept.conversions["claim_id"].tolist() == ["gazette-2024-01"]
    assert kept.exclusions["claim_id"].tolist() == ["gazette-2024-01"]


def test_a_correction_of_a_claim_left_out_is_left_out():
    log = Correction(
        claim="gazette-2024-01", field="best", old="2000", new="3000", reason="Invented.", date="2025-02-01"
    )
    assert chosen(register(claims=[claim(), TROOPS], corrections=(log,)), themes=["troops"]).corrections == ()


def test_of_one_collection_the_other_sources_are_left_out_and_no_claims():
    core = of_collection(register(sources=SOURCES, claims=CLAIMS), "core")
    assert (core.sources["source_id"].tolist(), len(core.claims)) == (["gazette-2024"], 3)


def test_a_status_of_a_claim_since_a_day_not_said_was_always_so():
    gone = claim(status="disputed", status_since="", status_reason="Invented")
    assert chosen(register(claims=[gone])).claims["status"].tolist() == ["disputed"]


def test_a_notebook_selects_from_the_projects_register(tmp_path, monkeypatch):
    monkeypatch.setenv(ROOT_VARIABLE, str(write_project(tmp_path)))
    assert selected(as_of="2024-12-31", known_by="2024-12-31").claims["claim_id"].tolist() == ["gazette-2024-01"]
    with pytest.raises(FaultsError) as error:
        selected(as_of="2024", known_by="2024-12-31")
    assert str(error.value.faults[0]).startswith("parameters, as_of: ")


def test_a_drafted_document_may_be_left_out_by_its_id():
    drafts = Undecided(claims=cells("claims.csv", claim(claim_id="paper-2026-01", source_id="paper-2026")))
    whole = replace(register(), drafted=drafts)
    assert len(chosen(whole, exclude_sources=["paper-2026"]).claims) == 1
