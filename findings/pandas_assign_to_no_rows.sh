#!/usr/bin/env bash
# pandas: a column assigned to a table without rows gives it rows.
#
# Expected: DataFrame.assign puts a Series beside the rows that the table has, by their labels; a table that a filter
#   has left without rows stays without rows.
# Happens: with one row left, the other labels of the Series are dropped, as expected; with none left, the table takes
#   the labels of the Series, and every column it had is NaN in them. So "filter, then assign" works until the day
#   nothing passes the filter, and then goes on with invented empty rows. "Assign, then filter" is safe.
# Versions: pandas 3.1.1, numpy 2.4.6, Python 3.11. Date: 2026-11-29.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pandas as pd

table = pd.DataFrame({"claim": ["a", "b", "c"], "value": [1, 2, 3]})
kind = pd.Series(["x", "y", "z"])

one_left = table.loc[table["value"].gt(2)].assign(kind=kind)
none_left = table.loc[table["value"].gt(9)].assign(kind=kind)
print("one row left, then assigned:", one_left.to_dict("records"))
print("no row left, then assigned:", none_left.to_dict("records"))
as_described = len(one_left) == 1 and len(none_left) == 3 and bool(none_left["claim"].isna().all())
print("as described" if as_described else "CHANGED")
sys.exit(not as_described)
PYTHON
