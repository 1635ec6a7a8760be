"""The tables of an edition in its data package: what their records know, and what the register says of its columns."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from briefing.display.export import claim_fields
from briefing.document.filed import Filed
from briefing.document.records import Datum
from briefing.register.fields import Field, fields_of
from briefing.register.package import PACKAGE, Described, described, written
from briefing.register.schemas import needed

INFINITE = ("inf", "-inf")
CLAIM = re.compile(r"claim_id(?:_[ab])?")
HOLDS = {
    "enum": lambda words, cells: set(cells) <= set(words),
    "pattern": lambda pattern, cells: all(re.fullmatch(pattern, cell) for cell in cells),
    "minimum": lambda least, cells: min(cells, default=least) >= least,
    "unique": lambda asked, cells: len(set(cells)) == len(cells),
}


def describe(folder: Path, tables: Iterable[Filed]) -> None:
    """Add each table of an edition's folder to its data package, if it has one.

    A column of the register is what its schema says, as far as that holds of it here; of any other, what its cells are.
    """
    file = folder / PACKAGE
    if not file.is_file():
        return
    package = json.loads(file.read_text(encoding="utf-8"))
    (claims,) = package["resources"]
    ids = _ids(folder / claims["path"])
    file.write_text(
        written({**package, "resources": [claims, *(_resource(table, ids) for table in tables)]}),
        encoding="utf-8",
        newline="\n",
    )


def _ids(claims: Path) -> set[str]:
    """The ids of the filed claims, which hold neither comma nor quotation mark and stand first in their lines."""
    return {line.split(",", 1)[0] for line in claims.read_text(encoding="utf-8").splitlines()[1:]}


def _resource(table: Filed, ids: set[str]) -> Described:
    columns = {head: _column(table, place) for place, head in enumerate(table.data.columns)}
    known = _known(columns)
    fields = [_field(head, cells, len(table.data.rows), known.get(head, {})) for head, cells in columns.items()]
    keys = [
        {"fields": [head], "reference": {"resource": "claims", "fields": ["claim_id"]}}
        for head, cells in columns.items()
        if CLAIM.fullmatch(head) and ids.issuperset(cells)
    ]
    alone = next((one["name"] for one in fields if one.get("constraints", {}).get("unique")), None)
    path = f"tables/{table.name}.csv"
    return described(f"tables.{table.name}", path, table.caption, fields, primaryKey=alone, foreignKeys=keys)


def _column(table: Filed, place: int) -> list[Datum]:
    """The cells of a column that say something."""
    return [cell for row in table.data.rows if (cell := row[place]) not in (None, "")]


def _known(columns: Iterable[str]) -> dict[str, Field]:
    """What the register says of the columns, where the table is one of claims or of sources."""
    there = set(columns)
    for needs, fields in (("coding/pass_a.csv", claim_fields()), ("sources.csv", fields_of("sources.csv"))):
        if there.issuperset(needed(needs)):
            return {field["name"]: field for field in fields}
    return {}


def _field(head: str, cells: Sequence[Datum], rows: int, known: Field) -> Field:
    kind = _type(cells)
    if known and (not cells or kind == known["type"] or (kind, known["type"]) == ("integer", "number")):
        constraints = {
            name: said
            for name, said in known.get("constraints", {}).items()
            if name in HOLDS and HOLDS[name](said, cells)
        }
        told = {"name": head, "type": known["type"], "description": known["description"]}
    else:
        told, constraints = {"name": head, "type": kind}, {}
    if rows and len(cells) == rows:
        constraints["required"] = True
    return told | ({"constraints": constraints} if constraints else {})


def _type(cells: Sequence[Datum]) -> str:
    """The type of all cells of a column; without any, text."""
    kinds = {type(cell) for cell in cells if cell not in INFINITE}
    infinite = any(cell in INFINITE for cell in cells)
    if kinds == {bool}:
        return "boolean"
    if kinds == {int} and not infinite:
        return "integer"
    return "number" if kinds and kinds <= {int, float} else "string"
