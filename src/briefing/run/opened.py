"""Which files a notebook reads by itself, beside what it is given: seen by an audit hook in the process it runs in.

What is kept in the store in use does not count: an entry depends on nothing but what its name says.
"""

import hashlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing.run.cache import IN_USE
from briefing.run.modules import HERE

NOT_OURS = (sys.prefix, sys.base_prefix, str(HERE), "/dev", "/etc", "/proc", "/sys", "/usr")
WRITING = os.O_WRONLY | os.O_RDWR


class Opened:
    """Notes every file that this process opens from here on; of the package's own files, nothing."""

    def __init__(self):
        self._kept = f"{IN_USE.get()}{os.sep}"
        self._read: set[str] = set()
        self._written: set[str] = set()
        self._loaded = set(sys.modules)
        sys.addaudithook(self._note)

    def sums(self, root: Path) -> dict[str, str] | None:
        """The files read, with their sums; None if something was written into `root`: then a result is not all."""
        if any(Path(name).is_relative_to(root) for name in self._written):
            return None
        new = (sys.modules[name] for name in {*sys.modules} - self._loaded)
        imported = {file for module in new if (file := getattr(module, "__file__", None)) and _counts(file)}
        return {name: file_sum(name) for name in sorted(self._read | imported)}

    def _note(self, event: str, arguments: tuple) -> None:
        if event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
            name = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100
            if _counts(name) and not name.startswith(self._kept):
                (self._written if (arguments[2] or 0) & WRITING else self._read).add(name)


def unchanged(sums: Mapping[str, str]) -> bool:
    """Whether every file is what it was."""
    return all(file_sum(name) == total for name, total in sums.items())


def file_sum(name: str) -> str:
    """The sha256 of a file; blank if it is not there."""
    file = Path(name)
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _counts(name: str) -> bool:
    return not name.startswith(NOT_OURS) and "__pycache__" not in name
