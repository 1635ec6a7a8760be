"""What editions have in common, kept: the register, and the files of an edition's data."""

import pytest

from briefing.errors import FaultsError
from briefing.publish import kept as module
from briefing.publish.kept import kept_files, kept_register
from briefing.run.cache import used

GIVEN = {"installed": [], "package": {}, "versions": {}}


@pytest.fixture
def asked(monkeypatch, tmp_path):
    """The roots at which the register was read; what is read is not the register's own."""
    roots = []
    monkeypatch.setattr(module, "read_register", lambda root: roots.append(root) or "a register")
    monkeypatch.setattr(module, "hold", lambda state, register: None)
    (tmp_path / "data").mkdir()
    return roots


def test_a_register_is_read_once_for_the_same_data_and_again_for_others(asked, tmp_path):
    with used(tmp_path / "cache"):
        for data in ("a1", "a1", "b2"):
            (tmp_path / "data" / "claims.csv").write_text(data)
            assert kept_register(tmp_path, GIVEN) == "a register"
    assert len(asked) == 2


def test_another_notebook_is_no_other_register_and_another_version_is(asked, tmp_path):
    with used(tmp_path / "cache"):
        kept_register(tmp_path, GIVEN)
        (tmp_path / "10_camps.ipynb").write_text("{}")
        kept_register(tmp_path, GIVEN)
        assert len(asked) == 1
        kept_register(tmp_path, {**GIVEN, "versions": {"pandas": "4"}})
    assert len(asked) == 2


def test_data_that_change_while_they_are_read_are_refused_and_not_kept(asked, tmp_path, monkeypatch):
    def changing(root):
        asked.append(root)
        (root / "data" / "claims.csv").write_text(str(len(asked)))
        return "a register"

    monkeypatch.setattr(module, "read_register", changing)
    with used(tmp_path / "cache"):
        with pytest.raises(FaultsError, match="changed while it was read"):
            kept_register(tmp_path, GIVEN)
        (tmp_path / "data" / "claims.csv").unlink()
        with pytest.raises(FaultsError):
            kept_register(tmp_path, GIVEN)
    assert len(asked) == 2


def test_where_nothing_is_kept_the_register_is_read_each_time(asked, tmp_path):
    for _ in range(2):
        kept_register(tmp_path, GIVEN)
    assert len(asked) == 2


def test_files_are_written_once_for_what_decides_them_under_the_name_of_their_folder(tmp_path):
    names = []

    def write(folder):
        names.append(folder.name)
        (folder / "claims.csv").write_text(f"{len(names)}")

    said = []
    for decided_by in ("one", "one", "other"):
        (tmp_path / ".core.new").mkdir(exist_ok=True)
        with used(tmp_path / "cache"):
            kept_files(tmp_path / ".core.new", decided_by, write)
        said.append((tmp_path / ".core.new" / "claims.csv").read_text())
    assert names == [".core.new", ".core.new"] and said == ["1", "1", "2"]
