"""The project that a wheel carries goes where nothing is, and is left alone from then on."""

import pytest

from briefing.errors import FaultsError
from briefing.publish.carried import unpack


@pytest.fixture
def carried(tmp_path, monkeypatch):
    """A package that carries a project of one row."""
    folder = tmp_path / "package" / "project"
    (folder / "notebooks").mkdir(parents=True)
    (folder / "data").mkdir()
    (folder / "data" / "claims.csv").write_text("carried")
    monkeypatch.setattr("briefing.publish.carried.CARRIED", folder)
    return folder


@pytest.mark.parametrize("is_there", [True, False])
def test_the_project_is_put_where_nothing_is(carried, tmp_path, is_there):
    folder = tmp_path / "briefing"
    if is_there:
        folder.mkdir()
    assert unpack(folder)
    assert (folder / "data" / "claims.csv").read_text() == "carried"
    assert (folder / "notebooks").is_dir()


def test_what_was_changed_in_it_stays(carried, tmp_path):
    unpack(tmp_path / "briefing")
    (tmp_path / "briefing" / "data" / "claims.csv").write_text("mine")
    assert not unpack(tmp_path / "briefing")
    assert (tmp_path / "briefing" / "data" / "claims.csv").read_text() == "mine"


def test_a_file_or_a_folder_of_another_kind_is_named(carried, tmp_path):
    (tmp_path / "briefing").write_text("mine")
    with pytest.raises(FaultsError, match="It is there, and holds no register"):
        unpack(tmp_path / "briefing")


def test_a_package_that_carries_nothing_says_where_to_go(carried, tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.publish.carried.CARRIED", tmp_path / "nowhere")
    with pytest.raises(FaultsError, match="Run this in a clone, or from a wheel"):
        unpack(tmp_path / "briefing")
    assert not (tmp_path / "briefing").exists()
