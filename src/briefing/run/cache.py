"""A store of what took time to make: entries in one folder, each named by all that it depends on.

An entry that is damaged is none. Nothing depends on the store: if it cannot be written, the next build makes all anew.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

MOST = 300
IN_USE: ContextVar[Path | None] = ContextVar("in_use", default=None)


@contextmanager
def used(folder: Path) -> Iterator[None]:
    """Let a folder be the one in use in the block, in this process and those forked from it; prune it afterwards."""
    before = IN_USE.set(folder)
    try:
        yield
    finally:
        IN_USE.reset(before)
        prune(folder)


def key(*parts: bytes | str) -> str:
    """A name for what depends on `parts`, in this order."""
    total = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode()
        total.update(b"%d:" % len(content) + content)
    return total.hexdigest()


def find(folder: Path, name: str) -> bytes | None:
    """The entry of a name, if it is there and whole."""
    with suppress(OSError):
        file = folder / name
        total, _, content = file.read_bytes().partition(b"\n")
        if total.decode("ascii", "replace") == key(name, content):
            os.utime(file)
            return content
    return None


def keep(folder: Path, name: str, content: bytes) -> None:
    """Add an entry, whole or not at all."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        half = folder / f".{name}.{os.getpid()}"
        try:
            half.write_bytes(key(name, content).encode() + b"\n" + content)
            half.replace(folder / name)
        finally:
            half.unlink(missing_ok=True)


def prune(folder: Path, most: int = MOST) -> None:
    """Drop the entries that were used longest ago, all but the newest `most`."""
    with suppress(OSError):
        entries = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for file in entries[most:]:
            file.unlink()
