"""Who may open the workshop, and where it listens."""

import sys
from pathlib import Path

from briefing.run.lab import command

HERE = [sys.executable, "-m", "jupyterlab", "notebooks"]


def test_root_may_open_the_workshop_and_others_are_not_let_off(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    assert command(Path("notebooks"), []) == [*HERE, "--allow-root", "--no-browser"]
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert command(Path("notebooks"), ["--ip=0.0.0.0"]) == [*HERE, "--ip=0.0.0.0"]


def test_windows_knows_no_root(monkeypatch):
    monkeypatch.delattr("os.geteuid", raising=False)
    assert command(Path("notebooks"), []) == HERE
