"""One document from many notebooks."""

import pytest
from nbformat import v4

from briefing.document.document import Cell, document_of
from briefing.document.records import SVG, Aside, Foreign, Prose, Table, Verbatim, bundle
from briefing.document.text import Ref, link, place, text
from briefing.errors import FaultsError

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
    assert document_of({"1": notebook(({"text/plain": "5"},))}).records == (Prose((Verbatim("5"),)),)


def test_a_table_too_long_is_cut_to_what_other_notebooks_link_to(notebook, table):
    a, b = (Ref("camp", name) for name in "ab")
    register = table("register", (text(place(a, "a")),), (text(place(b, "b")),), linked_only=True)
    document = document_of({"1": notebook((table("t", (text(link(b, "five")),)),)), "2": notebook((register,))})
    assert document.exhibits[1].rows == ((text(place(b, "b")),),)
    assert "camp-a" not in document.references.addresses


@pytest.mark.parametrize("other", ["table", "figure"])
def test_two_exhibits_of_one_name_are_refused(notebook, table, figure, other):
    second = {"table": table, "figure": figure}[other]("camps")
    with pytest.raises(FaultsError, match=r"notebooks/2.ipynb.* the exhibit name camps is used twice"):
        document_of({"1": notebook((table("camps"),)), "2": notebook((second,))})


def test_two_findings_of_one_name_are_refused(notebook, sentence):
    with pytest.raises(FaultsError, match="finding name ratio"):
        document_of({"1": notebook((sentence("ratio"),)), "2": notebook((sentence("ratio"),))})


def test_what_runs_is_left_out_and_its_cell_is_named(notebook):
    section = notebook("# Camps", "## Seen", ({"text/html": f'<p>five</p>{SCRIPT}<b onclick="run()">six</b>'},))
    document = document_of({"20_camps": section})
    assert document.records[-1] == Prose((Foreign("<p>five</p><b>six</b>"),))
    assert [str(remark) for remark in document.remarks] == [
        'notebooks/20_camps.ipynb, under "Seen", cell that begins "show()": <script>, the attribute onclick left out: '
        "the document runs and fetches nothing. Show text, a table, a chart, or a picture that is part of the output"
    ]


def test_a_cell_of_markdown_is_named_under_the_heading_above_it(notebook):
    section = notebook("# Camps", f"## Five\n\n{SCRIPT}\n\n[six](javascript:run())")
    (remark,) = document_of({"20_camps": section}).remarks
    assert 'under "Camps", cell that begins "## Five": <script>, the link to javascript:run() left' in str(remark)


def test_a_place_is_under_a_heading_of_the_notebook_whatever_an_output_says(notebook):
    long = f"## {'b' * 99}"
    section = notebook("# A", long, ({"text/markdown": "### Shown"},), ({"text/html": SCRIPT},), f"{'c' * 99}{SCRIPT}")
    first, second = document_of({"20_camps": section}).remarks
    assert f'under "{"b" * 80}…", cell that begins "show()": <script> left out' in str(first)
    assert f'under "{"b" * 80}…", cell that begins "{"c" * 80}…": <script> left out' in str(second)


def test_a_cell_that_runs_nothing_is_not_warned_of(notebook, table):
    section = notebook("# Camps\n\n[five](#camps)", (table("camps"), {"text/html": "<b>5</b>"}))
    assert document_of({"20_camps": section}).remarks == ()


def test_signs_that_no_font_has_are_named_with_their_row_or_text(notebook, table):
    section = notebook("Five \N{BEAR FACE} camps", (table("t", ("paper-01", "図"), ("paper-02", "five")),))
    assert [remark.problem for remark in document_of({"1": section}).remarks] == [
        "the PDF has no glyph for \N{BEAR FACE} in: Five \N{BEAR FACE} camps",
        "the PDF has no glyph for 図 in: paper-01 図",
    ]


def test_an_executed_notebook_keeps_what_the_document_leaves_out(notebook, figure):
    section = notebook((bundle(figure("camps", svg=f"<svg>{SCRIPT}</svg>")),))
    document_of({"1": section})
    assert section.cells[0].outputs[0].data[SVG] == f"<svg>{SCRIPT}</svg>"


def test_a_section_whose_code_shows_nothing_is_left_out(notebook, table):
    mute, kept, prose = notebook("# A", ()), notebook("# B", ()), notebook("# C", ())
    kept.cells[-1].update(outputs=[v4.new_output("stream", text="kept")], metadata={"tags": ["keep_output"]})
    prose.cells[-1].metadata["tags"] = ["parameters"]
    printing = notebook("# D", ())
    printing.cells[-1].outputs.append(v4.new_output("stream", text="said"))
    told, plain = notebook("# E", (), (table("t"),)), notebook("# F", ({"text/plain": "5"},))
    every = {"1_a": mute, "2_b": kept, "3_c": prose, "4_d": printing, "5_e": told, "6_f": plain}
    assert addresses(document_of(every)) == ["c", "d", "e", "f"]
    assert document_of(every).mute == ("1_a", "2_b")


def test_beside_a_chart_the_others_stand_below_one_another(figure, sentence):
    chart, one, other = figure("map"), sentence("s"), sentence("t")
    assert Cell("c", (chart, one, other)).columns == ((chart,), (one, other))
    assert Cell("c", (one, other)).columns == ((one,), (other,))
    assert Cell("c", (chart,)).columns == ((chart,),)
    assert Cell("c", ()).columns == ()


@pytest.mark.parametrize("deep", ["> " * 120 + "five", "<style>" + "a{" * 2000 + "</style>"], ids=["quotes", "styles"])
def test_a_cell_that_is_nested_too_deep_stops_the_document_and_is_named(notebook, deep):
    with pytest.raises(FaultsError) as error:
        document_of({"1_a": notebook("# A", deep)})
    assert "notebooks/1_a.ipynb" in str(error.value)
    assert "what it holds is nested too deep to be read. Write it with fewer levels" in str(error.value)
