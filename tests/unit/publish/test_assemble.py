"""One document from many notebooks: numbers, levels, addresses."""

import re

import pytest

from briefing.errors import NotebookError
from briefing.publish.assemble import assemble


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
    assert re.fullmatch(r'<h2 id="a">A</h2>\s+What \*is\* said\.', source)


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
