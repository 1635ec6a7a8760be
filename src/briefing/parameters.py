"""An edition's file of parameters in reports/: found by its name, read as plain values, not yet checked."""

import datetime as dt
import re
from pathlib import Path

import yaml

from briefing.errors import Fault, FaultsError, suggestion

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
REPORTS = "reports"
DOCUMENT_FIELDS = ("title", "marking")


def edition_file(root: Path, name: str, within: str = REPORTS) -> Path:
    """The edition's file in a folder of the project; a name that is no plain word, or has no file, is refused."""
    known = sorted(file.stem for file in (root / within).glob("*.yml"))
    if not NAME.fullmatch(name):
        raise FaultsError(
            [
                Fault(
                    f"{within}/",
                    "",
                    "",
                    f'"{name}" is not an edition\'s name',
                    f"Use small letters, digits and hyphens. {suggestion(name, known)}",
                )
            ]
        )
    file = root / within / f"{name}.yml"
    if not file.is_file():
        raise FaultsError([Fault(f"{within}/{name}.yml", "", "", "There is no such edition", suggestion(name, known))])
    return file


def edition_fields(file: Path) -> dict:
    """The fields of an edition's file as plain values, not yet checked."""
    place = f"{file.parent.name}/{file.name}"
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
