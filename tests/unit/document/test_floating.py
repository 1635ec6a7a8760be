"""Which charts float: those that do not fit where they stand, until nothing changes."""

import json

import pytest

from briefing.document.floating import MOST_SETTINGS, settled


def pages(sections=(), **charts):
    """Marks of charts, each given by the pages of its place and its drawing; of sections, by what they come after."""
    told = [
        {"name": name, "what": what, "page": page, "filled": 0.5}
        for name, two in charts.items()
        for what, page in zip(("place", "chart"), two, strict=True)
    ]
    ends = [{"name": name, "what": "end", "page": page, "filled": filled} for name, page, filled in sections]
    return json.dumps(told + ends)


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
    assert settled(lambda _: pages(**charts))["floating"] == floating


@pytest.mark.parametrize(
    ("page", "filled", "crossing"),
    [(1, 0.3, "s"), (1, 0.5, ""), (2, 0.3, "")],
)
def test_a_section_does_not_wait_for_a_chart_where_the_page_would_be_left_empty(page, filled, crossing):
    assert settled(lambda _: pages([("s", page, filled)], a=(1, 2)))["crossing"] == crossing


def test_a_section_does_not_wait_for_a_chart_of_its_own():
    own = json.loads(pages(a=(1, 2)))
    end = {"name": "s", "what": "end", "page": 1, "filled": 0.3}
    assert settled(lambda _: json.dumps([end, *own]))["crossing"] == ""


def test_pages_are_set_again_until_nothing_changes():
    asked = []

    def marks(told):
        asked.append(told["floating"])
        return pages(a=(1, 2), b=(2, 3) if told["floating"] else (2, 2))

    assert settled(marks)["floating"] == "a b"
    assert asked == ["", "a", "a b"]


def test_what_never_settles_comes_to_an_end():
    asked = []

    def marks(told):
        asked.append(told)
        return pages(a=(1, 1) if told["floating"] else (1, 2))

    settled(marks)
    assert len(asked) == MOST_SETTINGS
