"""Tables that are wider than a page of print: in parts below one another, each with the first column.

A column has room for its longest word, but for the longest of all, which go on over lines; what is left of the width of
a page goes to the columns whose words are on several lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.document.frame import ENGLISH, Frame
from briefing.document.html_tables import table_in
from briefing.document.records import Table
from briefing.document.text import Text, text

LETTERS_ON_A_LINE = 110  # of small digits and letters, as wide as the page
LONGEST_WORD = 24  # letters that a column has room for
SHORT_LINE = 20  # letters that a line of prose has at least
BETWEEN = 2  # letters, from a column to the next
BREAKS = re.compile(r"[\s\u200b-]+")
TABLE = re.compile(r"(<table\b.*?</table>)", re.DOTALL)
MORE_THAN_WORDS = re.compile(r"<(?:math|ul|ol|dl|pre|blockquote)\b")


@dataclass(frozen=True)
class Wide:
    """A table in parts: each a table of some of its columns, with how wide they are, and what is said over it."""

    parts: tuple[Table, ...]
    said: tuple[str, ...]


def wide(table: Table, frame: Frame = ENGLISH) -> Wide | None:
    """A table in the parts that print has room for; None where it has room for every word of the whole as it is."""
    columns = [[head, *(str(text(row[at])) for row in table.rows)] for at, head in enumerate(table.columns)]
    longest = [max(map(_longest, column)) + BETWEEN for column in columns]
    lines = [max(len(line) for words in column for line in [*words.splitlines(), ""]) + BETWEEN for column in columns]
    if table.widths or max(longest, default=0) <= _fair(lines):
        return None
    least = [max(min(word, LONGEST_WORD), min(line, SHORT_LINE)) for word, line in zip(longest, lines, strict=True)]
    groups = [*_grouped(least)]
    parts = tuple(
        _part(table, group, _shares(*([of[at] for at in group] for of in (least, lines)))) for group in groups
    )
    return Wide(parts, tuple(_said(group, len(columns), frame) for group in groups))


def pieces(html: str, frame: Frame = ENGLISH) -> list[str | Wide]:
    """HTML parted at the tables in it that are wide, whose cells hold nothing but words; whole where none is."""
    found: list[str | Wide] = []
    for at, piece in enumerate(TABLE.split(html)):
        table = table_in(piece) if at % 2 and not MORE_THAN_WORDS.search(piece) else None
        parted = wide(table.as_table("", table.caption), frame) if table else None
        if parted or not found or isinstance(found[-1], Wide):
            found.append(parted or piece)
        else:
            found[-1] += piece
    return found if len(found) > 1 else [html]


def _part(table: Table, group: Sequence[int], shares: tuple[float, ...]) -> Table:
    """A part of a table; places that links lead to are in the first alone."""

    def of(row: Sequence) -> tuple:
        kept = tuple(row[at] for at in group)
        return kept if group[1:2] in ((), (1,)) else (Text((str(text(kept[0])),)), *kept[1:])

    over = tuple(table.over[at] for at in group) if table.over else ()
    heads = tuple(table.columns[at] for at in group)
    return replace(table, columns=heads, rows=tuple(map(of, table.rows)), widths=shares, over=over)


def _said(group: Sequence[int], count: int, frame: Frame) -> str:
    """What is said over a part that goes on: which columns it has."""
    first, last = group[1:2], group[-1] + 1
    if first in ((), (1,)):
        return ""
    return frame("Columns {first} to {last} of {count}", first=first[0] + 1, last=last, count=count)


def _fair(wanted: Sequence[int]) -> float:
    """How wide a column may be: typst parts evenly what is left by columns that want less than their share."""
    room, waiting = float(LETTERS_ON_A_LINE), sorted(wanted)
    while waiting and waiting[0] <= room / len(waiting):
        room -= waiting.pop(0)
    return room / len(waiting) if waiting else float(LETTERS_ON_A_LINE)


def _grouped(wanted: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """As many columns as a line has room for, each group after the first column."""
    group, room = [0], LETTERS_ON_A_LINE - wanted[0]
    for column in range(1, len(wanted)):
        if wanted[column] > room and len(group) > 1:
            yield tuple(group)
            group, room = [0], LETTERS_ON_A_LINE - wanted[0]
        group.append(column)
        room -= wanted[column]
    yield tuple(group)


def _shares(least: Sequence[int], lines: Sequence[int]) -> tuple[float, ...]:
    """How wide columns are in percent: what each must have, and what is left by how much more it could use."""
    more = [max(line - own, 0) for own, line in zip(least, lines, strict=True)]
    left = min(max(LETTERS_ON_A_LINE - sum(least), 0), sum(more))
    widths = [own + left * one / max(sum(more), 1) for own, one in zip(least, more, strict=True)]
    return tuple(round(100 * width / sum(widths), 2) for width in widths)


def _longest(words: str) -> int:
    return max(map(len, BREAKS.split(words)))
