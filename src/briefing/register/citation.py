"""What the project says of itself to those who cite it or use its data: `CITATION.cff` and the licence of the data."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

CITATION = "CITATION.cff"
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def citation(root: Path) -> Mapping[str, Any]:
    """What `CITATION.cff` says, by the names of the Citation File Format; nothing where there is no such file."""
    file = root / CITATION
    return (yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else None) or {}


def abstract(root: Path) -> str:
    """Its abstract in one line."""
    return " ".join(str(citation(root).get("abstract", "")).split())
