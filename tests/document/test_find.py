"""One box finds every row of the register: by words, facet and date, in the order of value or date; from the file."""

import pytest

pytestmark = pytest.mark.parametrize("edition", ["core"], indirect=True)


@pytest.fixture
def page(browser, edition):
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto((edition / "briefing.html").as_uri())
    yield opened
    opened.close()


def count(page):
    return page.locator("#find .count").inner_text()


def results(page):
    return page.locator("#find .results li a")


def open_facets(page):
    page.locator("#find summary").click()
    return page.locator("#find select")


def test_words_find_the_rows_that_hold_all_of_them(page, claims):
    page.get_by_label("Find", exact=True).fill("elpais million")
    wanted = [one for one in claims if one["claim_id"].startswith("elpais") and "million" in one["value_text"]]
    assert count(page) == f"{results(page).count()} of {len(claims)} claims"
    assert len(wanted) <= results(page).count() < len(claims)


def test_what_is_found_leads_to_its_row(page):
    page.get_by_label("Find", exact=True).fill("elpais-2024-02")
    assert results(page).count() == 1
    results(page).click()
    assert page.url.endswith("#claim-elpais-2024-02")
    assert page.locator("#claim-elpais-2024-02").is_visible()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_facet_counts_its_rows_and_finds_them(page, place):
    select = open_facets(page).nth(place)
    option = select.locator("option").nth(1).inner_text()
    words, _, total = option.rpartition(" (")
    select.select_option(index=1)
    assert count(page).split()[0] == total.removesuffix(")")
    assert all(words in text for text in page.locator("#find .results li").all_inner_texts()[:3])


def test_dates_find_what_tells_of_a_day_between_them(page, claims):
    page.locator("#find summary").click()
    page.get_by_label("Dated from").fill("2025-01-01")
    page.get_by_label("Dated until").fill("2025-12-31")
    wanted = [one for one in claims if one["dated"].startswith("2025")]
    assert 0 < len(wanted) <= int(count(page).split()[0]) < len(claims)


def values(page):
    """The values of the rows found, in their order, those without one left out."""
    script = "links => links.map(link => JSON.parse(document.querySelector(link.hash).closest('tr').dataset.key))"
    return [key["value"] for key in results(page).evaluate_all(script) if key["value"] is not None]


def test_what_is_found_stands_in_the_order_of_its_values_as_numbers(page):
    order = open_facets(page).nth(3)
    order.select_option("highest first")
    highest = values(page)
    order.select_option("lowest first")
    assert highest == sorted(highest, reverse=True) and len(set(highest)) > 10
    assert values(page) == sorted(values(page))


def test_more_than_a_screen_of_results_is_opened_on_demand(page, claims):
    open_facets(page).nth(3).select_option("newest first")
    assert results(page).count() == 20
    page.get_by_role("button", name=f"Show all {len(claims)}").click()
    assert results(page).count() == len(claims)


def test_the_many_claims_of_a_sentence_are_listed(page):
    link = page.locator(".evidence a[data-rows]").first
    number = link.inner_text().split()[0]
    link.click()
    assert count(page).split()[0] == number
    assert page.locator("#find").is_visible()


def test_clearing_the_box_leaves_nothing_found(page):
    page.get_by_label("Find", exact=True).fill("million")
    page.get_by_role("button", name="Clear").click()
    assert (results(page).count(), count(page)) == (0, "")


def test_without_a_script_there_is_no_box_and_the_many_claims_lead_to_their_section(browser, edition):
    opened = browser.new_page(java_script_enabled=False)
    opened.goto((edition / "briefing.html").as_uri())
    assert opened.locator("#find").is_hidden()
    target = opened.locator(".evidence a[data-rows]").first.get_attribute("href")
    assert opened.locator(target).count() == 1
    opened.close()
