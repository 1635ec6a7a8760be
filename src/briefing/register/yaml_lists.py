"""Lists of entries in YAML (judgements, corrections): read, each entry checked against its model, faults listed."""

import datetime as dt
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, StringConstraints, ValidationError

from briefing.errors import Fault
from briefing.register.in_words import in_words
from briefing.register.yaml_lines import Place, line_of, located_yaml

SEE = "data/README.md says what an entry holds"

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
    (entries, lines), faults = located_yaml(path.read_bytes(), file)
    if faults:
        return [], faults
    if not isinstance(entries, list):
        return [], [Fault(file, "", "", "The file is not a list of entries", "Begin each entry with '- ', or write []")]
    read = [_read_entry(entry, place, lines, file, model) for place, entry in enumerate(entries)]
    return [entry for entry, _ in read if entry], [fault for _, found in read for fault in found]


def _read_entry(
    entry: object, place: int, lines: dict[Place, int], file: str, model: type[Entry]
) -> tuple[Entry | None, list[Fault]]:
    name = entry.get("id") if isinstance(entry, dict) else None
    try:
        return model.model_validate(entry), []
    except ValidationError as error:
        return None, [
            Fault(
                file,
                str(name or f"entry {place + 1} ({line_of(lines, (place, *problem['loc']))})"),
                ".".join(str(part) for part in problem["loc"]),
                *in_words(problem, SEE),
            )
            for problem in error.errors(include_url=False)
        ]
