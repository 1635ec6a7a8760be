"""Between dollars stands money, unless a sign says that it is a formula."""

import pytest

from briefing.document.mathematics import is_mathematics, with_money_marked


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
    ("words", "kept"),
    [
        ("from $5 to $20", r"from \$5 to \$20"),
        ("$10 million … $20 million", r"\$10 million … \$20 million"),
        ("US$5/US$ 10", r"US\$5/US\$ 10"),
        ("costs 5$ or 10$", r"costs 5\$ or 10\$"),
        ("$x^2$ in $m$", "$x^2$ in $m$"),
        ("from $5 to $20, as $x^2$", r"from \$5 to \$20, as $x^2$"),
        ("$5", r"\$5"),
        (r"\$5", r"\$5"),
        ("$$x$$", r"\$\$x\$\$"),
        (r"$\mathdefault{10^{2}}$", r"$\mathdefault{10^{2}}$"),
    ],
)
def test_a_dollar_of_no_formula_is_marked_as_one(words, kept):
    assert with_money_marked(words) == kept
