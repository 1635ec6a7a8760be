"""A commit of this project in a folder of its own, with an environment that its own Makefile makes."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from used import Used, used

PROJECT = Path(__file__).resolve().parents[1]
ROOT, ARCHIVE = "BRIEFING_ROOT", "BRIEFING_ARCHIVE"
LEFT_OUT = ("BRIEFING_", "MAKE", "MFLAGS", "PYTHON", "VIRTUAL_ENV")
ADDS_MORE = ".venv/developed:"


@dataclass(frozen=True)
class Checkout:
    """A commit, and where it stands or shall stand."""

    commit: str
    root: Path

    @cached_property
    def python(self) -> Path:
        """Its interpreter. First, the commit is checked out, as it was filed, and all that it may need is installed."""
        if self.root.exists():
            self._git("checkout", "--quiet", "--force", self.commit)
            self._git("clean", "-fdxq", "-e", ".venv")
        else:
            self.clone()
        all_there = ADDS_MORE in (self.root / "Makefile").read_text(encoding="utf-8")
        self.make("develop" if all_there else ".venv/installed")
        return self.root / ".venv" / "bin" / "python"

    def clone(self) -> Used:
        """Check it out into a new folder."""
        self.root.parent.mkdir(parents=True, exist_ok=True)
        clone = used(["git", "clone", "--quiet", "--no-checkout", PROJECT, self.root], PROJECT, os.environ)
        return clone | {"seconds": clone["seconds"] + self._git("checkout", "--quiet", self.commit)["seconds"]}

    def make(self, target: str, **variables: str) -> Used:
        """Make a target of its Makefile, by the Python that runs this."""
        return used(["make", target, f"PYTHON={sys.executable}"], self.root, _environment() | variables)

    def run(self, *arguments: object, sampled: bool = False) -> Used:
        """Run its own interpreter on it."""
        return used([self.python, *arguments], self.root, _environment() | {ROOT: str(self.root)}, sampled)

    def briefing(self, *arguments: object, sampled: bool = False) -> Used:
        """Run a command of `briefing` on it."""
        return self.run("-m", "briefing.cli", *arguments, sampled=sampled)

    def _git(self, *arguments: str) -> Used:
        return used(["git", *arguments], self.root, os.environ)


def _environment() -> dict[str, str]:
    """What is set here, but for what would lead to another folder or another Python; the source texts are these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(LEFT_OUT)}
    return kept | {ARCHIVE: str((PROJECT / os.environ.get(ARCHIVE, "data/archive")).resolve())}


def head() -> str:
    """The commit that is checked out here, short."""
    command = ["git", "rev-parse", "--short=7", "HEAD"]
    return subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout.strip()
