"""The wordings of scope that data/README.md lists; another one is remarked, not refused: a part may be new."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

LIST, SECTION, ANY = "data/README.md", "\n## Scopes\n", "any"
ROW = re.compile(r"^\| ([^|`]+) \| ([^|]+) \|", re.MULTILINE)


def listed(root: Path) -> dict[str, list[str]]:
    """The wordings of each measure, those of any measure under `any`; none where there is no such list."""
    path = root / LIST
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    found: dict[str, list[str]] = {}
    for measures, wordings in ROW.findall(text.partition(SECTION)[2].partition("\n## ")[0]):
        for measure in measures.split(","):
            found.setdefault(measure.strip(), []).extend(re.findall("`([^`]+)`", wordings))
    return {measure: wordings for measure, wordings in found.items() if wordings}


def unlisted(scope: str, measure: str, known: Mapping[str, Sequence[str]]) -> tuple[str, str] | None:
    """What is to be said of a scope that is not listed for its measure, and the nearest that is; else nothing."""
    wordings = [*known.get(measure, ()), *known.get(ANY, ())]
    if not scope or not known or scope in wordings:
        return None
    near = get_close_matches(scope, wordings, n=1, cutoff=0)
    nearest = f'The nearest is "{near[0]}"; list' if near else "List"
    return f'"{scope}" is not among the scopes of {measure or "any measure"}', f"{nearest} a new one in {LIST}"
