"""The columns of a table as fields of a data package (https://datapackage.org, version 2), from its schema alone.

What several ids joined by `;` point to cannot be said there: such a column has a pattern, and says so in words.
"""

import re
from collections.abc import Mapping
from typing import Any

import pandera.pandas as pa

from briefing.register.references import REFERENCES
from briefing.register.schemas import SCHEMAS, SEVERAL, needed

Field = dict[str, Any]
GROUP = re.compile(r"\(\?:")  # which the pattern of a data package, an XML Schema's, knows only without a mark
ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def fields_of(table: str) -> list[Field]:
    """The fields of a table of the register, in order: name, type, what it means, what a cell may be."""
    required = needed(table)
    return [_field(table, name, column, name in required) for name, column in SCHEMAS[table].columns.items()]


def key_of(table: str) -> str | None:
    """The column whose cells name the rows of a table; None where there is none."""
    columns = SCHEMAS[table].columns.items()
    return next((name for name, column in columns if column.metadata["constraints"].get("unique")), None)


def foreign_keys_of(table: str) -> list[dict[str, Any]]:
    """Which columns of a table hold ids of which other table, named by its file without folder and ending."""
    columns = SCHEMAS[table].columns
    return [
        {"fields": [column], "reference": {"resource": resource(target), "fields": [key]}}
        for place, column, target, key in REFERENCES
        if place == table and columns[column].metadata["cells"] != SEVERAL
    ]


def resource(table: str) -> str:
    """A table's name among the resources of its package."""
    return table.rpartition("/")[2].removesuffix(".csv")


def _field(table: str, name: str, column: pa.Column, required: bool) -> Field:
    constraints = _constraints(column.metadata["constraints"]) | ({"required": True} if required else {})
    told = {"name": name, "type": column.metadata["type"], "description": column.description + _pointing(table, name)}
    return told | ({"constraints": constraints} if constraints else {})


def _constraints(said: Mapping[str, Any]) -> dict[str, Any]:
    patterns = {"pattern": _pattern(said["pattern"])} if "pattern" in said else {}
    return {**said, **patterns}


def _pattern(written: str) -> str:
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), GROUP.sub("(", written))


def _pointing(table: str, name: str) -> str:
    """What a column of several ids points to, in words; nothing of any other column."""
    if SCHEMAS[table].columns[name].metadata["cells"] != SEVERAL:
        return ""
    targets = [target for place, column, target, _ in REFERENCES if (place, column) == (table, name)]
    return "; ids joined by `;`" + "".join(f", each of {target}, which no foreign key can say" for target in targets)
