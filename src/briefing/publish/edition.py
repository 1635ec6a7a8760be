"""An edition: a file of parameters in reports/, read and checked before any kernel starts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.parameters import DOCUMENT_FIELDS, REPORTS, edition_fields, edition_file


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
    faults = [
        Fault(place, "", field, "is missing or not text", f'Add {field}: "…"')
        for field in DOCUMENT_FIELDS
        if not isinstance(fields.get(field), str) or not fields[field].strip()
    ]
    parameters = {key: value for key, value in fields.items() if key not in DOCUMENT_FIELDS}
    try:
        check(parameters, place)
    except FaultsError as error:
        faults += error.faults
    if faults:
        raise FaultsError(faults)
    return Edition(name, fields["title"], fields["marking"], parameters, file)
