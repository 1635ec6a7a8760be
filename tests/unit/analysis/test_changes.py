from briefing.analysis.changes import changes, moved
from briefing.analysis.selection import read_selection, select
from unit.builders import claim, figure, judgement, register, source

SOURCES = [source(published="2024-05-02"), source(source_id="gazette-2025", published="2025-05-02")]
EARLY = claim(claim_id="c1", assertion_id="s1", as_of="2024-05")
LATE = claim(claim_id="c2", assertion_id="s2", source_id="gazette-2025", as_of="2025-05") | figure("point", 9000)


def briefing(day, *claims, judgements=()):
    whole = register(claims=list(claims), sources=SOURCES, judgements=tuple(judgements))
    return select(whole, read_selection({"as_of": day, "known_by": day}, "test"))


def what(before, after):
    return {(row.kind, row.one, row.other) for row in changes(before, after).itertuples()}


def test_nothing_changed_between_equal_briefings():
    same = briefing("2025-12-31", EARLY, LATE)
    assert changes(same, same).empty
    assert moved(same, same).empty


def test_a_later_figure_of_the_same_claimant_replaces_the_earlier_one():
    before, after = briefing("2024-12-31", EARLY, LATE), briefing("2025-12-31", EARLY, LATE)
    assert what(before, after) == {("replaced", "c2", "c1")}
    (row,) = moved(before, after).itertuples()
    assert (row.high_before, row.high_after) == (3000, 9000)


def test_a_figure_on_another_measure_is_new():
    other = LATE | {"measure_id": "killed"}
    assert what(briefing("2024-12-31", EARLY, other), briefing("2025-12-31", EARLY, other)) == {("new", "c2", "")}


def test_a_claim_that_was_retracted_since_is_withdrawn():
    gone = EARLY | {"status": "retracted", "status_since": "2025-01-01", "status_reason": "Invented"}
    assert what(briefing("2024-12-31", gone), briefing("2025-12-31", gone)) == {("withdrawn", "c1", "")}


def test_a_judgement_issued_since_is_told():
    later = judgement(claims=["c1"], issued="2025-01-01")
    before, after = (briefing(day, EARLY, judgements=[later]) for day in ("2024-12-31", "2025-12-31"))
    assert what(before, after) == {("judgement issued", "supply-is-real", "")}
