"""Corrections: what we had coded wrongly, and mended.

One entry of data/corrections.yml is one field of one claim: `claim`, `field`, `old`, `new`, `reason`, `date`, and
`kind`: `corrected` (the coding was wrong, as is meant where nothing is said) or `recoded` (a coding rule changed).
`new` is what the row must say now; where a field was mended twice, the last entry counts.
"""

from collections.abc import Collection
from pathlib import Path
from typing import Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict

from briefing.errors import Fault
from briefing.register.coding import NOT_DECIDED
from briefing.register.yaml_lists import IsoDate, Sentence, read_entries

FILE = "data/corrections.yml"


class Correction(BaseModel):
    """One field of one claim that was coded wrongly: what it said, what it says, why, and when it was mended."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    claim: Sentence
    field: Sentence
    old: str
    new: str
    reason: Sentence
    date: IsoDate
    kind: Literal["corrected", "recoded"] = "corrected"


def read_corrections(path: Path) -> tuple[list[Correction], list[Fault]]:
    """The corrections of a file and its faults."""
    return read_entries(path, FILE, Correction)


def correction_faults(
    corrections: list[Correction], claims: pd.DataFrame, waiting: Collection[str] = ()
) -> list[Fault]:
    """Corrections of no claim or column, and those whose last `new` is not what the row says.

    `claims` are as written; `waiting` are ids of drafted rows.
    """
    named = claims["claim_id"].isin({correction.claim for correction in corrections})
    rows = claims.loc[named].drop_duplicates("claim_id").set_index("claim_id")
    last = {(correction.claim, correction.field): correction for correction in corrections}
    return [fault for correction in last.values() for fault in _fault(correction, rows, waiting)]


def _fault(correction: Correction, rows: pd.DataFrame, waiting: Collection[str]) -> list[Fault]:
    if correction.claim not in rows.index and correction.claim in waiting:
        problem, remedy = NOT_DECIDED
        return [Fault(FILE, correction.claim, "claim", f"{correction.claim} {problem}", remedy)]
    if correction.claim not in rows.index or correction.field not in rows.columns:
        problem = f"{correction.claim}, {correction.field} is no cell of claims.csv"
        return [Fault(FILE, correction.claim, "claim", problem, "Correct the id or the column")]
    present = rows.loc[correction.claim, correction.field]
    if present == correction.new:
        return []
    problem = f'says that {correction.field} is now "{correction.new}", but the row says "{present}"'
    return [Fault(FILE, correction.claim, "new", problem, "Add a correction for the later change, or restore the row")]
