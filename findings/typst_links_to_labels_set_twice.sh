#!/usr/bin/env bash
# typst: a document whose links lead to labels is laid out twice, in some twice the memory.
#
# Expected: where a link leads changes nothing of what is laid out, so that a long table whose cells link to labels takes
#   about what the same table takes whose cells link to an address, or to the very positions that those labels have.
# Happens: a link to a label is known only once all pages have been laid out; then every cell that holds one is another
#   cell, and is laid out, and kept in memory, a second time. With links to positions, found by a query before (which
#   lays the pages out once, and may be another process), the same pages take half the memory at a time.
# Versions: typst (Python) 0.15.2, Python 3.11. Date: 2026-12-01.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2
cat > "$folder/set.py" <<'PYTHON'
import resource
import sys

import typst

TO = {"label": 'link(label("row-{0}"))', "address": 'link("#row-{0}")', "position": "link((page: 1, x: 0pt, y: {0}pt))"}
rows = "".join(
    f'[#{TO[sys.argv[1]].format(row)}[camp {row} of the north, as it was counted]], [#{TO[sys.argv[1]].format(3999 - row)}[see below]], [#"camp {row}"#label("row-{row}")],\n'
    for row in range(4000)
)
typst.compile(f"#table(columns: (40%, 30%, 30%),\n{rows})".encode())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
PYTHON
for to in label address position; do
  eval "$to=$("$folder/venv/bin/python" "$folder/set.py" $to)"
  echo "links to a $to: ${!to} MB at most"
done
if [ $((2 * label)) -gt $((3 * address)) ] && [ $((2 * label)) -gt $((3 * position)) ]; then echo "as described"; else echo CHANGED; exit 1; fi
