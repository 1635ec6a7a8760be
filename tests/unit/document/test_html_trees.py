"""HTML as a tree that paper can set."""

import pytest

from briefing.document.html_trees import flattened, page_of


def flat(html):
    return flattened(page_of(html))


def nested(times, *tags):
    return "".join(f"<{tag}>" for tag in tags) * times + "five" + "".join(f"</{tag}>" for tag in tags[::-1]) * times


def test_what_is_deep_has_its_words():
    assert page_of(nested(400, "div")).text_content() == "five"


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        (nested(9, "blockquote"), {"blockquote": 6}),
        (nested(9, "table", "tr", "td"), {"table": 6, "td": 6}),
        (nested(400, "div"), {"div": 25}),
        (nested(9, "ul", "li"), {"ul": 6, "li": 6}),
        (nested(5, "ul", "li"), {"ul": 5, "li": 5}),
    ],
)
def test_frames_deeper_than_paper_can_set_are_left_out(html, kept):
    page = flat(html)
    assert {tag: len([*page.iterchildren()] and [*page[0].iter(tag)]) for tag in kept} == kept
    assert page.text_content().split() == ["five"]


def test_words_of_two_frames_stay_two_words():
    assert flat("<ul>" * 7 + "<li>five<li>six").text_content().split() == ["five", "six"]


def test_a_picture_stays_however_deep_it_stands():
    assert len([*flat("<div>" * 40 + "<img src='a.png'>").iter("img")]) == 1
