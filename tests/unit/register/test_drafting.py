"""A new document: the rows to fill in for it, and what is still missing in them."""

import csv

import pytest

from briefing.errors import FaultsError
from briefing.phrases.english_numbers import find
from briefing.register.drafting import draft, figure_rows, phrase
from briefing.register.schemas import SCHEMAS

TEXT = "More than 3,000 shells were sent in 2024.\n\nHalf of them were duds.\n"


@pytest.fixture
def empty(tmp_path):
    """A register without rows, and an archive with one text."""
    (tmp_path / "data").mkdir()
    for name in ("sources.csv", "claims.csv", "exclusions.csv"):
        (tmp_path / "data" / name).write_text(",".join(SCHEMAS[name].columns))
    (tmp_path / "gazette.txt").write_text(TEXT)
    return tmp_path


def rows(root, name):
    with (root / "data" / name).open(newline="") as file:
        return list(csv.DictReader(file))


def test_a_document_without_a_text_gets_its_row(empty):
    assert draft(empty, empty, "gazette-2024", "") == ["data/sources.csv: 1 to fill in"]
    (source,) = rows(empty, "sources.csv")
    assert (source["source_id"], source["collection"], source["title"]) == ("gazette-2024", "wider", "")


def test_each_number_of_a_text_gets_a_row_and_a_year_an_exclusion(empty):
    draft(empty, empty, "gazette-2024", "gazette.txt")
    claims, (year,) = rows(empty, "claims.csv"), rows(empty, "exclusions.csv")
    assert [(claim["claim_id"], claim["paragraph"]) for claim in claims] == [
        ("gazette-2024-01", "1"),
        ("gazette-2024-02", "2"),
    ]
    assert (year["value_text"], year["reason"]) == ("sent in 2024", "date")


def test_a_drafted_claim_reads_its_words_by_the_rules():
    (claim,), _ = figure_rows("gazette-2024", ["They sent more than 3,000 shells."])
    assert claim["value_text"] == "more than 3,000 shells"
    assert (claim["bound"], claim["low"], claim.get("high")) == ("at_least", "3000", None)
    assert claim["coding"] == "drafted"


def test_a_drafted_claim_is_read_whatever_its_unit_will_be():
    (claim,), _ = figure_rows("gazette-2024", ["Half of them were duds."])
    assert (claim["bound"], claim["best"]) == ("point", "50")


def test_a_drafted_claim_whose_words_are_unread_is_left_blank():
    (claim,), _ = figure_rows("gazette-2024", ["They were barely 3,000 men."])
    assert not {"bound", "low", "best", "high"} & claim.keys()


def test_a_drafted_phrase_takes_in_the_word_that_turns_it():
    (claim,), _ = figure_rows("gazette-2024", ["They had no more than 3,000 shells."])
    assert (claim["value_text"], claim["bound"]) == ("had no more than 3,000 shells", "at_most")


def test_a_drafted_claim_is_read_in_the_language_of_its_text(empty):
    (empty / "gazette.txt").write_text("Es waren nicht mehr als 3.000 Granaten.\n")
    draft(empty, empty, "gazette-2024", "gazette.txt", "de")
    (source,), (claim,) = rows(empty, "sources.csv"), rows(empty, "claims.csv")
    assert (source["language"], claim["bound"], claim["high"]) == ("de", "at_most", "3000")


def test_a_phrase_is_extended_until_it_stands_once():
    paragraph = "They saw 5 red flags; they saw 5 red flags more."
    assert [phrase(paragraph, number) for number in find(paragraph)] == [
        "They saw 5 red flags",
        "they saw 5 red flags",
    ]
    assert phrase("we saw 5 red flags, we saw 5 red flags", find("we saw 5")[0]) == "we saw 5 red flags, we"


def test_a_document_that_is_there_is_left_alone(empty):
    draft(empty, empty, "gazette-2024", "")
    assert draft(empty, empty, "gazette-2024", "gazette.txt") == []
    assert rows(empty, "claims.csv") == []


@pytest.mark.parametrize(("source", "text", "said"), [("Gazette 24", "", "is no id"), ("gazette", "no.txt", "no.txt")])
def test_what_cannot_be_drafted_is_refused(empty, source, text, said):
    with pytest.raises(FaultsError, match=said):
        draft(empty, empty, source, text)
    assert rows(empty, "sources.csv") == []


@pytest.mark.parametrize(
    ("printed", "drafted"),
    [
        ("They saw 15,000³ shells.", ["They saw 15,000³ shells"]),
        ("They used ½ of the stock.", ["They used ½ of the"]),
        ("They sent 1½ million shells.", ["They sent 1½ million shells"]),
        ("They sent “12” shells’ worth.", ["They sent “12” shells’ worth"]),
        ("The \ufb01rst sent 5 trains.", ["\ufb01rst sent 5 trains"]),
    ],
)
def test_a_drafted_phrase_is_as_printed(printed, drafted):
    assert [claim["value_text"] for claim in figure_rows("gazette-2024", [printed])[0]] == drafted


def test_the_lines_of_a_text_are_counted_as_in_an_editor(empty):
    (empty / "gazette.txt").write_text("5 trains\fwere seen\u2028by 3 men\n\n12 more\n", newline="")
    draft(empty, empty, "gazette-2024", "gazette.txt")
    assert [claim["paragraph"] for claim in rows(empty, "claims.csv")] == ["1", "1", "2"]


def test_a_text_that_is_not_utf_8_is_told_by_its_line(empty):
    (empty / "gazette.txt").write_bytes("5 trains\nPjöngjang\n".encode("latin-1"))
    with pytest.raises(FaultsError, match="gazette.txt is not UTF-8 text: line 2. Save it as UTF-8"):
        draft(empty, empty, "gazette-2024", "gazette.txt")
    assert rows(empty, "sources.csv") == []


@pytest.mark.parametrize("source", ["", " "])
def test_without_an_id_it_is_told_how_to_give_one(empty, source):
    with pytest.raises(FaultsError, match="no id is given. Write make new-source ID=paper-2026 TEXT=paper.txt"):
        draft(empty, empty, source, "")
