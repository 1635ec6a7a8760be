"""The map holds: imports go down only, folders are there, what is pinned is what is needed."""

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "briefing"
MODULES = sorted(PACKAGE.rglob("*.py"))
FLOORS = [
    "errors",
    "run",
    "document",
    "phrases",
    "register",
    "drafting",
    "sheets",
    "editions",
    "analysis",
    "display",
    "publish",
    "cli",
]
FLOOR = {name: place for place, name in enumerate(FLOORS)} | {"paths": 0, "": len(FLOORS)}
FOLDERS = [
    "data",
    "notebooks",
    "reports",
    "src",
    "tests",
    "tests/unit",
    "tests/data",
    "tests/topics",
    "data/topic",
    "tests/notebooks",
    "tests/document",
]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCKS = {name: (ROOT / name).read_text() for name in ("requirements.lock", "develop.lock")}
ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)(.*?)(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
COMES_WITH = {
    "IPython": "ipykernel",
    "PIL": "matplotlib",
    "bs4": "beautifulsoup4",
    "fontTools": "fonttools",
    "jupyter_client": "ipykernel",
    "markdown_it": "markdown-it-py",
    "markupsafe": "jinja2",
    "numpy": "pandas",
    "pypandoc": "pypandoc-binary",
    "traitlets": "ipykernel",
    "yaml": "pyyaml",
}
ENTRIES = {name: ENTRY.findall(lock) for name, lock in LOCKS.items()}
REPORT, ALL = ({canonicalize_name(name): version for name, version, _ in entries} for entries in ENTRIES.values())
ADDED = {  # what a report does without: where it is imported
    "publish/parquet.py": {"pyarrow"},
    "run/cluster.py": {"dask", "distributed"},
}
NO_READERS = {
    "pyarrow",
    "distributed",
    "jupyterlab",
    "mypy",
    "outloud",
    "playwright",
    "pymupdf",
    "pytest",
    "ruff",
    "uv",
}


def name(path):
    return ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")


def imported(path):
    """The modules of the package that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (
                [f"briefing.{alias.name}" for alias in node.names] if node.module == "briefing" else [node.module]
            )
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def inside(path):
    return [module for module in imported(path) if module.split(".")[0] == "briefing"]


def floor(module):
    return FLOOR[(module.split(".") + [""])[1]]


def needed(*extras):
    """What the project asks for, by itself and with these of its extras."""
    more = [PROJECT["project"]["optional-dependencies"][extra] for extra in extras]
    return [Requirement(line) for lines in (PROJECT["project"]["dependencies"], *more) for line in lines]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_go_down_only(path):
    assert [module for module in inside(path) if floor(module) > floor(name(path))] == []


@pytest.mark.parametrize("path", sorted((PACKAGE / "run").rglob("*.py")), ids=name)
def test_running_knows_no_subject_matter_and_no_document(path):
    assert [module for module in inside(path) if module.split(".")[1] not in ("errors", "run")] == []


WRITTEN = sorted(path for path in (PACKAGE / "document").rglob("*.*") if path.suffix != ".pyc")


@pytest.mark.parametrize("path", WRITTEN, ids=str)
def test_a_document_knows_no_subject_matter(path):
    if path.suffix == ".py":
        own = {"document", "errors", "paths", "run"}
        assert {module for module in inside(path) if module.split(".")[1] not in own} == set()
    assert not re.search("claim|judgement|Korea|shell", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("floor_name", ["phrases", "register", "analysis", "display"])
def test_what_a_notebook_needs_can_be_read_from_the_imports(floor_name):
    by_name = re.compile(r"importlib\.import_module|__import__|\bexec\(|\beval\(|runpy")
    files = (PACKAGE / floor_name).rglob("*.py")
    assert [path.name for path in files if by_name.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("path", [path for path in MODULES if "charts" in path.relative_to(PACKAGE).parts], ids=name)
def test_a_chart_knows_no_register(path):
    known = ("briefing.display", "briefing.errors")
    assert [module for module in inside(path) if not module.startswith(known)] == []


def test_no_notebook_names_publish():
    notebooks = sorted((ROOT / "notebooks").glob("*.ipynb"))
    assert notebooks
    assert [path.name for path in notebooks if "briefing.publish" in path.read_text()] == []


def test_the_readme_names_every_room_of_the_package():
    named = re.findall(r"^\| `src/briefing/(\w+)/` \|", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert sorted(named) == sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_folders_of_the_map_are_there(folder):
    assert (ROOT / folder).is_dir()


@pytest.mark.parametrize(
    "floor_name",
    ["run", "document", "phrases", "register", "drafting", "sheets", "editions", "analysis", "display", "publish"],
)
def test_the_unit_tests_mirror_the_source(floor_name):
    assert (PACKAGE / floor_name).is_dir()
    assert list((ROOT / "tests" / "unit" / floor_name).glob("test_*.py"))


def test_no_module_is_longer_than_four_hundred_lines():
    files = [*MODULES, *(ROOT / "tests").rglob("*.py")]
    assert [path.name for path in files if len(path.read_text().splitlines()) > 400] == []


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_text_is_written_with_the_same_ends_of_lines_everywhere(path):
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    writing = [call for call in calls if getattr(call.func, "attr", "") == "write_text"]
    assert [call.lineno for call in writing if "newline" not in {word.arg for word in call.keywords}] == []


def test_every_module_says_what_it_is_for():
    assert [name(path) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text()))] == []


WHAT_IS_NEEDED = [(REPORT, ("build",)), (ALL, ("build", "develop", "test"))]


@pytest.mark.parametrize(("pinned", "extras"), WHAT_IS_NEEDED, ids=LOCKS)
def test_every_dependency_is_pinned(pinned, extras):
    assert [str(needs) for needs in needed(*extras) if canonicalize_name(needs.name) not in pinned] == []


@pytest.mark.parametrize(("pinned", "extras"), WHAT_IS_NEEDED, ids=LOCKS)
def test_every_pin_is_one_that_the_project_allows(pinned, extras):
    found = [(needs, Version(pinned[canonicalize_name(needs.name)])) for needs in needed(*extras)]
    assert [str(needs) for needs, version in found if version not in needs.specifier] == []


def test_what_builds_the_package_is_pinned():
    for needs in map(Requirement, PROJECT["build-system"]["requires"]):
        assert Version(REPORT[canonicalize_name(needs.name)]) in needs.specifier


def test_what_a_report_needs_is_pinned_alike_among_all():
    assert {*REPORT.items()} < {*ALL.items()}


def test_who_makes_a_report_gets_nothing_that_only_developers_need():
    assert {*ALL} >= NO_READERS
    assert NO_READERS & {*REPORT} == set()


@pytest.mark.parametrize("entries", ENTRIES.values(), ids=ENTRIES)
def test_every_pin_has_a_hash(entries):
    assert len(entries) > 50
    assert [name for name, _, rest in entries if "--hash=sha256:" not in rest] == []


@pytest.mark.parametrize("lock", LOCKS.values(), ids=LOCKS)
def test_a_lock_names_no_index(lock):
    assert not re.search(r"^--?(?:i|index-url|extra-index-url|find-links)\b|https?://", lock, re.MULTILINE)


def test_every_imported_package_is_a_dependency():
    declared = {canonicalize_name(needs.name) for needs in needed()}
    for path in MODULES:
        packages = {module.split(".")[0] for module in imported(path)} - ADDED.get(
            path.relative_to(PACKAGE).as_posix(), set()
        )
        foreign = packages - sys.stdlib_module_names - {"briefing"}
        assert {COMES_WITH.get(package, package) for package in foreign} <= declared


def test_conda_users_get_all_in_one_step():
    python, pip, installed = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    assert python.split() == ["python", PROJECT["project"]["requires-python"].replace(">=", "=")]  # read so by Binder
    assert pip == "pip"
    assert installed == {"pip": ["-r develop.lock"]}


def test_the_readme_names_only_targets_that_make_has():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", (ROOT / "README.md").read_text(), re.MULTILINE))
    assert {"report", "test"} <= named <= targets


def test_the_readme_lists_every_parameter_of_an_edition():
    named = set(re.findall(r"`(\w+)`", (ROOT / "README.md").read_text()))
    assert set(yaml.safe_load((ROOT / "reports" / "core.yml").read_text())) <= named


def test_every_target_of_make_says_what_it_does():
    lines = re.findall(r"^[a-z-]+:.*", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert lines
    assert [line for line in lines if "## " not in line] == []
