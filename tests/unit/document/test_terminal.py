"""What a program printed, as a reader of a terminal sees it in the end."""

import pytest

from briefing.document.terminal import as_shown, says_nothing


@pytest.mark.parametrize(
    ("printed", "seen"),
    [
        ("\x1b[1;31mred\x1b[0m word", "red word"),
        ("\x1b]8;;https://example.org\x07link\x1b]8;;\x07", "link"),
        (" 10%\r 50%\r100%\n", "100%"),
        ("12345\rab", "ab345"),
        ("abc\b\bX", "aXc"),
        ("a\r\nb\n", "a\nb"),
        ("a\tb", "a       b"),
        ("a\x00\x07b", "ab"),
        ("\n\n  a\n\n", "  a"),
        ("+ 5\n= x\n#y $z$ <b>", "+ 5\n= x\n#y $z$ <b>"),
    ],
)
def test_what_is_seen_in_the_end(printed, seen):
    assert as_shown(printed) == seen


@pytest.mark.parametrize("words", ["<Figure size 640x480 with 1 Axes>", "[<Line2D at 0x…>, <Line2D at 0x…>]"])
def test_what_says_nothing(words):
    assert says_nothing(words)


@pytest.mark.parametrize("words", ["", "a < b > c", "Text(0.5, 1.0, 'a')", "[1, 2]", "<a> five"])
def test_what_says_something(words):
    assert not says_nothing(words)
