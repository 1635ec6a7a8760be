"""The kinds of record that a notebook's outputs and cells are made of; the document is built from them alone.

An output carries its record as JSON beside what JupyterLab shows (`bundle`), and `read` gives the same record back. A
figure's drawing stands once, as the output's own `image/svg+xml`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from briefing.document.names import Named, NamedLater
from briefing.document.text import Ref, Text

RECORD = "application/vnd.briefing.record+json"
SVG = "image/svg+xml"
Layout = Literal["", "beside", "numbered"]
Cell = int | float | str | Text
Datum = bool | int | float | str | None


@dataclass(frozen=True)
class Data:
    """A tidy table: one row a record; None is missing, numbers are numbers, dates are text."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Datum, ...], ...]


@dataclass(frozen=True)
class Evidence:
    """What a record rests on: rows of tables, and what several of them are called."""

    refs: tuple[Ref, ...] = ()
    called: str = "rows"


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 begins a section; `address` and `annex`, whether it stands in there, the document gives it."""

    level: int
    text: Text
    new_page: bool = False
    address: str = ""
    annex: bool = False
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of prose."""

    text: Text
    block: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True)
class Items:
    """A list; one with a `start` is numbered from there."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None
    block: Literal["items"] = "items"


@dataclass(frozen=True)
class Quote:
    """What is quoted at length."""

    blocks: tuple["Block", ...]
    block: Literal["quote"] = "quote"


@dataclass(frozen=True)
class Verbatim:
    """Lines set as they are."""

    lines: str
    block: Literal["verbatim"] = "verbatim"


@dataclass(frozen=True)
class Rule:
    """A line across."""

    block: Literal["rule"] = "rule"


@dataclass(frozen=True)
class Grid:
    """A table written in prose."""

    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    block: Literal["grid"] = "grid"


@dataclass(frozen=True)
class Foreign:
    """HTML that others wrote, made harmless."""

    html: str
    block: Literal["foreign"] = "foreign"


@dataclass(frozen=True)
class Defined:
    """What the footnotes of a key say; the document puts it where they stand."""

    key: str
    text: Text
    block: Literal["defined"] = "defined"


Block = Annotated[Paragraph | Items | Quote | Verbatim | Rule | Grid | Foreign | Defined, Field(discriminator="block")]


@dataclass(frozen=True)
class Prose:
    """What stands between headings in a markdown cell."""

    blocks: tuple[Block, ...]
    kind: Literal["prose"] = "prose"


@dataclass(frozen=True)
class Statement(Named):
    """A sentence of ours with a value, filed under `name`; `called` is what a link back to it says.

    With `details`, paragraphs that say more of it, it stands in a box.
    """

    ref: Ref
    name: str
    called: str
    text: Text
    value: int | float | str | tuple[float, ...]
    evidence: Evidence = Evidence()
    details: tuple[Text, ...] = ()
    kind: Literal["statement"] = "statement"


@dataclass(frozen=True)
class Key:
    """What a row is found by.

    What a link to it says, its words for each facet of its table, its date in words, the days it tells of (ISO 8601),
    its value.
    """

    label: str
    facets: tuple[str, ...]
    dated: str = ""
    begins: str = ""
    ends: str = ""
    value: float | None = None


@dataclass(frozen=True)
class Index:
    """What the rows of a table are found by: the names of its facets, a key for each row, what its rows are called."""

    facets: tuple[str, ...]
    keys: tuple[Key, ...]
    called: str = "rows"


@dataclass(frozen=True)
class Table(NamedLater):
    """A table: one tuple of cells a row; `widths` are the columns' shares in percent, if given.

    `over` are the heads over those of the columns, one a column, if there are such; equal neighbours are one.
    `data` are filed in place of the cells' words. `linked_only`: the document leaves out rows that nothing links to.
    Readers find the rows of a table that has an `index` from everywhere.
    """

    name: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    widths: tuple[float, ...] = ()
    data: Data | None = None
    linked_only: bool = False
    index: Index | None = None
    over: tuple[str, ...] = ()
    kind: Literal["table"] = "table"


@dataclass(frozen=True)
class Figure(NamedLater):
    """A chart: `shown` are the data behind it, if they are known, `data` what is filed, where that is more.

    `svg` is as wide as a page, `narrow` the same chart as narrow as a phone.
    """

    name: str
    caption: str
    alt: str
    shown: Data
    note: str = ""
    data: Data | None = None
    evidence: Evidence = Evidence()
    svg: str = ""
    narrow: str = ""
    kind: Literal["figure"] = "figure"


@dataclass(frozen=True)
class Aside:
    """Words for whoever works in the notebook; the document leaves them out."""

    text: Text
    kind: Literal["aside"] = "aside"


Exhibit = Table | Figure
Record = Heading | Prose | Statement | Table | Figure | Aside


@cache
def _json() -> TypeAdapter:
    return TypeAdapter(Annotated[Record, Field(discriminator="kind")])


def load() -> None:
    """Make ready what records are written and read with."""
    _json()


def bundle(record: Record) -> dict[str, object]:
    """What an output carries of a record: JSON, and a figure's drawing beside it."""
    if isinstance(record, Figure):
        return {RECORD: _dumped(replace(record, svg="")), SVG: record.svg}
    return {RECORD: _dumped(record)}


def read(data: Mapping[str, object]) -> Record | None:
    """The record that an output holds, if it does."""
    if RECORD not in data:
        return None
    record = _json().validate_python(data[RECORD])
    return replace(record, svg=str(data[SVG])) if isinstance(record, Figure) else record


def _dumped(record: Record) -> dict:
    return _json().dump_python(record, mode="json", exclude_none=True)


def ref_of(exhibit: Exhibit) -> Ref:
    """What an exhibit is called: its kind and its name."""
    return Ref(exhibit.kind, exhibit.name)


def filed(exhibit: Exhibit) -> Data:
    """The data of an exhibit that are filed beside the document."""
    if exhibit.data is not None:
        return exhibit.data
    if isinstance(exhibit, Figure):
        return exhibit.shown
    rows = (tuple("; ".join(cell.lines) if isinstance(cell, Text) else cell for cell in row) for row in exhibit.rows)
    return Data(whole_heads(exhibit), tuple(rows))


def spans(over: Iterable[str]) -> list[tuple[str, int]]:
    """The heads over those of the columns, each with the number of columns it is over."""
    return [(head, sum(1 for _ in same)) for head, same in groupby(over)]


def whole_heads(table: Table) -> tuple[str, ...]:
    """The heads of a table's columns, each after the head over it."""
    if not table.over:
        return table.columns
    return tuple(" ".join(filter(None, heads)) for heads in zip(table.over, table.columns, strict=True))
