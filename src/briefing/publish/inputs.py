"""What an edition is built from, as sha256 sums: the parts that a person can name."""

import csv
import hashlib
import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from briefing.editions.compared import FIELD, compared
from briefing.editions.edition import Edition
from briefing.editions.house_files import house_files
from briefing.register.citation import CITATION
from briefing.register.coding import DRAFTED

PACKAGES = ("briefing", "matplotlib", "nbconvert", "nh3", "numpy", "pandas", "papermill", "pypandoc_binary", "typst")
FOLDERS = ("data", "notebooks", "src/briefing")
LOCK = "requirements.lock"
ALL_PINS = "develop.lock"
PIN = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)
NO_INPUT = re.compile(r"(?:^|/)(?:__pycache__/|archive/|template/|versions/|README\.md$|[.~#])|~$")
PACKAGE = Path(str(files(__name__.split(".")[0])))
PAGE_AND_PRINT = ("page.py", "paper.py", "pdf.py", "templates/page/", "templates/briefing.typ")
BEYOND_NOTEBOOKS = ("publish/", "cli.py", *(f"document/{name}" for name in PAGE_AND_PRINT))  # no notebook imports these


def sha256(path: Path) -> str:
    """The sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def inputs(root: Path, edition: Edition, archive: Path) -> dict:
    """Everything that decides an edition's bytes: parameters, files, the archived texts that are there, versions.

    The files are those of the data, the notebooks and the package, the lock, and what the edition is compared with. A
    package that does not lie in the project is a part of its own.
    What is left out everywhere since nobody has decided it yet is counted, if there is any.
    """
    found = files_of_all(root) | files_of(root, edition)
    return {
        "parameters": {**edition.parameters, "title": edition.title, "marking": edition.marking},
        "files": {path.relative_to(root).as_posix(): sha256(path) for path in sorted(found) if path.is_file()},
        "archive": {path.name: sha256(path) for path in sorted(archive.glob("*.txt"))},
        "versions": {"python": platform.python_version(), **{package: version(package) for package in PACKAGES}},
        **_drafted(root / "data" / "claims.csv"),
        **({} if (root / FOLDERS[-1]).is_dir() else {"package": _package()}),
    }


def _drafted(claims: Path) -> dict[str, dict[str, int]]:
    """How many claims are drafted, of how many documents; nothing if none is, or the file cannot be read."""
    written = claims.read_bytes() if claims.is_file() else b""
    if DRAFTED.encode() not in written:
        return {}
    rows = csv.DictReader(written.decode("utf-8-sig", "replace").splitlines(keepends=True))
    try:
        documents = [row.get("source_id") for row in rows if (row.get("coding") or "").strip() == DRAFTED]
    except csv.Error:
        return {}
    return {"left_out": {"drafted_figures": len(documents), "documents": len(set(documents))}} if documents else {}


def files_of_all(root: Path) -> set[Path]:
    """The files that every edition is built from."""
    return {
        root / LOCK,
        root / CITATION,
        *house_files(root),
        *(path for folder in FOLDERS for path in _within(root / folder)),
    }


def files_of(root: Path, edition: Edition) -> set[Path]:
    """The files that this edition is built from, beside those of all: its own, and those it is compared with."""
    other = compared(root, str(edition.parameters.get(FIELD) or ""))
    return {edition.file, *(other.files if other else ())}


def decide_notebooks(root: Path, edition: Edition, built_from: dict) -> dict:
    """What decides all that a notebook shows, its own cells aside.

    The title does not, nor the look, nor another notebook, nor what documents are made with; any other file beside the
    data or the notebooks does, for a notebook may read it by itself.
    """
    no_part = {file.relative_to(root).as_posix() for file in (edition.file, *house_files(root))}
    return {
        "parameters": {"edition": edition.address, **asdict(edition.selection)},
        "files": {
            name: total
            for name, total in built_from["files"].items()
            if name not in no_part and not name.startswith(FOLDERS[-1]) and not name.endswith(".ipynb")
        },
        "package": {name: total for name, total in _package().items() if not name.startswith(BEYOND_NOTEBOOKS)},
        "archive": built_from["archive"],
        "versions": built_from["versions"],
        "installed": _installed(root / ALL_PINS),
    }


def changes(before: dict, after: dict) -> Iterator[tuple[str, str, str]]:
    """What differs between two such: its part, its name in that, and what became of it."""
    for part in {**before, **after}:
        was, now = before.get(part, {}), after.get(part, {})
        for name in sorted(was.keys() | now.keys()):
            if was.get(name) != now.get(name):
                happened = "changed" if name in was.keys() & now.keys() else "appeared"
                yield part, name, f"{happened if name in now else 'was deleted'} during the build"


def _written() -> dict[str, int]:
    """When each of the package's files was written, which may be later than the clock of now says."""
    return {str(file): file.stat().st_mtime_ns for file in PACKAGE.rglob("*.py")}


AS_LOADED = _written()


def edited() -> list[str]:
    """The package's files that were edited since this process loaded it: what runs is not what they say."""
    now = _written()
    return sorted(file for file in now.keys() | AS_LOADED.keys() if now.get(file) != AS_LOADED.get(file))


def _within(folder: Path) -> Iterator[Path]:
    """The files of a folder and those below it, but for what editors and caches leave there, and what explains it."""
    for path in folder.rglob("*"):
        if not NO_INPUT.search(path.relative_to(folder).as_posix()) and path.is_file():
            yield path


def _package() -> dict[str, str]:
    """The package's own files, and nothing of a project that it carries."""
    names = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(_within(PACKAGE))}
    return {name: sha256(path) for name, path in names.items() if not name.startswith("project/")}


def _installed(lock: Path) -> list[str]:
    """Every installed package with its version, but for those that are as the lock of all has them.

    These may be there or not: some are added only when a command needs them, and none of those is a briefing's.
    """
    places = (Path(place) for place in sys.path if Path(place).is_dir())
    found = {_alike(path.stem) for place in places for path in place.glob("*.dist-info")}
    pinned = PIN.findall(lock.read_text(encoding="utf-8")) if lock.is_file() else []
    return sorted(found - {_alike(f"{name}-{version}") for name, version in pinned})


def _alike(package: str) -> str:
    """A package's name and version, written one way."""
    return re.sub("[-_.]+", "-", package).lower()
