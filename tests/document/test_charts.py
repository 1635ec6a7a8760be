"""The charts of the built edition, measured in a browser: labels apart and large enough, marks that lead on."""

import pytest

from briefing.display.theme import SMALLEST

WIDTHS = {"wide": 1280, "narrow": 390}
SEEN = "[...document.querySelectorAll('.beside .drawing')].filter(one => one.checkVisibility())"
TEXTS = """looks => [...document.querySelectorAll(`.drawing.${looks} svg`)].map(svg => {
  const box = svg.getBoundingClientRect(), width = svg.viewBox.baseVal.width, scale = width / box.width
  const words = [...svg.querySelectorAll('text')].filter(text => text.textContent.trim()).map(text => {
    const at = text.getBoundingClientRect(), size = parseFloat(getComputedStyle(text).fontSize)
    const left = (at.left - box.left) * scale, right = (at.right - box.left) * scale
    return {words: text.textContent, size, left, right, top: at.top * scale, bottom: at.bottom * scale}
  })
  return {name: svg.closest('figure').id, width, words: box.width ? words : []}
})"""
EDGE = 1.5  # points that a browser may set a line wider than it was measured
BLANK = 0.45  # of a line's height over and under its letters, as lines of one label are set


@pytest.fixture(scope="module", params=WIDTHS)
def charts(browser, edition, request):
    """Each chart with its words and where they stand, in points, as drawn for a width of screen."""
    page = browser.new_page(viewport={"width": WIDTHS[request.param], "height": 900})
    page.goto((edition / "briefing.html").as_uri())
    page.evaluate(
        "for (const figure of document.querySelectorAll('figure')) figure.style.contentVisibility = 'visible'"
    )
    page.evaluate("document.fonts.ready")
    found = page.evaluate(TEXTS, request.param)
    page.close()
    assert found
    return found


def overlaps(one, other):
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > EDGE and down > BLANK * one["size"]


def test_no_label_of_a_chart_lies_on_another(charts):
    lying = [
        (chart["name"], one["words"], other["words"])
        for chart in charts
        for place, one in enumerate(chart["words"])
        for other in chart["words"][place + 1 :]
        if overlaps(one, other)
    ]
    assert lying == []


def test_no_label_of_a_chart_is_smaller_than_print_bears(charts):
    small = [(chart["name"], word["words"]) for chart in charts for word in chart["words"] if word["size"] < SMALLEST]
    assert small == []


def test_no_label_of_a_chart_is_cut_off(charts):
    cut = [
        (chart["name"], word["words"])
        for chart in charts
        for word in chart["words"]
        if word["left"] < -EDGE or word["right"] > chart["width"] + EDGE or word["words"].endswith("…")
    ]
    assert cut == []


def test_a_chart_beside_other_things_is_drawn_narrow(browser, edition):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((edition / "briefing.html").as_uri())
    shown = page.evaluate(f"{SEEN}.map(one => one.className)")
    page.close()
    assert set(shown) <= {"drawing narrow"}


def test_every_mark_says_whose_it_is_and_leads_to_a_row(soup):
    marks = soup.select("figure.figure a.mark")
    assert marks and all(mark["aria-label"] for mark in marks)
    assert [mark["href"] for mark in marks if soup.find(id=mark["href"][1:]) is None] == []
