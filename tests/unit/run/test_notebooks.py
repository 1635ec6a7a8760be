"""Where a person finds a cell."""

import pytest

from briefing.run.notebooks import beginning, heading_over


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("\n  a  =\t1\nb = 2", "a = 1"),
        ("", ""),
        ("a" * 80, "a" * 80),
        ("a" * 200, "a" * 80 + "…"),
        ("a " + "b" * 200, "a " + "b" * 78 + "…"),
        ("a" * 70 + " " + "b" * 20, "a" * 70 + "…"),
        ("한" * 90, "한" * 80 + "…"),
    ],
)
def test_a_cell_is_known_by_its_first_line_however_long(words, begins):
    assert beginning(words) == begins


@pytest.mark.parametrize(
    ("cell", "heading"),
    [
        ("# Camps", "Camps"),
        ("## Camps ##", "Camps"),
        ("# Camps\n\n#hashtag\n\n#", "Camps"),
        ("# " + "a" * 99, "a" * 80 + "…"),
        ("# C# and F#", "C# and F#"),
        ("# Camps\n\n```\n# five\n```", "Camps"),
    ],
)
def test_the_heading_over_a_cell_is_the_last_above_it(notebook, cell, heading):
    assert heading_over(notebook(cell, "a = 1", "# Later"), "a = 1") == heading
