"""The briefing's pages: full, of readable type, no heading alone, and no more than a reader takes."""

import pymupdf
import pytest
from leaves import begin_chapters, fill, headings_alone, smallest

MOST_PAGES = {"core": 12, "full": 28}
LEAST_FILL = 2 / 3


@pytest.fixture(scope="module")
def leaves(edition):
    return pymupdf.open(edition / "briefing.pdf")


def test_no_type_is_smaller_than_eight_points(leaves):
    assert smallest(leaves) > 7.9


def test_every_page_but_a_chapters_last_is_two_thirds_full(leaves):
    last = {page - 1 for page in begin_chapters(leaves)}
    filled = {leaf.number + 1: fill(leaf) for leaf in leaves if leaf.number + 1 not in last}
    assert {page: share for page, share in filled.items() if share < LEAST_FILL} == {}


def test_no_heading_stands_alone_at_a_pages_end(leaves):
    assert headings_alone(leaves) == []


def test_the_answers_and_who_gives_them_have_a_page_each(leaves):
    assert {2, 3} <= begin_chapters(leaves)


def test_the_briefing_is_short(leaves, edition):
    assert len(leaves) <= MOST_PAGES[edition.name]
