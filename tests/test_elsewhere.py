"""On a machine without what only Linux has, commands do the same: the bytes of an edition, locks, what is said.

`elsewhere/sitecustomize.py` takes it away. Notebooks run in ordinary kernels there: to these the quicker way is held.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress

import pytest
from waiting import until

from briefing.cli import main
from briefing.publish.manifest import outputs

ANSWERS, *_ = SOME = ("10_answers", "46_changes", "90_register")
WAITING = "import os, time\nopen({!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)"
NARROW = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "cp1252"}


@pytest.fixture
def few(project):
    """A project of three notebooks; in CI, of all."""
    for path in (project / "notebooks").glob("*.ipynb"):
        if path.stem not in SOME and not os.environ.get("BRIEFING_ALL_EDITIONS"):
            path.unlink()
    return project


@pytest.fixture
def begun(root):
    """Begin a Python elsewhere; its standard output and errors can be read as cp1252."""

    def begin(*words):
        path = os.pathsep.join(str(root / place) for place in ("tests/elsewhere", "src"))
        told = {
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "text": True,
            "encoding": "cp1252",
            "stdin": subprocess.DEVNULL,
        }
        return subprocess.Popen([sys.executable, *words], env=os.environ | NARROW | {"PYTHONPATH": path}, **told)

    return begin


@pytest.fixture
def said(begun):
    """What a Python elsewhere says, which does what it should."""

    def run(*words):
        process = begun(*words)
        out, errors = process.communicate(timeout=900)
        assert process.returncode == 0, errors
        return out

    return run


def briefing(*words):
    return ("-m", "briefing.cli", *words)


def test_an_edition_has_the_same_bytes_is_found_up_to_date_and_is_cleaned_away(few, said):
    assert main(["report", "core"]) == 0
    here = outputs(few / "reports" / "core")
    for folder in ("reports/core", ".cache"):
        shutil.rmtree(few / folder)
    assert "reports/core/ built in" in said(*briefing("report", "core"))
    assert outputs(few / "reports" / "core") == here
    assert "reports/core/ is up to date" in said(*briefing("report", "core"))
    assert main(["report", "core"]) == 0
    assert said(*briefing("clean")).startswith("removed the built editions")
    assert sorted(path.name for path in (few / "reports").iterdir()) == ["core.yml", "full.yml"]


def test_it_is_elsewhere(said, tmp_path):
    code = f"open({str(tmp_path / 'a')!r}, 'w').write('\\u2264\\n')"
    with pytest.raises(AssertionError, match="can't encode character"):
        said("-c", code)
    said("-c", code.replace("2264", "2013"))
    assert (tmp_path / "a").read_bytes() == b"\x96\r\n"
    assert said("-c", "import os; print(hasattr(os, 'fork'))") == "False\n"


def test_a_terminal_of_few_letters_shows_the_others_as_escapes(said):
    code = "from briefing.cli import main\nmain(['read'])\nprint('\\u2265 5 \\u2013 7')"
    assert said("-c", code) == "\\u2265 5 – 7\n"


def test_two_builds_of_an_edition_do_not_meet(said, tmp_path):
    code = f"""
from pathlib import Path
from briefing.errors import FaultsError
from briefing.publish.folder import locked
folder = Path({str(tmp_path / "core")!r})
with locked(folder):
    try:
        with locked(folder):
            print("they meet")
    except FaultsError as error:
        print(error)
with locked(folder):
    print("free again")
"""
    refused, fault, free = said("-c", code).splitlines()
    assert refused == "1 fault to mend"
    assert "Another build of this edition is running" in fault
    assert free == "free again"


def test_an_edition_of_a_batch_has_a_process_of_its_own(said, monkeypatch):
    monkeypatch.setenv("FCNTL", "kept")
    code = """
import os
from functools import partial
from briefing.run.cluster import METHOD, build_all, workers
with workers("") as client:
    print(METHOD, *build_all(client, {"a": partial(os._exit, 3), "b": partial(int, "7")}, ()), sep="\\n")
"""
    method, *built = said("-c", code).splitlines()
    assert method == "spawn"
    assert sorted(built) == [
        "Built(name='a', fault='its process ended before it was built')",
        "Built(name='b', fault='')",
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -15)], ids=["interrupted", "ended"])
def test_a_build_that_is_stopped_leaves_no_kernel(few, begun, sent, code):
    first = few / "notebooks" / f"{ANSWERS}.ipynb"
    notebook = json.loads(first.read_text(encoding="utf-8"))
    notebook["cells"][2]["source"] = WAITING.format(str(few / "pid"))
    first.write_text(json.dumps(notebook), encoding="utf-8")
    build = begun(*briefing("report", "core"))
    until(lambda: (few / "pid").is_file() and (few / "pid").read_text())
    build.send_signal(sent)
    _, errors = build.communicate(timeout=60)
    assert build.returncode == code
    assert "Traceback" not in errors
    assert errors.endswith("Stopped; what was built before is as it was\n") == (code == 130)
    until(lambda: not is_there(int((few / "pid").read_text())))


def is_there(process):
    with suppress(ProcessLookupError):
        os.kill(process, 0)
        return True
    return False
