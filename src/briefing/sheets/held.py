"""What the register holds of one document whose rows are still drafted: its rows, its text, and what they may name.

The tables are read as cells, without the rules between them: a draft need not be whole.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from briefing.errors import Fault, FaultsError, suggestion
from briefing.phrases.text import paragraphs
from briefing.register.archive import PRESENT, Text, read_texts
from briefing.register.coding import DRAFTED
from briefing.register.quotations import text_faults
from briefing.register.reading import read_cells
from briefing.register.schemas import SCHEMAS
from briefing.sheets.called import called
from briefing.sheets.csv_rows import Row, exchanged
from briefing.sheets.ids import LISTS, labels_of, nearest
from briefing.sheets.scopes import listed

REVIEWED = "reviewed"
Rows = list[dict[str, str]]
Exchange = tuple[Callable[[Row], bool], Sequence[Row]]


@dataclass(frozen=True)
class Held:
    """One document: its row, its drafted claims and the others, its exclusions, its text.

    `printed` are the paragraphs as they stand in the text, `text` is that text as the checks read it.
    """

    source: dict[str, str]
    claims: Rows
    others: Rows
    exclusions: Rows
    text: Text | None
    printed: tuple[str, ...]
    labels: dict[str, dict[str, str]]
    tables: dict[str, pd.DataFrame]
    root: Path

    @cached_property
    def called(self) -> dict[str, dict[str, list[str]]]:
        """By table and id, what texts call it."""
        return called(self.root)

    @cached_property
    def scopes(self) -> dict[str, list[str]]:
        """The wordings of scope that are listed, by measure."""
        return listed(self.root)

    def no_such(self, word: str, table: str) -> tuple[str, str]:
        """What is wrong with a word that is no id of a table, and the nearest that are."""
        return f'"{word}" is no {LISTS[table][2]}', nearest(word, self.labels[table], self.called[table])

    @property
    def source_id(self) -> str:
        """The document's id."""
        return self.source["source_id"]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs of the text as the checks read them; none without the text."""
        return self.text.paragraphs if self.text else ()

    @property
    def texts(self) -> dict[str, Text]:
        """The archived texts, of this document alone."""
        return {self.source_id: self.text} if self.text else {}


def read_held(root: Path, archive: Path, source_id: str) -> Held:
    """What the register holds of a document."""
    tables = read_tables(root)
    sources = tables["sources.csv"].loc[tables["sources.csv"]["source_id"].eq(source_id)]
    if sources.empty:
        known = suggestion(source_id, tables["sources.csv"]["source_id"])
        remedy = f"Draft its rows first: make new-source ID={source_id or 'paper-2026'} TEXT=paper.txt. {known}"
        raise FaultsError([Fault("data/sources.csv", source_id, "source_id", "is not in the register", remedy)])
    texts = read_texts(sources, archive)
    if faults := text_faults(texts):
        raise FaultsError(faults)
    text = texts.get(source_id)
    text = text if text and text.state == PRESENT else None
    printed = paragraphs((archive / text.file).read_text(encoding="utf-8")) if text else []
    claims, exclusions = (_of(tables[name], source_id) for name in ("claims.csv", "exclusions.csv"))
    return Held(
        sources.iloc[0].to_dict(),
        [row for row in claims if row["coding"] == DRAFTED],
        [row for row in claims if row["coding"] != DRAFTED],
        exclusions,
        text,
        tuple(printed),
        labels_of(tables),
        tables,
        root,
    )


def read_tables(root: Path) -> dict[str, pd.DataFrame]:
    """Every table of the register as text cells; raise one error that lists every file that cannot be read."""
    read = {
        name: read_cells(root / "data" / name, list(schema.columns), f"data/{name}") for name, schema in SCHEMAS.items()
    }
    if faults := [fault for _, found in read.values() for fault in found]:
        raise FaultsError(faults)
    return {name: table for name, (table, _) in read.items()}


def _of(table: pd.DataFrame, source_id: str) -> Rows:
    return table.loc[table["source_id"].eq(source_id)].to_dict("records")


def write_rows(root: Path, rows: Mapping[str, Exchange]) -> None:
    """Exchange rows in files of data/, all of them made before the first is written."""
    made = {root / "data" / name: exchanged((root / "data" / name).read_bytes(), *told) for name, told in rows.items()}
    changed = {path: data for path, data in made.items() if path.read_bytes() != data}
    for path in changed:
        path.open("r+b").close()  # raises, before any is written, where a spreadsheet on Windows has it open
    for path, data in changed.items():
        beside = path.with_suffix(".new")
        beside.write_bytes(data)
        beside.replace(path)
