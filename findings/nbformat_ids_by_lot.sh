#!/usr/bin/env bash
# nbformat: one file read twice gives two notebooks, where two of its cells have one id.
#
# Expected: nbformat.read gives what the file says; a file with a fault is refused, or mended the same way each time.
# Happens: a cell whose id stands before it already (as after a merge, or where a cell was copied in a text editor) gets
#   an id that is drawn by lot as the file is read, with a warning. Reading twice gives two ids, so that whatever is
#   keyed on the notebook, or written from it, differs from run to run though no file changed.
# Versions: nbformat 5.11.1, Python 3.11. Date: 2026-11-30.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check nbformat==5.11.1
cd "$folder"
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import sys
from pathlib import Path

import nbformat

cells = [{"cell_type": "markdown", "id": "intro", "metadata": {}, "source": words} for words in ("one", "two")]
Path("twins.ipynb").write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}))
first, second = ([cell.id for cell in nbformat.read("twins.ipynb", as_version=4).cells] for _ in range(2))
print("read once: ", *first)
print("read again:", *second)
as_described = first[0] == second[0] == "intro" and first[1] != second[1]
print("as described" if as_described else "CHANGED")
sys.exit(not as_described)
PYTHON
