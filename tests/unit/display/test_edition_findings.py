"""Sentences on an edition: what it rests on, what it leaves out, how it was coded."""

from types import SimpleNamespace

import pandas as pd
import pytest

from briefing.analysis.agreement import OF_A_YEAR, OPEN
from briefing.analysis.selection import select
from briefing.display.edition_findings import (
    state_base,
    state_bounded,
    state_coding,
    state_coverage,
    state_dates,
    state_drafted,
    state_excerpts,
    state_record_end,
    state_unread,
    state_unsaid,
    state_verdicts,
)
from briefing.document.outputs import finding
from briefing.editions.parameters import Selection
from briefing.register.drafted import Undecided
from unit.builders import cells, register, source
from unit.builders import claim as row

NAN = float("nan")
ONE, TWO, NINE = {"best": 1.0}, {"best": 2.0}, {"best": 9.0}
VAGUE = {"bound": "vague", "low": NAN, "best": NAN, "high": NAN}


def test_verdicts_are_counted(shown):
    verdicts = ["differ", "agree", "differ", "differ"]
    sides = {"claim_id_a": ["a", "a", "b", "c"], "claim_id_b": ["b", "c", "c", "d"]}
    state_verdicts(pd.DataFrame({"verdict": verdicts, "because": "", **sides}))
    assert finding(shown[0])["value"] == 3
    assert finding(shown[0])["claims"] == ["a", "b", "c", "d"]
    assert finding(shown[0])["text"].startswith("Pairs of rival figures: 4. Of these, 3 differ, 1 agree")


def test_why_figures_are_only_compatible_is_said(shown):
    because = [OPEN, OPEN, OPEN, OF_A_YEAR, OF_A_YEAR]
    state_verdicts(pd.DataFrame({"verdict": "compatible", "because": because, "claim_id_a": "a", "claim_id_b": "b"}))
    assert finding(shown[0])["text"].endswith(
        "5 are compatible only: 3 because one of them is open on one side, 2 because one is a date known to its year."
    )


def test_no_pairs_no_verdicts(shown):
    state_verdicts(pd.DataFrame({"verdict": []}))
    assert shown == []


def test_groups_too_large_for_all_to_meet_are_said(claims, shown, monkeypatch):
    monkeypatch.setattr("briefing.analysis.blocking.MOST_MET", 1)
    state_bounded(claims(ONE, TWO))
    assert finding(shown[0])["text"].startswith("In 1 group of more than")
    assert finding(shown[0])["text"].endswith("figures printed alike are looked for among all.")
    assert finding(shown[0])["claims"] == ["paper-2024-01", "paper-2024-02"]


def test_what_is_said_of_large_groups_has_a_name_of_its_own_wherever_it_is_said(claims, shown, monkeypatch):
    monkeypatch.setattr("briefing.analysis.blocking.MOST_MET", 1)
    state_bounded(claims(ONE, TWO))
    state_bounded(claims(ONE, TWO), "gaps_met_in_part")
    assert [finding(output)["name"] for output in shown] == ["groups_met_in_part", "gaps_met_in_part"]


def test_of_groups_in_which_all_meet_nothing_is_said(claims, shown):
    state_bounded(claims(ONE, TWO))
    assert shown == []


def unsaid(**why):
    """What an edition leaves out: so many documents or claims for each reason."""
    reasons = [reason.replace("_", " ") for reason, count in why.items() for _ in range(count)]
    return pd.DataFrame({"id": [f"left-{place}" for place in range(len(reasons))], "why": reasons}, dtype=object)


def published(*days):
    return pd.DataFrame({"published": list(days)}, dtype=object)


def test_what_dates_ratings_and_retractions_leave_out_is_said(shown):
    left = unsaid(known_later=3, rated_worse=2, describes_a_later_time=4)
    state_unsaid(SimpleNamespace(unsaid=left, sources=published("2024", "2024-10", "2025", "2024-10-04", "")))
    record = finding(shown[0])
    assert record["value"] == 9
    assert record["text"].startswith(
        "Left out by dates, ratings and retractions: documents known later: 3; documents rated worse: 2; figures that "
        "describe a later time: 4. "
    )
    assert record["text"].endswith("or from the day it was first read: 2 documents.")


def test_where_nothing_is_left_out_that_is_said(shown):
    state_unsaid(SimpleNamespace(unsaid=unsaid(), sources=published("2024-10-04")))
    assert finding(shown[0])["value"] == 0
    assert finding(shown[0])["text"].startswith("Left out by dates, ratings and retractions: nothing.")
    assert finding(shown[0])["text"].endswith("first read: 0 documents.")


def test_each_reason_why_an_edition_leaves_something_out_has_its_words(shown):
    documents = {
        "later": {"published": "2025-02-01"},
        "undated": {"published": "", "published_basis": "unknown"},
        "worse": {"reliability": "D"},
        "retracted": {"status": "retracted", "status_since": "2024-11-01"},
        "ahead": {},
    }
    sources = [source(source_id=name, **fields) for name, fields in documents.items()]
    ahead = row(claim_id="ahead-01", source_id="ahead", as_of="2025-06")
    whole = register(sources=sources, claims=[ahead])
    state_unsaid(select(whole, Selection(as_of="2024-12-31", known_by="2024-12-31", min_reliability="C")))
    assert finding(shown[0])["value"] == 5
    text = finding(shown[0])["text"]
    for words in ("known later", "without any date", "rated worse", "retracted by then", "describe a later time"):
        assert text.count(words) == 1


def drafted(*codings, source_id="paper-2026"):
    rows = [row(claim_id=f"{source_id}-{place}", source_id=source_id, coding=one) for place, one in enumerate(codings)]
    return SimpleNamespace(drafted=Undecided(claims=cells("claims.csv", *rows)))


def test_drafted_figures_and_their_documents_are_counted(shown):
    state_drafted(drafted("drafted", "drafted"))
    assert finding(shown[0])["value"] == 2
    assert finding(shown[0])["text"] == (
        "Drafted, and not decided by a coder, so that no edition has them: 2 figures of 1 document."
    )


def test_decided_figures_that_wait_for_the_row_of_their_document_are_counted_with_them(shown):
    state_drafted(drafted("drafted", "reviewed"))
    assert finding(shown[0])["text"].endswith(
        "1 figure of 1 document. With them 1 that is decided waits for the row of its document."
    )


def test_where_nothing_is_drafted_nothing_is_said(shown):
    state_drafted(register())
    assert shown == []


def test_phrases_that_the_check_does_not_understand_are_counted_with_their_claims(shown):
    unread = row(claim_id="gazette-2024-02", assertion_id="b", value_text="a goodly heap of shells")
    state_unread(register(claims=[row(), unread]))
    record = finding(shown[0])
    assert (record["value"], record["claims"]) == (1, ["gazette-2024-02"])
    assert record["text"].endswith("rest on the coders alone: 1.")


def test_coverage_says_what_share_is_accounted_for(shown):
    state_coverage(pd.DataFrame({"numbers": [30.0, 10.0], "share": [100.0, 50.0]}))
    assert "35 of 40 (87.5 %)" in finding(shown[0])["text"]


def test_coverage_of_absent_texts_says_that_none_was_checked(shown):
    state_coverage(pd.DataFrame({"numbers": [NAN, NAN], "share": [NAN, NAN]}))
    assert finding(shown[0])["value"] == 0
    assert ": 0 of 2 were there" in finding(shown[0])["text"]


def test_nothing_coded_nothing_said(shown):
    state_coding(pd.DataFrame(), pd.DataFrame(), NAN)
    assert shown == []


DAY = {"published": "2024-03-02", "known": pd.Timestamp("2024-03-02")}


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2024-12-02", ", 9 months before the date of this edition; no later one was found."),
        ("2024-03-12", ", 10 days before the date of this edition; no later one was found."),
        ("2024-03-02", "."),
    ],
)
def test_the_newest_document_and_its_distance_from_the_editions_date_are_said(claims, shown, as_of, said):
    rows = claims({"published": "2024-02", "known": pd.Timestamp("2024-02-29")}, DAY)
    state_record_end(rows, rows, as_of)
    assert finding(shown[0])["text"] == f"The newest document is of 2 March 2024{said}"


def test_how_many_last_words_were_read_in_an_excerpt_is_said_beside_the_newest_document(claims, shown):
    rows = claims(DAY | {"note": "Excerpt"}, DAY)
    state_record_end(rows, rows, "2024-03-02")
    assert finding(shown[0])["text"] == (
        "The newest document is of 2 March 2024. 1 of the 2 latest figures were read in an excerpt only."
    )


def test_the_share_of_figures_read_in_an_excerpt_is_said(claims, shown):
    notes = ["Excerpt. Live page", "Garbled; excerpt", "", "Excerpts were compared"]
    rows = claims(*({"note": note} for note in notes))
    state_excerpts(rows, rows.iloc[:3])
    assert finding(shown[0])["value"] == 50
    assert finding(shown[0])["text"].startswith(
        "50 % of the figures were read in an excerpt of their page only; of the last words above, 2 of 3."
    )


def test_how_dates_were_got_is_said_in_shares(claims, shown):
    bases = ["as_of", "mention", "asserted", "published"]
    state_dates(claims(*({"dated_basis": basis} for basis in bases)))
    assert finding(shown[0])["text"] == (
        "50 % of figures say of when they are, 25 % go by when they were said, 25 % by print."
    )


def test_poor_documents_are_said_in_a_share(shown):
    state_base(register(sources=[source(source_id=f"d{n}", reliability=rating) for n, rating in enumerate("ABDE")]))
    assert finding(shown[0])["text"] == (
        "50 % of the documents are rated D or worse. This briefing shows what is printed, not what is true."
    )


@pytest.mark.parametrize(
    "say",
    [lambda rows: state_record_end(rows, rows, "2024-12-02"), lambda rows: state_excerpts(rows, rows), state_dates],
)
def test_an_edition_without_claims_has_no_end_no_excerpts_and_no_dates(claims, shown, say):
    say(claims({}).iloc[:0])
    assert shown == []
