"""The rules of the register asked of rows that stand in a workbook: each fault is named by the cell it is of.

Blanks are no faults in a draft. The rules between columns are asked of the rows that leave nothing needed blank.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

import pandas as pd

from briefing.errors import Fault
from briefing.register import checks, quotations
from briefing.register.register import schema_faults
from briefing.register.schemas import SCHEMAS, typed
from briefing.sheets.filled_book import Filled
from briefing.sheets.held import Held
from briefing.sheets.layout import NEEDED

PASS = "coding/pass_a.csv"  # has the columns of a figure, and no more
LINE = re.compile(r"line (\d+)")
BLANK = '"" '


class Place(Protocol):
    """Where a row stands, for its faults to name."""

    def fault(self, column: str, problem: str, remedy: str) -> Fault:
        """A fault of one of its cells."""


Placed = Sequence[tuple[Place, dict[str, str]]]


def figure_faults(
    rows: Placed, held: Held, source: dict[str, str], *, whole: bool = False, name: str = PASS
) -> list[Fault]:
    """What is wrong with figures that were filled in; `whole`: a blank that a claim needs is wrong, too."""
    table = _table(name, rows)
    faults = schema_faults(name, table)
    figures, sources = typed_rows(table), pd.DataFrame([source])
    done = figures.loc[(table[list(NEEDED)] != "").all(axis=1)]
    measures, units = held.tables["measures.csv"], held.tables["units.csv"]
    if not _of_cells(faults):
        faults += checks.rule_faults(checks.figure_rules(done, measures, units), "", done["claim_id"])
        faults += checks.printed_faults(done, measures, units, sources, "")
        if name != PASS:
            faults += checks.rule_faults(checks.claim_rules(done, sources), "", done["claim_id"])
    faults += quotations.phrase_faults(figures.loc[figures["value_text"].ne("")], held.texts, "")
    return _at_cells(faults, rows, whole)


def exclusion_faults(rows: Placed, held: Held, *, whole: bool = False) -> list[Fault]:
    """What is wrong with exclusions that were filled in; `whole`: a blank reason is wrong, too."""
    table = _table("exclusions.csv", rows)
    printed = typed_rows(table.loc[table["value_text"].ne("")])
    faults = schema_faults("exclusions.csv", table) + quotations.phrase_faults(printed, held.texts, "")
    return _at_cells(faults, rows, whole)


def document_faults(at: Mapping[str, Filled], source: dict[str, str], cell: str = "value") -> list[Fault]:
    """What is wrong with the row of a document; `at` are the rows of a workbook that have, in `cell`, its cells."""
    table = pd.DataFrame([source], index=pd.Index([2], name="line"), dtype=object)
    faults = schema_faults("sources.csv", table)
    if not _of_cells(faults):
        faults += checks.rule_faults(checks.source_rules(table), "", table["source_id"])
    told = [fault for fault in faults if not fault.problem.startswith(BLANK)]
    return [at[fault.column].fault(cell, fault.problem, fault.remedy) for fault in told if fault.column in at]


def typed_rows(table: pd.DataFrame) -> pd.DataFrame:
    """The table with numbers as numbers, whatever a person wrote for a paragraph."""
    return typed(table.assign(paragraph=table["paragraph"].where(table["paragraph"].map(str.isdecimal), "")))


def _table(name: str, rows: Placed) -> pd.DataFrame:
    lines = pd.Index([place for place, _ in enumerate(rows)], name="line")
    return pd.DataFrame([row for _, row in rows], list(lines), list(SCHEMAS[name].columns), dtype=object).fillna("")


def _of_cells(faults: list[Fault]) -> list[Fault]:
    return [fault for fault in faults if not fault.problem.startswith(BLANK)]


def _at_cells(faults: list[Fault], rows: Placed, whole: bool) -> list[Fault]:
    """The faults, each at the cell of the row that it is of."""
    found = []
    for fault in faults:
        line = LINE.match(fault.row)
        if line and (whole or fault.column == "value_text" or not fault.problem.startswith(BLANK)):
            found.append(rows[int(line[1])][0].fault(fault.column, fault.problem, fault.remedy))
    return found
