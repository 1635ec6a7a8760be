"""An edition: a file of parameters in reports/, read and checked before any kernel starts."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from briefing.errors import Fault, FaultsError, suggestion

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DOCUMENT_FIELDS = ("title", "marking")


@dataclass(frozen=True)
class Edition:
    """One issue of the briefing: its name, its title and marking, and the parameters its notebooks get."""

    name: str
    title: str
    marking: str
    parameters: Mapping[str, object]
    file: Path

    @property
    def as_of(self) -> str:
        """The document's date."""
        return str(self.parameters["as_of"])


def edition_file(root: Path, name: str) -> Path:
    """The edition's file; a name that is no plain word, or has no file, is refused."""
    known = sorted(file.stem for file in (root / "reports").glob("*.yml"))
    if not NAME.fullmatch(name):
        raise FaultsError(
            [
                Fault(
                    "reports/",
                    "",
                    "",
                    f'"{name}" is not an edition\'s name',
                    f"Use small letters, digits and hyphens. {suggestion(name, known)}",
                )
            ]
        )
    file = root / "reports" / f"{name}.yml"
    if not file.is_file():
        raise FaultsError([Fault(f"reports/{name}.yml", "", "", "There is no such edition", suggestion(name, known))])
    return file


def read_edition(root: Path, name: str, check: Callable[[Mapping[str, object], str], object]) -> Edition:
    """Read an edition; `check` (parameters, file name) raises on parameters that the subject does not know."""
    file = edition_file(root, name)
    place = f"reports/{file.name}"
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


def edition_fields(file: Path) -> dict:
    """The fields of an edition's file as plain values, not yet checked."""
    place = f"reports/{file.name}"
    try:
        fields = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}" if mark else ""
        raise FaultsError(
            [
                Fault(
                    place,
                    line,
                    "",
                    "The YAML cannot be read",
                    "Mend its indentation, quotes or tags; only plain values are allowed",
                )
            ]
        ) from None
    if not isinstance(fields, dict) or not all(isinstance(key, str) for key in fields):
        raise FaultsError(
            [Fault(place, "", "", "The file is not a list of 'name: value' lines", "See the parameters in README.md")]
        )
    return {key: _plain(value) for key, value in fields.items()}


def _plain(value: object) -> object:
    """YAML reads an unquoted 2024-10-04 as a date; notebooks get text."""
    return value.isoformat() if isinstance(value, dt.date) else value
