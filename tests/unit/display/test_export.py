"""The selected claims as CSV, and the data package that describes them."""

import json

import frictionless
import pandas as pd
import pytest

from briefing.display.export import write_claims
from briefing.register.package import head
from briefing.register.schemas import SCHEMAS
from unit.builders import ROWS, claim, figure, register

TITLE = "Shells & sites"


@pytest.fixture
def filed(tmp_path):
    """The folder of an edition with two claims, as they are filed."""
    folder = tmp_path / ".core.building"
    folder.mkdir()
    later = claim(claim_id="gazette-2024-02", assertion_id="staff_shells", claimant_id="staff", as_of="2024-09")
    both = [claim(**figure("nearly", 3000)), later]
    write_claims(register(claims=both), folder, head(tmp_path, "core", TITLE), "2026-01-31", "2026-02-28")
    return folder


def package(filed):
    return json.loads((filed / "datapackage.json").read_text(encoding="utf-8"))


def test_the_data_package_says_the_dates_of_the_edition(filed):
    assert package(filed)["edition"] == {"as_of": "2026-01-31", "known_by": "2026-02-28"}


def test_the_data_package_is_named_after_the_edition_and_titled_as_it(filed):
    assert (package(filed)["name"], package(filed)["title"]) == ("core", TITLE)


def test_the_data_package_describes_every_column_in_its_order(filed):
    (resource,) = package(filed)["resources"]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert list(fields) == list(pd.read_csv(filed / "claims.csv").columns)
    assert list(fields) == [*SCHEMAS["claims.csv"].columns, "dated", "dated_basis"]
    assert all(field["description"] for field in fields.values())
    assert [fields[name]["type"] for name in ("best", "paragraph", "as_of")] == ["number", "integer", "string"]


def test_frictionless_reads_the_numbers_back_as_they_were_filed_and_blanks_as_nothing(filed):
    (resource,) = package(filed)["resources"]
    assert [field["name"] for field in resource["schema"]["fields"] if "bareNumber" in field] == []
    first, _ = frictionless.Package(str(filed / "datapackage.json")).get_resource("claims").read_rows()
    assert [first[name] for name in ("low", "best", "high")] == [None, 3000, 3000]


def test_the_documents_of_the_edition_are_its_sources(filed):
    assert package(filed)["sources"][0].keys() <= {"title", "path"}
    assert len(package(filed)["sources"]) == len(ROWS["sources"])


def test_each_claim_is_filed_by_its_id_with_the_date_it_is_set_at(filed):
    cells = pd.read_csv(filed / "claims.csv", dtype=str, keep_default_na=False)
    assert cells[["claim_id", "dated", "dated_basis"]].values.tolist() == [
        ["gazette-2024-01", "2024-10-16", "published"],
        ["gazette-2024-02", "2024-09", "as_of"],
    ]


def test_a_number_that_words_close_on_a_side_is_filed_with_that_side(filed):
    first = pd.read_csv(filed / "claims.csv", dtype=str, keep_default_na=False).iloc[0]
    assert first[["bound", "low", "best", "high"]].tolist() == ["about", "", "3000.0", "3000.0"]
