"""A grid of editions: one file that varies an edition's as-of date, themes and lowest rating, every way.

    base: full
    as_of: {from: 2022-09-30, to: 2026-11-22, every: month}
    themes: {first: [one, two], second: [three]}
    min_reliability: [E, B]

What is not named is the base's. Each edition knows only what was published by its date.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from briefing.errors import Fault, FaultsError
from briefing.parameters import edition_fields, edition_file

FREQUENCIES = {"week": "W-SUN", "month": "ME", "quarter": "QE", "year": "YE"}
Themes = Annotated[dict[str, list[str]], Field(min_length=1)]


class Every(BaseModel):
    """Dates from one to another, at the end of every week, month, quarter or year, and the last."""

    model_config = ConfigDict(extra="forbid")

    first: dt.date = Field(alias="from")
    last: dt.date = Field(alias="to")
    every: Literal[tuple(FREQUENCIES)]

    def dates(self) -> list[dt.date]:
        """The dates, in order."""
        from pandas import date_range

        ends = date_range(self.first, self.last, freq=FREQUENCIES[self.every]).date
        return sorted({*ends, self.last})


class Grid(BaseModel):
    """What is varied."""

    model_config = ConfigDict(extra="forbid")

    base: str
    as_of: Every | Annotated[list[dt.date], Field(min_length=1)]
    themes: Themes | None = None
    min_reliability: Annotated[list[str], Field(min_length=1)] | None = None


def read_grid(path: Path) -> Grid:
    """The grid of a file; what is wrong with it is said by field."""
    try:
        return Grid.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise FaultsError([Fault(str(path), "", "", "There is no such file", "Give a grid's file")]) from None
    except yaml.YAMLError:
        raise FaultsError([Fault(path.name, "", "", "The YAML cannot be read", "Mend its indentation")]) from None
    except ValidationError as error:
        raise FaultsError(
            Fault(path.name, "", ".".join(map(str, found["loc"])), found["msg"], "See README.md, Many editions")
            for found in error.errors()
        ) from None


def editions(grid: Grid, root: Path) -> Iterator[tuple[str, dict]]:
    """The name and fields of every edition of a grid, by date."""
    base = edition_fields(edition_file(root, grid.base))
    dates = grid.as_of.dates() if isinstance(grid.as_of, Every) else sorted(grid.as_of)
    themes = grid.themes or {"": base.get("themes")}
    ratings = grid.min_reliability or [None]
    for date, (name, chosen), rating in product(dates, themes.items(), ratings):
        varied = {"as_of": date.isoformat(), "known_by": date.isoformat(), "compare_with": ""}
        varied |= {"themes": chosen} | ({"min_reliability": rating} if rating else {})
        yield "-".join(filter(None, [date.isoformat(), name, (rating or "").lower()])), base | varied
