"""Building again whenever something changes that an edition is made of; each build is a process of its own.

Files are looked at by name, again and again: an editor that puts a new file in the old one's place changes it too.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from briefing.editions.edition import read_edition
from briefing.editions.files import edition_file
from briefing.errors import FaultsError
from briefing.paths import archive_folder, from_root
from briefing.publish.inputs import files_of, files_of_all

SOON = 0.3  # seconds between two looks
Seen = dict[str, tuple[int, int, int]]


def watch(root: Path, address: str, say: Callable[[str], None]) -> None:
    """Build an edition now and after every change, those during a build too; ends when interrupted."""
    seen: Seen = {}
    while True:
        now = look(root, address)
        if now != seen:
            now = _settled(root, address, now)
            if seen:
                say(f"changed: {', '.join(changed(seen, now))}")
            seen = now
            subprocess.run([sys.executable, "-m", "briefing.cli", "report", address], check=False)
        time.sleep(SOON)


def look(root: Path, address: str) -> Seen:
    """The files that decide an edition, by their names as a person knows them, each with what changes when it does."""
    found = files_of_all(root) | set(archive_folder(root).glob("*.txt"))
    with suppress(FaultsError):  # which the build tells of
        found.add(edition_file(root, address))
        found |= files_of(root, read_edition(root, address))
    seen = {}
    for path in sorted(found):
        with suppress(OSError):
            state = path.stat()
            seen[from_root(path, root)] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return seen


def changed(before: Seen, after: Seen) -> list[str]:
    """The files that are new, gone or no longer the same."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))


def _settled(root: Path, address: str, now: Seen) -> Seen:
    """What is seen once nothing more changes: an editor may write a file in several steps."""
    time.sleep(SOON)
    while (later := look(root, address)) != now:
        now = later
        time.sleep(SOON)
    return now
