"""An edition is current only while every input and every output is what the manifest says."""

import json

import pytest

from briefing.publish.manifest import inputs, is_current, outputs, sha256, write_json, write_manifest

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
PARAMETERS = {"as_of": "2026-01-31", "themes": ["troops"]}
SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.fixture
def built(tmp_path):
    """A project with a built edition: its root."""
    for name in (*FILES, "reports/core/briefing.html", "reports/core/tables/camps.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("abc")
    write_manifest(tmp_path / "reports/core", found(tmp_path), tmp_path)
    return tmp_path


def found(root, **parameters):
    return inputs(root, root / "reports/core.yml", PARAMETERS | parameters, root / "archive")


def current(root, **parameters):
    return is_current(root / "reports/core", found(root, **parameters))


def test_a_sum_is_sha256(built):
    assert sha256(built / "requirements.lock") == SHA256_OF_ABC


def test_an_untouched_edition_is_current(built):
    assert current(built)


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


@pytest.mark.parametrize("title", ["2023/24", "five " * 60, "..", "wider", "\N{SNOWMAN}"])
def test_a_title_names_no_file(built, title):
    (built / "reports/wider.yml").write_text("abc")
    assert found(built, title=title, marking=title)["files"] == found(built)["files"]


def test_an_edition_to_compare_with_is_an_input(built):
    (built / "reports/wider.yml").write_text("abc")
    assert found(built, compare_with="wider")["files"]["reports/wider.yml"] == SHA256_OF_ABC


@pytest.mark.parametrize("name", ["2025-01-31", "../reports/wider", "a" * 300])
def test_what_is_no_edition_is_no_input(built, name):
    (built / "reports/wider.yml").write_text("abc")
    assert found(built, compare_with=name)["files"] == found(built)["files"]


def test_json_is_written_in_one_order(tmp_path):
    write_json(tmp_path / "a.json", {"b": "é", "a": 1})
    assert (tmp_path / "a.json").read_text() == '{\n "a": 1,\n "b": "é"\n}\n'
    assert json.loads((tmp_path / "a.json").read_text()) == {"a": 1, "b": "é"}


@pytest.mark.parametrize("content", ["[]", "null", "{", ""])
def test_a_manifest_that_is_no_manifest_is_not_current(tmp_path, content):
    (tmp_path / "manifest.json").write_text(content)
    assert is_current(tmp_path, {}) is False
