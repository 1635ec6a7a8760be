"""Ids that point from one table to another: each must exist."""

from collections.abc import Collection, Iterator, Mapping

import pandas as pd

from briefing.errors import Fault, suggestion
from briefing.register.coding import NOT_DECIDED

REFERENCES = [
    ("sources.csv", "publisher_id", "actors.csv", "actor_id"),
    ("actors.csv", "merged_into", "actors.csv", "actor_id"),
    ("measures.csv", "parent_id", "measures.csv", "measure_id"),
    ("conversions.csv", "from_unit", "units.csv", "unit_id"),
    ("conversions.csv", "to_unit", "units.csv", "unit_id"),
    ("conversions.csv", "claim_id", "claims.csv", "claim_id"),
    ("links.csv", "from_claim", "claims.csv", "claim_id"),
    ("links.csv", "to_claim", "claims.csv", "claim_id"),
    ("exclusions.csv", "source_id", "sources.csv", "source_id"),
    ("exclusions.csv", "claim_id", "claims.csv", "claim_id"),
] + [
    (table, column, target, key)
    for table in ("claims.csv", "coding/pass_a.csv", "coding/pass_b.csv")
    for column, target, key in [
        ("source_id", "sources.csv", "source_id"),
        ("measure_id", "measures.csv", "measure_id"),
        ("unit_id", "units.csv", "unit_id"),
        ("claimant_id", "actors.csv", "actor_id"),
        ("via", "actors.csv", "actor_id"),
    ]
]


Tables = Mapping[str, pd.DataFrame]


def reference_faults(tables: Tables, waiting: Collection[str] = ()) -> list[Fault]:
    """Ids that no row of the other table has (blanks are the schema's business); `waiting` are ids of drafted rows."""
    return [fault for _, fault in unknown(tables, tables, waiting)]


def unknown(rows: Tables, tables: Tables, waiting: Collection[str] = ()) -> list[tuple[int, Fault]]:
    """The same of the ids that some rows name, each with its line; `tables` are those that must have them."""
    references = [reference for reference in REFERENCES if reference[0] in rows]
    known = {place: set(tables[place[0]][place[1]]) for place in {reference[2:] for reference in references}}
    return [
        (line, _fault(table, column, target, line, word, known[target, key], waiting))
        for table, column, target, key in references
        for line, word in _unknown(rows[table][column], known[target, key])
    ]


def _unknown(cells: pd.Series, known: set[str]) -> Iterator[tuple[int, str]]:
    """The line and word of each id that is not known; cells hold one id or several joined by `;`."""
    broken = {cell for cell in cells.unique() if not known.issuperset(filter(None, cell.split(";")))}
    for line, cell in cells.loc[cells.isin(broken)].items():
        yield from ((line, word) for word in cell.split(";") if word and word not in known)


def _fault(
    table: str, column: str, target: str, line: int, word: str, known: set[str], waiting: Collection[str]
) -> Fault:
    why = f"is not in data/{target}", f"Add it there first. {suggestion(word, known)}"
    problem, remedy = NOT_DECIDED if word in waiting else why
    return Fault(f"data/{table}", f"line {line}", column, f'"{word}" {problem}', remedy)
