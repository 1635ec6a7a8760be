"""Measures the ways to make the core edition against one another, many editions, and a large register, in one run.

    python benchmarks/bench.py [--rounds 5] [--claims 1000000]

The ways are measured in a copy of the project, in turns, so that what else the machine does falls on all alike: once to
warm up and to see that each did the same work, then medians of the rounds. Writes its tables into benchmarks/README.md,
between its markers.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from large import LARGE, TIMES, large
from same import differences

from briefing.paths import ROOT_VARIABLE, archive_folder, project_root
from briefing.run.processes import cores

HERE = Path(__file__).resolve().parent
MARKERS = ("<!-- measured -->\n", "<!-- /measured -->\n")
EDITION, EDITED = "core", "42_retelling"
AROUND = 3
REPORT = ("-m", "briefing.cli", "report", EDITION)


@dataclass(frozen=True)
class Run:
    """One run of a command: seconds on the clock, seconds of computing, the most memory of one process in MB."""

    wall: float
    cpu: float
    memory: float


def main() -> None:
    """Measure, print and file the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--claims", type=int, default=LARGE)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = _copy(Path(folder) / "project")
        ways = _ways(root, Path(folder))
        medians = _rounds(ways, options.rounds, partial(_refuse_differences, root, Path(folder)))
        fifty = _fifty(ways["plain"], options.rounds)
    register = large(options.claims, TIMES)
    rounds = f"Medians of {options.rounds} rounds after a warm-up; for the large register of {TIMES} processes each."
    machine = f"{cores()} cores, {platform.system()}, Python {platform.python_version()}."
    _file(f"{_table(medians, fifty)}\n\n{register}\n\n{rounds} {machine}\n")


def _rounds(ways: dict[str, Callable[[int], Run]], rounds: int, check: Callable[[], None]) -> dict[str, Run]:
    """The medians of every way; round 0 warms up, and is checked."""
    runs: dict[str, list[Run]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, way in ways.items():
            run = way(number)
            print(f"{number} {name}: {run.wall:.2f} s", flush=True)
            runs[name] += [run] if number else []
        if not number:
            check()
    return {name: _medians(of) for name, of in runs.items()}


def _fifty(plain: Callable[[int], Run], rounds: int) -> float:
    """Seconds of a core for each of fifty editions, by those of the plain script, run before and after them."""
    numbers = count(rounds + 1)
    before = [plain(next(numbers)).wall for _ in range(AROUND)]
    seconds = _printed_seconds("batch.py")
    after = [plain(next(numbers)).wall for _ in range(AROUND)]
    print(f"plain {before}, an edition of fifty {seconds:.2f}, plain {after}", flush=True)
    return seconds / median(before + after)


def _refuse_differences(root: Path, folder: Path) -> None:
    found = differences(root / "reports" / EDITION, folder / "plain-0", folder / "stock-0")
    if found:
        raise SystemExit("The same work was not done: " + ", ".join(found))


def _copy(root: Path) -> Path:
    """A copy of the inputs to build in; later commands work there."""
    os.environ["BRIEFING_ARCHIVE"] = str(archive_folder(project_root()).resolve())
    for name in ("data", "notebooks", "reports"):
        skipped = shutil.ignore_patterns("archive", EDITION, "full", ".*")
        shutil.copytree(project_root() / name, root / name, ignore=skipped)
    for name in ("src", "requirements.lock"):
        (root / name).symlink_to(project_root() / name)
    os.environ[ROOT_VARIABLE] = str(root)
    return root


def _ways(root: Path, folder: Path) -> dict[str, Callable[[int], Run]]:
    """What is measured, by name; a number tells the rounds apart."""
    notebook = root / "notebooks" / f"{EDITED}.ipynb"
    text = notebook.read_text(encoding="utf-8")

    def edited(number: int) -> Run:
        notebook.write_text(text.replace('"# ', f'"# {"I" * (number + 1)} ', 1), encoding="utf-8")
        return _run(*REPORT)

    def rebuilt(number: int) -> Run:
        notebook.write_text(text, encoding="utf-8")
        return _run(*REPORT, "--force")

    return {
        "plain": lambda number: _run(HERE / "plain.py", EDITION, folder / f"plain-{number}"),
        "edited": edited,
        "full": rebuilt,
        "unchanged": lambda number: _run(*REPORT),
        "documents": lambda number: Run(_printed_seconds("documents.py", EDITION), 0.0, 0.0),
        "help": lambda number: _run("-m", "briefing.cli", "--help"),
        "check": lambda number: _run("-m", "briefing.cli", "check"),
        "stock": lambda number: _run(HERE / "stock.py", EDITION, folder / f"stock-{number}"),
    }


def _run(*arguments: object) -> Run:
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, *map(str, arguments)], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{arguments} ended with status {status}")
    return Run(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _printed_seconds(script: str, *arguments: str) -> float:
    out = subprocess.run([sys.executable, HERE / script, *arguments], check=True, stdout=subprocess.PIPE, text=True)
    return float(out.stdout.splitlines()[-1])


def _medians(runs: list[Run]) -> Run:
    return Run(*(median(getattr(run, field) for run in runs) for field in ("wall", "cpu", "memory")))


def _table(medians: dict[str, Run], fifty: float) -> str:
    seconds = {name: run.wall for name, run in medians.items()}
    rows = [
        ("full build / plain script", f"{seconds['full'] / seconds['plain']:.2f}", "at most 1.5"),
        ("stock commands / full build", f"{seconds['stock'] / seconds['full']:.1f}", "at least 8"),
        ("one notebook edited / full build", f"{seconds['edited'] / seconds['full']:.2f}", "at most 0.5"),
        ("unchanged build", f"{seconds['unchanged']:.2f} s", "at most 0.3 s"),
        ("of fifty editions, each and core / plain script", f"{fifty:.2f}", "at most 1.0"),
        ("HTML and PDF of executed notebooks", f"{seconds['documents']:.2f} s", "at most 1 s"),
        ("`briefing --help`", f"{seconds['help']:.2f} s", "at most 0.3 s"),
    ]
    lines = ["| of the core edition | measured | aim |", "|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    lines += ["", "| | seconds | of computing | most memory of a process |", "|---|---|---|---|"]
    lines += [
        f"| {name} | {run.wall:.2f} | {run.cpu:.2f} | {run.memory:.0f} MB |"
        for name, run in medians.items()
        if run.memory
    ]
    return "\n".join(lines)


def _file(table: str) -> None:
    print(table)
    readme = HERE / "README.md"
    pattern = re.compile(f"(?<={MARKERS[0]}).*(?={MARKERS[1]})", re.DOTALL)
    readme.write_text(pattern.sub(lambda found: table, readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
