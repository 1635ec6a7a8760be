"""Taking away what is built and what is kept to build it sooner: `briefing clean`, which needs no package installed.

Who has no environment yet runs it as `python -m briefing.publish.clean`, in `src/` (see the Makefile).
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

BUILT = (
    "reports/[!.]*/",
    *("reports/.*.lock", "reports/.*.new", "reports/.*.old"),
    *("site", ".site.new", ".site.old", "batches", "parquet"),
)
KEPT = (".cache", ".pytest_cache", ".ruff_cache", ".mypy_cache", ".hypothesis")
COMPILED = ("src/**/__pycache__", "tests/**/__pycache__")
SAID = "removed the built editions and caches; kept .venv/ and drafts/"


def clean(root: Path) -> str:
    """Remove what is built under `root`, and say so; what somebody wrote stays, as does the environment."""
    for path in list(_made(root)):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    return SAID


def _made(root: Path) -> Iterator[Path]:
    for pattern in (*BUILT, *KEPT, *COMPILED):
        yield from root.glob(pattern)


if __name__ == "__main__":
    print(clean(Path.cwd()))
