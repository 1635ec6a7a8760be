"""One document from many notebooks."""

import pytest
from nbformat import v4

from briefing.document.document import Cell, document_of
from briefing.document.records import SVG, Aside, Bundle, Table, bundle
from briefing.document.text import Ref, link, place, text
from briefing.errors import NotebookError

SCRIPT = "<script>run()</script>"


def addresses(document):
    return [heading.address for heading in document.headings]


def test_the_records_of_notebooks_stand_in_reading_order(notebook, table, sentence):
    document = document_of({"1_a": notebook("# A", (sentence("s"), table("t"))), "2_b": notebook("# B", (table("u"),))})
    assert addresses(document) == ["a", "b"]
    assert [statement.name for statement in document.statements] == ["s"]
    assert [exhibit.name for exhibit in document.exhibits] == ["t", "u"]
    assert document.references.numbers == {"table-t": "Table 1", "table-u": "Table 2"}


def test_the_annex_comes_last_and_is_numbered_apart(notebook, table):
    annex = notebook("# B", (table("u"),), "## C", tags=["annex"])
    document = document_of({"1_a": notebook("# A", (table("t"),)), "2_b": annex, "3_d": notebook("# D", (table("v"),))})
    assert [(heading.address, heading.annex) for heading in document.headings] == [
        ("a", False),
        ("d", False),
        ("b", True),
        ("b-c", True),
    ]
    assert [record.name for record in document.annex if isinstance(record, Table)] == ["u"]
    assert document.records == document.body + document.annex
    assert document.references.numbers == {"table-t": "Table 1", "table-v": "Table 2", "table-u": "Table A1"}


def test_a_cell_is_named_by_its_notebook_and_place(notebook):
    cells = document_of({"1_a": notebook("# A", ({"text/plain": "5"},)), "2_b": notebook("# B")}).cells
    assert [cell.id for cell in cells] == ["1_a-0", "1_a-1", "2_b-0"]


def test_no_two_headings_have_one_address(notebook):
    document = document_of(
        {"1_a": notebook("# A", "## When 2", "## When", "## When"), "2_b": notebook("# B", "## When")}
    )
    assert addresses(document) == ["a", "a-when-2", "a-when", "a-when-3", "b", "b-when"]


def test_words_for_the_notebook_alone_and_raw_cells_stay_out(notebook):
    section = notebook((Aside(text("five")),))
    section.cells.append(v4.new_raw_cell(SCRIPT))
    assert document_of({"1": section}).records == ()


def test_an_output_of_another_kind_is_kept(notebook):
    assert document_of({"1": notebook(({"text/plain": "5"},))}).records == (
        Bundle("display_data", {"text/plain": "5"}),
    )


def test_a_table_too_long_is_cut_to_what_other_notebooks_link_to(notebook, table):
    a, b = (Ref("camp", name) for name in "ab")
    register = table("register", (text(place(a, "a")),), (text(place(b, "b")),), linked_only=True)
    document = document_of({"1": notebook((table("t", (text(link(b, "five")),)),)), "2": notebook((register,))})
    assert document.exhibits[1].rows == ((text(place(b, "b")),),)
    assert "camp-a" not in document.references.addresses


@pytest.mark.parametrize("other", ["table", "figure"])
def test_two_exhibits_of_one_name_are_refused(notebook, table, figure, other):
    second = {"table": table, "figure": figure}[other]("camps")
    with pytest.raises(NotebookError, match="Two notebooks use the exhibit name camps"):
        document_of({"1": notebook((table("camps"),)), "2": notebook((second,))})


def test_two_findings_of_one_name_are_refused(notebook, sentence):
    with pytest.raises(NotebookError, match="finding name ratio"):
        document_of({"1": notebook((sentence("ratio"),)), "2": notebook((sentence("ratio"),))})


def test_what_runs_is_left_out_and_its_cell_is_named(notebook, capsys):
    section = notebook("# Camps", "## Seen", ({"text/html": f'<p>five</p>{SCRIPT}<b onclick="run()">six</b>'},))
    assert document_of({"20_camps": section}).records[-1].html == "<p>five</p><b>six</b>"
    assert capsys.readouterr().err.startswith(
        'notebooks/20_camps.ipynb, under "Seen", cell that begins "show()": <script>, the attribute onclick left out: '
        "the document runs and fetches nothing. Show text, a table"
    )


def test_a_cell_of_markdown_is_named_under_the_heading_above_it(notebook, capsys):
    document_of({"20_camps": notebook("# Camps", f"#### Five\n\n{SCRIPT}\n\n[six](javascript:run())")})
    assert (
        'under "Camps", cell that begins "#### Five": <script>, the link to javascript:run() left'
        in capsys.readouterr().err
    )


def test_a_cell_that_runs_nothing_is_not_warned_of(notebook, table, capsys):
    document_of({"20_camps": notebook("# Camps\n\n[five](#a)", (table("camps"), {"text/html": "<b>5</b>"}))})
    assert capsys.readouterr().err == ""


def test_an_executed_notebook_keeps_what_the_document_leaves_out(notebook, figure):
    section = notebook((bundle(figure("camps", svg=f"<svg>{SCRIPT}</svg>")),))
    document_of({"1": section})
    assert section.cells[0].outputs[0].data[SVG] == f"<svg>{SCRIPT}</svg>"


def test_a_section_whose_code_shows_nothing_is_left_out(notebook, table):
    mute, printing = notebook("# A", ()), notebook("# B", ())
    printing.cells[-1].outputs.append(v4.new_output("stream", name="stdout", text="kept"))
    told, prose = notebook("# C", (), (table("t"),)), notebook("# D")
    plain = notebook("# E", ({"text/plain": "5"},))
    document = document_of({"1_a": mute, "2_b": printing, "3_c": told, "4_d": prose, "5_e": plain})
    assert addresses(document) == ["c", "d", "e"]


def test_beside_a_chart_the_others_stand_below_one_another(figure, sentence):
    chart, one, other = figure("map"), sentence("s"), sentence("t")
    assert Cell("c", (chart, one, other)).columns == ((chart,), (one, other))
    assert Cell("c", (one, other)).columns == ((one,), (other,))
    assert Cell("c", (chart,)).columns == ((chart,),)
    assert Cell("c", ()).columns == ()
