"""What a cell of a spreadsheet says, in the register's words: numbers and dates that it retyped are read or named."""

import datetime as dt
from typing import Any

from briefing.errors import unwritable
from briefing.sheets.layout import DATE, NUMBER

EPOCH = dt.date(1899, 12, 30)
SERIALS = range(20_000, 80_000)  # 1954 to 2119
FORMULA = ("holds a formula", "Type what it should say; begin with an apostrophe if it begins with =")
Said = tuple[str, tuple[str, str] | None]


def said(value: Any, kind: str, data_type: str = "s", number_format: str = "") -> Said:
    """What a cell says as the CSV has it, and what is wrong with it, with its remedy."""
    if value is None:
        return "", None
    if data_type == "f":
        return "", FORMULA
    if data_type == "e":
        return "", (f"holds the error {value}", "Type what it should say")
    if isinstance(value, bool):
        return "", (f"a spreadsheet made {str(value).upper()} of it", "Type it again, with an apostrophe before it")
    if isinstance(value, dt.datetime):
        return _dated(value, kind, number_format)
    if isinstance(value, int | float):
        return _counted(value, kind, number_format)
    if not isinstance(value, str):
        return "", (f'a spreadsheet made the time "{value}" of it', "Type it again, with an apostrophe before it")
    text = value.replace("_x000D_", "").strip()
    problem = unwritable(text)
    return (text, None) if not problem else ("", (problem, "Take it out"))


def _dated(value: dt.datetime, kind: str, number_format: str) -> Said:
    """A day, or the month or year that is all its format shows."""
    day = value.date().isoformat()
    if kind != DATE:
        return "", (f"a spreadsheet made the date {day} of it", "Type it again, with an apostrophe before it")
    if value.time() != dt.time():
        return "", (f"a spreadsheet made the time {value} of it", f"Type the day alone, as in {day}")
    shown = number_format.lower()
    length = 10 if "d" in shown else 7 if "m" in shown else 4
    return day[:length] if number_format else day, None


def _counted(value: float, kind: str, number_format: str) -> Said:
    """A number as it is shown: whole ones without a point, a share in percent."""
    if kind == DATE and value in SERIALS:
        day = EPOCH + dt.timedelta(days=int(value))
        return "", (f"{value:.0f} is the number that a spreadsheet has for a date", f"Type it as {day.isoformat()}")
    if kind == NUMBER and "%" in number_format:
        value = round(value * 100, 10)
    return (str(int(value)) if value == int(value) else repr(value)), None
