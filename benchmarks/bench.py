"""Measures the project against an earlier commit of itself, built beside it in one run.

    python3 benchmarks/bench.py [--only full,edited] [--rounds 5] [--folder FOLDER]

Both are clones of commits, each with an environment that its own Makefile makes. The ways of a group are measured in
turns: once to warm up, then medians of the rounds. What was measured is filed in README.md; its other lines stay.
"""

import argparse
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from checkout import Checkout, head
from group import medians
from groups import groups
from lines import AGAINST, LINES, NOT_ALL
from table import filed, found

ALL = [line for lines in LINES.values() for line in lines]
README = Path(__file__).with_name("README.md")


def main() -> None:
    """Measure, print and file."""
    options = _options()
    with TemporaryDirectory() as temporary:
        folder = (options.folder or Path(temporary)).resolve()
        now, then = (Checkout(commit, folder / commit) for commit in (head(), AGAINST))
        every = groups(now, then)
        for name in options.only or [name for name in every if name not in NOT_ALL]:
            started = time.monotonic()
            runs = medians(every[name], options.rounds, partial(print, flush=True))
            news = {line.measure: found(line, runs) for line in LINES[name]}
            print("\n".join(f"{measure}: {told}" for measure, told in news.items()))
            print(f"{name} took {(time.monotonic() - started) / 60:.1f} minutes", flush=True)
            if not options.dry_run:
                when = f"{time.strftime('%Y-%m-%d', time.gmtime())}, {now.commit}"
                README.write_text(filed(README.read_text(encoding="utf-8"), ALL, news, when), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", type=lambda names: names.split(","), default=[], help="groups to measure, as in full,edited"
    )
    parser.add_argument("--rounds", type=int, default=5, help="of which medians are taken")
    parser.add_argument(
        "--folder", type=Path, help="where both checkouts are kept for the next run; else a temporary one"
    )
    parser.add_argument("--dry-run", action="store_true", help="file nothing")
    options = parser.parse_args()
    if strangers := set(options.only) - set(LINES):
        parser.error(f"no group is named {', '.join(strangers)}; there are {', '.join(LINES)}")
    return options


if __name__ == "__main__":
    main()
