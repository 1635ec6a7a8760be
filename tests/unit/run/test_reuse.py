"""A notebook is run again exactly if something that decides its result has changed."""

import pytest

from briefing.run import modules, reuse
from briefing.run.cache import used
from briefing.run.execute import finished, run
from briefing.run.reuse import Reuse

PARAMETERS = ('as_of: str = "2026-01-31"', "parameters")
READING = "from pathlib import Path\nPath('camps.txt').read_text()"
FILES = {"data/claims.csv": "1", "requirements.lock": "1", "notebooks/a.ipynb": "1", "reports/core.yml": "1"}
BUILT_FROM = {"files": FILES, "archive": {"001.txt": "1"}, "versions": {"python": "3.11.7"}}


def kept(root, as_of="2026", themes=(), **changed):
    return Reuse(root / "store", {"as_of": as_of, "themes": list(themes)}, BUILT_FROM | changed)


@pytest.fixture
def ran(tmp_path, notebook):
    """Run a notebook of some cells and keep what came back; the notebook by its name."""
    (tmp_path / "notebooks").mkdir()

    def run_and_keep(*cells):
        notebooks = {"a": notebook(*cells)}
        kept(tmp_path).keep(notebooks, run(notebooks, {"as_of": "2026"}, tmp_path / "notebooks"))
        return notebooks

    return run_and_keep


@pytest.fixture
def project(ran, tmp_path):
    """A notebook that reads a file, run and kept."""
    (tmp_path / "notebooks" / "camps.txt").write_text("five")
    return ran("# Camps", PARAMETERS, "from briefing.display import words", READING)


def test_an_unchanged_notebook_is_not_run_again(project, tmp_path):
    found = kept(tmp_path).found(project)
    assert finished("a", found["a"]).cells[-1].outputs[0].data["text/plain"] == "'five'"


@pytest.mark.parametrize(
    "changed",
    [
        {"files": FILES | {"data/claims.csv": "2"}},
        {"files": FILES | {"data/coding/pass_a.csv": "1"}},
        {"files": FILES | {"requirements.lock": "2"}},
        {"archive": {}},
        {"archive": {"001.txt": "2"}},
        {"versions": {"python": "3.12.1"}},
        {"as_of": "2025"},
    ],
)
def test_a_notebook_is_run_again_if_what_it_is_given_has_changed(project, tmp_path, changed):
    assert kept(tmp_path, **changed).found(project) == {}


@pytest.mark.parametrize("name", ["notebooks/b.ipynb", "reports/core.yml", "src/briefing/cli.py"])
def test_a_notebook_is_not_run_again_for_a_file_that_it_does_not_depend_on(project, tmp_path, name):
    assert kept(tmp_path, files=FILES | {name: "2"}).found(project)


def test_a_notebook_is_not_run_again_for_a_parameter_that_it_does_not_declare(project, tmp_path):
    assert kept(tmp_path, themes=["troops"]).found(project)


@pytest.mark.parametrize("place", [0, 2, 3])
def test_a_notebook_is_run_again_if_a_cell_has_changed(project, tmp_path, place):
    project["a"].cells[place].source += " # more"
    assert kept(tmp_path).found(project) == {}


def test_a_notebook_is_run_again_if_a_cell_has_a_new_tag(project, tmp_path):
    project["a"].cells[0].metadata["tags"] = ["new_page"]
    assert kept(tmp_path).found(project) == {}


def test_a_notebook_is_not_run_again_for_a_count_that_an_earlier_run_left(project, tmp_path):
    project["a"].cells[3].execution_count = 3
    assert kept(tmp_path).found(project)


def test_a_notebook_is_run_again_if_a_file_it_read_has_changed(project, tmp_path):
    (tmp_path / "notebooks" / "camps.txt").write_text("six")
    assert kept(tmp_path).found(project) == {}


def test_a_notebook_is_run_again_if_a_file_it_read_is_gone(project, tmp_path):
    (tmp_path / "notebooks" / "camps.txt").unlink()
    assert kept(tmp_path).found(project) == {}


def test_a_notebook_is_run_again_if_a_file_it_looked_for_is_there(ran, tmp_path):
    looking = ran("try:\n    open('more.txt')\nexcept OSError:\n    pass")
    assert kept(tmp_path).found(looking)
    (tmp_path / "notebooks" / "more.txt").write_text("six")
    assert kept(tmp_path).found(looking) == {}


def test_a_notebook_is_run_again_if_a_module_beside_it_has_changed(ran, tmp_path):
    (tmp_path / "notebooks" / "beside.py").write_text("camps = 5")
    importing = ran("import beside\nbeside.camps")
    assert kept(tmp_path).found(importing)
    (tmp_path / "notebooks" / "beside.py").write_text("camps = 6")
    assert kept(tmp_path).found(importing) == {}


def test_a_notebook_that_writes_into_the_project_is_always_run(ran, tmp_path):
    assert kept(tmp_path).found(ran("from pathlib import Path\nPath('left.txt').write_text('here')")) == {}


def test_a_notebook_is_run_again_if_other_packages_are_installed(project, tmp_path, monkeypatch):
    monkeypatch.setattr(reuse, "_installed", lambda: ["pandas-4.0.dist-info"])
    assert kept(tmp_path).found(project) == {}


@pytest.mark.parametrize(("name", "runs_again"), [("display/words.py", True), ("display/theme.py", False)])
def test_a_notebook_is_run_again_if_a_module_it_imports_has_changed(project, tmp_path, monkeypatch, name, runs_again):
    real, changed = reuse.file_sum, modules.HERE / name
    monkeypatch.setattr(reuse, "file_sum", lambda file: "2" if file == changed else real(file))
    assert (kept(tmp_path).found(project) == {}) is runs_again


@pytest.mark.parametrize("name", ["display/words.py", "display/__init__.py", "publish/engine.py", "errors.py"])
def test_a_notebook_needs_the_modules_it_imports_and_what_runs_it(project, name):
    assert modules.HERE / name in modules.needed_files(project["a"])


@pytest.mark.parametrize("name", ["display/theme.py", "analysis/drift.py", "publish/html.py", "publish/assemble.py"])
def test_a_notebook_needs_no_module_that_it_does_not_import(project, name):
    assert modules.HERE / name not in modules.needed_files(project["a"])


def test_a_notebook_needs_what_its_modules_import_and_their_templates(notebook):
    needed = modules.needed_files(notebook("from briefing.display.exhibits import show_table"))
    for name in ("display/exhibits.py", "display/records.py", "display/templates/table.html.j2"):
        assert modules.HERE / name in needed
    assert [file for file in needed if "publish/templates" in str(file)] == []


def test_a_notebook_that_is_not_plain_python_needs_every_module(notebook):
    assert {*modules.HERE.rglob("*.py")} <= {*modules.needed_files(notebook("%time 5"))}


def test_a_picture_that_is_kept_meanwhile_is_not_written_by_the_notebook(ran, tmp_path):
    with used(tmp_path / "drawings"):
        drawing = ran("from briefing import kept\nkept.keep(kept.IN_USE.get(), 'camps', b'five')")
    assert (tmp_path / "drawings" / "camps").is_file()
    assert kept(tmp_path).found(drawing)


def test_a_file_whose_name_begins_like_the_store_is_read_by_the_notebook(ran, tmp_path):
    (tmp_path / "notebooks" / "camps.txt").write_text("five")
    with used(tmp_path / "notebooks" / "camp"):
        reading = ran(READING)
    assert kept(tmp_path).found(reading)
    (tmp_path / "notebooks" / "camps.txt").write_text("six")
    assert kept(tmp_path).found(reading) == {}
