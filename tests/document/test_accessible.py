"""No rule of axe-core is broken, and no contrast is left undetermined but in pictures: each edition, look and width."""

from pathlib import Path

import axe_playwright_python
import pytest

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
LAID_OUT = "main figure, main tr { content-visibility: visible !important; }"
ALIKE = "main tbody tr:nth-child(n + 13) { display: none !important; }"  # rows that look as those before them
RUN = "axe.run(document, {resultTypes: ['violations', 'incomplete'], selectors: false})"
LOOKS = [(look, width) for look in ("light", "dark") for width in (390, 820, 1440)]


@pytest.mark.parametrize(("look", "width"), LOOKS)
def test_axe_finds_no_violation_and_determines_every_contrast_but_those_in_pictures(browser, edition, look, width):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=look)
    page.goto((edition / "briefing.html").as_uri())
    everything = (look, width) == LOOKS[-1]
    page.add_style_tag(content=LAID_OUT if everything else LAID_OUT + ALIKE)
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    found = page.evaluate(RUN)
    page.close()
    assert told(found["violations"]) == []
    assert [one for one in told(found["incomplete"]) if not one[1].startswith(("<text", "<tspan"))] == []


def told(rules):
    return [(rule["id"], node["html"][:120]) for rule in rules for node in rule["nodes"]]
