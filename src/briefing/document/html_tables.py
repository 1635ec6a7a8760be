"""A table in HTML, such as pandas shows, as a table of the document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from lxml.html import HtmlElement

from briefing.document.html_trees import page_of
from briefing.document.records import Cell, Table
from briefing.document.text import Text, text

NUMBER = re.compile(r"[-+\u2212]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?")
HEADS = {"th"}


@dataclass(frozen=True)
class Found:
    """The one table of some HTML: its own caption, and its rows of words, those of the head apart."""

    caption: str
    head: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[str, ...], ...]

    def as_table(self, name: str, caption: str) -> Table:
        """The table under a name and a caption."""
        *over, columns = _heads(self.head, len(self.rows[0]) if self.rows else len(self.head[-1]))
        rows = tuple(tuple(map(_cell, row)) for row in self.rows)
        return Table(name, caption, columns, rows, over=over[0] if over and any(over[0]) else ())


def table_in(html: str) -> Found | None:
    """The table that is all of some HTML; None where there is none, or more, or words beside it, or none of a head."""
    page = page_of(html)
    for unseen in [*page.iter("style")]:
        unseen.drop_tree()
    for line_end in page.iter("br"):
        line_end.tail = f" {line_end.tail or ''}"
    tables = [*page.iter("table")]
    if len(tables) != 1 or next(tables[0].iter("img", "svg"), None) is not None:
        return None
    grid = _grid([*tables[0].iter("tr")])
    head = [row for row, is_head in grid if is_head]
    rows = [row for row, is_head in grid if not is_head]
    if not head or len({len(row) for row in (*head, *rows)}) != 1:
        return None
    caption = tables[0].findtext("caption") or ""
    return Found(caption.strip(), tuple(head), tuple(rows))


def _grid(rows: Sequence[HtmlElement]) -> list[tuple[tuple[str, ...], bool]]:
    """The words of every cell, those over several rows or columns in each; and whether a row is one of the head."""
    filled: dict[tuple[int, int], str] = {}
    heads: list[bool] = []
    for at, row in enumerate(rows):
        column, cells = 0, [cell for cell in row if cell.tag in ("td", "th")]
        heads.append(row.getparent().tag == "thead" or (bool(cells) and all(cell.tag in HEADS for cell in cells)))
        for cell in cells:
            while (at, column) in filled:
                column += 1
            wide, tall = (_span(cell, name) for name in ("colspan", "rowspan"))
            for down in range(tall):
                for right in range(wide):
                    repeated = heads[-1] or (down == 0 and right == 0)
                    filled[at + down, column + right] = " ".join(cell.text_content().split()) if repeated else ""
            column += wide
    width = 1 + max((column for _, column in filled), default=-1)
    return [(tuple(filled.get((at, column), "") for column in range(width)), heads[at]) for at in range(len(rows))]


def _span(cell: HtmlElement, name: str) -> int:
    said = cell.get(name, "1")
    return max(1, min(int(said), 1000)) if said.isdigit() else 1


def _heads(head: Sequence[tuple[str, ...]], width: int) -> list[tuple[str, ...]]:
    """The heads of the columns, after those over them; the name of an index stands alone in its row of the head."""
    names = [""] * width
    levels: list[tuple[str, ...]] = []
    for row in head:
        if levels and sum(map(bool, row)) and not any(row[_index_columns(row) :]):
            names = [name or said for name, said in zip(names, row, strict=True)]
        else:
            levels.append(row)
    columns = tuple(name or said for name, said in zip(names, levels[-1], strict=True))
    said_over = zip(*levels[:-1], strict=True)
    over = [" ".join(filter(None, dict.fromkeys(said))) for said in said_over]
    return [tuple(a if a != b else "" for a, b in zip(over, columns, strict=True)), columns] if over else [columns]


def _index_columns(row: Sequence[str]) -> int:
    """How many columns an index has, whose names are said first and alone."""
    return sum(1 for _ in takewhile(bool, row))


def _cell(words: str) -> Cell:
    plain = words.replace(",", "").replace("\N{MINUS SIGN}", "-")
    return text(words, number=float(plain)) if NUMBER.fullmatch(words) else Text((words,) if words else ())
