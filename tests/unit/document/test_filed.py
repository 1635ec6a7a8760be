"""Tables as they are filed: no cell is a formula, and each reads back as it was."""

import csv
from importlib.resources import files

import pytest

from briefing.document.filed import NUMBER, RECKONED, as_written, guarded, heads, write_csv
from briefing.document.records import Data


@pytest.mark.parametrize("text", ["=1+2", "+1 (555)", "-5 %", "@SUM(A1)", "\tx", "\rx", "-", "'=1+2", "-1_0"])
def test_what_a_spreadsheet_would_reckon_with_stands_behind_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "12", "-5", "+5.5", "-1e-05", "-inf", "a=b", "'tis", "no-one", " =1"])
def test_a_number_and_any_other_text_stay_as_they_are(text):
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", "-5", "-x", "'tis", "''", "'", "", "a"])
def test_each_reads_back_as_it_was(text):
    assert as_written(guarded(text)) == text


def test_a_table_is_filed_with_its_texts_and_heads_guarded_and_its_numbers_as_numbers(tmp_path):
    write_csv(tmp_path / "t.csv", Data(("=head", "n"), (("=1+2", -5.0), (None, 7), ("a, b", None))))
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        assert [*csv.reader(file)] == [["'=head", "n"], ["'=1+2", "-5.0"], ["", "7"], ["a, b", ""]]


def test_every_head_names_its_column_alone():
    assert heads(("", "n", "n", "")) == ("column 1", "n", "n (3)", "column 4")


def test_the_page_saves_by_the_same_rule():
    script = (files("briefing.document") / "templates/page/script/exhibits.js").read_text(encoding="utf-8")
    assert f"/^{RECKONED.pattern}/" in script
    assert f"/^{NUMBER.pattern.replace('?:', '')}$/i" in script
