"""A build that is stopped, or cannot go on, says so in a line and leaves the last good edition whole."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from errno import EROFS
from pathlib import Path

import pytest
from marks import needs_fork
from waiting import until

from briefing.cli import main
from briefing.errors import FaultsError
from briefing.publish.folder import locked

pytestmark = needs_fork  # elsewhere, see test_elsewhere.py
COMMAND = [sys.executable, "-m", "briefing.cli", "report", "core", "--force"]
WAITING = "import os, time\nopen({!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)"


@pytest.fixture
def good(project):
    """A project with an edition built earlier: the edition's folder."""
    folder = project / "reports" / "core"
    folder.mkdir()
    (folder / "manifest.json").write_text("{}")
    return folder


@pytest.fixture
def waiting(good, project):
    """A build with a notebook that waits: the process, and that of the notebook."""
    first = project / "notebooks" / "10_answers.ipynb"
    notebook = json.loads(first.read_text(encoding="utf-8"))
    notebook["cells"][2]["source"] = WAITING.format(str(project / "pid"))
    first.write_text(json.dumps(notebook), encoding="utf-8")
    build = subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        until(lambda: (project / "pid").is_file() and (project / "pid").read_text())
        yield build, int((project / "pid").read_text())
    finally:
        build.kill()
        build.wait()


def runs(process):
    with suppress(ProcessLookupError, FileNotFoundError):
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    return False


def free(good):
    """Whether nobody builds the edition: neither the build nor a notebook that it started."""
    with suppress(FaultsError), locked(good):
        return True
    return False


def left_whole(good):
    with locked(good):
        pass
    names = sorted(path.name for path in good.parent.iterdir())
    return names == ["core", "core.yml", "full.yml"] and (good / "manifest.json").read_text() == "{}"


def test_an_interrupted_build_ends_in_a_line_and_leaves_nothing_behind(waiting, good):
    build, notebook = waiting
    build.send_signal(signal.SIGINT)
    _, said = build.communicate(timeout=30)
    assert build.returncode == 130
    assert said.splitlines() == ["Stopped; what was built before is as it was"]
    assert not runs(notebook)
    assert left_whole(good)


def test_a_killed_build_leaves_no_notebook_running(waiting, good):
    build, notebook = waiting
    build.kill()
    build.wait()
    until(lambda: not runs(notebook) and free(good))
    assert (good / "manifest.json").is_file()


def test_a_notebook_killed_at_work_is_named_and_leaves_the_last_good_edition(waiting, good):
    build, notebook = waiting
    os.kill(notebook, signal.SIGKILL)
    _, said = build.communicate(timeout=30)
    assert build.returncode == 1
    (line,) = [line for line in said.splitlines() if "10_answers.ipynb" in line]
    assert "killed" in line.lower()
    assert "Traceback" not in said
    assert left_whole(good)


def test_a_second_build_at_once_is_refused_and_the_first_goes_on(waiting):
    build, notebook = waiting
    second = subprocess.run(COMMAND, capture_output=True, text=True, check=False)
    assert second.returncode == 2
    assert "Another build of this edition is running" in second.stderr
    assert build.poll() is None
    assert runs(notebook)


@pytest.mark.parametrize("room", [60_000, 400_000], ids=["for no workbook", "for no page"])
def test_a_full_disk_is_answered_in_a_line_and_leaves_the_last_good_edition(good, room):
    import resource

    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    ran = subprocess.run(COMMAND, capture_output=True, text=True, preexec_fn=small_files, check=False)
    assert ran.returncode == 2, ran.stderr
    assert "cannot be written: File too large. Make room" in ran.stderr
    assert left_whole(good)


def test_a_folder_that_cannot_be_written_is_answered_in_a_line(good, monkeypatch, capsys):
    def read_only(path, *arguments, **options):
        if str(path).endswith(".lock"):
            raise OSError(EROFS, os.strerror(EROFS), str(path))
        return real(path, *arguments, **options)

    real = os.open
    monkeypatch.setattr(os, "open", read_only)
    assert main(["report", "core"]) == 2
    assert ".core.lock cannot be written: Read-only file system." in capsys.readouterr().err


def test_the_time_that_a_cell_may_take_is_an_option(waiting, good, project, capsys):
    build, _ = waiting
    build.send_signal(signal.SIGINT)
    build.wait()
    assert main(["report", "core", "--force", "--timeout", "5"]) == 2
    assert "notebooks/10_answers.ipynb" in (said := capsys.readouterr().err)
    assert "it ran for more than 5 s and was stopped; --timeout gives it longer" in said
    assert not runs(int((project / "pid").read_text()))
    assert left_whole(good)
