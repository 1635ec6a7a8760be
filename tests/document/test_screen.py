"""What a screen adds: it works by mouse and by keyboard, in light and dark, and no rule of axe-core is broken."""

from pathlib import Path

import axe_playwright_python
import pytest

pytestmark = pytest.mark.parametrize("edition", ["core"], indirect=True)  # axe takes minutes on a large page
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"


@pytest.fixture
def page(browser, edition):
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto((edition / "briefing.html").as_uri())
    yield opened
    opened.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1024, 1920])
def test_axe_finds_no_violation(page, scheme, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found] == []


def first_link(page):
    return page.locator("main figure:not([id^='table-register']) a[href^='#claim-']").first


@pytest.mark.parametrize("reach", ["hover", "focus"])
def test_a_figure_shows_its_provenance_and_escape_hides_it(page, reach):
    link = first_link(page)
    getattr(link, reach)()
    card = page.locator("#provenance")
    assert card.is_visible()
    row = page.locator(link.get_attribute("href")).locator("xpath=ancestor::tr")
    assert row.locator("td").nth(3).inner_text().split("\n")[0] in card.inner_text()
    page.keyboard.press("Escape")
    assert card.is_hidden()


def column(page, table, place):
    return page.locator(f"#{table} tbody tr td:nth-child({place})").all_inner_texts()


def test_a_table_is_sorted_by_its_head_up_and_down(page):
    head = page.locator("#table-independence th .sort").nth(2)
    head.click()
    rising = [int(cell) for cell in column(page, "table-independence", 3)]
    assert rising == sorted(rising) and len(set(rising)) > 1
    head.press("Enter")
    assert [int(cell) for cell in column(page, "table-independence", 3)] == sorted(rising, reverse=True)
    assert page.locator("#table-independence th").nth(2).get_attribute("aria-sort") == "descending"


def test_a_long_table_is_filtered_by_its_words(page):
    field = page.locator("#table-independence input[type=search]")
    field.fill("zzzz")
    assert page.locator("#table-independence tbody tr:visible").count() == 0
    field.fill("")
    assert page.locator("#table-independence tbody tr:visible").count() > 12


def test_a_table_is_saved_as_csv_from_inside_the_file(page):
    with page.expect_download() as saved:
        page.locator("#table-independence .tools button").first.click()
    text = Path(saved.value.path()).read_text(encoding="utf-8-sig")
    assert saved.value.suggested_filename == "table-independence.csv"
    assert len(text.splitlines()) == 1 + page.locator("#table-independence tbody tr").count()


def test_a_row_leads_back_to_where_it_is_used(page):
    back = page.locator("[id^='claim-'] + .used a").first
    assert page.locator(back.get_attribute("href")).count() == 1


def test_the_contents_mark_the_current_section(page):
    page.locator("#conflicts").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('conflicts').scrollIntoView()")
    page.wait_for_function("document.querySelector('nav [aria-current]')?.hash === '#conflicts'")


def test_without_a_script_the_whole_page_is_there(browser, edition):
    opened = browser.new_page(java_script_enabled=False)
    opened.goto((edition / "briefing.html").as_uri())
    assert opened.locator("main table").count() > 10
    assert opened.locator("#provenance").is_hidden()
    opened.close()
