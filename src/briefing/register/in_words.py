"""What is wrong with a value of a YAML file, in words a person can act on, by pydantic's name of the problem."""

from collections.abc import Mapping
from typing import Any

TEXT = ("text", 'Put it in quotes, as in "2024"; what begins with # needs them too')
LINES = ("'name: value' lines", "Write a name, a colon and a value on each line")
LIST = ("a list", "Write a list, [one, other]")
TRUTH = ("true or false", "Write true or false")
NUMBER = ("a whole number", "Write digits only, without quotes")
WANTED = {
    "string_type": TEXT,
    "dict_type": LINES,
    "model_type": LINES,
    "tuple_type": LIST,
    "list_type": LIST,
    "bool_type": TRUTH,
    "bool_parsing": TRUTH,
    "int_type": NUMBER,
    "int_parsing": NUMBER,
    "int_from_float": NUMBER,
}
LONGEST = 60


def in_words(problem: Mapping[str, Any], see: str) -> tuple[str, str]:
    """What is wrong with a value, and what to do; `see` says where the fields are explained."""
    kind, given, limits = problem["type"], problem["input"], problem.get("ctx", {})
    if kind == "missing":
        return "is missing", see
    if kind == "extra_forbidden":
        return "is not known here", f"Remove it or mend its name. {see}"
    if kind in WANTED:
        wanted, remedy = WANTED[kind]
        return ("is blank" if given is None else f"is {_shown(given)}, not {wanted}"), remedy
    if kind in ("too_short", "string_too_short"):
        return "is empty", "Fill it in"
    if kind == "literal_error":
        return f'"{given}" is not allowed here', f"Use one of: {limits['expected'].replace(chr(39), '')}"
    if "ge" in limits:
        return f"is {given}", f"Write a number of {limits['ge']} or more"
    if kind == "value_error" or "d" in limits.get("pattern", ""):
        return f'"{given}" is not a day', "Write it as 2024-10-04"
    return f'"{given}" is not an id', "Use small letters, digits, '-' and '_'"


def _shown(value: object) -> str:
    written = repr(value)
    return written if len(written) <= LONGEST else f"{written[:LONGEST]}…"
