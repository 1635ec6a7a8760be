"""`briefing sheet`: what it writes where, what it says, and what it refuses to write over."""

import pytest
from openpyxl import load_workbook

from briefing.errors import FaultsError
from briefing.sheets.sheet_command import take_sheet, write_blind, write_sheet

SOURCE = "gazette-2024"


@pytest.fixture
def run(project):
    """A command on the document."""
    return lambda command, source=SOURCE, **options: command(project, project / "archive", source, **options)


def data(project):
    return {path.name: path.read_bytes() for path in (project / "data").rglob("*.csv")}


def test_it_says_what_is_to_do_and_what_is_in_no_row(run):
    assert run(write_sheet) == [
        "drafts/gazette-2024.xlsx: 2 claims (0 cells sure, 0 to look at, 1 to choose), 1 exclusion",
        "drafts/gazette-2024.html: 4 numbers of the text, 1 in no row",
    ]


def test_a_sheet_read_unchanged_leaves_every_byte_of_data(run, project):
    before = data(project)
    run(write_sheet)
    said = run(take_sheet)
    assert data(project) == before
    assert said[:4] == [
        "data/claims.csv: 2 of gazette-2024",
        "data/exclusions.csv: 1 of gazette-2024",
        "data/sources.csv: 1 of gazette-2024",
        "  gazette-2024-01: blank is claimant_id",
    ]


def test_what_was_filled_in_stands_in_data_and_reading_twice_changes_nothing(run, project, fill):
    run(write_sheet)
    fill(project / "drafts" / "gazette-2024.xlsx", "claims", {"F2": "agency", "C4": 1, "E4": "20 more"})
    run(take_sheet)
    first = data(project)
    assert b"happened,,,,,,agency,,drafted" in first["claims.csv"]
    assert first["claims.csv"].count(b"gazette-2024-03") == 1
    run(take_sheet)
    assert data(project) == first


def test_an_id_of_a_row_that_was_deleted_in_an_earlier_reading_is_not_given_again(run, project, fill):
    path = project / "drafts" / "gazette-2024.xlsx"
    run(write_sheet)
    fill(path, "claims", {"A3": "drop"})
    run(take_sheet)
    run(write_sheet)
    fill(path, "claims", {"C3": 1, "E3": "20 more"})
    run(take_sheet)
    claims = (project / "data" / "claims.csv").read_text(encoding="utf-8")
    assert "gazette-2024-02" not in claims
    assert "gazette-2024-03" in claims


def test_nothing_is_written_when_a_cell_is_wrong(run, project, fill):
    run(write_sheet)
    before = data(project)
    fill(project / "drafts" / "gazette-2024.xlsx", "claims", {"F2": "agency", "F3": "rok_xyz"})
    with pytest.raises(FaultsError, match='claims!F3: "rok_xyz" is no actor'):
        run(take_sheet)
    assert data(project) == before


@pytest.mark.parametrize(("command", "ending"), [(write_sheet, ""), (write_blind, "-blind")])
def test_a_sheet_that_somebody_saved_is_not_written_over(run, project, fill, command, ending):
    path = project / "drafts" / f"gazette-2024{ending}.xlsx"
    run(command)
    run(command)
    fill(path, "claims", {"F2": "agency"})
    with pytest.raises(FaultsError, match="was saved since it was written: it may hold a coder's work.*FORCE=1"):
        run(command)
    assert load_workbook(path)["claims"]["F2"].value == "agency"
    run(command, force=True)
    assert load_workbook(path)["claims"]["F2"].value != "agency"


def test_a_sheet_that_was_read_may_be_written_anew(run, project, fill):
    run(write_sheet)
    fill(project / "drafts" / "gazette-2024.xlsx", "claims", {"F2": "agency"})
    run(take_sheet)
    assert run(write_sheet)[0].startswith("drafts/gazette-2024.xlsx: 2 claims")


def test_rows_that_were_changed_meanwhile_are_not_written_over(run, project):
    run(write_sheet)
    claims = project / "data" / "claims.csv"
    claims.write_bytes(
        claims.read_bytes().replace(b"happened,,,,,,ministry,,drafted", b"happened,,,,,,agency,,drafted")
    )
    with pytest.raises(FaultsError, match="its rows were changed since the sheet was written or last read"):
        run(take_sheet)
    run(take_sheet, force=True)
    assert b"agency" not in claims.read_bytes()


def test_a_document_that_is_not_in_the_register_is_named(run):
    with pytest.raises(FaultsError, match="data/sources.csv, other, source_id: is not in the register"):
        run(write_sheet, "other")


def test_a_document_without_drafted_rows_is_left_alone(run, project):
    claims = project / "data" / "claims.csv"
    claims.write_bytes(claims.read_bytes().replace(b"drafted", b"reviewed"))
    with pytest.raises(FaultsError, match="none of its 2 claims is drafted"):
        run(write_sheet)


def test_without_its_text_the_sheet_is_written_and_says_so(run, project):
    (project / "archive" / "gazette.txt").unlink()
    assert run(write_sheet)[1:] == [
        "  its text is not in the archive folder: it is neither shown nor checked",
        "drafts/gazette-2024.html: the rows alone",
    ]
