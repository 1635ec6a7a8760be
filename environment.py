r"""Put what a lock pins, and this project, into .venv/: by uv, which takes seconds, or by pip where uv cannot do it.

    python3 environment.py requirements.lock

On Windows `python environment.py requirements.lock`, after which `.venv\Scripts\briefing report` builds the briefing.
Every package is held to its hash. uv itself is pinned in develop.lock, and gone again when it has done its work.
"""

import ast
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  (it is asked here, before anything is installed)
    sys.exit("Python 3.11 or newer is needed: run this with one, as in make PYTHON=python3.11")

VENV = Path(".venv")
ON_WINDOWS = os.name == "nt"
LINKED = not ON_WINDOWS  # as `python -m venv` does, so that one that is there can be made again
PYTHON = VENV / ("Scripts/python.exe" if ON_WINDOWS else "bin/python")
UV = "bin/uv.exe" if ON_WINDOWS else "bin/uv"  # where pip puts it with --target
PIN_OF_UV = re.compile(r"^uv==.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
INSTALL_BY_PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile")  # no warnings
HELD_TO_HASHES = ("--quiet", "--require-hashes", "--only-binary", ":all:", "-r")
THIS_PROJECT = ("--quiet", "--no-deps", "--no-build-isolation", "-e", ".")
INTO_A_FOLDER = {"PIP_REQUIRE_VIRTUALENV": "0", "PIP_ROOT_USER_ACTION": "ignore", "PIP_USER": "0"}
SETTING = re.compile(r"^(global|install|:env:)\.([\w-]+)=(.*)$", re.MULTILINE)
AS_UV_HAS_IT = {
    "cert": "SSL_CERT_FILE",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "index-url": "UV_DEFAULT_INDEX",
    "no-index": "UV_OFFLINE",
}
ANY_INDEX = {"UV_INDEX_STRATEGY": "unsafe-best-match"}  # as pip does it; the hashes say what may come from there
BY_PIP = "==> uv cannot install them here; pip does, which takes longer"
NO_PIP = "This Python has no pip, and nothing to get it with. On Debian or Ubuntu: apt install python3-venv"
WHAT_COMES = {
    "requirements.lock": """\
==> making the environment in .venv/, once: some 100 packages from the index that pip uses, about 190 MB to
    download and 600 MB when unpacked (measured on Linux, where two cores took 10 s); no word until it is done""",
    "develop.lock": """\
==> adding to .venv/, once, what a report does not need: some 115 packages, about 300 MB to download and
    800 MB when unpacked; no word until it is done""",
}
Run = Callable[..., bool]


def run(*command: str | Path, **environment: str) -> bool:
    """Run a command with these variables; whether it could be run, and did what it should."""
    try:
        return subprocess.run(command, env=os.environ | environment).returncode == 0
    except OSError:
        return False


def main(lock: Path) -> bool:
    """Say what will be downloaded, and install it."""
    print(WHAT_COMES[lock.name], flush=True)
    return install(lock)


def install(lock: Path, run: Run = run) -> bool:
    """Install what the lock pins, then this project, into .venv/, which is made if it is not there."""
    venv.create(VENV, symlinks=LINKED)  # pip in it would take seconds and room
    if by_uv(lock, run):
        return True
    print(BY_PIP, file=sys.stderr)
    pip = (with_pip_inside(), *INSTALL_BY_PIP)
    return run(*pip, *HELD_TO_HASHES, lock) and run(*pip, *THIS_PROJECT)


def by_uv(lock: Path, run: Run) -> bool:
    """Whether uv could be had from where pip looks, and could install what the lock pins, and this project."""
    python = sys.executable if find_spec("pip") else with_pip_inside()
    said = subprocess.run([python, "-m", "pip", "config", "list"], capture_output=True, text=True).stdout
    with tempfile.TemporaryDirectory(dir=VENV) as folder:
        pin = Path(folder, "uv.lock")
        pin.write_text("".join(PIN_OF_UV.findall(Path("develop.lock").read_text(encoding="utf-8"))), encoding="utf-8")
        uv = (Path(folder, UV), "pip", "install", "--python", PYTHON)
        return (
            run(python, *INSTALL_BY_PIP, "--target", folder, *HELD_TO_HASHES, pin, **INTO_A_FOLDER)
            and run(*uv, *HELD_TO_HASHES, lock, **ANY_INDEX, **told(said))
            and run(*uv, *THIS_PROJECT)
        )


def with_pip_inside() -> Path:
    """The Python of .venv/, once it has pip."""
    try:
        venv.create(VENV, with_pip=True, symlinks=LINKED)
    except subprocess.CalledProcessError:
        sys.exit(NO_PIP)
    return PYTHON


def told(settings: str) -> dict[str, str]:
    """Where pip was told to look, as variables of uv, which reads none of pip's settings: what `pip config list` says.

    A variable is stronger than what is set for installing, and that than what is set for all.
    """
    found = sorted(SETTING.findall(settings), key=lambda setting: ("global", "install", ":env:").index(setting[0]))
    values = {AS_UV_HAS_IT[name]: ast.literal_eval(value) for _, name, value in found if name in AS_UV_HAS_IT}
    if links := values.get("UV_FIND_LINKS"):
        values["UV_FIND_LINKS"] = ",".join(links.split())
    return values


if __name__ == "__main__":
    sys.exit(not main(Path(sys.argv[1])))
