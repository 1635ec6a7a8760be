"""What every notebook must be: thin cells that narrate and call."""

import ast
import re
from pathlib import Path

import nbformat
import papermill
import pytest

from briefing.editions.parameters import DEFAULT_EDITION

ROOT = Path(__file__).resolve().parents[2]
FILES = {path.stem: path for path in sorted((ROOT / "notebooks").glob("*.ipynb"))}
FILES["60_section"] = ROOT / "notebooks" / "template" / "section.ipynb"  # as an analyst would save it
NOTEBOOKS = {name: nbformat.read(path, as_version=4) for name, path in FILES.items()}
DESIGNATORS = re.compile(r"\b\d{2,3}[ -]?mm\b|\bHwasong-\d+\w?\b|\bKN-?\d+\b")
OURS = ("briefing.analysis", "briefing.display", "briefing.editions.notebook")
OTHERS = ("briefing", "matplotlib", "matplotlib.pyplot", "numpy", "pandas", "IPython.display")  # for a chart of one's own
KEPT = ("keep_output", "nbval-check-output")

pytestmark = pytest.mark.parametrize("name", NOTEBOOKS)


def cells(name, kind):
    return [cell for cell in NOTEBOOKS[name].cells if cell.cell_type == kind]


def tagged(name, tag):
    return [cell for cell in cells(name, "code") if tag in cell.metadata.get("tags", [])]


def code(name):
    return ast.parse("\n".join(cell.source for cell in cells(name, "code")))


def imported(name):
    """The modules that a notebook imports, or imports from."""
    for node in ast.walk(code(name)):
        if isinstance(node, ast.ImportFrom):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def parameters(name):
    return papermill.inspect_notebook(NOTEBOOKS[name])


def test_a_notebook_is_named_by_its_place(name):
    assert re.fullmatch(r"\d\d_[a-z_]+", name)


def test_a_notebook_has_at_most_twelve_cells(name):
    assert 1 <= len(NOTEBOOKS[name].cells) <= 12


def test_a_notebook_begins_with_its_one_section_heading(name):
    headings = re.findall(r"^# .+", "\n".join(cell.source for cell in cells(name, "markdown")), re.MULTILINE)
    assert len(headings) == 1
    assert NOTEBOOKS[name].cells[0].source.startswith(headings[0])


def test_one_cell_declares_the_parameters(name):
    assert len(tagged(name, "parameters")) == 1


def test_the_parameters_are_an_edition_and_what_is_set_otherwise_typed_and_explained(name):
    assert {key: each["inferred_type_name"] for key, each in parameters(name).items()} == {
        "edition": "str",
        "overrides": "dict",
    }
    assert all(each["help"] for each in parameters(name).values())


def test_a_notebook_speaks_of_the_default_edition_as_it_is(name):
    own = {key: ast.literal_eval(parameter["default"]) for key, parameter in parameters(name).items()}
    assert own == {"edition": DEFAULT_EDITION, "overrides": {}}


def test_the_parameters_are_used(name):
    assert "parameters_of(globals())" in ast.unparse(code(name))


def test_nothing_is_defined_in_a_notebook(name):
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    assert [node for node in ast.walk(code(name)) if isinstance(node, definitions)] == []


def test_only_what_notebooks_may_import_is_imported(name):
    assert [module for module in imported(name) if not module.startswith(OURS) and module not in OTHERS] == []


def test_no_number_is_typed_into_prose(name):
    prose = "\n".join(cell.source for cell in cells(name, "markdown"))
    assert re.findall(r".*\d.*", DESIGNATORS.sub("", prose)) == []


def test_no_number_is_typed_into_a_sentence_that_is_stated(name):
    calls = [node for node in ast.walk(code(name)) if isinstance(node, ast.Call) and "state" in ast.unparse(node.func)]
    texts = [arg.value for call in calls for arg in call.args if isinstance(arg, ast.Constant)]
    assert [text for text in texts if re.search(r"\d", str(text))] == []


def test_one_cell_is_kept_and_compared(name):
    kept, compared = (tagged(name, tag) for tag in KEPT)
    assert len(kept) == 1
    assert kept == compared


def test_the_kept_output_is_at_most_eight_lines_of_text(name):
    outputs = tagged(name, KEPT[0])[0].outputs
    assert [(output.output_type, output.name) for output in outputs] == [("stream", "stdout")]
    assert 1 <= len(outputs[0].text.splitlines()) <= 8


def test_the_kept_output_has_an_execution_count(name):
    assert tagged(name, KEPT[0])[0].execution_count


def test_no_other_output_is_committed(name):
    others = [cell for cell in cells(name, "code") if KEPT[0] not in cell.metadata.get("tags", [])]
    assert [(cell.source, cell.outputs) for cell in others if cell.outputs or cell.execution_count] == []
