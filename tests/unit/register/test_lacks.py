"""What drafted rows lack is said in a line for each document."""

import pandas as pd

from briefing.errors import Fault
from briefing.register.archive import CHANGED
from briefing.register.drafted import Lack, Undecided
from briefing.register.lacks import lines_of_drafted
from unit.builders import cells, claim, source, text

ONE, TWO, OTHER = (
    claim(claim_id=name, source_id=name[:-3], coding="drafted") for name in ("paper-01", "paper-02", "sheet-01")
)


def lack(column, table="claims.csv", source_id="paper", problem=""):
    return Lack(source_id, table, not problem, Fault(f"data/{table}", "line 9 (paper-01)", column, problem, "Mend it"))


def told(*lacks, claims=(ONE, TWO), **parts):
    return lines_of_drafted(Undecided(claims=cells("claims.csv", *claims), lacks=lacks, **parts))


def test_what_rows_lack_is_counted_by_column_the_most_first():
    assert told(lack("unit_id"), lack("measure_id"), lack("claimant_id"), lack("claimant_id")) == [
        "paper: 2 drafted rows, 2 lack a claimant, 1 a measure, 1 a unit; `briefing sheet paper` helps"
    ]


def test_one_row_and_one_lack_are_told_as_one():
    assert told(lack("assertion_id"), claims=[ONE]) == [
        "paper: 1 drafted row, 1 lacks an assertion; `briefing sheet paper` helps"
    ]


def test_what_the_documents_own_row_lacks_is_named():
    own = [lack(column, "sources.csv") for column in ("kind", "title", "publisher_id")]
    (line,) = told(*own, sources=cells("sources.csv", source(source_id="paper")))
    assert "; its own row lacks a title, a publisher and a kind; " in line


def test_decided_rows_that_wait_with_their_document_are_counted():
    assert told(claims=[ONE, TWO | {"coding": "reviewed"}])[0].startswith(
        "paper: 1 drafted row, 1 decided row beside; "
    )


def test_of_a_document_without_claims_its_own_row_is_told():
    assert told(lack("title", "sources.csv"), claims=[], sources=cells("sources.csv", source(source_id="paper"))) == [
        "paper: its own row lacks a title; `briefing sheet paper` helps"
    ]


def test_what_other_rows_lack_is_counted():
    assert "; other rows lack 1 cell; " in told(lack("reason", "exclusions.csv"))[0]


def test_each_document_has_its_line_and_one_can_be_asked_for():
    drafts = Undecided(claims=cells("claims.csv", ONE, OTHER))
    assert [line.partition(":")[0] for line in lines_of_drafted(drafts)] == ["paper", "sheet"]
    assert [line.partition(":")[0] for line in lines_of_drafted(drafts, "sheet")] == ["sheet"]


def test_what_cannot_be_is_told_by_its_cell_up_to_three():
    wrong = [lack("claimant_id", problem=f'"x{number}" is not known') for number in range(5)]
    first, second = told(*wrong)
    assert first == "paper: 2 drafted rows; `briefing sheet paper` helps"
    assert second.startswith(
        '  to look at: data/claims.csv, line 9 (paper-01), claimant_id: "x0" is not known. Mend it'
    )
    assert '"x2" is not known. Mend it (and 2 more)' in second


def test_the_numbers_in_no_row_are_counted():
    numbers = pd.DataFrame({"source_id": ["paper"] * 3, "accounted_by": ["claim", "nobody", "nobody"]})
    (line,) = told(texts=text("a", source_id="paper"), numbers=numbers)
    assert "; 2 numbers of its text are in no row; " in line


def test_a_text_that_is_not_the_registered_one_is_told():
    (line,) = told(texts=text("a", source_id="paper", state=CHANGED))
    assert "; its archived text gazette.txt is changed; " in line


def test_a_row_that_names_no_document_is_told_to():
    assert told(claims=[ONE | {"source_id": ""}]) == ["No document: 1 drafted row; write their source_id"]


def test_where_nothing_is_drafted_nothing_is_told():
    assert lines_of_drafted(Undecided()) == []
