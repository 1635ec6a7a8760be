"""An edition's tables and the register's as Parquet, with the types that their data packages give.

Dates are prefixes of ISO 8601 and stay text. What is blank in CSV is null. Text stands as it was written, without the
apostrophe that keeps a filed CSV from being a spreadsheet's formula.
"""

import csv
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet as pq

from briefing.document.filed import as_written
from briefing.register.package import PACKAGE, register_package

Reader = Callable[[str], object]
TYPES: dict[str, tuple[pa.DataType, Reader]] = {
    "integer": (pa.int64(), int),
    "number": (pa.float64(), float),
    "boolean": (pa.bool_(), "True".__eq__),
    "string": (pa.string(), str),
}


def write_edition(root: Path, edition: Path) -> list[Path]:
    """Write parquet/<edition>/: the edition's tables as they lie in its folder, the register's in data/; the files."""
    folder = root / "parquet" / edition.name
    shutil.rmtree(folder, ignore_errors=True)
    filed = (edition / PACKAGE).read_text(encoding="utf-8")
    return [
        *write_tables(edition, filed, folder, as_written),
        *write_tables(root / "data", register_package(root), folder / "data", str),
    ]


def write_tables(tables: Path, package: str, folder: Path, text: Reader) -> list[Path]:
    """Write each table that a data package describes; `text` is how its text is read."""
    written = []
    for resource in json.loads(package)["resources"]:
        file = folder / Path(resource["path"]).with_suffix(".parquet")
        file.parent.mkdir(parents=True, exist_ok=True)
        pq.write_table(_table(tables / resource["path"], resource["schema"]["fields"], text), file)
        written.append(file)
    return written


def _table(path: Path, fields: Sequence[Mapping], text: Reader) -> pa.Table:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.DictReader(file)]
    return pa.table(
        {field["name"]: _array(field["type"], [row[field["name"]] for row in rows], text) for field in fields}
    )


def _array(kind: str, cells: Sequence[str], text: Reader) -> pa.Array:
    into, read = TYPES[kind]
    read = text if kind == "string" else read
    return pa.array([read(cell) if cell else None for cell in cells], into)
