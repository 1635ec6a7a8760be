"""Tables that pandas shows, as tables of the document."""

import pandas as pd
import pytest

from briefing.document.html_tables import table_in

FRAME = pd.DataFrame({"n": [1, 2]}, index=pd.Index(["KR", "UA"], name="who"))
LEVELS = pd.MultiIndex.from_product([["2024"], ["low", "high"]])


def table_of(frame):
    return table_in(frame.to_html()).as_table("t", "T")


def said(table):
    return [[str(cell) for cell in row] for row in table.rows]


def test_the_name_of_an_index_is_the_head_of_its_column():
    assert (table_of(FRAME).columns, table_of(FRAME).over) == (("who", "n"), ())
    assert said(table_of(FRAME)) == [["KR", "1"], ["UA", "2"]]


def test_heads_in_levels_stand_over_one_another():
    table = table_of(pd.DataFrame([[1, 2]], columns=LEVELS, index=pd.Index(["a"], name="i")))
    assert (table.columns, table.over) == (("i", "low", "high"), ("", "2024", "2024"))


def test_what_an_index_of_levels_repeats_is_blank():
    index = pd.MultiIndex.from_tuples([("a", "x"), ("a", "y")], names=["k", "l"])
    table = table_of(pd.DataFrame({"n": [1, 2]}, index=index))
    assert table.columns == ("k", "l", "n") and said(table) == [["a", "x", "1"], ["", "y", "2"]]


def test_the_names_of_columns_are_kept():
    table = table_of(FRAME.rename_axis(columns="what"))
    assert table.columns == ("who", "n")


def test_numbers_are_sorted_as_numbers():
    (row,) = table_of(pd.DataFrame({"a": ["1,200.5"], "b": ["5 camps"], "c": ["\N{MINUS SIGN}3"]})).rows
    assert [cell.number for cell in row[1:]] == [1200.5, None, -3]


@pytest.mark.parametrize(
    "html",
    ["<p>a</p>", "<table><tr><td>1</td></tr></table>", "<table></table>", f"{FRAME.to_html()}{FRAME.to_html()}"],
)
def test_what_is_no_table_with_a_head_stays_html(html):
    assert table_in(html) is None


def test_a_table_without_rows_has_its_head():
    assert table_of(pd.DataFrame({"a": []})).columns == ("", "a")


def test_words_on_several_lines_of_a_cell_are_parted():
    assert said(table_in("<table><tr><th>a</th></tr><tr><td>five<br>six</td></tr></table>").as_table("t", "T")) == [
        ["five six"]
    ]
