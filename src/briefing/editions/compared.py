"""The briefing that an edition is compared with: itself as of an earlier day, another edition, or a published one.

`compare_with` is a day, an edition's name, or the path of a filed claims.csv with its datapackage.json beside it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.editions.files import edition_fields, edition_file
from briefing.editions.kinds import is_day
from briefing.editions.parameters import PRINTED, Selection, faults, read_selection
from briefing.errors import Fault, FaultsError
from briefing.paths import is_there

FIELD = "compare_with"
PACKAGE = "datapackage.json"
NO_DATES = "does not say what the edition's dates are", "Keep it beside claims.csv as it was filed"
NO_FILE = "There is no such file", "Give the path of a filed claims.csv from the project's folder"


@dataclass(frozen=True)
class Compared:
    """What is compared with: its days and the files that say so; an edition's `selection`, a published one's table."""

    as_of: str
    known_by: str
    files: tuple[Path, ...] = ()
    selection: Selection | None = None
    filed: Path | None = None


def compared(root: Path, compare_with: str) -> Compared | None:
    """What `compare_with` names; None where it is blank."""
    if not compare_with:
        return None
    if compare_with.endswith(".csv"):
        return _filed(root / compare_with, compare_with)
    if is_day(compare_with):
        return Compared(compare_with, compare_with)
    file = edition_file(root, compare_with)
    kept = {name: value for name, value in edition_fields(file).items() if name not in (*PRINTED, FIELD)}
    selection = read_selection(kept, f"{file.parent.name}/{file.name}")
    return Compared(selection.as_of, selection.known_by, (file,), selection)


def parameter_faults(root: Path, values: Mapping[str, object], place: str) -> list[Fault]:
    """What is wrong with an edition's parameters; what it is compared with must be there, and not be later."""
    found = faults(Selection, values, place)
    if any(fault.column == FIELD for fault in found):
        return found
    try:
        other = compared(root, str(values.get(FIELD) or ""))
    except FaultsError as error:
        return found + error.faults
    return found or _later(other, values, place)


def _later(other: Compared | None, values: Mapping[str, object], place: str) -> list[Fault]:
    """A fault where the other briefing is dated after this one."""
    if other is None:
        return []
    days = {"as_of": other.as_of, "known_by": other.known_by}
    later = [f"{name} {day}" for name, day in days.items() if day > str(values[name])]
    problem = f'"{values[FIELD]}" is dated after this edition ({", ".join(later)})'
    return [Fault(place, "", FIELD, problem, "Compare with an earlier date or edition")] if later else []


def _filed(table: Path, compare_with: str) -> Compared:
    """A published edition; its days stand in the package beside its table."""
    if not is_there(table):
        raise FaultsError([Fault(compare_with, "", FIELD, *NO_FILE)])
    package = table.with_name(PACKAGE)
    try:
        dates = json.loads(package.read_text(encoding="utf-8"))["edition"]
        return Compared(dates["as_of"], dates["known_by"], (table, package), filed=table)
    except (OSError, ValueError, KeyError, TypeError):
        raise FaultsError([Fault(package.name, "", "edition", *NO_DATES)]) from None
