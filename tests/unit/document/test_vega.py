"""Charts of Vega-Lite, where what draws them is installed and where it is not."""

import sys
from types import SimpleNamespace

import pytest

from briefing.document.media import shown
from briefing.document.vega import MODULE, svg_of

CHART = {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "mark": "bar"}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


def converter(monkeypatch, **functions):
    monkeypatch.setitem(sys.modules, MODULE, SimpleNamespace(**functions))


def test_a_chart_is_drawn_without_asking_the_network(monkeypatch):
    asked = []
    converter(monkeypatch, vegalite_to_svg=lambda chart, **options: asked.append((chart, options)) or SVG)
    drawn = shown({"application/vnd.vegalite.v5+json": CHART, "text/plain": "<VegaLite>"}, {})
    assert drawn.source.startswith("data:image/svg+xml;base64,")
    assert asked == [(CHART, {"allowed_base_urls": []})]


def test_where_it_is_not_installed_the_chart_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, MODULE, None)
    remark = shown({"application/vnd.vegalite.v6+json": CHART, "text/plain": "<VegaLite>"}, {})
    assert "vl-convert-python, which draws it, is not installed" in remark.problem


@pytest.mark.parametrize("error", [ValueError("no mark\nat line 5"), ValueError()])
def test_a_chart_that_cannot_be_drawn_is_named(monkeypatch, error):
    def fail(chart, **options):
        raise error

    converter(monkeypatch, vegalite_to_svg=fail)
    svg, why = svg_of(CHART)
    assert svg == "" and why == f"vl-convert cannot draw it ({'no mark' if str(error) else 'ValueError'})"


def test_vega_itself_is_drawn_too(monkeypatch):
    converter(monkeypatch, vega_to_svg=lambda chart, **options: SVG)
    assert svg_of({"$schema": "https://vega.github.io/schema/vega/v5.json"}) == (SVG, "")
