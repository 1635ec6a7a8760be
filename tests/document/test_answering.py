"""A chart on the screen answers: by hover, by keyboard, by tap; it changes with the width and in the dark."""

import base64
import json
import re
from pathlib import Path

import axe_playwright_python
import pytest

from briefing.document.records import Data, Figure, Table
from briefing.document.text import Ref, place, text

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
ROWS = (
    (text(place(Ref("camp", "a"), "camp a")), "“five huts”", "The Paper"),
    (text(place(Ref("camp", "b"), "camp b")), "“six huts”", "Radio"),
)


def drawing(width):
    """Three marks on paper, the last of which leads nowhere."""
    marks = "".join(
        f'<{tag} class="mark" {where} aria-label="{words}"><rect class="target" x="{x}" y="20" width="24" height="24" '
        f'fill="none" pointer-events="all"/><circle cx="{x + 12}" cy="32" r="4" fill="#1b1f24" class="f-ink"/></{tag}>'
        for tag, where, words, x in (
            ("a", 'href="#camp-a"', "The Paper: five huts, March 2024", 20),
            ("a", 'href="#camp-b"', "Radio: six huts, May 2024", 60),
            ("g", 'role="graphics-symbol"', "Both: eleven huts", 100),
        )
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 60" role="graphics-document" '
        f'aria-label="Two camps and {width} points"><g>{marks}</g></svg>'
    )


@pytest.fixture(scope="module")
def file(page_of):
    """A page of a chart in two widths, and the table that its marks lead to."""
    data = Data(("camp", "huts"), (("a", 5), ("b", 6)))
    chart = Figure("huts", "Six huts are the most", "Two camps", data, svg=drawing(518), narrow=drawing(255))
    return page_of(chart, Table("camps", "All camps", ("Camp", "As printed", "By"), ROWS))


@pytest.fixture
def opened(browser, file):
    """Opens the page, as a screen of some width, look and kind shows it."""
    contexts = []

    def build(width=1280, **kind):
        context = browser.new_context(viewport={"width": width, "height": 900}, **kind)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        contexts.append(context)
        page = context.new_page()
        page.goto(file.as_uri())
        return page

    yield build
    for context in contexts:
        context.close()


def marks(page):
    return page.locator(".drawing:visible .mark")


def card(page):
    return page.locator("#provenance")


@pytest.mark.parametrize("reach", ["hover", "focus"])
def test_a_mark_shows_the_row_it_stands_for_and_escape_closes_it(opened, reach):
    page = opened()
    getattr(marks(page).nth(1), reach)()
    assert card(page).inner_text().split("\n") == ["Camp", "camp b", "As printed", "“six huts”", "By", "Radio"]
    page.keyboard.press("Escape")
    assert card(page).is_hidden()


def test_a_mark_that_leads_nowhere_shows_its_words(opened):
    page = opened()
    marks(page).nth(2).hover()
    assert card(page).inner_text() == "Both: eleven huts"


def test_a_click_on_a_mark_leads_to_its_row(opened):
    page = opened()
    marks(page).first.click()
    assert page.url.endswith("#camp-a")


def test_a_first_tap_shows_and_a_second_leads(opened):
    page = opened(width=390, has_touch=True, is_mobile=True)
    marks(page).first.tap()
    assert "“five huts”" in card(page).inner_text()
    assert "#" not in page.url
    marks(page).first.tap()
    assert page.url.endswith("#camp-a")


def focused(page):
    return page.evaluate("document.activeElement.getAttribute('aria-label')")


def test_a_chart_is_one_stop_of_the_keyboard_and_arrows_go_through_it(opened):
    page = opened()
    marks(page).first.focus()
    told = []
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft", "Home", "End"):
        page.keyboard.press(key)
        told.append(focused(page).split(":")[0])
    assert told == ["Radio", "Both", "Both", "Radio", "The Paper", "Both"]
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.matches('.mark')")
    page.keyboard.press("Shift+Tab")
    assert focused(page).startswith("Both")


def test_enter_on_a_mark_leads_to_its_row(opened):
    page = opened()
    marks(page).nth(1).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#camp-b")


@pytest.mark.parametrize(("width", "points"), [(390, 255), (820, 518), (1440, 518)])
def test_one_drawing_is_shown_the_one_for_the_width(opened, width, points):
    shown = opened(width).locator(".drawing:visible svg")
    assert shown.count() == 1
    assert shown.get_attribute("aria-label") == f"Two camps and {points} points"


@pytest.mark.parametrize(("look", "colour"), [("light", "rgb(27, 31, 36)"), ("dark", "rgb(232, 234, 237)")])
def test_a_chart_takes_the_colours_of_the_page(opened, look, colour):
    circle = marks(opened(color_scheme=look)).first.locator("circle")
    assert circle.evaluate("mark => getComputedStyle(mark).fill") == colour


@pytest.mark.parametrize("width", [390, 1440])
def test_a_mark_is_large_enough_for_a_finger(opened, width):
    for box in (mark.bounding_box() for mark in marks(opened(width)).all()):
        assert min(box["width"], box["height"]) >= 24


def test_axe_accepts_a_chart_whose_marks_answer(opened):
    page = opened()
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice']}})"
    )
    assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found["violations"]] == []


def menu(page, address):
    page.locator(f"#{address} .menu summary").click()
    return page.locator(f"#{address} .menu")


def saved(page, button):
    with page.expect_download() as download:
        menu(page, "figure-huts").get_by_role("button", name=button).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_a_chart_is_saved_as_a_drawing(opened):
    name, content = saved(opened(), "Save as SVG")
    assert name == "figure-huts.svg"
    assert content.startswith(b"<svg") and b"518 points" in content


def test_a_chart_is_saved_as_a_picture_light_in_the_dark_as_well(opened):
    page = opened(color_scheme="dark")
    name, content = saved(page, "Save as PNG")
    assert (name, content[:8]) == ("figure-huts.png", b"\x89PNG\r\n\x1a\n")
    assert [int.from_bytes(content[at : at + 4]) for at in (16, 20)] == [3 * 518, 3 * 60]
    corner = page.evaluate(
        """async (source) => {
          const image = new Image(); image.src = source; await image.decode();
          const pen = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height})
            .getContext("2d");
          pen.drawImage(image, 0, 0);
          return [[1, 1], [96, 96]].map(([x, y]) => [...pen.getImageData(x, y, 1, 1).data]);
        }""",
        f"data:image/png;base64,{base64.b64encode(content).decode()}",
    )
    assert corner == [[255, 255, 255, 255], [27, 31, 36, 255]]


def test_its_data_are_saved_as_csv(opened):
    name, content = saved(opened(), "Save data as CSV")
    assert (name, content.decode("utf-8-sig")) == ("figure-huts.csv", '"camp","huts"\r\n"a","5"\r\n"b","6"')


def copied(page, button, address="figure-huts"):
    menu(page, address).get_by_role("button", name=button).click()
    page.wait_for_function("document.getElementById('told').textContent.endsWith('copied')")
    return page.evaluate("navigator.clipboard.readText()")


def test_a_link_to_it_is_copied(opened, file):
    assert copied(opened(), "Copy link") == f"{file.as_uri()}#figure-huts"


def test_a_citation_of_it_is_copied_for_people_and_for_programs(opened, file):
    plain = copied(opened(), "Copy citation")
    assert plain == (
        f"Camps, edition core, as of 2026-01-31: Figure 1. Six huts are the most. {file.as_uri()}#figure-huts"
    )
    bibtex = copied(opened(), "Copy BibTeX")
    assert bibtex.startswith("@misc{figure-huts,\n") and "  year = {2026}," in bibtex and "author" not in bibtex
    (csl,) = json.loads(copied(opened(), "Copy CSL-JSON"))
    assert (csl["title"], csl["issued"]) == ("Figure 1. Six huts are the most", {"date-parts": [[2026, 1, 31]]})
    assert "author" not in csl


def test_code_to_show_it_elsewhere_leads_back_to_it(opened, file):
    code = copied(opened(), "Copy embed code")
    assert re.search(r'<a href="([^"]+)">', code)[1] == f"{file.as_uri()}#figure-huts"
    assert re.search(r'<img src="([^"]+)"', code)[1] == f"{file.parent.as_uri()}/figures/huts.svg"


def test_a_row_that_is_led_to_can_be_cited_and_no_other(opened):
    page = opened()
    assert page.locator("main button:visible", has_text="Copy").count() == 0
    marks(page).first.click()
    page.locator("#chosen").get_by_role("button", name="Copy citation").click()
    page.wait_for_function("document.getElementById('told').textContent === 'Citation copied'")
    assert "camp a; “five huts”; The Paper" in page.evaluate("navigator.clipboard.readText()")
    assert page.locator("#chosen").count() == 1
