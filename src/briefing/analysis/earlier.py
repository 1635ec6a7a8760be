"""The briefing that another is set against: itself as of an earlier date, another edition, or a published one.

A date and an edition are read from the register of today, so that they show what was known then in today's coding; what
we changed since shows only where the corrections log says so. The filed claims.csv of a published edition, with the
datapackage.json beside it, is coded as it was then.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from briefing.analysis.selection import Selection, is_whole_date, issued, read_selection, select
from briefing.errors import Fault, FaultsError
from briefing.parameters import DOCUMENT_FIELDS, edition_fields, edition_file
from briefing.paths import project_root
from briefing.register.register import Register, read_register, under_kept_ids
from briefing.register.schemas import SCHEMAS, typed

PACKAGE = "datapackage.json"
FIELD = "compare_with"


class Earlier(NamedTuple):
    """The briefing to compare with: what it knew, as of and by which day, and whether it is coded as it was then."""

    register: Register
    as_of: str
    known_by: str
    filed: bool = False


def earlier(**parameters: object) -> Earlier:
    """The briefing that `compare_with` names; where it is blank, this briefing itself."""
    compare_with = str(parameters[FIELD])
    if compare_with.endswith(".csv"):
        return _filed(compare_with, read_selection(parameters, "parameters"))
    selection = read_selection(_parameters(parameters, compare_with), FIELD)
    return Earlier(select(read_register(), selection), selection.as_of, selection.known_by)


def check_parameters(parameters: Mapping[str, object], file: str) -> Selection:
    """An edition's parameters, checked, and that the briefing to compare with is there and not dated after this one."""
    selection = read_selection(parameters, file)
    if selection.compare_with:
        _check_order(parameters, selection.compare_with, file)
    return selection


def _check_order(parameters: Mapping[str, object], compare_with: str, file: str) -> None:
    fields = _dates(parameters, compare_with)
    later = [name for name in ("as_of", "known_by") if str(fields[name]) > str(parameters[name])]
    if later:
        problem = (
            f'"{compare_with}" is dated after this edition ({", ".join(f"{name} {fields[name]}" for name in later)})'
        )
        raise FaultsError([Fault(file, "", FIELD, problem, "Compare with an earlier date or edition")])


def _dates(parameters: Mapping[str, object], compare_with: str) -> Mapping[str, object]:
    if compare_with.endswith(".csv"):
        return _package(_path(compare_with))
    return _parameters(parameters, compare_with)


def _parameters(parameters: Mapping[str, object], compare_with: str) -> dict[str, object]:
    """The parameters of the briefing to compare with: a date keeps this one's others, an edition brings its own."""
    if not compare_with:
        return dict(parameters)
    if is_whole_date(compare_with):
        return {**parameters, "as_of": compare_with, "known_by": compare_with, FIELD: ""}
    fields = edition_fields(edition_file(project_root(), compare_with))
    return {name: value for name, value in fields.items() if name not in (*DOCUMENT_FIELDS, FIELD)}


def _filed(compare_with: str, selection: Selection) -> Earlier:
    """A published edition as it was filed; documents, actors and measures are those of the register of today."""
    path = _path(compare_with)
    as_of, known_by = _package(path)["as_of"], _package(path)["known_by"]
    register = read_register()
    claims = under_kept_ids(_claims(path, compare_with), register.actors, "claimant_id", "via")
    there = claims["source_id"].isin(register.sources["source_id"]) & claims["measure_id"].isin(
        register.measures["measure_id"]
    )
    kept = claims.loc[there & claims["unit_id"].isin(register.units["unit_id"])].reset_index(drop=True)
    judged = issued(register.judgements, known_by)
    return Earlier(
        register.with_tables(
            claims=kept,
            sources=register.sources.loc[register.sources["source_id"].isin(kept["source_id"])],
            links=register.links.loc[
                register.links[["from_claim", "to_claim"]].isin(set(kept["claim_id"])).all(axis=1)
            ],
            judgements=tuple(one for one in judged if set(one.claims) <= set(kept["claim_id"])),
        ),
        as_of,
        known_by,
        filed=True,
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
    return typed(cells[columns])


def _path(compare_with: str) -> Path:
    path = project_root() / compare_with
    if not path.is_file():
        raise FaultsError(
            [
                Fault(
                    compare_with,
                    "",
                    FIELD,
                    "There is no such file",
                    "Give the path of a filed claims.csv from the project's folder",
                )
            ]
        )
    return path


def _package(path: Path) -> Mapping[str, object]:
    """The dates of a filed edition, from the datapackage.json beside its claims."""
    package = path.with_name(PACKAGE)
    try:
        dates = json.loads(package.read_text(encoding="utf-8"))["edition"]
        return {"as_of": dates["as_of"], "known_by": dates["known_by"]}
    except (OSError, ValueError, KeyError, TypeError):
        problem, remedy = "does not say what the edition's dates are", "Keep it beside claims.csv as it was filed"
        raise FaultsError([Fault(str(package.name), "", "edition", problem, remedy)]) from None
