"""The cells that a table's schema refuses, as faults."""

import unicodedata

import pandas as pd
from pandera.errors import SchemaErrors

from briefing.errors import Fault
from briefing.register.schemas import SCHEMAS, Row


def schema_faults(name: str, table: pd.DataFrame) -> list[Fault]:
    """The cells of one table that its schema refuses."""
    return [fault for _, fault in refused(name, table)]


def refused(name: str, table: pd.DataFrame) -> list[tuple[int, Fault]]:
    """The same, each with the line it stands on."""
    try:
        SCHEMAS[name].validate(table, lazy=True)
    except SchemaErrors as error:
        return [(case.index, _cell_fault(name, table, case)) for case in error.failure_cases.itertuples()]
    return []


def _cell_fault(name: str, table: pd.DataFrame, case: Row) -> Fault:
    problem, _, remedy = str(case.check).partition(" | ")
    row_id = table.loc[case.index].iloc[0]
    return Fault(
        f"data/{name}",
        f"line {case.index} ({row_id})",
        str(case.column),
        f'"{case.failure_case}" {problem}{_stranger(str(case.failure_case))}',
        remedy or "See data/README.md",
    )


def _stranger(cell: str) -> str:
    """The sign in a coded cell that no code has, by its name: it may look like another, or like nothing."""
    sign = next((letter for letter in cell if not (letter.isascii() and letter.isprintable())), None)
    return f": it holds {unicodedata.name(sign, 'a control character')} (U+{ord(sign):04X})" if sign else ""
