"""Whether the stock commands did the work of a build: what the cells of their notebooks display is compared."""

import json
from pathlib import Path


def refuse_differences(built: Path, stock: Path) -> None:
    """Raise SystemExit with the notebooks of a built edition that the stock commands made otherwise, or not at all."""
    names = sorted(file.name for file in (built / "notebooks").glob("*.ipynb"))
    others = [name for name in names if _shown(built / "notebooks" / name) != _shown(stock / name)]
    if others or not names:
        raise SystemExit("The same work was not done: " + (", ".join(others) or "nothing was built"))


def _shown(notebook: Path) -> list[dict]:
    """What a notebook's cells display; a text may be filed whole or as its lines."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    outputs = [output for cell in cells for output in cell.get("outputs", []) if "data" in output]
    return [{kind: _whole(content) for kind, content in output["data"].items()} for output in outputs]


def _whole(content: object) -> object:
    return "".join(content) if isinstance(content, list) else content
