"""The page in a browser: it fits every screen, says nothing on the console and asks the network for nothing."""

import pytest


@pytest.fixture(scope="module")
def visit(browser, edition):
    """The page, opened once, with what it asked for and what it said."""
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((edition / "briefing.html").as_uri())
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    page.evaluate("document.fonts.ready")
    return page, asked, said


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_page_does_not_scroll_sideways(visit, width):
    page = visit[0]
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_asks_for_nothing_but_itself(visit, edition):
    assert [url for url in visit[1] if not url.startswith("data:")] == [(edition / "briefing.html").as_uri()]


def test_the_page_says_nothing_on_the_console(visit):
    assert visit[2] == []


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_one_drawing_of_every_chart_is_seen_whole(visit, width):
    page = visit[0]
    page.set_viewport_size({"width": width, "height": 800})
    seen = page.locator("figure.figure svg:visible")
    assert seen.count() == page.locator("figure.figure").count() > 0
    boxes = seen.evaluate_all("drawings => drawings.map(svg => svg.getBoundingClientRect().toJSON())")
    assert [box for box in boxes if box["width"] < 300 or box["height"] < 60 or box["right"] > width] == []


def test_the_typefaces_in_the_file_are_used(visit):
    loaded = visit[0].evaluate("[...document.fonts].filter(face => face.status === 'loaded').map(face => face.family)")
    assert {family.strip('"') for family in loaded} - {"NanumGothic"} == {"Source Sans Pro", "Source Serif Pro"}


def test_a_table_wider_than_the_screen_is_reached_by_keyboard(visit):
    page = visit[0]
    page.set_viewport_size({"width": 360, "height": 800})
    wide = "[...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth)"
    assert page.evaluate(f"{wide}.length") > 0
    assert page.evaluate(f"{wide}.filter(box => box.tabIndex < 0).length") == 0
