"""One box finds every row that has a key: by words, facet and date, in the order of value or date; from the file."""

import pytest

from briefing.document.records import Evidence, Index, Key, Statement, Table
from briefing.document.text import Ref, place, text

CAMPS = (
    ("a", "“five huts”", "Paper", "2024-02", "2024-02-01", "2024-02-29", 5.0),
    ("b", "“40 huts”", "Radio", "2024-05-07", "2024-05-07", "2024-05-07", 40.0),
    ("c", "“three hundred tents”", "Paper", "2025", "2025-01-01", "2025-12-31", 300.0),
    ("d", "“many huts”", "Radio", "no date", "", "", None),
)
MORE = tuple((f"x{one}", "“a shed”", "Sheds", "2020", "2020-01-01", "2020-12-31", 1.0) for one in range(26))


@pytest.fixture(scope="module")
def file(page_of):
    """A sentence that rests on nine camps, and thirty camps in two tables."""
    refs = tuple(Ref("camp", name) for name in ("a", "c", *(f"x{one}" for one in range(7))))
    sentence = Statement(Ref("finding", "many"), "many", "a sentence", text("Nine camps."), 9, Evidence(refs, "camps"))
    return page_of(sentence, listed("some", CAMPS), listed("sheds", MORE))


def listed(name, camps):
    rows = tuple((text(place(Ref("camp", one), f"camp {one}")), phrase, source) for one, phrase, source, *_ in camps)
    keys = tuple(Key(phrase, (source,), *rest) for _, phrase, source, *rest in camps)
    return Table(name, "Some camps", ("Camp", "As printed", "By"), rows, index=Index(("Source",), keys, "camps"))


@pytest.fixture
def page(browser, file):
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(file.as_uri())
    yield opened
    opened.close()


def box(page):
    return page.get_by_label("Find", exact=True)


def count(page):
    return page.locator("#find .count").inner_text()


def found(page):
    """The rows that are found, in their order."""
    links = page.locator("#find .results li a")
    return "".join(
        address.removeprefix("#camp-") for address in links.evaluate_all("links => links.map(one => one.hash)")
    )


def narrowed(page):
    page.locator("#find summary").click()
    return page


@pytest.mark.parametrize(
    ("words", "rows"),
    [("huts", "abd"), ("HUTS radio", "bd"), ("tents PAPER", "c"), ("300", "c"), ("40.0", ""), ("“five huts”", "a")],
)
def test_words_find_the_rows_that_hold_all_of_them(page, words, rows):
    box(page).fill(words)
    assert (found(page), count(page)) == (rows, f"{len(rows)} of 30 camps")


def test_what_is_found_says_what_it_is_and_leads_to_its_row(page):
    box(page).fill("40")
    item = page.locator("#find .results li")
    assert item.inner_text() == "“40 huts” Radio · 2024-05-07"
    item.locator("a").click()
    assert page.url.endswith("#camp-b")


def test_a_facet_counts_its_rows_and_finds_them(page):
    select = narrowed(page).get_by_label("Source")
    assert select.locator("option").all_inner_texts() == ["Every source", "Paper (2)", "Radio (2)", "Sheds (26)"]
    select.select_option("Paper")
    assert found(page) == "ac"


@pytest.mark.parametrize(
    ("first", "last", "rows"),
    [("2024-02-29", "2024-05-06", "a"), ("2024-03-01", "", "bc"), ("2025-06-01", "2025-06-01", "c")],
)
def test_dates_find_what_tells_of_a_day_between_them(page, first, last, rows):
    narrowed(page).get_by_label("Dated from").fill(first)
    page.get_by_label("Dated until").fill(last)
    assert found(page) == rows


@pytest.mark.parametrize(
    ("order", "rows"),
    [("highest first", "cbad"), ("lowest first", "abcd"), ("newest first", "cbad"), ("as listed", "abcd")],
)
def test_what_is_found_stands_in_the_order_of_its_values_or_days_with_what_has_none_last(page, order, rows):
    box(page).fill("ts")
    narrowed(page).get_by_label("Order").select_option(order)
    assert found(page) == rows


def test_more_than_a_screen_of_results_is_opened_on_demand(page):
    box(page).fill("shed")
    assert page.locator("#find .results li a").count() == 20
    page.get_by_role("button", name="Show all 26").click()
    assert page.locator("#find .results li a").count() == 26
    assert page.evaluate("document.activeElement.hash") == "#camp-x20"


def test_the_many_rows_of_a_sentence_are_listed(page):
    page.get_by_role("link", name="9 camps").click()
    assert (found(page), count(page)) == ("acx0x1x2x3x4x5x6", "9 of 30 camps")


def test_clearing_the_box_leaves_nothing_found(page):
    page.get_by_role("link", name="9 camps").click()
    page.get_by_role("button", name="Clear").click()
    assert (found(page), count(page)) == ("", "")


def test_without_a_script_there_is_no_box_and_the_many_rows_lead_to_their_section(browser, file):
    opened = browser.new_page(java_script_enabled=False)
    opened.goto(file.as_uri())
    assert opened.locator("#find").is_hidden()
    assert opened.get_by_role("link", name="9 camps").get_attribute("href") == "#camps"
    opened.close()


@pytest.mark.parametrize("edition", ["core"], indirect=True)
def test_every_claim_of_an_edition_can_be_found(browser, edition, claims):
    opened = browser.new_page()
    opened.goto((edition / "briefing.html").as_uri())
    opened.get_by_label("Find", exact=True).fill("zzzz")
    assert count(opened) == f"0 of {len(claims)} figures"
    opened.close()
