import pytest

from briefing.register.archive import ABSENT, CHANGED
from briefing.register.coverage import coverage_faults, numbers_in_texts
from unit.builders import claim, exclusion, table, text

TEXT = text("Shells counted", "In 2024 Seoul counted more than 3,000 shells and two boxes.")
SHELLS = claim(paragraph="2", value_text="more than 3,000 shells")
YEAR, BOXES = (exclusion(paragraph="2", value_text=phrase) for phrase in ("In 2024", "two boxes"))


def found(claims=(), exclusions=(), texts=TEXT):
    return numbers_in_texts(texts, table("claims.csv", *claims), table("exclusions.csv", *exclusions))


def accounts(**rows):
    numbers = found(**rows)
    return dict(zip(numbers["number"], numbers["accounted_by"], strict=True))


def test_each_number_is_told_who_accounts_for_it():
    assert accounts(claims=[SHELLS], exclusions=[YEAR]) == {"2024": "exclusion", "3,000": "claim", "two": "nobody"}


def test_a_claim_goes_before_an_exclusion():
    excluded = exclusion(paragraph="2", value_text="3,000 shells")
    assert accounts(claims=[SHELLS], exclusions=[excluded])["3,000"] == "claim"


def test_a_number_nobody_accounted_for_is_a_fault_with_its_context():
    (fault,) = coverage_faults(found(claims=[SHELLS], exclusions=[YEAR]))
    assert str(fault) == (
        'data/exclusions.csv, gazette-2024, paragraph 2: The number "two" in "… shells and two boxes. …" is neither '
        "a claim nor an exclusion. Code it in claims.csv, or exclude it with its reason"
    )


def test_a_text_with_every_number_accounted_for_has_no_faults():
    assert coverage_faults(found(claims=[SHELLS], exclusions=[YEAR, BOXES])) == []


@pytest.mark.parametrize(
    "elsewhere", [{"paragraph": "1"}, {"paragraph": "9"}, {"paragraph": ""}, {"source_id": "elpais-2024"}]
)
def test_a_phrase_of_another_place_accounts_for_nothing(elsewhere):
    assert accounts(claims=[SHELLS | elsewhere])["3,000"] == "nobody"


def test_a_phrase_that_cuts_a_number_does_not_account_for_it():
    assert accounts(claims=[SHELLS | {"value_text": "000 shells"}])["3,000"] == "nobody"


def test_one_phrase_may_account_for_two_numbers():
    whole = SHELLS | {"value_text": "3,000 shells and two boxes"}
    assert accounts(claims=[whole]) == {"2024": "nobody", "3,000": "claim", "two": "claim"}


def test_a_number_is_found_through_other_quotes_and_spaces():
    texts = text('Seoul\'s "3,000 shells"')
    assert accounts(claims=[claim(paragraph="1", value_text="Seoul’s\u00a0“3,000")], texts=texts) == {"3,000": "claim"}


def test_a_number_says_where_it_stands():
    first = found().iloc[0]
    assert (first["source_id"], first["paragraph"], first["start"]) == ("gazette-2024", 2, 3)


@pytest.mark.parametrize("state", [ABSENT, CHANGED])
def test_a_text_that_cannot_be_read_has_no_numbers(state):
    assert found(texts=text("3,000 shells", state=state)).empty


def test_without_an_archive_there_is_nothing_to_account_for():
    assert coverage_faults(found(texts={})) == []
