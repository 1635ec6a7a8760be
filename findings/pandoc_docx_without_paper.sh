#!/usr/bin/env bash
# pandoc: a DOCX that it writes names no size of paper.
#
# Expected: a document written for print says on what paper its pages are set, as what Word writes itself does.
# Happens: word/document.xml of what pandoc writes has a section without w:pgSz and w:pgMar, and so has pandoc's own
#   reference document: the reader's program chooses paper and margins, and one file has other pages in other countries.
# Versions: pypandoc-binary 1.17 (its pandoc's version is printed), Python 3.11. Date: 2026-11-29.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import re
import subprocess
import sys
import zipfile

import pypandoc

print("pandoc", pypandoc.get_pandoc_version())
pypandoc.convert_text("# A heading\n\nA paragraph.\n", "docx", format="markdown", outputfile="made.docx")
with open("reference.docx", "wb") as file:
    file.write(subprocess.check_output([pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"]))


def paper(name: str) -> list[str]:
    """The sizes of paper that a document names."""
    return re.findall(r"<w:pgSz[^>]*>", zipfile.ZipFile(name).read("word/document.xml").decode("utf-8"))


made, reference = paper("made.docx"), paper("reference.docx")
print("paper of the reference document:", reference or "none")
print("paper of what pandoc wrote:", made or "none")
as_described = not made
print("as described" if as_described else "CHANGED")
sys.exit(not as_described)
PYTHON
