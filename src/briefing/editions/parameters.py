"""An edition's file of parameters in reports/: found by its name, read as plain values, not yet checked."""

import re
from pathlib import Path

import yaml

from briefing.errors import Fault, FaultsError, suggestion

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
REPORTS = "reports"
DOCUMENT_FIELDS = ("title", "marking")
DATE = "tag:yaml.org,2002:timestamp"


class _Loader(yaml.SafeLoader):
    """Plain values; a date stays the text it is, quoted or not."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != DATE]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


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
    if name not in known:
        raise FaultsError([Fault(f"{within}/{name}.yml", "", "", "There is no such edition", suggestion(name, known))])
    return root / within / f"{name}.yml"


def edition_fields(file: Path) -> dict:
    """The fields of an edition's file as plain values, not yet checked."""
    place = f"{file.parent.name}/{file.name}"
    try:
        fields = yaml.load(file.read_text(encoding="utf-8"), _Loader)
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
    return fields
