"""An edition: a file of parameters in reports/, read and checked before any kernel starts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.editions.parameters import DOCUMENT_FIELDS, REPORTS, edition_fields, edition_file
from briefing.errors import Fault, FaultsError

KINDS = {bool: "yes or no", int: "a number", float: "a number"}
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SPACES = re.compile("[ \t\n\r\x85\u2028\u2029]+")


@dataclass(frozen=True)
class Edition:
    """One issue of the briefing: its name, its title and marking, and the parameters its notebooks get."""

    name: str
    title: str
    marking: str
    parameters: Mapping[str, object]
    file: Path

    @property
    def place(self) -> str:
        """Its file, as messages name it."""
        return f"{self.file.parent.name}/{self.file.name}"

    @property
    def folder(self) -> Path:
        """Where it is built: beside its file."""
        return self.file.with_suffix("")

    @property
    def as_of(self) -> str:
        """The document's date."""
        return str(self.parameters["as_of"])


def read_edition(
    root: Path, name: str, check: Callable[[Mapping[str, object], str], object], within: str = REPORTS
) -> Edition:
    """Read an edition; `check` (parameters, file name) raises on parameters that the subject does not know."""
    file = edition_file(root, name, within)
    place = f"{file.parent.name}/{file.name}"
    fields = edition_fields(file)
    faults = [Fault(place, "", field, *why) for field in DOCUMENT_FIELDS if (why := _unfit(field, fields.get(field)))]
    parameters = {key: value for key, value in fields.items() if key not in DOCUMENT_FIELDS}
    try:
        check(parameters, place)
    except FaultsError as error:
        faults += error.faults
    if faults:
        raise FaultsError(faults)
    title, marking = (SPACES.sub(" ", fields[field]).strip() for field in DOCUMENT_FIELDS)
    return Edition(name, title, marking, parameters, file)


def _unfit(field: str, value: object) -> tuple[str, str] | None:
    """Why a title or marking is none, and what to do; it may hold whatever can be written, on one line."""
    if value is None or value == "":
        return "is missing", f'Add {field}: "…"'
    if not isinstance(value, str):
        kind = KINDS.get(type(value), "a list")
        return f"is read as {kind}, not as text", f'Put it in quotes, as in {field}: "2023"'
    if unwritable := UNWRITABLE.search(value):
        return f"holds the sign U+{ord(unwritable[0]):04X}, which no document can hold", "Take it out"
    return None if value.strip() else ("is blank", f'Write {field}: "…"')
