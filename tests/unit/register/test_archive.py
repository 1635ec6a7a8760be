import hashlib

import pytest

from briefing.phrases.text import normalise
from briefing.register.archive import ABSENT, CHANGED, PRESENT, UNREADABLE, read_texts
from unit.builders import source, table

PRINTED = "Shells counted\n\n   \n3,000 “shells”\n"


@pytest.fixture
def read(tmp_path):
    def read(content, registered=PRINTED):
        (tmp_path / "gazette.txt").write_bytes(content if isinstance(content, bytes) else content.encode())
        sha256 = hashlib.sha256(registered if isinstance(registered, bytes) else registered.encode()).hexdigest()
        return read_texts(table("sources.csv", source(text_file="gazette.txt", text_sha256=sha256)), tmp_path)

    return read


def test_the_registered_text_is_read_by_its_non_empty_lines(read):
    text = read(PRINTED)["gazette-2024"]
    assert (text.state, text.file, text.paragraphs) == (PRESENT, "gazette.txt", ("Shells counted", '3,000 "shells"'))


def test_windows_line_ends_count_the_same_paragraphs(read):
    printed = PRINTED.replace("\n", "\r\n")
    assert len(read(printed, registered=printed)["gazette-2024"].paragraphs) == 2


def test_a_text_changed_by_a_letter_is_not_read(read):
    text = read(PRINTED.replace("3", "8"))["gazette-2024"]
    assert (text.state, text.paragraphs) == (CHANGED, ())


def test_a_text_that_is_not_there_is_absent(tmp_path):
    texts = read_texts(table("sources.csv", source(text_file="gazette.txt", text_sha256="0" * 64)), tmp_path)
    assert (texts["gazette-2024"].state, texts["gazette-2024"].paragraphs) == (ABSENT, ())


def test_a_source_without_a_text_file_has_no_text(tmp_path):
    assert read_texts(table("sources.csv", source()), tmp_path) == {}


def test_a_registered_text_that_is_not_utf_8_does_not_stop_the_reading(read):
    latin = "Pjöngjang\n".encode("latin-1")
    assert read(latin, registered=latin)["gazette-2024"].state == UNREADABLE


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("“honor”", '"honor"'),
        ("Russia’s", "Russia's"),
        ("‘shells’", "'shells'"),
        ("12\u00a0million", "12 million"),
        ("two \t or  three", "two or three"),
        (" three\n", "three"),
        ("\ufb01fty", "fifty"),
    ],
)
def test_quotes_spaces_and_ligatures_are_made_the_same(typed, same):
    assert normalise(typed) == same


def test_a_hyphen_and_a_dash_stay_apart():
    assert normalise("8-10") != normalise("8–10")


@pytest.mark.parametrize("end", ["\f", "\v", "\x1c", "\x85", "\u2028", "\u2029"])
def test_a_page_break_or_a_soft_line_end_begins_no_paragraph(read, end):
    printed = f"3,000 shells{end}were counted\n12 trains\n"
    assert read(printed, registered=printed)["gazette-2024"].paragraphs == ("3,000 shells were counted", "12 trains")


def test_the_line_ends_of_old_macs_count_too(read):
    assert len(read("one\rtwo\r", registered="one\rtwo\r")["gazette-2024"].paragraphs) == 2


@pytest.mark.parametrize("printed", ["15,000³ shells", "½ of the stock", "1½ million", "CO₂", "m²"])
def test_a_raised_number_and_a_fraction_stay_what_they_are(printed):
    assert normalise(printed) == printed
