"""What became of the claims from one version of the data to the next: `data/versions/`, which no notebook reads."""

import csv
import io
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.register.citation import CITATION, citation
from briefing.register.coding import DRAFTED
from briefing.register.reading import read_cells
from briefing.register.schemas import SCHEMAS

FILE, SNAPSHOT = "data/versions/changes.csv", "data/versions/claims.csv"
COLUMNS = ["version", "date", "claim_id", "change", "fields"]
FIRST, NEW, CHANGED, WITHDRAWN, NONE = "first", "new", "changed", "withdrawn", "none"
OF_A_CLAIM = (NEW, CHANGED, WITHDRAWN)
RELEASE = "Run: make release (.venv/bin/briefing release does the same)"
RETRACTED = "retracted"
Claims = Mapping[str, Mapping[str, str]]


def compared(before: Claims, after: Claims) -> list[dict[str, str]]:
    """A row a claim that is new, changed (with its `fields`, joined by `;`) or withdrawn, by claim id.

    Withdrawn is a claim whose row is gone, or whose status has become retracted.
    """
    rows = []
    for claim in sorted(before.keys() | after.keys()):
        was, now = before.get(claim, {}), after.get(claim, {})
        fields = [name for name in {**now, **was} if was.get(name, "") != now.get(name, "")]
        if not fields:
            continue
        gone = not now or (now.get("status") == RETRACTED and was.get("status", "") != RETRACTED)
        change = NEW if not was else WITHDRAWN if gone else CHANGED
        rows.append({"claim_id": claim, "change": change, "fields": ";".join(fields) if was and now else ""})
    return rows


def read_changes(root: Path) -> list[dict[str, str]]:
    """The rows of changes.csv, oldest version first; none where there is no such file. Raises FaultsError."""
    if not (root / FILE).is_file():
        return []
    rows, faults = _read(root)
    if faults:
        raise FaultsError(faults)
    return rows


def release(root: Path) -> list[dict[str, str]]:
    """Add the rows of the version that `CITATION.cff` names, and keep its claims; return the rows. Raises FaultsError.

    A first version, and one whose claims are as they were, has one row without a claim.
    """
    told, known, now = citation(root), read_changes(root), _claims(root / "data" / "claims.csv")
    version, day = str(told.get("version", "")), str(told.get("date-released", ""))
    rows = compared(_claims(root / SNAPSHOT), now) if known else [{"change": FIRST}]
    if faults := _unlike_the_package(root, version) + _unfit_to_release(version, day, known, rows):
        raise FaultsError(faults)
    added = [{"version": version, "date": day, **row} for row in rows or [{"change": NONE}]]
    (root / FILE).parent.mkdir(exist_ok=True)
    _write(root / SNAPSHOT, list(SCHEMAS["claims.csv"].columns), list(now.values()))
    _write(root / FILE, COLUMNS, known + added)
    return added


def version_faults(root: Path) -> list[Fault]:
    """What is wrong with changes.csv, and whether it lacks the version that `CITATION.cff` names."""
    version = str(citation(root).get("version", ""))
    if not version:
        return []
    faults = _unlike_the_package(root, version)
    rows, wrong = _read(root) if (root / FILE).is_file() else ([], [])
    if not wrong and version not in {row["version"] for row in rows}:
        wrong = [Fault(FILE, "", "version", f"No line says what changed in version {version} of {CITATION}", RELEASE)]
    return faults + wrong


def _unfit_to_release(version: str, day: str, known: list[dict], rows: list[dict]) -> list[Fault]:
    if not version or not _is_day(day):
        return [Fault(CITATION, "", "", "It names no version with its date-released", "Give both, as in 2026-11-30")]
    if version not in {row["version"] for row in known}:
        return []
    if rows:
        problem = f"Version {version} is released, and {len(rows)} claims differ from it"
        return [Fault(CITATION, "", "version", problem, "Raise the version here and in pyproject.toml")]
    return [Fault(CITATION, "", "version", f"Version {version} is released, and no claim has changed", "Leave it")]


def _unlike_the_package(root: Path, version: str) -> list[Fault]:
    file = root / "pyproject.toml"
    own = tomllib.loads(file.read_text(encoding="utf-8"))["project"]["version"] if file.is_file() else version
    problem = f"The version is {version}, that of pyproject.toml {own}"
    return [] if own == version else [Fault(CITATION, "", "version", problem, "Make them one")]


def _read(root: Path) -> tuple[list[dict[str, str]], list[Fault]]:
    cells, faults = read_cells(root / FILE, COLUMNS, FILE)
    for line, row in cells.iterrows():
        if not _is_day(row["date"]):
            faults.append(Fault(FILE, f"line {line}", "date", f"'{row['date']}' is no day", "Write it as 2026-11-30"))
        if row["change"] not in ((FIRST, NONE), OF_A_CLAIM)[bool(row["claim_id"])]:
            problem = f"'{row['change']}' is no change"
            remedy = "Write new, changed or withdrawn of a claim, first or none where the line names none"
            faults.append(Fault(FILE, f"line {line}", "change", problem, remedy))
    return cells.to_dict("records"), faults


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _claims(file: Path) -> dict[str, dict[str, str]]:
    """The claims of a file that are decided, by id; columns are those that the file has."""
    text = file.read_text(encoding="utf-8-sig")
    rows = ({name: cell.strip() for name, cell in row.items()} for row in csv.DictReader(io.StringIO(text, newline="")))
    return {row["claim_id"]: row for row in rows if row["coding"] != DRAFTED}


def _write(file: Path, columns: list[str], rows: list[dict[str, str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
