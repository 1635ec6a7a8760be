"""A grid of editions: one file that varies an edition's parameters, every way.

    base: full
    as_of: {from: 2022-09-30, to: 2026-11-22, every: month}
    themes: {first: [one, two], second: [three]}
    min_reliability: [E, B]

What is not named is the base's. Each edition knows only what was published by its date, and is compared with none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import product
from pathlib import Path
from typing import Any

from briefing.editions.compared import FIELD
from briefing.editions.files import NAME, edition_fields, edition_file, plain_values
from briefing.editions.kinds import UnfitError, day
from briefing.editions.parameters import SELECTING, Selection
from briefing.errors import Fault, FaultsError, suggestion
from briefing.paths import is_device, is_there

BASE, DATES, FOLLOWS = "base", "as_of", "known_by"
VARIED = tuple(name for name in SELECTING if name not in (DATES, FOLLOWS, FIELD))
LISTS = tuple(each.name for each in fields(Selection) if "list" in str(each.type))
FREQUENCIES = {"week": "W-SUN", "month": "ME", "quarter": "QE", "year": "YE"}
EVERY = ("from", "to", "every")
Named = dict[str, object]


@dataclass(frozen=True)
class Grid:
    """What is varied: the days, and by parameter its values, each with the name it gives an edition."""

    base: str
    days: tuple[str, ...]
    varied: Mapping[str, Named]


def read_grid(path: Path) -> Grid:
    """The grid of a file; all that is wrong with it is said at once."""
    if path == Path():
        raise FaultsError([Fault("batch", "", "", "no grid is given", "Write make batch GRID=vintages.yml")])
    if not is_there(path):
        raise FaultsError([Fault(str(path), "", "", "There is no such file", "Give a grid's file")])
    written = plain_values(path.read_bytes(), path.name)
    found = [Fault(path.name, "", name, *why) for name, why in _faults(written)]
    if found:
        raise FaultsError(found)
    return Grid(
        written[BASE], _days(written[DATES]), {name: _named(written[name]) for name in VARIED if name in written}
    )


def editions(grid: Grid, root: Path) -> Iterator[tuple[str, dict]]:
    """The name and fields of every edition of a grid, by date."""
    base = edition_fields(edition_file(root, grid.base))
    rows: Iterator[tuple[Any, ...]] = product(grid.days, *(values.items() for values in grid.varied.values()))
    for date, *chosen in rows:
        varied = {name: value for name, (_, value) in zip(grid.varied, chosen, strict=True)}
        fields = base | {DATES: date, FOLLOWS: date, FIELD: ""} | varied
        yield "-".join(filter(None, [date, *(name for name, _ in chosen)])), fields


def _faults(written: Mapping[str, object]) -> Iterator[tuple[str, tuple[str, str]]]:
    """What is wrong with a grid: the name it stands at, why, and what to do."""
    known = (BASE, DATES, *VARIED)
    yield from ((name, ("cannot be varied", suggestion(name, known))) for name in written if name not in known)
    yield from ((name, ("is missing", f"Add {name}: …")) for name in (BASE, DATES) if name not in written)
    if not isinstance(written.get(BASE, ""), str):
        yield BASE, ("is not an edition's name", "Write the name of a file in reports/")
    if DATES in written:
        yield from _date_faults(written[DATES])
    for name in VARIED:
        if name in written and (why := _unnamed(name, written[name])):
            yield name, why


def _date_faults(written: object) -> Iterator[tuple[str, tuple[str, str]]]:
    if isinstance(written, dict):
        yield from ((f"{DATES}.{name}", ("is missing", f"Add {name}: …")) for name in EVERY if name not in written)
        yield from (
            (f"{DATES}.{name}", ("is unknown", suggestion(name, EVERY))) for name in written if name not in EVERY
        )
        if "every" in written and written["every"] not in FREQUENCIES:
            yield f"{DATES}.every", (f'"{written["every"]}" is no step', suggestion(str(written["every"]), FREQUENCIES))
        days = {f"{DATES}.{name}": written[name] for name in EVERY[:2] if name in written}
    elif isinstance(written, list) and written:
        days = {f"{DATES}.{place}": value for place, value in enumerate(written, start=1)}
    else:
        yield (
            DATES,
            ("is not a list of dates", "Write [2024-10-04], or {from: 2022-09-30, to: 2026-11-29, every: month}"),
        )
        days = {}
    for name, value in days.items():
        try:
            day(value)
        except UnfitError as error:
            yield name, (error.problem, error.remedy)
    if isinstance(written, dict) and str(written.get("from", "")) > str(written.get("to", "9")):
        yield f"{DATES}.from", ('is after "to"', "Write the earlier day first")


def _unnamed(parameter: str, values: object) -> tuple[str, str] | None:
    """Why the values of a parameter give no names to editions: lists need one, single words are their own."""
    if isinstance(values, dict) and values:
        wrong = [name for name in values if not NAME.fullmatch(str(name)) or is_device(str(name))]
        return (f'"{wrong[0]}" is no name', "Use small letters, digits and hyphens") if wrong else None
    words = isinstance(values, list) and values and all(isinstance(value, str) for value in values)
    if words and parameter not in LISTS:
        return None
    return "is not a list of values", "Write [E, B], or give each a name: {both: [one, other], alone: [one]}"


def _days(written: list[str] | dict[str, str]) -> tuple[str, ...]:
    """The days in order: those listed, or the last of every week, month, quarter or year and the last of all."""
    if isinstance(written, list):
        return tuple(sorted(set(written)))
    from pandas import date_range

    ends = date_range(written["from"], written["to"], freq=FREQUENCIES[written["every"]])
    return tuple(sorted({*ends.strftime("%Y-%m-%d"), written["to"]}))


def _named(values: list[str] | dict[str, object]) -> Named:
    return dict(values) if isinstance(values, dict) else {value.lower(): value for value in values}
