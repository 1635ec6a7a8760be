"""Tables and figures: what JupyterLab shows, and the record the document is built from."""

import re
from xml.etree import ElementTree

import matplotlib as mpl
import pandas as pd
import pytest
from briefing.display.records import EXHIBIT
from bs4 import BeautifulSoup
from markupsafe import Markup
from matplotlib import pyplot as plt

from briefing.display.exhibits import html_table, show_figure, show_table
from briefing.display.theme import use_theme
from briefing.display.words import claim_link

ONE_ROW = pd.DataFrame({"Measure": ["Camps"], "Number": [5]})
NO_ROWS = ONE_ROW.iloc[:0]
LINK = claim_link("paper-2024-01", "five")


@pytest.fixture(autouse=True)
def theme():
    with mpl.rc_context():
        use_theme()
        yield


def a_figure(name="camps", alt="Camps: 5.", data=ONE_ROW):
    figure, ax = plt.subplots()
    ax.scatter([1, 2], [3, 4])
    ax.plot([1, 2], [3, 4])
    show_figure(name, "Camps by year", figure, alt, data)
    return figure


def ids(svg):
    return re.findall(r'\bid="([^"]+)"', svg)


def test_a_table_escapes_text():
    assert "<script>" not in html_table(pd.DataFrame({"<script>": ["<script>alert(1)</script>"]}))


def test_a_table_keeps_links():
    assert f"<td>{LINK}</td>" in html_table(pd.DataFrame({"As printed": [LINK]}))


def test_a_missing_cell_is_blank():
    assert "<td></td>" in html_table(pd.DataFrame({"Number": ["five", None]}))


def test_each_column_has_a_header_cell():
    assert [cell.text for cell in BeautifulSoup(html_table(ONE_ROW), "html.parser").find_all("th", scope="col")] == [
        "Measure",
        "Number",
    ]


def test_widths_that_do_not_match_the_columns_are_refused():
    with pytest.raises(ValueError, match="3 widths for 2 columns"):
        html_table(ONE_ROW, [10, 20, 70])


def test_a_shown_table_is_filed(shown):
    show_table("camps", "Camps by year", ONE_ROW, note="Only those seen")
    record = shown[0][EXHIBIT]
    assert (record["kind"], record["name"], record["caption"]) == ("table", "camps", "Camps by year")
    assert record["note"] == "Only those seen"
    assert record["body"] == html_table(ONE_ROW)


def test_the_data_behind_a_table_are_filed_beside_it(shown):
    show_table("camps", "Camps", ONE_ROW, data=pd.DataFrame({"best": [5.0, None], "as_of": ["2024", ""]}))
    assert shown[0][EXHIBIT]["data"] == {"columns": ["best", "as_of"], "rows": [["5.0", "2024"], ["", ""]]}


def test_a_table_without_data_files_its_text(shown):
    show_table("camps", "Camps", pd.DataFrame({"As printed": [LINK]}))
    assert shown[0][EXHIBIT]["data"]["rows"] == [["five"]]


def test_jupyterlab_gets_the_caption_escaped(shown):
    show_table("camps", "<script>", ONE_ROW)
    assert "<script>" not in shown[0]["text/html"]


def test_an_empty_table_shows_nothing(shown):
    show_table("camps", "Camps", NO_ROWS)
    assert shown == []


def test_a_figure_without_data_shows_nothing(shown):
    figure = a_figure(data=NO_ROWS)
    assert shown == []
    assert not plt.fignum_exists(figure.number)


def test_a_shown_figure_is_closed(shown):
    assert not plt.fignum_exists(a_figure().number)


def test_a_shown_figure_is_filed_with_its_alt_text_and_data(shown):
    a_figure(alt="Camps: 5.")
    record = shown[0][EXHIBIT]
    assert (record["kind"], record["name"], record["alt"]) == ("figure", "camps", "Camps: 5.")
    assert record["data"] == {"columns": ["Measure", "Number"], "rows": [["Camps", "5"]]}
    assert "Camps" in record["body"]


def test_a_long_alt_text_is_bounded(shown):
    a_figure(alt="five camps; " * 1000)
    assert shown[0][EXHIBIT]["alt"].endswith("more, in the data behind this chart.")
    assert len(shown[0]["text/html"]) < len(shown[0][EXHIBIT]["svg"]) + 200
    assert "five camps; " * 400 not in shown[0]["text/html"]


def test_of_a_figure_that_draws_a_part_the_whole_is_filed(shown):
    figure, _ = plt.subplots()
    whole = pd.concat([ONE_ROW, pd.DataFrame({"Measure": ["Depots"], "Number": [7]})])
    show_figure("camps", "Camps by year", figure, "Camps: 5.", ONE_ROW, filed=whole)
    record = shown[0][EXHIBIT]
    assert record["data"]["rows"] == [["Camps", "5"], ["Depots", "7"]]
    assert "Depots" not in record["body"]


def test_the_drawing_has_the_alt_text_as_its_label(shown):
    a_figure(alt='"five" & <b>more</b>')
    drawing = ElementTree.fromstring(shown[0][EXHIBIT]["svg"])
    assert (drawing.get("role"), drawing.get("aria-label")) == ("img", '"five" & <b>more</b>')


def test_the_drawing_has_no_date(shown):
    a_figure()
    assert not re.search(r"<dc:date>|<metadata>|20\d\d-\d\d-\d\dT", shown[0][EXHIBIT]["svg"])


def test_the_same_figure_has_the_same_bytes_twice(shown):
    a_figure()
    a_figure()
    assert shown[0] == shown[1]


def test_an_id_does_not_follow_from_coordinates(shown):
    for width in (4, 5):
        figure, ax = plt.subplots(figsize=(width, 3))
        ax.plot([1, 2], [3, 4], marker="o")
        show_figure("camps", "Camps by year", figure, "Camps: 5.", ONE_ROW)
    narrow, wide = (ids(output[EXHIBIT]["svg"]) for output in shown)
    assert narrow and narrow == wide


def test_an_id_stands_once_in_a_drawing(shown):
    a_figure()
    found = ids(shown[0][EXHIBIT]["svg"])
    assert found
    assert len(found) == len(set(found))


def test_two_figures_share_no_id(shown):
    a_figure("camps")
    a_figure("sites")
    first, second = (set(ids(output[EXHIBIT]["svg"])) for output in shown)
    assert first and not first & second


def test_what_a_drawing_refers_to_is_in_it(shown):
    a_figure()
    svg = shown[0][EXHIBIT]["svg"]
    referred = set(re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', svg))
    assert {one or other for one, other in referred} <= set(ids(svg))


def test_a_figure_stands_in_jupyterlab_as_svg_and_for_slides_as_png(shown):
    a_figure()
    assert "<svg" in shown[0]["text/html"]
    assert shown[0]["image/png"].startswith("iVBORw0KGgo")


def test_links_in_the_data_of_a_figure_are_filed_as_text(shown):
    a_figure(data=pd.DataFrame({"As printed": [Markup("<b>five</b>")]}))
    assert shown[0][EXHIBIT]["data"]["rows"] == [["five"]]
