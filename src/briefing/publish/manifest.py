"""What an edition's folder holds and what it was built from, as sha256 sums: manifest.json."""

import json
import shutil
import subprocess
from pathlib import Path

from briefing.publish.inputs import sha256


def outputs(folder: Path) -> dict[str, str]:
    """The sha256 of every file in a built folder but the manifest."""
    return {
        path.relative_to(folder).as_posix(): sha256(path)
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
    path.write_text(
        json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8", newline="\n"
    )


def _commit(root: Path) -> str:
    """The commit the edition was built at; blank outside a checkout, or without git."""
    if not shutil.which("git"):
        return ""
    result = subprocess.run(["git", "rev-parse", "HEAD"], cwd=root, capture_output=True, text=True, check=False)
    return result.stdout.strip() if result.returncode == 0 else ""
