"""What took time to make, kept in a folder: entries, each named by all that decides it; executed notebooks among them.

An entry that is damaged is none. Nothing depends on the folder: if it cannot be written, the next build makes all anew.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from briefing.run.nbformat import NotebookNode

MOST, MOST_BYTES = 300, 250_000_000
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


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """The entry of a name in the folder in use; made, and kept there, if it is not. Where none is in use, made."""
    folder = IN_USE.get()
    if folder is None:
        return make()
    content = find(folder, name)
    if content is None:
        content = make()
        keep(folder, name, content)
    return content


def prune(folder: Path, most: int = MOST, most_bytes: int = MOST_BYTES) -> None:
    """Drop the entries used longest ago: all but the newest `most`, and of these what is over `most_bytes`."""
    with suppress(OSError):
        entries = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        held = accumulate(file.stat().st_size for file in entries)
        for place, (file, size) in enumerate(zip(entries, held, strict=True)):
            if place >= most or size > most_bytes:
                file.unlink()


@dataclass(frozen=True)
class KeptRuns:
    """Executed notebooks, as JSON by name; its cells decide one, and what is `given` to all, as JSON holds it."""

    folder: Path
    given: object

    def found(self, notebooks: Mapping[str, NotebookNode]) -> dict[str, str]:
        """The notebooks that need not run, as they came back from an earlier run."""
        found = {name: find(self.folder, self._key(name, notebook)) for name, notebook in notebooks.items()}
        return {name: content.decode() for name, content in found.items() if content}

    def keep(self, notebooks: Mapping[str, NotebookNode], ran: Mapping[str, str]) -> None:
        """Keep what came back from a run."""
        for name, content in ran.items():
            keep(self.folder, self._key(name, notebooks[name]), content.encode())
        prune(self.folder)

    def _key(self, name: str, notebook: NotebookNode) -> str:
        return key(name, json.dumps([_as_written(notebook), self.given], sort_keys=True))


def _as_written(notebook: NotebookNode) -> dict:
    """What a person wrote: outputs and counts are of an earlier run, and an id may be drawn by lot as it is read."""
    cells = [
        {part: value for part, value in cell.items() if part not in ("id", "outputs", "execution_count")}
        for cell in notebook.cells
    ]
    return {**notebook, "cells": cells}
