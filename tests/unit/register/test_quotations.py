import pytest

from briefing.phrases.text import normalise
from briefing.register.archive import ABSENT, CHANGED, UNREADABLE
from briefing.register.quotations import phrase_faults, text_faults
from unit.builders import claim, exclusion, table, text

TEXT = text("Shells counted", "Kyiv saw 3,000 shells; Seoul saw 5,000 shells. It's war: 3,000 shells fell at last.")


def faults(texts=TEXT, **overrides):
    claims = table("claims.csv", claim(paragraph="2") | overrides)
    return [str(fault) for fault in phrase_faults(claims, texts, "data/claims.csv")]


def test_a_phrase_that_stands_once_is_no_fault():
    assert faults(value_text="5,000 shells") == []


def test_a_phrase_that_does_not_stand_in_its_paragraph_is_a_fault():
    assert faults(value_text="6,000 shells") == [
        'data/claims.csv, line 2 (gazette-2024-01), value_text: "6,000 shells" does not stand in paragraph 2 of '
        "gazette.txt. Copy the phrase exactly as printed"
    ]


def test_a_phrase_of_another_paragraph_is_a_fault():
    assert "does not stand in paragraph 1" in faults(value_text="5,000 shells", paragraph="1")[0]


def test_a_phrase_that_stands_twice_is_to_be_extended():
    assert faults(value_text="3,000 shells") == [
        'data/claims.csv, line 2 (gazette-2024-01), value_text: "3,000 shells" stands 2 times in paragraph 2 of '
        "gazette.txt. Extend the phrase until it stands once"
    ]


def test_the_extended_phrase_is_found():
    assert faults(value_text="3,000 shells fell") == []


def test_the_case_of_letters_counts():
    assert "does not stand" in faults(value_text="5,000 Shells")[0]


@pytest.mark.parametrize("typed", ["It’s war", "It's\u00a0war", "It‘s  war"])
def test_a_phrase_is_found_with_other_quotes_and_spaces(typed):
    assert faults(value_text=typed) == []


def test_a_text_is_searched_with_its_quotes_made_the_same():
    assert faults(texts=text(normalise("“3,000 shells”")), value_text='"3,000 shells"', paragraph="1") == []


@pytest.mark.parametrize("paragraph", ["3", "99"])
def test_a_paragraph_beyond_the_text_is_a_fault(paragraph):
    assert faults(paragraph=paragraph) == [
        f"data/claims.csv, line 2 (gazette-2024-01), paragraph: gazette.txt has no paragraph {paragraph}. "
        "Count its non-empty lines from 1 to 2"
    ]


def test_a_claim_without_a_paragraph_is_a_fault_in_plain_words():
    (message,) = faults(paragraph="")
    assert "<NA>" not in message


def test_an_exclusion_is_named_by_its_source():
    (fault,) = phrase_faults(table("exclusions.csv", exclusion(paragraph="1")), TEXT, "data/exclusions.csv")
    assert fault.row == "line 2 (gazette-2024)"


@pytest.mark.parametrize("state", [ABSENT, CHANGED, UNREADABLE])
def test_a_text_that_cannot_be_read_gives_no_faults_of_phrases(state):
    assert faults(texts=text(state=state)) == []


def test_a_source_without_a_text_gives_no_faults():
    assert faults(texts={}) == []


def test_a_changed_text_is_a_fault_of_its_source():
    (fault,) = text_faults(text(state=CHANGED))
    assert str(fault) == (
        "data/sources.csv, gazette-2024, text_sha256: The archived text gazette.txt is not the registered one: "
        "its sha256 differs. Restore the file, or register the new text as a new source and code it"
    )


def test_a_text_that_is_not_utf_8_is_a_fault_of_its_source():
    (fault,) = text_faults(text(state=UNREADABLE))
    assert fault.problem == "The archived text gazette.txt is not UTF-8 text"


def test_a_present_and_an_absent_text_are_no_faults():
    assert text_faults(TEXT | text(state=ABSENT, source_id="elpais-2024")) == []
