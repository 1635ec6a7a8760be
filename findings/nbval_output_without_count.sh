#!/usr/bin/env bash
# nbval: a kept output fails, however right it is, where the cell's execution count was stripped.
#
# Expected: with --nbval-lax, a cell tagged nbval-check-output passes where what it prints is what the notebook keeps;
#   the count beside it says nothing about the output.
# Happens: with "execution_count": null, which is what nbstripout leaves beside outputs that it was told to keep, the
#   comparison fails on equal outputs; with any number in its place it passes. (nbstripout --keep-count keeps the number.)
# Versions: nbval 0.11.0, pytest 9.2.0, ipykernel 7.4.0, nbformat 5.11.1, Python 3.11. Date: 2026-11-30.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  nbval==0.11.0 pytest==9.2.0 ipykernel==7.4.0 nbformat==5.11.1
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import json
import subprocess
import sys
from pathlib import Path

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


def passes(count: int | None) -> bool:
    """Whether nbval finds a printed line to be the one that is kept, beside an execution count."""
    kept = {"output_type": "stream", "name": "stdout", "text": "five\n"}
    tags = {"tags": ["nbval-check-output"]}
    cell = {"cell_type": "code", "id": "one", "metadata": tags, "source": "print('five')", "outputs": [kept]}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": KERNEL}}
    Path("kept.ipynb").write_text(json.dumps(notebook | {"cells": [cell | {"execution_count": count}]}))
    command = [sys.executable, "-m", "pytest", "-q", "--nbval-lax", "--nbval-current-env", "kept.ipynb"]
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


found = {count: passes(count) for count in (1, 7, None)}
for count, passed in found.items():
    print(f"execution_count {count}:", "passes" if passed else "fails")
as_described = found == {1: True, 7: True, None: False}
print("as described" if as_described else "CHANGED")
sys.exit(not as_described)
PYTHON
