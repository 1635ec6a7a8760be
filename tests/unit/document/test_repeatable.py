"""Outputs without what is random in them."""

import pandas as pd
import pytest
from nbformat import v4

from briefing.document.repeatable import repeatable
from briefing.document.sanitize_html import sanitized

DRAWN = """<svg xmlns="http://www.w3.org/2000/svg"><metadata><date>2026-01-31T12:00</date></metadata>
<defs><clipPath id="{0}"><rect/></clipPath><path id="{0}-m"/></defs>
<g clip-path="url(#{0})"><use xlink:href="#{0}-m"/></g></svg>"""


def settled(data, source="show()"):
    cell = v4.new_code_cell(source, outputs=[v4.new_output("display_data", data)])
    return repeatable("20_case", v4.new_notebook(cells=[cell])).cells[0].outputs[0].data


def styled():
    return pd.DataFrame({"a": [1]}).style.set_table_styles([{"selector": "th", "props": "color: red"}]).to_html()


def test_the_ids_of_a_styler_are_numbered_wherever_they_stand():
    first, second = styled(), styled()
    assert first != second
    html = settled({"text/html": first})["text/html"]
    assert html == settled({"text/html": second})["text/html"]
    assert '<table id="id-20_case-0-0-1">' in html and "#id-20_case-0-0-1 th" in html and "T_" not in html


def test_the_styles_of_a_styler_are_of_its_own_table_once_its_ids_are_numbered():
    cell = v4.new_code_cell("show()", outputs=[v4.new_output("display_data", {"text/html": styled()})])
    output = repeatable("36 the workers", v4.new_notebook(cells=[cell])).cells[0].outputs[0]
    kept, told = sanitized(output.data["text/html"])
    assert told == [] and "#id-36-the-workers-0-0-1 th { color: red }" in kept


def test_the_ids_and_the_date_of_a_drawing_too():
    one, other = (settled({"image/svg+xml": DRAWN.format(name)})["image/svg+xml"] for name in ("p1f2e3", "pa9b8c"))
    assert one == other and "2026" not in one
    assert "url(#id-20_case-0-0-1)" in one and 'xlink:href="#id-20_case-0-0-2"' in one


def test_an_id_that_somebody_wrote_stays():
    assert settled({"text/html": '<p id="mine">'}, "HTML('<p id=\"mine\">')")["text/html"] == '<p id="mine">'


@pytest.mark.parametrize("words", ["<object object at 0x7f3a5c1d2e80>", "<Line2D at 0x55d0c0ffee00>"])
def test_places_in_memory_are_left_out(words):
    assert settled({"text/plain": words})["text/plain"].endswith(" at 0x…>")


@pytest.mark.parametrize("words", ["at 0x10", "colour 0xffffff", "looked at 0xdeadbeefdeadbeefdeadbeef"])
def test_other_numbers_stay(words):
    assert settled({"text/plain": words})["text/plain"] == words


def test_printed_places_too_and_the_notebook_itself_is_not_changed():
    cell = v4.new_code_cell("", outputs=[v4.new_output("stream", text="<function f at 0x7f3a5c1d2e80>")])
    notebook = v4.new_notebook(cells=[cell])
    assert repeatable("a", notebook).cells[0].outputs[0].text == "<function f at 0x…>"
    assert "7f3a" in notebook.cells[0].outputs[0].text


WIDGET = "application/vnd.jupyter.widget-view+json"


def test_a_widget_is_numbered_and_its_state_left_out():
    assert settled({WIDGET: {"model_id": "5072a4", "version_major": 2}})[WIDGET] == {
        "model_id": "id-20_case-0-0",
        "version_major": 2,
    }
    state = {"application/vnd.jupyter.widget-state+json": {"state": {"5072a4": {"value": float("nan")}}}}
    assert repeatable("a", v4.new_notebook(metadata={"widgets": state})).metadata == {}


def test_a_number_that_json_has_none_for_is_missing():
    chart = {"application/vnd.plotly.v1+json": {"data": [{"y": [float("nan"), float("inf"), 1.5]}]}}
    assert settled(chart) == {"application/vnd.plotly.v1+json": {"data": [{"y": [None, None, 1.5]}]}}
