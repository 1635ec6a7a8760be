import pytest

from briefing.analysis.changes import NO_CHANGE, both, by_claimants, changes, moved, telling
from briefing.analysis.comparison import comparable
from briefing.analysis.earlier import Earlier
from briefing.analysis.selection import select
from briefing.editions.parameters import Selection
from briefing.register.corrections import Correction
from unit.builders import claim, figure, judgement, link, measure, register, source

SOURCES = [
    source(published="2024-05-02"),
    source(source_id="gazette-2025", published="2025-05-02"),
    source(source_id="gazette-year", published="2024"),
    source(source_id="gazette-low", published="2024-05-03", reliability="D", collection="wider"),
]
FIRST, LAST = "2024-11-30", "2025-12-31"
EARLY = claim(claim_id="c1", assertion_id="s1", as_of="2024-05")
LATE = claim(claim_id="c2", assertion_id="s2", source_id="gazette-2025", as_of="2025-05") | figure("point", 9000)
STAFF = {"claimant_id": "staff"}


def status(name, since="2025-01-01"):
    return {"status": name, "status_since": since, "status_reason": "Invented"}


def correction(**overrides):
    row = {"claim": "c1", "field": "best", "old": "2000", "new": "3000", "reason": "Invented.", "date": "2025-02-01"}
    return Correction(**row | overrides)


def briefing(day, *claims, sources=SOURCES, parameters=None, **tables):
    whole = register(claims=list(claims), sources=sources, **tables)
    return select(whole, Selection(**{"as_of": day, "known_by": day} | (parameters or {})))


def what(*claims, before=FIRST, after=LAST, **tables):
    """What changed in a register of these claims from one day to another."""
    earlier = Earlier(briefing(before, *claims, **tables), before, before)
    return rows(changes(earlier, briefing(after, *claims, **tables)))


def since_filed(filed, now, **tables):
    """What changed from a filed briefing of these claims to one of others."""
    return rows(
        changes(
            Earlier(register(claims=filed, sources=SOURCES), FIRST, FIRST, filed=True), briefing(LAST, *now, **tables)
        )
    )


def rows(table):
    return {(row.kind, row.one, row.other) for row in table.itertuples()}


def test_what_nobody_is_named_for_what_we_did_and_other_groups_are_no_change_of_a_claimant():
    nobody = LATE | {"claim_id": "c3", "assertion_id": "s3", "claimant_id": "unattributed"}
    now = briefing(LAST, EARLY, LATE, nobody, corrections=[correction(claim="c1", kind="corrected")])
    earlier = Earlier(briefing(FIRST, EARLY), FIRST, FIRST)
    found, claims = changes(earlier, now), comparable(now)
    assert {row.one for row in found.itertuples()} == {"c1", "c2", "c3"}
    assert rows(by_claimants(found, claims, "shells")) == {("replaced", "c2", "")}
    assert by_claimants(found, claims, "killed").empty


def test_nothing_changed_between_equal_briefings():
    same = briefing(LAST, EARLY, LATE)
    assert changes(Earlier(same, LAST, LAST), same).empty
    assert moved(Earlier(same, LAST, LAST), same).empty


def listed(before, after):
    return changes(before, after).values.tolist()


def test_what_is_new_gone_ours_and_judged_is_listed_in_this_order():
    gone = EARLY | {"claim_id": "c3", "assertion_id": "s3", "measure_id": "killed"} | status("retracted")
    doubted = EARLY | {"claim_id": "c4", "assertion_id": "s4", "measure_id": "killed", **STAFF} | status("disputed")
    rows = [EARLY, LATE, gone, doubted]
    tables = {"judgements": (judgement(claims=["c1"], issued="2025-01-01"),), "corrections": (correction(),)}
    earlier = Earlier(briefing(FIRST, *rows, **tables), FIRST, FIRST)
    assert list(changes(earlier, briefing(LAST, *rows, **tables))) == ["kind", "one", "other"]
    assert listed(earlier, briefing(LAST, *rows, **tables)) == [
        ["replaced", "c2", "c1"],
        ["withdrawn", "c3", ""],
        ["disputed", "c4", ""],
        ["corrected", "c1", "best"],
        ["judgement issued", "supply-is-real", ""],
    ]


def test_the_ends_of_both_envelopes_stand_side_by_side():
    killed = [
        row | {"claim_id": f"k{n}", "assertion_id": f"k{n}", "measure_id": "killed"} | figure("point", number)
        for n, (row, number) in enumerate([(EARLY, 10), (LATE, 10)])
    ]
    lower = LATE | STAFF | {"claim_id": "c5", "assertion_id": "s5"} | figure("point", 1000)
    rows = [EARLY, *killed, lower]
    table = moved(Earlier(briefing(FIRST, *rows), FIRST, FIRST), briefing(LAST, *rows))
    ends = ["low", "high", "lowest", "highest", "claims", "pools", "centre"]
    assert list(table) == ["group", "unit_id", *(f"{end}_before" for end in ends), *(f"{end}_after" for end in ends)]
    told = ["group", "unit_id", "low_before", "high_before", "low_after", "high_after", "claims_after"]
    assert table[told].reset_index().values.tolist() == [[0, "shells", "pieces", 3000, 3000, 1000, 3000, 2]]


def test_an_envelope_that_is_new_is_told_without_one_before():
    table = moved(Earlier(briefing(FIRST, EARLY), FIRST, FIRST), briefing(LAST, EARLY, LATE | {"measure_id": "killed"}))
    assert table[["group", "high_after"]].values.tolist() == [["killed", 9000]]
    assert table["high_before"].isna().all()


def test_without_claims_nothing_changed():
    assert what() == set()


def test_a_later_figure_of_the_same_claimant_replaces_the_earlier_one():
    assert what(EARLY, LATE) == {("replaced", "c2", "c1")}


def test_an_end_of_an_envelope_that_moved_is_told():
    earlier = Earlier(briefing(FIRST, EARLY, LATE), FIRST, FIRST)
    (row,) = moved(earlier, briefing(LAST, EARLY, LATE)).itertuples()
    assert (row.high_before, row.high_after) == (3000, 9000)


def test_a_figure_of_another_body_of_the_state_replaces_it_too():
    assert what(EARLY, LATE | {"claimant_id": "agency"}) == {("replaced", "c2", "c1")}


@pytest.mark.parametrize("other", [{"measure_id": "killed"}, {"unit_id": "boxes"}, {"scope": "in one village"}, STAFF])
def test_a_figure_of_another_measure_unit_scope_or_claimant_is_new(other):
    assert what(EARLY, LATE | other) == {("new", "c2", "")}


def test_a_figure_of_an_earlier_time_is_new():
    assert what(EARLY, LATE | {"as_of": "2024-03"}) == {("new", "c2", "")}


def test_a_later_lower_total_is_lowered_by_the_claimant():
    assert what(EARLY, LATE | figure("point", 1000)) == {("lowered by the claimant", "c2", "c1")}


def test_a_total_lower_only_within_the_precision_replaces():
    assert what(EARLY, LATE | figure("point", 2900)) == {("replaced", "c2", "c1")}  # 2,950 above 2,850


@pytest.mark.parametrize("number", [1000, 9000])
def test_a_total_that_corrects_the_earlier_is_corrected_by_the_claimant(number):
    links = [link(from_claim="c2", to_claim="c1", relation="corrects")]
    assert what(EARLY, LATE | figure("point", number), links=links) == {("corrected by the claimant", "c2", "c1")}


def test_a_figure_replaces_the_last_that_was_known():
    between = claim(claim_id="c3", assertion_id="s3", as_of="2024-06") | figure("point", 4000)
    assert what(EARLY, between, LATE) == {("replaced", "c2", "c3")}


def test_a_page_that_retells_a_figure_changes_nothing():
    assert what(EARLY, LATE | {"assertion_id": "s1", "as_of": ""}) == set()


def test_a_retracted_claim_is_withdrawn():
    assert what(EARLY | status("retracted")) == {("withdrawn", "c1", "")}


def test_an_assertion_of_which_a_mention_is_left_is_not_withdrawn():
    again = EARLY | {"claim_id": "c3", "value_text": "retold"}
    assert what(EARLY | status("retracted"), again) == set()


def test_the_claims_of_a_retracted_document_are_withdrawn():
    sources = [SOURCES[0] | {"status": "retracted", "status_since": "2025-01-01"}, *SOURCES[1:]]
    assert what(EARLY, sources=sources) == {("withdrawn", "c1", "")}


def test_a_claim_that_we_disputed_is_ours():
    assert what(EARLY | status("disputed")) == {("disputed", "c1", "")}


def test_a_new_claim_that_is_disputed_is_ours_too():
    assert what(EARLY, LATE | status("disputed")) == {("disputed", "c2", "")}


def test_what_was_disputed_before_is_no_change():
    assert what(EARLY | status("disputed", "2024-06-01")) == set()


@pytest.mark.parametrize("kind", ["corrected", "recoded"])
def test_a_logged_correction_is_ours_by_its_kind_with_its_fields(kind):
    log = (correction(kind=kind), correction(kind=kind, field="low"))
    assert what(EARLY, corrections=log) == {(kind, "c1", "best, low")}


@pytest.mark.parametrize(("date", "found"), [(FIRST, set()), ("2024-12-01", {("corrected", "c1", "best")})])
def test_what_was_logged_by_the_earlier_day_is_no_change(date, found):
    assert what(EARLY, corrections=(correction(date=date),)) == found


def test_a_correction_later_than_this_edition_is_not_in_it():
    assert what(EARLY, corrections=(correction(date="2026-01-01"),)) == set()


def test_a_correction_of_a_new_claim_is_only_new():
    assert what(EARLY, LATE | STAFF, corrections=(correction(claim="c2", date="2025-06-01"),)) == {("new", "c2", "")}


YEARS = claim(claim_id="c4", assertion_id="s4", source_id="gazette-year", as_of="2024-05", **STAFF)


def test_what_came_in_only_because_its_document_is_dated_by_its_year_is_set_apart():
    assert what(EARLY, YEARS) == {("dated by year", "c4", "")}


def test_a_figure_of_a_later_time_is_new_though_its_document_is_dated_by_its_year():
    assert what(EARLY, YEARS | {"as_of": "2024-12"}) == {("new", "c4", "")}


def test_a_figure_that_a_later_page_of_a_day_prints_too_is_not_in_by_its_year_only():
    again = YEARS | {"claim_id": "c5", "source_id": "gazette-2025"}
    assert what(EARLY, YEARS, again) == {("new", "c4", "")}


def test_a_document_of_a_year_that_began_later_is_new():
    assert what(EARLY, YEARS, before="2023-12-31") == {("new", "c1", ""), ("new", "c4", "")}


def test_what_a_filed_briefing_did_not_have_from_a_page_that_was_public_is_read_only_now():
    other = EARLY | {"claim_id": "c3", "assertion_id": "s3"} | STAFF
    assert since_filed([EARLY], [EARLY, other]) == {("read only now", "c3", "")}
    assert since_filed([EARLY], [EARLY, LATE]) == {("replaced", "c2", "c1")}


def test_a_figure_is_read_only_now_if_any_of_its_pages_was_public():
    other = EARLY | {"claim_id": "c3", "assertion_id": "s3"} | STAFF
    again = other | {"claim_id": "c4", "source_id": "gazette-2025"}
    assert since_filed([EARLY], [EARLY, other, again]) == {("read only now", "c3", "")}


def test_a_figure_is_outside_the_other_edition_if_any_of_its_pages_was_public_and_not_in_it():
    low = EARLY | {"claim_id": "c5", "assertion_id": "s5", "source_id": "gazette-low"} | STAFF
    again = low | {"claim_id": "c6", "source_id": "gazette-2025"}  # its origin: the other page is rated D
    earlier = Earlier(briefing(FIRST, EARLY, low, again), FIRST, FIRST)
    wide = briefing(LAST, EARLY, low, again, parameters={"collections": ["core", "wider"]})
    assert rows(changes(earlier, wide)) == {("outside the edition compared with", "c6", "")}


def test_a_filed_briefing_shows_what_we_changed_without_an_entry():
    filed = EARLY | figure("point", 2000) | {"scope": "in one village"}
    assert since_filed([filed], [EARLY]) == {("changed without an entry", "c1", "low, best, high, scope")}


def test_what_the_log_tells_is_not_told_again():
    log = tuple(correction(field=field) for field in ("low", "best", "high"))
    filed = EARLY | figure("point", 2000) | {"scope": "in one village"}
    assert since_filed([filed], [EARLY], corrections=log) == {
        ("corrected", "c1", "low, best, high"),
        ("changed without an entry", "c1", "scope"),
    }


def test_a_note_or_another_coding_state_is_no_change():
    filed = EARLY | {"note": "Once more", "coding": "provisional"}
    assert since_filed([filed], [EARLY]) == set()


def test_a_day_shows_nothing_that_the_log_does_not_tell():
    earlier = Earlier(briefing(FIRST, EARLY | figure("point", 2000)), FIRST, FIRST)
    assert changes(earlier, briefing(LAST, EARLY)).empty


def test_an_assertion_under_another_id_is_no_new_one():
    assert since_filed([EARLY], [EARLY | {"assertion_id": "renamed"}]) == {
        ("changed without an entry", "c1", "assertion_id")
    }


def test_what_a_narrower_edition_leaves_out_is_outside_it_and_not_withdrawn():
    wide = {"collections": ["core", "wider"]}
    low = EARLY | {"claim_id": "c5", "assertion_id": "s5", "source_id": "gazette-low"} | STAFF
    killed = EARLY | {"claim_id": "c6", "assertion_id": "s6", "measure_id": "killed"}
    earlier = Earlier(briefing(FIRST, EARLY, low, killed, parameters=wide), FIRST, FIRST)
    narrow = briefing(LAST, EARLY, low, killed, parameters=wide | {"min_reliability": "C", "themes": ["munitions"]})
    assert rows(changes(earlier, narrow)) == {("outside this edition", "c5", ""), ("outside this edition", "c6", "")}


def test_what_only_a_wider_edition_holds_from_a_page_read_before_is_no_change():
    low = EARLY | {"claim_id": "c5", "assertion_id": "s5", "source_id": "gazette-low"} | STAFF
    sources = [page | {"accessed": "2024-06-01"} for page in SOURCES]
    earlier = Earlier(briefing(FIRST, EARLY, low, sources=sources), FIRST, FIRST)
    wide = briefing(LAST, EARLY, low, sources=sources, parameters={"collections": ["core", "wider"]})
    assert rows(changes(earlier, wide)) == {("outside the edition compared with", "c5", "")}
    assert "outside the edition compared with" in NO_CHANGE


def test_a_judgement_issued_or_withdrawn_since_is_told():
    later = judgement(claims=["c1"], issued="2025-01-01")
    gone = judgement(id="gone", claims=["c1"], issued="2024-06-01", withdrawn="2025-01-01")
    assert what(EARLY, judgements=(later, gone)) == {
        ("judgement issued", "supply-is-real", ""),
        ("judgement withdrawn", "gone", ""),
    }


def test_a_judgement_that_was_there_is_no_change():
    assert what(EARLY, judgements=(judgement(claims=["c1"], issued=FIRST),)) == set()


def test_what_claimants_did_tells_more_than_what_we_did_and_that_more_than_no_change():
    order = [
        *("withdrawn", "corrected by the claimant", "lowered by the claimant"),
        *("judgement issued", "judgement withdrawn", "replaced", "new"),
        *("disputed", "corrected", "recoded", "changed without an entry", "read only now"),
        *("dated by year", "outside this edition", "outside the edition compared with"),
    ]
    earlier = Earlier(briefing(FIRST, EARLY), FIRST, FIRST)
    table = changes(earlier, briefing(LAST, EARLY, LATE)).iloc[:0].reindex(range(len(order))).assign(kind=order)
    assert telling(table).tolist() == [-place for place in range(len(order))]


def test_the_claims_of_both_briefings_are_each_there_once_as_the_later_has_them():
    earlier = Earlier(briefing(FIRST, EARLY | {"unit_id": "boxes"}), FIRST, FIRST)
    found = both(earlier, briefing(LAST, LATE))
    assert found["claim_id"].tolist() == ["c2", "c1"]
    kept = both(earlier, briefing(LAST, EARLY))
    assert kept[["claim_id", "unit_id"]].values.tolist() == [["c1", "pieces"]]


def test_a_claim_that_we_retracted_by_the_log_is_ours():
    log = (correction(field="status", old="active", new="retracted", kind="recoded"),)
    assert what(EARLY | status("retracted"), corrections=log) == {("recoded", "c1", "status")}
    other = (correction(claim="c1", field="best"),)
    assert what(EARLY | status("retracted"), corrections=other) == {("withdrawn", "c1", "")}


def test_a_later_lower_total_that_is_open_above_is_new():
    assert what(EARLY, LATE | figure("at_least", 1000)) == {("new", "c2", "")}


@pytest.mark.parametrize("basis", ["stock", "rate", "share"])
def test_a_lower_state_of_things_replaces_the_earlier(basis):
    measures = [measure("shells", basis=basis)]
    assert what(EARLY, LATE | figure("point", 10), measures=measures) == {("replaced", "c2", "c1")}


def test_an_earlier_figure_of_the_same_time_is_not_replaced():
    assert what(EARLY, LATE | {"as_of": "2024-05-20"}) == {("new", "c2", "")}
    assert what(EARLY, LATE | {"as_of": "2024-06-01"}) == {("replaced", "c2", "c1")}


def test_a_disputed_figure_of_before_is_not_replaced():
    assert what(EARLY | status("disputed", "2024-06-01"), LATE) == {("new", "c2", "")}


@pytest.mark.parametrize(("as_of", "kind"), [(FIRST, "dated by year"), ("2024-12-01", "new")])
def test_a_figure_of_the_very_day_of_the_earlier_briefing_is_not_of_a_later_time(as_of, kind):
    assert what(EARLY, YEARS | {"as_of": as_of}) == {(kind, "c4", "")}


@pytest.mark.parametrize(("published", "kind"), [(FIRST, "read only now"), ("2024-12-01", "new")])
def test_a_page_that_was_public_on_the_day_of_the_filed_briefing_was_read_only_now(published, kind):
    other = EARLY | {"claim_id": "c3", "assertion_id": "s3", "source_id": "gazette-2025"} | STAFF
    pages = [SOURCES[0], SOURCES[1] | {"published": published}, *SOURCES[2:]]
    assert since_filed([EARLY], [EARLY, other], sources=pages) == {(kind, "c3", "")}


def test_a_judgement_of_before_that_is_not_in_this_edition_is_no_change():
    gone = judgement(id="gone", claims=["c1"], issued="2024-06-01")
    earlier = Earlier(briefing(FIRST, EARLY, judgements=(gone,)), FIRST, FIRST)
    assert changes(earlier, briefing(LAST, EARLY)).empty


def test_a_claim_corrected_twice_in_two_ways_is_listed_by_each():
    log = (correction(), correction(kind="recoded", field="scope"), correction(field="low"))
    assert what(EARLY, corrections=log) == {("corrected", "c1", "best, low"), ("recoded", "c1", "scope")}


def test_what_was_empty_and_is_empty_is_not_changed():
    vague = EARLY | figure("vague")
    assert since_filed([vague], [vague]) == set()
    assert since_filed([vague], [EARLY]) == {("changed without an entry", "c1", "low, best, high, bound")}
