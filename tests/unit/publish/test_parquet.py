"""Tables as Parquet: the types of the data packages, the values of the CSV, the same bytes every time."""

import csv
import json
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.display.export import write_claims
from briefing.document.filed import Filed, as_written, write_csv
from briefing.document.records import Data
from briefing.publish.described import describe
from briefing.register.package import head
from unit.builders import claim, register, write_project

pq = pytest.importorskip("pyarrow.parquet")
ROOT = Path(__file__).resolve().parents[3]
ODD = Data(
    ("share", "count", "sure", "as_of", "said"),
    (
        ("inf", 3, True, "2024-10", "=1+2"),
        (-0.5, 4, False, "2024", "a\nb"),
        (None, None, None, None, None),
        (1.0, 5, True, "2025", "−5"),
    ),
)


@pytest.fixture
def written(tmp_path):
    """What writes the Parquet of a small project with an edition of one claim and an odd table."""
    from briefing.publish.parquet import write_edition

    write_project(tmp_path)
    folder = tmp_path / "reports" / "core"
    (folder / "tables").mkdir(parents=True)
    write_claims(register(claims=[claim(note="-100 as printed")]), folder, head(tmp_path), "2026-01-31", "2026-01-31")
    describe(folder, [Filed("odd", "What is odd", write_csv(folder / "tables" / "odd.csv", ODD))])

    def write():
        return {str(file.relative_to(tmp_path / "parquet")): file for file in write_edition(tmp_path, folder)}

    return write


def test_every_table_of_edition_and_register_is_there(written):
    files = written()
    assert {"core/claims.parquet", "core/tables/odd.parquet", "core/data/claims.parquet"} <= {*files}
    assert "core/data/coding/pass_b.parquet" in files
    assert all(file.is_file() for file in files.values())


def test_columns_have_their_types_and_dates_are_text(written):
    schema = pq.read_schema(written()["core/tables/odd.parquet"])
    types = dict(zip(schema.names, map(str, schema.types), strict=True))
    assert types == {"share": "double", "count": "int64", "sure": "bool", "as_of": "string", "said": "string"}


def test_values_are_those_of_the_records_and_blank_is_null(written):
    rows = pq.read_table(written()["core/tables/odd.parquet"]).to_pylist()
    assert [row["share"] for row in rows] == [float("inf"), -0.5, None, 1.0]
    assert [row["sure"] for row in rows] == [True, False, None, True]
    assert [row["said"] for row in rows] == ["=1+2", "a\nb", None, "−5"]


def test_a_text_stands_without_its_apostrophe(written):
    (row,) = pq.read_table(written()["core/claims.parquet"]).to_pylist()
    assert (row["note"], row["high"], row["status_since"]) == ("-100 as printed", 3000.0, None)


def test_written_again_it_has_the_same_bytes(written):
    first = {name: file.read_bytes() for name, file in written().items()}
    assert {name: file.read_bytes() for name, file in written().items()} == first


def test_every_table_of_the_register_reads_back_equal_to_its_csv(tmp_path):
    from briefing.publish.parquet import write_tables

    package = (ROOT / "data" / "datapackage.json").read_text(encoding="utf-8")
    write_tables(ROOT / "data", package, tmp_path, str)
    for resource in json.loads(package)["resources"]:
        with (ROOT / "data" / resource["path"]).open(encoding="utf-8", newline="") as file:
            rows = [*csv.DictReader(file)]
        kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        read = {"integer": int, "number": float, "string": as_written}
        told = [{name: read[kinds[name]](cell) if cell else None for name, cell in row.items()} for row in rows]
        assert pq.read_table(tmp_path / resource["path"].replace(".csv", ".parquet")).to_pylist() == told


def test_without_pyarrow_a_line_says_how_to_get_it(monkeypatch, capsys):
    import sys

    monkeypatch.delitem(sys.modules, "briefing.publish.parquet", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert main(["parquet", "core"]) == 2
    assert capsys.readouterr().err.startswith("pyarrow is not installed. Run: make develop")
