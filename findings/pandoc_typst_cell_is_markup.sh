#!/usr/bin/env bash
# pandoc: what a table cell begins with is typst markup in the typst that it writes.
#
# Expected: a table cell that says "+ 5" is written so that typst prints "+ 5", as a paragraph that says it is.
# Happens: a paragraph is written as "\+ 5", a table cell, a list item, a heading and the words of a link as they stand:
#   [+ 5] is a numbered list whose item is 5, and prints "1. 5"; [= x] is a heading. A change of plus five is printed as
#   one, point, five, without a warning from either program.
# Versions: pypandoc-binary 1.17 (its pandoc's version is printed), typst 0.15.2, pypdf 7.1.0, Python 3.11.
#   Date: 2026-11-30.
# Exit: 0 if it still happens, 1 if it changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17 typst==0.15.2 pypdf==7.1.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys
from pathlib import Path

import pypandoc
import typst
from pypdf import PdfReader

print("pandoc", pypandoc.get_pandoc_version())


def printed(html: str) -> str:
    """What a page says of HTML that pandoc turns into typst."""
    Path("made.typ").write_text(pypandoc.convert_text(html, "typst", format="html"), encoding="utf-8")
    typst.compile("made.typ", output="made.pdf")
    return " ".join(PdfReader("made.pdf").pages[0].extract_text().split())


paragraph, cell = printed("<p>+ 5</p>"), printed("<table><tr><td>+ 5</td></tr></table>")
print("a paragraph:", paragraph)
print("a cell:     ", cell)
as_described = paragraph == "+ 5" and cell == "1. 5"
print("as described" if as_described else "CHANGED")
sys.exit(not as_described)
PYTHON
