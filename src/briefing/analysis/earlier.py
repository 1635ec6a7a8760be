"""The briefing that another is set against: itself as of an earlier date, another edition, or a published one.

A date and an edition are read from the register of today, so that they show what was known then in today's coding; what
we changed since shows only where the corrections log says so. The filed claims.csv of a published edition, with the
datapackage.json beside it, is coded as it was then.
"""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from briefing.analysis.selection import issued, select
from briefing.document.filed import as_written
from briefing.editions.compared import FIELD, Compared, compared
from briefing.editions.notebook import parameters_of
from briefing.editions.parameters import Selection
from briefing.errors import Fault, FaultsError
from briefing.paths import project_root
from briefing.register.register import Register, read_register, under_kept_ids
from briefing.register.schemas import SCHEMAS, typed


class Earlier(NamedTuple):
    """The briefing to compare with: what it knew, as of and by which day, and whether it is coded as it was then.

    `since` is that day, blank where this briefing is compared with none but itself.
    """

    register: Register
    as_of: str
    known_by: str
    filed: bool = False
    since: str = ""


def earlier(selection: Selection | None = None, **parameters: object) -> Earlier:
    """The briefing that one is set against, by its selection or `parameters` (see `selected`); itself if against none.

    A day keeps this briefing's other parameters, an edition brings its own.
    """
    selection = selection or parameters_of({}, **parameters)
    other = compared(project_root(), selection.compare_with)
    if other is None:
        return Earlier(select(read_register(), selection), selection.as_of, selection.known_by)
    if other.filed:
        return _filed(other, selection.compare_with)
    then = other.selection or replace(selection, as_of=other.as_of, known_by=other.known_by)
    return Earlier(select(read_register(), then, FIELD), other.as_of, other.known_by, since=other.known_by)


def _filed(other: Compared, compare_with: str) -> Earlier:
    """A published edition as it was filed; documents, actors and measures are those of the register of today."""
    assert other.filed is not None  # it is a published one
    register = read_register()
    claims = under_kept_ids(_claims(other.filed, compare_with), register.actors, "claimant_id", "via")
    there = claims["source_id"].isin(register.sources["source_id"]) & claims["measure_id"].isin(
        register.measures["measure_id"]
    )
    kept = claims.loc[there & claims["unit_id"].isin(register.units["unit_id"])].reset_index(drop=True)
    judged = issued(register.judgements, other.known_by)
    return Earlier(
        register.with_tables(
            claims=kept,
            sources=register.sources.loc[register.sources["source_id"].isin(kept["source_id"])],
            links=register.links.loc[
                register.links[["from_claim", "to_claim"]].isin(set(kept["claim_id"])).all(axis=1)
            ],
            judgements=tuple(one for one in judged if set(one.claims) <= set(kept["claim_id"])),
        ),
        other.as_of,
        other.known_by,
        filed=True,
        since=other.known_by,
    )


def _claims(path: Path, compare_with: str) -> pd.DataFrame:
    columns = list(SCHEMAS["claims.csv"].columns)
    cells = pd.read_csv(path, dtype=str, keep_default_na=False)
    missing = [name for name in columns if name not in cells]
    if missing:
        problem = "The column is missing"
        raise FaultsError(
            [Fault(compare_with, "line 1", name, problem, "Give a claims.csv as it was filed") for name in missing]
        )
    return typed(cells[columns].map(as_written))
