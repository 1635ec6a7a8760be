"""Seconds of a core for each edition of a grid of fifty, built side by side; nothing is built before.

python benchmarks/batch.py
"""

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.batches import FOLDER, build_batch
from briefing.paths import cache_folder, project_root
from briefing.publish.forked import cores

GRID = "base: core\nas_of: {from: 2022-01-01, to: 2026-01-31, every: month}\n"


def main() -> None:
    """Build them and print the seconds."""
    root = project_root()
    shutil.rmtree(root / FOLDER / "fifty", ignore_errors=True)
    shutil.rmtree(cache_folder(root) / "notebooks", ignore_errors=True)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "fifty.yml"
        file.write_text(GRID)
        started = time.perf_counter()
        failed = build_batch(root, file, "", 600, print)
        seconds = time.perf_counter() - started
    editions = len(list((root / FOLDER / "fifty").glob("*.yml")))
    print(f"{editions} editions, {len(failed)} failed: {seconds * cores() / editions:.2f} s of a core each")


if __name__ == "__main__":
    sys.exit(main())
