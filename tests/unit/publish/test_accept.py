"""Accepting headlines: one output is kept, with its execution count; what changed is shown."""

import nbformat
import pytest

from briefing.publish.accept import accept, changed, kept_text, stripped

HEADLINE = ("print('Camps:', 5)", "keep_output")


@pytest.fixture(scope="module")
def accepted(notebook, tmp_path_factory):
    """A notebook accepted twice: the file, and what was said to have changed the first time."""
    folder = tmp_path_factory.mktemp("notebooks")
    unaccepted = notebook("# Camps", "print('noise')", HEADLINE, "1 + 1")
    unaccepted.cells[1].outputs = [nbformat.v4.new_output("stream", text="old noise\n")]
    unaccepted.cells[2].outputs = [nbformat.v4.new_output("stream", text="Camps: 4\n")]
    nbformat.write(unaccepted, folder / "20_camps.ipynb")
    shown = []
    assert accept(folder, lambda changes: shown.extend(changes) or True)
    assert accept(folder, lambda changes: pytest.fail("nothing changed, so nobody is asked"))
    return nbformat.read(folder / "20_camps.ipynb", as_version=4), shown


def test_the_kept_cell_keeps_its_new_output(accepted):
    assert kept_text(accepted[0]) == ["Camps: 5"]


def test_no_other_cell_keeps_an_output_or_a_count(accepted):
    others = [cell for cell in accepted[0].cells if cell.cell_type == "code" and not cell.metadata.get("tags")]
    assert [(cell.outputs, cell.execution_count) for cell in others] == [([], None), ([], None)]


def test_the_kept_cell_has_an_execution_count(accepted):
    assert accepted[0].cells[2].execution_count == 2


def test_sources_and_ids_are_left_as_they_were(accepted):
    assert [cell.id for cell in accepted[0].cells] == ["cell-1", "cell-2", "cell-3", "cell-4"]
    assert accepted[0].cells[2].source == HEADLINE[0]


def test_a_changed_headline_is_shown_old_and_new(accepted):
    assert {"-Camps: 4", "+Camps: 5"} <= set(accepted[1])
    assert any("20_camps" in line for line in accepted[1])


def test_nothing_is_written_without_consent(notebook, tmp_path):
    nbformat.write(notebook("# Camps", HEADLINE), tmp_path / "20_camps.ipynb")
    before = (tmp_path / "20_camps.ipynb").read_bytes()
    assert not accept(tmp_path, lambda changes: False)
    assert (tmp_path / "20_camps.ipynb").read_bytes() == before


def test_nothing_is_written_when_a_notebook_fails(notebook, tmp_path):
    for name, cell in (("10_good", "print('new')"), ("20_bad", "1 / 0")):
        nbformat.write(notebook((cell, "keep_output")), tmp_path / f"{name}.ipynb")
    before = (tmp_path / "10_good.ipynb").read_bytes()
    with pytest.raises(Exception, match="20_bad"):
        accept(tmp_path, lambda changes: True)
    assert (tmp_path / "10_good.ipynb").read_bytes() == before


def ran(notebook, *texts):
    """The notebook with text printed by each code cell in turn, blank for none."""
    copy = nbformat.from_dict(notebook)
    code = [cell for cell in copy.cells if cell.cell_type == "code"]
    for cell, text in zip(code, texts, strict=True):
        cell.outputs = [nbformat.v4.new_output("stream", text=text)] if text else []
    return copy


@pytest.fixture
def camps(notebook):
    """A notebook whose second code cell of three keeps its output."""
    return notebook("# Camps", "1", HEADLINE, "2")


def test_only_the_kept_cells_lines_are_its_headlines(camps):
    assert kept_text(ran(camps, "noise\n", "Camps: 5\nRent: 2\n", "more\n")) == ["Camps: 5", "Rent: 2"]


def test_without_an_output_there_are_no_headlines(camps):
    assert kept_text(camps) == []


def test_what_changed_is_told_line_by_line_and_nothing_around_it(camps):
    before, now = ran(camps, "", "Camps: 4\nRent: 2\n", ""), ran(camps, "new noise\n", "Camps: 5\nRent: 2\n", "")
    assert changed("20_camps", before, now) == [
        "--- 20_camps (accepted before)",
        "+++ 20_camps (now)",
        "@@ -1 +1 @@",
        "-Camps: 4",
        "+Camps: 5",
    ]


def test_unchanged_headlines_are_not_told(camps):
    assert changed("20_camps", ran(camps, "a", "Camps: 5", ""), ran(camps, "b", "Camps: 5", "")) == []


def test_a_notebook_is_stripped_but_for_the_kept_output_and_stays_as_it_was(camps):
    executed = ran(camps, "noise", "Camps: 5", "noise")
    left = stripped(executed, executed)
    assert [(cell.outputs != [], cell.execution_count) for cell in left.cells[1:]] == [
        (False, None),
        (True, 2),
        (False, None),
    ]
    assert executed.cells[1].outputs
