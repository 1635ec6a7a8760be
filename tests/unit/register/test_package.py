import json
import tomllib
from pathlib import Path

import yaml

from briefing.register.citation import LICENCE
from briefing.register.package import FILE, head, package_faults, register_package, write_package
from briefing.register.schemas import SCHEMAS

ROOT = Path(__file__).resolve().parents[3]
CITED = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
AUTHORS = """
title: Quakes & sites
authors: [{given-names: Ada, family-names: Lovelace}, {name: The surveyors}]
"""


def test_the_projects_package_is_what_the_schemas_say():
    assert (ROOT / FILE).is_file()
    assert package_faults(ROOT) == []


def test_a_package_that_lags_behind_is_a_fault_until_it_is_written_anew(tmp_path):
    assert package_faults(tmp_path) == []
    (tmp_path / "data").mkdir()
    (tmp_path / FILE).write_text("{}")
    (fault,) = package_faults(tmp_path)
    assert "briefing dictionary" in fault.remedy
    write_package(tmp_path)
    assert package_faults(tmp_path) == []


def test_the_package_says_what_the_citation_says():
    package = json.loads(register_package(ROOT))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (package["title"], package["version"]) == (CITED["title"], CITED["version"])
    assert package["contributors"] == [{"title": "The briefing's maintainers", "roles": ["author"]}]
    assert package["licenses"] == [LICENCE]
    assert package["sources"][0]["path"] == "sources.csv"


def test_version_and_licence_are_the_same_wherever_the_project_says_them():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert CITED["version"] == project["version"]
    assert LICENCE["name"] in CITED["license"]


def test_every_table_of_the_register_is_described():
    resources = json.loads(register_package(ROOT))["resources"]
    paths = [one["path"] for one in resources]
    assert paths == [*SCHEMAS, "versions/changes.csv", "versions/claims.csv"]
    there = {path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*.csv")}
    assert {path for path in there if not path.startswith("topic/")} == {*paths}


def test_a_person_and_a_body_are_contributors_as_the_citation_has_them(tmp_path):
    (tmp_path / "CITATION.cff").write_text(AUTHORS)
    assert head(tmp_path)["contributors"] == [
        {"title": "Ada Lovelace", "givenName": "Ada", "familyName": "Lovelace", "roles": ["author"]},
        {"title": "The surveyors", "roles": ["author"]},
    ]


def test_a_package_is_named_after_the_title(tmp_path):
    assert head(tmp_path)["name"] == "register"
    (tmp_path / "CITATION.cff").write_text(AUTHORS)
    assert head(tmp_path)["name"] == "quakes-sites"
