import pytest

from briefing.register import prose

TERMS = ("unlikely", "likely", "very likely")


def prose_problems(text):
    return prose.prose_problems(text, TERMS)


@pytest.mark.parametrize("text", ["There are 12 camps.", "Two camps were seen.", "Half of the shells are old."])
def test_a_typed_number_is_a_problem(text):
    (problem,) = prose_problems(text)
    assert "is typed" in problem


@pytest.mark.parametrize(
    "text",
    [
        "What was denied in 2024 was said in 2025.",
        "The KN-23 and the M1991 with 152 mm shells.",
        "The printed totals run from {elpais-2024-03} to {glr-2025-04}.",
        "No one has published a count, and the other one is late.",
        "See `table-2` and [the rules](CONTRIBUTING.md#rule-3).",
    ],
)
def test_years_designators_looked_up_figures_and_the_pronoun_are_exempt(text):
    assert prose_problems(text) == []


def test_likelihood_and_confidence_in_one_sentence_are_a_problem():
    (problem,) = prose_problems("It is likely, with low confidence, that they were sent.")
    assert "share a sentence" in problem
    assert prose_problems("It is likely that they were sent. Confidence is low.") == []


@pytest.mark.parametrize("word", ["probably", "possibly", "highly likely", "plausible"])
def test_a_term_off_the_yardstick_is_a_problem(word):
    (problem,) = prose_problems(f"It is {word} so.")
    assert "yardstick" in problem


@pytest.mark.parametrize("word", ["confirmed", "Confirmed", "confirms", "confirm", "confirmation"])
def test_confirmed_is_no_word_of_ours_whatever_it_rests_on(word):
    (problem,) = prose_problems(f"It was {word} by both.")
    assert problem == f'"{word}" is no word of ours: say who prints it alike'


def test_confirmed_in_a_name_that_is_quoted_as_code_is_exempt():
    assert prose_problems("See `confirmed` in the list.") == []


def test_a_word_that_only_looks_like_it_is_allowed():
    assert prose_problems("Both conform to it, and neither is a confirmand.") == []


def test_every_problem_of_a_piece_is_told():
    assert len(prose_problems("Two camps were probably confirmed.")) == 3
