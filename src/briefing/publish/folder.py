"""The edition's folder: built beside its place and put there whole; one build at a time.

`os.replace` cannot put a folder over a full one, so the swap is two renames; a swap that was interrupted between them
is finished, or undone, by the next command.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from briefing.errors import Fault, FaultsError

COMPLETE = "manifest.json"
PAUSES = (0.1, 0.5, 2) if os.name == "nt" else ()  # seconds: what looks for viruses reads each new file


def beside(folder: Path, what: str) -> Path:
    """A hidden neighbour of an edition's folder: .core.new, .core.old, .core.lock."""
    return folder.with_name(f".{folder.name}.{what}")


@contextmanager
def building(folder: Path) -> Iterator[Path]:
    """A fresh folder to build in; put in place when the block ends well, thrown away when it does not."""
    new = beside(folder, "new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
        swap(new, folder)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def swap(new: Path, folder: Path) -> None:
    """Put a complete new folder in the place of the old one."""
    old = beside(folder, "old")
    if old.exists():
        shutil.rmtree(old)
    if folder.exists():
        _rename(folder, old)
    try:
        _rename(new, folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _rename(folder: Path, to: Path) -> None:
    """Rename a folder; where no file in it may be open then, wait a little for who has one."""
    for pause in PAUSES:
        with suppress(PermissionError):
            folder.rename(to)
            return
        time.sleep(pause)
    folder.rename(to)


def recover(folder: Path) -> None:
    """Finish an interrupted swap: take the new folder if it is complete, else put the old one back."""
    new, old = beside(folder, "new"), beside(folder, "old")
    if folder.exists() or not old.exists():
        return
    (new if (new / COMPLETE).is_file() else old).rename(folder)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Only one build of an edition at a time; the lock's file goes while it is held, and who waits for it sees that."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    file = beside(folder, "lock")
    lock = FileLock(file)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        problem, remedy = "Another build of this edition is running", "Wait for it to end"
        raise FaultsError([Fault(f"{folder.parent.name}/{folder.name}/", "", "", problem, remedy)]) from None
    try:
        recover(folder)
        yield
    finally:
        with suppress(OSError):  # Windows takes no open file away; there it goes when it is let go
            file.unlink()
        lock.release()
