"""Whether the ways that are measured did the same work: what they made is compared, to the byte."""

import json
from pathlib import Path

MADE = (
    *("briefing.html", "briefing.pdf", "annex.pdf", "briefing.docx", "findings.json", "register.xlsx"),
    *("tables/*", "figures/*"),
)


def differences(build: Path, plain: Path, stock: Path) -> list[str]:
    """What of a build's folder the plain script or the stock commands made otherwise, or did not make."""
    names = sorted(str(file.relative_to(build)) for pattern in MADE for file in build.glob(pattern))
    differ = [f"plain: {name}" for name in names if not _same(build / name, plain / name)]
    notebooks = sorted((build / "notebooks").glob("*.ipynb"))
    differ += [f"stock: {file.name}" for file in notebooks if _shown(file) != _shown(stock / file.name)]
    return differ if names and notebooks else ["nothing was built"]


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _shown(notebook: Path) -> list[dict]:
    """What a notebook's cells display."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [output["data"] for cell in cells for output in cell.get("outputs", []) if "data" in output]
