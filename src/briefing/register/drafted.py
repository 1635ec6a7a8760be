"""Rows that nobody has decided yet: set apart before the tables are checked, so that no edition has them.

A claim is drafted as long as its `coding` says so. A document waits as a whole, with every row that names it, where two
of three hold: claims of it are drafted, none is decided, its own row lacks a cell that the table needs. Of any other
document its drafted claims wait alone, with the exclusions that belong to them or lack a cell. What a row that waits
lacks is no fault.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from briefing.errors import Fault
from briefing.register.archive import Text, read_texts
from briefing.register.coding import DRAFTED
from briefing.register.coverage import numbers_in_texts
from briefing.register.references import unknown
from briefing.register.refused import refused
from briefing.register.schemas import SCHEMAS, needed, typed

SOURCES, CLAIMS, EXCLUSIONS = "sources.csv", "claims.csv", "exclusions.csv"
OF_DOCUMENTS = (SOURCES, CLAIMS, EXCLUSIONS, "coding/pass_a.csv", "coding/pass_b.csv")
COUNTED = r"[1-9]\d{0,8}"
TWICE = "stands in more than one row", "Give each row its own id; ids are never reused"
Tables = Mapping[str, pd.DataFrame]


class Lack(NamedTuple):
    """One cell that a row lacks: of which document and table, whether it is blank, and what is to be done about it."""

    source_id: str
    table: str
    blank: bool
    fault: Fault


def _none(name: str) -> pd.DataFrame:
    return pd.DataFrame(columns=list(SCHEMAS[name].columns), dtype=object)


@dataclass(frozen=True)
class Undecided:
    """The documents and claims that wait, as they are written, what they lack, and the numbers of their texts.

    `claims` has decided claims, too, of documents that wait as a whole. `texts` and `numbers` are of every document of
    which anything waits.
    """

    sources: pd.DataFrame = field(default_factory=lambda: _none(SOURCES))
    claims: pd.DataFrame = field(default_factory=lambda: _none(CLAIMS))
    lacks: tuple[Lack, ...] = ()
    texts: Mapping[str, Text] = field(default_factory=dict)
    numbers: pd.DataFrame = field(default_factory=lambda: numbers_in_texts({}, _none(CLAIMS), _none(EXCLUSIONS)))

    @property
    def documents(self) -> list[str]:
        """The ids of the documents of which anything waits."""
        return sorted({*self.sources["source_id"], *self.claims["source_id"]})

    @property
    def ids(self) -> set[str]:
        """The ids of the rows that wait."""
        return {*self.sources["source_id"], *self.claims["claim_id"]} - {""}

    @property
    def drafted(self) -> pd.DataFrame:
        """The claims that are drafted."""
        return self.claims.loc[self.claims["coding"].eq(DRAFTED)]


def set_apart(cells: dict[str, pd.DataFrame]) -> tuple[dict[str, pd.DataFrame], Tables]:
    """The tables as they are written, without the rows that wait; and these rows, of the tables that have any."""
    waits = _waiting(cells)
    decided = {name: table.loc[~waits[name]] if name in waits else table for name, table in cells.items()}
    return decided, {name: cells[name].loc[rows] for name, rows in waits.items()}


def undecided(waiting: Tables, cells: Tables, archive: Path) -> Undecided:
    """What is told of the rows that wait; `cells` are all tables as they are written."""
    if not waiting:
        return Undecided()
    lacks = _lacks(waiting, cells)
    documents = {*waiting[SOURCES]["source_id"], *waiting[CLAIMS]["source_id"]}
    own = cells[SOURCES].loc[cells[SOURCES]["source_id"].isin(documents)]
    amiss = {lack.fault.row for lack in lacks if lack.fault.column == "text_file"}
    texts = read_texts(own.loc[[_row(own, line) not in amiss for line in own.index]], archive)
    claims, exclusions = (typed(_placed(cells[name])) for name in (CLAIMS, EXCLUSIONS))
    numbers = numbers_in_texts(texts, claims, exclusions)
    return Undecided(waiting[SOURCES], waiting[CLAIMS], tuple(lacks), texts, numbers)


def _waiting(cells: Tables) -> dict[str, pd.Series]:
    """Which rows of each table wait; nothing where none does."""
    sources, claims = cells[SOURCES], cells[CLAIMS]
    drafted = claims["coding"].eq(DRAFTED)
    begun, decided = set(claims.loc[drafted, "source_id"]) - {""}, set(claims.loc[~drafted, "source_id"])
    new = sources.loc[sources["source_id"].isin(begun) | ~sources["source_id"].isin(decided | {""})]
    if not drafted.any() and new.empty:
        return {}
    lacking = set(new.loc[_lacking(SOURCES, new), "source_id"])
    whole = {name for name in new["source_id"] if (name in begun) + (name not in decided) + (name in lacking) > 1}
    if not drafted.any() and not whole:
        return {}
    waits = {name: cells[name]["source_id"].isin(whole) for name in OF_DOCUMENTS}
    waits[CLAIMS] |= drafted
    exclusions, ids = cells[EXCLUSIONS], set(claims.loc[waits[CLAIMS], "claim_id"]) - {""}
    halfway = exclusions["source_id"].isin(begun) & _lacking(EXCLUSIONS, exclusions)
    waits[EXCLUSIONS] |= exclusions["claim_id"].isin(ids) | halfway
    return waits


def _lacking(name: str, table: pd.DataFrame) -> pd.Series:
    """Which rows lack a cell that the table needs."""
    return table[list(needed(name))].eq("").any(axis=1)


def _lacks(waiting: Tables, cells: Tables) -> list[Lack]:
    """Each cell of the rows that wait which is blank, refused, or names what there is not."""
    found = [(name, *told) for name, table in waiting.items() for told in refused(name, table)]
    for name in OF_DOCUMENTS:
        found += [(name, *told) for told in unknown({name: waiting[name]}, cells)]
    twice = waiting[CLAIMS]["claim_id"].isin(cells[CLAIMS].drop(waiting[CLAIMS].index)["claim_id"])
    for line, claim_id in waiting[CLAIMS].loc[twice & waiting[CLAIMS]["claim_id"].ne(""), "claim_id"].items():
        found.append((CLAIMS, line, Fault(f"data/{CLAIMS}", "", "claim_id", f'"{claim_id}" {TWICE[0]}', TWICE[1])))
    return [
        Lack(row["source_id"], name, not row[fault.column], Fault(fault.file, place, *_told(fault)))
        for name, line, fault in dict.fromkeys(found)
        for row, place in [(waiting[name].loc[line], _row(waiting[name], line))]
    ]


def _told(fault: Fault) -> tuple[str, str, str]:
    return fault.column, fault.problem, fault.remedy


def _row(table: pd.DataFrame, line: int) -> str:
    return f"line {line} ({table.loc[line].iloc[0]})"


def _placed(table: pd.DataFrame) -> pd.DataFrame:
    """The rows that say in which paragraph they stand, in a way that can be looked up."""
    return table.loc[table["paragraph"].str.fullmatch(COUNTED)]
