"""A new document: what is drafted for it, where it is written, and what cannot be drafted."""

import csv

import pytest

from briefing.errors import FaultsError
from briefing.paths import ARCHIVE_VARIABLE
from briefing.sheets.new_source import new_source

TEXT = "North Korea's shells\nRussia got over 3,000 North Korean shells in 2024, Volodymyr Zelensky said.\n"


@pytest.fixture
def whole(tmp_path, monkeypatch, copied_project):
    """A copy of the project, whose archived texts are elsewhere."""
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(tmp_path))
    return copied_project(tmp_path)


@pytest.fixture
def archive(tmp_path_factory):
    """An archive folder with one text."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "gazette.txt").write_text(TEXT, encoding="utf-8")
    return folder


def rows(root, name):
    with (root / "data" / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["source_id"] == "gazette-2024"]


def test_a_figure_is_drafted_and_the_year_is_none(whole, archive):
    new_source(whole, archive, "gazette-2024", "gazette.txt")
    ((claim,), (year,)) = rows(whole, "claims.csv"), rows(whole, "exclusions.csv")
    assert (claim["claim_id"], claim["paragraph"]) == ("gazette-2024-01", "2")
    assert (claim["value_text"], claim["measure_id"]) == ("over 3,000 North Korean shells", "rounds_supplied")
    assert (claim["claimant_id"], claim["low"], claim["coding"]) == ("zelensky", "3000", "drafted")
    assert (year["value_text"], year["reason"]) == ("2024", "date")


def test_cues_sheet_and_page_stand_in_drafts_and_nothing_is_called_a_fault(whole, archive):
    said = new_source(whole, archive, "gazette-2024", "gazette.txt", url="https://example.org/a")
    assert {file.name for file in (whole / "drafts").glob("gazette*")} == {
        "gazette-2024.csv",
        "gazette-2024.html",
        "gazette-2024.xlsx",
    }
    assert said[:3] == ["data/sources.csv: 1 row", "data/claims.csv: 1 row", "data/exclusions.csv: 1 row"]
    assert rows(whole, "sources.csv")[0]["url"] == "https://example.org/a"


def test_a_text_in_a_language_without_cues_is_told(whole, archive):
    said = new_source(whole, archive, "gazette-2024", "gazette.txt", language="tr")
    assert "drafting has no cues for tr: numbers only" in said


def test_a_document_without_a_text_gets_its_row(whole, archive):
    new_source(whole, archive, "gazette-2024")
    (source,) = rows(whole, "sources.csv")
    assert (source["collection"], source["title"], source["text_file"]) == ("wider", "", "")


def test_a_document_that_has_rows_keeps_them(whole, archive):
    new_source(whole, archive, "gazette-2024", "gazette.txt")
    (said,) = new_source(whole, archive, "gazette-2024", "gazette.txt")
    assert "its rows stay as they are" in said
    assert len(rows(whole, "claims.csv")) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"source_id": ""}, "no id is given"),
        ({"source_id": "Gazette 2024"}, '"Gazette 2024" is not an id'),
        ({"text_file": "other.txt"}, "other.txt is not archived"),
        ({"text_file": "notes/gazette.txt"}, '"notes/gazette.txt" is not a plain file name'),
        ({"text_file": "gazette.md"}, '"gazette.md" is not a plain file name'),
        ({"url": "example.org"}, '"example.org" is not a web address without spaces'),
        ({"language": "English"}, '"English" is not a language code'),
        ({"text_file": "binary.txt"}, "binary.txt is not UTF-8 text: line 1"),
    ],
)
def test_what_cannot_be_drafted_is_refused_and_nothing_is_written(whole, archive, given, said):
    (archive / "binary.txt").write_bytes(b"1,000 shells\0")
    before = {file: file.read_bytes() for file in (whole / "data").glob("*.csv")}
    with pytest.raises(FaultsError) as raised:
        new_source(whole, archive, **{"source_id": "gazette-2024", **given})
    assert said in raised.value.faults[0].problem
    assert {file: file.read_bytes() for file in before} == before
