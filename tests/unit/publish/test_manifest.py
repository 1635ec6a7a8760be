"""An edition is current only while every input and every output is what the manifest says."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.editions.edition import Edition
from briefing.publish import inputs as inputs_module
from briefing.publish.inputs import BEYOND_NOTEBOOKS, PACKAGE, changes, decide_notebooks, edited, inputs, sha256
from briefing.publish.manifest import is_current, outputs, write_json, write_manifest

FILES = (
    "data/claims.csv",
    "data/judgements.yml",
    "data/coding/pass_a.csv",
    "notebooks/10_camps.ipynb",
    "src/briefing/display/words.py",
    "src/briefing/publish/templates/briefing.typ",
    "requirements.lock",
    "reports/core.yml",
    "archive/001.txt",
)
PARAMETERS = {"as_of": "2026-01-31", "known_by": "2026-01-31", "themes": ["troops"]}
SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.fixture
def built(tmp_path):
    """A project with a built edition: its root."""
    for name in (*FILES, "reports/core/briefing.html", "reports/core/tables/camps.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("abc")
    write_manifest(tmp_path / "reports/core", found(tmp_path), tmp_path)
    return tmp_path


def edition(root, title="Camps", marking="Open", **parameters):
    return Edition("core", title, marking, PARAMETERS | parameters, root / "reports" / "core.yml")


def found(root, **parameters):
    return inputs(root, edition(root, **parameters), root / "archive")


def current(root, **parameters):
    return is_current(root / "reports/core", found(root, **parameters))


def test_a_sum_is_sha256(built):
    assert sha256(built / "requirements.lock") == SHA256_OF_ABC


def test_an_untouched_edition_is_current(built):
    assert current(built)


def test_drafted_claims_and_their_documents_are_counted_among_the_inputs_if_there_are_any(built):
    claims = built / "data" / "claims.csv"
    claims.write_text("source_id,note,coding\na,,drafted\na,,drafted\nb,drafted,reviewed\nc,,drafted\n")
    assert found(built)["left_out"] == {"drafted_figures": 3, "documents": 2}
    claims.write_text("source_id,note,coding\nb,drafted,reviewed\n")
    assert "left_out" not in found(built)


@pytest.mark.parametrize("name", FILES)
def test_an_edition_with_a_changed_input_is_not_current(built, name):
    (built / name).write_text("abd")
    assert not current(built)


@pytest.mark.parametrize("name", ["notebooks/20_more.ipynb", "data/more.csv", "archive/002.txt"])
def test_an_edition_with_a_new_input_is_not_current(built, name):
    (built / name).write_text("abc")
    assert not current(built)


def test_an_edition_with_a_lost_input_is_not_current(built):
    (built / "notebooks/10_camps.ipynb").unlink()
    assert not current(built)


def test_an_edition_with_other_parameters_is_not_current(built):
    assert not current(built, as_of="2026-02-28")


def test_an_edition_built_with_another_python_is_not_current(built, monkeypatch):
    monkeypatch.setattr("platform.python_version", lambda: "2.7.18")
    assert not current(built)


@pytest.mark.parametrize("name", ["briefing.html", "tables/camps.csv"])
def test_an_edition_with_a_changed_output_is_not_current(built, name):
    (built / "reports/core" / name).write_text("abd")
    assert not current(built)


def test_an_edition_with_a_lost_output_is_not_current(built):
    (built / "reports/core/tables/camps.csv").unlink()
    assert not current(built)


def test_an_edition_with_a_foreign_file_is_not_current(built):
    (built / "reports/core/notes.txt").write_text("mine")
    assert not current(built)


@pytest.mark.parametrize("manifest", ["", "{", "{}"])
def test_an_edition_with_a_broken_manifest_is_not_current(built, manifest):
    (built / "reports/core/manifest.json").write_text(manifest)
    assert not current(built)


def test_an_edition_that_was_never_built_is_not_current(built):
    assert not is_current(built / "reports/wider", found(built))


def test_what_a_test_or_a_cache_leaves_behind_is_no_input(built):
    (built / "src/briefing/__pycache__").mkdir()
    (built / "src/briefing/__pycache__/words.pyc").write_text("abc")
    assert current(built)


def test_the_manifest_lists_every_output_but_itself(built):
    assert outputs(built / "reports/core") == {"briefing.html": SHA256_OF_ABC, "tables/camps.csv": SHA256_OF_ABC}


def test_inputs_are_named_by_their_place_in_the_project(built):
    named = found(built)
    assert named["files"]["data/claims.csv"] == SHA256_OF_ABC
    assert named["archive"] == {"001.txt": SHA256_OF_ABC}


@pytest.mark.parametrize("title", ["wider", "2023/24", "five " * 60, "..", "filed/claims.csv"])
def test_a_title_names_no_file(built, title):
    (built / "reports/wider.yml").write_text("as_of: 2026-01-01\nknown_by: 2026-01-01\n")
    assert found(built, title=title, marking=title)["files"] == found(built)["files"]


def test_an_edition_to_compare_with_is_an_input(built):
    (built / "reports/wider.yml").write_text("as_of: 2026-01-01\nknown_by: 2026-01-01\n")
    assert set(found(built, compare_with="wider")["files"]) - set(found(built)["files"]) == {"reports/wider.yml"}


def test_a_filed_edition_to_compare_with_is_an_input_with_its_package(built):
    (built / "filed").mkdir()
    (built / "filed/claims.csv").write_text("claim_id\n")
    (built / "filed/datapackage.json").write_text('{"edition": {"as_of": "2026-01-01", "known_by": "2026-01-01"}}')
    added = set(found(built, compare_with="filed/claims.csv")["files"]) - set(found(built)["files"])
    assert added == {"filed/claims.csv", "filed/datapackage.json"}


def test_a_day_to_compare_with_is_no_file(built):
    assert found(built, compare_with="2025-01-31")["files"] == found(built)["files"]


@pytest.mark.parametrize(
    "name",
    ["data/README.md", "data/.~lock.claims.csv#", "data/archive/002.txt", "notebooks/.ipynb_checkpoints/10_camps.ipynb"]
    + ["notebooks/template/section.ipynb", "notebooks/~10_camps.ipynb"],
)
def test_what_explains_and_what_editors_leave_behind_is_no_input(built, name):
    (built / name).parent.mkdir(exist_ok=True)
    (built / name).write_text("abc")
    assert current(built)


def test_the_look_of_ones_own_is_an_input_with_its_logo(built):
    before = found(built)
    (built / "house.yml").write_text("logo: {file: logo.png, alt: A camp}")
    (built / "logo.png").write_text("abc")
    new = found(built)["files"].keys() - before["files"].keys()
    assert new == {"house.yml", "logo.png"}


def decided(root, **parameters):
    return decide_notebooks(root, edition(root, **parameters), found(root, **parameters))


@pytest.mark.parametrize(
    "name", ["data/claims.csv", "data/own/more.csv", "notebooks/more.csv", "notebooks/own.py", "requirements.lock"]
)
def test_data_the_lock_and_files_beside_notebooks_decide_what_notebooks_show(built, name):
    before = decided(built)
    (built / name).parent.mkdir(exist_ok=True)
    (built / name).write_text("abd")
    assert decided(built) != before


@pytest.mark.parametrize(
    "name", ["notebooks/10_camps.ipynb", "notebooks/20_more.ipynb", "reports/core.yml", "house.yml"]
)
def test_another_notebook_and_the_file_of_parameters_do_not(built, name):
    before = decided(built)
    (built / name).write_text("abd")
    assert decided(built) == before


def test_the_title_and_marking_do_not_and_every_other_parameter_does(built):
    assert decided(built, title="Rent", marking="Closed") == decided(built)
    assert decided(built, min_reliability="B") != decided(built)


def test_a_default_that_is_written_out_changes_nothing_that_notebooks_show(built):
    assert decided(built, min_reliability="E") == decided(built)


def test_an_archived_text_decides_what_notebooks_show(built):
    before = decided(built)
    (built / "archive/001.txt").write_text("abd")
    assert decided(built) != before


def test_of_the_package_what_notebooks_may_import_decides(built):
    rooms = {name.split("/")[0] for name in decided(built)["package"]}
    assert {"register", "analysis", "display", "document", "run", "errors.py"} <= rooms
    assert not rooms & {"publish", "cli.py"}
    assert any(name.endswith(".j2") for name in decided(built)["package"])


def test_what_is_said_to_decide_nothing_is_imported_by_no_notebook():
    imports = [f"briefing.display.{path.stem}" for path in (PACKAGE / "display").glob("*.py")]
    say = "print([module.__file__ for module in sys.modules.values() if getattr(module, '__file__', None)])"
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys, {', '.join(imports)}\n{say}"], capture_output=True, text=True
    )
    loaded = {Path(file) for file in ast.literal_eval(ran.stdout)}
    ours = {file.relative_to(PACKAGE).as_posix() for file in loaded if file.is_relative_to(PACKAGE)}
    assert "document/html.py" in ours
    assert [name for name in ours if name.startswith(BEYOND_NOTEBOOKS)] == []


def installed(name, place):
    (place / f"{name}.dist-info").mkdir()


def test_an_installed_package_decides_what_notebooks_show(built, monkeypatch, tmp_path_factory):
    before, place = decided(built), tmp_path_factory.mktemp("place")
    installed("camps-1.0", place)
    monkeypatch.syspath_prepend(place)
    assert set(decided(built)["installed"]) - set(before["installed"]) == {"camps-1-0"}


def test_one_that_is_added_as_the_lock_of_all_has_it_does_not(built, monkeypatch, tmp_path_factory):
    (built / "develop.lock").write_text(
        "camp-fire==1.0 \\\n    --hash=sha256:0\ntents==2.0 ; python_version == '3.11'\n"
    )
    before, place = decided(built), tmp_path_factory.mktemp("place")
    for name in ("Camp_Fire-1.0", "tents-2.1"):
        installed(name, place)
    monkeypatch.syspath_prepend(place)
    assert set(decided(built)["installed"]) - set(before["installed"]) == {"tents-2-1"}


def test_json_is_written_in_one_order(tmp_path):
    write_json(tmp_path / "a.json", {"b": "é", "a": 1})
    assert (tmp_path / "a.json").read_text() == '{\n "a": 1,\n "b": "é"\n}\n'
    assert json.loads((tmp_path / "a.json").read_text()) == {"a": 1, "b": "é"}


@pytest.mark.parametrize("content", ["[]", "null", "{", ""])
def test_a_manifest_that_is_no_manifest_is_not_current(tmp_path, content):
    (tmp_path / "manifest.json").write_text(content)
    assert is_current(tmp_path, {}) is False


def test_what_has_changed_since_is_told_by_name(built):
    before = found(built)
    (built / "data/claims.csv").write_text("abd")
    (built / "notebooks/camps.csv").write_text("abc")
    (built / "archive/001.txt").unlink()
    assert [*changes(before, found(built, title="Shells"))] == [
        ("parameters", "title", "changed during the build"),
        ("files", "data/claims.csv", "changed during the build"),
        ("files", "notebooks/camps.csv", "appeared during the build"),
        ("archive", "001.txt", "was deleted during the build"),
    ]


def test_of_what_is_as_it_was_nothing_is_told(built):
    assert [*changes(found(built), found(built))] == []


def test_files_of_the_package_edited_since_it_was_loaded_are_told_whatever_the_clock_says(monkeypatch, tmp_path):
    for name, at in (("ahead.py", 4_000_000_000), ("edited.py", 2_000), ("gone.py", 2_000)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (at, at))
    monkeypatch.setattr(inputs_module, "PACKAGE", tmp_path)
    monkeypatch.setattr(inputs_module, "AS_LOADED", inputs_module._written())
    assert edited() == []
    os.utime(tmp_path / "edited.py", (1_000, 1_000))  # by a clock that was set back
    (tmp_path / "gone.py").unlink()
    assert edited() == [str(tmp_path / "edited.py"), str(tmp_path / "gone.py")]
