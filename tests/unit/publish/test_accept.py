"""Accepting headlines: one output is kept, with its execution count; what changed is shown."""

import nbformat
import pytest

from briefing.publish.accept import accept, kept_text

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
