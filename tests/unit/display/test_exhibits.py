"""Tables and figures: the record that the document is built from, and what JupyterLab shows of it."""

import json
import re

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import pyplot as plt

from briefing.display.exhibits import show_figure, show_table, tidy_data
from briefing.display.links import claim_link
from briefing.display.theme import use_theme
from briefing.document.records import RECORD, SVG, Data, filed
from briefing.document.text import Ref, text

ONE_ROW = pd.DataFrame({"Measure": ["Camps"], "Number": [5]})
NO_ROWS = ONE_ROW.iloc[:0]
LINK = text(claim_link("paper-2024-01", "five"))


@pytest.fixture(autouse=True)
def theme():
    with mpl.rc_context():
        use_theme()
        yield


def a_line(width):
    figure, ax = plt.subplots(figsize=(width, 2))
    ax.plot([1, 2], [3, 4])
    return figure


def a_figure(name="camps", alt="Camps: 5.", data=ONE_ROW, draw=a_line, **how):
    show_figure(name, "Camps by year", draw, alt, data, **how)


def test_a_shown_table_is_a_record_of_its_columns_and_cells(shown):
    show_table("camps", "Camps by year", ONE_ROW, note="Only those seen", widths=[60, 40])
    record = shown[0]
    assert (record.name, record.caption, record.note) == ("camps", "Camps by year", "Only those seen")
    assert (record.columns, record.rows, record.widths) == (("Measure", "Number"), (("Camps", 5),), (60, 40))


def test_a_cell_keeps_its_links(shown):
    show_table("camps", "Camps", pd.DataFrame({"As printed": [LINK]}))
    assert shown[0].rows == ((LINK,),)


def test_a_missing_cell_is_blank(shown):
    show_table("camps", "Camps", pd.DataFrame({"Number": ["five", None], "Share": [float("nan"), 0.5]}))
    assert shown[0].rows == (("five", ""), ("", 0.5))


def test_widths_that_do_not_match_the_columns_are_refused():
    with pytest.raises(ValueError, match="3 widths for 2 columns"):
        show_table("camps", "Camps", ONE_ROW, widths=[10, 20, 70])


def test_the_data_behind_a_table_are_filed_beside_it(shown):
    show_table("camps", "Camps", ONE_ROW, data=pd.DataFrame({"best": [5.0, None], "as_of": ["2024", ""]}))
    assert filed(shown[0]) == Data(("best", "as_of"), ((5.0, "2024"), (None, "")))


def test_a_table_without_data_files_its_words(shown):
    show_table("camps", "Camps", pd.DataFrame({"As printed": [LINK], "Number": [5]}))
    assert filed(shown[0]) == Data(("As printed", "Number"), (("five", 5),))


def test_an_empty_table_shows_nothing(shown):
    show_table("camps", "Camps", NO_ROWS)
    assert shown == []


@pytest.mark.parametrize(
    ("cell", "datum"),
    [
        (pd.Series([5]).iloc[0], 5),
        (pd.Series([5.5]).iloc[0], 5.5),
        (float("inf"), "inf"),
        (pd.Timestamp("2024-03-01"), "2024-03-01 00:00:00"),
        (pd.NaT, None),
        (True, True),
        (["a", "b"], "['a', 'b']"),
        (LINK, "five"),
    ],
)
def test_data_are_numbers_where_they_are_and_text_elsewhere(cell, datum):
    (row,) = tidy_data(pd.DataFrame({"x": pd.Series([cell], dtype=object)})).rows
    assert row == (datum,) and type(row[0]) is type(datum)


def test_a_figure_without_data_is_not_drawn(shown):
    a_figure(data=NO_ROWS, draw=None)
    assert shown == []


def test_a_shown_figure_is_closed(shown):
    open_before = plt.get_fignums()
    a_figure()
    assert plt.get_fignums() == open_before


def test_a_figure_is_drawn_as_wide_as_a_page_and_as_narrow_as_a_phone(shown):
    a_figure()
    widths = [re.search(r'width="([\d.]+)pt"', svg)[1] for svg in (shown[0].svg, shown[0].narrow)]
    assert widths == ["475.92", "254.88"]


def test_both_drawings_share_no_id(shown):
    a_figure()
    wide, narrow = (set(re.findall(r'id="([^"]+)"', svg)) for svg in (shown[0].svg, shown[0].narrow))
    assert wide and not wide & narrow


def test_a_drawn_figure_without_data_is_not_shown_by_the_notebook_either(shown):
    open_before = plt.get_fignums()
    a_figure(draw=a_line(4), data=NO_ROWS)
    assert plt.get_fignums() == open_before and shown == []


def test_a_shown_figure_is_a_record_with_its_alt_text_and_data(shown):
    a_figure(alt="Camps: 5.")
    record = shown[0]
    assert (record.name, record.caption, record.alt) == ("camps", "Camps by year", "Camps: 5.")
    assert record.shown == filed(record) == Data(("Measure", "Number"), (("Camps", 5),))
    assert record.svg.startswith("<svg")


def test_a_figure_rests_on_the_claims_of_all_its_data(shown):
    drawn = pd.DataFrame({"claim_id": ["paper-2024-01"]})
    a_figure(data=drawn, filed=pd.DataFrame({"claim_id": ["paper-2024-01", "paper-2024-02"]}))
    assert shown[0].evidence.refs == (Ref("claim", "paper-2024-01"), Ref("claim", "paper-2024-02"))


def test_a_long_alt_text_is_bounded(shown):
    a_figure(alt="five camps; " * 1000)
    assert shown[0].alt.endswith("more, in the data behind this chart.")
    assert "five camps; " * 400 not in shown[0].svg


def test_of_a_figure_that_draws_a_part_the_whole_is_filed(shown):
    a_figure(filed=pd.concat([ONE_ROW, pd.DataFrame({"Measure": ["Depots"], "Number": [7]})]))
    assert filed(shown[0]).rows == (("Camps", 5), ("Depots", 7))
    assert shown[0].shown.rows == (("Camps", 5),)


def test_jupyterlab_gets_the_caption_of_a_table_escaped(outputs):
    show_table("camps", "<script>", ONE_ROW)
    assert "&lt;script&gt;" in outputs[0]["text/html"] and "<script>" not in outputs[0]["text/html"]


def test_jupyterlab_gets_a_figures_caption_and_then_its_drawing(outputs):
    a_figure()
    over, drawing = outputs
    assert "Camps by year" in over["text/html"] and "<svg" not in over["text/html"]
    assert drawing[SVG].startswith("<svg") and "text/html" not in drawing


def test_each_drawing_stands_once_in_the_outputs(outputs):
    a_figure()
    assert json.dumps(outputs).count("<svg") == 2  # wide and narrow


def test_the_same_figure_has_the_same_bytes_twice(outputs):
    a_figure()
    a_figure()
    assert json.dumps(outputs[:2]) == json.dumps(outputs[2:])


def test_a_record_is_json(outputs):
    show_table("camps", "Camps", pd.DataFrame({"As printed": [LINK]}))
    assert json.loads(json.dumps(outputs[0][RECORD]))["kind"] == "table"


def test_heads_in_levels_stand_over_the_columns(shown):
    levels = pd.MultiIndex.from_product([["2024"], ["low", "high"]])
    show_table("camps", "Camps", pd.DataFrame([[1, 2]], columns=levels, index=pd.Index(["a"], name="who")))
    assert (shown[0].over, shown[0].columns) == (("", "2024", "2024"), ("who", "low", "high"))
    assert filed(shown[0]).columns == ("who", "2024 low", "2024 high")


@pytest.mark.parametrize(
    ("index", "columns"),
    [
        (pd.Index([7], name="year"), ("year", "n")),
        (pd.Index(["KR"]), ("", "n")),
        (pd.MultiIndex.from_tuples([("a", "b")], names=["k", "l"]), ("k", "l", "n")),
        (pd.Index([7]), ("n",)),
        (pd.Index([7], name="n"), ("n",)),
    ],
)
def test_an_index_that_says_something_is_shown(shown, index, columns):
    show_table("camps", "Camps", pd.DataFrame({"n": [5]}, index=index))
    assert shown[0].columns == columns and len(shown[0].rows[0]) == len(columns)


def test_two_columns_may_have_one_name(shown):
    show_table("camps", "Camps", pd.DataFrame([[1, 2]], columns=["n", "n"]))
    assert (shown[0].columns, shown[0].rows) == (("n", "n"), ((1, 2),))


def test_a_figure_that_is_drawn_already_is_shown_as_it_is(shown):
    a_figure(draw=a_line(6))
    assert shown[-1].svg.startswith("<svg") and shown[-1].narrow == ""
    assert plt.get_fignums() == []
