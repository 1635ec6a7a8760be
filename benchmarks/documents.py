"""Seconds for the HTML and PDF of an edition's executed notebooks, once loaded what builds load while notebooks run.

python benchmarks/documents.py EDITION
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.document.outputs import load_writers, write_outputs
from briefing.editions.edition import read_edition
from briefing.paths import project_root
from briefing.publish.cover import cover_of
from briefing.run.notebooks import read_notebooks


def main(name: str) -> None:
    """Print the seconds."""
    edition = read_edition(project_root(), name)
    executed = read_notebooks(project_root() / "reports" / name / "notebooks")
    load_writers()
    with TemporaryDirectory() as folder:
        started = time.perf_counter()
        write_outputs(executed, cover_of(edition, project_root()), Path(folder))
        print(time.perf_counter() - started)


if __name__ == "__main__":
    main(sys.argv[1])
