"""What a screen adds: it works by mouse and by keyboard, in light and dark, and no rule of axe-core is broken."""

import csv
from pathlib import Path

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.parametrize("edition", ["core"], indirect=True)


@pytest.fixture
def page(browser, edition):
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto((edition / "briefing.html").as_uri())
    yield opened
    opened.close()


def first_link(page):
    return page.locator("main figure:not([id^='table-register']) td a[href^='#claim-']").first


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
    figure = page.locator("main figure:has(> input[type=search])").first
    field, rows = figure.locator("input[type=search]"), figure.locator("tbody tr:visible")
    total = rows.count()
    field.fill("zzzz")
    assert rows.count() == 0
    field.fill("")
    assert rows.count() == total > 12


def opened_menu(page, exhibit):
    page.locator(f"#{exhibit} .menu summary").click()
    return page.locator(f"#{exhibit} .menu")


@pytest.mark.parametrize("kind", ["table", "figure"])
def test_the_data_of_an_exhibit_are_saved_from_inside_the_file(page, tables, kind):
    exhibit = page.locator(f"main figure.{kind}").first.get_attribute("id")
    with page.expect_download() as saved:
        opened_menu(page, exhibit).get_by_role("button", name="Save data as CSV").press("Enter")
    assert saved.value.suggested_filename == f"{exhibit}.csv"
    with Path(saved.value.path()).open(encoding="utf-8-sig", newline="") as file:
        saved_rows = [[as_number(cell) for cell in row.values()] for row in csv.DictReader(file)]
    assert saved_rows == [[as_number(cell) for cell in row.values()] for row in tables[exhibit.partition("-")[2]]]


def as_number(cell):
    """A cell as a number, if it is one: 5 and 5.0 are the same."""
    try:
        return float(cell)
    except ValueError:
        return cell


def copied(page, button):
    """What a button put on the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button.click()
    page.wait_for_function("document.getElementById('told').textContent === 'Citation copied'")
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("led_to", ["[id^=claim-]", ".statement"])
def test_a_row_and_a_sentence_that_a_link_led_to_are_copied_as_citations(page, led_to):
    address = page.locator(f"main {led_to}").first.get_attribute("id")
    page.evaluate("address => { location.hash = address; }", address)
    citation = copied(page, page.locator("#chosen").get_by_role("button", name="Copy citation"))
    assert citation.startswith(page.locator("body").get_attribute("data-citation"))
    assert citation.endswith(f"briefing.html#{address}")


def test_no_button_stands_in_a_sentence(page):
    assert page.locator("main p button, main li button, main .statement button").count() == 0


def test_the_keyboard_reaches_everything_in_reading_order(page):
    """Of a chart's marks the first alone; a field for a date has several stops of its own."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.wait_for_timeout(200)
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]"
        ".filter(one => one.getClientRects().length && (!one.matches('.mark') || one.tabIndex === 0 && one === "
        "one.ownerSVGElement.querySelector('.mark'))).map((one, place) => "
        "{ one.dataset.place = place; return place; })"
    )
    reached = []
    while len(reached) < len(wanted):
        page.keyboard.press("Tab")
        place = int(page.evaluate("document.activeElement.dataset.place"))
        reached += [place] if reached[-1:] != [place] else []
    assert reached == wanted


def test_a_phone_shows_a_row_as_a_card_as_wide_as_the_screen(page):
    page.set_viewport_size({"width": 360, "height": 800})
    cell = page.locator("#table-munitions_claims tbody tr").first.locator("td").nth(1)
    assert cell.bounding_box()["width"] > 300
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"As printed"'


def test_a_phone_keeps_the_contents_and_the_current_section_at_hand(page):
    page.set_viewport_size({"width": 360, "height": 800})
    page.evaluate("document.getElementById('conflicts').scrollIntoView()")
    page.wait_for_function("document.getElementById('back').textContent === 'Contents · Conflicts'")
    page.locator("#back").click()
    assert page.locator("nav").evaluate("nav => nav.getBoundingClientRect().top") >= 0


def test_what_the_keyboard_reaches_first_leads_past_the_contents(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('content').contains(document.activeElement)")


def test_a_row_leads_back_to_where_it_is_used(page):
    back = page.locator("[id^='claim-'] + .used a").first
    assert page.locator(back.get_attribute("href")).count() == 1


def test_the_contents_mark_the_current_section(page):
    page.locator("#conflicts").scroll_into_view_if_needed()
    page.evaluate("document.getElementById('conflicts').scrollIntoView()")
    page.wait_for_function("document.querySelector('nav [aria-current]')?.hash === '#conflicts'")


def test_a_page_printed_from_the_browser_has_its_title_and_repeats_the_heads_of_tables(page, tmp_path):
    page.pdf(path=tmp_path / "printed.pdf", format="A4")
    printed = [leaf.extract_text() for leaf in PdfReader(tmp_path / "printed.pdf").pages]
    assert page.title() in " ".join(printed[0].split())
    assert sum("Doubts and remarks" in text for text in printed) > page.locator("th", has_text="Doubts").count()


def test_without_a_script_the_whole_page_is_there(browser, edition):
    opened = browser.new_page(java_script_enabled=False)
    opened.goto((edition / "briefing.html").as_uri())
    assert opened.locator("main table").count() > 10
    assert opened.locator("#provenance").is_hidden()
    opened.close()
