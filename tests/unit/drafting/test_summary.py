"""What a draft says to the person who decides it."""

import pytest

from briefing.drafting.draft import Cell, Draft, Drafted
from briefing.drafting.summary import summary

SHIPPED = {
    "measure_id": Cell("containers_shipped"),
    "claimant_id": Cell("rok_dia"),
    "bound": Cell("at_least"),
    "low": Cell("28000"),
    "best": Cell("28000"),
    "high": Cell(""),
}
ASKED = Cell("", "low", "the agency", ("rok_dia", "rok_nis", "yonhap"))
GUESSED = Cell("estimated", "medium", "believed")


def row(table="claims.csv", paragraph=3, known="", **cells):
    name = {"claims.csv": "paper-01", "sources.csv": "paper", "exclusions.csv": "1"}[table]
    own = SHIPPED | cells if table == "claims.csv" else cells
    return Drafted(table, name, paragraph, "more than 28,000 containers", 0, 27, own, known)


def told(*rows, labels=None):
    return summary(Draft("paper", (), rows), labels or {})


def test_a_row_all_of_whose_cells_are_sure_is_told_by_what_is_proposed():
    assert told(row()) == [
        "1 sure, 0 to look at, 0 to choose",
        '  paper-01 (paragraph 3) "more than 28,000 containers": containers_shipped, rok_dia, at_least 28000',
    ]


def test_rows_are_sure_or_to_look_at_or_to_choose():
    assert told(row(), row(derivation=GUESSED), row(derivation=GUESSED, claimant_id=ASKED), row())[0] == (
        "2 sure, 1 to look at, 1 to choose"
    )


def test_a_blank_cell_is_told_with_what_to_choose_from_and_what_that_is():
    (_, line) = told(row(claimant_id=ASKED), labels={"rok_nis": "the spy agency"})
    assert line.endswith(
        ": containers_shipped, at_least 28000; claimant is blank: choose rok_dia, rok_nis (the spy agency) or yonhap"
    )


def test_a_blank_cell_with_nothing_to_choose_from_is_to_be_written():
    assert told(row(assertion_id=Cell("", "low")))[1].endswith("; assertion is blank: write an assertion")


def test_a_cell_to_look_at_is_told_with_the_words_it_rests_on():
    assert told(row(derivation=GUESSED))[1].endswith("; look at derivation estimated (“believed”)")


def test_a_cell_that_may_stay_blank_is_to_look_at():
    asked = row(as_of=Cell("", "low", "", ("2024", "2025")))
    assert told(asked)[0] == "0 sure, 1 to look at, 0 to choose"
    assert told(asked)[1].endswith("; as of is blank: choose 2024 or 2025, or leave it blank")


def test_what_is_blank_and_sure_is_not_asked_for():
    assert told(row(via=Cell("")))[0] == "1 sure, 0 to look at, 0 to choose"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"bound": "range", "low": "2", "high": "3"}, "range 2–3"),
        ({"bound": "at_most", "best": "5", "high": "5"}, "at_most 5"),
        ({"bound": "vague"}, "vague"),
        ({"bound": "point", "period_start": "2024-10", "period_end": "2024-10"}, "point 2024-10"),
        ({"bound": "point", "period_start": "2024", "period_end": "2025"}, "point 2024–2025"),
        ({}, "rok_dia"),
    ],
)
def test_a_value_is_told_by_its_bound_and_numbers_or_its_period(cells, said):
    blank = dict.fromkeys(("bound", "low", "best", "high"), Cell(""))
    first = told(row(**blank | {name: Cell(value) for name, value in cells.items()}))[1].split("; ")[0]
    assert first.endswith(f", {said}")


def test_what_a_claim_repeats_is_told():
    known = "another mention of dia_202507_containers, printed by 12 documents"
    assert told(row(known=known))[1].endswith(f"28000; {known}")


def test_the_documents_own_row_comes_first():
    own = row("sources.csv", 0, title=Cell("Shells"), publisher_id=Cell("", "low", "", ("yonhap",)))
    assert told(row(), own)[1] == "  paper: Shells; publisher is blank: choose yonhap"


def test_exclusions_are_counted_by_their_reasons_the_most_first():
    reasons = [row("exclusions.csv", reason=Cell(reason, "medium")) for reason in ("date", "other", "date")]
    assert told(*reasons) == ["0 sure, 0 to look at, 0 to choose", "left out as no claims: 2 date, 1 other"]
