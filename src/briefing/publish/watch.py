"""Building again whenever something changes that an edition is made of; each build is a process of its own."""

import subprocess
import sys
from pathlib import Path

import watchfiles

WATCHED = ("data", "notebooks", "src/briefing", "requirements.lock")
SOON = 500  # milliseconds


class _Inputs(watchfiles.DefaultFilter):
    """What editors and kernels leave beside the files is no change."""

    ignore_dirs = (*watchfiles.DefaultFilter.ignore_dirs, ".ipynb_checkpoints")


def watch(root: Path, edition: Path) -> None:
    """Build an edition, by its file, now and after every change, those during a build too; ends when interrupted."""
    watched, built = [*(root / name for name in WATCHED), edition], False
    for changes in watchfiles.watch(
        *watched, watch_filter=_Inputs(), raise_interrupt=False, yield_on_timeout=True, rust_timeout=SOON
    ):
        if changes:
            print("changed:", ", ".join(sorted({str(Path(path).relative_to(root)) for _, path in changes})), flush=True)
        if changes or not built:
            _build(edition)
            built = True


def _build(edition: Path) -> None:
    subprocess.run([sys.executable, "-m", "briefing.cli", "report", edition.stem], check=False)
