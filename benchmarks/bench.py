"""Measures the ways to make the core edition against one another, in one run: warm-up, then medians of the rounds.

    python benchmarks/bench.py [--rounds 5] [--stock-rounds 5]

Works in a copy of the project, in turns, so that what else the machine does falls on all alike. Writes the table into
benchmarks/README.md, between its markers.
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
from pathlib import Path
from statistics import median

from briefing.paths import ROOT_VARIABLE, archive_folder, project_root
from briefing.publish.forked import cores

HERE = Path(__file__).resolve().parent
MARKERS = ("<!-- measured -->\n", "<!-- /measured -->\n")
EDITION, EDITED = "core", "42_drift"
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
    parser.add_argument("--stock-rounds", type=int, default=5, help="the stock commands take minutes a round")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = _copy(Path(folder) / "project")
        ways = _ways(root, Path(folder))
        for name in ways:
            if name != "stock":
                ways[name](0)
        runs: dict[str, list[Run]] = {name: [] for name in ways}
        for number in range(1, max(options.rounds, options.stock_rounds) + 1):
            for name, way in ways.items():
                if number <= (options.stock_rounds if name == "stock" else options.rounds):
                    runs[name].append(way(number))
                    print(f"{number} {name}: {runs[name][-1].wall:.2f} s", flush=True)
    _file(_table({name: _medians(of) for name, of in runs.items()}, options))


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

    def documents(number: int) -> Run:
        out = subprocess.run(
            [sys.executable, HERE / "documents.py", EDITION], check=True, capture_output=True, text=True
        )
        return Run(float(out.stdout), 0.0, 0.0)

    return {
        "plain": lambda number: _run(HERE / "plain.py", EDITION, folder / f"plain-{number}"),
        "full": lambda number: _run(*REPORT, "--force"),
        "unchanged": lambda number: _run(*REPORT),
        "documents": documents,
        "edited": edited,
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


def _medians(runs: list[Run]) -> Run:
    return Run(*(median(getattr(run, field) for run in runs) for field in ("wall", "cpu", "memory")))


def _table(medians: dict[str, Run], options: argparse.Namespace) -> str:
    seconds = {name: run.wall for name, run in medians.items()}
    rows = [
        ("full build / plain script", f"{seconds['full'] / seconds['plain']:.2f}", "at most 1.5"),
        ("stock commands / full build", f"{seconds['stock'] / seconds['full']:.1f}", "at least 8"),
        ("one notebook edited / full build", f"{seconds['edited'] / seconds['full']:.2f}", "at most 0.5"),
        ("unchanged build", f"{seconds['unchanged']:.2f} s", "at most 0.3 s"),
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
    rounds = f"Medians of {options.rounds} rounds ({options.stock_rounds} of the stock commands) after a warm-up"
    lines += ["", f"{rounds}; {cores()} cores, {platform.system()}, Python {platform.python_version()}."]
    return "\n".join(lines) + "\n"


def _file(table: str) -> None:
    print(table)
    readme = HERE / "README.md"
    pattern = re.compile(f"(?<={MARKERS[0]}).*(?={MARKERS[1]})", re.DOTALL)
    readme.write_text(pattern.sub(lambda found: table, readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
