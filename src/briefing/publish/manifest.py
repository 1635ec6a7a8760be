"""What an edition was built from and what it holds, as sha256 sums: inputs.json and manifest.json."""

import hashlib
import json
import platform
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

from briefing.parameters import DOCUMENT_FIELDS

PACKAGES = ("briefing", "matplotlib", "nbconvert", "nh3", "numpy", "pandas", "papermill", "pypandoc_binary", "typst")
INPUT_PATTERNS = (
    "data/*.csv",
    "data/*.yml",
    "data/coding/*.csv",
    "data/topic/*.yml",
    "notebooks/*.ipynb",
    "src/briefing/**/*.*",
    "requirements.lock",
)


def sha256(path: Path) -> str:
    """The sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def inputs(root: Path, edition_file: Path, parameters: dict, archive: Path) -> dict:
    """Everything that decides an edition's bytes: parameters, files, the archived texts that are there, versions.

    An edition or a filed table that a parameter names, to compare with, is an input too.
    """
    found = {edition_file, *_named(root, edition_file, parameters)} | {
        path
        for pattern in INPUT_PATTERNS
        for path in root.glob(pattern)
        if path.is_file() and "__pycache__" not in path.parts
    }
    return {
        "parameters": parameters,
        "files": {str(path.relative_to(root)): sha256(path) for path in sorted(found)},
        "archive": {path.name: sha256(path) for path in sorted(archive.glob("*.txt"))},
        "versions": {"python": platform.python_version(), **{package: version(package) for package in PACKAGES}},
    }


def _named(root: Path, edition_file: Path, parameters: dict) -> set[Path]:
    """The files that parameters name: another edition by its name, a filed table by its path, with its package."""
    words = {value for name, value in parameters.items() if name not in DOCUMENT_FIELDS and isinstance(value, str)}
    editions = {file for file in edition_file.parent.glob("*.yml") if file.stem in words}
    tables = {root / value for value in words if value.endswith(".csv")}
    beside = {table.with_name("datapackage.json") for table in tables}
    return editions | {file for file in tables | beside if file.is_file()}


def outputs(folder: Path) -> dict[str, str]:
    """The sha256 of every file in a built folder but the manifest."""
    return {
        str(path.relative_to(folder)): sha256(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / "manifest.json"
    }


def write_manifest(folder: Path, built_from: dict, root: Path) -> None:
    """Write manifest.json last: a folder that has it is complete."""
    write_json(
        folder / "manifest.json", {"inputs": built_from, "outputs": outputs(folder), "source_commit": _commit(root)}
    )


def is_current(folder: Path, built_from: dict) -> bool:
    """Whether a built folder is whole and was built from these very inputs."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    whole = {"inputs": built_from, "outputs": outputs(folder)}
    return isinstance(manifest, dict) and all(manifest.get(part) == content for part, content in whole.items())


def write_json(path: Path, content: object) -> None:
    """Write JSON the same way every time."""
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")


def _commit(root: Path) -> str:
    """The commit the edition was built at; blank outside a checkout, or without git."""
    if not shutil.which("git"):
        return ""
    result = subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True, check=False)
    return result.stdout.strip() if result.returncode == 0 else ""
