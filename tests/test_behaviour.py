"""What is told of tools in docs/behaviour.md is of the versions that are pinned, and a test of that name holds it."""

import ast
import re
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCK = (ROOT / "develop.lock").read_text(encoding="utf-8")
PINNED = {
    canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.MULTILINE)
}
LINES = (ROOT / "docs" / "behaviour.md").read_text(encoding="utf-8").splitlines()
ROWS = [line.strip("| ").split(" | ") for line in LINES if re.match(r"\| (?!behaviour)", line)]
TOOLS = (
    "papermill nbclient nbval nbconvert nbformat pypandoc-binary typst matplotlib XlsxWriter frictionless distributed"
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_a_row_names_a_pinned_version_and_a_test_that_is_there(row):
    _, version, _, held = row
    tool, number = version.split()
    assert PINNED[canonicalize_name(tool)] == number
    file, _, name = held.strip("`").partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert not name or name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_tool_that_shapes_a_briefing_is_told_of():
    assert {*TOOLS.split(), "distributed"} <= {row[1].split()[0] for row in ROWS}


def test_every_finding_is_told_of_and_is_there():
    told = {name for row in ROWS for name in re.findall(r"findings/(\w+\.sh)", row[2])}
    assert told == {path.name for path in (ROOT / "findings").glob("*.sh")}
