"""What texts call the actors and units: the wordings of the cue files, bare of their signs."""

import re
from pathlib import Path

from briefing.drafting.cues import FOLDER, read_cues

SIGNS = re.compile(r"[*~()]")


def called(root: Path) -> dict[str, dict[str, list[str]]]:
    """By table and id, what texts of any language call it."""
    found: dict[str, dict[str, list[str]]] = {"actors": {}, "measures": {}, "units": {}}
    for file in sorted((root / FOLDER).glob("*.yml")):
        cues = read_cues(root, file.stem).cues
        for table, wordings in (("actors", cues.actors), ("units", cues.units)):
            for row_id, words in wordings.items():
                found[table].setdefault(row_id, []).extend(" ".join(SIGNS.sub("", one).split()) for one in words)
    return found
