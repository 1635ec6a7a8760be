"""Starting up: a command imports what it needs and no more."""

import ast
import json
import subprocess
import sys

from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE, archive_folder

SAY_MODULES = "import json, sys; print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
HEAVY = {"IPython", "jinja2", "jsonschema", "matplotlib", "nbformat", "numpy", "pandas", "pandera", "yaml"}
MACHINERY = {"ipykernel", "lxml", "matplotlib", "nbclient", "nbconvert", "papermill", "typst"}


def loaded(code):
    """The modules that are loaded once Python has run `code`."""
    ran = subprocess.run([sys.executable, "-c", f"{code}\n{SAY_MODULES}"], capture_output=True, text=True, check=True)
    return set(json.loads(ran.stderr))


def test_help_imports_no_package_but_our_own():
    assert not loaded("from briefing.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass") & HEAVY


def test_importing_the_package_imports_no_other():
    assert not loaded("import briefing\nbriefing.claims") & HEAVY


def test_an_edition_that_is_up_to_date_is_found_so_without_heavy_imports(edition, root, monkeypatch):
    monkeypatch.setenv(ROOT_VARIABLE, str(edition.parents[1]))
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(archive_folder(root).resolve()))
    code = f"from briefing.cli import main\nassert main(['report', '{edition.name}']) == 0"
    assert not loaded(code) & (HEAVY - {"yaml"})


def test_checking_imports_no_notebook_machinery(project):
    found = loaded("from briefing.cli import main\nassert main(['check']) == 0")
    assert "pandas" in found
    assert not found & MACHINERY


def test_building_compiles_no_grammar_that_nothing_uses():
    assert not loaded("import briefing.publish.build, briefing.run.kernel") & {"rfc3987_syntax", "lark"}


def test_a_notebook_can_still_import_what_building_leaves_out():
    assert "rfc3987_syntax" in loaded("import briefing.run.nbformat, rfc3987_syntax")


def test_one_module_alone_imports_nbformat(root):
    importing = {
        path.name
        for path in (root / "src").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "nbformat")
        or (isinstance(node, ast.Import) and "nbformat" in {alias.name for alias in node.names})
    }
    assert importing == {"nbformat.py"}
