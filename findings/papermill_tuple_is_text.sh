#!/usr/bin/env bash
# papermill: a parameter that is a tuple reaches the notebook as the text of that tuple.
#
# Expected: execute_notebook(..., {"themes": ("troops", "losses")}) hands on two names, as a list of them does; or it
#   refuses what it cannot hand on.
# Happens: the injected cell says themes = "('troops', 'losses')", without a warning: what loops over it loops over 20
#   letters, and "troops" in themes is true all the same.
# Versions: papermill 2.7.0, nbformat 5.11.1, Python 3.11. Date: 2026-11-30.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check papermill==2.7.0 nbformat==5.11.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import nbformat
import papermill
from nbformat import v4

cell = v4.new_code_cell("themes = []", metadata={"tags": ["parameters"]})
kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
nbformat.write(v4.new_notebook(cells=[cell], metadata={"kernelspec": kernel}), "section.ipynb")


def injected(value: object) -> str:
    """The line that papermill injects for a parameter."""
    made = papermill.execute_notebook("section.ipynb", "made.ipynb", {"themes": value}, prepare_only=True)
    return made.cells[1].source.splitlines()[-1]


listed, paired = injected(["troops", "losses"]), injected(("troops", "losses"))
print("a list: ", listed)
print("a tuple:", paired)
as_described = listed == 'themes = ["troops", "losses"]' and paired == "themes = \"('troops', 'losses')\""
print("as described" if as_described else "CHANGED")
sys.exit(not as_described)
PYTHON
