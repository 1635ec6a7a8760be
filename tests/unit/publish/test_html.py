"""The HTML file from an assembled document: text escaped, exhibits in their frames."""

import json

import pytest
from bs4 import BeautifulSoup
from nbformat import v4

from briefing.display.records import EXHIBIT
from briefing.editions.edition import Edition
from briefing.publish.assemble import assemble
from briefing.publish.html import MOST_EMBEDDED, render_html

TABLE = {
    "kind": "table",
    "name": "camps",
    "caption": "Camps & <b>more</b>",
    "note": "Only those seen",
    "body": "<table><tr><td>five</td></tr></table>",
    "data": {"columns": [], "rows": []},
}
LONG = TABLE | {"name": "long", "data": {"columns": ["said"], "rows": [["x" * MOST_EMBEDDED], ["five"]]}}
FIGURE = TABLE | {"kind": "figure", "name": "map", "alt": "Five", "svg": '<svg role="img" aria-label="Five"></svg>'}


@pytest.fixture(scope="module")
def soup(tmp_path_factory):
    cells = [
        v4.new_markdown_cell("# Camps *seen*\n\nWhat *is* said."),
        v4.new_code_cell(
            "secret = 1",
            outputs=[
                v4.new_output("display_data", {EXHIBIT: TABLE, "text/html": "for JupyterLab"}),
                v4.new_output("display_data", {EXHIBIT: FIGURE}),
                v4.new_output("display_data", {EXHIBIT: LONG}),
                v4.new_output("display_data", {"text/html": '<p class="finding">Five times.</p>'}),
                v4.new_output("stream", text="headline\n"),
                v4.new_output("execute_result", {"text/html": "<b>42</b>", "text/plain": "42"}, execution_count=1),
            ],
        ),
    ]
    document = assemble({"10_camps": v4.new_notebook(cells=cells)})
    edition = Edition("core", "Camps & <script>", "Open <b>", {"as_of": "2026-01-31"}, tmp_path_factory.mktemp("x"))
    return BeautifulSoup(render_html(document, edition), "html.parser")


def test_title_and_marking_are_escaped(soup):
    assert soup.title.text == soup.h1.text == "Camps & <script>"
    assert [script["class"] for script in soup.select("script:not(.data)")] == [["screen"]]
    assert [marking.text for marking in soup.select(".marking")] == ["Open <b>", "Open <b>"]


def test_the_dateline_has_the_editions_date(soup):
    assert "2026-01-31" in soup.select_one(".dateline").text
    assert soup.find("meta", attrs={"name": "date"})["content"] == "2026-01-31"


def test_markdown_under_a_heading_is_rendered(soup):
    assert soup.select_one("main p em").text == "is"


def test_an_exhibit_stands_in_its_frame_with_number_and_caption(soup):
    assert soup.select_one("figure#table-camps figcaption").text == "Table 1. Camps & <b>more</b>"
    assert soup.select_one("figure#figure-map figcaption").text.startswith("Figure 1.")


def test_a_note_stands_with_its_exhibit(soup):
    assert "Only those seen" in soup.main.text


def test_the_data_of_a_figure_are_one_click_away(soup):
    assert soup.select_one("figure#figure-map details td").text == "five"


def test_the_data_of_a_table_travel_inside_the_page(soup):
    assert json.loads(soup.select_one("#table-camps script.data").text) == TABLE["data"]


def test_data_too_long_for_the_page_are_named_by_their_file(soup):
    assert not soup.select("#table-long script.data")
    assert "all 2 rows are filed in tables/long.csv" in soup.select_one("#table-long .note.screen").text


def test_a_finding_is_printed_as_it_was_stated(soup):
    assert soup.select_one("p.finding").text == "Five times."


@pytest.mark.parametrize("text", ["secret", "for JupyterLab", "headline", "42"])
def test_code_and_what_is_for_jupyterlab_only_stay_out(soup, text):
    assert text not in soup.body.text
