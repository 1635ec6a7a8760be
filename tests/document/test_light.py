"""A page of many rows is light: what is far is not laid out, a script adds nothing to a row, sorting is by value."""

import pytest

from briefing.document.records import Data, Figure, Table
from briefing.document.text import Ref, place, text

MANY = 400
FAR = "figure-far"


@pytest.fixture(scope="module")
def file(page_of):
    """A table of four hundred camps, with values out of order and of every third none, and a chart after it."""
    rows = tuple(
        (
            text(place(Ref("camp", str(one)), f"camp {one}")),
            text("many" if one % 3 == 0 else f"{7 * one % MANY} huts", number=None if one % 3 == 0 else 7 * one % MANY),
            f"Paper {one}",
        )
        for one in range(MANY)
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 60" role="graphics-document" aria-label="Far"></svg>'
    )
    table = Table("camps", "All camps", ("Camp", "Huts", "Source"), rows, widths=(30, 30, 40))
    return page_of(table, Figure("far", "A chart far down", "Far", Data(("a",), ((1,),)), svg=svg))


@pytest.fixture
def opened(browser, file):
    pages = []

    def build(width=1280, **kind):
        pages.append(browser.new_page(viewport={"width": width, "height": 900}, **kind))
        pages[-1].goto(file.as_uri())
        return pages[-1]

    yield build
    for page in pages:
        page.close()


def is_laid_out(page, selector):
    return page.locator(selector).evaluate("one => one.checkVisibility({contentVisibilityAuto: true})")


@pytest.mark.parametrize("width", [390, 1280])
def test_what_is_far_from_what_is_seen_is_not_laid_out(opened, width):
    page = opened(width)
    assert is_laid_out(page, "#camp-0")
    assert not is_laid_out(page, f"#camp-{MANY - 1}")
    assert not is_laid_out(page, f"#{FAR} svg")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_link_to_a_far_row_shows_it(opened, width):
    page = opened(width)
    page.evaluate("row => { location.hash = row; }", f"camp-{MANY - 1}")
    page.wait_for_function(
        "row => document.getElementById(row).getBoundingClientRect().top < innerHeight", arg=f"camp-{MANY - 1}"
    )
    assert page.locator(f"#camp-{MANY - 1}").is_visible()


def test_the_script_adds_to_heads_and_frames_and_nothing_to_a_row(opened):
    count = "document.querySelectorAll('{}').length"
    plain, scripted = opened(java_script_enabled=False), opened()
    assert scripted.evaluate(count.format("tbody *")) == plain.locator("tbody *").count()
    assert 0 < scripted.evaluate(count.format("body *")) - plain.locator("body *").count() < 30


def column(page, place):
    return page.locator(f"#table-camps tbody tr td:nth-child({place})").all_text_contents()


def test_a_column_of_values_is_sorted_by_them_with_what_has_none_last_both_ways(opened):
    page = opened()
    head = page.locator("#table-camps th .sort").nth(1)
    valued = sorted(7 * one % MANY for one in range(MANY) if one % 3)
    blank = ["many"] * (MANY - len(valued))
    head.click()
    assert column(page, 2) == [f"{value} huts" for value in valued] + blank
    head.click()
    assert column(page, 2) == [f"{value} huts" for value in reversed(valued)] + blank


def test_a_column_of_words_is_sorted_with_its_numbers_as_numbers(opened):
    page = opened()
    page.locator("#table-camps th .sort").nth(2).click()
    assert column(page, 3) == [f"Paper {one}" for one in range(MANY)]


def test_a_table_whose_rows_stand_in_groups_is_neither_sorted_nor_filtered(browser, page_of):
    rows = tuple(("Huts" if one % 5 == 0 else "", f"Paper {one}") for one in range(20))
    page = browser.new_page()
    page.goto(page_of(Table("camps", "Camps", ("What", "By"), rows)).as_uri())
    assert page.locator(".sort, main input").count() == 0
    page.close()


def test_rows_of_a_long_table_keep_to_its_columns(opened):
    page = opened()
    lefts = [
        page.locator(f"#table-camps {cells}").evaluate_all(
            "cells => cells.map(one => one.getBoundingClientRect().left)"
        )
        for cells in ("th", "tbody tr:first-child td")
    ]
    assert lefts[0] == lefts[1] and len(set(lefts[0])) == 3


def test_without_a_script_every_row_is_there(opened):
    page = opened(java_script_enabled=False)
    assert page.locator("#table-camps tbody tr").count() == MANY
    assert page.locator("#table-camps button, .menu, #chosen").count() == 0
