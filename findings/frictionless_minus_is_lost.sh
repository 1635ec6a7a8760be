#!/usr/bin/env bash
# frictionless: a number field with bareNumber false reads a typographic minus as no minus.
#
# Expected: "−5" (U+2212, as typesetters and spreadsheets write it) is minus five, or an error, as it is where bareNumber
#   is true.
# Happens: with bareNumber false, all that is not a digit, a point or an ASCII minus is stripped from both ends, the
#   typographic minus with it: "−5 %" is read as plus five, and the table is valid. "-5 %" is read as minus five.
# Versions: frictionless 5.21.0, Python 3.11. Date: 2026-11-30.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from pathlib import Path

from frictionless import Resource, Schema

Path("changes.csv").write_text("change\n\N{MINUS SIGN}5 %\n-5 %\n", encoding="utf-8")


def read(bare: bool) -> tuple[list[object], bool]:
    """The numbers of the file, and whether it is valid."""
    schema = Schema.from_descriptor({"fields": [{"name": "change", "type": "number", "bareNumber": bare}]})
    resource = Resource(path="changes.csv", schema=schema)
    return [row["change"] for row in resource.read_rows()], resource.validate().valid


bare, stripped = read(True), read(False)
print("bareNumber true: ", *bare[0], "valid" if bare[1] else "not valid")
print("bareNumber false:", *stripped[0], "valid" if stripped[1] else "not valid")
as_described = stripped == ([5, -5], True) and not bare[1]
print("as described" if as_described else "CHANGED")
sys.exit(not as_described)
PYTHON
