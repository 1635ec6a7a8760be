"""Drawings that stand in HTML."""

import pytest

from briefing.document.drawings import is_blank, with_drawings


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("a<svg></svg>b<svg></svg>", "a5b5"),
        ("<svg><svg></svg></svg>b", "5b"),
        ('<svg aria-label="a > b"></svg>', "5"),
        ("a</svg>b", "a</svg>b"),
        ("<svg>a", "<svg>a"),
    ],
)
def test_a_drawing_is_changed_whole(html, wanted):
    assert with_drawings(html, lambda drawing: "5") == wanted


@pytest.mark.parametrize(
    ("drawing", "blank"),
    [('<svg width="0" height="9">', True), ('<svg class="a" height="0px">', True), ('<svg width="10">', False)],
)
def test_a_drawing_of_no_size_shows_nothing(drawing, blank):
    assert is_blank(drawing) == blank
