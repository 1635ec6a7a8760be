"""The tables of an edition in its data package, by what their records know."""

import json

import frictionless
import pytest

from briefing.display.export import write_claims
from briefing.document.filed import Filed, write_csv
from briefing.document.records import Data
from briefing.publish.described import describe
from briefing.register.package import head
from briefing.register.schemas import needed
from unit.builders import claim, register

ODD = Data(
    ("claim_id", "share", "count", "sure", "year", "said"),
    (
        ("gazette-2024-01", "inf", 3, True, "2024", "−5"),
        ("gazette-2024-01", -0.5, 4, False, "2025", "=1+2"),
        ("gazette-2024-01", None, 5, None, "2026", None),
    ),
)
CLAIMS = needed("coding/pass_a.csv")


@pytest.fixture
def described(tmp_path):
    """What describes a table among those of an edition with one claim."""

    def made(data):
        folder = tmp_path / "core"
        (folder / "tables").mkdir(parents=True)
        write_claims(register(claims=[claim()]), folder, head(tmp_path, "core", "Core"), "2026-01-31", "2026-01-31")
        filed = Filed("odd", "What is odd", write_csv(folder / "tables" / "odd.csv", data))
        describe(folder, [filed])
        return folder / "datapackage.json"

    return made


def resource(file):
    return json.loads(file.read_text(encoding="utf-8"))["resources"][1]


def types(file):
    return [field["type"] for field in resource(file)["schema"]["fields"]]


def test_a_table_has_its_caption_for_a_title_and_its_file_for_a_path(described):
    told = resource(described(ODD))
    assert (told["name"], told["title"], told["path"]) == ("tables.odd", "What is odd", "tables/odd.csv")


def test_each_column_has_the_type_of_its_cells(described):
    assert types(described(ODD)) == ["string", "number", "integer", "boolean", "string", "string"]


def test_a_column_that_says_something_in_every_row_is_required(described):
    fields = resource(described(ODD))["schema"]["fields"]
    assert [one["name"] for one in fields if one.get("constraints") == {"required": True}] == [
        "claim_id",
        "count",
        "year",
    ]


def test_ids_of_claims_are_foreign_keys_unless_one_is_of_another_record(described):
    key = {"fields": ["claim_id"], "reference": {"resource": "claims", "fields": ["claim_id"]}}
    assert resource(described(ODD))["schema"]["foreignKeys"] == [key]


def test_an_id_of_no_filed_claim_makes_no_foreign_key(described):
    assert "foreignKeys" not in resource(described(Data(("claim_id",), (("elsewhere-2024-01",),))))["schema"]


def test_frictionless_reads_back_what_the_records_hold(described):
    file = described(ODD)
    assert frictionless.validate(str(file)).valid
    rows = frictionless.Package(str(file)).get_resource("tables.odd").read_rows()
    assert [row["share"] for row in rows] == [float("inf"), -0.5, None]
    assert [row["sure"] for row in rows] == [True, False, None]
    assert [row["said"] for row in rows] == ["−5", "'=1+2", None]


def test_a_table_of_claims_is_held_to_the_registers_words(described):
    row = claim()
    data = Data(CLAIMS, (tuple(row[name] for name in CLAIMS),))
    told = resource(described(data))["schema"]
    fields = {field["name"]: field for field in told["fields"]}
    assert told["primaryKey"] == "claim_id"
    assert fields["bound"]["constraints"]["enum"][0] == "point"
    assert all(field["description"] for field in told["fields"])


def test_a_column_of_that_name_in_another_table_is_not(described):
    assert "constraints" not in resource(described(Data(("low",), ((None,), (-5,)))))["schema"]["fields"][0]


def test_what_a_table_does_not_keep_of_the_registers_words_is_not_said_of_it(described):
    row = claim() | {"bound": "roughly"}
    data = Data(CLAIMS, (tuple(row[name] for name in CLAIMS),))
    file = described(data)
    assert "enum" not in {field["name"]: field for field in resource(file)["schema"]["fields"]}["bound"]["constraints"]
    assert frictionless.validate(str(file)).valid
