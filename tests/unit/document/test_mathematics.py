"""Between dollars stands money, unless a sign says that it is a formula."""

import pytest

from briefing.document.mathematics import has_mathematics, is_mathematics


@pytest.mark.parametrize(
    "tex",
    ["x", "x_1 < y", r"\frac{a}{b}", "a + b", "n-1", "5", "x^2", r"5\,\text{million}", "rounds = 6", "f(x)", "2 + 3"],
)
def test_signs_letters_and_commands_are_a_formula(tex):
    assert is_mathematics(tex)


@pytest.mark.parametrize(
    "words", ["5 million, later ", " 5", "", " ", "10, a 5", "5 and 10", "5 million = 4", "HOME and "]
)
def test_amounts_and_words_are_none(words):
    assert not is_mathematics(words)


@pytest.mark.parametrize(
    ("words", "has"),
    [
        ("from $5 to $20", False),
        ("$10 million … $20 million", False),
        ("US$5-US$10", False),
        ("costs 5$ or 10$", False),
        ("$x^2$ in $m$", True),
        ("$5", False),
    ],
)
def test_a_title_may_have_a_formula(words, has):
    assert has_mathematics(words) == has
