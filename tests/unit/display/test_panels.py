"""Claims are cut into figures that fit a page; a row is an inch here, a page 8.8 of them."""

import pandas as pd
import pytest

from briefing.display.charts import pages


@pytest.fixture
def cut():
    """The rows of each page, by group: rows are numbered in each."""

    def cut(**sizes):
        rows = [(group, row) for group, size in sizes.items() for row in range(size)]
        claims = pd.DataFrame(rows, columns=["group", "row"])
        return [[*part.itertuples(index=False, name=None)] for part in pages(claims, row_height=1, least=0)]

    return cut


def sizes(parts):
    return [len(part) for part in parts]


def test_groups_share_a_page_while_they_fit(cut):
    assert sizes(cut(camps=4, depots=4, mines=1)) == [8, 1]


def test_a_group_that_fits_a_page_is_not_cut(cut):
    assert sizes(cut(camps=8)) == [8]


def test_a_group_higher_than_a_page_begins_with_room_for_a_heading(cut):
    assert sizes(cut(camps=14)) == [5, 8, 1]


def test_a_later_group_higher_than_a_page_begins_with_a_whole_page(cut):
    assert sizes(cut(camps=1, depots=10)) == [1, 8, 2]


def test_no_row_is_lost_or_moved(cut):
    parts = cut(camps=14, depots=3, mines=10)
    assert sum(parts, []) == [
        (group, row) for group, size in (("camps", 14), ("depots", 3), ("mines", 10)) for row in range(size)
    ]


def test_no_claims_have_no_page(cut):
    assert cut() == []
