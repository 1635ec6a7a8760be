"""Which charts float: those that do not fit where they stand, until nothing changes."""

import json

import pytest

from briefing.document.floating import MOST_SETTINGS, settled


def pages(**charts):
    """Marks of charts, each given by the pages of its place and its drawing."""
    return json.dumps(
        [
            {"name": name, "what": what, "page": page}
            for name, two in charts.items()
            for what, page in zip(("place", "chart"), two, strict=True)
        ]
    )


@pytest.mark.parametrize(
    ("charts", "floating"),
    [
        ({"a": (1, 1)}, ""),
        ({"a": (1, 2)}, "a"),
        ({"a": (1, 2), "b": (1, 1)}, "a b"),  # b waits for a
        ({"a": (1, 2), "b": (2, 2)}, "a"),
        ({}, ""),
    ],
)
def test_a_chart_that_does_not_fit_floats_and_what_would_come_before_it_waits(charts, floating):
    assert settled(lambda _: pages(**charts)) == floating


def test_pages_are_set_again_until_nothing_changes():
    asked = []

    def marks(floating):
        asked.append(floating)
        return pages(a=(1, 2), b=(2, 3) if floating else (2, 2))

    assert settled(marks) == "a b"
    assert asked == ["", "a", "a b"]


def test_what_never_settles_comes_to_an_end():
    asked = []

    def marks(floating):
        asked.append(floating)
        return pages(a=(1, 1) if floating else (1, 2))

    settled(marks)
    assert len(asked) == MOST_SETTINGS
