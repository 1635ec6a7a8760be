"""What an edition says of itself is what `CITATION.cff` says, and no more."""

import pytest

from briefing.document.about import About, Author, dataset
from briefing.document.frame import Frame
from briefing.publish.cover import LICENCE, EditionCover, about

CITATION = """
abstract: >-
  Every camp,
  & who saw it.
authors:
  - name: The <watchers>
  - given-names: Ada
    family-names: Byron
contact:
  - name: Desk
  - name: Ada
    email: ada@camps.example
url: https://camps.example
"""


@pytest.fixture
def told(tmp_path):
    (tmp_path / "CITATION.cff").write_text(CITATION, encoding="utf-8")
    return about(tmp_path)


def test_author_contact_and_address_are_those_of_the_citation_file(told):
    assert told.description == "Every camp, & who saw it."
    assert told.authors == (Author("The <watchers>"), Author("Ada Byron", is_person=True))
    assert (told.contact, told.address) == ("ada@camps.example", "https://camps.example")


def test_without_a_citation_file_nobody_is_invented(tmp_path):
    assert about(tmp_path) == About(licence=LICENCE["path"])


def test_an_empty_citation_file_says_nothing(tmp_path):
    (tmp_path / "CITATION.cff").write_text("", encoding="utf-8")
    assert about(tmp_path).authors == ()


def test_the_data_are_a_dataset_of_schema_org(told):
    written = dataset("Camps", "core", "2026-01-31", told, ["camps.pdf", "camps.csv", "datapackage.json"])
    assert written["@type"] == "Dataset"
    assert (written["name"], written["version"], written["dateModified"]) == ("Camps", "core", "2026-01-31")
    assert written["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [one["@type"] for one in written["creator"]] == ["Organization", "Person"]
    assert written["contactPoint"] == {"@type": "ContactPoint", "email": "ada@camps.example"}
    assert [(one["contentUrl"], one["encodingFormat"]) for one in written["distribution"]] == [
        ("camps.csv", "text/csv"),
        ("datapackage.json", "application/json"),
    ]


def test_a_dataset_of_which_nothing_is_said_has_neither_maker_nor_address():
    written = dataset("Camps", "core", "2026-01-31", About(), [])
    assert set(written) == {"@context", "@type", "name", "version", "dateModified"}


def test_the_dateline_is_in_the_language_of_the_frame():
    head = ("core", "Camps", "Open", "2026-03-01", About())
    assert EditionCover(*head).dateline == "As of 1 March 2026 · edition core"
    assert EditionCover(*head, frame=Frame("de")).dateline == "Stand: 1. März 2026 · Ausgabe core"
