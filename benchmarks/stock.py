"""What an edition costs with stock commands: papermill, then nbconvert, once for each notebook.

python benchmarks/stock.py EDITION FOLDER
"""

import subprocess
import sys
from pathlib import Path

from briefing.paths import project_root


def main(name: str, folder: Path) -> None:
    """Run each notebook on the edition's parameters and turn it into HTML of its own, in a new folder."""
    folder = folder.resolve()
    folder.mkdir(parents=True)
    parameters = project_root() / "reports" / f"{name}.yml"
    for notebook in sorted((project_root() / "notebooks").glob("*.ipynb")):
        executed = folder / notebook.name
        _run("papermill", "--no-progress-bar", "--parameters_file", parameters, notebook, executed)
        _run("nbconvert", "--to", "html", executed)


def _run(module: str, *arguments: object) -> None:
    subprocess.run([sys.executable, "-m", module, *map(str, arguments)], check=True, capture_output=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
