"""What is installed, by what: uv where it can be had, else pip; always what a lock pins, by its hashes."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import environment

LOCK = Path("requirements.lock")


@pytest.fixture
def asked(root, tmp_path, monkeypatch):
    """What is run to install a lock where some programs do not do what they should: by whom, and on what."""
    monkeypatch.setattr("environment.with_pip_inside", lambda: environment.PYTHON)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "develop.lock").write_bytes((root / "develop.lock").read_bytes())

    def install(*fails):
        said = []

        def run(program, *words, **variables):
            said.append((Path(program).name[:6], str(words[-1]).rpartition("/")[2]))
            assert words[-1] == "." or "--require-hashes" in words
            return said[-1] not in fails

        return environment.install(LOCK, run), said

    return install


def pinned(lock):
    """How many packages a lock pins for this machine."""
    pins = [Requirement(line.rstrip("\\ ")) for line in lock.read_text().splitlines() if re.match(r"[\w.-]+==", line)]
    return sum(pin.marker is None or pin.marker.evaluate() for pin in pins)


GETS_UV, BY_UV, ITSELF = ("python", "uv.lock"), ("uv", LOCK.name), ("uv", ".")
BY_PIP, ITSELF_BY_PIP = ("python", LOCK.name), ("python", ".")


def test_uv_is_got_by_pip_and_installs(asked):
    assert asked() == (True, [GETS_UV, BY_UV, ITSELF])


def test_pip_installs_where_uv_cannot_be_had(asked, capsys):
    assert asked(GETS_UV) == (True, [GETS_UV, BY_PIP, ITSELF_BY_PIP])
    assert "pip does" in capsys.readouterr().err


def test_pip_installs_where_uv_does_not_run(asked):
    assert asked(BY_UV) == (True, [GETS_UV, BY_UV, BY_PIP, ITSELF_BY_PIP])


def test_what_neither_can_install_is_not_called_installed(asked):
    assert asked(BY_UV, BY_PIP) == (False, [GETS_UV, BY_UV, BY_PIP])


def test_what_will_be_downloaded_is_said_before_it_is(monkeypatch, capsys):
    said = {}
    monkeypatch.setattr("environment.install", lambda lock: said.setdefault(lock.name, capsys.readouterr().out))
    assert environment.main(LOCK) and environment.main(Path("develop.lock"))
    assert "some 100 packages" in said[LOCK.name] and "190 MB" in said[LOCK.name]
    assert "some 115 packages" in said["develop.lock"] and "300 MB" in said["develop.lock"]


@pytest.mark.parametrize("file", ["README.md", "docs/first-day.md", "environment.py"])
def test_so_many_packages_are_told_of_as_the_locks_pin_for_this_machine(root, file):
    words = (root / file).read_text(encoding="utf-8")
    told = [int(number) for number in re.findall(r"some\s+(\d+)\s+packages", words)]
    first, of_all = (pinned(root / lock) for lock in (LOCK.name, "develop.lock"))
    assert len(told) == 2 and abs(told[0] - first) <= 5 and abs(told[1] - (of_all - first)) <= 5


def test_a_program_that_is_not_there_does_not_do_what_it_should():
    assert not environment.run("/nowhere/uv")


def test_uv_looks_where_pip_was_told_to_look():
    settings = """:env:.index-url='file:///mine'
global.cert='/etc/all.pem'
global.extra-index-url='\\nfile:///a\\nfile:///b'
global.index-url='file:///theirs'
global.timeout='60'
install.find-links='/wheels /more'
"""
    assert environment.told(settings) == {
        "SSL_CERT_FILE": "/etc/all.pem",
        "UV_INDEX": "\nfile:///a\nfile:///b",
        "UV_DEFAULT_INDEX": "file:///mine",
        "UV_FIND_LINKS": "/wheels,/more",
    }


def test_an_environment_that_is_there_already_is_made_again(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], check=True)
    monkeypatch.setattr("environment.by_uv", lambda lock, run: True)
    assert environment.install(LOCK, lambda *command: True)
