"""The targets of make, as they would run: each is a command that needs no make, and gets what that needs first."""

import shutil
import subprocess

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")


@pytest.fixture
def printed(root):
    """What make would run."""

    def run(*words):
        return subprocess.check_output(["make", "--no-print-directory", "-n", *words], cwd=root, text=True)

    return run


def test_a_container_may_say_where_the_workshop_listens(printed):
    said = printed("-o", ".venv/developed", "lab", "LAB=--ip=0.0.0.0")
    assert said.strip() == ".venv/bin/briefing lab -- --ip=0.0.0.0"


def test_on_windows_programs_lie_elsewhere(printed):
    said = printed("-o", ".venv/installed", "check", "OS=Windows_NT")
    assert said.strip() == ".venv/Scripts/briefing check"


def test_a_sheet_may_be_written_read_blind_or_over_another(printed):
    said = [printed("-o", ".venv/installed", "sheet", "ID=paper-2026", *more) for more in ([], ["READ=1"], ["BLIND=1"])]
    assert [" ".join(line.split()) for line in said] == [
        '.venv/bin/briefing sheet "paper-2026"',
        '.venv/bin/briefing sheet "paper-2026" --read',
        '.venv/bin/briefing sheet "paper-2026" --blind',
    ]
    assert printed("-o", ".venv/installed", "settle", "ID=paper-2026", "FORCE=1").split()[-1] == "--force"


WORK_ON_IT = ["test", "oracles", "fuzz", "lab", "batch", "pictures", "lock", "lint", "types"]


def test_what_a_report_does_not_need_is_added_by_the_first_command_that_needs_it(printed):
    assert "develop.lock" not in printed("-W", "requirements.lock", "report", "site", "check", "watch", "accept")
    for target in WORK_ON_IT:
        said = printed("-W", "requirements.lock", target)
        assert said.index("environment.py requirements.lock") < said.index("environment.py develop.lock"), target


def test_a_changed_lock_is_installed_anew(printed):
    assert "environment.py develop.lock" in printed("-o", ".venv/installed", "-W", "develop.lock", "lint")
    assert "environment.py" not in printed("-o", ".venv/installed", "-W", "develop.lock", "report")
