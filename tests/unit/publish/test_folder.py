"""The edition's folder is always whole: the last good one, or the new one."""

from contextlib import suppress
from pathlib import Path

import pytest

from briefing.errors import FaultsError
from briefing.publish.folder import COMPLETE, beside, building, locked, recover, swap


@pytest.fixture
def folder(tmp_path):
    """A good folder, built earlier."""
    return filled(tmp_path / "core", "old")


def filled(path, content, complete=True):
    path.mkdir(parents=True)
    (path / "briefing.html").write_text(content)
    if complete:
        (path / COMPLETE).write_text("{}")
    return path


def content(folder):
    return (folder / "briefing.html").read_text()


def neighbours(folder):
    return sorted(path.name for path in folder.parent.iterdir())


def test_a_good_build_replaces_the_folder_and_leaves_nothing_beside_it(folder):
    with building(folder) as new:
        (new / "briefing.html").write_text("new")
    assert content(folder) == "new"
    assert neighbours(folder) == ["core"]


def test_what_the_new_build_does_not_make_is_gone(folder):
    with building(folder):
        pass
    assert list(folder.iterdir()) == []


def test_a_first_build_makes_the_folder(tmp_path):
    with building(tmp_path / "core") as new:
        (new / "briefing.html").write_text("new")
    assert content(tmp_path / "core") == "new"


@pytest.mark.parametrize("stop", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_a_stopped_build_leaves_the_last_good_folder_complete(folder, stop):
    with pytest.raises(stop), building(folder) as new:
        (new / "briefing.html").write_text("half")
        raise stop
    assert content(folder) == "old" and (folder / COMPLETE).is_file()
    assert neighbours(folder) == ["core"]


def test_the_old_folder_stands_while_the_new_one_is_built(folder):
    with building(folder):
        assert content(folder) == "old"


def test_what_a_killed_build_left_is_not_built_upon(folder):
    filled(beside(folder, "new"), "half", complete=False)
    with building(folder) as new:
        assert list(new.iterdir()) == []


def test_an_interrupted_swap_is_finished_if_the_new_folder_is_complete(folder):
    folder.rename(beside(folder, "old"))
    filled(beside(folder, "new"), "new")
    recover(folder)
    assert content(folder) == "new"
    assert neighbours(folder) == ["core"]


def test_an_interrupted_swap_is_undone_if_the_new_folder_is_not_complete(folder):
    folder.rename(beside(folder, "old"))
    filled(beside(folder, "new"), "half", complete=False)
    recover(folder)
    assert content(folder) == "old"


def test_an_interrupted_swap_without_a_new_folder_is_undone(folder):
    folder.rename(beside(folder, "old"))
    recover(folder)
    assert content(folder) == "old"


def test_recovery_leaves_a_good_folder_alone(folder):
    filled(beside(folder, "old"), "older")
    filled(beside(folder, "new"), "half", complete=False)
    recover(folder)
    assert content(folder) == "old"


def test_a_swap_that_fails_half_way_is_undone_by_the_next_command(folder, tmp_path):
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "nowhere", folder)
    with locked(folder):
        assert content(folder) == "old"


def test_a_second_build_at_once_is_refused(folder):
    with locked(folder), pytest.raises(FaultsError, match="core/: Another build.*Wait"), locked(folder):
        pass


def test_a_build_leaves_no_lock_and_whoever_comes_next_has_its_own(folder):
    with locked(folder):
        assert ".core.lock" in neighbours(folder)
        with suppress(FaultsError), locked(folder):
            pass
        assert ".core.lock" in neighbours(folder)
    assert neighbours(folder) == ["core"]
    with locked(folder), pytest.raises(FaultsError), locked(folder):
        pass


def test_another_edition_may_be_built_at_once(folder):
    with locked(folder), locked(folder.with_name("wider")):
        assert "core" in neighbours(folder)


def test_a_build_may_follow_a_stopped_one(folder):
    with pytest.raises(RuntimeError), locked(folder):
        raise RuntimeError
    with locked(folder):
        assert content(folder) == "old"


def test_a_file_that_is_looked_into_for_a_moment_stops_no_build(folder, monkeypatch):
    refused = [PermissionError, PermissionError]
    monkeypatch.setattr("briefing.publish.folder.PAUSES", (0, 0))
    refuse_renaming(monkeypatch, lambda path: refused.pop() if refused else None)
    with building(folder) as new:
        (new / "briefing.html").write_text("new")
    assert content(folder) == "new"
    assert refused == []


def test_a_folder_that_cannot_be_put_in_place_leaves_the_old_one_there(folder, monkeypatch):
    refuse_renaming(monkeypatch, lambda path: PermissionError if path.name == ".core.new" else None)
    with pytest.raises(PermissionError), building(folder) as new:
        (new / "briefing.html").write_text("new")
    assert content(folder) == "old"
    assert neighbours(folder) == ["core"]


def refuse_renaming(monkeypatch, error):
    """Have a folder renamed unless there is an error, as Windows does where a file in it is open."""

    def rename(path, to):
        if refused := error(path):
            raise refused
        return real(path, to)

    real = Path.rename
    monkeypatch.setattr(Path, "rename", rename)
