"""One document from many notebooks: numbers, levels, addresses."""

import re

import pytest
from briefing.display.records import EXHIBIT
from briefing.publish.assemble import assemble
from nbformat import v4

from briefing.errors import NotebookError


def addresses(document):
    return [heading.address for heading in document.contents]


def test_tables_and_figures_are_numbered_apart_across_notebooks(exhibits):
    first = exhibits(("table", "a"), ("figure", "b"))
    second = exhibits(("figure", "c"), ("table", "d"))
    numbers = [exhibit["number"] for exhibit in assemble({"1": first, "2": second}).exhibits]
    assert numbers == ["Table 1", "Figure 1", "Figure 2", "Table 2"]


def test_the_numbers_stand_in_the_assembled_cells(exhibits):
    cell = assemble({"1": exhibits(("table", "a"))}).notebook.cells[0]
    assert next(iter(cell.outputs[0].data.values()))["number"] == "Table 1"


def test_headings_go_one_level_down(notebook):
    document = assemble({"1_camps": notebook("# Camps", "## Seen", "### From above")})
    assert [heading.level for heading in document.contents] == [2, 3, 4]
    assert document.notebook.cells[0].source.startswith('<h2 id="camps">Camps</h2>')


def test_a_section_is_addressed_by_its_notebook_and_its_parts_by_both(notebook):
    document = assemble({"10_key_camps": notebook("# Camps of note", "## Seen from above?")})
    assert addresses(document) == ["key-camps", "key-camps-seen-from-above"]


def test_the_same_heading_in_two_sections_has_two_addresses(notebook):
    document = assemble({"1_a": notebook("# A", "## When"), "2_b": notebook("# B", "## When")})
    assert addresses(document) == ["a", "a-when", "b", "b-when"]


def test_the_same_heading_three_times_in_a_section_has_three_addresses(notebook):
    document = assemble({"1_a": notebook("# A", "## When", "## When", "## When")})
    assert len(set(addresses(document))) == 4


def test_a_numbered_heading_keeps_clear_of_a_repeated_one(notebook):
    document = assemble({"1_a": notebook("# A", "## When 2", "## When", "## When")})
    assert len(set(addresses(document))) == 4


def test_a_heading_is_escaped(notebook):
    assert "<script>" not in assemble({"1_a": notebook("# <script>")}).notebook.cells[0].source


def test_text_under_a_heading_is_kept(notebook):
    source = assemble({"1_a": notebook("# A\n\nWhat *is* said.")}).notebook.cells[0].source
    assert re.fullmatch(r'<h2 id="a">A</h2>\s+<p>What <em>is</em> said\.</p>\s*', source)


def test_a_number_sign_in_running_text_is_no_heading(notebook):
    assert addresses(assemble({"1_a": notebook("# A\n\nIssue #4 and\n#hashtag")})) == ["a"]


def test_cells_get_ids_of_their_notebook_and_place(notebook):
    cells = assemble({"1_a": notebook("# A", "x = 1"), "2_b": notebook("# B")}).notebook.cells
    assert [cell.id for cell in cells] == ["1_a-0", "1_a-1", "2_b-0"]


def test_the_executed_notebook_is_left_as_it_was(notebook):
    executed = notebook("# A")
    assemble({"1_a": executed})
    assert executed.cells[0].source == "# A"


def test_two_exhibits_of_one_name_are_refused(exhibits):
    with pytest.raises(NotebookError, match="camps"):
        assemble({"1": exhibits(("table", "camps")), "2": exhibits(("table", "camps"))})


def test_a_table_and_a_figure_of_one_name_are_refused(exhibits):
    with pytest.raises(NotebookError, match="camps"):
        assemble({"1": exhibits(("table", "camps"), ("figure", "camps"))})


def test_two_findings_of_one_name_are_refused(findings):
    with pytest.raises(NotebookError, match="ratio"):
        assemble({"1": findings("ratio"), "2": findings("ratio")})


def test_findings_stand_in_reading_order(findings):
    assert [each["name"] for each in assemble({"1": findings("b", "a"), "2": findings("c")}).findings] == list("bac")


SCRIPT = "<script>run()</script>"


def shown(cell, html):
    """A cell of a notebook that has shown HTML."""
    cell.outputs = [v4.new_output("display_data", {"text/html": html})]


def test_what_runs_in_an_output_is_left_out_and_its_cell_is_named(notebook, capsys):
    section = notebook("# Camps", "x = 1", "plot()\nmore()")
    shown(section.cells[2], f'<p>five</p>{SCRIPT}<b onclick="run()">six</b>')
    cell = assemble({"20_camps": section}).notebook.cells[2]
    assert cell.outputs[0].data["text/html"] == "<p>five</p><b>six</b>"
    assert capsys.readouterr().err.startswith(
        'notebooks/20_camps.ipynb, under "Camps", cell that begins "plot()": <script>, the attribute onclick left out: '
        "the document runs and fetches nothing. Show text, a table"
    )


def test_what_runs_in_markdown_is_left_out_and_its_cell_is_named(notebook, capsys):
    section = notebook(
        "# Camps", f"#### Five\n\n{SCRIPT}\n\n[six](javascript:run()) ![seen](https://example.org/a.png)"
    )
    source = assemble({"20_camps": section}).notebook.cells[1].source
    assert "<p><a>six</a> seen</p>" in source and "script" not in source
    said = capsys.readouterr().err
    assert 'under "Camps", cell that begins "#### Five": <script>, the link to javascript:run()' in said
    assert "the picture https://example.org/a.png" in said


@pytest.mark.parametrize("part", ["body", "svg"])
def test_what_runs_in_an_exhibit_is_left_out_and_its_cell_is_named(exhibits, capsys, part):
    section = exhibits(("figure", "camps"))
    section.cells[0].outputs[0].data[EXHIBIT][part] = f"<svg>{SCRIPT}</svg>"
    assert assemble({"20_camps": section}).exhibits[0][part] == "<svg></svg>"
    assert 'notebooks/20_camps.ipynb, under "the top", cell that begins "show()": <script>' in capsys.readouterr().err


def test_an_output_that_runs_nothing_is_not_warned_of(notebook, capsys):
    section = notebook("# Camps\n\n[five](#claim-a)", "plot()")
    shown(section.cells[1], '<p class="finding" id="finding-a">five</p>')
    assemble({"20_camps": section})
    assert capsys.readouterr().err == ""


def test_an_executed_notebook_keeps_what_the_document_leaves_out(notebook):
    section = notebook("# Camps", "plot()")
    shown(section.cells[1], SCRIPT)
    assemble({"20_camps": section})
    assert section.cells[1].outputs[0].data["text/html"] == SCRIPT


def test_a_picture_attached_to_markdown_stays(notebook):
    section = notebook("# Camps\n\n![five](attachment:a.png)")
    section.cells[0].attachments = {"a.png": {"image/png": "iVBORw0KGgo="}}
    assert (
        '<img src="data:image/png;base64,iVBORw0KGgo=" alt="five">' in assemble({"1": section}).notebook.cells[0].source
    )


def test_a_raw_cell_is_not_shown(notebook):
    section = notebook("# Camps")
    section.cells.append(v4.new_raw_cell(SCRIPT))
    assert len(assemble({"1": section}).notebook.cells) == 1
