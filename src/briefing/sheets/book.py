"""A workbook for people to fill in: every cell is text, with drop-downs, colours, comments; same inputs, same bytes."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from briefing.drafting.draft import LOW, MEDIUM

AS_TEXT = {"num_format": "@", "quote_prefix": True, "valign": "top", "text_wrap": True, "border": 7}
PLAIN = {"num_format": "@", "valign": "top", "text_wrap": True}
COLOURS = {LOW: "#F4B183", MEDIUM: "#FBE5D6"}
SPARE = 1000  # rows below the filled ones that have drop-downs
WIDTHS = {"sentence": 50, "text": 110, "value_text": 28, "note": 36, "look": 30, "value": 50, "holds": 40, "reason": 30}
WIDE, NARROW = 22, 11
SOME_DAY = dt.datetime(2000, 1, 1)


class Mark(NamedTuple):
    """What stands at a cell beside its text: how sure it is, and a comment."""

    sure: str
    comment: str = ""


@dataclass(frozen=True)
class Grid:
    """One sheet: its columns, its rows, and by column or by (row, column) what may be chosen and what is remarked.

    A choice is the name of a list, or a formula in which `{row}` is the row's number.
    """

    name: str
    columns: Sequence[str]
    rows: Sequence[Mapping[str, str]] = ()
    choices: Mapping[str, str] = field(default_factory=dict)
    choices_at: Mapping[tuple[int, str], str] = field(default_factory=dict)
    marks: Mapping[tuple[int, str], Mark] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    spare: int = 0


def book(grids: Sequence[Grid], lists: Mapping[str, Sequence[str]], lists_name: str) -> bytes:
    """The bytes of a workbook of these sheets; the lists that they choose from stand in the last."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as made:
        made.set_properties({"created": SOME_DAY})
        made.set_size(2400, 1400)
        formats = {sure: made.add_format(AS_TEXT | {"bg_color": colour}) for sure, colour in COLOURS.items()}
        formats |= {"": made.add_format(AS_TEXT), "head": made.add_format(AS_TEXT | {"bold": True})}
        formats["blank"] = made.add_format(PLAIN)
        longest = max(map(len, lists.values()), default=0)
        rows = [{name: said[place] for name, said in lists.items() if place < len(said)} for place in range(longest)]
        where = {
            name: f"={lists_name}!${letter}$2:${letter}${len(said) + 1}"
            for letter, (name, said) in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", lists.items(), strict=False)
        }
        for grid in [*grids, Grid(lists_name, list(lists), rows)]:
            _fill(made.add_worksheet(grid.name), grid, formats, where)
    return file.getvalue()


def _fill(sheet: Worksheet, grid: Grid, formats: Mapping[str, object], where: Mapping[str, str]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:ZZ1048576"})
    for column, name in enumerate(grid.columns):
        sheet.set_column(column, column, _width(name, grid), formats["blank"])
        sheet.write_string(0, column, name, formats["head"])
        if grid.meanings.get(name):
            sheet.write_comment(0, column, grid.meanings[name])
        if name in grid.choices and (last := len(grid.rows) + grid.spare):
            _choose(sheet, (1, column, last, column), grid.choices[name], where)
    for row, cells in enumerate(grid.rows):
        for column, name in enumerate(grid.columns):
            mark = grid.marks.get((row, name), Mark(""))
            write = sheet.write_string if cells.get(name) else sheet.write_blank
            write(row + 1, column, cells.get(name, ""), formats[mark.sure if mark.sure in COLOURS else ""])
            if mark.comment:
                sheet.write_comment(row + 1, column, mark.comment, {"x_scale": 2})
            if (row, name) in grid.choices_at:
                _choose(sheet, (row + 1, column, row + 1, column), grid.choices_at[row, name], where)


def _choose(sheet: Worksheet, place: tuple[int, int, int, int], choice: str, where: Mapping[str, str]) -> None:
    source = choice.format(row=place[0] + 1) if choice.startswith("=") else where[choice]
    sheet.data_validation(*place, {"validate": "list", "source": source, "show_error": False})


def _width(name: str, grid: Grid) -> int:
    return WIDTHS.get(name, WIDE if name in grid.choices or name not in grid.meanings else NARROW)
