"""The text of a new document: what is drafted, and what is refused."""

import pytest

from briefing.errors import FaultsError
from briefing.sheets import given_text as module
from briefing.sheets.given_text import given_text


@pytest.fixture
def asked(tmp_path, monkeypatch):
    """A function that gives the text of a file with these bytes, where a text has 40 letters and a line 20 at most."""
    monkeypatch.setattr(module, "MOST_LETTERS", 40)
    monkeypatch.setattr(module, "MOST_IN_A_LINE", 20)

    def asked(data):
        (tmp_path / "gazette.txt").write_bytes(data)
        return given_text(tmp_path, "gazette-2024", "gazette.txt")

    return asked


@pytest.fixture
def refused(asked):
    """A function that says why a file with these bytes is refused."""

    def refused(data):
        with pytest.raises(FaultsError) as raised:
            asked(data)
        (fault,) = raised.value.faults
        return fault.problem.removeprefix("gazette.txt ")

    return refused


@pytest.mark.parametrize(
    "text", ["", "\n \n", "5 ships\n12 ships\n", "x" * 20, "x" * 20 + "\n" + "y" * 19, "a\x0cb\tc"]
)
def test_a_text_is_given_as_it_stands(asked, text):
    assert asked(text.encode()) == text


def test_a_pdf_is_no_text_even_if_all_its_signs_are_letters(refused):
    assert refused(b"%PDF-1.4\n1 0 obj\n") == "is a PDF, not text"


@pytest.mark.parametrize("data", ["5\nö".encode("latin-1"), "\n5ü".encode("utf-16-le"), b"5\n\x00"])
def test_what_is_not_utf_8_is_told_with_the_line_of_its_first_bad_sign(refused, data):
    assert refused(data) == "is not UTF-8 text: line 2"


def test_a_sign_that_no_document_can_hold_is_told_with_its_line(refused):
    assert refused(b"5 ships\n6\x1b[1m") == "holds the sign U+001B, which no document can hold: line 2"


def test_a_text_of_more_letters_than_are_drafted_is_refused(refused):
    assert refused(b"x\n" * 21) == "has 42 letters, more than the 40 that are drafted at once"


def test_a_line_of_more_letters_than_a_paragraph_may_have_is_told(refused):
    assert refused(b"5\n" + b"x" * 21) == "has 21 letters in line 2, more than the 20 that a paragraph may have"


def test_a_file_that_is_not_there_is_not_archived(tmp_path):
    with pytest.raises(FaultsError, match="paper.txt is not archived"):
        given_text(tmp_path, "gazette-2024", "paper.txt")
