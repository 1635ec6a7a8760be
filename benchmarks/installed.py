"""What a first report takes: the time and room from a fresh clone, and what is downloaded for it."""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

from checkout import Checkout
from used import MB, Used, used

UV = re.compile(r"^uv==.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
WHEELS = ("--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:")


def from_nothing(commit: str) -> Used:
    """Clone a commit and `make report`, all in a new folder; and how large its environment is then."""
    with TemporaryDirectory() as folder:
        fresh = Checkout(commit, Path(folder) / "project")
        seconds = fresh.clone()["seconds"] + fresh.make("report")["seconds"]
        if not (fresh.root / "reports" / "full" / "briefing.pdf").is_file():
            raise SystemExit(f"{commit} made no briefing.pdf")
        return {"seconds": seconds, "disk MB": _size(fresh.root / ".venv")}


def downloaded(checkout: Checkout, python: Path) -> Used:
    """The wheels of the lock that `make report` installs, and of uv where that installs it; got by a Python's pip."""
    needed = (checkout.root / "requirements.lock").read_text(encoding="utf-8")
    develop = checkout.root / "develop.lock"
    needed += "".join(UV.findall(develop.read_text(encoding="utf-8"))) if develop.exists() else ""
    with TemporaryDirectory() as folder:
        wheels, lock = Path(folder) / "wheels", Path(folder) / "requirements.lock"
        lock.write_text(needed, encoding="utf-8")
        used([python, "-m", "pip", "download", *WHEELS, "--dest", wheels, "-r", lock], Path(folder), os.environ)
        return {"download MB": _size(wheels)}


def _size(folder: Path) -> float:
    return sum(file.lstat().st_size for file in folder.rglob("*") if not file.is_dir()) / MB
