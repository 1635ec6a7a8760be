"""Seconds of a core for each edition of a grid of fifty, built side by side; nothing is built before.

`python benchmarks/batch.py` builds the core edition as of fifty weeks, each with nearly all of its documents.
"""

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.paths import cache_folder, project_root
from briefing.publish.batch import FOLDER, build_batch
from briefing.run.processes import cores

EDITIONS = 50
GRID = "base: core\nas_of: {from: 2025-02-23, to: 2026-01-31, every: week}\n"


def main() -> None:
    """Build them and print the seconds of a core for each."""
    root = project_root()
    shutil.rmtree(root / FOLDER / "fifty", ignore_errors=True)
    shutil.rmtree(cache_folder(root), ignore_errors=True)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "fifty.yml"
        file.write_text(GRID)
        started = time.perf_counter()
        failed = build_batch(root, file, "", lambda step: print(step, file=sys.stderr))
        seconds = time.perf_counter() - started
    built = len(list((root / FOLDER / "fifty").glob("*/briefing.pdf")))
    if failed or built != EDITIONS:
        raise SystemExit(f"{built} of {EDITIONS} editions were built, {len(failed)} failed")
    print(seconds * cores() / built)


if __name__ == "__main__":
    main()
