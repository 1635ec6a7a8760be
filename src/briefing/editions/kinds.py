"""What a parameter may be: a kind takes a value as YAML gives it and answers with it, or says what to write."""

import datetime as dt
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.errors import suggestion, unwritable

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SPACES = re.compile("[ \t\n\r\x85\u2028\u2029]+")
LONGEST = 60
Kind = Callable[[object], object]


class UnfitError(ValueError):
    """A value that is none of its kind: why, and what to write instead."""

    def __init__(self, problem: str, remedy: str):
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


def is_day(value: object) -> bool:
    """Whether a value is a day written as 2024-10-04."""
    if not isinstance(value, str) or not DAY.fullmatch(value):
        return False
    try:
        return bool(dt.date.fromisoformat(value))
    except ValueError:
        return False


def day(value: object) -> str:
    """A day, as it is written."""
    if not is_day(value):
        raise UnfitError(f"{_shown(value)} is not a date", 'Write it as "2024-10-04"')
    return str(value)


def text(value: object) -> str:
    """A text; a blank in YAML is an empty one."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnfitError(f"is read as {_named(value)}, not as text", 'Put it in quotes, as in "2023"')
    return value


def day_or_name(value: object) -> str:
    """A text; one that looks like a day is one."""
    written = text(value)
    return day(written) if DAY.fullmatch(written) else written


def line(value: object) -> str:
    """A line of print: any text that can be written and is not blank, put on one line."""
    written = text(value)
    if problem := unwritable(written):
        raise UnfitError(problem, "Take it out")
    if not written.strip():
        raise UnfitError("is blank", 'Write a text, "…"')
    return SPACES.sub(" ", written).strip()


def texts(value: object) -> list[str]:
    """A list of texts."""
    if not isinstance(value, list):
        raise UnfitError("is not a list", f"Write a list, [{value if isinstance(value, str) and value else '…'}]")
    if wrong := [each for each in value if not isinstance(each, str)]:
        raise UnfitError(f"{_shown(wrong[0])} is not text", f'Put it in quotes, as in ["{wrong[0]}"]')
    return list(value)


@dataclass(frozen=True)
class OneOf:
    """One of a few words."""

    choices: Sequence[str]

    def __call__(self, value: object) -> str:
        """The word."""
        if value not in self.choices:
            raise UnfitError(f"{_shown(value)} is none of its values", suggestion(str(value), self.choices))
        return str(value)


@dataclass(frozen=True)
class SomeOf:
    """A list of some of a few words."""

    choices: Sequence[str]

    def __call__(self, value: object) -> list[str]:
        """The words."""
        listed = texts(value)
        if wrong := [word for word in listed if word not in self.choices]:
            raise UnfitError(f"{_shown(wrong[0])} is none of its values", suggestion(wrong[0], self.choices))
        return listed


def _named(value: object) -> str:
    """What YAML takes a value for."""
    if isinstance(value, bool):
        return "yes or no"
    return "a number" if isinstance(value, int | float) else "a list"


def _shown(value: object) -> str:
    """A value as a person wrote it, cut where it is long."""
    written = json.dumps(value, ensure_ascii=False, default=str)
    return written if len(written) <= LONGEST else f"{written[:LONGEST]}…"
