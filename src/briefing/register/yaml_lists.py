"""Lists of entries in YAML (judgements, corrections): read, each entry checked against its model, faults listed."""

import datetime as dt
from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import AfterValidator, BaseModel, StringConstraints, ValidationError

from briefing.errors import Fault

Entry = TypeVar("Entry", bound=BaseModel)


def _real_date(text: str) -> str:
    dt.date.fromisoformat(text)
    return text


IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_real_date)]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


def read_entries(path: Path, file: str, model: type[Entry]) -> tuple[list[Entry], list[Fault]]:
    """The entries of a file that are what `model` says, and the faults of the others."""
    if not path.is_file():
        return [], [Fault(file, "", "", "The file is missing", "Restore it; an empty list is []")]
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return [], [Fault(file, _line(error), "", "The YAML cannot be read", "Mend its indentation, quotes or tags")]
    if not isinstance(entries, list):
        return [], [Fault(file, "", "", "The file is not a list of entries", "Begin each entry with '- ', or write []")]
    read = [_read_entry(entry, f"entry {place}", file, model) for place, entry in enumerate(entries, start=1)]
    return [entry for entry, _ in read if entry], [fault for _, faults in read for fault in faults]


def _read_entry(entry: object, place: str, file: str, model: type[Entry]) -> tuple[Entry | None, list[Fault]]:
    name = entry.get("id", place) if isinstance(entry, dict) else place
    try:
        return model.model_validate(entry), []
    except ValidationError as error:
        return None, [
            Fault(
                file,
                str(name),
                ".".join(str(part) for part in problem["loc"]),
                problem["msg"],
                "See data/README.md for what an entry holds",
            )
            for problem in error.errors(include_url=False)
        ]


def _line(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 1}" if mark else ""
