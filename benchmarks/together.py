"""The memory that a process and all it started hold at one moment, as /proc tells it."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def together(first: int) -> float:
    """Bytes in memory; what processes share is counted once. 0 where there is no /proc."""
    return sum(map(_held, family(_parents(), first)))


def family(parents: Mapping[int, int], first: int) -> set[int]:
    """The ids of a process and of all that descend from it, by the parent of each."""
    found, newest = {first}, {first}
    while newest := {child for child, parent in parents.items() if parent in newest} - found:
        found |= newest
    return found


def _parents() -> dict[int, int]:
    parents = {}
    for folder in PROC.glob("[0-9]*"):
        with suppress(OSError):  # it has ended meanwhile
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    return parents


def _held(process: int) -> float:
    with suppress(OSError):
        for line in (PROC / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return float(line.split()[1]) * 1024
    return 0.0
