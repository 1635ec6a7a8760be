"""Whoever cites or deposits the project is told the same name, version, date and authors everywhere."""

import json
import tomllib
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
CITED = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
DEPOSITED = json.loads((ROOT / ".zenodo.json").read_text(encoding="utf-8"))


def test_the_version_cited_is_the_package_s():
    assert (
        CITED["version"] == tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    )


def test_the_date_cited_is_that_of_the_full_edition():
    edition = yaml.safe_load((ROOT / "reports" / "full.yml").read_text(encoding="utf-8"))
    assert str(CITED["date-released"]) == str(edition["known_by"])


def test_what_is_deposited_is_what_is_cited():
    assert {
        "title": CITED["title"],
        "upload_type": CITED["type"],
        "version": CITED["version"],
        "publication_date": str(CITED["date-released"]),
        "description": CITED["abstract"],
        "creators": [{"name": author["name"]} for author in CITED["authors"]],
        "license": CITED["license"][-1].lower(),
        "access_right": "open",
    } == DEPOSITED
