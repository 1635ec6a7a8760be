"""JupyterLab on a folder of notebooks; what its user may do besides, it says itself."""

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT_MAY = ("--allow-root", "--no-browser")  # in a container, where root is alone


def open_lab(notebooks: Path, more: Sequence[str]) -> int:
    """Open a folder of notebooks until the server is stopped; its exit code."""
    if not find_spec("jupyterlab"):
        raise ModuleNotFoundError("No module named 'jupyterlab'", name="jupyterlab")
    return subprocess.run(command(notebooks, more), check=False).returncode


def command(notebooks: Path, more: Sequence[str]) -> list[str]:
    """What opens it."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [sys.executable, "-m", "jupyterlab", str(notebooks), *(ROOT_MAY if is_root else ()), *more]
