"""The targets of make, as they would run: what they say before they download, and who may open the workshop."""

import os
import shutil
import subprocess

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")


@pytest.fixture
def printed(root, tmp_path):
    """What make would run, for a user of a number."""

    def run(*words, user=1000):
        who = tmp_path / "id"
        who.write_text(f"#!/bin/sh\necho {user}\n")
        who.chmod(0o755)
        path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
        command = ["make", "--no-print-directory", "-n", *words]
        return subprocess.check_output(command, cwd=root, env=os.environ | {"PATH": path}, text=True)

    return run


def test_root_may_open_the_workshop_and_others_are_not_let_off(printed):
    assert "lab notebooks --allow-root --no-browser" in printed("-o", ".venv/developed", "lab", user=0)
    assert "--allow-root" not in printed("-o", ".venv/developed", "lab")


def test_a_container_may_say_where_the_workshop_listens(printed):
    assert "--ip=0.0.0.0" in printed("-o", ".venv/developed", "lab", "LAB=--ip=0.0.0.0", user=0)


def test_a_sheet_may_be_written_read_blind_or_over_another(printed):
    said = [printed("-o", ".venv/installed", "sheet", "ID=paper-2026", *more) for more in ([], ["READ=1"], ["BLIND=1"])]
    assert [" ".join(line.split()) for line in said] == [
        '.venv/bin/briefing sheet "paper-2026"',
        '.venv/bin/briefing sheet "paper-2026" --read',
        '.venv/bin/briefing sheet "paper-2026" --blind',
    ]
    assert printed("-o", ".venv/installed", "settle", "ID=paper-2026", "FORCE=1").split()[-1] == "--force"


def test_the_first_command_says_what_it_will_download_before_it_does(printed):
    said = printed("-W", "requirements.lock", "report")
    assert "some 95 packages" in said and "190 MB" in said
    assert said.index("190 MB") < said.index("environment.py requirements.lock") < said.index("report full")


WORK_ON_IT = ["test", "oracles", "fuzz", "lab", "batch", "pictures", "lock", "lint", "types"]


def test_what_a_report_does_not_need_is_added_by_the_first_command_that_needs_it(printed):
    assert "develop.lock" not in printed("-W", "requirements.lock", "report", "site", "check", "watch", "accept")
    for target in WORK_ON_IT:
        said = printed("-W", "requirements.lock", target)
        assert said.index("environment.py requirements.lock") < said.index("environment.py develop.lock"), target


def test_a_changed_lock_is_installed_anew(printed):
    assert "environment.py develop.lock" in printed("-o", ".venv/installed", "-W", "develop.lock", "lint")
    assert "environment.py" not in printed("-o", ".venv/installed", "-W", "develop.lock", "report")
