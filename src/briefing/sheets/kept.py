"""What was written into `drafts/`, so that no work of a coder is written over: the sum of each file as it was written.

Beside the sums stands the last id of each document's claims, which no other claim is given once its row is gone.

A file that differs from what was written was filled in by somebody; one that was read since is known again.
"""

import hashlib
import json
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.sheets.held import Held
from briefing.sheets.ids import number_in

FOLDER = "drafts"
SUMS = ".written.json"
FORCE = "FORCE=1"
LAST = " last id"


def draft_file(root: Path, source_id: str, ending: str) -> Path:
    """A file of a document in `drafts/`."""
    return root / FOLDER / f"{source_id}{ending}"


def named(path: Path) -> str:
    """How messages call such a file."""
    return f"{FOLDER}/{path.name}"


def refuse_filled_in(path: Path, instead: str) -> None:
    """Refuse to write over a workbook that somebody saved since it was written or last read."""
    if path.is_file() and _sum(path.read_bytes()) != _sums(path.parent).get(path.name):
        why = "was saved since it was written: it may hold a coder's work"
        raise FaultsError([Fault(named(path), "", "", why, f"{instead}; {FORCE} writes over it")])


def write(path: Path, data: bytes) -> None:
    """Write a workbook, and remember what was written."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    remember(path)


def remember(path: Path) -> None:
    """Take a workbook as known: what it holds stands elsewhere, too."""
    _keep(path.parent, path.name, _sum(path.read_bytes()))


def remember_rows(root: Path, held: Held) -> None:
    """Remember the rows that a sheet was written of, or was read into, and the last id that any of them had."""
    _keep(root / FOLDER, held.source_id, _state(held))
    ids = [*(row["claim_id"] for row in held.claims + held.others), last_id(root, held.source_id)]
    _keep(root / FOLDER, held.source_id + LAST, max(ids, key=lambda one: number_in(one, held.source_id)))


def last_id(root: Path, source_id: str) -> str:
    """The last id that a claim of a document was given, whether or not the claim is still there; blank for none."""
    return _sums(root / FOLDER).get(source_id + LAST, "")


def refuse_changed_rows(root: Path, held: Held) -> None:
    """Refuse to exchange rows that somebody changed in data/ since the sheet was written or last read."""
    if _sums(root / FOLDER).get(held.source_id, _state(held)) != _state(held):
        why = "its rows were changed since the sheet was written or last read"
        remedy = f"Make the same changes in the sheet, and read it with {FORCE}: the sheet's rows then stand"
        raise FaultsError([Fault("data/", held.source_id, "", why, remedy)])


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _state(held: Held) -> str:
    return _sum(json.dumps([held.source, held.claims, held.exclusions]).encode())


def _sums(folder: Path) -> dict[str, str]:
    try:
        return json.loads((folder / SUMS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _keep(folder: Path, name: str, total: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / SUMS).write_text(
        json.dumps(_sums(folder) | {name: total}, indent=1, sort_keys=True), encoding="utf-8", newline="\n"
    )
